import { compilePage, withFonts } from '../../html/render.js';
import type { Overview } from '../../lifecycle/overview.js';
import { contained } from '../../locales/quoted.js';
import { statusPageView } from '../../view/status-page.js';

/** The program's files of which the page is made, besides the overview. */
export interface PageParts {
  readonly document: string;
  readonly styles: string;
  /** The style sheet with the fonts. */
  readonly fonts: string;
}

/** Returns one self-contained page without scripts, in Arabic like everything printed; UTF-8. */
export function html(overview: Overview, { document, styles, fonts }: PageParts): Uint8Array {
  return withFonts(compilePage(document, styles)(contained(statusPageView(overview))), fonts);
}
