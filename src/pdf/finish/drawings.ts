import type { Part } from './content.js';

/** A filled rectangle: a tint behind words, or a line under or through them. */
export const rectangle = /^[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ re$/u;
const begins = /^\/\w+ <<\/MCID \d+ >>BDC$/u;
const colouring = / rg$/u;
/** Operators that set the state for what follows; Skia writes them before it ends a tagged sequence. */
const stage = /^[qQ]$|(?: cm| gs| rg| re|^W\*? n)$/u;

/**
 * Moves lines under and through words, and tints, before the words and out of their tags. Skia writes each beside its words,
 * within the same tags, where it would split a line of text that is read as one.
 */
export function drawingsFirst(parts: readonly Part[]): Part[] {
  if (!parts.some((part) => typeof part === 'string' && rectangle.test(part))) return [...parts];
  const out: Part[] = [];
  const saved: string[] = [];
  let colour = '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const end = typeof part === 'string' && colour && begins.test(part) ? wordsEnd(parts, i + 1) : 0;
    if (end > 0) {
      const { drawings, others, last } = sorted(parts.slice(i + 1, end), colour);
      out.push(...drawings, ...(drawings.length > 0 ? [colour] : []), part, ...others);
      colour = last;
      i = end - 1;
      continue;
    }
    if (part === 'q') saved.push(colour);
    else if (part === 'Q') colour = saved.pop() ?? '';
    else if (typeof part === 'string' && colouring.test(part)) colour = part;
    out.push(part);
  }
  return out;
}

/**
 * Returns where a tagged sequence ends, without operators that set the state; 0 where it has no words, or more than words,
 * rectangles and colours.
 */
function wordsEnd(parts: readonly Part[], from: number): number {
  let end = from;
  while (end < parts.length && parts[end] !== 'EMC') end += 1;
  for (let last = parts[end - 1]; end > from && typeof last === 'string' && stage.test(last); )
    last = parts[--end - 1];
  const inside = parts.slice(from, end);
  const isKnown = (part: Part) =>
    typeof part !== 'string' || part === 'f' || rectangle.test(part) || colouring.test(part);
  return inside.some((part) => typeof part !== 'string') && inside.every(isKnown) ? end : 0;
}

/** Separates rectangles, each with its colour, from all else. */
function sorted(inside: readonly Part[], before: string) {
  const drawings: string[] = [];
  const others: Part[] = [];
  let last = before;
  for (const part of inside) {
    if (typeof part === 'string' && (part === 'f' || rectangle.test(part)))
      drawings.push(...(part === 'f' ? [part] : [last, part]));
    else others.push(part);
    if (typeof part === 'string' && colouring.test(part)) last = part;
  }
  return { drawings, others, last };
}
