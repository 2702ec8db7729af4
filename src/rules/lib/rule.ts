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

/** Code points as ranges in ascending order, each with its first and last one. */
export type Glyphs = readonly (readonly [number, number])[];

/** What a rule over a policy looks at. */
export interface PolicyContext {
  readonly policy: Policy;
  /** The text of the whole file. */
  readonly text: string;
  readonly root: Located;
  /** Undefined where the association's file is missing or broken. */
  readonly association: Association | undefined;
  /** The values that were left out because they don't fit the schema, and are reported already. */
  readonly invalid: InvalidValues;
  /** The ids of all themes. */
  readonly themes: readonly string[];
  /** The characters that the embedded font can draw. */
  readonly glyphs: Glyphs;
  /** Undefined where no date is to count as overdue or in the future. */
  readonly today: GregorianDate | undefined;
  /** The headers of this policy's versions and of the other policies in the folder, as far as there are any. */
  readonly headers: () => PolicyHeaders;
  /** The program's word lists, and the association's own. */
  readonly words: WordIndex;
  /** The names of other associations. */
  readonly neighbours: Neighbours;
  /** The signed copies that the policy lists, in its order, each with the state of its file. */
  readonly copies: () => readonly FoundCopy[];
}

/** The state of the logo that an association's file names; found in `workspace/`. */
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
  /** In bytes. */
  readonly limit: number;
  /** What is wrong inside the image: values for the message. */
  readonly fault?: LogoFault;
}

type LogoFault =
  | { readonly state: 'damaged' | 'heavy' }
  /** In pixels; no side may be longer than `limit`. */
  | { readonly state: 'dimensions'; readonly width: number; readonly height: number; readonly limit: number }
  /** An element that isn't part of a drawing. */
  | { readonly state: 'active'; readonly element: string }
  /** Something outside the file that the image refers to. */
  | { readonly state: 'outward'; readonly target: string };

/** What a rule over an association's file looks at. */
export interface AssociationContext {
  readonly association: Association;
  /** The text of the whole file. */
  readonly text: string;
  readonly root: Located;
  readonly invalid: InvalidValues;
  readonly logo: LogoFacts | undefined;
  readonly themes: readonly string[];
  readonly glyphs: Glyphs;
  /** The program's word lists, and the association's own. */
  readonly words: WordIndex;
  /** The names of other associations. */
  readonly neighbours: Neighbours;
}

/** What a rule looks at, for each kind of file that it may check. */
export interface Contexts {
  readonly policy: PolicyContext;
  readonly association: AssociationContext;
  readonly both: PolicyContext | AssociationContext;
}

export type Over = keyof Contexts;

/** What is known of a rule, besides what is known of any fault. */
interface RuleFacts<Files extends Over> {
  readonly over: Files;
  /** The files whose texts it proofreads: there it runs only when they are checked, not when they are rendered or compared. */
  readonly proofreads?: Over;
}

/** Reports a finding of a rule, by its range and the values of its texts. */
export type Report<Arabic extends Texts> = Maker<Arabic, void>;

/** The same for functions that several rules share; they pass these values, and a variant if they name one. */
export type ReportOf<Values, Variant extends string | undefined = undefined, Made = void> = (
  range: Range,
  values: Values,
  options?: FindingOptions & { readonly variant?: Variant },
) => Made;

/** A fault that is found by looking at a policy's or an association's file. */
export interface Rule<Id extends string, Arabic extends Texts, Files extends Over>
  extends Fault<Id, Arabic>,
    RuleFacts<Files> {
  /** Returns all its findings. */
  readonly find: (context: Contexts[Files]) => Finding[];
}

/** A rule over one kind of file, whatever its texts are. */
export interface RuleOver<File extends 'policy' | 'association'> extends FaultFacts, RuleFacts<Over> {
  readonly find: (context: Contexts[File]) => Finding[];
}

/** Defines a rule: what is known of it, its texts, and the function that looks for it. */
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

/** Returns the severity in a context: `byStatus` is a warning in a draft, and an error in a policy that says approved. */
function severityIn(context: PolicyContext | AssociationContext, severity: FaultFacts['severity']): Severity {
  if (severity !== 'byStatus') return severity;
  return 'policy' in context && saysApproved(context.policy) ? 'error' : 'warning';
}
