import type { Association } from '../association/schema.js';
import type { Policy, Seal } from '../policy/schema.js';
import { digestFormat, digestOf } from './digest.js';

/** The seal that proves a policy's text: its digest, and the association as the text speaks of it today. */
export function sealOf(policy: Policy, association: Association): Seal {
  const part = sealedPart(association);
  return {
    format: digestFormat,
    // Of the association as the seal has it, in which nothing is left blank.
    digest: digestOf({ policy, association: asSealed(part, association) }),
    association: part,
  };
}

/**
 * The association as it was when the policy was sealed; as it is today where there is no seal. What papers show
 * besides its text (contacts, letterhead, theme) is today's.
 */
export function associationOf(policy: Policy, today: Association): Association {
  const then = policy.approval?.seal?.association;
  return then ? asSealed(then, today) : today;
}

function asSealed(then: Seal['association'], today: Association): Association {
  const { defaults, nameLines, ...rest } = today;
  const { reviewMonths } = defaults ?? {};
  const others = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !(sealedKeys as readonly string[]).includes(key)),
  );
  return {
    ...others,
    ...then,
    // How another name is broken into lines says nothing of this one.
    ...(nameLines && then.name === today.name ? { nameLines } : {}),
    defaults: { ...then.defaults, ...(reviewMonths === undefined ? {} : { reviewMonths }) },
  };
}

/** Whether the text that a policy was sealed with is no longer its text. */
export function isSealBroken(policy: Policy, today: Association): boolean {
  const seal = policy.approval?.seal;
  return (
    seal !== undefined && seal.digest !== digestOf({ policy, association: associationOf(policy, today) })
  );
}

/** What a text can ask the association for, besides `defaults`. */
const sealedKeys = [
  'name',
  'shortName',
  'brandName',
  'kind',
  'registrar',
  'license',
  'region',
  'audience',
] as const;

function sealedPart(association: Association): Seal['association'] {
  const { defaults } = association;
  const part = Object.fromEntries(
    sealedKeys.flatMap((key) => {
      const value = association[key];
      return value === undefined || value === null ? [] : [[key, value]];
    }),
  );
  const { digits, letters, calendar } = defaults ?? {};
  const manner = Object.fromEntries(
    Object.entries({ digits, letters, calendar }).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  );
  return {
    ...(part as Omit<Seal['association'], 'defaults'>),
    ...(Object.keys(manner).length > 0 ? { defaults: manner } : {}),
  };
}
