import { digitsOf } from '../association/defaults.js';
import { shortNameOf } from '../association/names.js';
import type { Association } from '../association/schema.js';
import { withDigits } from '../calendar/digits.js';
import { nounOf, pluralOf } from '../catalogue/noun.js';
import {
  type ApprovingBody,
  approvalsOf,
  approvingBodies,
  bodies,
  namesApprovingBody,
  resolutionsOf,
} from '../locales/resolutions.js';
import { approvalDate, dateStyle } from '../policy/dates.js';
import { meetingNumber, ordinal } from '../policy/numbering.js';
import type { Sources } from '../policy/placeholders.js';
import { resolvedText } from '../policy/resolve.js';
import type { Approval } from '../policy/schema.js';
import { folded } from '../source/folded.js';

/** Returns the body that approves the policies of an association: the trustees for a foundation, else the board. */
export function usualBody({ kind }: Pick<Association, 'kind'>): ApprovingBody {
  return kind === 'foundation' ? approvingBodies.trustees : approvingBodies.board;
}

/**
 * Returns the body that approved a policy; undefined where a resolution in the association's own words names none that is
 * known.
 */
export function approvingBody({ policy, association }: Sources): ApprovingBody | undefined {
  const text = policy.approval?.text;
  if (!text) return usualBody(association);
  if (namesApprovingBody.generalAssembly.test(text)) return approvingBodies.generalAssembly;
  return namesApprovingBody.council.test(text) ? usualBody(association) : undefined;
}

/** Returns the text of the resolution, with placeholders: the association's own where it gives one, else its method's. */
export function resolutionText(approval: Approval, sources: Sources): string {
  if (approval.text) return approval.text;
  const resolutions = resolutionsOf(nounOf(sources.policy));
  return `${decision(approval, sources, resolutions)}${effect(approval, resolutions)}${succession(approval, sources, resolutions)}.`;
}

/** Returns the sentence that a policy was taken out of force, with the reason and the minutes; undefined where it wasn't. */
export function withdrawalText({ policy, association }: Sources): string | undefined {
  const { withdrawal } = policy;
  if (!withdrawal) return undefined;
  const { minutes, date, reason } = withdrawal;
  const style = dateStyle(association, 'short');
  const words = withDigits(minutes?.trim() ?? gap, style.digits);
  return resolutionsOf(nounOf(policy)).withdrawn(
    approvingBody({ policy, association }),
    words,
    approvalDate(date, style) ?? gap,
    `${(reason ?? gap).trimEnd().replace(/\.$/u, '')}.`,
  );
}

/**
 * Returns the body, decision and date of a policy's approval, for its cover; undefined without a date. Unknown numbers are
 * left out.
 */
export function approvedBy({ policy, association }: Sources): string | undefined {
  const { approval } = policy;
  const date = approvalDate(approval?.date, dateStyle(association, 'long'));
  if (!approval || !date) return undefined;
  const { method, meeting, minutes } = approval;
  const digits = digitsOf(association);
  const figure = (number: string | number | null | undefined) =>
    number ? withDigits(String(number).trim(), digits) : undefined;
  const term = meeting?.term ? ordinal(meeting.term, 'feminine', digits) : undefined;
  const inSession = { meeting: figure(meeting?.number), term, minutes: figure(minutes) };
  const body = approvingBody({ policy, association });
  const approvals = approvalsOf(nounOf(policy));
  if (method === 'session') return approvals.session(body, inSession, date);
  return approvals[method ?? 'unknown'](body, figure(minutes), date);
}

const gap = '…';

/**
 * Returns whether an approval in session names its meeting or still has a place for it: without minutes, the number is asked
 * for.
 */
export function namesMeeting({ meeting, minutes }: Approval): boolean {
  return meeting?.number !== undefined || !minutes;
}

/** Returns whether the resolution names the board's term, which has a wording of its own. */
function namesTerm({ method, meeting }: Approval): boolean {
  return method === 'session' && meeting?.term !== undefined;
}

type Resolutions = ReturnType<typeof resolutionsOf>;

function decision(approval: Approval, { association }: Sources, resolutions: Resolutions): string {
  const { method, meeting } = approval;
  const body = usualBody(association);
  if (namesTerm(approval)) {
    const digits = digitsOf(association);
    const number = meeting?.number
      ? ordinal(meetingNumber(meeting.number), 'masculine', digits)
      : '{{approval.meeting.number}}';
    const term = meeting?.term ? ordinal(meeting.term, 'feminine', digits) : '{{approval.meeting.term}}';
    return resolutions.sessionInTerm(body, bodies[association.kind ?? 'association'], number, term);
  }
  if (method === 'session' && !namesMeeting(approval)) return resolutions.sessionInMinutes(body);
  return resolutions[method ?? 'unknownMethod'](body);
}

function effect({ effective }: Approval, resolutions: Resolutions): string {
  if (effective === undefined) return '';
  if (effective === 'onApproval') return resolutions.effectiveOnApproval;
  return resolutions.effectiveFrom('{{approval.effective}}');
}

function succession(approval: Approval, sources: Sources, resolutions: Resolutions): string {
  const { supersedes } = approval;
  if (!supersedes || supersedes === 'none') return '';
  if (Array.isArray(supersedes))
    return supersedes.length > 0
      ? resolutions.supersedesCodes(supersedes.map((code) => code.trim()).join('، '))
      : '';
  if (typeof supersedes === 'object') return supersedes.text ? `، ${withoutSigns(supersedes.text)}` : '';
  const wording = namesTerm(approval) ? resolutions.supersedesAllInTerm : resolutions.supersedesAll;
  return wording(subject(sources) ?? resolutions.subjectUnknown);
}

/** Returns what policies with this title are about, in the plural; undefined where the title doesn't begin with a noun. */
function subject(sources: Sources): string | undefined {
  return pluralOf(withoutOwner(resolvedText(sources.policy.title ?? '', sources, '…'), sources.association));
}

/** Returns a title without «لجمعية …» at its end: older policies are the association's, whatever their titles say. */
function withoutOwner(title: string, association: Association): string {
  const names = [association.name, shortNameOf(association)].map(folded).filter((name) => name !== '');
  const endings = names.flatMap((name) => [
    ...['في ', 'ل', 'ب', ''].map((prefix) => ` ${prefix}${name}`),
    ...(name.startsWith('ال') ? [` لل${name.slice(2)}`] : []),
  ]);
  const ending = endings.find((one) => title.endsWith(one));
  return ending === undefined ? title : title.slice(0, -ending.length).trimEnd();
}

/** Strips the comma before the words and the full stop after them: the sentence around them has its own. */
function withoutSigns(words: string): string {
  let end = words.length;
  while (end > 0 && /[.\s]/u.test(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end).replace(/^[،\s]+/u, '');
}
