import { registrars } from '../association/names.js';
import type { Association } from '../association/schema.js';
import { toLatinDigits } from '../calendar/digits.js';
import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { mentions, withoutPolicy } from '../policy/placeholders.js';
import { resolvedText } from '../policy/resolve.js';
import { FreeText, registrationLines } from '../policy/texts.js';
import { rangeAt } from '../source/located.js';
import { reportIn, type TextMatch } from './lib/in-texts.js';
import { licenceNumbers } from './lib/licence-numbers.js';
import { defineRule } from './lib/rule.js';

/** The most lines, and the most UTF-16 units in all of them: the head of a letter stands on every page. */
const [mostLines, mostLetters] = [4, 200];

/**
 * The association's own wording of its registration with another licence than its own or another registrar, left from the file
 * that it was copied from, or too long for the head of a letter.
 */
export const registrationLinesWrong = defineRule({
  id: 'registration-lines-wrong',
  over: 'association',
  severity: 'error',
  fixes: 'proposed',
  texts: {
    ar: {
      why: 'بأسطر التسجيل تُعرف صحة الجمعية من رأس الورقة، فلا يصح أن تقول غير ما في شهادتها.',
      variants: {
        license: {
          message: (v: Words & { own: string }) =>
            `رقم الترخيص ${ar.q(v.words)} في أسطر التسجيل غير رقم ترخيص الجمعية (${ar.isolated(v.own)}).`,
          hint: `اكتب مكانه ${ar.isolated('{{association.license}}')} ليُملأ من ${ar.isolated('license')}.`,
        },
        registrar: {
          message: (v: Words & { own: string }) =>
            `في أسطر التسجيل ${ar.q(v.words)}، وجهة تسجيل الجمعية: ${ar.isolated(v.own)}.`,
          hint: `اكتب مكانها ${ar.isolated('{{association.registrar}}')}، أو صحح ${ar.isolated('registrar')}.`,
        },
        long: {
          message: (v: { lines: number; letters: number }) =>
            `أسطر التسجيل أطول مما يسعه رأس الورقة (الأسطر ${v.lines}، والحروف ${v.letters}).`,
          hint: `اجعلها ${mostLines} أسطر أو أقل، لا تزيد حروفها كلها على ${mostLetters}.`,
        },
      },
    },
    en: {
      why: 'By the lines of registration a reader knows that the association is one; they must say what its certificate says.',
      variants: {
        license: {
          message: (v) =>
            `The licence ${en.q(v.words)} in the lines of registration is not the association's (${v.own}).`,
          hint: 'Write {{association.license}} in its place.',
        },
        registrar: {
          message: (v) =>
            `The lines of registration say ${en.q(v.words)}, and the association's registrar is ${en.q(v.own)}.`,
          hint: 'Write {{association.registrar}} in its place, or correct "registrar".',
        },
        long: {
          message: (v) =>
            `The lines of registration don't fit into the head of a letter (${v.lines} lines, ${v.letters} letters).`,
          hint: `Write at most ${mostLines} lines with ${mostLetters} letters in all.`,
        },
      },
    },
  },
  example: {
    kind: 'association',
    bad: 'license: "81"\nregistrationLines: ["رقم الترخيص (1682)"]',
    good: 'license: "81"\nregistrationLines: ["رقم الترخيص ({{association.license}})"]',
  },
  check({ association, root }, report) {
    const texts = registrationLines(root);
    const [first] = texts;
    if (!first) return;
    const sources = withoutPolicy(association);
    const letters = texts.reduce((sum, { text }) => sum + resolvedText(text, sources, '').length, 0);
    if (texts.length > mostLines || letters > mostLetters)
      report(rangeAt(root, ['registrationLines']), { lines: texts.length, letters }, { variant: 'long' });
    const joined = new FreeText([], texts.map(({ text }) => text).join('\n'), first.node);
    const found = [...strangeLicences(joined, association), ...strangeRegistrars(joined.text, association)];
    let from = 0;
    for (const line of texts) {
      const to = from + line.text.length;
      const inLine = found.filter(({ start }) => from <= start && start < to);
      reportIn(
        line,
        inLine.map((one) => moved(one, from, to)),
        report,
      );
      from = to + 1;
    }
  },
});

type Found = TextMatch<Words & { readonly own: string }, 'license' | 'registrar'>;

/** Returns a match in the joined lines as one in the line from `from` to `to`. */
function moved({ start, end, instead, ...rest }: Found, from: number, to: number): Found {
  const place = { start: start - from, end: Math.min(end, to) - from };
  return { ...rest, ...place, instead: instead && { ...place, text: instead.text } };
}

/** A number with which a line begins: nothing else than the licence has a line of its own. */
const numberOfLine = /^[ \t]*ب?رقم[ \t]*[:([]?[ \t]*(?<number>[\d٠-٩]{2,10})(?![\d٠-٩/])/dgmu;

/** Finds numbers that are said to be the association's licence and aren't. */
function strangeLicences(joined: FreeText, association: Association): Found[] {
  const own = association.license;
  if (!own) return [];
  const inLines = [...joined.text.matchAll(numberOfLine)].map(({ groups, indices }) => {
    const [start, end] = indices?.groups?.number ?? [0, 0];
    return { number: groups?.number ?? '', start, end };
  });
  const said = licenceNumbers(joined, association);
  return [...said, ...inLines.filter(({ start }) => said.every((one) => one.start !== start))]
    .filter(({ number }) => toLatinDigits(number) !== toLatinDigits(own))
    .map(({ number, start, end }) => ({
      start,
      end,
      variant: 'license',
      values: { words: number, own },
      instead: { start, end, text: '{{association.license}}' },
    }));
}

/** The first words of the names of registrars, which are seldom written in full. */
const beginnings = { ncnp: /(?:ال|لل)مركز\s+الوطني/u, hrsd: /وزار[ةه]\s+الموارد/u } as const satisfies Record<
  NonNullable<Association['registrar']>,
  RegExp
>;

/** Finds another registrar than the association's, unless its own is named too. */
function strangeRegistrars(text: string, { registrar }: Association): Found[] {
  if (!registrar || beginnings[registrar].test(text)) return [];
  if (mentions(text).some(({ name }) => name === 'association.registrar')) return [];
  return Object.values(beginnings).flatMap((pattern): Found[] => {
    const found = pattern.exec(text);
    if (!found) return [];
    const [words] = found;
    return [
      {
        start: found.index,
        end: found.index + words.length,
        variant: 'registrar',
        values: { words, own: registrars[registrar] },
      },
    ];
  });
}
