import type { SectionKind } from './kind.js';

export const disclosure = {
  id: 'disclosure',
  heading: 'الإفصاح',
  list: 'decimal',
} as const satisfies SectionKind;
