import path from 'node:path';
import { digitsOf } from '../association/defaults.js';
import { type Association, associationSchema } from '../association/schema.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { associationMissing } from '../faults/association-missing.js';
import { unsealed } from '../lifecycle/policy-headers.js';
import { checkAssociation, checkUnread } from '../rules/lib/check.js';
import { noLint, readLint } from '../rules/lib/lint.js';
import { entryAt, type Located } from '../source/located.js';
import { validate } from '../source/validate.js';
import { readLogo } from '../workspace/logo.js';
import type { Read } from '../workspace/read.js';
import { type CheckedFile, type Reported, reported } from './apply-settings.js';
import { fileFailed } from './file-failed.js';
import type { LoadedAssociation } from './loaded.js';
import { heldBack, isComplete, type LoadingTools } from './loading.js';
import { bytesOf, textAndRoot } from './source-text.js';

/** What is known of an association's file before its text is read. */
type Nothing = Omit<LoadedAssociation, keyof Reported | 'text' | 'missing'>;

/** What is read beside an association's file. */
export type AroundAssociation = Pick<
  LoadedAssociation,
  'themes' | 'lists' | 'words' | 'policyHeaders' | 'neighbours'
>;

/** Returns what an association's file says and what is found in it; a failure of the program is reported of that file. */
export function loadAssociation(
  file: string,
  source: Read,
  around: AroundAssociation,
  tools: LoadingTools,
): LoadedAssociation {
  const nothing: Nothing = {
    file,
    bytes: bytesOf(source),
    association: undefined,
    logo: undefined,
    lint: noLint,
    complete: false,
    ...around,
    root: undefined,
    neededBy: undefined,
    withheld: [],
  };
  if (!source.ok && source.fault === 'missing') {
    const missing = associationMissing.at(fileStart, {});
    return { ...nothing, text: '', missing: true, ...reported(file, [missing], false) };
  }
  try {
    return checkedAssociation(file, source, nothing, tools);
  } catch (error) {
    const failed = fileFailed(file, error);
    return { ...nothing, text: '', missing: false, every: failed, diagnostics: failed };
  }
}

function checkedAssociation(
  file: string,
  source: Read,
  nothing: Nothing,
  { glyphs, settingsApplier }: LoadingTools,
): LoadedAssociation {
  const applySettings = (found: readonly Finding[], checkedFile: CheckedFile) => {
    const reported = settingsApplier.applySettings(found, checkedFile);
    const [dependent] = reported.every.some(({ fix }) => fix) ? unsealed(nothing.policyHeaders()) : [];
    return { neededBy: dependent?.file, ...heldBack(reported, dependent !== undefined) };
  };
  const { text, root: written, findings } = textAndRoot(source);
  const loaded = { ...nothing, text, missing: false, root: written };
  const checkedFile = { file, text, approved: false, lint: noLint, associationLint: noLint };
  if (!written) return { ...loaded, ...applySettings(findings, checkedFile) };
  const { value: read, invalid, root, findings: faults } = validate(associationSchema, written);
  if (!read)
    return {
      ...loaded,
      ...applySettings([...findings, ...faults, ...checkUnread(text)], { ...checkedFile, root }),
    };
  const value = withContactsInOrder(read, root);
  const logoName = value.brand?.logo;
  const logo = logoName ? readLogo(path.dirname(file), logoName) : undefined;
  const lint = readLint(root, settingsApplier.today, false);
  const context = {
    association: value,
    text,
    root,
    invalid,
    logo,
    themes: nothing.themes,
    glyphs,
    words: nothing.words,
    neighbours: nothing.neighbours,
  };
  const more = checkAssociation(context, settingsApplier.reads(lint));
  const all = [...findings, ...faults, ...more];
  const complete = isComplete(value, all);
  const result = applySettings(all, {
    ...checkedFile,
    root,
    lint,
    associationLint: lint,
    digits: digitsOf(value),
  });
  return { ...loaded, association: value, logo: logo?.image, lint, complete, ...result };
}

/** Returns the association with its contacts in the order of its file, in which documents print them. */
function withContactsInOrder(association: Association, root: Located): Association {
  const { contacts } = association;
  const written = entryAt(root, ['contacts'])?.value;
  if (!contacts || written?.kind !== 'map') return association;
  const order = [...written.entries.keys()];
  const place = ([key]: readonly [string, unknown]) => order.indexOf(key);
  const inOrder = Object.entries(contacts).sort((one, other) => place(one) - place(other));
  return { ...association, contacts: Object.fromEntries(inOrder) };
}
