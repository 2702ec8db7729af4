import type { SectionKind } from './kind.js';

export const disposal = {
  id: 'disposal',
  heading: 'الإتلاف',
  list: 'decimal',
} as const satisfies SectionKind;
