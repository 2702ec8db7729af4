import type { Command } from 'commander';
import { dryRunOption } from './changing.js';
import { placesNamed, settle } from './life.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

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
      const today = await todayOf(session, options.today);
      const [place] = (today && (await placesNamed([name], 'inForce', options, session))) ?? [];
      if (!place || !today) return;
      const { planRevision } = await import('../pipeline/life/revise.js');
      const done = await settle(await planRevision(place, options.summary, today), options, session);
      if (done && !options.dryRun) session.print(`${say('cli.revise.done', done.revised)}\n`);
    });
}
