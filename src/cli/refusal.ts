import type { Refusal } from '../pipeline/refusal.js';
import type { Result } from '../result.js';
import { exitCodes } from './exit-codes.js';
import type { Session } from './session.js';

/**
 * Returns the value of a result. If there is none, says why, sets the exit code and returns undefined. Whatever else in this
 * folder returns undefined, or false, for what couldn't be done has reported it too.
 */
export async function valueOrReport<Value>(
  result: Result<Value, Refusal>,
  session: Session,
  whatToDo?: string,
): Promise<Value | undefined> {
  if (result.ok) return result.value;
  await reportRefusal(result.fault, session, whatToDo);
  return undefined;
}

/** Says why nothing is done, and sets the exit code. */
export async function reportRefusal(
  refusal: Refusal,
  session: Session,
  whatToDo = session.say('cli.life.faulty'),
): Promise<void> {
  const { language, environment } = session;
  if ('message' in refusal) {
    const { message, hint } = refusal;
    const words = [message, ...(hint ? [hint] : [])].map((one) => session.sentenceOf(one));
    return session.refuse(words.join(' '));
  }
  const { faulty, texts } = refusal;
  const { pretty } = await import('../reporters/pretty.js');
  const files = new Set(faulty.map(({ file }) => file)).size;
  session.tell(pretty(faulty, files, { language, colour: environment.colour, texts }).trimEnd());
  session.tell(whatToDo);
  session.end(faulty.some(({ rule }) => rule === 'file-unreadable') ? exitCodes.unable : exitCodes.faulty);
}
