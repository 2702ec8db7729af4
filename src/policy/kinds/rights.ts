import type { SectionKind } from './kind.js';

export const rights = {
  id: 'rights',
  heading: 'الحقوق',
  list: 'bullet',
} as const satisfies SectionKind;
