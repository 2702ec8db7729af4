import type { SectionKind } from './kind.js';

export const tools = {
  id: 'tools',
  heading: 'الأدوات المتاحة لموظف علاقات {{audience.manyOblique}} للتواصل مع {{audience.manyOblique}}',
  list: 'decimal',
} as const satisfies SectionKind;
