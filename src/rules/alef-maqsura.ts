import { hasOwnMarks, listRule } from './from-list.js';

/** «الي» and «حتي» with a yeh where an alef belongs, or the other way round. */
export const alefMaqsura = listRule('alef-maqsura', { severity: 'info', safe: true }, (match) =>
  hasOwnMarks(match) ? 'right' : undefined,
);
