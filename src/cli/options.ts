import { InvalidArgumentError, Option } from 'commander';
import { toLatinDigits } from '../calendar/digits.js';
import type { Format } from '../pipeline/produce.js';
import type { Session } from './session.js';

/** Returns an option with a closed list of values. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values);
}

/** Returns an option that names a folder: any text that isn't blank. */
export function folderName(flags: string, description: string, { say }: Session): Option {
  return new Option(flags, description).argParser((value) => {
    if (value.trim() !== '') return value;
    throw new InvalidArgumentError(say('cli.usage.folder'));
  });
}

/** Returns an option that takes a whole number from 0 up, in Arabic or Latin figures. */
export function wholeNumber(flags: string, description: string, { say }: Session): Option {
  return new Option(flags, description).argParser((value) => {
    const figures = toLatinDigits(value.trim());
    if (/^\d{1,9}$/u.test(figures)) return Number(figures);
    throw new InvalidArgumentError(say('cli.usage.whole-number'));
  });
}

const known: readonly Format[] = ['html', 'pdf'];

/** Returns an option that takes formats separated by commas; all of them if it isn't given. */
export function formatList(flags: string, description: string, { say }: Session): Option {
  return new Option(flags, description).default(new Set(known), known.join(',')).argParser((value) => {
    const wanted = value.split(',').map((one) => one.trim());
    const formats = known.filter((format) => wanted.includes(format));
    if (formats.length === new Set(wanted).size) return new Set(formats);
    throw new InvalidArgumentError(say('cli.usage.formats'));
  });
}
