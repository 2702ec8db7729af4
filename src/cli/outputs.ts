import { InvalidArgumentError, Option } from 'commander';
import { type Format, formats } from '../reporters/formats.js';
import { type Endings, formatOfFile } from './endings.js';
import type { Session } from './session.js';

/** A form of report and where it goes: a file, or standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

/** A `--format` or `-o`, kept in the order in which they were typed, since each `-o` is for the format before it. */
export type Typed = { readonly format: Format } | { readonly file: string };

/** Returns both options; their values are added to `typed`. */
export function outputOptions({ say }: Session): { options: Option[]; typed: Typed[] } {
  const typed: Typed[] = [];
  const format = new Option('--format <formats>', say('help.check.format')).argParser((value) => {
    for (const one of value.split(',').map((word) => word.trim())) {
      const known = formats.find((name) => name === one);
      if (!known) throw new InvalidArgumentError(formats.join(', '));
      typed.push({ format: known });
    }
  });
  const output = new Option('-o, --output <file>', say('help.check.output')).argParser((file) => {
    typed.push({ file });
  });
  return { options: [format, output], typed };
}

/**
 * Returns the formats and their files: each `-o` is the file of the format before it, and one format may have none, which goes to
 * standard output. A single format and a single `-o` belong together in either order. Undefined, and reported, if it's unclear.
 */
export function outputsOf(typed: readonly Typed[], session: Session): Output[] | undefined {
  const outputs = paired(typed);
  if (!outputs || outputs.filter(({ file }) => file === undefined).length > 1) {
    session.refuse(session.say('cli.output.unclear'));
    return undefined;
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) session.refuse(session.say('cli.output.same', { path: twice }));
  const known: Output[] = [];
  for (const { format: named, file } of twice === undefined ? outputs : []) {
    const format = formatOfFile(file, named, { endings, usual: 'pretty' }, session);
    if (format === undefined) return undefined;
    known.push({ format, file });
  }
  return twice === undefined ? known : undefined;
}

/** The endings of a report's file, with the formats that it may have; the first is meant if none is named. */
const endings: Endings<Format> = {
  '.txt': ['pretty', 'github'],
  '.json': ['json', 'sarif'],
  '.sarif': ['sarif'],
  '.xml': ['junit'],
};

/** A file whose format may be left to its ending. */
type Placed = Pick<Output, 'file'> & { readonly format: Format | undefined };

function paired(typed: readonly Typed[]): Placed[] | undefined {
  const named = typed.flatMap((one) => ('format' in one ? [one.format] : []));
  const placed = typed.flatMap((one) => ('file' in one ? [one.file] : []));
  if (named.length <= 1 && placed.length <= 1) return [{ format: named[0], file: toFile(placed[0]) }];
  const outputs: (Placed & { readonly placed: boolean })[] = [];
  for (const one of typed) {
    if ('format' in one) outputs.push({ format: one.format, file: undefined, placed: false });
    else {
      const last = outputs.pop();
      if (!last || last.placed) return undefined;
      outputs.push({ format: last.format, file: toFile(one.file), placed: true });
    }
  }
  return outputs;
}

/** Returns the file of `-o`; undefined for `-`, which is standard output. */
function toFile(typed: string | undefined): string | undefined {
  return typed === '-' ? undefined : typed;
}
