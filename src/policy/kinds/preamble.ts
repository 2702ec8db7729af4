import type { SectionKind } from './kind.js';

export const preamble = {
  id: 'preamble',
  heading: 'تمهيد',
  list: 'bullet',
} as const satisfies SectionKind;
