import { isDay } from '../calendar/date.js';
import type { Digits } from '../calendar/digits.js';
import { parseDate } from '../calendar/parse.js';
import { dateWording } from '../calendar/wording.js';
import type { LoggedCorrection, LoggedDay, LoggedRecord, LoggedVersion } from '../lifecycle/log.js';
import { harmless } from '../locales/quoted.js';
import { type Language, type Speaker, speaker } from '../locales/say.js';

/** The versions of a policy, and the digits of its association's papers. */
interface Life {
  readonly versions: readonly LoggedVersion[];
  readonly digits: Digits;
}

/** Returns the versions of a policy as text, the newest first. */
export function logText({ versions, digits }: Life, language: Language): string {
  const say = speaker(language, digits);
  const title = versions.findLast((one) => one.title)?.title;
  const blocks = versions.toReversed().map((one) => versionLines(one, say, digits).join('\n'));
  return `${[...(title ? [harmless(title)] : []), ...blocks].join('\n\n')}\n`;
}

function versionLines(one: LoggedVersion, say: Speaker, digits: Digits): string[] {
  const { version, file, summary, approved, withdrawn } = one;
  const lines = [
    ...(summary ? [say('log.summary', { summary })] : []),
    ...(approved ? approvalLines(one, say, digits) : []),
    ...one.corrections.map((correction) => correctionLine(correction, say, digits)),
    ...(approved ? [copyLine(one, say)] : []),
    ...(withdrawn
      ? [
          say('log.withdrawn', {
            how: [minutes(withdrawn.minutes, say), dayWords(withdrawn.date, say, digits)]
              .filter((words) => words !== '')
              .join(say('cli.check.comma')),
            reason: withdrawn.reason ?? '–',
          }),
        ]
      : []),
  ];
  const first =
    file === null
      ? say('log.version.lost', { version: version ?? '–' })
      : say('log.version', { version: version ?? '–', status: statusWord(one, say), file });
  return [first, ...lines.map((line) => `  ${line}`)];
}

function statusWord({ status, role }: LoggedVersion, say: Speaker): string {
  if (status === 'superseded') return say('log.status.superseded');
  const word = status ? say(`verify.status.${status}`) : '–';
  return role === 'next' ? say('status.revision', { status: word }) : word;
}

function approvalLines({ approved, digest, seal }: LoggedVersion, say: Speaker, digits: Digits): string[] {
  if (!approved) return [];
  const { method, meeting, date, asWritten } = approved;
  const how = [
    method ? say(`log.method.${method}`) : '',
    meeting ? say('log.meeting', { meeting }) : '',
    minutes(approved.minutes, say),
  ].filter((words) => words !== '');
  const day = asWritten ? say('log.date.written', { date: asWritten }) : dayWords(date, say, digits);
  const signed = signatories(approved, say);
  return [
    say('log.approved', { how: how.join(say('cli.check.comma')), date: day }),
    ...(signed.length > 0 ? [say('log.signed', { words: signed })] : []),
    seal === 'none' ? say('log.digest.none') : say(`log.digest.${seal}`, { digest: grouped(digest ?? '') }),
  ];
}

/** Returns a line that says what was corrected in a record, when and why. */
function correctionLine(
  { date, reason, digest, before, after }: LoggedCorrection,
  say: Speaker,
  digits: Digits,
): string {
  const comma = say('cli.check.comma');
  const value = (one: string | number | null) => (one === null ? '–' : String(one));
  const day = ({ date: { gregorian, hijri }, asWritten }: LoggedRecord) => asWritten ?? gregorian ?? hijri;
  const changes = [
    ...changed(before.minutes, after.minutes, (was, is) =>
      say('log.corrected.minutes', { before: value(was), after: value(is) }),
    ),
    ...changed(before.meeting, after.meeting, (was, is) =>
      say('log.corrected.meeting', { before: value(was), after: value(is) }),
    ),
    ...changed(before.term, after.term, (was, is) =>
      say('log.corrected.term', { before: value(was), after: value(is) }),
    ),
    ...changed(day(before), day(after), (was, is) =>
      say('log.corrected.date', { before: value(was), after: value(is) }),
    ),
    ...changed(signatories(before, say), signatories(after, say), (was, is) =>
      say('log.corrected.signatures', { before: was.join(comma), after: is.join(comma) }),
    ),
  ];
  const short = grouped(digest.slice(0, 16));
  return say('log.corrected', {
    date: dayWords(date, say, digits),
    words: changes,
    reason: reason ?? '–',
    digest: short,
  });
}

function changed<Value>(
  before: Value,
  after: Value,
  words: (before: Value, after: Value) => string,
): string[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [words(before, after)];
}

/** Returns a line that says where the signed copy of a version is. */
function copyLine({ copy }: LoggedVersion, say: Speaker): string {
  if (copy === null) return say('log.copy.none');
  const { file, state } = copy;
  return say(state === 'ok' ? 'log.copy' : 'log.copy.lost', { file });
}

function signatories({ signatures }: LoggedRecord, say: Speaker): string[] {
  return signatures.map(({ role, name }) => (name ? say('log.signature', { role, name }) : role));
}

function grouped(digest: string): string {
  return digest.replace(/.{4}(?=.)/gu, '$& ');
}

function minutes(number: string | null, say: Speaker): string {
  return number ? say('log.minutes', { minutes: number }) : '';
}

/** Returns a day, in Arabic as documents word it, in English by its two ISO dates. */
function dayWords({ gregorian, hijri }: LoggedDay, say: Speaker, digits: Digits): string {
  if (!gregorian || !hijri) return '';
  const [one, other] = [parseDate(gregorian), parseDate(hijri)];
  const day = {
    gregorian: one.ok && isDay(one.value) && one.value.calendar === 'gregorian' ? one.value : undefined,
    hijri: other.ok && isDay(other.value) && other.value.calendar === 'hijri' ? other.value : undefined,
  };
  const worded = dateWording(day, { digits, calendar: 'both', form: 'long' });
  return say('log.date', { gregorian, hijri, worded });
}
