import { isAllowedMarkup, markup } from './markup.js';
import { marginContents } from './page-margin-words.js';
import { wordsOfMain } from './words.js';

/** Why a page made by a theme of one's own isn't shown; `template-…` as the key of a message. */
export interface PageFault {
  readonly fault: 'frame' | 'markup' | 'words-left-out' | 'margins' | 'too-large';
  /** The beginning of the faulty part. */
  readonly text: string;
}

/** In UTF-16 units; the longest policies with their logo take a tenth. */
const longestPage = 12 * 1024 * 1024;
const shownText = 60;

/**
 * Returns what is wrong with a page; undefined where nothing is. Besides the program's own head, a page may hold only a body
 * of allowed elements and attributes, with every word of the policy in order, and its margins name the policy (`margins`: what
 * they say, as CSS strings). Data is escaped, so whatever else is found
 * comes from the templates.
 */
export function pageFault(
  page: string,
  own: { readonly head: string; readonly body: string; readonly margins: readonly string[] },
): PageFault | undefined {
  if (page.length > longestPage) return { fault: 'too-large', text: '' };
  const frame = frameOf(page, own.head);
  if (frame === undefined) return { fault: 'frame', text: page.slice(0, shownText) };
  const pattern = new RegExp(markup, 'yu');
  let open = 0;
  for (let at = 0; at < frame.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const found = pattern.exec(frame);
    if (!found || !isAllowedMarkup(found, { isShown: true }))
      return { fault: 'markup', text: frame.slice(at, at + shownText) };
    if (/^(?:body|html)$/u.test(found.groups?.name ?? '')) open += 1;
  }
  // A second `<body>` or `<html>` tag would change the attributes of the first.
  if (open !== 3 || !/<\/body>\s*<\/html>\s*$/u.test(frame))
    return { fault: 'frame', text: frame.slice(-shownText) };
  const shown = ` ${wordsOfMain(page).join(' ')} `;
  const wanted = wordsOfMain(own.body);
  if (!shown.includes(` ${wanted.join(' ')} `)) return { fault: 'words-left-out', text: '' };
  const contents = [...marginContents(own.head).values()];
  const missing = own.margins.some((words) => !contents.some((content) => content.includes(words)));
  return missing ? { fault: 'margins', text: '' } : undefined;
}

/** Returns what follows the program's own head; undefined where the page doesn't begin with it. */
function frameOf(page: string, head: string): string | undefined {
  const [before] = /^<!doctype html>\s*<html lang="ar" dir="rtl">\s*<head>\s*/iu.exec(page) ?? [];
  if (before === undefined || !page.startsWith(head, before.length)) return undefined;
  const rest = page.slice(before.length + head.length);
  const [end] = /^\s*<\/head>\s*(?=<body[\s>])/u.exec(rest) ?? [];
  // The head includes the theme's own page margins, which could close their style sheet early.
  if (end === undefined || !isWholeHead(head)) return undefined;
  return rest.slice(end.length);
}

/** Returns whether each style sheet in a head ends where the program ends it. */
function isWholeHead(head: string): boolean {
  const styles = head.split('<style');
  return styles.length === 3 && head.split('</').length === 4 && head.trimEnd().endsWith('</style>');
}
