import type { SectionKind } from './kind.js';

export const responsibilities = {
  id: 'responsibilities',
  heading: 'المسؤوليات',
  list: 'decimal',
} as const satisfies SectionKind;
