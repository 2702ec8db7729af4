import { anyDigit as digit, toLatinDigits } from '../calendar/digits.js';

const urlPattern = String.raw`(?:https?:\/\/|www\.)(?:[^\s«»"'،؛؟()<>[\]{}]|\([^\s()]*\))*(?:[^\s«»"'،؛؟…()<>[\]{}.,:;!]|\([^\s()]*\))`;
// The lookbehind before the first character keeps the search linear, however long a run of digits or dots is.
export const emailPattern = String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;

const letter = String.raw`\p{Script=Latin}\u0300-\u036F\u02BE\u02BF`;
/** Groups of digits, which would change places beside Arabic letters. */
const phone =
  String.raw`\((?:\+${digit}+|[0٠]${digit}+|800|9200|٨٠٠|٩٢٠٠)\)[ -]?${digit}{2,}(?:[ -]${digit}{2,}){0,5}` +
  String.raw`|(?=\+?${digit}(?:[ -]?${digit}){6})(?:\+${digit}+|[0٠]${digit}+)(?:[ -]${digit}{2,}){1,5}` +
  `|(?:9200|800|٩٢٠٠|٨٠٠)${digit}*(?:[ -]${digit}{3,}){1,5}`;
const sign = String.raw`'’&@./+,%‰°#~=_$€£¥⃁±²³¹½¼¾⁰-₎–−™®′″µ℃℉٬٫\-`;
/** A range of Arabic percentages; elsewhere the browser sets the percent sign beside its number. */
const percentages = `${digit}+(?:[.,٫٬]${digit}+){0,4}٪[–-]${digit}+(?:[.,٫٬]${digit}+){0,4}٪`;
/** The number of a decree or decision, which begins with its letters: «م/8», «ت/1/9/23». */
const decree = String.raw`(?<![\p{L}\p{M}/0-9٠-٩۰-۹])[\u0621-\u064A]{1,2}(?:/${digit}{1,6}){1,6}(?![/.,:-]?${digit}|/?\p{L})`;
/** Letters, digits and the signs between them, up to a space, an Arabic letter, a bracket or a quotation mark. */
const atom = `(?:[${letter}0-9٠-٩۰-۹${sign}]|:(?=[${letter}0-9٠-٩۰-۹])(?!${urlPattern}|${emailPattern}))+`;
const tokens = new RegExp(
  `(?<url>${urlPattern})|(?<email>${emailPattern})|(?<phone>(?<!${digit})(?:${phone})(?![./:,٫٬–-]?${digit}|[%٪‰°]))|(?<percentages>(?<!${digit})${percentages})|(?<decree>${decree})|(?<atom>${atom})|[×<>≥≤≈≠]`,
  'giu',
);

/** A word, number or sign of a text, without the punctuation of the sentence around it. */
export interface Token {
  readonly kind: 'url' | 'email' | 'phone' | 'decree' | 'word' | 'figure' | 'sign';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const hasLatin = /\p{Script=Latin}/u;
export const hasDigit = new RegExp(digit, 'u');
const signsBefore = /^[^0-9٠-٩۰-۹]+/u;
export const arabicDigit = /[٠-٩۰-۹]/u;
/** Words to which their full stop belongs, even before another word. */
const abbreviation =
  /^(?:[A-Za-z]\.)+$|^(?:Co|Ltd|Inc|Corp|Dr|Mr|Mrs|Ms|Prof|Eng|St|No|Nos|Vol|Ch|Art|Sec|Fig|Ed|Jr|Sr|Ext|Tel|Dept|vs|pp?|e\.g|i\.e|etc|approx|est|max|min)\.$/iu;

/** Returns what a figure or a word leaves to the Arabic letters before it: «ص-12/B», «جمعية@example.sa», but not «و@handle». */
function signsAfter(before: string, kind: Token['kind']): RegExp {
  if (kind === 'figure') return signsBefore;
  return /\p{L}{2}[^\P{L}\u0640]$/u.test(before) ? /^[@−-]/u : /^[−-]/u;
}

const arabicBefore = /[\p{Script=Arabic}\u0640]$/u;

/** Strips from a token's ends what belongs to the sentence around it, such as a full stop. */
function trimmed(text: string, start: number): { text: string; start: number } {
  const front = /^(?:[./:,=~'’&_–−@™®℃℉°‰′″-]|%(?!$))*/u.exec(text)?.[0] ?? '';
  // A plus or minus sign before a number belongs to it: «+5», «-5», «±5».
  const signed = /[−-]$/u.test(front) && hasDigit.test(text[front.length] ?? '') && front.length === 1;
  const own = front.endsWith('@') && hasLatin.test(text.slice(front.length)) ? front.slice(0, -1) : front;
  const begin = signed ? 0 : own.length;
  // Before a number alone, «#» is read first, from the right.
  const hash = /^#(?=\P{L}*$)/u.test(text.slice(begin)) ? 1 : 0;
  const body = text.slice(begin + hash);
  const isAbbreviated = abbreviation.test(body);
  let end = body.length;
  if (!isAbbreviated) while (end > 0 && "./:,=~'’&_–−@-".includes(body[end - 1] ?? '')) end -= 1;
  return { text: body.slice(0, end), start: start + begin + hash };
}

/** Returns a phone as typed, without further groups of digits that make it too long. */
function wholePhone(typed: string): string {
  const figures = toLatinDigits(typed).replace(/[^0-9+]/gu, '');
  const longest = figures.startsWith('+966')
    ? 13
    : /^\+|^00/u.test(figures)
      ? 16
      : figures.startsWith('9')
        ? 9
        : 10;
  const groups = typed.split(/(?=[ -])/u);
  const lengthOf = (some: readonly string[]) => some.join('').replace(/[ ()-]/gu, '').length;
  while (groups.length > 1 && lengthOf(groups) > longest) groups.pop();
  return groups.join('');
}

/** Returns the tokens of a text: everything except Arabic words and brackets, in order. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const { url, email, phone: number, percentages: range, decree: letters, atom: run } = match.groups ?? {};
    if (number) {
      const own = wholePhone(number);
      tokens.lastIndex = match.index + own.length;
      const kind = /^\d+$/u.test(toLatinDigits(own)) ? 'figure' : 'phone';
      found.push({ kind, start: match.index, end: tokens.lastIndex, text: own });
      continue;
    }
    if (run === undefined) {
      const kind = url ? 'url' : email ? 'email' : range ? 'figure' : letters ? 'decree' : 'sign';
      found.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0] });
      continue;
    }
    const isSign = !hasLatin.test(run) && !hasDigit.test(run);
    const { text: whole, start: first } = isSign
      ? { text: run, start: match.index }
      : trimmed(run, match.index);
    const kind = isSign ? 'sign' : hasLatin.test(whole) ? 'word' : 'figure';
    // After a letter, as in «و⃁25», a sign is read first, from the right.
    const before = text.slice(Math.max(0, first - 3), first);
    const own = arabicBefore.test(before) ? whole.replace(signsAfter(before, kind), '') : whole;
    const start = first + whole.length - own.length;
    found.push({ kind, start, end: start + own.length, text: own });
  }
  return found;
}
