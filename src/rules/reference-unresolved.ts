import { catalogue } from '../catalogue/catalogue.js';
import type { Lineage } from '../lifecycle/lineage.js';
import { loosely } from '../policy/arabic.js';
import { isClause } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import { nameWords } from './names.js';
import { unresolvedNumbers } from './numbered-references.js';
import type { PolicyRule } from './rule.js';

const id = 'reference-unresolved';

/** A clause that is nothing but the name of a document. */
const document =
  /^\s*(?:[\d٠-٩]{1,2}\s*[-.)–]+\s*)?(?<name>(?:سياسة|لائحة|دليل|ميثاق|مدونة)\s+[\u0621-\u0652 ]{4,70})$/u;

/** What a document's name may begin with, whatever it is about. */
const kinds = new Set(
  ['سياسة', 'لائحة', 'دليل', 'ميثاق', 'مدونة', 'آلية', 'نظام', 'قواعد', 'إجراءات'].map(loosely),
);

/**
 * A policy or a guide that is named as a tool, and is neither in the association's folder nor in the catalogue; and a clause, an
 * article or a section of a number that the policy doesn't have.
 */
export const referenceUnresolved: PolicyRule = {
  id,
  check({ policy, root, lineage }) {
    let known: ReadonlySet<string>[] | undefined;
    const documents = freeTexts(root)
      .filter(isClause)
      .flatMap((text) => {
        const { name = '' } = document.exec(withoutStop(text.text))?.groups ?? {};
        if (name === '') return [];
        const subject = subjectOf(name);
        known ??= [...subjectsKnown, ...[...titlesIn(lineage()), policy.title ?? ''].map(subjectOf)];
        if (
          subject.size === 0 ||
          known.some((one) => one.size > 0 && [...one].every((word) => subject.has(word)))
        )
          return [];
        const start = text.text.indexOf(name);
        return foundIn(text, [{ start, end: start + name.length, values: { name } }], id, {
          severity: 'info',
          safe: false,
        });
      });
    const numbers = unresolvedNumbers(policy, root).flatMap(({ text, slip: { start, end } }) =>
      foundIn(text, [{ start, end, variant: 'number', values: { words: text.text.slice(start, end) } }], id, {
        severity: 'info',
        safe: false,
      }),
    );
    return [...documents, ...numbers];
  },
};

/** A text without the sign and the spaces at its end. */
const withoutStop = (text: string) =>
  text
    .trimEnd()
    .replace(/[.،؛]$/u, '')
    .trimEnd();

const titlesIn = ({ all }: Lineage) =>
  all.flatMap(({ title, role }) => (title && role !== 'archived' ? [title] : []));

function subjectOf(name: string): ReadonlySet<string> {
  return new Set(nameWords(name).filter((word, i) => i > 0 || !kinds.has(word)));
}

const subjectsKnown = catalogue.map(({ title }) => subjectOf(title));
