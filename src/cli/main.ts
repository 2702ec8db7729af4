import { exitCodes } from './exit-codes.js';
import { run } from './program.js';
import { languageOf, Session } from './session.js';

const args = process.argv.slice(2);
const session = new Session(languageOf(args, process.env.SIYASA_LANG), args);

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await run(args, session);
} catch (error) {
  session.tell(session.say('cli.bug'));
  session.tell(
    error instanceof Error ? `${error.name}: ${error.message} (siyasa ${session.command})` : String(error),
  );
  if (process.env.SIYASA_DEBUG) console.error(error);
  session.end(exitCodes.bug);
}

// Where the work was cut short, a process or pipe that won't end must not keep the shell waiting.
if (session.stop.signal.aborted || process.exitCode === exitCodes.unable)
  setTimeout(() => process.exit(), 3000).unref();
