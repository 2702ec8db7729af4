import type { Association } from '../association/schema.js';
import { ar, en } from '../locales/words.js';
import { mentions, placeholder } from '../policy/placeholders.js';
import { freeTexts, registrationLines } from '../policy/texts.js';
import { entryAt, type Located, nodeAt, type Path, rangesInside } from '../source/located.js';
import { defineRule, type PolicyContext } from './lib/rule.js';

/**
 * A placeholder that has no value, reported where it is first mentioned. Where its key is there but blank, only the blank is
 * reported.
 */
export const placeholderBlank = defineRule({
  id: 'placeholder-blank',
  over: 'both',
  severity: 'byStatus',
  fixed: { reason: 'complete', from: 'approval' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'متغير لا قيمة له يُطبع فراغًا في وسط الجملة.',
      message: (v: { name: string }) => `المتغير ${ar.q(`{{${v.name}}}`)} لا قيمة له، فسيُطبع مكانه فراغ.`,
      hint: (v: { key: string; file: string }) =>
        `اكتب قيمة ${ar.isolated(v.key)} في ${v.file === 'association' ? 'ملف الجمعية' : 'هذا الملف'}.`,
      board: (v: { name: string }) => ar.stillBlank(v.name),
    },
    en: {
      why: 'A placeholder without value is printed as a gap amid a sentence.',
      message: (v) =>
        `The placeholder ${en.q(`{{${v.name}}}`)} has no value, so a gap is printed in its place.`,
      hint: (v) =>
        `Write the value of ${en.known(v.key)} in ${v.file === 'association' ? "the association's file" : 'this file'}.`,
    },
  },
  example: {
    kind: 'clause',
    bad: 'للتواصل مع {{association.brandName}}',
    good: 'للتواصل مع {{association.name}}',
  },
  check(context, report) {
    const { association, root } = context;
    if (!association) return;
    const isPolicy = 'policy' in context;
    const seen = new Set<string>();
    for (const { text, node } of isPolicy ? freeTexts(root) : registrationLines(root)) {
      const first = mentions(text).filter(({ name }) => !seen.has(name) && seen.add(name));
      const blank = first.filter(({ name }) =>
        isPolicy ? isNowhere(name, context, association) : isLeftOut(name, association),
      );
      for (const [i, range] of rangesInside(node, blank).entries()) {
        const name = blank[i]?.name ?? '';
        const file = isPolicy && name.startsWith('association.') ? 'association' : 'policy';
        report(range, { name, key: pathOf(name).join('.'), file });
      }
    }
  },
});

/** Returns whether a placeholder of the association has a key that its file leaves out. */
function isLeftOut(name: string, association: Association): boolean {
  return name.startsWith('association.') && association[pathOf(name)[0] as keyof Association] === undefined;
}

function isNowhere(name: string, { policy, root }: PolicyContext, association: Association): boolean {
  const known = placeholder(name);
  if (!known || known.value({ policy, association })) return false;
  const path = pathOf(name);
  // `null` means that the key is there but blank, or that its value didn't fit; a missing key is undefined.
  if (name.startsWith('association.')) return isLeftOut(name, association);
  // A missing or blank approval is reported by other rules.
  if (path[0] === 'approval' && !policy.approval) return false;
  return !entryAt(root, path) && !path.some((_, i) => isBlank(nodeAt(root, path.slice(0, i + 1))));
}

function isBlank(node: Located): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Returns the path of a placeholder's value in its file. */
function pathOf(name: string): Path & readonly string[] {
  const [owner, ...rest] = name.split('.');
  return owner === 'policy' || owner === 'association' ? rest : name.split('.');
}
