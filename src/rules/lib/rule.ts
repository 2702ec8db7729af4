import type { Association } from '../../association/schema.js';
import type { GregorianDate } from '../../calendar/date.js';
import type { Finding, Severity } from '../../diagnostics/diagnostic.js';
import type { Range } from '../../diagnostics/range.js';
import {
  type Definition,
  defineFault,
  type Fault,
  type FaultFacts,
  type FindingOptions,
  type Maker,
  type Texts,
} from '../../faults/fault.js';
import type { FoundCopy } from '../../lifecycle/copies.js';
import type { PolicyHeaders } from '../../lifecycle/policy-headers.js';
import { saysApproved } from '../../policy/says-approved.js';
import type { Policy } from '../../policy/schema.js';
import type { InvalidValues } from '../../source/invalid-values.js';
import type { Located } from '../../source/located.js';
import type { Neighbours } from './names.js';
import type { WordIndex } from './word-lists.js';

/** Code points as ranges, first and last, in order. */
export type Glyphs = readonly (readonly [number, number])[];

/** What a rule over a policy looks at. */
export interface PolicyContext {
  readonly policy: Policy;
  /** The whole file's. */
  readonly text: string;
  readonly root: Located;
  /** Missing where the association's file is missing or broken. */
  readonly association: Association | undefined;
  /** What the policy has otherwise than the file says it, because that doesn't fit; it has been reported. */
  readonly invalid: InvalidValues;
  /** The ids of the themes that there are. */
  readonly themes: readonly string[];
  /** The characters that the embedded font can draw. */
  readonly glyphs: Glyphs;
  /** Without it, nothing is overdue or in the future. */
  readonly today: GregorianDate | undefined;
  /** The versions of this policy, and the other policies, as far as the folder has them. */
  readonly headers: () => PolicyHeaders;
  /** The program's lists of words, and the association's own. */
  readonly words: WordIndex;
  /** The associations beside this one. */
  readonly neighbours: Neighbours;
  /** The signed copies that the policy lists as filed, in its order, and what became of them. */
  readonly copies: () => readonly FoundCopy[];
}

/** What became of the logo that an association names; see `workspace/`. */
export type LogoState =
  | 'ok'
  | 'url'
  | 'outside'
  | 'link'
  | 'missing'
  | 'not-image'
  | 'too-large'
  | 'damaged'
  | 'dimensions'
  | 'heavy'
  | 'active'
  | 'outward';

interface LogoFacts {
  readonly state: LogoState;
  readonly bytes: number;
  /** Bytes. */
  readonly limit: number;
  /** What is wrong inside the image: values of the message. */
  readonly fault?: LogoFault;
}

type LogoFault =
  | { readonly state: 'damaged' | 'heavy' }
  /** Pixels; none of its sides may be longer than `limit`. */
  | { readonly state: 'dimensions'; readonly width: number; readonly height: number; readonly limit: number }
  /** What it holds besides a drawing. */
  | { readonly state: 'active'; readonly element: string }
  /** What it needs from elsewhere. */
  | { readonly state: 'outward'; readonly target: string };

/** What a rule over an association's file looks at. */
export interface AssociationContext {
  readonly association: Association;
  /** The whole file's. */
  readonly text: string;
  readonly root: Located;
  readonly invalid: InvalidValues;
  readonly logo: LogoFacts | undefined;
  readonly themes: readonly string[];
  readonly glyphs: Glyphs;
  /** The program's lists of words, and the association's own. */
  readonly words: WordIndex;
  /** The associations beside this one. */
  readonly neighbours: Neighbours;
}

/** What a rule looks at, by the files that it is over. */
export interface Contexts {
  readonly policy: PolicyContext;
  readonly association: AssociationContext;
  readonly both: PolicyContext | AssociationContext;
}

export type Over = keyof Contexts;

/** What a rule is, besides what any fault is. */
interface RuleFacts<Files extends Over> {
  readonly over: Files;
  /** In which files it reads as a careful reader would: only a check of them asks for that, and not what renders or compares them. */
  readonly proofreads?: Over;
}

/** Reports what a rule has found: a place, and the values of its texts. */
export type Report<Arabic extends Texts> = Maker<Arabic, void>;

/** The same for what rules share: it asks for these values, and for a variant where it names one. */
export type ReportOf<Values, Variant extends string | undefined = undefined, Made = void> = (
  range: Range,
  values: Values,
  options?: FindingOptions & { readonly variant?: Variant },
) => Made;

/** A fault that is found by looking at a policy or an association's file. */
export interface Rule<Id extends string, Arabic extends Texts, Files extends Over>
  extends Fault<Id, Arabic>,
    RuleFacts<Files> {
  /** Returns all that it finds. */
  readonly find: (context: Contexts[Files]) => Finding[];
}

/** A rule over one kind of file, whatever its texts. */
export interface RuleOver<File extends 'policy' | 'association'> extends FaultFacts, RuleFacts<Over> {
  readonly find: (context: Contexts[File]) => Finding[];
}

/** Defines a rule: all that is known and said of it, and what looks for it. */
export function defineRule<const Id extends string, Arabic extends Texts, const Files extends Over>({
  check,
  ...definition
}: Definition<Id, Arabic> &
  RuleFacts<Files> & {
    readonly check: (context: Contexts[Files], report: Report<NoInfer<Arabic>>) => void;
  }): Rule<Id, Arabic, Files> {
  const facts = definition as Definition<Id, Arabic> & RuleFacts<Files>;
  const { at } = defineFault(facts);
  return {
    ...facts,
    at,
    find(context) {
      const found: Finding[] = [];
      const usual = severityIn(context, facts.severity);
      const report: Report<Arabic> = (range, values, options) => {
        found.push(at(range, values, { ...options, severity: options?.severity ?? usual }));
      };
      check(context, report);
      return found;
    },
  };
}

/** What is missing is a warning while a policy is a draft and an error once it says approved. */
function severityIn(context: PolicyContext | AssociationContext, severity: FaultFacts['severity']): Severity {
  if (severity !== 'byStatus') return severity;
  return 'policy' in context && saysApproved(context.policy) ? 'error' : 'warning';
}
