import type { SectionKind } from './kind.js';

export const detailedGoals = {
  id: 'detailedGoals',
  heading: 'الأهداف التفصيلية',
  list: 'bullet',
} as const satisfies SectionKind;
