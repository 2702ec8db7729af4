import { Parser } from 'htmlparser2';

/** Elements that part words although no white space stands between them: they begin lines, or hold pictures. */
const parting = new Set(
  'header section nav div p h1 h2 h3 h4 h5 h6 ol ul li dl dt dd table caption thead tbody tr th td br img svg'.split(
    ' ',
  ),
);

/** What a page's `<main>` says. */
export interface MainTexts {
  /** All words in their order. Decoration, which is hidden from screen readers, is left out. */
  readonly words: readonly string[];
  /** Each heading, with what is said of its gaps, on one line; without the marks of direction, which nobody sees. */
  readonly headings: readonly string[];
}

export function textsOfMain(html: string): MainTexts {
  const parts: string[] = [];
  const headings: string[] = [];
  const open: { hidden: boolean; parts: boolean }[] = [];
  let heading: string | undefined;
  let main = 0;
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isPicture = attributes.role === 'img';
      const one = {
        hidden: attributes['aria-hidden'] === 'true',
        parts: parting.has(name) || isPicture || attributes['aria-hidden'] === 'true',
      };
      open.push(one);
      if (name === 'main') main = open.length;
      if (one.hidden) hidden += 1;
      if (one.parts) parts.push(' ');
      if (main > 0 && headingTags.test(name)) heading = '';
      else if (heading !== undefined && isPicture) heading += attributes['aria-label'] ?? '';
    },
    ontext(text) {
      if (main === 0 || hidden > 0) return;
      parts.push(text);
      if (heading !== undefined) heading += text;
    },
    onclosetag(name) {
      if (open.length === main) main = 0;
      const one = open.pop();
      if (one?.hidden) hidden -= 1;
      if (one?.parts) parts.push(' ');
      if (heading === undefined || !headingTags.test(name)) return;
      headings.push(
        heading
          .replace(/[\u200E\u200F]/gu, '')
          .replace(/\s+/gu, ' ')
          .trim(),
      );
      heading = undefined;
    },
  });
  // What stands before it, the style sheets above all, need not be read.
  parser.end(html.slice(Math.max(0, html.indexOf('<main'))));
  return { words: plainWords(parts.join('')), headings };
}

const headingTags = /^h[1-6]$/u;

/** Returns the words of a page's `<main>`, as `textsOfMain` gives them. */
export function wordsOfMain(html: string): readonly string[] {
  return textsOfMain(html).words;
}

/** Returns the words of a text, signs and all; what nobody sees left out. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
      // Readers tell the words that a sign such as «ﷺ» stands for.
      .replace(/[\uFDF0-\uFDFC]/gu, (sign) => sign.normalize('NFKC'))
      // PDFium tells one sign of three dots as three.
      .replaceAll('…', '...')
      // pdf.js tells the micro sign as the Greek letter.
      .replaceAll('µ', 'μ')
      .split(/\s+/u)
      .filter((word) => word !== '')
  );
}
