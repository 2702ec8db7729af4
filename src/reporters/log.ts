import { isDay } from '../calendar/date.js';
import { parseDate } from '../calendar/parse.js';
import { dateWording } from '../calendar/wording.js';
import type { LoggedDay, LoggedVersion } from '../lifecycle/log.js';
import { harmless } from '../locales/quoted.js';
import { type Language, type Speaker, speaker } from '../locales/say.js';

/** The life of a policy as lines of text, the newest version first. */
export function logText(versions: readonly LoggedVersion[], language: Language): string {
  const say = speaker(language);
  const title = versions.findLast((one) => one.title)?.title;
  const blocks = versions.toReversed().map((one) => versionLines(one, say).join('\n'));
  return `${[...(title ? [harmless(title)] : []), ...blocks].join('\n\n')}\n`;
}

function versionLines(one: LoggedVersion, say: Speaker): string[] {
  const { version, file, summary, approved, withdrawn } = one;
  const lines = [
    ...(summary ? [say('log.summary', { summary })] : []),
    ...(approved ? approvalLines(one, say) : []),
    ...(withdrawn
      ? [
          say('log.withdrawn', {
            how: [minutes(withdrawn.minutes, say), dayWords(withdrawn.date, say)]
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

function approvalLines({ approved, digest, seal }: LoggedVersion, say: Speaker): string[] {
  if (!approved) return [];
  const { method, meeting, date, asWritten, signatures } = approved;
  const how = [
    method ? say(`log.method.${method}`) : '',
    meeting ? say('log.meeting', { meeting }) : '',
    minutes(approved.minutes, say),
  ].filter((words) => words !== '');
  const day = asWritten ? say('log.date.written', { date: asWritten }) : dayWords(date, say);
  const signed = signatures.map(({ role, name }) => (name ? say('log.signature', { role, name }) : role));
  const short = (digest ?? '').replace(/.{4}(?=.)/gu, '$& ');
  return [
    say('log.approved', { how: how.join(say('cli.check.comma')), date: day }),
    ...(signed.length > 0 ? [say('log.signed', { words: signed })] : []),
    seal === 'none' ? say('log.digest.none') : say(`log.digest.${seal}`, { digest: short }),
  ];
}

function minutes(number: string | null, say: Speaker): string {
  return number ? say('log.minutes', { minutes: number }) : '';
}

/** In Arabic as documents word it; otherwise by its two ISO dates. */
function dayWords({ gregorian, hijri }: LoggedDay, say: Speaker): string {
  if (!gregorian || !hijri) return '';
  const [one, other] = [parseDate(gregorian), parseDate(hijri)];
  const day = {
    gregorian: one.ok && isDay(one.value) && one.value.calendar === 'gregorian' ? one.value : undefined,
    hijri: other.ok && isDay(other.value) && other.value.calendar === 'hijri' ? other.value : undefined,
  };
  const worded = dateWording(day, { digits: 'arabic', calendar: 'both', form: 'long' });
  return say('log.date', { gregorian, hijri, worded });
}
