import { isClause } from '../policy/roles.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { type Located, nodeAt } from '../source/located.js';
import { reportIn, type TextMatch, wordStart } from './lib/in-texts.js';
import { defineRule } from './lib/rule.js';

/** Clauses without a full stop where most of the policy's clauses have one, or the other way round. */
export const listTerminalPunctuation = defineRule({
  id: 'list-terminal-punctuation',
  over: 'policy',
  proofreads: 'policy',
  severity: 'info',
  fixes: 'safe',
  texts: {
    ar: {
      why: 'بنود بعضها بنقطة وبعضها بلا نقطة توهم أن نصًا سقط.',
      variants: {
        stop: {
          message: 'لا نقطة في آخر هذا البند، وأكثر بنود السياسة تنتهي بنقطة.',
          hint: 'أضف نقطة في آخره.',
        },
        word: {
          message: 'في آخر هذا البند نقطة، وأكثر بنود السياسة بلا نقطة.',
          hint: 'احذف النقطة من آخره.',
        },
      },
    },
    en: {
      why: 'Where some clauses end with a full stop and some without, a text seems to be cut.',
      variants: {
        stop: {
          message: 'The clause ends without a full stop; most clauses of the policy end with one.',
          hint: 'Add a full stop at its end.',
        },
        word: {
          message: 'The clause ends with a full stop; most clauses of the policy end without one.',
          hint: 'Delete the full stop at its end.',
        },
      },
    },
  },
  example: {
    kind: 'clause',
    bad: 'المقابلة.\nالهاتف\nالبريد.\nالفاكس.\nالموقع.\nالزيارة.',
    good: 'المقابلة\nالهاتف',
  },
  check({ root }, report) {
    const clauses = freeTexts(root).filter((text) => endsOnPaper(text, root) && ending(text) !== 'other');
    const stopped = clauses.filter((text) => ending(text) === 'stop').length;
    const usual = stopped * 2 >= clauses.length ? 'stop' : 'word';
    for (const text of clauses)
      if (ending(text) !== usual) reportIn(text, [mistakeOf(text.text, usual)], report, { safe: true });
  },
});

/**
 * Tells whether a clause's text ends the clause on paper: neither clauses of its own nor a time limit worded by the program
 * follow.
 */
function endsOnPaper(text: FreeText, root: Located): boolean {
  if (!isClause(text) || text.path.at(-1) !== 'text') return isClause(text);
  const clause = nodeAt(root, text.path.slice(0, -1));
  return clause.kind !== 'map' || !(clause.entries.has('items') || clause.entries.has('within'));
}

function ending({ text }: FreeText): 'stop' | 'word' | 'other' {
  const end = text.trimEnd();
  if (/[^.]\.$/u.test(end)) return 'stop';
  return /[\u0621-\u0652)»\]\d٠-٩]$/u.test(end) ? 'word' : 'other';
}

function mistakeOf(text: string, usual: 'stop' | 'word'): TextMatch<Record<string, never>, 'stop' | 'word'> {
  const end = text.trimEnd().length;
  const start = wordStart(text, end);
  const body = text.slice(0, usual === 'stop' ? end : end - 1).trimEnd();
  // «١٥.» looks like «١٥٠», and the stop of «ص.ب.» or «Inc.» belongs to it.
  const safe = !/[\p{Nd}A-Za-z]$/u.test(body) && !/(?:^|[\s.])\p{L}$/u.test(body);
  if (usual === 'stop')
    return {
      start,
      end,
      variant: 'stop',
      values: {},
      instead: { start: end - 1, end, text: `${text[end - 1]}.` },
      safe,
    };
  const wordEnd = text.slice(0, end - 1).trimEnd().length;
  return { start, end, variant: 'word', values: {}, instead: { start: wordEnd, end, text: '' }, safe };
}
