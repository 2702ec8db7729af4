import { type Association, associationSchema } from '../../src/association/schema.js';
import { sealOf } from '../../src/lifecycle/seal.js';
import { type Policy, policySchema } from '../../src/policy/schema.js';
import { parse } from '../../src/source/parse.js';
import { validate } from '../../src/source/validate.js';
import { associationText } from './policies.js';

/** A policy, which ends with its approval, as a board approved it. */
export function sealed(text: string, association = associationText): string {
  return `${text}  seal: ${sealOfText(text, association)}\n`;
}

/** The value of its seal. */
export function sealOfText(text: string, association = associationText): string {
  return JSON.stringify(sealOf(policyIn(text), associationIn(association)));
}

export function policyIn(text: string): Policy {
  const { root } = parse(text);
  const { value } = root ? validate(policySchema, root) : { value: undefined };
  if (!value) throw new Error('no policy');
  return value;
}

export function associationIn(text: string): Association {
  const { root } = parse(text);
  const { value } = root ? validate(associationSchema, root) : { value: undefined };
  if (!value) throw new Error('no association');
  return value;
}
