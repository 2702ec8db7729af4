import type { Command } from 'commander';
import { dryRunOption } from './changing.js';
import { exitCodes } from './exit-codes.js';
import { changePolicy } from './lifecycle-commands.js';
import { stoppable } from './produce.js';
import type { Session } from './session.js';

interface FileFlags {
  readonly replace: boolean;
  readonly today?: string;
  readonly dryRun: boolean;
}

export function addFile(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('file')
    .summary(say('help.file'))
    .description(say('help.file'))
    .argument('<policy>', say('help.file.policy'))
    .argument('<scan>', say('help.file.scan'))
    .option('--replace', say('help.file.replace'), false)
    .option('--today <date>', say('help.today'))
    .addOption(dryRunOption(session))
    .action((policy: string, scan: string, options: FileFlags) =>
      stoppable(session, () => fileCopy(policy, scan, options, session)),
    );
}

async function fileCopy(policy: string, scan: string, options: FileFlags, session: Session): Promise<void> {
  const { environment, say } = session;
  const { signal } = session.stop;
  const done = await changePolicy(policy, 'all', options, session, async (place, today) => {
    const { planFiling } = await import('../pipeline/lifecycle/file.js');
    return planFiling(place, { scan, replace: options.replace, today, signal }, environment);
  });
  if (signal.aborted) {
    session.tell(say('cli.interrupted'));
    return session.end(exitCodes.interrupted);
  }
  if (!done) return;
  const { wasFiled, ...filed } = done.filed;
  session.print(`${say(wasFiled ? 'cli.file.again' : 'cli.file.done', filed)}\n`);
}
