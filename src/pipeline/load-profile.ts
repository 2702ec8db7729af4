import path from 'node:path';
import { digitsOf } from '../association/defaults.js';
import { associationSchema } from '../association/schema.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import { fileStart } from '../diagnostics/range.js';
import { associationMissing } from '../faults/association-missing.js';
import { unsealed } from '../lifecycle/lineage.js';
import { checkAssociation, checkUnread } from '../rules/lib/check.js';
import { noLint, readLint } from '../rules/lib/lint.js';
import { validate } from '../source/validate.js';
import { readLogo } from '../workspace/logo.js';
import type { Read } from '../workspace/read.js';
import { fileFailed } from './file-failed.js';
import { type Subject, type Told, told } from './judging.js';
import type { LoadedAssociation } from './loaded.js';
import { heldBack, isComplete, type LoadingTools } from './loading.js';
import { bytesOf, textAndRoot } from './source-text.js';

/** What is known of a profile before its text is read. */
type Nothing = Omit<LoadedAssociation, keyof Told | 'text' | 'missing'>;

/** What stands beside a profile. */
export type AroundProfile = Pick<LoadedAssociation, 'themes' | 'lists' | 'words' | 'outlines' | 'neighbours'>;

/** Returns what an association's profile says and what is found in it; what breaks down at one file is told of that file. */
export function loadProfile(
  file: string,
  source: Read,
  around: AroundProfile,
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
    return { ...nothing, text: '', missing: true, ...told(file, [missing], false) };
  }
  try {
    return checkedProfile(file, source, nothing, tools);
  } catch (error) {
    const failed = fileFailed(file, error);
    return { ...nothing, text: '', missing: false, every: failed, diagnostics: failed };
  }
}

function checkedProfile(
  file: string,
  source: Read,
  nothing: Nothing,
  { glyphs, judge }: LoadingTools,
): LoadedAssociation {
  const judged = (found: readonly Finding[], subject: Subject) => {
    const told = judge.judged(found, subject);
    const [dependent] = told.every.some(({ fix }) => fix) ? unsealed(nothing.outlines()) : [];
    return { neededBy: dependent?.file, ...heldBack(told, dependent !== undefined) };
  };
  const { text, root: written, findings } = textAndRoot(source);
  const loaded = { ...nothing, text, missing: false, root: written };
  const subject = { file, text, approved: false, lint: noLint, profile: noLint };
  if (!written) return { ...loaded, ...judged(findings, subject) };
  const { value, unfit, root, findings: faults } = validate(associationSchema, written);
  if (!value)
    return { ...loaded, ...judged([...findings, ...faults, ...checkUnread(text)], { ...subject, root }) };
  const logoName = value.brand?.logo;
  const logo = logoName ? readLogo(path.dirname(file), logoName) : undefined;
  const lint = readLint(root, judge.today, false);
  const context = {
    association: value,
    text,
    root,
    unfit,
    logo,
    themes: nothing.themes,
    glyphs,
    words: nothing.words,
    neighbours: nothing.neighbours,
  };
  const more = checkAssociation(context, judge.reads(lint));
  const all = [...findings, ...faults, ...more];
  const complete = isComplete(value, all);
  const result = judged(all, { ...subject, root, lint, profile: lint, digits: digitsOf(value) });
  return { ...loaded, association: value, logo: logo?.image, lint, complete, ...result };
}
