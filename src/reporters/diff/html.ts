import { compilePage } from '../../html/render.js';
import { contained } from '../../locales/quoted.js';
import type { ChangesPageView } from '../../view/changes-page.js';

/** The program's own files that the page is made of. */
export interface ChangesTemplate {
  readonly document: string;
  readonly styles: string;
  readonly partials: ReadonlyMap<string, string>;
}

/** The table of changes as a page without its fonts, for screen and paper. */
export function html(view: ChangesPageView, { document, styles, partials }: ChangesTemplate): string {
  return compilePage<ChangesPageView>(document, styles, partials)(contained(view));
}
