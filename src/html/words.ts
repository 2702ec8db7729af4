import { Parser } from 'htmlparser2';

/** Elements that part words although no white space stands between them: they begin lines, or hold pictures. */
const parting = new Set(
  'header section nav div p h1 h2 h3 h4 h5 h6 ol ul li dl dt dd table caption thead tbody tr th td br img svg'.split(
    ' ',
  ),
);

/** The words of a page's `<main>` in their order. Decoration, which is hidden from screen readers, is left out. */
export function wordsOfMain(html: string): string[] {
  const parts: string[] = [];
  const open: { hidden: boolean; parts: boolean }[] = [];
  let main = 0;
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const one = {
        hidden: attributes['aria-hidden'] === 'true',
        parts: parting.has(name) || attributes.role === 'img' || attributes['aria-hidden'] === 'true',
      };
      open.push(one);
      if (name === 'main') main = open.length;
      if (one.hidden) hidden += 1;
      if (one.parts) parts.push(' ');
    },
    ontext(text) {
      if (main > 0 && hidden === 0) parts.push(text);
    },
    onclosetag() {
      if (open.length === main) main = 0;
      const one = open.pop();
      if (one?.hidden) hidden -= 1;
      if (one?.parts) parts.push(' ');
    },
  });
  // What stands before it, the style sheets above all, need not be read.
  parser.end(html.slice(Math.max(0, html.indexOf('<main'))));
  return plainWords(parts.join(''));
}

/** The words of a text, signs and all; what nobody sees left out. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
      // PDFium tells one sign of three dots as three.
      .replaceAll('…', '...')
      // pdf.js tells the micro sign as the Greek letter.
      .replaceAll('µ', 'μ')
      .split(/\s+/u)
      .filter((word) => word !== '')
  );
}
