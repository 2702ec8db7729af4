import { documentWords } from '../../locales/document.js';
import type { SectionKind } from './kind.js';

/** What is kept and for how long; the latter in a table of two columns. */
export const records = {
  id: 'records',
  heading: 'السجلات ومدد حفظها',
  list: 'decimal',
  columns: { ...documentWords.columns.records, longTerms: true },
} as const satisfies SectionKind;
