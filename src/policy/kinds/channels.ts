import type { SectionKind } from './kind.js';

export const channels = {
  id: 'channels',
  heading: 'القنوات المستخدمة للتواصل مع {{audience.manyOblique}}',
  list: 'decimal',
} as const satisfies SectionKind;
