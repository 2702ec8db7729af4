import type { Range } from '../../diagnostics/range.js';
import { keys } from '../../locales/keys.js';
import type { InvalidValues } from '../../source/invalid-values.js';
import { type Located, type Path, rangeAt } from '../../source/located.js';
import type { AssociationContext, PolicyContext, ReportOf } from './rule.js';

type File = 'policy' | 'association';

/** Blanks that are filled by pen, such as a signatory's name, and those that another rule reports. */
const passedOver = new Set([
  'policy.sections',
  'policy.approval.date',
  'policy.approval.date.hijri',
  'policy.approval.date.gregorian',
  'policy.approval.date.asWritten',
  'policy.approval.signatures.name',
  'association.board.members.name',
]);

/** Keys that the program itself writes: the seal, and the approval as it was before a correction. */
const written: ReadonlySet<string> = new Set(['seal', 'earlier']);

/** A key without a value, or an item of a list without text. */
export interface Blank {
  readonly range: Range;
  readonly isItem: boolean;
  /** Its id in `keys` of the locales. */
  readonly key: string;
}

/** Reports the blanks of a policy at the given keys, which are ids of `keys` in the locales. */
export function reportBlanks(
  { root, invalid }: PolicyContext,
  keys: readonly string[],
  report: ReportOf<{ readonly key: string }>,
): void {
  for (const { key, range } of blankKeys(blanksIn(root, 'policy', invalid), keys)) report(range, { key });
}

/** Returns the blanks at the given keys. */
export function blankKeys(blanks: readonly Blank[], keys: readonly string[]): readonly Blank[] {
  return blanks.filter(({ key, isItem }) => !isItem && keys.includes(key));
}

/** Returns the blanks of the file that a rule looks at. */
export function blanksOf(context: PolicyContext | AssociationContext): readonly Blank[] {
  return blanksIn(context.root, 'policy' in context ? 'policy' : 'association', context.invalid);
}

/** The blanks of each file, kept because each rule about blanks needs them. */
const known = new WeakMap<Located, readonly Blank[]>();

/** Returns the blanks of a file in order, without those that are filled by pen or reported by another rule. */
export function blanksIn(root: Located, file: File, invalid: InvalidValues): readonly Blank[] {
  const blanks = known.get(root) ?? readBlanks(root, file, invalid);
  known.set(root, blanks);
  return blanks;
}

function readBlanks(root: Located, file: File, invalid: InvalidValues): readonly Blank[] {
  const blanks: Blank[] = [];
  const visit = (node: Located, path: Path) => {
    if (invalid.has(path)) return;
    if (node.kind === 'scalar') {
      if (node.value !== null && (typeof node.value !== 'string' || node.value.trim() !== '')) return;
      const key = keyOf(file, path);
      if (!passedOver.has(key))
        blanks.push({ key, range: rangeAt(root, path), isItem: typeof path.at(-1) === 'number' });
    } else if (node.kind === 'list') {
      for (const [i, item] of node.items.entries()) visit(item, [...path, i]);
    } else
      for (const { key, value } of node.entries.values()) if (!written.has(key)) visit(value, [...path, key]);
  };
  visit(root, []);
  return blanks;
}

/** Returns the id in `keys` of the key at a path: `sections.2.items.0.within.unit` → `item.within.unit`. */
function keyOf(file: File, path: Path): string {
  const names = path.filter((step): step is string => typeof step === 'string');
  const ids = [
    [file, ...names],
    ['section', ...names.slice(names.lastIndexOf('sections') + 1)],
    ['item', ...names.slice(names.lastIndexOf('items') + 1)],
  ].map((parts) => parts.join('.'));
  return ids.find((id) => id in keys) ?? `${file}.${names.at(-1)}`;
}
