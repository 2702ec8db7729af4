import { unloadable } from '../locales/unloadable.js';

const args = process.argv.slice(2);

// Nothing else is loaded here: where it can't be, this is all that can still say so. Nor does this module wait for it at
// its top level, since Node ends a program that waits there in vain with a code of its own and without a word.
import('./start.js').then(
  ({ start }) => start(args, process.env.SIYASA_LANG),
  (error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const language = [...args, process.env.SIYASA_LANG].some((word) => /^(?:--lang=)?en$/u.test(word ?? ''))
      ? 'en'
      : 'ar';
    process.stderr.write(`${unloadable[language](reason)}\n`);
    process.exitCode = 2;
  },
);
