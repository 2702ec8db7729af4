import { digitsOf } from '../association/defaults.js';
import { type Digits, withDigits } from '../calendar/digits.js';
import { nounOf } from '../catalogue/noun.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diffPolicies } from '../diff/diff.js';
import { digestOf } from '../lifecycle/digest.js';
import { packWords } from '../locales/board-pack.js';
import { documentWords } from '../locales/document.js';
import { agreementOf } from '../locales/nouns.js';
import { approvalDate, dateStyle } from '../policy/dates.js';
import type { Sources } from '../policy/placeholders.js';
import type { Located } from '../source/located.js';
import { buildView } from './build.js';
import { type ChangesView, changesView, lettersOfRow } from './changes.js';
import type { ContentsEntry, DocumentView, SignatureTable } from './document.js';
import { type FindingsView, findingsView } from './findings.js';
import { type Inline, joined, plain } from './inline.js';
import type { MarkView } from './mark.js';
import { type DigestSaid, type PageName, pageName } from './page-margins.js';
import { type PolicyPart, partOf } from './part.js';
import { shortDigest } from './proof.js';
import type { Theme } from './theme.js';

/** A policy that a board is asked to approve. */
export interface PackedPolicy {
  /** The policy as it will be once approved, except for its status. */
  readonly sources: Sources;
  readonly theme: Theme;
  /** The version in force. */
  readonly before: Sources | undefined;
  /** What `check` still finds in the file; `root` holds that file's values. */
  readonly findings: readonly Diagnostic[];
  readonly root: Located | undefined;
}

/** A part of an item, with its id for links and its heading. */
interface Part {
  readonly id: string;
  readonly heading: string;
}

/** One policy of the pack. */
export interface PackItem {
  readonly id: string;
  /** Counts from 1; names the item's pages. */
  readonly position: number;
  /** The position in the association's digits. */
  readonly number: string;
  readonly title: Inline;
  /** The name in the margin of the item's pages (`name`) and of the page that the board signs (`signed`). */
  readonly name: PageName;
  readonly signed: PageName;
  /** The mark of a policy that isn't in force. */
  readonly mark?: MarkView;
  readonly code: Inline;
  /** The numbers of the version in force and of the proposed one; «–» where there is none. */
  readonly before: string;
  readonly after: string;
  readonly asked: string;
  readonly request: string;
  readonly text: Part & PolicyPart;
  /** Absent for a first version. */
  readonly changes?: Part & { readonly table: ChangesView };
  readonly findings: Part & FindingsView;
  readonly resolution: Part & { readonly paragraphs: readonly Inline[] };
  readonly signatures: Part & SignatureTable;
  /** The item with all its parts, for the list of contents and the bookmarks. */
  readonly entry: ContentsEntry;
}

const none = '–';

/** How much deeper the policy's own headings are, below the headings of the item and its text. */
const levelsBelow = 2;

export function packItem(packed: PackedPolicy, position: number): PackItem {
  const { before, theme, findings, root } = packed;
  const sources = withSignatures(packed.sources);
  const { policy, association } = sources;
  const digits = digitsOf(association);
  const layout = { binding: false, duplex: false };
  const view = buildView({ ...sources, theme, logo: undefined, layout });
  const id = `policy-${position}`;
  const number = withDigits(String(position), digits);
  const version = (one: Sources | undefined) => figure(one?.policy.version, digits);
  const part = (name: keyof typeof packWords.parts): Part => ({
    id: `${id}-${name}`,
    heading: packWords.parts[name],
  });
  const title = `${number}. ${view.title}`;
  const text = { ...part('text'), ...partOf(view, id, levelsBelow) };
  const parts = {
    ...(before ? { changes: { ...part('changes'), table: changesOf(before, sources) } } : {}),
    findings: { ...part('findings'), ...findingsView(findings, root, sources) },
    resolution: { ...part('resolution'), paragraphs: view.approval?.paragraphs ?? [] },
    signatures: { ...part('signatures'), ...signaturesOf(view) },
  };
  const entries = [entryOf(text, text.entries), ...Object.values(parts).map((one) => entryOf(one))];
  return {
    id,
    position,
    number,
    title: view.heading,
    name: pageName(title, sources, undefined),
    signed: pageName(title, sources, digestSaid(packed.sources, view)),
    ...(view.mark ? { mark: view.mark } : {}),
    code: policy.code ? plain(policy.code) : [{ text: none }],
    before: version(before),
    after: version(sources),
    asked: before ? packWords.asked.amendment : packWords.asked.first,
    request: requestFor(sources, before, version),
    text,
    ...parts,
    entry: { id, text: joined([{ text: `${number}. ` }], view.heading), entries },
  };
}

/** Returns the sentence that asks the board for its decision. */
function requestFor(
  sources: Sources,
  before: Sources | undefined,
  version: (one: Sources | undefined) => string,
): string {
  const { request } = packWords;
  if (!before) return request.first(version(sources), agreementOf(nounOf(sources.policy)).this);
  const approved = approvalDate(before.policy.approval?.date, dateStyle(before.association, 'short'));
  return request.amendment(version(sources), version(before), approved);
}

/** Returns the digest that the approval will record, captioned as the digest so far while the resolution has gaps to fill. */
function digestSaid(sources: Sources, { approval }: DocumentView): DigestSaid {
  const hasGaps = approval?.paragraphs.some((line) => line.some(({ gap }) => gap !== undefined));
  return {
    caption: hasGaps ? packWords.digestSoFar : documentWords.page.digest,
    digits: shortDigest(digestOf(sources)),
  };
}

/** Adds two blank rows, to be filled by hand, where no signatory is named. */
function withSignatures({ policy, association }: Sources): Sources {
  const blank = { role: null, name: null };
  const given = policy.approval?.signatures ?? [];
  const signatures = given.length > 0 ? given : [blank, blank];
  return { policy: { ...policy, approval: { ...policy.approval, signatures } }, association };
}

function signaturesOf({ approval }: DocumentView): SignatureTable {
  if (!approval?.signatures) throw new Error('an item of a pack has its signatures');
  return approval.signatures;
}

/**
 * Returns the changes of the text only: the resolution shows what the minutes change, and the item's head shows the version.
 */
function changesOf(before: Sources, after: Sources): ChangesView {
  const compared = diffPolicies(before, after);
  const changes = compared.changes.filter(
    ({ subject }) => subject !== 'version' && !subject.startsWith('approval.'),
  );
  return changesView({ ...compared, changes }, 'ar', lettersOfRow);
}

function entryOf({ id, heading }: Part, entries: readonly ContentsEntry[] = []): ContentsEntry {
  return { id, text: plain(heading), entries };
}

function figure(value: number | null | undefined, digits: Digits): string {
  return value ? withDigits(String(value), digits) : none;
}
