import { type Language, type Speaker, speaker } from '../locales/say.js';
import type { Cloned, FoundLeftover } from '../rules/leftovers/found.js';
import { jsonText } from './json-text.js';
import { placed, visible } from './pretty.js';

/** Returns clones as one JSON object; lines and columns are 1-based, columns count UTF-16 units. */
export function cloneJson(
  clones: readonly Cloned[],
  { dryRun }: { readonly dryRun: boolean },
  language: Language,
): string {
  return jsonText({ clones: clones.map((one) => rowsOf(one, dryRun, language)) });
}

function rowsOf(
  { from, file, text, changed, comments, replaced, left, errors, warnings }: Cloned,
  dryRun: boolean,
  language: Language,
) {
  const say = speaker(language);
  const row = ({ file: where, range, leftover }: FoundLeftover) => ({
    file: where,
    line: range.start.line,
    column: range.start.column,
    words: leftover.words,
    kind: leftover.kind,
    what: say(`cli.clone.${leftover.kind}`),
  });
  return {
    file,
    written: !dryRun,
    ...(dryRun ? { text } : {}),
    replaced: replaced.map((one) => ({ ...row(one), instead: one.leftover.instead })),
    changed: changed.map(({ place, range, before = null, after = null }) => ({
      file: from,
      line: range.start.line,
      column: range.start.column,
      key: place,
      before,
      after,
    })),
    left: left.map(row),
    summary: {
      replaced: replaced.length,
      changed: changed.length,
      comments,
      left: left.length,
      errors,
      warnings,
    },
  };
}

/**
 * Returns the changes other than to words of the text, one line for each; the comments, which are left out, in one line as a
 * whole.
 */
export function changedLines({ from, changed, comments }: Cloned, say: Speaker): string[] {
  const lines = changed.map(({ key, range, before, after }) => {
    const shown = (words: string | null | undefined) => (words ? visible(words) : words);
    const values = { key: `policy.${key}`, before: shown(before), after: shown(after) };
    return `  ${placed(from, range)}  ${say('cli.clone.key', values)}`;
  });
  return comments > 0 ? [...lines, `  ${say('cli.clone.comments', { comments })}`] : lines;
}

/** Returns the replaced words, one line for each place. */
export function replacedLines(replaced: readonly FoundLeftover[], say: Speaker): string[] {
  return replaced.map(({ file, range, leftover }) => {
    const { words, kind, instead = '' } = leftover;
    const what = say(`cli.clone.${kind}`);
    return `  ${placed(file, range)}  ${say('cli.clone.instead', { words: visible(words), instead, what })}`;
  });
}

/** Returns what is left to look at: one line for each wording, with the numbers of the other lines that have it. */
export function leftLines(left: readonly FoundLeftover[], say: Speaker): string[] {
  const sameAs = ({ leftover: { kind, words } }: FoundLeftover) => `${kind} ${words}`;
  const different = left.filter((one, i) => left.findIndex((other) => sameAs(other) === sameAs(one)) === i);
  return different.map((first) => {
    const { words, kind } = first.leftover;
    const again = left.filter((one) => one !== first && sameAs(one) === sameAs(first));
    const lines = [...new Set(again.map(({ range }) => range.start.line))];
    const what = say(`cli.clone.${kind}`);
    return `  ${placed(first.file, first.range)}  ${say('cli.clone.look', { words: visible(words), what, lines })}`;
  });
}
