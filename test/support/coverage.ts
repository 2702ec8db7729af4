/**
 * Measures what tests reach, as `@vitest/coverage-v8` does, and besides what they reach in the programs and threads that they
 * start: these run the built program, whose source maps tell which places of src/ were carried out.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import v8 from '@vitest/coverage-v8';
import { projectFolder } from './project.js';

/** Where programs and threads write what they reached; set by the process that starts the tests, for those that run them. */
const variable = 'SIYASA_TEST_REACHED';

interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly {
    readonly ranges: readonly { startOffset: number; endOffset: number; count: number }[];
  }[];
}

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Place extends Position {
  isReached: boolean;
}

interface Extent {
  readonly start: Position;
  readonly end: Position;
}

export default {
  ...v8,
  startCoverage(options: { readonly isolate: boolean }): unknown {
    const folder = process.env[variable];
    // Node writes it for programs and threads that are started from now on, not for this process.
    if (folder) process.env.NODE_V8_COVERAGE = folder;
    return v8.startCoverage?.(options);
  },
  async getProvider() {
    const folder = mkdtempSync(path.join(tmpdir(), 'siyasa-reached-'));
    // Some tests run the program as another user.
    chmodSync(folder, 0o1777);
    process.env[variable] = folder;
    const provider = await v8.getProvider();
    // By its name the processes that run the tests find this module.
    Object.assign(provider, { name: 'custom' });
    const generate = provider.generateCoverage.bind(provider);
    provider.generateCoverage = async (context) => {
      const map = (await generate(context)) as CoverageMap;
      addReached(map, placesReached(folder));
      rmSync(folder, { recursive: true, force: true });
      return map;
    };
    return provider;
  },
};

/** What istanbul-lib-coverage makes of it, as far as it is used here. */
interface CoverageMap {
  files(): readonly string[];
  fileCoverageFor(file: string): {
    readonly data: {
      readonly statementMap: Readonly<Record<string, Extent>>;
      readonly fnMap: Readonly<Record<string, { readonly loc: Extent }>>;
      readonly branchMap: Readonly<Record<string, { readonly locations: readonly Extent[] }>>;
      readonly s: Record<string, number>;
      readonly f: Record<string, number>;
      readonly b: Record<string, number[]>;
    };
  };
}

/** Marks as reached what was reached in the built program. */
function addReached(map: CoverageMap, reached: ReadonlyMap<string, readonly Place[]>): void {
  for (const file of map.files()) {
    const places = reached.get(file);
    if (!places) continue;
    const { statementMap, fnMap, branchMap, s, f, b } = map.fileCoverageFor(file).data;
    for (const [id, extent] of Object.entries(statementMap)) if (isBegun(extent, places)) s[id] = s[id] || 1;
    for (const [id, { loc }] of Object.entries(fnMap))
      if (within(loc, places).some(({ isReached }) => isReached)) f[id] = f[id] || 1;
    for (const [id, { locations }] of Object.entries(branchMap))
      b[id] = (b[id] ?? []).map((count, i) => count || Number(isBegun(locations[i], places)));
  }
}

/** Tells whether the first known place of an expression or a statement was reached. */
function isBegun(extent: Extent | undefined, places: readonly Place[]): boolean {
  return extent?.start.line !== undefined && within(extent, places)[0]?.isReached === true;
}

/** Returns the places within an extent. */
function within({ start, end }: Extent, places: readonly Place[]): readonly Place[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(places[middle], start)) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < places.length && isBefore(places[last], end)) last++;
  return places.slice(low, last);
}

function isBefore(one: Position | undefined, other: Position): boolean {
  return (
    one !== undefined && (one.line < other.line || (one.line === other.line && one.column < other.column))
  );
}

/** Returns the places of each file of src/ that source maps know, in their order. */
function placesReached(folder: string): Map<string, Place[]> {
  const places = new Map<string, Map<string, Place>>();
  for (const [file, reached] of charactersReached(folder)) {
    const starts = [0, ...[...readFileSync(file, 'utf8').matchAll(/\n/gu)].map(({ index }) => index + 1)];
    eachMapping(new TraceMap(readFileSync(`${file}.map`, 'utf8')), (mapping) => {
      const { generatedLine, generatedColumn, source, originalLine: line, originalColumn: column } = mapping;
      if (source === null) return;
      const original = path.resolve(path.dirname(file), source);
      const known = places.get(original) ?? new Map<string, Place>();
      places.set(original, known);
      const place = known.get(`${line}:${column}`) ?? { line, column, isReached: false };
      known.set(`${line}:${column}`, place);
      place.isReached ||= reached[(starts[generatedLine - 1] ?? 0) + generatedColumn] === 1;
    });
  }
  return new Map(
    [...places].map(([file, known]) => [
      file,
      [...known.values()].sort((a, b) => a.line - b.line || a.column - b.column),
    ]),
  );
}

/** Returns for each file of the built program which of its characters were carried out. */
function charactersReached(folder: string): Map<string, Uint8Array> {
  const built = path.join(projectFolder, 'dist') + path.sep;
  const all = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder)) {
    for (const { url, functions } of scriptsIn(path.join(folder, name))) {
      const file = url.startsWith('file:') ? fileURLToPath(url) : '';
      if (!file.startsWith(built) || !existsSync(`${file}.map`)) continue;
      const ranges = functions.flatMap((one) => one.ranges);
      const length = Math.max(0, ...ranges.map(({ endOffset }) => endOffset));
      const one = new Uint8Array(length);
      // Inner ranges come after the ones that they are in.
      for (const { startOffset, endOffset, count } of ranges.toSorted(
        (a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset,
      ))
        one.fill(count > 0 ? 1 : 0, startOffset, endOffset);
      const before = all.get(file);
      if (before && before.length >= length)
        for (let i = 0; i < length; i++) before[i] = (before[i] ?? 0) | (one[i] ?? 0);
      else all.set(file, one);
    }
  }
  return all;
}

function scriptsIn(file: string): readonly ScriptCoverage[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).result;
  } catch {
    // Programs that are killed, or may write no large files, leave half of it.
    return [];
  }
}
