import { withDigits } from '../calendar/digits.js';
import { type ApprovalRecord, recordChanges } from '../lifecycle/correction.js';
import { documentWords } from '../locales/document.js';
import { approvalDate, dateStyle } from '../policy/dates.js';
import type { Sources } from '../policy/placeholders.js';
import type { CorrectionView } from './document.js';
import { inline } from './inline.js';
import { shortDigest } from './proof.js';

const words = documentWords.approval.correction;
const gap = '…';

/** Returns the corrections to the record of an approval, the oldest first, as printed in small type. */
export function correctionViews(sources: Sources): CorrectionView[] {
  const { policy, association } = sources;
  const style = dateStyle(association, 'short');
  return recordChanges(policy.approval ?? {}).map(({ correction, before, after }) => {
    const day = approvalDate(correction.date, style) ?? gap;
    const changes = changesOf(before, after, sources).join(words.semicolon);
    const reason = `${(correction.reason?.trim() || gap).replace(/\.$/u, '')}.`;
    return {
      text: inline(words.text(day, changes, reason), sources),
      caption: words.digest,
      digest: shortDigest(correction.earlier.digest),
    };
  });
}

function changesOf(before: ApprovalRecord, after: ApprovalRecord, { association }: Sources): string[] {
  const style = dateStyle(association, 'short');
  const figure = (value: string | number | null | undefined) =>
    value ? withDigits(String(value).trim(), style.digits) : gap;
  const date = ({ date }: ApprovalRecord) => approvalDate(date, style) ?? gap;
  const changed = (was: string, is: string, say: (before: string, after: string) => string) =>
    was === is ? [] : [say(was, is)];
  return [
    ...changed(figure(before.minutes), figure(after.minutes), words.minutes),
    ...changed(figure(before.meeting?.number), figure(after.meeting?.number), words.meeting),
    ...changed(figure(before.meeting?.term), figure(after.meeting?.term), words.term),
    ...changed(date(before), date(after), words.date),
    ...signatoryChanges(before.signatures ?? [], after.signatures ?? []),
  ];
}

type Signatories = NonNullable<ApprovalRecord['signatures']>;

/** Returns the changes row by row where no signatory was added or removed, else both lists as a whole. */
function signatoryChanges(before: Signatories, after: Signatories): string[] {
  const said = (value: string | null | undefined) => value?.trim() || gap;
  if (before.length === after.length)
    return after.flatMap(({ role, name }, i) => {
      const was = before[i];
      return [
        ...(said(was?.role) === said(role) ? [] : [words.role(said(was?.role), said(role))]),
        ...(said(was?.name) === said(name) ? [] : [words.name(said(role), said(was?.name), said(name))]),
      ];
    });
  const list = (all: Signatories) =>
    all
      .map(({ role, name }) => (name?.trim() ? words.signatory(said(role), name.trim()) : said(role)))
      .join(words.comma);
  return [words.signatures(list(before), list(after))];
}
