import type { Command } from 'commander';
import { dryRunOption } from './changing.js';
import { changePolicy } from './lifecycle-commands.js';
import type { Session } from './session.js';

interface ReviseOptions {
  readonly summary: string;
  readonly today?: string;
  readonly dryRun: boolean;
}

export function addRevise(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('revise')
    .summary(say('help.revise'))
    .description(say('help.revise'))
    .argument('<policy>', say('help.life.policy'))
    .requiredOption('--summary <text>', say('help.revise.summary'))
    .option('--today <date>', say('help.today'))
    .addOption(dryRunOption(session))
    .action(async (name: string, options: ReviseOptions) => {
      const done = await changePolicy(name, 'inForce', options, session, async (place, today) => {
        const { planRevision } = await import('../pipeline/lifecycle/revise.js');
        return planRevision(place, options.summary, today);
      });
      if (done) session.print(`${say('cli.revise.done', done.revised)}\n`);
    });
}
