import { compilePage, withFonts } from '../../html/render.js';
import type { Overview } from '../../lifecycle/overview.js';
import { contained } from '../../locales/quoted.js';
import { statusPageView } from '../../view/status-page.js';

/** What the page is made of beside the overview: the program's own files. */
export interface PageParts {
  readonly document: string;
  readonly styles: string;
  /** The style sheet with the fonts. */
  readonly fonts: string;
}

/** One page without script that carries all it needs, in Arabic as what is printed is; UTF-8. */
export function html(overview: Overview, { document, styles, fonts }: PageParts): Uint8Array {
  return withFonts(compilePage(document, styles)(contained(statusPageView(overview))), fonts);
}
