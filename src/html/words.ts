import { Parser } from 'htmlparser2';

/** Elements that separate words even without white space between them: they begin lines or hold pictures. */
const parting = new Set(
  'header section nav div p h1 h2 h3 h4 h5 h6 ol ul li dl dt dd table caption thead tbody tr th td br img svg'.split(
    ' ',
  ),
);

/** The words and headings of a page's `<main>`. */
export interface MainTexts {
  /** All words in order, without decoration, which is hidden from screen readers. */
  readonly words: readonly string[];
  /** Each heading on one line, with what screen readers say for its gaps, without the invisible direction marks. */
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
  // What stands before it, mainly the style sheets, need not be read.
  parser.end(html.slice(Math.max(0, html.indexOf('<main'))));
  return { words: plainWords(parts.join('')), headings };
}

const headingTags = /^h[1-6]$/u;

/** Returns only the words of a page's `<main>`; see `textsOfMain`. */
export function wordsOfMain(html: string): readonly string[] {
  return textsOfMain(html).words;
}

/** Returns the words of a text, including punctuation, without invisible characters. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
      // PDF readers return the words that a sign such as «ﷺ» stands for.
      .replace(/[\uFDF0-\uFDFC]/gu, (sign) => sign.normalize('NFKC'))
      // PDFium returns the sign of three dots as three dots.
      .replaceAll('…', '...')
      // pdf.js returns the micro sign as the Greek letter.
      .replaceAll('µ', 'μ')
      // The line of a gap to write in parts what stands on both sides of it, as a space does.
      .split(/(?:\s|_{14,})+/u)
      .filter((word) => word !== '')
  );
}
