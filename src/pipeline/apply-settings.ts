import path from 'node:path';
import type { GregorianDate } from '../calendar/date.js';
import type { Digits } from '../calendar/digits.js';
import { type Diagnostic, type Finding, inDigits, inFile } from '../diagnostics/diagnostic.js';
import { firstFew } from '../faults/first-few.js';
import type { Acceptance } from '../rules/lib/baseline.js';
import type { Level } from '../rules/lib/level.js';
import { saysTruth } from '../rules/lib/levels.js';
import { type Ignore, type Lint, noLint, unusedIgnores } from '../rules/lib/lint.js';
import { type CheckedText, withoutIgnored, withSeverities } from '../rules/lib/settings.js';

/** How a call wants findings weighed, besides what the files themselves say under `lint`. */
export interface Settings {
  /** The day by which entries of `lint.ignore` expire; undefined: none does. */
  readonly today?: GregorianDate | undefined;
  /** The severities that the call sets; they win over the association's. */
  readonly severity?: ReadonlyMap<string, Level> | undefined;
  /** False to leave out rules that proofread, unless a file's `lint` sets or ignores rules. */
  readonly reading?: boolean;
  /** Removes the findings that a baseline accepts. */
  readonly acceptance?: Acceptance | undefined;
}

/** A file whose findings are weighed. */
export interface CheckedFile extends CheckedText {
  readonly file: string;
  /** Its own settings, and those of its association; the same for an association's file. */
  readonly lint: Lint;
  readonly associationLint: Lint;
  readonly complete?: boolean;
  /** The digits of the association's papers. */
  readonly digits?: Digits;
}

/** What was found: as many as are shown, and all. */
export interface Reported {
  readonly diagnostics: readonly Diagnostic[];
  /** All diagnostics, also those that are too many to be shown. */
  readonly every: readonly Diagnostic[];
}

/** The one place where settings affect findings: which are ignored, the severity of the rest, and which are accepted. */
export class SettingsApplier {
  readonly today: GregorianDate | undefined;
  readonly #settings: Settings;
  /** Entries of `lint.ignore` that ignored something. */
  readonly #used = new WeakSet<Ignore>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.today = settings.today;
  }

  applySettings(findings: readonly Finding[], checkedFile: CheckedFile): Reported {
    const { file, lint, associationLint, complete } = checkedFile;
    const remaining = withoutIgnored(
      findings,
      checkedFile,
      [...lint.ignores, ...associationLint.ignores],
      (ignore) => this.#used.add(ignore),
    );
    // An association's own entries may still ignore something in its policies.
    const unused = complete && lint !== associationLint ? this.#unusedOf(lint) : [];
    const weighed = this.#weigh([...remaining, ...lint.findings, ...unused], checkedFile);
    return reported(file, inDigits(weighed, checkedFile.digits ?? 'arabic'), checkedFile.approved);
  }

  /** Returns which entries of `lint.ignore` have ignored something so far, from 0. */
  used({ ignores }: Lint): number[] {
    return ignores.flatMap((one, i) => (this.#used.has(one) ? [i] : []));
  }

  /** Returns diagnostics of the association's `lint.ignore` entries that ignored nothing; entries are numbered from 0. */
  unused(
    { file, text, lint }: Pick<CheckedFile, 'file' | 'text' | 'lint'>,
    isUsed: (entry: number) => boolean,
  ): readonly Diagnostic[] {
    const checkedFile = { file, text, approved: false, lint: noLint, associationLint: lint };
    const found = unusedIgnores(lint.ignores, (one) => isUsed(lint.ignores.indexOf(one)));
    return inFile(file, this.#weigh(found, checkedFile));
  }

  /** Returns whether rules that proofread are used. */
  reads(...lints: readonly Lint[]): { reading: boolean } {
    const isSet = lints.some(({ severity, ignores }) => severity.size > 0 || ignores.length > 0);
    return { reading: isSet || this.#settings.reading !== false };
  }

  #unusedOf({ ignores }: Lint): readonly Finding[] {
    return unusedIgnores(ignores, (one) => this.#used.has(one));
  }

  #weigh(findings: readonly Finding[], checkedFile: CheckedFile): readonly Finding[] {
    const { severity = new Map(), acceptance } = this.#settings;
    const weighed = withSeverities(findings, checkedFile, [severity, checkedFile.associationLint.severity]);
    return acceptance ? acceptance.rest(path.resolve(checkedFile.file), checkedFile, weighed) : weighed;
  }
}

/** Returns a file's findings, as many as are shown and all. `approved`: whether the text says that it was approved. */
export function reported(file: string, findings: readonly Finding[], approved: boolean): Reported {
  const every = inFile(file, findings);
  const few = firstFew(findings, ({ rule }) => saysTruth(rule, approved));
  return { every, diagnostics: few === findings ? every : inFile(file, few) };
}
