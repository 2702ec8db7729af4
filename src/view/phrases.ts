import { toLatinDigits } from '../calendar/digits.js';

/*
 * What stands from left to right in an Arabic text. The browser orders the characters of a line by themselves, and beside
 * Arabic letters it tears what belongs together: «SAR 15,000» would be printed as «000,SAR 15». So a whole phrase is set
 * apart, with its figures and signs, or nothing.
 */

/**
 * A stretch of a text. `ltr`, links and addresses run from left to right; `figures` are numbers and the signs between them,
 * each after the other from the right: a date with the day first, the ends of a range.
 */
export interface Stretch {
  readonly kind: 'text' | 'ltr' | 'url' | 'email' | 'figures';
  readonly text: string;
}

export const urlPattern = String.raw`(?:https?:\/\/|www\.)(?:[^\s«»"'،؛؟()<>[\]{}]|\([^\s()]*\))*(?:[^\s«»"'،؛؟…()<>[\]{}.,:;!]|\([^\s()]*\))`;
// What stands behind each first character keeps the search linear, however long a run of figures or dots is.
export const emailPattern = String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;

const digit = '[0-9٠-٩۰-۹]';
const letter = String.raw`\p{Script=Latin}\u0300-\u036F\u02BE\u02BF`;
/** Figures in groups, which would change places beside Arabic letters. */
const phone =
  String.raw`\((?:\+${digit}+|[0٠]${digit}+|800|9200|٨٠٠|٩٢٠٠)\)[ -]?${digit}{2,}(?:[ -]${digit}{2,}){0,5}` +
  String.raw`|(?:\+${digit}+|[0٠]${digit}+)(?:[ -]${digit}{2,}){1,5}` +
  `|(?:9200|800|٩٢٠٠|٨٠٠)${digit}*(?:[ -]${digit}{3,}){1,5}`;
const sign = String.raw`'’&@./+,%‰°#~=_$€£¥⃁±²³¹½¼¾⁰-₎–−™®′″µ℃℉٬٫\-`;
/** Letters, figures and the signs between them, up to a space, an Arabic letter, a bracket or a quotation mark. */
const atom = `(?:[${letter}0-9٠-٩۰-۹${sign}]|:(?=[${letter}0-9٠-٩۰-۹])(?!${urlPattern}|${emailPattern}))+`;
const tokens = new RegExp(
  `(?<url>${urlPattern})|(?<email>${emailPattern})|(?<phone>(?<!${digit})(?:${phone})(?![./:,٫٬-]?${digit}))|(?<atom>${atom})|[×<>≥≤≈≠]`,
  'giu',
);

interface Token {
  readonly kind: 'url' | 'email' | 'phone' | 'word' | 'figure' | 'sign';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const hasLatin = /\p{Script=Latin}/u;
const hasDigit = new RegExp(digit, 'u');
const signsBefore = /^[^0-9٠-٩۰-۹]+/u;
const arabicDigit = /[٠-٩۰-۹]/u;
/** Words whose full stop belongs to them, also before another word. */
const abbreviation =
  /^(?:[A-Za-z]\.)+$|^(?:Co|Ltd|Inc|Corp|Dr|Mr|Mrs|Ms|Prof|Eng|St|No|Nos|Vol|Ch|Art|Sec|Fig|Ed|Jr|Sr|Ext|Tel|Dept|vs|pp?|e\.g|i\.e|etc|approx|est|max|min)\.$/iu;

/** Takes off a token's ends what belongs to the sentence around it, such as its full stop. */
function trimmed(text: string, start: number): { text: string; start: number } {
  const front = /^(?:[./:,=~'’&_–−@™®℃℉°‰′″-]|%(?!$))*/u.exec(text)?.[0] ?? '';
  // A sign before a figure is its own: «+5», «-5», «±5».
  const signed = /[−-]$/u.test(front) && hasDigit.test(text[front.length] ?? '') && front.length === 1;
  const own = front.endsWith('@') && hasLatin.test(text.slice(front.length)) ? front.slice(0, -1) : front;
  const begin = signed ? 0 : own.length;
  // Before a lone figure «#» is read first, from the right.
  const hash = /^#(?=\P{L}*$)/u.test(text.slice(begin)) ? 1 : 0;
  const body = text.slice(begin + hash);
  const isAbbreviated = abbreviation.test(body);
  const end = isAbbreviated ? body.length : body.replace(/[./:,=~'’&_–−@-]+$/u, '').length;
  return { text: body.slice(0, end), start: start + begin + hash };
}

/** A phone as typed, without the figures after it that it is too short for. */
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

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const { url, email, phone: number, atom: run } = match.groups ?? {};
    if (number) {
      const own = wholePhone(number);
      tokens.lastIndex = match.index + own.length;
      const kind = plainNumber.test(own) ? 'figure' : 'phone';
      found.push({ kind, start: match.index, end: tokens.lastIndex, text: own });
      continue;
    }
    if (run === undefined) {
      const kind = url ? 'url' : email ? 'email' : 'sign';
      found.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0] });
      continue;
    }
    const isSign = !hasLatin.test(run) && !hasDigit.test(run);
    const { text: whole, start: first } = isSign
      ? { text: run, start: match.index }
      : trimmed(run, match.index);
    const kind = isSign ? 'sign' : hasLatin.test(whole) ? 'word' : 'figure';
    // After a letter, as in «و⃁25», a sign is read first, from the right.
    const isAfterLetter = kind === 'figure' && arabicBefore.test(text.slice(Math.max(0, first - 1), first));
    const own = isAfterLetter ? whole.replace(signsBefore, '') : whole;
    const start = first + whole.length - own.length;
    found.push({ kind, start, end: start + own.length, text: own });
  }
  return found;
}

