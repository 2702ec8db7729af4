import { hasOwnMarks, listRule, wordBefore } from './from-list.js';
import type { Match } from './word-lists.js';

/** A hamza left out, or written where none belongs. */
export const hamzaForm = listRule('hamza-form', { severity: 'info', safe: true }, (match) =>
  isAnotherWord(match) || hasOwnMarks(match) ? 'right' : undefined,
);

/**
 * Whether a hamza that was typed makes another word, in its place: «بإطلاع الرئيس», «الأنفاق والجسور», «يوم الإثنين»,
 * «الذي أدارته الجمعية». Before «على» it is the slip: «الإطلاع على», «الأشراف على».
 */
function isAnotherWord(match: Match): boolean {
  const { phrase, words, first, in: text } = match;
  if (!phrase.doubtful || !/^[وفبكل]*(?:ال)?[أإ]/u.test(words)) return false;
  if (beforeVerb.test(wordBefore(match))) return true;
  if (/اثن/u.test(phrase.words[0] ?? '')) return /^[وفبكل]*ال/u.test(words);
  // No other word is «إي».
  if ((phrase.words[0] ?? '').length <= 2) return false;
  const hasOwner = /(?:ه|ها|هم)$/u.test(phrase.words[0] ?? '');
  return (hasOwner || text.loose[first + 1] !== 'على') && !/الإطلاع/u.test(words);
}

const beforeVerb =
  /^[وفلبك]?(?:الذي|التي|الذين|اللاتي|ما|من|مما|ممن|فيما|قد|لقد|كما|اذا|متى|حيث|ان|بعدما|عندما)$/u;
