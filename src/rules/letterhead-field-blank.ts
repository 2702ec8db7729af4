import { blankRule } from './blanks.js';

/** What the letterhead's fields say. */
export const letterheadFieldBlank = blankRule('letterhead-field-blank', [
  'policy.letter.number',
  'policy.letter.date',
  'policy.letter.attachments',
  'policy.letter.subject',
]);
