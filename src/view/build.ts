import { digitsOf } from '../association/defaults.js';
import { toIso } from '../calendar/date.js';
import { type Digits, withDigits } from '../calendar/digits.js';
import { nounOf } from '../catalogue/noun.js';
import { digestOf } from '../lifecycle/digest.js';
import { documentWords, wordsOf } from '../locales/document.js';
import { bodies } from '../locales/resolutions.js';
import { approvalDate, dateStyle, documentDay, wordedDate } from '../policy/dates.js';
import { duration, ordinal } from '../policy/numbering.js';
import type { Sources } from '../policy/placeholders.js';
import type { Policy } from '../policy/schema.js';
import { approvedBy, approvingBody, namesMeeting, resolutionText, withdrawalText } from './approval.js';
import { associationView } from './association.js';
import { correctionViews } from './corrections.js';
import type { ContentsEntry, DocumentView, Layout, Row, SignatureTable } from './document.js';
import { asText, gapRun, type Inline, inline, plain } from './inline.js';
import { letterheadView } from './letterhead.js';
import { markView } from './mark.js';
import { pageFoot, pageName } from './page-margins.js';
import { proofView } from './proof.js';
import { paragraphs, type SectionView, sectionViews } from './sections.js';
import type { Theme } from './theme.js';

/** What a document is made from. */
export interface Ingredients extends Sources {
  readonly theme: Theme;
  /** The logo as a data URL. */
  readonly logo: string | undefined;
  readonly layout: Layout;
}

/** The colour for an association that names none: the black of the text. */
export const usualColour = '#3a3a3a';

/** Returns what a template shows of a policy with its association and theme. */
export function buildView(ingredients: Ingredients): DocumentView {
  const { policy, association, theme, logo, layout } = ingredients;
  const words = wordsOf(nounOf(policy));
  const digest = digestOf(ingredients);
  const day = documentDay(policy);
  const heading = inline(policy.title, ingredients);
  const title = policy.title ? asText(heading) : words.untitled;
  const shown = { ...theme.present, ...choices(policy) };
  const sections = sectionViews(policy.sections, ingredients);
  const card = shown.card ? cardView(ingredients) : undefined;
  const approval = policy.approval === undefined ? undefined : approvalView(ingredients, digest);
  const history = historyView(ingredients);
  const shownAssociation = associationView(association, logo);
  const mark = words.marks[policy.status];
  const bookmarks = [...parts(card), ...contentsOf(sections), ...parts(approval), ...parts(history)];
  return {
    title,
    heading,
    description: `${title}: ${association.name}`,
    author: association.name,
    ...(day ? { day: toIso(day) } : {}),
    words,
    figures: association.defaults?.digits === 'latin' ? 'decimal' : 'arabic-indic',
    letters: association.defaults?.letters ?? 'hijai',
    colour: association.brand?.primary ?? usualColour,
    ...(mark ? { mark: markView(mark, words.draftNote[policy.status] ?? mark) } : {}),
    digest,
    layout: { ...layout, bound: layout.binding || layout.duplex },
    margins: {
      name: pageName(
        title,
        ingredients,
        approval && { caption: words.page.digest, digits: approval.proof.digest },
      ),
      foot: pageFoot(shownAssociation),
    },
    association: shownAssociation,
    letterhead: letterheadView(ingredients, shownAssociation),
    ...(shown.cover ? { cover: coverView(ingredients) } : {}),
    ...(shown.toc ? { contents: { heading: contentsHeading(ingredients) } } : {}),
    bookmarks,
    ...(card ? { card } : {}),
    sections,
    ...(approval ? { approval } : {}),
    ...(history ? { history } : {}),
    ...(shown.closing ? { closing: closingView(ingredients) } : {}),
  };
}

/**
 * Returns the parts that the policy switches on or off itself; a switch with details of its own, such as a heading, is on.
 */
function choices({ present }: Policy): Partial<Theme['present']> {
  const chosen = Object.entries(present ?? {}).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(chosen.map(([key, value]) => [key, value !== false]));
}

