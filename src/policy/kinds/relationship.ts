import type { SectionKind } from './kind.js';

export const relationship = {
  id: 'relationship',
  heading: 'بناء العلاقة مع {{audience.manyOblique}}',
  list: 'decimal',
} as const satisfies SectionKind;
