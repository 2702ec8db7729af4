import type { GregorianDate } from '../calendar/date.js';
import { fileUnreadable } from '../faults/file-unreadable.js';
import { say as sentence } from '../locales/say.js';
import type { Plan, Purpose, Refusal } from '../pipeline/life/subject.js';
import type { PolicyPlace } from '../workspace/find.js';
import { carryOut, ready } from './changing.js';
import { exitCodes } from './exit-codes.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

/** The places that names mean, their folders free of anything half-done; undefined, and told, where one can't be worked on. */
export async function placesNamed(
  names: readonly string[],
  purpose: Purpose,
  options: { dryRun: boolean },
  session: Session,
): Promise<PolicyPlace[] | undefined> {
  const { placeNamed } = await import('../pipeline/life/subject.js');
  const places = new Map<string, PolicyPlace>();
  for (const name of names) {
    const named = await placeNamed(name, purpose);
    if (!named.ok) return void (await tellRefusal(named, session));
    places.set(named.policy, named.place);
  }
  for (const folder of new Set([...places.values()].map((place) => place.folder)))
    if (!(await ready(folder, options, session))) return undefined;
  return [...places.values()];
}

/** Plans a change of one policy on some day and carries it out; undefined where nothing was written, which it says. */
export async function changePolicy<Result extends Plan>(
  name: string,
  purpose: Purpose,
  options: { readonly dryRun: boolean; readonly today?: string },
  session: Session,
  plan: (place: PolicyPlace, today: GregorianDate) => Promise<Result | Refusal>,
): Promise<Result | undefined> {
  const today = await todayOf(session, options.today);
  const [place] = (today && (await placesNamed([name], purpose, options, session))) ?? [];
  const done = today && place && (await settle(await plan(place, today), options, session));
  return options.dryRun ? undefined : done;
}

/** Carries out what was planned, or says why nothing was; whether it was carried out. */
export async function settle<Result extends Plan>(
  plan: Result | Refusal,
  options: { dryRun: boolean },
  session: Session,
): Promise<Result | undefined> {
  if (!plan.ok) return void (await tellRefusal(plan, session));
  return (await carryOut(plan.folder, plan.changes, options, session)) ? plan : undefined;
}

/** Says why nothing is done, and ends with its exit code. */
export async function tellRefusal(
  refusal: Refusal,
  session: Session,
  whatToDo = session.say('cli.life.faulty'),
): Promise<void> {
  const { language, environment } = session;
  if ('message' in refusal) {
    const { message, hint } = refusal;
    const words = [message, ...(hint ? [hint] : [])].map((one) => sentence(language, one));
    return session.refuse(words.join(' '));
  }
  const { faulty, texts } = refusal;
  const { pretty } = await import('../reporters/pretty.js');
  const files = new Set(faulty.map(({ file }) => file)).size;
  session.tell(pretty(faulty, files, { language, colour: environment.colour, texts }).trimEnd());
  session.tell(whatToDo);
  session.end(faulty.some(({ rule }) => rule === fileUnreadable.id) ? exitCodes.unable : exitCodes.faulty);
}
