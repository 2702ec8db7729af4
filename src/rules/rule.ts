import type { Association } from '../association/schema.js';
import type { GregorianDate } from '../calendar/date.js';
import { type Finding, type Fix, finding, type Severity } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';
import type { FoundCopy } from '../lifecycle/copies.js';
import type { Lineage } from '../lifecycle/lineage.js';
import { type Policy, saysApproved } from '../policy/schema.js';
import type { Located } from '../source/located.js';
import type { Unfit } from '../source/unfit.js';
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
  /** What the policy has otherwise than the file says it, because that doesn't fit; it has been told. */
  readonly unfit: Unfit;
  /** The ids of the themes that there are. */
  readonly themes: readonly string[];
  /** The characters that the embedded font can draw. */
  readonly glyphs: Glyphs;
  /** Without it, nothing is overdue or in the future. */
  readonly today: GregorianDate | undefined;
  /** The versions of this policy, and the other policies, as far as the folder has them. */
  readonly lineage: () => Lineage;
  /** The program's lists of words, and the association's own. */
  readonly words: WordIndex;
  /** The associations beside this one. */
  readonly neighbours: Neighbours;
  /** The signed copies that the policy lists as filed, in its order, and what became of them. */
  readonly copies: () => readonly FoundCopy[];
}

/** What became of the logo that a profile names; see `workspace/`. */
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

export interface LogoFacts {
  readonly state: LogoState;
  readonly bytes: number;
  /** Bytes. */
  readonly limit: number;
  /** What is wrong inside the image: values of the message. */
  readonly fault?: Readonly<Record<string, unknown>>;
}

/** What a rule over an association's profile looks at. */
export interface AssociationContext {
  readonly association: Association;
  /** The whole file's. */
  readonly text: string;
  readonly root: Located;
  readonly unfit: Unfit;
  readonly logo: LogoFacts | undefined;
  readonly themes: readonly string[];
  readonly glyphs: Glyphs;
  /** The program's lists of words, and the association's own. */
  readonly words: WordIndex;
  /** The associations beside this one. */
  readonly neighbours: Neighbours;
}

export interface Rule<Context> {
  /** Once published, never reused. */
  readonly id: string;
  readonly check: (context: Context) => Finding[];
}

export type PolicyRule = Rule<PolicyContext>;
export type AssociationRule = Rule<AssociationContext>;

/** What is missing is a warning while a policy is a draft and an error once it says approved. */
export function missing({ policy }: PolicyContext): Severity {
  return saysApproved(policy) ? 'error' : 'warning';
}

/** A finding whose sentence has the rule's own name, or `rule.variant`. */
export function found(
  rule: string,
  severity: Severity,
  range: Range,
  values: Record<string, unknown> = {},
  options: { variant?: string; fix?: Fix; about?: string } = {},
): Finding {
  const key = options.variant ? `${rule}.${options.variant}` : rule;
  const one = finding(rule, severity, range, { key, values }, options.fix);
  return options.about === undefined ? one : { ...one, about: options.about };
}
