import type { GregorianDate } from '../calendar/date.js';
import type { Session } from './session.js';

/** The day that it is, in the Gregorian calendar. Undefined where SIYASA_TODAY is no day, which it says. */
export async function todayOf(session: Session): Promise<GregorianDate | undefined> {
  const [{ isDay }, { inGregorian }, { parseDate }] = await Promise.all([
    import('../calendar/date.js'),
    import('../calendar/order.js'),
    import('../calendar/parse.js'),
  ]);
  const { environment } = session;
  const parsed = parseDate(environment.today);
  const day = parsed.ok && isDay(parsed.value) ? inGregorian(parsed.value) : undefined;
  if (day?.ok) return day.value;
  session.refuse(session.say('cli.today', { value: environment.today }));
  return undefined;
}
