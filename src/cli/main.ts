import { unloadable } from '../locales/unloadable.js';

const args = process.argv.slice(2);

// Nothing else is imported here: if loading fails, only this module can still say so. Nor does it await the import at
// top level, since Node ends a program that waits there in vain with an exit code of its own and no message.
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