function contentsHeading(sources: Sources): string {
  const toc = sources.policy.present?.toc;
  const heading = typeof toc === 'object' ? toc?.heading : undefined;
  return heading ? asText(inline(heading, sources)) : documentWords.contents;
}

function closingView(sources: Sources): NonNullable<DocumentView['closing']> {
  const closing = sources.policy.present?.closing;
  const text = typeof closing === 'object' ? closing?.text : undefined;
  return text === undefined ? {} : { text: inline(text, sources) };
}

function coverView(sources: Sources): NonNullable<DocumentView['cover']> {
  const approved = sources.policy.status === 'approved' ? approvedBy(sources) : undefined;
  return { facts: coverFacts(sources), ...(approved ? { approved: plain(approved) } : {}) };
}

function coverFacts(sources: Sources): Row[] {
  const { policy, association } = sources;
  const digits = digitsOf(association);
  const { version, issued, code, owner } = policy;
  const date = approvalDate(policy.approval?.date, dateStyle(association, 'long'));
  const issue = wordedDate(issued, dateStyle(association, 'long'));
  return [
    ...row(documentWords.cover.version, cell(figure(version, digits))),
    ...row(documentWords.cover.issued, cell(issue ?? (policy.status === 'approved' ? date : undefined))),
    ...row(documentWords.cover.code, cell(code)),
    ...row(documentWords.cover.owner, filledCell(owner, sources)),
  ];
}

/** Returns a row, or nothing where there is no value: a cover has no blanks. */
function row(label: string, value: Inline): Row[] {
  return value.length > 0 ? [{ label, lines: [value] }] : [];
}

/** Returns the card, with a row for each key that stands in the file, blank or not. */
function cardView(sources: Sources): NonNullable<DocumentView['card']> {
  const { policy, association } = sources;
  const { card } = wordsOf(nounOf(policy));
  const digits = digitsOf(association);
  const { approval } = policy;
  const body = approvingBody(sources)?.name;
  // A session known by its minutes alone has no meeting number; one with a meeting number may have minutes as well.
  const hasMeeting = approval?.method === 'session' && namesMeeting(approval);
  const hasMinutes = approval?.minutes?.trim() || !hasMeeting;
  const months = policy.review?.everyMonths ?? association.defaults?.reviewMonths;
  const rows: (Row | undefined)[] = [
    cardRow(card.title, policy.title, [inline(policy.title, sources)]),
    cardRow(card.owner, policy.owner, [inline(policy.owner, sources)]),
    referencesRow(sources),
    cardRow(card.code, policy.code, [plain(policy.code)]),
    cardRow(card.version, policy.version, [plain(versionOnCard(policy, digits))]),
    cardRow(card.issued, policy.issued, [plain(wordedDate(policy.issued, dateStyle(association, 'long')))]),
    cardRow(card.review, policy.review, [plain(months ? interval(months, digits) : undefined)]),
    hasMeeting
      ? cardRow(card.meeting(body), approval, [plain(figure(approval.meeting?.number, digits))])
      : undefined,
    hasMinutes
      ? cardRow(card.minutes(body), approval, [plain(figure(approval?.minutes, digits))])
      : undefined,
    cardRow(card.approved, approval, [plain(approvalDate(approval?.date, dateStyle(association, 'long')))]),
  ];
  return { id: 'card', heading: card.heading, rows: rows.filter((one) => one !== undefined) };
}

function cardRow(label: string, value: unknown, lines: readonly Inline[]): Row | undefined {
  return value === undefined ? undefined : { label, lines: lines.length > 0 ? lines : [[gapRun]] };
}

/** Returns the row of references; several of them have a bullet each, so that one can tell where the next begins. */
function referencesRow(sources: Sources): Row | undefined {
  const { references } = sources.policy;
  const items = (references ?? []).map((one) => referenceLines(one, sources));
  const row = cardRow(wordsOf(nounOf(sources.policy)).card.references, references, items.flat());
  return row && items.length > 1 ? { ...row, lines: [], items } : row;
}

/** Returns the version as the policy's card says it: in figures, or as an ordinal. */
function versionOnCard({ version, present }: Policy, digits: Digits): string | undefined {
  const inWords = typeof present?.card === 'object' && present.card?.version === 'words';
  return version && inWords ? ordinal(version, 'masculine', digits) : figure(version, digits);
}

