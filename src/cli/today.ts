import type { GregorianDate } from '../calendar/date.js';
import { valueOrReport } from './refusal.js';
import type { Session } from './session.js';

/** Returns the named day, else the environment's, else the clock's; undefined, and reported, if it isn't a day. */
export async function todayOf(session: Session, named?: string): Promise<GregorianDate | undefined> {
  const { dayInRiyadh } = await import('../workspace/today.js');
  const written = named ?? session.environment.today;
  if (written === undefined) return dayInRiyadh();
  const { dayNamed } = await import('../pipeline/day-named.js');
  return (await valueOrReport(dayNamed(written), session))?.gregorian;
}
