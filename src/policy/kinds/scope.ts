import type { SectionKind } from './kind.js';

export const scope = {
  id: 'scope',
  heading: 'النطاق',
  list: 'bullet',
} as const satisfies SectionKind;
