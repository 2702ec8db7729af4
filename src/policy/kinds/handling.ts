import type { SectionKind } from './kind.js';

export const handling = {
  id: 'handling',
  heading: 'آلية التعامل مع {{audience.manyOblique}}',
  list: 'decimal',
} as const satisfies SectionKind;
