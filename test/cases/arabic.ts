import type { Dice } from './seeded.js';

/** Words of policies, some with common misspellings. */
const words = [
  ...'الجمعية المستفيد المستفيدين الخدمة الخدمات الطلب الموظف الإدارة الادارة مجلس اللجنة السياسة الشكوى'.split(' '),
  ...'المستندات المستندا اعتماد إعتماد استناداً استنادًا وفقا وفقاً للنظام مسؤول مسئول شؤون شئون هذه هذا ذلك'.split(' '),
  ...'خلال مدة يوم عمل أيام شهر سنة ريال نسبة المادة الفقرة رقم تاريخ الموافق يلتزم تلتزم يجوز يحق عليه'.split(' '),
  ...'إلى الى على علي من في عن أو او أن ان إن التي الذي كافة جميع رضى رضا ذوى ذوي الإلكتروني'.split(' '),
];

const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ'];

export const negations = ['لا', 'لم', 'لن', 'ليس', 'غير', 'بدون', 'دون', 'إلا', 'ولا', 'فلا', 'ولم', 'وغير', 'فليس', 'بغير', 'عدم'];

const months = ['المحرم', 'ربيع الأول', 'جمادى الأولى', 'ذو القعدة', 'يناير', 'أكتوبر', 'ديسمبر'];

const latin = ['Word', 'PDF', '.NET', 'a::b', 'std::vector', 'MS Excel', 'ISO 9001:2015', 'e.g.', 'X', '.sa', 'v1..2'];

const addresses = [
  'https://example.org.sa/a,b;c?d=e',
  'www.example.org.sa',
  'info@example.org.sa',
  'http://example.sa/%D8%B3::1',
];

const people = ['د. محمد بن عبدالله', 'أ. هدى الاحمدي', 'م. أحمد ابراهيم', 'عبد الرحمن ال سعود'];

/** Names of associations as registered, whatever the spelling rules say. */
export const associationNames = [
  { name: 'جمعية البر الأهلية بالعوالي', shortName: 'جمعية البر' },
  { name: 'جمعية رعايه الايتام الاهلية بجده', shortName: 'جمعية الايتام' },
  { name: 'جمعية البر والاحسان , فرع مكة', shortName: 'البر والاحسان , مكة' },
  { name: 'الجمعية الخيرية ( سابقا ) بالجوف', shortName: 'الجمعية الخيرية ( سابقا )' },
  { name: 'جمعیة نـــور لخدمة ذوى الاعاقه', shortName: 'جمعیة نـــور' },
  { name: 'مؤسسة أبي بكر - رحمه الله - الأهلية', shortName: 'مؤسسة أبي بكر' },
  { name: 'جمعية الدعوة والإرشاد .. بصامطة', shortName: 'جمعية الدعوة' },
  { name: 'ﺟﻤﻌﻴﺔ الوفاء رقم 12', shortName: 'ﺟﻤﻌﻴﺔ الوفاء' },
];

interface Piece {
  readonly text: string;
  /** Whether the word consists of Arabic letters only, so that it may be mistyped. */
  readonly spelt: boolean;
}

export interface ArabicWriter {
  readonly text: (names: readonly string[]) => string;
  readonly item: (names: readonly string[]) => string;
}

