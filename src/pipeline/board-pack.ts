import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { compilePage } from '../html/render.js';
import { meetingNumber } from '../policy/numbering.js';
import type { Result } from '../result.js';
import { type BoardPackView, boardPackView, type Meeting } from '../view/board-pack.js';
import type { PackedPolicy } from '../view/board-pack-item.js';
import type { PolicyPlace } from '../workspace/find.js';
import { readBoardPackTemplate } from '../workspace/themes.js';
import { type Day, dayNamed } from './day-named.js';
import type { ApproveOptions } from './lifecycle/approval-steps.js';
import { type BoardProposal, boardProposalAt, usualMethod } from './lifecycle/board-proposal.js';
import { foreignAmong, twinsRefused } from './lifecycle/policy-versions.js';
import type { PrintJob } from './pdf-printer.js';
import { allOrRefused, type Refusal, refuse, together, type Unable } from './refusal.js';
import type { Typesetter } from './typesetter.js';

/** What is known of the meeting before it is held. */
export type BoardPackOptions = Pick<ApproveOptions, 'meeting' | 'term' | 'date' | 'today'> & {
  /** Undefined: each policy's own, but `package` for several policies. */
  readonly method: Meeting['method'] | undefined;
  readonly minutes: string;
};

/** The policies that one board is asked to approve, ready to be typeset. */
export interface Pack {
  /** The name of the association's folder. */
  readonly association: string;
  readonly meeting: Meeting;
  readonly proposals: readonly [BoardProposal, ...BoardProposal[]];
}

/** Returns the board proposals for a meeting; a refusal reports the errors of all policies at once. */
export async function planPack(
  places: readonly PolicyPlace[],
  options: BoardPackOptions,
): Promise<Result<Pack, Refusal>> {
  const [first] = places;
  const other = foreignAmong(places);
  if (!first || other)
    return refuse('cli.board-pack.folders', { first: first?.folder ?? '', other: other?.folder ?? '' });
  const day = options.date === undefined ? undefined : dayNamed(options.date);
  if (day && !day.ok) return day;
  const method = options.method ?? (places.length > 1 ? 'package' : undefined);
  const approval = { ...options, method, effective: undefined, supersedes: undefined };
  const read = await allOrRefused(places, (place) => boardProposalAt(place, approval, day?.value));
  if (!read.ok) return read;
  // Two names may mean the same text.
  const proposals = new Map(read.value.map((one) => [one.work.place.file, one]));
  const [one, ...others] = proposals.values();
  if (!one) return together([]);
  const known = [...proposals.values()].map(({ work, sources }) => ({
    code: sources.policy.code || null,
    file: work.place.file,
  }));
  const twins = twinsRefused(known);
  if (twins) return twins;
  const meeting = meetingOf(options, one, day?.value);
  return { ok: true, value: { association: first.association, meeting, proposals: [one, ...others] } };
}

function meetingOf(
  { minutes, meeting, term }: BoardPackOptions,
  { sources }: BoardProposal,
  day: Day | undefined,
): Meeting {
  const method = sources.policy.approval?.method ?? usualMethod;
  return {
    method,
    minutes,
    number: meeting?.trim() ? meetingNumber(meeting) : undefined,
    term,
    date: day?.iso,
    day: day?.gregorian,
  };
}

export type BoardPackPrintJob = PrintJob & { readonly view: BoardPackView };

/** Returns the pack as one document for paper and screen. It has no attachments: comments in files are not for the board. */
export async function boardPackPrintJob(
  { proposals, meeting }: Pack,
  typesetter: Typesetter,
): Promise<Result<BoardPackPrintJob, Unable>> {
  const policies: PackedPolicy[] = [];
  for (const { work, sources, before, findings } of proposals) {
    const themed = await typesetter.themeOf(sources, work.place.folder);
    if (!themed.ok) return themed;
    policies.push({ sources, before, findings, theme: themed.value, root: work.root });
  }
  const [{ work, sources }] = proposals;
  const logo = typesetter.logoOf(work.loadedAssociation);
  const view = boardPackView({ association: sources.association, logo, meeting, policies });
  const { document, styles, partials } = await readBoardPackTemplate();
  const html = compilePage<BoardPackView>(document, styles, partials)(view);
  return { ok: true, value: { view, html, fonts: await typesetter.fonts(), sources: [], identity: {} } };
}

/** Returns the findings in the policies that are reported with the pack. */
export function findingsOf({ proposals }: Pack): readonly Diagnostic[] {
  return proposals.flatMap(({ findings }) => findings);
}
