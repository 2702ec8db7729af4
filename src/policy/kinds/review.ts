import type { SectionKind } from './kind.js';

export const review = {
  id: 'review',
  heading: 'المراجعة والتحديث',
  list: 'decimal',
} as const satisfies SectionKind;
