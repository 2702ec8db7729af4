import type { Starter } from '../catalogue/starters.js';
import { ready, writeChange } from './changing.js';
import { refuseFlaws, reportMissingSchemas } from './new-association.js';
import { nameProblem } from './new-name.js';
import { chosenAssociation, chosenStarter, chosenType } from './policy-choices.js';
import { cancelled, type Prompter, promptFor, terminalPrompter } from './prompts.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

export interface NewPolicyFlags {
  readonly for?: string;
  readonly starter?: string;
  readonly code?: string;
  readonly owner?: string;
  readonly issued?: string;
  readonly as?: string;
  readonly yes?: boolean;
  readonly dryRun: boolean;
}

/** Writes the first draft of a policy, from its starter or, if there is none, its skeleton. */
export async function newPolicy(
  typed: string | undefined,
  options: NewPolicyFlags,
  session: Session,
): Promise<void> {
  const prompter = session.environment.interactive && !options.yes ? await terminalPrompter() : undefined;
  const association = await chosenAssociation(options.for, prompter, session);
  const type = association && (await chosenType(typed, prompter, session));
  const starter = type && (await chosenStarter(type, options.starter, prompter, session));
  if (!association || !type || !starter) return;
  const [{ default: path }, { policiesFolder }] = await Promise.all([
    import('node:path'),
    import('../workspace/policies-folder.js'),
  ]);
  // A killed call may have left this same policy half-done.
  const folder = path.join(policiesFolder(), association);
  if (!(await ready(folder, options, session))) return;
  const file = await fileFor(folder, options.as ?? type.id, session);
  if (file === undefined) return;
  const day = await todayOf(session, options.issued);
  if (!day) return;
  const [{ toIso }, { digitsOfPapers }, { errorsInPolicy, policyText }] = await Promise.all([
    import('../calendar/date.js'),
    import('../pipeline/digits-of-papers.js'),
    import('../pipeline/new-policy.js'),
  ]);
  const facts = await askFacts(options, starter.starter, prompter, session);
  if (!facts) return cancelled(session);
  const digits = (await digitsOfPapers([folder])) ?? 'arabic';
  const text = await policyText({ type, starter: starter.starter, ...facts, issued: toIso(day), digits });
  if (!(await refuseFlaws(file, text, await errorsInPolicy(file, text), session))) return;
  if (!(await writeChange(folder, [{ file, before: null, after: text }], options, session))) return;
  if (options.dryRun) return;
  session.printPath(file);
  await reportMissingSchemas(session);
  session.tell(
    session.say('cli.new.policy.next', { name: file.split('/').slice(-2).join('/').slice(0, -5) }),
  );
}

/** Returns the path of the new file; undefined, and reported, if it can't have that name. */
async function fileFor(folder: string, name: string, session: Session): Promise<string | undefined> {
  const { policyFile } = await import('../pipeline/new-policy.js');
  const problem = (await nameProblem(folder, name, session)) ?? (await nextProblem(folder, name, session));
  if (problem === undefined) return policyFile(folder, name);
  session.refuse(`${problem}\n${session.say('cli.new.as')}`);
  return undefined;
}

/** Returns a sentence if a revision of this name exists, which would take the place of the new file. */
async function nextProblem(folder: string, name: string, { say }: Session): Promise<string | undefined> {
  const { takenBy } = await import('../workspace/safe-name.js');
  const entry = await takenBy(folder, `${name}.next`);
  return entry && say('cli.name.taken', { name, path: `${folder}/${entry}` });
}

/** Returns code and owner, from the flags or the person; undefined if the person cancels. */
async function askFacts(
  { code, owner }: NewPolicyFlags,
  starter: Starter | undefined,
  prompter: Prompter | undefined,
  { say }: Session,
): Promise<{ code: string | undefined; owner: string | undefined } | undefined> {
  if (!prompter) return { code, owner };
  const anything = async () => undefined;
  const ask = (message: string, initial?: string) => promptFor(prompter, message, anything, initial);
  const askedCode = code ?? (await ask(say('cli.new.ask.code'), starter?.code));
  if (askedCode === undefined) return undefined;
  const askedOwner = owner ?? (await ask(say('cli.new.ask.owner'), starter?.owner));
  return askedOwner === undefined ? undefined : { code: askedCode, owner: askedOwner };
}
