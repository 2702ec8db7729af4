import { stringify } from 'csv-stringify/sync';
import { toIso } from '../../calendar/date.js';
import { type PolicyType, policyType } from '../../catalogue/catalogue.js';
import { withoutCopy } from '../../lifecycle/copies.js';
import type { AssociationOverview, Overview, PolicyOverview } from '../../lifecycle/overview.js';
import { harmless } from '../../locales/quoted.js';
import { type Language, speaker } from '../../locales/say.js';
import { statusWord } from '../../view/status.js';

const columns = [
  'association',
  'code',
  'title',
  'version',
  'status',
  'owner',
  'approved',
  'approvedDay',
  'withoutCopy',
  'reviewDay',
  'daysLeft',
  'daysOver',
  'errors',
  'warnings',
  'infos',
  'type',
  'asked',
  'file',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | null>>;

/**
 * Returns CSV for spreadsheets: a line for each policy and for each type that is asked for and absent. RFC 4180, in UTF-8 with
 * the byte order mark that Excel needs; a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csv({ associations }: Overview, language: Language): string {
  const say = speaker(language);
  const head = columns.map((id) => say(`status.column.${id}`));
  const rows = associations.flatMap((association) => [
    ...association.policies.map((policy) => policyRow(policy, association, language)),
    ...association.coverage.absent.map((type) => absentRow(type, association, language)),
  ]);
  const cells = rows.map((row) =>
    columns.map((id) => (typeof row[id] === 'string' ? plain(row[id]) : row[id])),
  );
  return stringify([head, ...cells], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** Returns a text on one line, without characters that reorder it. */
function plain(text: string): string {
  return harmless(text.replace(/\s+/gu, ' ').trim());
}

function policyRow(policy: PolicyOverview, association: AssociationOverview, language: Language): Row {
  const { code, title, version, owner, approved, approvals, review, findings, type, file } = policy;
  const left = review?.daysLeft;
  return {
    association: nameOf(association),
    code,
    title,
    version,
    status: statusWord(policy, language),
    owner,
    approved: approved?.wording ?? null,
    approvedDay: approved?.day ?? null,
    withoutCopy: withoutCopy(approvals)
      .map((one) => one ?? '–')
      .join(' '),
    reviewDay: review ? toIso(review.due) : null,
    daysLeft: left !== undefined && left >= 0 ? left : null,
    daysOver: left !== undefined && left < 0 ? -left : null,
    ...findings,
    type,
    asked: asked(type ? policyType(type) : undefined, language),
    file,
  };
}

function absentRow(type: PolicyType, association: AssociationOverview, language: Language): Row {
  return {
    association: nameOf(association),
    title: type.title,
    status: speaker(language)('status.absent'),
    type: type.id,
    asked: asked(type, language),
  };
}

const nameOf = ({ name, folder }: AssociationOverview) => name ?? folder;

function asked(type: PolicyType | undefined, language: Language): string | null {
  return type ? speaker(language)(`status.asked.${type.asked}`) : null;
}
