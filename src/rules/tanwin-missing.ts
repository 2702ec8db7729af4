import { listRule } from './from-list.js';

/** «سابقا» for «سابقًا». Before the article it may be a dual without tanwin: «تحقيقا اللجنتين», «مباشرا العمل». */
export const tanwinMissing = listRule(
  'tanwin-missing',
  { severity: 'info', safe: true },
  ({ in: { text }, end }) => /^\s+ال/u.test(text.slice(end, end + 10)),
);
