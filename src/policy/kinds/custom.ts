import type { SectionKind } from './kind.js';

/** Whatever no other kind says; it has no heading of its own, so the policy gives one. */
export const custom = {
  id: 'custom',
  heading: undefined,
  list: 'bullet',
} as const satisfies SectionKind;
