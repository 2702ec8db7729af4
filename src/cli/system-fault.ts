import type { MessageKey } from '../locales/ar.js';
import { harmless } from '../locales/quoted.js';
import { tooFewHandles } from '../pdf/handles.js';
import { exitCodes } from './exit-codes.js';
import type { Session } from './session.js';

/** Reports an unexpected error, and sets the exit code: the system refused something, or the program has a bug. */
export function reportFault(error: unknown, session: Session): void {
  const { say, environment } = session;
  if (environment.variables.SIYASA_DEBUG) console.error(error);
  if (isSystemError(error)) {
    const { code = '', path = '' } = error;
    session.refuse(say(keys[code] ?? 'cli.system', { code, path }));
    return;
  }
  // A lack of handles shows in many ways, such as a browser that ends at once.
  if (tooFewHandles()) {
    session.refuse(say('cli.system.handles', { code: 'EMFILE', path: '' }));
    return;
  }
  session.tell(say('cli.bug'));
  session.tell(
    harmless(error instanceof Error ? `${error.name}: ${error.message} (siyasa ${session.command})` : error),
  );
  session.end(exitCodes.bug);
}

const keys: Readonly<Record<string, MessageKey & `cli.system.${string}`>> = {
  EMFILE: 'cli.system.handles',
  ENFILE: 'cli.system.handles',
  ENOSPC: 'cli.system.space',
  EDQUOT: 'cli.system.space',
  EFBIG: 'cli.system.file-size',
  ENOMEM: 'cli.system.memory',
  ERR_WORKER_OUT_OF_MEMORY: 'cli.system.memory',
};

/** Returns whether an error is the operating system's: those name the system call that failed. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error && 'code' in error)) return false;
  return 'syscall' in error || String(error.code) in keys;
}
