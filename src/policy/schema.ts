import * as z from 'zod';
import { ignoreSchema } from '../association/lint.js';
import { associationSchema, idPattern, sealedKeys } from '../association/schema.js';
import { letterFields } from '../association/values.js';
import type { KeyId } from '../locales/keys.js';
import { described, oneOf, textOr, wanted } from '../source/described.js';
import { type SectionKindId, sectionKinds } from './section-kinds.js';
import {
  approvalMethods,
  type DurationUnit,
  durationUnits,
  effectiveDays,
  type ListStyle,
  listStyles,
  statuses,
  supersessions,
  versionStyles,
} from './values.js';

const text = z.string();
const count = z.int().positive();
const key = 'policy' as const;

/** An item of a list that is still blank. */
const blank = z.null();

/** A time limit; the program words it after the clause. */
export interface Within {
  atMost?: number | null | undefined;
  unit?: DurationUnit | null | undefined;
  from?: string | null | undefined;
}

/** A clause: its text alone, null while blank, or a map, which may hold clauses of its own. */
export type Item = string | null | ItemWithMore;

export interface ItemWithMore {
  text?: string | null | undefined;
  within?: Within | null | undefined;
  list?: ListStyle | null | undefined;
  items?: Item[] | null | undefined;
}

const within = z.strictObject({
  atMost: wanted('item.within.atMost', count),
  unit: wanted('item.within.unit', oneOf(durationUnits)),
  from: wanted('item.within.from', text),
});

const item: z.ZodType<Item> = z.union([
  text,
  blank,
  z.strictObject({
    text: wanted('item.text', text),
    within: wanted('item.within', within),
    list: wanted('item.list', oneOf(listStyles)),
    get items() {
      return wanted('item.items', z.array(item));
    },
  }),
]);

/** A section as the file says it; it may hold sections of its own. */
export interface Section {
  kind: SectionKindId;
  heading?: string | null | undefined;
  text?: string | null | undefined;
  intro?: string | null | undefined;
  list?: ListStyle | null | undefined;
  terms?: { term?: string | null | undefined; meaning?: string | null | undefined }[] | null | undefined;
  items?: Item[] | null | undefined;
  sections?: Section[] | null | undefined;
}

const section: z.ZodType<Section> = z.strictObject({
  kind: described('section.kind', oneOf(sectionKinds)),
  heading: wanted('section.heading', text),
  text: wanted('section.text', text),
  intro: wanted('section.intro', text),
  list: wanted('section.list', oneOf(listStyles)),
  terms: wanted(
    'section.terms',
    z.array(
      z.strictObject({
        term: wanted('section.terms.term', text),
        meaning: wanted('section.terms.meaning', text),
      }),
    ),
  ),
  items: wanted('section.items', z.array(item)),
  get sections() {
    return wanted('section.sections', z.array(section));
  },
});

/** Returns the schema of a key that is either true or false, or a map that says more. */
function switchOr<Shape extends z.ZodRawShape>(id: KeyId, shape: Shape) {
  return wanted(id, z.union([z.boolean(), z.strictObject(shape)]));
}

/** The part of an association that a seal keeps. */
const sealedAssociation = associationSchema.pick(
  Object.fromEntries(sealedKeys.map((key) => [key, true])) as Record<(typeof sealedKeys)[number], true>,
);

const sealFormat = described('any.format', z.literal(1));
const digest = text.regex(/^[0-9a-f]{64}$/u);

const seal = z.strictObject({
  format: sealFormat,
  digest: described(`${key}.approval.seal.digest`, digest),
  association: described(`${key}.approval.seal.association`, sealedAssociation),
});

const date = z.strictObject({
  gregorian: wanted(`${key}.approval.date.gregorian`, text),
  hijri: wanted(`${key}.approval.date.hijri`, text),
  asWritten: wanted(`${key}.approval.date.asWritten`, text),
});

/** The keys that record what the minutes say; a correction may change them. */
const approvalRecord = {
  minutes: wanted(`${key}.approval.minutes`, text),
  meeting: wanted(
    `${key}.approval.meeting`,
    z.strictObject({
      // Some boards number meetings by year or term: «3/27/366».
      number: wanted(`${key}.approval.meeting.number`, z.union([count, text])),
      term: wanted(`${key}.approval.meeting.term`, count),
    }),
  ),
  date: wanted(`${key}.approval.date`, date),
  signatures: wanted(
    `${key}.approval.signatures`,
    z.array(
      z.strictObject({
        role: wanted(`${key}.approval.signatures.role`, text),
        name: wanted(`${key}.approval.signatures.name`, text),
      }),
    ),
  ),
};

const dayInBothCalendars = z.strictObject({ gregorian: date.shape.gregorian, hijri: date.shape.hijri });

