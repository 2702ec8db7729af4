import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/policy/schema.js';
import { type Dice, seeded } from '../cases/seeded.js';
import { alikeClauses, changesOfItems } from './cases.js';

const seed = Math.floor(Math.random() * 2 ** 32);
const dice = seeded(seed);

/** Returns clauses of twenty words each, in which hardly a phrase occurs twice. */
const clauses = (count: number) =>
  Array.from({ length: count }, () => Array.from({ length: 20 }, () => `كلمة${dice.below(900)}`).join(' '));
const numbered = (count: number) => alikeClauses(count).map((clause, i) => `${i} ${clause}`);

function shuffled<One>(list: readonly One[], { below }: Dice): One[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const k = below(i + 1);
    [out[i], out[k]] = [out[k] as One, out[i] as One];
  }
  return out;
}

const parts = (clause: string) => {
  const words = clause.split(' ');
  return [words.slice(0, 8).join(' '), words.slice(8).join(' ')];
};
const edits: Record<string, (all: string[]) => Item[]> = {
  changed: (all) => all.map((clause) => clause.split(' ').with(4, 'تبديل').join(' ')),
  moved: (all) => shuffled(all, dice),
  parted: (all) => all.flatMap(parts),
  nested: (all) => all.map(parts).map(([text, ...items]): Item => ({ text: text ?? '', items })),
  'parted and moved': (all) => shuffled(all, dice).flatMap(parts),
};

/** Returns the processor time in milliseconds for a number of clauses. */
function timeOf(count: number, make: (count: number) => string[], edit: (all: string[]) => Item[]): number {
  const before = make(count);
  const after = edit(before);
  const start = process.cpuUsage();
  changesOfItems(before, after);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The most that the time may be multiplied by when the clauses are doubled; four would be quadratic. */
const mostRatio = 3;
/** A busy machine sometimes measures too much, never too little. */
const mostTries = 6;
/** In milliseconds; the growth of shorter times can't be measured. */
const floor = 60;

describe('the time of a comparison grows hardly faster than the texts', () => {
  it.each(
    Object.entries(edits).flatMap(([name, edit]) => [
      { name, edit, text: 'unlike', make: clauses },
      { name, edit, text: 'alike', make: numbered },
    ]),
  )('where 500 clauses, $text, were $name', { timeout: 120_000 }, ({ edit, make }) => {
    let [half, whole] = [timeOf(250, make, edit), timeOf(500, make, edit)];
    for (let i = 1; i < mostTries && whole > floor && whole > half * mostRatio; i++) {
      half = Math.min(half, timeOf(250, make, edit));
      whole = Math.min(whole, timeOf(500, make, edit));
    }
    if (whole > floor) expect(whole / half, `seed ${seed}`).toBeLessThan(mostRatio);
  });
});
