import type { Words } from '../locales/ar/words.js';
import { ar, en } from '../locales/words.js';
import { hasOwnMarks, reportListed, wordBefore } from './lib/from-list.js';
import { defineRule } from './lib/rule.js';
import type { Match } from './lib/word-lists.js';

/** A hamza that is missing, or written where none belongs. */
export const hamzaForm = defineRule({
  id: 'hamza-form',
  over: 'both',
  proofreads: 'both',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'الهمزة الناقصة أو الزائدة تغيّر صورة الكلمة، فقد لا يجدها البحث، وتبدو الوثيقة غير مراجعة.',
      message: (v: Words) => `في ${ar.q(v.words)} خطأ في الهمزة.`,
      hint: ar.rewrite,
    },
    en: {
      why: 'The hamza is a letter of the word: without it no search finds the word, and the paper looks careless.',
      message: (v) => `The hamza of ${en.q(v.words)} is wrong.`,
      hint: en.rewrite,
    },
  },
  example: {
    kind: 'clause',
    bad: 'تقديم الخدمات الالكترونية',
    good: 'تقديم الخدمات الإلكترونية',
  },
  check: (context, report) =>
    reportListed(context, 'hamza-form', report, {
      safe: true,
      verdictOn: (match) => (isAnotherWord(match) || hasOwnMarks(match) ? 'right' : undefined),
    }),
});

/**
 * Tells whether a typed hamza makes another word that fits its place: «بإطلاع الرئيس», «الأنفاق والجسور», «يوم الإثنين», «الذي
 * أدارته الجمعية». Before «على» it is a mistake: «الإطلاع على», «الأشراف على».
 */
function isAnotherWord(match: Match): boolean {
  const { phrase, words, first, in: text } = match;
  if (!phrase.doubtful || !/^[وفبكل]*(?:ال)?[أإ]/u.test(words)) return false;
  if (beforeVerb.test(wordBefore(match))) return true;
  if (/اثن/u.test(phrase.words[0] ?? '')) return /^[وفبكل]*ال/u.test(words);
  // «إي» isn't another word.
  if ((phrase.words[0] ?? '').length <= 2) return false;
  const hasOwner = /(?:ه|ها|هم)$/u.test(phrase.words[0] ?? '');
  return (hasOwner || text.loose[first + 1] !== 'على') && !/الإطلاع/u.test(words);
}

const beforeVerb =
  /^[وفلبك]?(?:الذي|التي|الذين|اللاتي|ما|من|مما|ممن|فيما|قد|لقد|كما|اذا|متى|حيث|ان|بعدما|عندما)$/u;
