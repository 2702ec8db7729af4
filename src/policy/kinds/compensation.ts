import type { SectionKind } from './kind.js';

export const compensation = {
  id: 'compensation',
  heading: 'تعويض {{audience.manyOblique}}',
  list: 'decimal',
} as const satisfies SectionKind;
