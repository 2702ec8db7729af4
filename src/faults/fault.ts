import type { Finding, Fix, Severity } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';
import type { FixedReason } from '../locales/fixed-reasons.js';
import type { Language } from '../locales/say.js';
import type { Example } from './example.js';

/** A sentence, or a function that makes it from the values that a finding gives. */
export type Sentence = string | ((values: never) => string);

/** What is wrong, and what to do. */
interface Sentences {
  readonly message: Sentence;
  readonly hint: Sentence;
  /** The sentence for a board, in Arabic only, where `message` speaks of keys, of lines or of the file. */
  readonly board?: Sentence;
}

/** All that is said of a fault in one language. */
export interface Texts extends Partial<Sentences> {
  /** Why it matters to those who write, approve or check policies. */
  readonly why: string;
  /** The sentences of the fault's variants, by their names. */
  readonly variants?: Readonly<Record<string, Sentences>>;
}

/** What is known of a fault. */
export interface FaultFacts {
  /** The fault's id; never reused once it is published. */
  readonly id: string;
  /**
   * The severity of a finding unless a setting changes it; `byStatus`: a warning in a draft, an error in a policy that says
   * approved.
   */
  readonly severity: Severity | 'byStatus';
  /** Why no setting may weaken the fault, and where: in every text, or only in one that says that it was approved. */
  readonly fixed?: { readonly reason: FixedReason; readonly from: 'always' | 'approval' };
  /** Whether it is about something other than the text: its errors don't keep the text from being printed or in force. */
  readonly besideText?: true;
  /**
   * Whether its findings carry fixes: `safe` where `siyasa fix` applies some unasked, `proposed` where each changes what is said
   * or is a guess.
   */
  readonly fixes: 'no' | 'safe' | 'proposed';
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly example: Example;
}

/** What a fault's file defines: its English texts must have the same variants and values as its Arabic ones. */
export type Definition<Id extends string, Arabic extends Texts> = Omit<FaultFacts, 'id' | 'texts'> & {
  readonly id: Id;
  readonly texts: { readonly ar: Arabic; readonly en: SameTexts<NoInfer<Arabic>> };
};

/** A fault, which can make its findings. */
export interface Fault<Id extends string = string, Arabic extends Texts = Texts> extends FaultFacts {
  readonly id: Id;
  /** Makes a finding at a range of a file. */
  readonly at: Maker<Arabic, Finding>;
}

/** Makes something from a range of a file and the values of a fault's texts; the types say which values each variant needs. */
export type Maker<Arabic extends Texts, Made> = <Variant extends VariantOf<Arabic> | undefined = undefined>(
  range: Range,
  values: ValuesOf<Arabic, Variant>,
  options?: FindingOptions & { readonly variant?: Variant },
) => Made;

export interface FindingOptions {
  readonly fix?: Fix | undefined;
  /** The words that the finding is about, where they aren't at its range; for instance something that is missing. */
  readonly about?: string | undefined;
  /** The severity, where it isn't the fault's usual one. */
  readonly severity?: Severity | undefined;
}

/** The names of a fault's variants. */
type VariantOf<Arabic extends Texts> = Arabic extends { readonly variants: infer Variants }
  ? Extract<keyof Variants, string>
  : never;

/** The values that the message and hint of a variant need; for several variants, the values of all. */
type ValuesOf<Arabic extends Texts, Variant> = undefined extends Variant
  ? Arabic extends { readonly message: Sentence }
    ? Needed<SentenceOf<Arabic, Variant>>
    : never
  : Needed<SentenceOf<Arabic, Variant>>;

type SentenceOf<Arabic extends Texts, Variant> = Variant extends undefined
  ? SentencesIn<Arabic>
  : Arabic extends { readonly variants: infer Variants }
    ? Variant extends keyof Variants
      ? SentencesIn<Variants[Variant]>
      : never
    : never;

type SentencesIn<Part> = Part extends { readonly message: infer Message; readonly hint: infer Hint }
  ? Message | Hint
  : never;

type Needed<All> = [Taking<All>] extends [never]
  ? Readonly<Record<string, never>>
  : Taking<All> extends (values: infer Values) => void
    ? Values
    : never;

/** Each sentence as a function that takes its values, from which TypeScript infers the values of all of them together. */
type Taking<All> = All extends (values: infer Values) => string ? (values: Values) => void : never;

type SameTexts<Arabic extends Texts> = { readonly why: string } & (Arabic extends {
  readonly message: Sentence;
}
  ? SameSentences<ValuesOf<Arabic, undefined>>
  : unknown) &
  (Arabic extends { readonly variants: infer Variants }
    ? {
        readonly variants: {
          readonly [Variant in keyof Variants]: SameSentences<Needed<SentencesIn<Variants[Variant]>>>;
        };
      }
    : unknown);

interface SameSentences<Values> {
  readonly message: string | ((values: Values) => string);
  readonly hint: string | ((values: Values) => string);
}

/** Defines a fault that no rule looks for: it is found while a file is read, in git or in settings. */
export function defineFault<const Id extends string, Arabic extends Texts>(
  definition: Definition<Id, Arabic>,
): Fault<Id, Arabic> {
  return { ...definition, at: (range, values, options) => findingOf(definition, range, values, options) };
}

function findingOf(
  { id, severity }: Pick<FaultFacts, 'id' | 'severity'>,
  range: Range,
  values: unknown,
  options: FindingOptions & { readonly variant?: string | undefined } = {},
): Finding {
  const { variant, fix, about } = options;
  return {
    rule: id,
    ...(variant === undefined ? {} : { variant }),
    values,
    severity: options.severity ?? (severity === 'byStatus' ? 'warning' : severity),
    range,
    ...(fix ? { fix } : {}),
    ...(about === undefined ? {} : { about }),
  } as Finding;
}
