import type { PolicyType } from '../catalogue/catalogue.js';
import type { Starter } from '../catalogue/starters.js';
import type { OwnStarter } from '../pipeline/own-starters.js';
import { cancelled, type Prompter } from './prompts.js';
import type { Session } from './session.js';

/** Returns the association that is named or chosen; undefined, and reported, if there is none. */
export async function chosenAssociation(
  named: string | undefined,
  prompter: Prompter | undefined,
  session: Session,
): Promise<string | undefined> {
  const { say } = session;
  const { associationNames } = await import('../workspace/find.js');
  const ids = associationNames();
  if (named !== undefined && ids.includes(named)) return named;
  if (named !== undefined) {
    const { nearest } = await import('../source/nearest.js');
    session.refuse(say('cli.new.no-association', { id: named, nearest: nearest(named, ids) }));
  } else if (ids.length === 0) session.refuse(say('cli.new.no-associations'));
  else if (!prompter) session.refuse(say('cli.new.missing', { flag: '--for' }));
  else {
    const choices = ids.map((value) => ({ value, label: value }));
    const chosen = await prompter.choose({ message: say('cli.new.ask.for'), choices });
    if (chosen === undefined) await cancelled(session);
    return chosen;
  }
  return undefined;
}

/** Returns the type that is named, or chosen from a list with those with a starter first; undefined, and reported, if none. */
export async function chosenType(
  named: string | undefined,
  prompter: Prompter | undefined,
  session: Session,
): Promise<PolicyType | undefined> {
  const { say } = session;
  const [{ catalogue, policyType }, { startedTypes: programTypes }, { ownStarters }] = await Promise.all([
    import('../catalogue/catalogue.js'),
    import('../catalogue/starters.js'),
    import('../pipeline/own-starters.js'),
  ]);
  const startedTypes = () => [
    ...new Set([...programTypes(), ...ownStarters().flatMap((one) => policyType(one.type) ?? [])]),
  ];
  const type = named === undefined ? undefined : policyType(named);
  if (type) return type;
  if (named !== undefined) {
    const { nearest } = await import('../source/nearest.js');
    const known = startedTypes().map(({ id }) => id);
    const meant = nearest(
      named,
      catalogue.map(({ id }) => id),
    );
    session.refuse(say('cli.new.no-type', { type: named, nearest: meant, known }));
  } else if (!prompter) {
    const known = startedTypes().map(({ id }) => id);
    session.refuse(say('cli.new.which-type', { known }));
  } else {
    const types = [...new Set([...startedTypes(), ...catalogue])];
    const choices = types.map(({ id, title }) => ({ value: id, label: title, hint: id }));
    const chosen = await prompter.choose({ message: say('cli.new.ask.type'), choices });
    if (chosen === undefined) await cancelled(session);
    return policyType(chosen ?? '');
  }
  return undefined;
}

/**
 * Returns the starter of a type, from the program's and the user's own, named or chosen if there are several; `starter` is
 * undefined if the type has none. Undefined, and reported, if none was named or chosen. One without a name has its type's name.
 */
export async function chosenStarter(
  type: PolicyType,
  named: string | undefined,
  prompter: Prompter | undefined,
  session: Session,
): Promise<{ starter: Starter | OwnStarter | undefined } | undefined> {
  const { say } = session;
  const [{ startersOf }, { ownStarters }] = await Promise.all([
    import('../catalogue/starters.js'),
    import('../pipeline/own-starters.js'),
  ]);
  const starters = [...startersOf(type), ...ownStarters().filter((one) => one.type === type.id)];
  const nameOf = ({ id = type.id }: Starter) => id;
  const listed = (one: Starter) => {
    const { title, description } = one;
    return say('cli.new.starter', { starter: nameOf(one), title, description });
  };
  const [only, ...others] = starters;
  const known = others.length > 0 ? starters.map(nameOf) : [];
  if (named !== undefined) {
    const starter = starters.find((one) => nameOf(one) === named);
    if (starter) return { starter };
    session.refuse(say('cli.new.no-starter', { type: type.id, starter: named, known }));
  } else if (others.length === 0) return { starter: only };
  else if (!prompter) session.refuse([say('cli.new.which-starter'), ...starters.map(listed)].join('\n'));
  else {
    const choices = starters.map((one) => ({ value: nameOf(one), label: one.title, hint: one.description }));
    const chosen = await prompter.choose({ message: say('cli.new.ask.starter'), choices });
    if (chosen !== undefined) return { starter: starters.find((one) => nameOf(one) === chosen) };
    await cancelled(session);
  }
  return undefined;
}
