import type { SectionKind } from './kind.js';

export const procedures = {
  id: 'procedures',
  heading: 'الإجراءات',
  list: 'decimal',
} as const satisfies SectionKind;
