/*
 * The rules by which pdf.js 5.4 reorders what was drawn from left to right; they are simpler than Unicode's (UAX #9), and differ
 * from them. After its `bidi.js`, © Mozilla Foundation, Apache License 2.0.
 */

/** Kinds of characters: a letter for each of UAX #9's classes. */
const kinds = {
  leftToRight: 'L',
  rightToLeft: 'R',
  arabic: 'A',
  arabicNumber: 'N',
  number: 'E',
  numberSign: '+',
  numberEnd: '%',
  comma: ',',
  other: 'o',
  mark: 'm',
  space: 'w',
} as const;

/** The kinds of U+0000 to U+00FF. */
const latin =
  'bbbbbbbbbSPSwPbbbbbbbbbbbbbbPPPSwoo%%%ooooo+,+,,EEEEEEEEEE,ooooo' +
  'oLLLLLLLLLLLLLLLLLLLLLLLLLLooooooLLLLLLLLLLLLLLLLLLLLLLLLLLoooob' +
  'bbbbbPbbbbbbbbbbbbbbbbbbbbbbbbbb,o%%%%ooooLooboo%%EEoLoooELooooo' +
  'LLLLLLLLLLLLLLLLLLLLLLLoLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLoLLLLLLLL';

/** The kinds of U+0600 to U+06FF. */
const arabic =
  'NNNNNNooA%%A,AoommmmmmmmmmmAA?AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAmmmmmmmmmmmmmmmmmmmmmNNNNNNNNNN%NNAAAmAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAmmmmmmmNommmmmmAAmmommmmAAEEEEEEEEEEAAAAAA';

function kindOf(code: number): string {
  if (code <= 0xff) return latin[code] ?? kinds.leftToRight;
  if (code >= 0x0590 && code <= 0x05f4) return kinds.rightToLeft;
  if (code >= 0x0600 && code <= 0x06ff) return arabic[code & 0xff] ?? kinds.leftToRight;
  const isArabic =
    (code >= 0x0700 && code <= 0x08ac) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfeff);
  return isArabic ? kinds.arabic : kinds.leftToRight;
}

/** The share of right-to-left characters below which a text counts as left to right, if it is longer than `shortText`. */
const rightToLeftShare = 0.3;
const shortText = 4;

/** Returns the text of one item as pdf.js gives it. `text` is what was drawn, from left to right. */
export function turnedRound(text: string): string {
  const { length } = text;
  let turning = 0;
  let isAlike = true;
  for (let i = 0; i < length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === kinds.rightToLeft || kind === kinds.arabic || kind === kinds.arabicNumber) turning += 1;
    if (kind === kinds.leftToRight || kind === kinds.number || kind === kinds.arabicNumber) isAlike = false;
  }
  if (turning === 0) return text;
  const base = turning / length < rightToLeftShare && length > shortText ? 0 : 1;
  const letters = text.split('');
  // The usual case: nothing in it is left to right.
  if (isAlike && base === 1) letters.reverse();
  else {
    const types = letters.map((letter) => kindOf(letter.charCodeAt(0)));
    reorder(letters, levelsOf(types, base));
  }
  // pdf.js takes these for signs that aren't mirrored, and leaves them out.
  return letters.join('').replace(/[<>]/gu, '');
}

/** Returns the level of each character, which is one more for each reversal. Changes `types`. */
function levelsOf(types: string[], base: 0 | 1): number[] {
  const length = types.length;
  const around = base === 1 ? kinds.rightToLeft : kinds.leftToRight;
  let last: string = around;
  for (let i = 0; i < length; i++)
    if (types[i] === kinds.mark) types[i] = last;
    else last = types[i] ?? '';
  last = around;
  for (let i = 0; i < length; i++) {
    const type = types[i];
    if (type === kinds.number) types[i] = last === kinds.arabic ? kinds.arabicNumber : kinds.number;
    else if (type === kinds.rightToLeft || type === kinds.leftToRight || type === kinds.arabic) last = type;
  }
  for (let i = 0; i < length; i++) if (types[i] === kinds.arabic) types[i] = kinds.rightToLeft;
  for (let i = 1; i < length - 1; i++) {
    const before = types[i - 1] ?? '';
    if (before !== types[i + 1]) continue;
    if (types[i] === kinds.numberSign && before === kinds.number) types[i] = before;
    else if (types[i] === kinds.comma && (before === kinds.number || before === kinds.arabicNumber))
      types[i] = before;
  }
  for (let i = 0; i < length; i++) {
    if (types[i] !== kinds.number) continue;
    for (let k = i - 1; k >= 0 && types[k] === kinds.numberEnd; k--) types[k] = kinds.number;
    for (let k = i + 1; k < length && types[k] === kinds.numberEnd; k++) types[k] = kinds.number;
  }
  for (let i = 0; i < length; i++) if (/[w+%,]/u.test(types[i] ?? '')) types[i] = kinds.other;
  last = around;
  for (let i = 0; i < length; i++) {
    const type = types[i];
    if (type === kinds.number) types[i] = last === kinds.leftToRight ? kinds.leftToRight : kinds.number;
    else if (type === kinds.rightToLeft || type === kinds.leftToRight) last = type;
  }
  settleOthers(types, around);
  return types.map((type) => {
    if (type === kinds.arabicNumber || type === kinds.number) return 2;
    if (type === kinds.leftToRight) return base === 0 ? 0 : 2;
    return type === kinds.rightToLeft ? 1 : base;
  });
}

/** Gives signs and spaces the direction of what stands on both sides of them, else that of the whole text. */
function settleOthers(types: string[], around: string): void {
  const length = types.length;
  const side = (type: string | undefined) =>
    type === kinds.leftToRight ? kinds.leftToRight : kinds.rightToLeft;
  for (let i = 0; i < length; i++) {
    if (types[i] !== kinds.other) continue;
    let end = i + 1;
    while (end < length && types[end] === kinds.other) end += 1;
    const before = side(i > 0 ? types[i - 1] : around);
    // One further than the first after them, as in pdf.js.
    const after = side(end + 1 < length ? types[end + 1] : around);
    if (before === after) types.fill(before, i, end);
    i = end - 1;
  }
  for (let i = 0; i < length; i++) if (types[i] === kinds.other) types[i] = around;
}

function reorder(letters: string[], levels: readonly number[]): void {
  const odd = levels.filter((level) => level % 2 === 1);
  const lowest = Math.min(99, ...odd);
  for (let level = Math.max(...levels); level >= lowest; level--)
    for (let start = 0; start < letters.length; start++) {
      if ((levels[start] ?? 0) < level) continue;
      let end = start;
      while (end < letters.length && (levels[end] ?? 0) >= level) end += 1;
      for (let i = start, k = end - 1; i < k; i++, k--)
        [letters[i], letters[k]] = [letters[k] ?? '', letters[i] ?? ''];
      start = end;
    }
}
