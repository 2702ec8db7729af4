import { isBeside, type Stretch } from './lines.js';
import { beginsMarked, idOf } from './sequences.js';
import type { PageTags } from './tags.js';

/** Operators that begin a drawing or a text. */
const draws = /^BT$| (?:re|m|Do|sh)$/u;

/**
 * Marks what is drawn without tags as decoration (ISO 32000-1, 14.8.2.2), except the numbers and bullets of list items, which
 * Chromium doesn't tag: they become labels. What every page repeats is decoration too, except for the first time.
 */
export function withArtifacts(
  stretches: readonly (string | Stretch)[],
  tags: PageTags,
): (string | Stretch)[] {
  const out: (string | Stretch)[] = [];
  let state: 'outside' | 'artifact' | 'tagged' = 'outside';
  /** The number of open sequences, without our own. */
  let depth = 0;
  for (const [i, one] of stretches.entries()) {
    const begins = typeof one === 'string' && (one.endsWith('BDC') || one.endsWith('BMC'));
    const item = typeof one !== 'string' && state !== 'tagged' ? itemAfter(stretches, i, tags) : undefined;
    if (item !== undefined) {
      if (state === 'artifact') out.push('EMC');
      state = 'outside';
      const id = tags.free + tags.labels.size;
      tags.labels.set(item, id);
      out.push(`/Lbl <</MCID ${id} >>BDC`, one, 'EMC');
      continue;
    }
    if (begins && depth === 0 && (state === 'outside' || beginsMarked.test(one))) {
      if (state === 'artifact') out.push('EMC');
      state = 'tagged';
    } else if (state === 'outside' && (typeof one !== 'string' || draws.test(one))) {
      out.push('/Artifact BMC');
      state = 'artifact';
    }
    if (begins) depth += 1;
    const isRepeated = typeof one === 'string' && beginsMarked.test(one) && tags.repeated.has(idOf(one));
    out.push(isRepeated ? '/Artifact BMC' : one);
    if (one === 'EMC' && --depth === 0 && state === 'tagged') state = 'outside';
  }
  if (state === 'artifact') out.push('EMC');
  return out;
}

/** Returns the list item that begins right after a stretch, on its line, if it has no label yet. */
function itemAfter(
  stretches: readonly (string | Stretch)[],
  at: number,
  { items, labels }: PageTags,
): number | undefined {
  const label = stretches[at];
  let next = at + 1;
  let begin: string | undefined;
  for (let one = stretches[next]; typeof one === 'string'; one = stretches[++next]) {
    if (beginsMarked.test(one)) begin = one;
    else if (!/ rg$/u.test(one)) return undefined;
  }
  const text = stretches[next];
  if (begin === undefined || typeof label === 'string' || typeof text === 'string') return undefined;
  const [mark, first] = [label?.pieces.at(-1), text?.pieces[0]];
  const item = items.get(idOf(begin));
  if (item === undefined || labels.has(item) || !mark || !first) return undefined;
  return isBeside(mark, first) ? item : undefined;
}
