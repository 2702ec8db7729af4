import { commonDigits, digitsOf } from '../association/defaults.js';
import type { Digits } from '../calendar/digits.js';
import { Loader } from './load.js';

/** Returns the digits in which the papers of the associations in these folders write numbers, where all of them write the same. */
export async function digitsOfPapers(folders: readonly string[]): Promise<Digits | undefined> {
  const loader = await Loader.open({ reading: false });
  return commonDigits(folders.map((folder) => digitsOf(loader.associationOf(folder).association)));
}
