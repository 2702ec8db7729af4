import type { Finding } from '../../diagnostics/diagnostic.js';
import { folded } from '../../source/folded.js';
import { lineAt } from '../../source/line.js';
import { entryAt, type Located, type Path } from '../../source/located.js';

/** A value or a key of a file. Offsets count UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly path: Path;
  /** The text, where the value is one. */
  readonly text: string | undefined;
}

const known = new WeakMap<Located, readonly Place[]>();

/**
 * Returns where a finding stands, in words: the text that its words belong to, or the keys and section headings that lead to it.
 * The result stays the same when clauses are moved, added or removed.
 */
export function whereaboutsOf(
  { range }: Pick<Finding, 'range'>,
  text: string,
  root: Located | undefined,
): string {
  const at = range.start.offset;
  if (!root) return folded(lineAt(text, at));
  const place = lastBefore(placesIn(root), at);
  if (!place) return '';
  if (place.text !== undefined && at < Math.max(place.end, place.start + 1))
    return folded(`${keysOf(place.path)}: ${place.text}`);
  return folded(keysOf(place.path, root));
}

/** Returns the last place that begins at or before an offset. */
function lastBefore(places: readonly Place[], at: number): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

function placesIn(root: Located): readonly Place[] {
  const before = known.get(root);
  if (before) return before;
  const places: Place[] = [];
  const add = ({ start, end }: Finding['range'], path: Path, text?: string) =>
    places.push({ start: start.offset, end: end.offset, path, text });
  const visit = (node: Located, path: Path) => {
    add(node.range, path, node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined);
    if (node.kind === 'list') for (const [i, item] of node.items.entries()) visit(item, [...path, i]);
    if (node.kind === 'map')
      for (const { key, keyRange, value } of node.entries.values()) {
        add(keyRange, [...path, key]);
        visit(value, [...path, key]);
      }
  };
  visit(root, []);
  places.sort((a, b) => a.start - b.start);
  known.set(root, places);
  return places;
}

/** Returns the last key of a path; with `root`, all its keys, and the heading or kind of each section on the way. */
function keysOf(path: Path, root?: Located): string {
  const keys = path.filter((step) => typeof step === 'string');
  // A clause is the same whether it is written as a text or under a key of its own.
  if (!root) return (keys.at(-1) === 'text' && keys.at(-2) === 'items' ? keys.at(-2) : keys.at(-1)) ?? '';
  return path
    .flatMap((step, i) => {
      if (typeof step === 'string') return [step];
      const own = path.slice(0, i + 1);
      const name = ['heading', 'kind', 'role', 'version'].map((key) => entryAt(root, [...own, key])?.value);
      const first = name.find((one) => one?.kind === 'scalar' && one.value !== null);
      return first?.kind === 'scalar' ? [`(${first.value})`] : [];
    })
    .join(' ');
}
