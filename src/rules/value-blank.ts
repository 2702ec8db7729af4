import type { Severity } from '../diagnostics/diagnostic.js';
import { keys } from '../locales/keys.js';
import type { Located, Path } from '../source/located.js';
import { rangeAt } from '../source/located.js';
import type { Unfit } from '../source/unfit.js';
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
  'policy.approval.signatures': 'signatures-missing',
  'policy.approval.effective': 'effective-date-missing',
  'policy.approval.supersedes': 'supersedes-missing',
  'policy.review': 'review-missing',
  'policy.review.everyMonths': 'review-missing',
  'association.license': 'license-missing',
};

/** Blanks that a pen fills, such as a signatory's name, and those that another rule tells. */
const passedOver = new Set([
  'policy.sections',
  'policy.approval.date',
  'policy.approval.date.hijri',
  'policy.approval.date.gregorian',
  'policy.approval.date.asWritten',
  'policy.approval.signatures.name',
  'association.board.members.name',
]);

/** Keys that a file can't do without: a blank one can be filled, but not removed. */
const required = new Set(['policy.title']);

/** Keys that have no value yet («still blank»), and items of a list without text. */
export const valueBlank: PolicyRule = {
  id: 'value-blank',
  check(context) {
    return blanks(context.root, 'policy', context.unfit).map((blank) =>
      told(blank, context.root, missing(context)),
    );
  },
};

export const associationValueBlank: AssociationRule = {
  id: 'value-blank',
  check({ root, unfit }) {
    return blanks(root, 'association', unfit).map((blank) => told(blank, root, 'warning'));
  },
};

interface Blank {
  readonly path: Path;
  /** The id under which `keys` explains it. */
  readonly key: string;
}

function told({ path, key }: Blank, root: Located, severity: Severity) {
  const range = rangeAt(root, path);
  if (typeof path.at(-1) === 'number') return found('item-blank', severity, range, { key });
  const rule = named[key];
  if (rule) return found(rule, severity, range, { key });
  return found('value-blank', severity, range, { key }, required.has(key) ? { variant: 'required' } : {});
}

function blanks(root: Located, file: 'policy' | 'association', unfit: Unfit): Blank[] {
  const found: Blank[] = [];
  const visit = (node: Located, path: Path) => {
    if (unfit.has(path)) return;
    if (node.kind === 'scalar') {
      if (node.value !== null && (typeof node.value !== 'string' || node.value.trim() !== '')) return;
      const key = keyOf(file, path);
      if (!passedOver.has(key)) found.push({ path, key });
    } else if (node.kind === 'list') {
      for (const [i, item] of node.items.entries()) visit(item, [...path, i]);
    } else for (const { key, value } of node.entries.values()) visit(value, [...path, key]);
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
