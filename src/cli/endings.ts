import path from 'node:path';
import type { Session } from './session.js';

/** The endings that a command offers for its files, each with the formats that it may hold, the usual first. */
export type Endings<Format extends string> = Readonly<Record<string, readonly Format[]>>;

/**
 * Returns the format of a file: the named one, else that of its ending, else the usual one.
 * Undefined, and reported, if the ending isn't offered, or belongs to another format than the named one. A file without
 * an ending may have any format.
 */
export function formatOfFile<Format extends string>(
  file: string | undefined,
  named: Format | undefined,
  { endings, usual }: { readonly endings: Endings<Format>; readonly usual: Format },
  session: Session,
): Format | undefined {
  const ending = path.extname(file ?? '').toLowerCase();
  if (file === undefined || ending === '') return named ?? usual;
  const formats = endings[ending];
  const offered = Object.keys(endings);
  if (/^\.ya?ml$/u.test(ending)) session.refuse(session.say('cli.output.yaml', { path: file }));
  else if (!formats) session.refuse(session.say('cli.output.ending', { path: file, ending, offered }));
  else if (named === undefined || formats.includes(named)) return named ?? formats[0];
  else {
    const fitting = offered.filter((one) => endings[one]?.includes(named));
    session.refuse(session.say('cli.output.other-format', { path: file, format: named, offered: fitting }));
  }
  return undefined;
}
