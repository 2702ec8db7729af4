/**
 * Two slips make YAML lose a whole file: a text that begins with a placeholder, and a text that holds a colon
 * and a space. Both are one value that wants quotes. They are quoted in memory, so that the rest of the file is
 * still checked in the same run.
 */

export interface Repair {
  /** The value as typed, in the original text; offsets count UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly quoted: string;
}

const entry = /^(?<lead>\s*(?:- +)*(?:[A-Za-z]\w*:[ \t]+)?)(?<value>\S.*?)[ \t]*$/u;

/** The repair of the line that holds `offset`, where quotes around its value would mend it. */
export function repairOf(text: string, offset: number): Repair | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).replace(/\r$/, '');
  const { lead, value } = entry.exec(line)?.groups ?? {};
  if (lead === undefined || value === undefined || lead.trim() === '') return undefined;
  const beginsWithPlaceholder = value.startsWith('{{');
  const holdsColon = /[^\s:]:(?:\s|$)/u.test(value) && !/^["'|>[{&*!#]/u.test(value);
  if (!beginsWithPlaceholder && !holdsColon) return undefined;
  const start = lineStart + lead.length;
  return { start, end: start + value.length, quoted: quote(value) };
}

/** A text as a YAML scalar in single quotes, which know no escapes but their own doubling. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text with its repairs, and the way back from an offset in it to one in the original. */
export class Repaired {
  readonly text: string;
  readonly #repairs: readonly Repair[];

  constructor(original: string, repairs: readonly Repair[]) {
    this.#repairs = [...repairs].sort((a, b) => a.start - b.start);
    let text = '';
    let from = 0;
    for (const repair of this.#repairs) {
      text += original.slice(from, repair.start) + repair.quoted;
      from = repair.end;
    }
    this.text = text + original.slice(from);
  }

  original(offset: number): number {
    let grown = 0;
    for (const { start, end, quoted } of this.#repairs) {
      const at = start + grown;
      if (offset <= at) break;
      if (offset < at + quoted.length) return Math.min(end, Math.max(start, offset - grown - 1));
      grown += quoted.length - (end - start);
    }
    return offset - grown;
  }
}