/** What is counted with figures: these words stay with the figure before them. */
const counted =
  'يوم|يومًا|يوما|يومين|أيام|ايام|ساعة|ساعات|ساعتين|دقيقة|دقائق|ثانية|ثوان|أسبوع|أسبوعًا|أسبوعا|أسابيع|شهر|شهرًا|شهرا|أشهر|شهور|شهرين|سنة|سنوات|سنتين|عام|عامًا|عاما|أعوام|ريال|ريالًا|ريالا|ريالات|هللة|دولار|دولارًا|دولارا|ألف|آلاف|مليون|ملايين|مليار|مرة|مرات|مرتين|عضو|عضوًا|عضوا|أعضاء|شخص|شخصًا|شخصا|أشخاص|مستفيد|مستفيدًا|مستفيدا|مستفيدين|متطوع|متطوعًا|متطوعا|متطوعين|موظف|موظفًا|موظفا|موظفين|نسخة|نسخ|صفحة|صفحات|مادة|مواد|بند|بندًا|بندا|بنود|نقطة|نقاط|درجة|درجات|متر|مترًا|مترا|أمتار|كيلو|كيلومتر|كيلومترًا|كلم|كم|سم|مم|كجم|كغم|جرام|غرام|طن|لتر|في المئة|في المائة|بالمئة|بالمائة|عمل|هجري|هجرية|ميلادي|ميلادية|هـ|م';
const noun = `(?:${counted})(?![\\p{L}\\p{M}])`;
const nounAfter = new RegExp(`^[ \\u00A0]${noun}`, 'u');
/** So many letters hold the longest of these words, and what follows it. */
const longestNoun = 24;
const arabicBefore = /[\p{Script=Arabic}\u0640]$/u;
const arabicAfter = /^[\p{Script=Arabic}\u0640]/u;

/** White space where a line may not end: a figure stays with its noun, and a number with the word that it numbers. */
export function keptTogether(text: string): string {
  return text.replace(figureAndNoun, '\u00A0').replace(nounAndFigure, '\u00A0');
}
const figureAndNoun = new RegExp(`(?<=${digit}[)\\]»%٪]?) (?=${noun})`, 'gu');
const nounAndFigure =
  /(?<=(?:^|[^\p{L}\p{M}])[وفبكل]?(?:ال)?(?:رقم|مادة|بند|فقرة|قسم|فصل|باب|صفحة|جدول|ملحق|نموذج|شكل)) (?=[([«]?[0-9٠-٩۰-۹])/gu;

/** Units that belong to the figure before them. */
const unit =
  /^(?:AM|PM|[ap]\.m\.|SAR|SR|USD|EUR|GBP|AED|KWD|QAR|BHD|OMR|EGP|JOD|[kcmµ]?m[²³]?|[kmµ]?g|m?[lL]|[kMGT]i?[Bb](?:ps|\/s)?|bps|[kMG]?Hz|[kM]?W|[kM]?Wh|[kmM]?V|m?A|dpi|px|pt|°[CF]|[CFK]|℃|℉|[$€£¥⃁]|h|hrs?|min|s|sec|ms|days?|hours?|minutes?|weeks?|months?|years?|km\/h|in|ft)$/u;
const timesSign = /^[x×]$/iu;
const joining = /^(?:[&+/=–−-]|[×<>≥≤≈≠])$/u;

/** A text as stretches of one direction each, in their order; joined they are the text. */
export function stretchesOf(text: string): Stretch[] {
  const found = withNeighbours(new Phrases(text).islands(), text);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end, kind } of found) {
    if (!kind) continue;
    if (start > from) stretches.push({ kind: 'text', text: text.slice(from, start) });
    const own = text.slice(start, end);
    stretches.push(
      kind === 'figures'
        ? { kind, text: fromRight(own) }
        : kind === 'figure'
          ? { kind: 'ltr', text: leftToRightMark + own }
          : { kind, text: fromLeft(own) },
    );
    from = end;
  }
  if (from < text.length) stretches.push({ kind: 'text', text: text.slice(from) });
  return stretches;
}

