import type { SectionKind } from './kind.js';

export const satisfaction = {
  id: 'satisfaction',
  heading: 'قياس رضا {{audience.manyOblique}}',
  list: 'decimal',
} as const satisfies SectionKind;
