import type { Finding, Fix, Severity } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';
import type { FixedReason } from '../locales/fixed-reasons.js';
import type { Language } from '../locales/say.js';
import type { Example } from './example.js';

/** A sentence, or how it is made of the values that a finding gives. */
export type Sentence = string | ((values: never) => string);

/** What is wrong, and what to do about it. */
interface Sentences {
  readonly message: Sentence;
  readonly hint: Sentence;
  /** What a board is told in place of `message`, where that speaks of keys, of lines or of the file; in Arabic alone. */
  readonly board?: Sentence;
}

/** All that is said of a fault in one language. */
export interface Texts extends Partial<Sentences> {
  /** Why it matters to those who write, approve or check policies. */
  readonly why: string;
  /** The sentences of its kinds, by name, where it has several. */
  readonly variants?: Readonly<Record<string, Sentences>>;
}

/** What is known of a fault that a diagnostic may name. */
export interface FaultFacts {
  /** Once published, never reused. */
  readonly id: string;
  /** How grave a finding is, where nothing sets it otherwise; `byStatus`: a warning in a draft, an error in what says approved. */
  readonly severity: Severity | 'byStatus';
  /** Why nothing makes it weaker, and from when on: in every text, or only in one that says that it was approved. */
  readonly fixed?: { readonly reason: FixedReason; readonly from: 'always' | 'approval' };
  /** It is about what lies beside a text: an error of it keeps the text neither from paper nor from being the one in force. */
  readonly besideText?: true;
  /** Whether `siyasa fix` fixes some of its findings unasked, or a correction is known that changes what is said, or is a guess. */
  readonly fixes: 'no' | 'safe' | 'proposed';
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly example: Example;
}

/** What a file of a fault says: its English texts have the variants and the values of its Arabic ones. */
export type Definition<Id extends string, Arabic extends Texts> = Omit<FaultFacts, 'id' | 'texts'> & {
  readonly id: Id;
  readonly texts: { readonly ar: Arabic; readonly en: SameTexts<NoInfer<Arabic>> };
};

/** A fault that may be found, which makes its findings. */
export interface Fault<Id extends string = string, Arabic extends Texts = Texts> extends FaultFacts {
  readonly id: Id;
  /** Returns a finding at a place of a file. */
  readonly at: Maker<Arabic, Finding>;
}

/** Makes something of a place in a file and the values of a fault's texts; the types know which values each variant needs. */
export type Maker<Arabic extends Texts, Made> = <Variant extends VariantOf<Arabic> | undefined = undefined>(
  range: Range,
  values: ValuesOf<Arabic, Variant>,
  options?: FindingOptions & { readonly variant?: Variant },
) => Made;

export interface FindingOptions {
  readonly fix?: Fix | undefined;
  /** The words in question where they don't stand at the place, as with what is missing. */
  readonly about?: string | undefined;
  /** Where it isn't the fault's usual one. */
  readonly severity?: Severity | undefined;
}

/** The names of a fault's variants. */
type VariantOf<Arabic extends Texts> = Arabic extends { readonly variants: infer Variants }
  ? Extract<keyof Variants, string>
  : never;

/** The values that a variant's message and hint need; of several variants, those of all of them. */
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

/** Each sentence as what takes its values: of several, TypeScript asks for the values of all. */
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

/** Defines a fault that no rule over a policy or an association finds: it is found while a file is read, in git, in settings. */
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
