import type { SectionKind } from './kind.js';

export const protection = {
  id: 'protection',
  heading: 'الحماية',
  list: 'decimal',
} as const satisfies SectionKind;
