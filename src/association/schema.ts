import * as z from 'zod';
import { described, oneOf, wanted } from '../source/described.js';
import { ignoreSchema, severitySchema } from './lint.js';
import {
  associationKinds,
  calendarStyles,
  digitStyles,
  letterFields,
  letterheadPages,
  letterStyles,
  registrarBodies,
} from './values.js';

const text = z.string();
const key = 'association' as const;

const letterField = oneOf(letterFields);

/** The pattern of an id: plain, since ids name folders and files. */
export const idPattern = /^[a-z0-9][a-z0-9-]*$/u;

export const associationSchema = z
  .strictObject({
    format: described('any.format', z.literal(1)).optional(),
    name: described(`${key}.name`, text.min(1)),
    shortName: wanted(`${key}.shortName`, text),
    brandName: wanted(`${key}.brandName`, text),
    nameLines: wanted(`${key}.nameLines`, z.array(text)),
    kind: wanted(`${key}.kind`, oneOf(associationKinds)),
    registrar: wanted(`${key}.registrar`, oneOf(registrarBodies)),
    license: wanted(`${key}.license`, text),
    registrationLines: wanted(`${key}.registrationLines`, z.array(text)),
    region: wanted(`${key}.region`, text),
    audience: wanted(
      `${key}.audience`,
      z.strictObject({
        one: wanted(`${key}.audience.one`, text),
        many: wanted(`${key}.audience.many`, text),
        manyOblique: wanted(`${key}.audience.manyOblique`, text),
      }),
    ),
    contacts: wanted(
      `${key}.contacts`,
      z.strictObject({
        website: wanted(`${key}.contacts.website`, text),
        email: wanted(`${key}.contacts.email`, text),
        phones: wanted(`${key}.contacts.phones`, z.array(text)),
        social: wanted(
          `${key}.contacts.social`,
          z.array(
            z.strictObject({
              platform: wanted(`${key}.contacts.social.platform`, text),
              handle: wanted(`${key}.contacts.social.handle`, text),
              url: wanted(`${key}.contacts.social.url`, text),
            }),
          ),
        ),
        address: wanted(`${key}.contacts.address`, text),
      }),
    ),
    tagline: wanted(`${key}.tagline`, text),
    brand: wanted(
      `${key}.brand`,
      z.strictObject({
        logo: wanted(`${key}.brand.logo`, text),
        primary: wanted(`${key}.brand.primary`, text.regex(/^#[0-9a-fA-F]{6}$/u)),
      }),
    ),
    theme: wanted(`${key}.theme`, text.regex(idPattern)),
    letterhead: wanted(
      `${key}.letterhead`,
      z.strictObject({
        pages: wanted(`${key}.letterhead.pages`, oneOf(letterheadPages)),
        fields: wanted(
          `${key}.letterhead.fields`,
          z.array(
            z.union([
              letterField,
              z.strictObject({
                key: described(`${key}.letterhead.fields.key`, letterField),
                label: wanted(`${key}.letterhead.fields.label`, text),
              }),
            ]),
          ),
        ),
      }),
    ),
    board: wanted(
      `${key}.board`,
      z.strictObject({
        term: wanted(`${key}.board.term`, z.int().positive()),
        members: wanted(
          `${key}.board.members`,
          z.array(
            z.strictObject({
              role: wanted(`${key}.board.members.role`, text),
              name: wanted(`${key}.board.members.name`, text),
            }),
          ),
        ),
      }),
    ),
    defaults: wanted(
      `${key}.defaults`,
      z.strictObject({
        digits: wanted(`${key}.defaults.digits`, oneOf(digitStyles)),
        letters: wanted(`${key}.defaults.letters`, oneOf(letterStyles)),
        calendar: wanted(`${key}.defaults.calendar`, oneOf(calendarStyles)),
        reviewMonths: wanted(`${key}.defaults.reviewMonths`, z.int().positive()),
      }),
    ),
    lint: described(
      `${key}.lint`,
      z.strictObject({ severity: severitySchema, ignore: ignoreSchema }),
    ).optional(),
  })
  .meta({ title: 'ملف الجمعية', description: 'بيانات الجمعية التي تُكتب مرة واحدة وتقرؤها كل سياساتها.' });

/**
 * The keys of an association that a seal keeps: those that a policy's texts, headings and dates use. The others are as on the
 * day on which a paper is printed: contacts, logo, colour, letterhead and theme; how the name is broken into lines; the
 * members of the board, whom an approval writes into its signatures; and what only checks use.
 */
export const sealedKeys = [
  'name',
  'shortName',
  'brandName',
  'kind',
  'registrar',
  'license',
  'registrationLines',
  'region',
  'audience',
  'tagline',
  'defaults',
] as const satisfies readonly (keyof Association)[];

/** An association, as its file says it: `null` is still blank, a missing key is not wanted. */
export type Association = z.infer<typeof associationSchema>;
