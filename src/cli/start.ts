import { tooFewHandles } from '../pdf/handles.js';
import { exitCodes } from './exit-codes.js';
import { meantArguments } from './pasted.js';
import { run } from './program.js';
import { languageOf, Session } from './session.js';
import { reportFault } from './system-fault.js';

/** Carries out a call; `language` is the environment's. It always ends with one of `exitCodes`, and says so if it isn't done. */
export async function start(typed: readonly string[], language: string | undefined): Promise<void> {
  const args = await meantArguments(typed);
  let session: Session | undefined;
  const speaking = () => {
    session ??= new Session(languageOf(args, language), args);
    return session;
  };
  let isDone = false;
  process.on('uncaughtException', (error) => {
    isDone = true;
    reportFault(error, speaking());
    process.exit();
  });
  process.on('exit', (code) => {
    if (isDone || code !== exitCodes.done) return;
    // The work waits for something that can't come: a program that was called is gone, or the input has ended.
    const { say } = speaking();
    const handles = say('cli.system.handles', { code: 'EMFILE', path: '' });
    speaking().refuse(tooFewHandles() ? handles : say('cli.unfinished'));
  });
  watchOutputs(speaking());
  try {
    await run(args, speaking());
  } catch (error) {
    reportFault(error, speaking());
  }
  isDone = true;
  // If the work was cut short, a process or pipe that doesn't end must not keep the shell waiting.
  if (speaking().stop.signal.aborted || process.exitCode === exitCodes.unable)
    setTimeout(() => process.exit(), 3000).unref();
}

/** Reports output that can't be written, as when the disk is full, and lets the call fail. */
function watchOutputs(session: Session): void {
  let code: string | undefined;
  const note = (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe; that isn't a failure.
    if (error.code === 'EPIPE' || code !== undefined) return;
    code = error.code ?? error.message;
    session.tell(session.say('cli.output.failed', { code }));
  };
  process.stdout.on('error', note);
  process.stderr.on('error', note);
  process.on('exit', () => {
    if (code !== undefined) process.exitCode = exitCodes.unable;
  });
}
