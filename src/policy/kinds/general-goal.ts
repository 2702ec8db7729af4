import type { SectionKind } from './kind.js';

export const generalGoal = {
  id: 'generalGoal',
  heading: 'الهدف العام',
  list: 'bullet',
} as const satisfies SectionKind;