function referenceLines(
  { text, url }: { text?: string | null | undefined; url?: string | null | undefined },
  sources: Sources,
) {
  return [...(text === undefined && url ? [] : [inline(text, sources)]), ...(url ? [plain(url)] : [])];
}

function approvalView(sources: Sources, digest: string): NonNullable<DocumentView['approval']> {
  const approval = sources.policy.approval ?? {};
  const { heading, signatures: labels } = documentWords.approval;
  const body = approvingBody(sources)?.name;
  const signatures = signatureTable(approval.signatures, labels, sources);
  const withdrawn = withdrawalText(sources);
  const corrections = correctionViews(sources);
  return {
    id: 'approval',
    heading: heading(body),
    paragraphs: [
      ...paragraphs(resolutionText(approval, sources), sources),
      ...(withdrawn ? paragraphs(withdrawn, sources) : []),
    ],
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(signatures ? { signatures } : {}),
    proof: proofView(sources, digest),
  };
}

const blankSignature = { role: null, name: null };

function signatureTable(
  signatures: { role?: string | null | undefined; name?: string | null | undefined }[] | null | undefined,
  labels: typeof documentWords.approval.signatures,
  sources: Sources,
): SignatureTable | undefined {
  if (signatures === undefined) return undefined;
  // A blank value (null) prints the board's members, or two rows to be filled by hand.
  const stampOwner = bodies[sources.association.kind ?? 'association'];
  const rows = signatures ?? sources.association.board?.members ?? [blankSignature, blankSignature];
  return {
    caption: labels.caption,
    columns: [labels.role, labels.name, labels.signature, labels.date, labels.stamp(stampOwner)],
    count: rows.length,
    rows: rows.map(({ role, name }) => ({
      role: filledCell(role, sources),
      name: filledCell(name, sources),
    })),
  };
}

function figure(value: string | number | null | undefined, digits: Digits): string | undefined {
  return value ? withDigits(String(value), digits) : undefined;
}

/** Returns the words for a review interval: «كل سنتين», «كل ١٨ شهرًا». */
function interval(months: number, digits: Digits): string {
  if (months === 12) return documentWords.everyYear;
  if (months % 12 === 0) return documentWords.everyYears(duration(months / 12, 'year', digits));
  return months === 1
    ? documentWords.everyMonth
    : documentWords.everyMonths(duration(months, 'month', digits));
}

/** Returns a cell's text; an empty cell stays empty, as it has room enough to write in. */
function cell(text: string | null | undefined): Inline {
  return text?.trim() ? plain(text) : [];
}

/** Returns a cell's text with placeholders filled in; an empty cell stays empty. */
function filledCell(text: string | null | undefined, sources: Sources): Inline {
  return text?.trim() ? inline(text, sources) : [];
}

function historyView(sources: Sources): DocumentView['history'] {
  const { policy, association } = sources;
  const { history } = policy;
  if (!history || history.length === 0) return undefined;
  const digits = digitsOf(association);
  const { heading, version, date, summary } = documentWords.history;
  return {
    id: 'history',
    heading,
    columns: [version, date, summary],
    rows: history.map((one) => [
      cell(figure(one.version, digits)),
      cell(wordedDate(one.date, dateStyle(association, 'long'))),
      filledCell(one.summary, sources),
    ]),
  };
}

function parts(part: { id: string; heading: string } | undefined): ContentsEntry[] {
  return part ? [{ id: part.id, text: plain(part.heading), entries: [] }] : [];
}

/** Returns the list of contents, `depth` levels deep; a section without heading is replaced by the sections inside it. */
function contentsOf(sections: readonly SectionView[], depth = 2): ContentsEntry[] {
  if (depth === 0) return [];
  return sections.flatMap(({ id, marker, heading, sections: inner }) =>
    heading
      ? [{ id, text: heading, ...(marker ? { marker } : {}), entries: contentsOf(inner, depth - 1) }]
      : contentsOf(inner, depth),
  );
}
