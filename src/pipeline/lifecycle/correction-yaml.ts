import type { ApprovalRecord } from '../../lifecycle/correction.js';
import { scalar } from '../../source/entries.js';
import type { Day } from '../day-named.js';
import { signatoryYaml } from './signatories.js';

interface CorrectionParts {
  readonly reason: string;
  readonly today: Day;
  readonly earlier: string;
  readonly historyDate: string | undefined;
}

/** Returns a correction as YAML, with the earlier record. */
export function correctionYaml(
  record: ApprovalRecord,
  { reason, today, earlier, historyDate }: CorrectionParts,
): string {
  const below = [
    ...recordLines(record),
    ...(historyDate === undefined ? [] : [`historyDate: ${day(historyDate)}`]),
    `digest: ${JSON.stringify(earlier)}`,
  ];
  return [
    `date: ${today.yaml}`,
    `reason: ${scalar(reason)}`,
    'earlier:',
    ...below.map((line) => `  ${line}`),
  ].join('\n');
}

function recordLines({ minutes, meeting, date, signatures }: ApprovalRecord): string[] {
  return [
    ...line('minutes', minutes, JSON.stringify),
    ...line('meeting', meeting, (one) => flow(one, JSON.stringify)),
    ...line('date', date, (one) => flow(one, day)),
    ...(signatures && signatures.length > 0
      ? ['signatures:', ...signatures.map((one) => `  - ${signatoryYaml(one)}`)]
      : line('signatures', signatures, () => '[]')),
  ];
}

function line<Value>(
  key: string,
  value: Value | null | undefined,
  yaml: (value: NonNullable<Value>) => string,
): string[] {
  if (value === undefined) return [];
  return [value === null ? `${key}:` : `${key}: ${yaml(value)}`];
}

function flow<Value>(
  map: Readonly<Record<string, Value | null | undefined>>,
  yaml: (value: NonNullable<Value>) => string,
): string {
  const parts = Object.entries(map).flatMap(([key, one]) => line(key, one, yaml));
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}

/** Returns a date as YAML; anything else in quotes. */
function day(date: string): string {
  return /^\d{4}-\d\d-\d\d$/u.test(date) ? date : JSON.stringify(date);
}
