import { createTwoFilesPatch, FILE_HEADERS_ONLY, structuredPatch } from 'diff';
import { visible } from './pretty.js';

export interface PatchOptions {
  /** Whether it is shown on a terminal: characters that move the cursor or reorder a line then become «�». */
  readonly terminal: boolean;
  readonly colour: boolean;
}

/** Returns the difference between two texts of a file as a unified diff, which `patch -p0` understands. */
export function patch(
  file: string,
  before: string,
  after: string,
  { terminal, colour }: PatchOptions,
): string {
  const text = createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (!terminal) return text;
  return text
    .split('\n')
    .map((line) => painted(visible(line.replace(/\r$/u, '')), colour))
    .join('\n');
}

/** Returns the lines that differ, before and after. */
export function changedLines(before: string, after: string): { before: string[]; after: string[] } {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 0 });
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const marked = (mark: string) =>
    lines.filter((line) => line.startsWith(mark)).map((line) => visible(line.slice(1).trim()));
  return { before: marked('-'), after: marked('+') };
}

function painted(line: string, colour: boolean): string {
  const code = line.startsWith('+') ? 32 : line.startsWith('-') ? 31 : line.startsWith('@@') ? 36 : 0;
  return colour && code ? `\u001B[${code}m${line}\u001B[0m` : line;
}