/** Writes random Arabic as people type it: numbers, dates, names, negations, Latin words, with typing mistakes in between. */
export function arabic({ below, pick }: Dice): ArabicWriter {
  const chance = (percent: number) => below(100) < percent;
  const digits = (text: string) => {
    const from = pick([0, 0x660, 0x660, 0x6f0]);
    return from === 0 ? text : text.replace(/\d/gu, (digit) => String.fromCharCode(from + Number(digit)));
  };
  const number = () =>
    pick([
      () => String(below(100)),
      () => String(below(10)),
      () => `${1 + below(9)},${100 + below(900)}.${10 + below(90)}`,
      () => `${below(100)}.${below(10)}`,
      () => `${below(100)}٫${below(10)}`,
      () => `${below(100)}٪`,
      () => `${below(100)} %`,
      () => `${1 + below(12)}:${10 + below(50)}`,
      () => `${below(9)}/${below(9)}`,
      () => `(${below(20)}/${below(9)})`,
      () => `${below(9)}-${below(9)}`,
      () => `-${1 + below(50)}`,
      () => `${below(9)} .${below(9)}`,
      () => `${below(9)} : ${below(9)}`,
      () => `${below(99)}..${below(99)}`,
      () => `${below(9)} , ${below(9)}`,
      () => `${below(9)} ،${below(9)}`,
      () => `0${500000000 + below(99999999)}`,
      () => `+966 ${50 + below(9)} ${100 + below(900)} ${1000 + below(9000)}`,
      () => `9200${10000 + below(90000)}`,
    ])();
  const date = () =>
    pick([
      () => `${1 + below(28)}/${1 + below(12)}/${2000 + below(30)}م`,
      () => `${1400 + below(60)}/${1 + below(12)}/${1 + below(29)}هـ`,
      () => `${1400 + below(60)}هـ`,
      () => `${1400 + below(60)} هـ`,
      () => `${2000 + below(30)}-${10 + below(3)}-${10 + below(18)}`,
      () => `${1 + below(28)} ${pick(months)} ${1400 + below(60)}هـ`,
      () => `${1 + below(28)} / ${1 + below(12)} / ${2000 + below(30)} م`,
      () => `${1 + below(28)}.${1 + below(12)}.${2000 + below(30)}`,
    ])();
  const invented = () => Array.from({ length: 2 + below(6) }, () => pick(letters)).join('');
  const solid = (text: string): Piece => ({ text, spelt: false });
  const spelt = (text: string): Piece => ({ text, spelt: true });

  const piece = (names: readonly string[]): Piece => {
    const which = below(100);
    if (which < 45) return spelt(pick(words));
    if (which < 52) return spelt(invented());
    if (which < 64) return spelt(pick(negations));
    if (which < 76) return solid(digits(number()));
    if (which < 83) return solid(digits(date()));
    if (which < 88) return solid(pick(latin));
    if (which < 91) return solid(pick(addresses));
    if (which < 94) return solid(pick(people));
    if (which < 97) return solid(pick(names));
    return solid(pick(['{{association.name}}', 'و{{audience.many}}', '«قال: لا»', '(لا غير)', '[ ٣ ]', '{ لا }']));
  };

  /** Returns a word with one typing mistake inside it. */
  const mistyped = (word: string): string => {
    const at = 1 + below(Math.max(1, word.length - 1));
    return pick([
      () => `${word.slice(0, at)}${'ـ'.repeat(1 + below(3))}${word.slice(at)}`,
      () => word.replace(/ي/gu, 'ی').replace(/ك/gu, 'ک'),
      () => word.replace(/ة$/u, 'ہ'),
      () => word.replace(/لا/u, 'ﻻ').replace(/^ل/u, 'ﻟ'),
      () => word.replace(/م$/u, 'ﻢ').replace(/س/u, 'ﺳ').replace(/ن$/u, 'ﻦ'),
      () => `${word.slice(0, at)}\u200F${word.slice(at)}`,
      () => `${word.slice(0, at)}\u064E${word.slice(at)}`,
      () => word.replace(/[أإآ]/u, 'ا'),
      () => word.replace(/ي$/u, 'ى'),
    ])();
  };

  const signs = ['،', '.', '؛', ':', '؟', '!', ',', ';', '?', '...', '…', '-', '–', ' - ', '/'];
  /** Returns what stands between two words: usually a space, otherwise a sign, often with typing mistakes around it. */
  const between = (): string => {
    if (!chance(35)) return chance(4) ? '  ' : ' ';
    const sign = pick(signs);
    return pick([
      () => `${sign} `,
      () => ` ${sign} `,
      () => ` ${sign}`,
      () => sign,
      () => `${sign}${sign} `,
      () => `${sign} ${sign} `,
      () => `${sign}${pick(signs)} `,
    ])();
  };
  const bracketed = (text: string) => {
    const [open, close] = pick(['()', '«»', '[]', '""', "''", '“”'].map((pair) => [...pair] as [string, string]));
    return pick([
      () => `${open}${text}${close}`,
      () => `${open} ${text} ${close}`,
      () => `${open} ${text}${close}`,
      () => `${open}${text} ${close}`,
    ])();
  };

  const text = (names: readonly string[]): string => {
    let made = '';
    let last = '';
    for (let left = 2 + below(14); left > 0; left--) {
      const { text: own, spelt: mayBeMistyped } = piece(names);
      const typed = mayBeMistyped && chance(15) ? mistyped(own) : own;
      // A sign right beside a Latin word or an address may belong to it, as in «.NET»: nobody could decide.
      if (/[A-Za-z]/u.test(last + typed) && /\S$/u.test(made)) made += ' ';
      last = typed;
      made += chance(8) ? bracketed(typed) : typed;
      made += left > 1 ? between() : pick(['', '', '.', ' .', '..', ' ،', ',', ';', '؟؟', ':', ' :']);
    }
    return made;
  };

  const markers = ['- ', '• ', '* ', '1. ', '٢- ', '٣) ', '(٤) ', 'أ) ', 'ب- ', 'ج. ', '– ', '5 - ', 'أ- '];
  return { text, item: (names) => (chance(25) ? pick(markers) : '') + text(names) };
}
