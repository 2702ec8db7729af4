import { listRule } from './from-list.js';

/** «الي» for «إلى», «فى» for «في». */
export const alefMaqsura = listRule('alef-maqsura', { severity: 'info', safe: true });
