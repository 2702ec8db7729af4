import { catalogue, policyType } from '../catalogue/catalogue.js';
import { type Starter, starters } from '../catalogue/starters.js';
import { type Diagnostic, type Finding, inFile } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { starterInvalid } from '../faults/starter-invalid.js';
import { policySchema } from '../policy/schema.js';
import { typeFaults } from '../rules/lib/type-faults.js';
import { entryAt, rangeAt } from '../source/located.js';
import { nearest } from '../source/nearest.js';
import { validate } from '../source/validate.js';
import { type OwnFile, readOwnStarters, templatesFolder } from '../workspace/own-templates.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { textAndRoot } from './source-text.js';

/** An own starter, with its text. */
export interface OwnStarter extends Starter {
  readonly text: string;
}

/** An own starter as it was read, and what is wrong with it. */
export interface LoadedStarter {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where it can't be used. */
  readonly starter: OwnStarter | undefined;
}

/** Returns a starter, which is a policy's draft by the name `<type>.yaml` or `<type>.<id>.yaml`. */
export function loadOwnStarter({ file, name, source }: OwnFile): LoadedStarter {
  const { text, root, findings } = textAndRoot(source);
  const faults: Finding[] = [...findings];
  const [type = '', id, ...more] = name.split('.');
  const isNamed =
    /\.yaml$/u.test(file) && more.length === 0 && (id === undefined || /^[a-z0-9][a-z0-9-]*$/u.test(id));
  const known = catalogue.map((one) => one.id);
  const taken = starters.some((one) => one.type === type && one.id === id);
  if (!policyType(type))
    faults.push(starterInvalid.at(fileStart, { type, nearest: nearest(type, known) }, { variant: 'type' }));
  else if (!isNamed) faults.push(starterInvalid.at(fileStart, { type }, { variant: 'name' }));
  else if (taken || id === type) faults.push(starterInvalid.at(fileStart, { type }, { variant: 'taken' }));
  const {
    value,
    root: fitted,
    findings: invalid,
  } = root ? validate(policySchema, root, typeFaults) : { value: undefined, root: undefined, findings: [] };
  faults.push(...invalid);
  if (value && fitted) {
    const written = value.type;
    if (written !== type)
      faults.push(starterInvalid.at(rangeAt(fitted, ['type']), { type, written }, { variant: 'other-type' }));
    if (value.status !== 'draft')
      faults.push(starterInvalid.at(rangeAt(fitted, ['status']), {}, { variant: 'status' }));
    for (const key of ['seal', 'date', 'minutes'])
      if (hasValue(entryAt(fitted, ['approval', key])?.value))
        faults.push(
          starterInvalid.at(
            rangeAt(fitted, ['approval', key]),
            { key: `approval.${key}` },
            { variant: 'approved' },
          ),
        );
  }
  const diagnostics = inFile(file, faults);
  if (faults.length > 0 || !value) return { file, text, diagnostics, starter: undefined };
  const starter = {
    type,
    ...(id !== undefined && { id }),
    title: value.title ?? type,
    description: file,
    code: value.code ?? '',
    owner: value.owner ?? '',
    text,
  };
  return { file, text, diagnostics, starter };
}

/** Returns the own starters that can be used. */
export function ownStarters(): OwnStarter[] {
  return readOwnStarters(templatesFolder(policiesFolder())).flatMap(
    (one) => loadOwnStarter(one).starter ?? [],
  );
}

function hasValue(node: NonNullable<ReturnType<typeof entryAt>>['value'] | undefined): boolean {
  return node !== undefined && !(node.kind === 'scalar' && node.value === null);
}
