import type { SectionKind } from './kind.js';

/** The body of a policy whose parts are lettered. */
export const statement = {
  id: 'statement',
  heading: 'البيان',
  list: 'letters',
} as const satisfies SectionKind;
