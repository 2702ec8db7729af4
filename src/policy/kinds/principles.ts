import type { SectionKind } from './kind.js';

/** What whoever acts under the policy keeps to. */
export const principles = {
  id: 'principles',
  heading: 'المبادئ',
  list: 'bullet',
} as const satisfies SectionKind;
