import type { GregorianDate } from '../../calendar/date.js';
import { canonicalDate } from '../../calendar/parse.js';
import { ownEntry } from '../../lifecycle/correction.js';
import { meetingNumber } from '../../policy/numbering.js';
import type { Approval, Policy } from '../../policy/schema.js';
import { oneLine, scalar } from '../../source/entries.js';
import type { Path } from '../../source/located.js';
import type { Day } from '../day-named.js';
import type { LoadedPolicy } from '../loaded.js';
import type { Step } from './edit.js';

/** What the minutes of the meeting say. A value that is undefined is as the policy's file has it. */
export interface ApproveOptions {
  readonly method: NonNullable<Approval['method']> | undefined;
  readonly minutes: string | undefined;
  readonly meeting: string | undefined;
  readonly term: number | undefined;
  /** In either calendar. */
  readonly date: string | undefined;
  /** `onApproval` or a day. */
  readonly effective: string | undefined;
  /** `none`, `all` or codes with commas between them. */
  readonly supersedes: string | undefined;
  readonly today: GregorianDate;
}

/** Returns the steps by which an approval is written into a policy's file, except status and seal. */
export function stepsOf(loaded: LoadedPolicy, options: ApproveOptions, day: Day | undefined): Step[] {
  const approval = loaded.policy?.approval;
  const set = (path: Path, yaml: string | undefined): Step[] =>
    yaml === undefined ? [] : [{ set: ['approval', ...path], yaml }];
  return [
    ...set(['method'], options.method),
    ...set(['minutes'], options.minutes && JSON.stringify(oneLine(options.minutes))),
    ...meetingSteps(approval, options),
    ...dateSteps(approval?.date, day),
    ...set(['effective'], options.effective && effectiveYaml(options.effective)),
    ...set(['supersedes'], options.supersedes && supersedesYaml(options.supersedes)),
    ...signatureSteps(loaded),
    ...(loaded.policy ? historySteps(loaded.policy, day) : []),
  ];
}

/** Returns the steps for the meeting that the minutes name. If only minutes are numbered, `meeting` is removed. */
function meetingSteps(
  approval: Policy['approval'],
  { meeting: given, term, minutes }: ApproveOptions,
): Step[] {
  const meeting = given?.trim() ? meetingNumber(oneLine(given)) : undefined;
  const set = (key: 'number' | 'term', value: string | number | undefined): Step[] =>
    value === undefined ? [] : [{ set: ['approval', 'meeting', key], yaml: JSON.stringify(value) }];
  const isNumbered = meeting !== undefined || Boolean(approval?.meeting?.number);
  const hasMinutes = Boolean(minutes?.trim() || approval?.minutes);
  if (!isNumbered && hasMinutes && approval?.meeting !== undefined && term === undefined)
    return [{ remove: ['approval', 'meeting'] }];
  return [...set('number', meeting), ...set('term', term)];
}

/** Sets the day of this version in the history to that of the approval. */
function historySteps(
  { version, history }: Pick<Policy, 'version' | 'history'>,
  day: Day | undefined,
): Step[] {
  const at = ownEntry({ version, history });
  return day && at >= 0 ? [{ set: ['history', at, 'date'], yaml: day.iso.gregorian }] : [];
}

/** Returns the steps that set the day of an approval in both calendars, whatever was there. */
export function dateSteps(date: Approval['date'], day: Day | undefined): Step[] {
  if (!day) return [];
  if (!date) return [{ set: ['approval', 'date'], yaml: day.yaml }];
  return [
    ...(date.asWritten === undefined ? [] : [{ remove: ['approval', 'date', 'asWritten'] }]),
    { set: ['approval', 'date', 'gregorian'], yaml: day.iso.gregorian },
    { set: ['approval', 'date', 'hijri'], yaml: day.iso.hijri },
  ];
}

/** Returns steps that add the board's members where the policy names nobody who signs, else the names for the roles it names. */
function signatureSteps({ policy, association }: LoadedPolicy): Step[] {
  const members = (association?.board?.members ?? []).filter(({ role }) => role);
  const signatures = policy?.approval?.signatures ?? [];
  if (signatures.length === 0)
    return members.length === 0
      ? []
      : [
          {
            set: ['approval', 'signatures'],
            yaml: members
              .map(({ role, name }) => `- { role: ${flow(role)}, name:${name ? ` ${flow(name)}` : ''} }`)
              .join('\n'),
          },
        ];
  return signatures.flatMap(({ role, name }, i): Step[] => {
    const known = members.find((member) => member.role === role)?.name;
    return name || !known ? [] : [{ set: ['approval', 'signatures', i, 'name'], yaml: scalar(known) }];
  });
}

const flow = (value: string | null | undefined) => scalar(value ?? null);

function supersedesYaml(value: string): string {
  const codes = value.split(',').map((one) => one.trim());
  const [only] = codes.length === 1 ? codes : [];
  return only === 'none' || only === 'all'
    ? only
    : `[${codes.map((code) => JSON.stringify(code)).join(', ')}]`;
}

/** Returns `onApproval`, or the day in the calendar that it was given in. */
function effectiveYaml(written: string): string {
  return written === 'onApproval' ? written : canonicalDate(written);
}
