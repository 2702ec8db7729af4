import { keys } from '../locales/keys.js';
import type { Located, Path } from '../source/located.js';
import { rangeAt } from '../source/located.js';
import { type AssociationRule, found, missing, type PolicyRule } from './rule.js';

/** Blanks that readers of the field know by a name of their own. */
const named: Readonly<Record<string, string>> = {
  'policy.owner': 'card-field-missing',
  'policy.code': 'card-field-missing',
  'policy.version': 'card-field-missing',
  'policy.issued': 'card-field-missing',
  'policy.letter.number': 'letterhead-field-blank',
  'policy.letter.date': 'letterhead-field-blank',
  'policy.letter.attachments': 'letterhead-field-blank',
  'policy.letter.subject': 'letterhead-field-blank',
  'policy.approval': 'approval-missing',
  'policy.approval.minutes': 'approval-number-missing',
  'policy.approval.meeting': 'approval-number-missing',
  'policy.approval.meeting.number': 'approval-number-missing',
  'policy.approval.date': 'approval-date-missing',
  'policy.approval.signatures': 'signatures-missing',
  'association.license': 'license-missing',
};

/** Blanks that the program or a pen fills: the other calendar's date, a signatory's name. */
const filledLater = new Set([
  'policy.approval.date.hijri',
  'policy.approval.date.gregorian',
  'policy.approval.signatures.name',
  'association.board.members.name',
]);

/** Keys that have no value yet («still blank»), and items of a list without text. */
export const valueBlank: PolicyRule = {
  id: 'value-blank',
  check(context) {
    const { root } = context;
    return blanks(root)
      .map((path) => ({ path, key: keyOf('policy', path) }))
      .filter(({ path, key }) => !filledLater.has(key) || bothDatesBlank(context.policy.approval?.date, path))
      .map(({ path, key }) => {
        const isItem = typeof path.at(-1) === 'number';
        const rule = isItem ? 'item-blank' : (named[key] ?? 'value-blank');
        return found(rule, missing(context), rangeAt(root, path), { key });
      });
  },
};

export const associationValueBlank: AssociationRule = {
  id: 'value-blank',
  check({ root }) {
    return blanks(root)
      .map((path) => ({ path, key: keyOf('association', path) }))
      .filter(({ key }) => !filledLater.has(key))
      .map(({ path, key }) => {
        const isItem = typeof path.at(-1) === 'number';
        return found(isItem ? 'item-blank' : (named[key] ?? 'value-blank'), 'warning', rangeAt(root, path), {
          key,
        });
      });
  },
};

function blanks(root: Located): Path[] {
  const found: Path[] = [];
  const visit = (node: Located, path: Path) => {
    if (node.kind === 'scalar') {
      if (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''))
        found.push(path);
    } else if (node.kind === 'list') {
      for (const [i, item] of node.items.entries()) visit(item, [...path, i]);
    } else for (const { key, value } of node.entries) visit(value, [...path, key]);
  };
  visit(root, []);
  return found;
}

/** The id under which `keys` explains the key at a path: `sections.2.items.0.within.unit` → `item.within.unit`. */
function keyOf(file: 'policy' | 'association', path: Path): string {
  const names = path.filter((step): step is string => typeof step === 'string');
  const candidates = [
    [file, ...names],
    ['section', ...names.slice(names.lastIndexOf('sections') + 1)],
    ['item', ...names.slice(names.lastIndexOf('items') + 1)],
  ].map((parts) => parts.join('.'));
  return candidates.find((id) => id in keys) ?? `${file}.${names.at(-1)}`;
}

function bothDatesBlank(date: Record<string, unknown> | null | undefined, path: Path): boolean {
  return path.at(-1) === 'gregorian' && !date?.gregorian && !date?.hijri && !date?.asWritten;
}