/** What is set apart of a text; `kind` is undefined for a figure that may stand among Arabic words as it is. */
interface Island {
  readonly start: number;
  readonly end: number;
  readonly kind: Exclude<Stretch['kind'], 'text'> | 'figure' | undefined;
}

/**
 * Figures beside something that is set apart, with no word between, are set apart too: else readers of PDFs would join
 * «15 SAR» to one word, or have both change places.
 */
function withNeighbours(islands: readonly Island[], text: string): Island[] {
  const spread = (list: readonly Island[]) => {
    let last: Island | undefined;
    return list.map((one) => {
      const between = last && text.slice(Math.min(last.end, one.end), Math.max(last.start, one.start));
      const isBeside =
        last?.kind !== undefined && between !== undefined && !wordBetween(between, last.start > one.start);
      last = one.kind === undefined && isBeside ? { ...one, kind: 'figure' } : one;
      return last;
    });
  };
  return spread(spread(islands).toReversed()).toReversed();
}

/** Whether words stand between a figure and what is set apart; letters before that, as in «الـPDF», are a part of it. */
function wordBetween(between: string, isAfter: boolean): boolean {
  return /\p{L}/u.test(between) && !(isAfter && /^\P{L}*\s\S+$/u.test(between));
}

/** Finds phrases from left to right among the words, figures and signs of a text. */
class Phrases {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  /** Whether a phrase begins with a figure at each token: «8 AM», «210 x 297», «2 – 5 GB». */
  readonly #beginsWithFigure: boolean[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
    for (let i = this.#tokens.length - 1; i >= 0; i--) this.#beginsWithFigure[i] = this.#isUnitAfter(i);
  }

  islands(): Island[] {
    const found: Island[] = [];
    for (let i = 0; i < this.#tokens.length; i++) {
      const token = this.#tokens[i];
      if (!token) continue;
      const { kind, start, end, text } = token;
      if (kind === 'sign') {
        // pdf.js leaves these out among Arabic letters.
        if (text === '<' || text === '>') found.push({ start, end, kind: 'figures' });
        continue;
      }
      if (kind === 'word' || this.#beginsWithFigure[i]) {
        const phrase = this.#phraseFrom(i);
        found.push({ start, end: phrase.end, kind: 'ltr' });
        i = phrase.last;
      } else
        found.push({
          start,
          end,
          kind: kind === 'figure' ? figureKind(text) : kind === 'phone' ? 'ltr' : kind,
        });
    }
    return found;
  }

