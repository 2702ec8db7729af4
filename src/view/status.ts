import { toIso } from '../calendar/date.js';
import { withDigits } from '../calendar/digits.js';
import { withoutCopy } from '../lifecycle/copies.js';
import type { PolicyOverview } from '../lifecycle/overview.js';
import { type Language, speaker } from '../locales/say.js';

/** The columns of the status table, in order. */
export const statusColumns = [
  'code',
  'title',
  'version',
  'status',
  'owner',
  'approved',
  'review',
  'findings',
] as const;

export type StatusColumn = (typeof statusColumns)[number];

export interface StatusCell {
  /** One line, or two: a date and how far off it is. */
  readonly lines: readonly string[];
  readonly tone?: 'bad' | 'soon';
}

/** Stands for a value that isn't known. */
export const unknown = '–';

/** A review that falls due within so many days is highlighted. */
const soon = 60;

/** Returns a policy as a row of the table: in Arabic with the association's digits and dates, in English with ISO dates. */
export function statusCells(policy: PolicyOverview, language: Language): Record<StatusColumn, StatusCell> {
  const say = speaker(language);
  const { code, title, file, version, owner, findings } = policy;
  const inArabic = language === 'ar';
  const figures = (text: string) => (inArabic ? withDigits(text, policy.digits) : text);
  const cell = (text: string | null) => ({ lines: [text ?? unknown] });
  const words = say('status.findings', { ...findings });
  return {
    code: cell(code),
    // The association's row shows the folder already.
    title: cell(title ?? file.slice(file.lastIndexOf('/') + 1)),
    version: cell(version === null ? null : figures(String(version))),
    status: cell(statusWord(policy, language)),
    owner: cell(owner),
    approved: approvedCell(policy, language, figures),
    review: reviewCell(policy, language, figures),
    findings: { lines: [figures(words)], ...(findings.errors > 0 ? { tone: 'bad' } : {}) },
  };
}

/** Returns «معتمدة», or for a revision «إصدار جديد: مسودة»; null where the file gives no status. */
export function statusWord(
  { status, isRevision }: Pick<PolicyOverview, 'status' | 'isRevision'>,
  language: Language,
): string | null {
  const say = speaker(language);
  const word = status && say(`verify.status.${status}`);
  return isRevision ? say('status.revision', { status: word ?? unknown }) : word;
}

/** Returns how far off a review is: «بعد 12 يومًا», «متأخرة منذ يومين». */
export function whenDue(daysLeft: number, language: Language): string {
  const say = speaker(language);
  if (daysLeft === 0) return say('status.review.today');
  return daysLeft > 0
    ? say('status.review.left', { days: daysLeft })
    : say('status.review.overdue', { days: -daysLeft });
}

/** Returns the day of approval, and the versions that lack a signed copy. */
function approvedCell(
  { approved, approvals, version }: PolicyOverview,
  language: Language,
  figures: (text: string) => string,
): StatusCell {
  const day = approved && (language === 'ar' ? approved.wording : (approved.day ?? approved.wording));
  const lacking = withoutCopy(approvals);
  const isOwn = lacking.length === 1 && lacking[0] === version;
  const say = speaker(language);
  const versions = lacking.map((one) => String(one ?? unknown));
  const words = isOwn ? say('status.no-copy') : say('status.no-copy.of', { words: versions });
  return { lines: [day ?? unknown, ...(lacking.length > 0 ? [figures(words)] : [])] };
}

function reviewCell(
  { review }: PolicyOverview,
  language: Language,
  figures: (text: string) => string,
): StatusCell {
  if (!review) return { lines: [unknown] };
  const { wording, due, daysLeft } = review;
  const tone = daysLeft < 0 ? 'bad' : daysLeft <= soon ? 'soon' : undefined;
  return {
    lines: [language === 'ar' ? wording : toIso(due), figures(whenDue(daysLeft, language))],
    ...(tone ? { tone } : {}),
  };
}
