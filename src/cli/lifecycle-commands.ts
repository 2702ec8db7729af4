import type { GregorianDate } from '../calendar/date.js';
import type { Plan } from '../pipeline/lifecycle/policy-versions.js';
import type { Refusal } from '../pipeline/refusal.js';
import type { Purpose } from '../pipeline/resolve-policies.js';
import type { Result } from '../result.js';
import type { PolicyPlace } from '../workspace/find.js';
import { ready, writeChange } from './changing.js';
import { valueOrReport } from './refusal.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

/**
 * Returns the policies that names mean, their folders free of half-done changes; undefined, and reported, if one can't be worked
 * on.
 */
export async function placesNamed(
  names: readonly string[],
  purpose: Purpose,
  options: { dryRun: boolean },
  session: Session,
): Promise<readonly PolicyPlace[] | undefined> {
  const { resolvePolicies } = await import('../pipeline/resolve-policies.js');
  const places = await valueOrReport(await resolvePolicies(names, purpose), session);
  const folders = [...new Set(places?.map((place) => place.folder))];
  await session.writeFiguresOf(folders);
  for (const folder of folders) if (!(await ready(folder, options, session))) return undefined;
  return places;
}

/** Plans a change of one policy and carries it out; returns undefined if nothing was written, and says so. */
export async function changePolicy<Planned extends Plan>(
  name: string,
  purpose: Purpose,
  options: { readonly dryRun: boolean; readonly today?: string },
  session: Session,
  plan: (place: PolicyPlace, today: GregorianDate) => Promise<Result<Planned, Refusal>>,
): Promise<Planned | undefined> {
  const today = await todayOf(session, options.today);
  const [place] = (today && (await placesNamed([name], purpose, options, session))) ?? [];
  const done = today && place && (await settle(await plan(place, today), options, session));
  return options.dryRun ? undefined : done;
}

/** Carries out a plan and returns it; returns undefined if there is none or it failed, and says why. */
export async function settle<Planned extends Plan>(
  planned: Result<Planned, Refusal>,
  options: { dryRun: boolean },
  session: Session,
): Promise<Planned | undefined> {
  const plan = await valueOrReport(planned, session);
  return plan && (await writeChange(plan.folder, plan.changes, options, session)) ? plan : undefined;
}