const correction = z.strictObject({
  date: described(`${key}.approval.corrections.date`, dayInBothCalendars.nullable()),
  reason: described(`${key}.approval.corrections.reason`, text.nullable()),
  earlier: described(
    `${key}.approval.corrections.earlier`,
    z.strictObject({
      ...approvalRecord,
      historyDate: described(`${key}.approval.corrections.earlier.historyDate`, text).optional(),
      digest: described(`${key}.approval.corrections.earlier.digest`, digest),
    }),
  ),
});

const approval = z.strictObject({
  method: wanted(`${key}.approval.method`, oneOf(approvalMethods)),
  ...approvalRecord,
  effective: wanted(`${key}.approval.effective`, textOr(effectiveDays)),
  supersedes: wanted(
    `${key}.approval.supersedes`,
    z.union([
      oneOf(supersessions),
      z.array(text),
      z.strictObject({ text: wanted(`${key}.approval.supersedes.text`, text) }),
    ]),
  ),
  text: wanted(`${key}.approval.text`, text),
  seal: described(`${key}.approval.seal`, seal).optional(),
  corrections: described(`${key}.approval.corrections`, z.array(correction).min(1)).optional(),
});

const withdrawal = z.strictObject({
  minutes: wanted(`${key}.withdrawal.minutes`, text),
  date: wanted(`${key}.withdrawal.date`, dayInBothCalendars),
  reason: wanted(`${key}.withdrawal.reason`, text),
  seal: described(
    `${key}.withdrawal.seal`,
    z.strictObject({ format: sealFormat, digest: described(`${key}.withdrawal.seal.digest`, digest) }),
  ).optional(),
});

const filedCopy = z.strictObject({
  version: described(`${key}.filed.version`, count),
  file: described(`${key}.filed.file`, text),
  sha256: described(`${key}.filed.sha256`, digest),
});

export const policySchema = z
  .strictObject({
    format: described('any.format', z.literal(1)).optional(),
    type: described(`${key}.type`, text.min(1)),
    title: described(`${key}.title`, text.nullable()),
    code: wanted(`${key}.code`, text),
    version: wanted(`${key}.version`, count),
    status: described(`${key}.status`, oneOf(statuses)),
    owner: wanted(`${key}.owner`, text),
    issued: wanted(`${key}.issued`, text),
    review: wanted(
      `${key}.review`,
      z.strictObject({ everyMonths: wanted(`${key}.review.everyMonths`, count) }),
    ),
    references: wanted(
      `${key}.references`,
      z.array(
        z.strictObject({
          text: wanted(`${key}.references.text`, text),
          url: wanted(`${key}.references.url`, text),
        }),
      ),
    ),
    letter: wanted(
      `${key}.letter`,
      z.strictObject(
        Object.fromEntries(letterFields.map(({ id }) => [id, wanted(`${key}.letter.${id}`, text)])) as Record<
          (typeof letterFields)[number]['id'],
          ReturnType<typeof wanted<typeof text>>
        >,
      ),
    ),
    theme: wanted(`${key}.theme`, text.regex(idPattern)),
    present: wanted(
      `${key}.present`,
      z.strictObject({
        cover: wanted(`${key}.present.cover`, z.boolean()),
        toc: switchOr(`${key}.present.toc`, { heading: wanted(`${key}.present.toc.heading`, text) }),
        card: switchOr(`${key}.present.card`, {
          version: wanted(`${key}.present.card.version`, oneOf(versionStyles)),
        }),
        closing: switchOr(`${key}.present.closing`, { text: wanted(`${key}.present.closing.text`, text) }),
      }),
    ),
    sections: described(`${key}.sections`, z.array(section).nullable()),
    approval: wanted(`${key}.approval`, approval),
    withdrawal: wanted(`${key}.withdrawal`, withdrawal),
    history: wanted(
      `${key}.history`,
      z.array(
        z.strictObject({
          version: wanted(`${key}.history.version`, count),
          date: wanted(`${key}.history.date`, text),
          summary: wanted(`${key}.history.summary`, text),
        }),
      ),
    ),
    filed: described(`${key}.filed`, z.array(filedCopy)).optional(),
    lint: described(`${key}.lint`, z.strictObject({ ignore: ignoreSchema })).optional(),
  })
  .meta({ title: 'سياسة', description: 'ملف سياسة واحدة.' });

/** A policy as its file says it: `null` is still blank, a missing key is not wanted. */
export type Policy = z.infer<typeof policySchema>;
export type Approval = z.infer<typeof approval>;
export type Seal = z.infer<typeof seal>;
export type Correction = z.infer<typeof correction>;
/** A filed signed copy: its version, its place in the association's folder, and the SHA-256 of its bytes. */
export type FiledCopy = z.infer<typeof filedCopy>;
export type Status = Policy['status'];
