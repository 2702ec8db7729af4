import { compilePage } from '../../html/render.js';
import { contained } from '../../locales/quoted.js';
import type { ChangesPageView } from '../../view/changes-page.js';

/** The program's files of which the page is made. */
export interface ChangesTemplate {
  readonly document: string;
  readonly styles: string;
  readonly partials: ReadonlyMap<string, string>;
}

/** Returns the table of changes as a page without its fonts, for screen and paper. */
export function html(view: ChangesPageView, { document, styles, partials }: ChangesTemplate): string {
  return compilePage<ChangesPageView>(document, styles, partials)(shown(view));
}

/** As `contained`, but keeps direction marks in `ltr` and `rtl`: the program puts them there, and they end with that element. */
function shown<Value>(value: Value): Value;
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => shown(one));
  if (value === null || typeof value !== 'object') return contained(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isApart(key) ? apart(String(one)) : shown(one)]),
  );
}

const isApart = (key: string) => key === 'ltr' || key === 'rtl';

function apart(text: string): string {
  return text
    .split(/(?<mark>[\u200E\u200F])/u)
    .map((part, i) => (i % 2 === 1 ? part : contained(part)))
    .join('');
}
