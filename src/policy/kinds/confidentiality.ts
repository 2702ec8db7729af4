import type { SectionKind } from './kind.js';

export const confidentiality = {
  id: 'confidentiality',
  heading: 'سرية المعلومات وحقوق {{audience.one}}',
  list: 'bullet',
} as const satisfies SectionKind;