  #is(i: number, ...kinds: readonly Token['kind'][]): boolean {
    const kind = this.#tokens[i]?.kind;
    return kind !== undefined && kinds.includes(kind);
  }

  #textOf(i: number): string {
    return this.#tokens[i]?.text ?? '';
  }

  /** What stands between a place and a token; the rest of the text where there is no such token. */
  #before(i: number, from = this.#tokens[i - 1]?.end ?? 0): string {
    return this.#text.slice(from, this.#tokens[i]?.start ?? this.#text.length);
  }

  #isSpaceBefore(i: number): boolean {
    return i < this.#tokens.length && isSpace(this.#before(i));
  }

  #isUnitAfter(i: number): boolean {
    if (!this.#is(i, 'figure') || arabicDigit.test(this.#textOf(i)) || !this.#isSpaceBefore(i + 1))
      return false;
    const next = this.#textOf(i + 1);
    const isBetween = this.#is(i + 2, 'figure') && this.#isSpaceBefore(i + 2);
    if (isBetween && timesSign.test(next)) return true;
    if (isBetween) return this.#is(i + 1, 'sign') && this.#beginsWithFigure[i + 2] === true;
    return this.#is(i + 1, 'word') && unit.test(next);
  }

  /** Whether a token may go on a phrase: of figures, one that doesn't belong to the Arabic word after it. */
  #continues(i: number): boolean {
    if (this.#is(i, 'word')) return true;
    if (this.#is(i, 'figure') && this.#is(i - 2, 'figure') && timesSign.test(this.#textOf(i - 1)))
      return true;
    // Among Latin letters Arabic figures would be read before the sign after them.
    if (!this.#is(i, 'figure', 'phone') || arabicDigit.test(this.#textOf(i))) return false;
    if (this.#is(i, 'phone')) return true;
    const end = this.#tokens[i]?.end ?? 0;
    const after = this.#text.slice(end, end + longestNoun);
    return this.#beginsWithFigure[i] === true || !(arabicAfter.test(after) || nounAfter.test(after));
  }

  /** The last token of the phrase that begins with one, and its end in the text, with the bracket that closes it. */
  #phraseFrom(first: number): { last: number; end: number } {
    let last = first;
    let end = this.#tokens[first]?.end ?? 0;
    for (;;) {
      const next = this.#nextOf(last, end);
      if (!next) return { last, end };
      ({ last, end } = next);
    }
  }

  #nextOf(last: number, end: number): { last: number; end: number } | undefined {
    const to = (i: number) => ({ last: i, end: this.#tokens[i]?.end ?? 0 });
    const between = this.#before(last + 1, end);
    if (isSpace(between) && this.#continues(last + 1)) return to(last + 1);
    if (/^[.,;:] $/u.test(between) && this.#is(last + 1, 'word')) return to(last + 1);
    const isJoined =
      isSpace(between) && joining.test(this.#textOf(last + 1)) && this.#isSpaceBefore(last + 2);
    if (isJoined && this.#continues(last + 2)) return to(last + 2);
    const [, open] = /^[ \u00A0]?([([])$/u.exec(between) ?? [];
    const inside = open && this.#bracketed(last + 1, open === '(' ? ')' : ']');
    return inside ? { last: inside, end: to(inside).end + 1 } : undefined;
  }

  /** The last token in brackets that hold nothing but words and figures; undefined where they hold more. */
  #bracketed(first: number, close: string): number | undefined {
    for (let i = first; this.#continues(i) || this.#is(i, 'sign'); i++) {
      const after = this.#before(i + 1);
      if (after.startsWith(close)) return i;
      if (!isSpace(after) && !/^[.,;:] $/u.test(after)) return undefined;
    }
    return undefined;
  }
}

function isSpace(text: string): boolean {
  return text === ' ' || text === '\u00A0';
}

/** Without it the browser would set a date's numbers as one, from left to right. */
const rightToLeftMark = '\u200F';
/** Tells a figure that is set apart from one that is a part of the Arabic words around it. */
const leftToRightMark = '\u200E';
const plainNumber = new RegExp(`^${digit}+$`, 'u');
const dayFirst = new RegExp(`^(${digit}{1,2})([-/.])(${digit}{1,2})([-/.])(${digit}{4})$`, 'u');
const number = `${digit}+(?:[.,:٫٬]${digit}+)*[%٪‰°]?`;
const range = new RegExp(`^(${number})([–-])(${number})$`, 'u');

/** How figures are set apart; undefined where the browser orders them rightly among Arabic words. */
function figureKind(text: string): 'ltr' | 'figures' | undefined {
  if (plainNumber.test(text)) return undefined;
  const [, low = '', , high = ''] = range.exec(text) ?? [];
  return dayFirst.test(text) || (low && ascends(low, high)) ? 'figures' : 'ltr';
}

/** The numbers of a date or a range, one after the other from the right. */
function fromRight(text: string): string {
  const parts = (dayFirst.exec(text) ?? range.exec(text) ?? ['', text]).slice(1);
  return parts.map((part) => (hasDigit.test(part) ? part : `${rightToLeftMark}${part}`)).join('');
}

/** Groups of Arabic figures, one after the other from the left: the browser has only figures and their commas so. */
function fromLeft(text: string): string {
  const marked = text.replace(betweenGroups, `${leftToRightMark}$&${leftToRightMark}`);
  return arabicDigit.test(text) ? leftToRightMark + marked : text;
}
const betweenGroups = /(?<=[٠-٩۰-۹])[^٠-٩۰-۹٬٫.,:/%٪‰°]+(?=[٠-٩۰-۹])/gu;

/** Whether two figures are the ends of a range, and not parts of a phone or a code. */
function ascends(low: string, high: string): boolean {
  const value = (figure: string) =>
    Number(
      toLatinDigits(figure)
        .replace(/[%٪‰°,٬]/gu, '')
        .replace(/[:٫]/gu, '.'),
    );
  const isPart = (figure: string) => /^[0٠۰]./u.test(figure) && !/[.:٫]/u.test(figure);
  return !isPart(low) && !isPart(high) && value(low) < value(high) && high.length <= 9;
}
