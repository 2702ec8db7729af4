import { NotUnderstood } from '../objects.js';
import { rightToLeft } from './characters.js';

const presentation = /[\uFB50-\uFDFF\uFE70-\uFEFC]/u;

/** Returns a text in base letters, with plain spaces for no-break ones: where a line may end is a matter of the page. */
function plainLetters(text: string): string {
  const letters = presentation.test(text) ? text.normalize('NFKC') : text;
  return letters.includes('\u00A0') ? letters.replaceAll('\u00A0', ' ') : letters;
}

/** Reads the texts of a ToUnicode map into `found`, by code, with presentation forms as their letters. */
export function readTexts(map: string, found: (string | undefined)[]): void {
  readMap(map, (code, text) => {
    const letters = plainLetters(text);
    // A ligature's letters in the order in which they would be drawn, like all text that readers reverse.
    if (text !== '\0')
      found[code] =
        letters.length > 1 && rightToLeft.test(letters) ? [...letters].toReversed().join('') : letters;
  });
}

/** Calls `put` with each code of a ToUnicode map and its text. Throws `NotUnderstood`. */
export function readMap(map: string, put: (code: number, text: string) => void): void {
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, code = '', text = ''] of lines.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu))
      put(Number.parseInt(code, 16), utf16(text));
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    if (lines.includes('[')) throw new NotUnderstood('a range of texts');
    for (const [, from = '', to = '', text = ''] of lines.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu,
    )) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        put(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - first));
    }
  }
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Entries that one block of a map may hold. */
const entriesPerBlock = 100;

export function characterMap(texts: readonly (readonly [code: number, text: string])[]): string {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
  const entries = texts.map(([code, text]) => `<${codeText(code)}> <${hex(text)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += entriesPerBlock) {
    const some = entries.slice(i, i + entriesPerBlock);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hexadecimal = Array.from({ length: 0x10000 >> 4 }, (_, high) =>
  high.toString(16).toUpperCase().padStart(3, '0'),
);

/** Returns a code as four hexadecimal digits, as a show operator has it. */
export function codeText(code: number): string {
  return `${hexadecimal[code >> 4]}${'0123456789ABCDEF'[code & 15]}`;
}
