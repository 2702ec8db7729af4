import type { Path } from '../source/located.js';

/** An open `{ … }` or `[ … ]`, and how far it has been read. */
interface Level {
  readonly kind: 'map' | 'list';
  /** In a map, the key whose value is being read. */
  key: string | undefined;
  index: number;
}

export interface FlowKey {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/** The brackets that are still open at the end of what was read. */
export interface Flow {
  readonly levels: readonly Level[];
  /** Where the word being read begins; the end where there is none. Offsets are in UTF-16 units. */
  readonly start: number;
  readonly keys: readonly FlowKey[];
}

/** Reads a text from a bracket on, up to its closing bracket or the end. */
export function readFlow(text: string, from: number, end: number, base: Path): Flow {
  const levels: Level[] = [];
  const keys: FlowKey[] = [];
  let start = from;
  let quote = '';
  const next = (at: number) => {
    start = at + 1;
    while (start < end && /\s/u.test(text[start] ?? '')) start++;
  };
  for (let at = from; at < end; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
      continue;
    }
    const level = levels.at(-1);
    if ((sign === '"' || sign === "'") && at === start) quote = sign;
    else if (sign === '{' || sign === '[') {
      levels.push({ kind: sign === '{' ? 'map' : 'list', key: undefined, index: 0 });
      next(at);
    } else if (sign === '}' || sign === ']') {
      levels.pop();
      if (levels.length === 0) break;
      next(at);
    } else if (sign === ',' && level) {
      level.key = undefined;
      level.index++;
      next(at);
    } else if (sign === ':' && level?.kind === 'map' && level.key === undefined && endsKey(text[at + 1])) {
      level.key = text.slice(start, at).trim();
      keys.push({ path: pathIn(levels, base), start, end: start + level.key.length });
      next(at);
    }
  }
  return { levels, start: Math.min(start, end), keys };
}

/** Returns the path of the value that is being read, without a key that is not read yet. */
export function pathIn(levels: readonly Level[], base: Path): Path {
  const steps = levels.map(({ kind, key, index }) => (kind === 'list' ? index : key));
  return [...base, ...steps.filter((step) => step !== undefined)];
}

function endsKey(sign: string | undefined): boolean {
  return sign === undefined || /[\s,}\]]/u.test(sign);
}
