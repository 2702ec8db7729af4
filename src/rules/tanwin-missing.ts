import { listRule, wordBefore } from './from-list.js';

/** «سابقا» for «سابقًا». Before the article it may be a dual without tanwin: «تحقيقا اللجنتين», «مباشرا العمل». */
export const tanwinMissing = listRule('tanwin-missing', { severity: 'info', safe: true }, (match) => {
  const { in: text, end, phrase } = match;
  if (phrase.doubtful && beforeVerb.test(wordBefore(match))) return 'right';
  return /^\s+ال/u.test(text.text.slice(end, end + 10)) ? 'doubtful' : undefined;
});

/** After these it is a verb of two: «متى علما بالمخالفة», «اللذان مثلا أمام اللجنة». */
const beforeVerb = /^[وف]?(?:اذا|متى|ان|لو|لما|حين|حينما|عندما|قد|لقد|اللذان|اللذين|كلما|ما)$/u;
