import path from 'node:path';
import { type GregorianDate, toIso } from '../../calendar/date.js';
import { canonicalDate, parseDate } from '../../calendar/parse.js';
import { toHijri } from '../../calendar/umm-al-qura.js';
import { documentWords } from '../../locales/document.js';
import { withoutPlaceholders } from '../../policy/placeholders.js';
import type { Policy } from '../../policy/schema.js';
import type { Result } from '../../result.js';
import { sealBroken } from '../../rules/seal-broken.js';
import { scalar } from '../../source/entries.js';
import { entryAt, type Path } from '../../source/located.js';
import { type PolicyPlace, placeOf, slashed } from '../../workspace/find.js';
import type { LoadedPolicy } from '../loaded.js';
import { type Refusal, refuse } from '../refusal.js';
import { editedText, encoded, type Step } from './edit.js';
import { contradictedAt, faulty, kept, type Plan, policyVersionsAt } from './policy-versions.js';

/** The file of a new revision. */
export interface Revised {
  readonly file: string;
  readonly version: number;
}

/** Plans the next version of an approved policy, which itself stays in force and unchanged. */
export async function planRevision(
  place: PolicyPlace,
  summary: string,
  today: GregorianDate,
): Promise<Result<Plan & { readonly revised: Revised }, Refusal>> {
  if (summary.trim() === '') return refuse('cli.revise.summary');
  const policyVersions = await policyVersionsAt(place, today);
  if (!policyVersions.ok) return policyVersions;
  const { current, next, loader } = policyVersions.value;
  if (next) return refuse('cli.revise.exists', { file: next.place.file });
  const policy = current?.policy;
  if (!current || !policy) return refuse('cli.revise.draft', { file: place.file });
  const { file } = current.place;
  if (policy.status === 'withdrawn') return refuse('cli.revise.withdrawn', { file });
  if (policy.status !== 'approved') return refuse('cli.revise.draft', { file });
  if (!policy.version) return refuse('cli.approve.version', { file });
  // A text that isn't the approved one must not become the next version unnoticed.
  if (current.diagnostics.some(({ rule }) => rule === sealBroken.id)) return faulty(current);
  const contradicted = await contradictedAt(current, today);
  if (contradicted) return contradicted;
  const version = policy.version + 1;
  const text = editedText(current.text, stepsOf(current, policy, { version, summary, today }));
  const target = slashed(path.join(current.place.folder, `${current.place.name}.next.yaml`));
  if (text === undefined) return refuse('cli.life.layout', { file });
  const loaded = loader.policyText(placeOf(target), text, current.loadedAssociation);
  if (!loaded.policy) return faulty(loaded);
  const change = { file: target, before: null, after: encoded(text, current.bytes) };
  const revised = { file: target, version };
  return { ok: true, value: { folder: current.place.folder, changes: [kept(current), change], revised } };
}

interface Revision {
  readonly version: number;
  readonly summary: string;
  readonly today: GregorianDate;
}

function stepsOf({ root }: LoadedPolicy, policy: Policy, { version, summary, today }: Revision): Step[] {
  const has = (path: Path) => root !== undefined && entryAt(root, path) !== undefined;
  const day = toIso(today);
  const blank = (...path: Path): Step[] => (has(path) ? [{ set: path, yaml: '' }] : []);
  const { approval } = policy;
  return [
    { set: ['status'], yaml: 'draft' },
    { set: ['version'], yaml: String(version) },
    ...(has(['issued']) ? [{ set: ['issued'], yaml: issuedLike(policy.issued, today) }] : []),
    ...blank('letter', 'number'),
    ...blank('letter', 'date'),
    ...(approval?.seal ? [{ remove: ['approval', 'seal'] }] : []),
    // The next version may be approved by another method.
    ...blank('approval', 'method'),
    ...(approval?.corrections ? [{ remove: ['approval', 'corrections'] }] : []),
    ...(policy.filed ? [{ remove: ['filed'] }] : []),
    ...blank('approval', 'minutes'),
    ...blank('approval', 'meeting', 'number'),
    ...blank('approval', 'meeting', 'term'),
    ...(approval?.date?.asWritten === undefined ? [] : blank('approval', 'date', 'asWritten')),
    ...blank('approval', 'date', 'gregorian'),
    ...blank('approval', 'date', 'hijri'),
    ...(isDate(approval?.effective) ? blank('approval', 'effective') : []),
    // Wording with typed figures is about the last approval.
    ...(/[\d٠-٩]/u.test(withoutPlaceholders(approval?.text)) ? blank('approval', 'text') : []),
    ...(approval?.signatures ?? []).flatMap((_, i) => blank('approval', 'signatures', i, 'name')),
    ...firstEntry(policy),
    { add: ['history'], yaml: entry(version, day, summary) },
  ];
}

/** Returns today as a day of issue in the calendar of the earlier one, and only as exact as that. */
function issuedLike(before: string | null | undefined, today: GregorianDate): string {
  const parsed = parseDate(before ?? '');
  const hijri = toHijri(today);
  if (!parsed.ok) return toIso(today);
  const { calendar, month, day } = parsed.value;
  const [thisYear, thisMonth, thisDay] = toIso(calendar === 'hijri' && hijri.ok ? hijri.value : today).split(
    '-',
  );
  return [thisYear, month && thisMonth, month && day && thisDay].filter((part) => part).join('-');
}

const isDate = (value: string | null | undefined) => Boolean(value && parseDate(value).ok);

function entry(version: number, date: string, summary: string): string {
  return `{ version: ${version}, date: ${date}, summary: ${scalar(summary)} }`;
}

/** Returns the step that begins a missing history with the version in force, if that is the first. */
function firstEntry({ history, version, approval }: Policy): Step[] {
  const date = approval?.date?.gregorian ?? approval?.date?.hijri;
  if ((history ?? []).length > 0 || version !== 1 || !date) return [];
  return [{ add: ['history'], yaml: entry(1, canonicalDate(date), documentWords.history.first) }];
}
