import { digitsOf } from '../association/defaults.js';
import { type Digits, withDigits } from '../calendar/digits.js';
import { count } from '../diagnostics/collect.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { type OnPaper, packWords } from '../locales/board-pack.js';
import { speaker } from '../locales/say.js';
import type { Sources } from '../policy/placeholders.js';
import { resolvedText } from '../policy/resolve.js';
import { type SectionKindId, sectionKind } from '../policy/section-kinds.js';
import { boardSentence, messageOf } from '../rules/lib/said.js';
import { type Located, pathTo } from '../source/located.js';
import { placeOnPaper } from './finding-places.js';
import { type Inline, joined, plain } from './inline.js';

/** What `check` found in a policy, worded for a board, which knows the text as printed and has never seen the file. */
export interface FindingsView {
  /** How many findings there are of each severity, or that there are none. */
  readonly summary: string;
  readonly columns: typeof packWords.findings.columns;
  readonly groups: readonly FindingGroup[];
}

/** The findings of one rule, as a row of the table. */
interface FindingGroup {
  readonly severity: Severity;
  /** «خطأ»، «تنبيه»، «توصية». */
  readonly label: string;
  /** How many findings there are, in the association's digits. */
  readonly count: string;
  readonly notes: readonly FindingNote[];
  /** How many further findings there are that are not listed. */
  readonly more?: string;
}

/** One message with all its places. */
interface FindingNote {
  readonly message: Inline;
  /** Empty for a finding on the document as a whole. */
  readonly places: readonly Inline[];
  readonly more?: string;
}

/** How many notes of a group and places of a note are listed; the rest is only counted. */
const most = { notes: 4, places: 6 };

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Returns the findings, the most severe first, grouped by rule, in the order of the file. `root` holds the file's values. */
export function findingsView(
  diagnostics: readonly Diagnostic[],
  root: Located | undefined,
  sources: Sources,
): FindingsView {
  const digits = digitsOf(sources.association);
  const ordered = diagnostics.toSorted(
    (a, b) => rank[a.severity] - rank[b.severity] || a.range.start.offset - b.range.start.offset,
  );
  const groups = grouped(ordered, ({ severity, rule }) => `${severity} ${rule}`);
  const writer = new FindingWriter(root, sources, digits);
  return {
    summary: summaryOf(diagnostics, digits),
    columns: packWords.findings.columns,
    groups: [...groups.values()].map((all) => writer.group(all)),
  };
}

/** Words the findings of one file for its printed document. */
class FindingWriter {
  readonly #root: Located | undefined;
  readonly #sources: Sources;
  readonly #digits: Digits;
  readonly #say = speaker('ar');

  constructor(root: Located | undefined, sources: Sources, digits: Digits) {
    this.#root = root;
    this.#sources = sources;
    this.#digits = digits;
  }

  group(all: readonly Diagnostic[]): FindingGroup {
    const severity = all[0]?.severity ?? 'info';
    const byMessage = [...grouped(all, (one) => this.#sentence(one))];
    const shown = byMessage.slice(0, most.notes);
    const left = byMessage.slice(most.notes).reduce((sum, [, same]) => sum + same.length, 0);
    return {
      severity,
      label: this.#say(`label.${severity}`),
      count: this.#figures(String(all.length)),
      notes: shown.map(([message, same]) => this.#note(message, same)),
      ...(left > 0 ? { more: this.#figures(packWords.findings.moreNotes(left)) } : {}),
    };
  }

  #note(message: string, same: readonly Diagnostic[]): FindingNote {
    const places = [...new Set(same.map(({ range }) => this.#place(range.start)))].filter(Boolean);
    const left = places.length - most.places;
    return {
      message: spoken(message),
      places: places.slice(0, most.places).map((one) => plain(one)),
      ...(left > 0 ? { more: this.#figures(packWords.findings.morePlaces(left)) } : {}),
    };
  }

  /** Returns the message without keys and line numbers of the file. */
  #sentence(finding: Diagnostic): string {
    const forBoard = boardSentence(finding);
    if (forBoard === undefined) return withoutKeys(messageOf(finding, 'ar'));
    if (typeof forBoard === 'string') return forBoard;
    const { kind, earlier, line } = finding.values;
    const onPaper: OnPaper = {
      heading: this.#headingOf(kind),
      earlierHeading: this.#headingOf(earlier),
      place: typeof line === 'number' ? this.#place({ line, column: Number.POSITIVE_INFINITY }) : '',
    };
    return forBoard({ ...finding.values, ...onPaper } as never);
  }

  #headingOf(kind: unknown): string {
    const heading = typeof kind === 'string' ? sectionKind(kind as SectionKindId).heading : undefined;
    return resolvedText(heading ?? '', this.#sources, '…');
  }

  #place(at: { readonly line: number; readonly column: number }): string {
    if (!this.#root) return '';
    const words = { say: this.#say, figures: (text: string) => this.#figures(text) };
    return placeOnPaper(pathTo(this.#root, at), this.#sources, words);
  }

  #figures(text: string): string {
    return withDigits(text, this.#digits);
  }
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** Removes the keys that stand in brackets after their titles. */
function withoutKeys(text: string): string {
  return text.replace(/ \((?:\u2068[A-Za-z.]+\u2069(?: أو )?)+\)/gu, '');
}

function summaryOf(diagnostics: readonly Diagnostic[], digits: Digits): string {
  const say = speaker('ar');
  const [errors, warnings, infos] = (['error', 'warning', 'info'] as const).map((one) =>
    count(diagnostics, one),
  ) as [number, number, number];
  const counts = [
    ...(errors > 0 ? [say('cli.check.errors', { errors })] : []),
    ...(warnings > 0 ? [say('cli.check.warnings', { warnings })] : []),
    ...(infos > 0 ? [say('cli.check.infos', { infos })] : []),
  ];
  if (counts.length === 0) return packWords.findings.none;
  return withDigits(`${counts.join(say('cli.check.comma'))}.`, digits);
}

/** Returns a message as paper shows it: each part that it isolates (FSI … PDI) becomes a run of its own. */
function spoken(text: string): Inline {
  const parts = text.split(/\u2068([^\u2068\u2069]*)\u2069/u);
  return joined(
    ...parts.map((part, i): Inline => {
      if (part === '') return [];
      if (i % 2 === 1 && isLeftToRight(part)) return [{ ltr: part }];
      // White space alone separates words and is no gap.
      return part.trim() === '' ? [{ text: part }] : plain(part);
    }),
  );
}

/**
 * Returns whether a part is a left-to-right run; signs alone, such as a comma in quotes, belong to the Arabic line around
 * them.
 */
function isLeftToRight(text: string): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(text) && !/\p{Script=Arabic}/u.test(text);
}
