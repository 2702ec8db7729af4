import type { Finding } from '../diagnostics/diagnostic.js';
import type { Range } from '../diagnostics/range.js';

/** What is wrong with a theme's template or style sheet, and where. Offsets are in UTF-16 units. */
export interface TemplateFault {
  readonly start: number;
  readonly end: number;
  /** Returns the finding for the place as a range of the file. */
  readonly found: (range: Range) => Finding;
}
