import type { PolicyType } from '../catalogue/catalogue.js';
import type { Starter } from '../catalogue/starters.js';
import { type Asker, cancelled } from './asking.js';
import type { Session } from './session.js';

/** The association that is named or chosen; undefined, and told, where there is none. */
export async function chosenAssociation(
  named: string | undefined,
  asker: Asker | undefined,
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
  else if (!asker) session.refuse(say('cli.new.missing', { flag: '--for' }));
  else {
    const choices = ids.map((value) => ({ value, label: value }));
    const chosen = await asker.choose({ message: say('cli.new.ask.for'), choices });
    if (chosen === undefined) await cancelled(session);
    return chosen;
  }
  return undefined;
}

/** The type that is named or chosen, those with a starter first; undefined, and told, where there is none. */
export async function chosenType(
  named: string | undefined,
  asker: Asker | undefined,
  session: Session,
): Promise<PolicyType | undefined> {
  const { say } = session;
  const [{ catalogue, policyType }, { startedTypes }] = await Promise.all([
    import('../catalogue/catalogue.js'),
    import('../catalogue/starters.js'),
  ]);
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
  } else if (!asker) {
    const known = startedTypes().map(({ id }) => id);
    session.refuse(say('cli.new.which-type', { known }));
  } else {
    const types = [...new Set([...startedTypes(), ...catalogue])];
    const choices = types.map(({ id, title }) => ({ value: id, label: title, hint: id }));
    const chosen = await asker.choose({ message: say('cli.new.ask.type'), choices });
    if (chosen === undefined) await cancelled(session);
    return policyType(chosen ?? '');
  }
  return undefined;
}

/** The starter of a type, named or chosen where there are several, or that there is none; undefined where it can't be told. */
export async function chosenStarter(
  type: PolicyType,
  named: string | undefined,
  asker: Asker | undefined,
  session: Session,
): Promise<{ starter: Starter | undefined } | undefined> {
  const { say } = session;
  const { startersOf } = await import('../catalogue/starters.js');
  const starters = startersOf(type);
  const known = starters.flatMap(({ id }) => id ?? []);
  const told = ({ id: starter = '', title, description }: Starter) =>
    say('cli.new.starter', { starter, title, description });
  if (named !== undefined) {
    const starter = starters.find(({ id }) => id === named);
    if (starter) return { starter };
    session.refuse(say('cli.new.no-starter', { type: type.id, starter: named, known }));
  } else if (known.length === 0) return { starter: starters[0] };
  else if (!asker) session.refuse([say('cli.new.which-starter'), ...starters.map(told)].join('\n'));
  else {
    const choices = starters.map(({ id: value = '', title: label, description: hint }) => ({
      value,
      label,
      hint,
    }));
    const chosen = await asker.choose({ message: say('cli.new.ask.starter'), choices });
    if (chosen !== undefined) return { starter: starters.find(({ id }) => id === chosen) };
    await cancelled(session);
  }
  return undefined;
}
