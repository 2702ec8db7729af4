import type { SectionKind } from './kind.js';

export const information = {
  id: 'information',
  heading: 'تزويد {{audience.one}} بالمعلومات',
  list: 'decimal',
} as const satisfies SectionKind;
