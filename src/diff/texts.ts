import { digitsOf } from '../association/defaults.js';
import { withinWords } from '../locales/document.js';
import { duration } from '../policy/numbering.js';
import type { Sources } from '../policy/placeholders.js';
import { resolvedText } from '../policy/resolve.js';
import type { ItemWithMore } from '../policy/schema.js';
import { withoutStop } from '../policy/texts.js';
import { folded } from '../source/folded.js';

/** Stands for what is still blank. */
export const gap = '…';

/** Returns a text as printed. */
export function textOf(text: string | null | undefined, sources: Sources): string {
  return folded(resolvedText(text ?? '', sources, gap)) || gap;
}

/** Returns a clause with its time limit worded after it, before its full stop. */
export function clauseText({ text, within }: ItemWithMore, sources: Sources): string {
  if (!within) return textOf(text, sources);
  const { atMost, unit, from } = within;
  const { clause, stop } = withoutStop(text ?? '');
  const digits = digitsOf(sources.association);
  const limit = withinWords.atMost(atMost && unit ? duration(atMost, unit, digits) : gap);
  const start = from === undefined ? '' : ` ${withinWords.from(textOf(from, sources))}`;
  return `${textOf(clause, sources)} ${limit}${start}${stop}`;
}
