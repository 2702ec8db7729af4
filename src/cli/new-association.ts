import type { Answers } from './association-questions.js';
import { ready, writeChange } from './changing.js';
import { nameProblem } from './new-name.js';
import type { Session } from './session.js';

export interface NewAssociationFlags {
  readonly name?: string;
  readonly shortName?: string;
  readonly kind?: string;
  readonly registrar?: string;
  readonly license?: string;
  readonly region?: string;
  readonly website?: string;
  readonly email?: string;
  readonly phone: readonly string[];
  readonly color?: string;
  readonly theme?: string;
  readonly digits?: string;
  readonly calendar?: string;
  readonly yes?: boolean;
  readonly dryRun: boolean;
}

/** Writes a new association's file, from the flags and, if a person can be asked, from answers. */
export async function newAssociation(
  id: string,
  options: NewAssociationFlags,
  session: Session,
): Promise<void> {
  const { default: path } = await import('node:path');
  const { policiesFolder } = await import('../workspace/policies-folder.js');
  const { nameFault } = await import('../workspace/safe-name.js');
  const folder = path.join(policiesFolder(), id);
  // A killed call may have left this same association half-done.
  if (nameFault(id) === undefined && !(await ready(folder, options, session))) return;
  const problem = await nameProblem(policiesFolder(), id, session, (entry) => isUnfinished(id, entry));
  if (problem !== undefined) return session.refuse(problem);
  const { associationFile, associationText } = await import('../pipeline/new-association.js');
  const file = associationFile(id);
  const answers = await answersOf(options, file, session);
  if (!answers) return;
  const { completed } = await import('./association-questions.js');
  const text = associationText(completed(answers));
  if (!(await isSound(file, text, session))) return;
  if (!(await writeChange(folder, [{ file, before: null, after: text }], options, session))) return;
  if (options.dryRun) return;
  session.printPath(file);
  await reportMissingSchemas(session);
  session.tell(session.say('cli.new.association.next', { id, file }));
}

/** Returns whether an entry is a folder of this name without an association's file, which may exist, say with a logo in it. */
async function isUnfinished(id: string, entry: string): Promise<boolean> {
  const [{ default: path }, { isAssociation }, { policiesFolder }, { read }] = await Promise.all([
    import('node:path'),
    import('../workspace/find.js'),
    import('../workspace/policies-folder.js'),
    import('../workspace/read.js'),
  ]);
  const folder = path.join(policiesFolder(), entry);
  const source = read(folder);
  return entry === id && !source.ok && source.fault === 'folder' && !isAssociation(folder);
}

/** Returns what the flags and the person say; undefined, and reported, if something is wrong or the person cancels. */
async function answersOf(
  options: NewAssociationFlags,
  file: string,
  session: Session,
): Promise<Answers | undefined> {
  const { answerOf, askAssociation, problemIn } = await import('./association-questions.js');
  const { phone, yes = false, dryRun: _, ...texts } = options;
  const typed = { ...texts, ...(phone.length > 0 ? { phones: phone.join(',') } : {}) };
  const given: Answers = {};
  for (const [key, value] of Object.entries(typed) as [keyof Answers, string][])
    given[key] = answerOf(key, value);
  const problems: string[] = [];
  for (const [key, value] of Object.entries(given) as [keyof Answers, Answers[keyof Answers]][]) {
    const problem = await problemIn(key, value, file, session);
    if (problem) problems.push(session.say('cli.new.flag', { flag: flagOf(key), problem }));
  }
  if (problems.length > 0) {
    session.refuse(problems.join('\n'));
    return undefined;
  }
  if (session.environment.interactive && !yes) {
    const { cancelled, terminalPrompter } = await import('./prompts.js');
    const answers = await askAssociation(given, file, await terminalPrompter(), session);
    if (!answers) await cancelled(session);
    return answers;
  }
  if (given.name !== undefined) return given;
  session.refuse(session.say('cli.new.missing', { flag: '--name' }));
  return undefined;
}

/** Returns the flag of a key: `--short-name` for `shortName`, `--phone` for each of the phones. */
function flagOf(key: string): string {
  return key === 'phones' ? '--phone' : `--${key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Returns whether a check finds nothing but blanks in the text; reports what it finds. */
async function isSound(file: string, text: string, session: Session): Promise<boolean> {
  const { flawsOfAssociation } = await import('../pipeline/new-association.js');
  return refuseFlaws(file, text, await flawsOfAssociation(file, text), session);
}

/** Returns whether there are no findings; reports them if there are. */
export async function refuseFlaws(
  file: string,
  text: string,
  flaws: Awaited<ReturnType<typeof import('../pipeline/new-association.js').flawsOfAssociation>>,
  session: Session,
): Promise<boolean> {
  if (flaws.length === 0) return true;
  const { pretty } = await import('../reporters/pretty.js');
  const { language, environment } = session;
  const texts = new Map([[file, text]]);
  session.refuse(pretty(flaws, 1, { language, colour: environment.colour, texts }).trimEnd());
  return false;
}

/** Says how to write the schemas, if they are missing beside the associations, where editors look for them. */
export async function reportMissingSchemas(session: Session): Promise<void> {
  const [{ policiesFolder }, { exists }] = await Promise.all([
    import('../workspace/policies-folder.js'),
    import('../workspace/read.js'),
  ]);
  const folder = `${policiesFolder()}/schema`;
  if (!exists(`${folder}/policy.schema.json`)) session.tell(session.say('cli.new.schemas', { folder }));
}
