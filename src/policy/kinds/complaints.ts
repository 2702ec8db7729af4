import type { SectionKind } from './kind.js';

export const complaints = {
  id: 'complaints',
  heading: 'الشكاوى والخلافات',
  list: 'decimal',
} as const satisfies SectionKind;
