import { documentWords } from '../../locales/document.js';
import type { SectionKind } from './kind.js';

/** Terms and their meanings, in a table of two columns. */
export const definitions = {
  id: 'definitions',
  heading: 'التعريفات',
  list: 'none',
  columns: documentWords.columns.definitions,
} as const satisfies SectionKind;
