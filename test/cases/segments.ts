import type { Segment } from '../../src/diff/changes.js';
import type { Dice } from './seeded.js';

const tokens = /\s*(?:[\p{L}\p{N}\p{M}]+|\S)/gu;

/** Returns a sentence with brackets, numbers and signs beside some words. */
export function withSigns(sentence: string, dice: Dice): string {
  const dressed = [
    (word: string) => `(${word})`,
    (word: string) => `«${word}»`,
    (word: string) => `"${word}"`,
    (word: string) => `[${word}]`,
    (word: string) => `${word}،`,
    (word: string) => `${word}:`,
    (word: string) => `رقم 13 ${word}`,
    (word: string) => `١٥ ${word}`,
    (word: string) => `(١٥) ${word}`,
    (word: string) => `${word} – ${word}`,
  ];
  return sentence
    .split(' ')
    .map((word) => (dice.below(8) === 0 ? dice.pick(dressed)(word) : word))
    .join(' ');
}

/** Marks some words and signs of a sentence as removed or added, with or without the space before them. */
export function marked(sentence: string, dice: Dice): Segment[] {
  const segments: Segment[] = [];
  const push = (op: Segment['op'], text: string) => {
    const last = segments.at(-1);
    if (last?.op === op) segments[segments.length - 1] = { op, text: last.text + text };
    else segments.push({ op, text });
  };
  let op: Segment['op'] = 'same';
  for (const [token] of sentence.matchAll(tokens)) {
    if (dice.below(3) === 0) op = dice.pick(['same', 'same', 'removed', 'added']);
    const isApart = token.startsWith(' ') && dice.below(2) === 0;
    if (isApart) push('same', ' ');
    push(op, isApart ? token.slice(1) : token);
  }
  // No policy has a text of hardly a word on one side.
  const isLong = (without: Segment['op']) =>
    (segments
      .filter((one) => one.op !== without)
      .map(({ text }) => text)
      .join('')
      .match(/\p{L}/gu)?.length ?? 0) > 12;
  return isLong('removed') && isLong('added') ? segments : marked(sentence, dice);
}
