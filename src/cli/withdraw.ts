import type { Command } from 'commander';
import { dryRunOption } from './changing.js';
import { changePolicy } from './lifecycle-commands.js';
import type { Session } from './session.js';

interface WithdrawFlags {
  readonly reason: string;
  readonly minutes: string;
  readonly date: string;
  readonly today?: string;
  readonly dryRun: boolean;
}

export function addWithdraw(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('withdraw')
    .summary(say('help.withdraw'))
    .description(say('help.withdraw'))
    .argument('<policy>', say('help.life.policy'))
    .requiredOption('--reason <text>', say('help.withdraw.reason'))
    .requiredOption('--minutes <number>', say('help.withdraw.minutes'))
    .requiredOption('--date <date>', say('help.approve.date'))
    .option('--today <date>', say('help.today'))
    .addOption(dryRunOption(session))
    .action(async (name: string, options: WithdrawFlags) => {
      const done = await changePolicy(name, 'inForce', options, session, async (place, today) => {
        const { planWithdrawal } = await import('../pipeline/lifecycle/withdraw.js');
        return planWithdrawal(place, { ...options, today });
      });
      if (!done) return;
      session.print(`${say('cli.withdraw.done', { file: done.file })}\n`);
      if (done.next) session.tell(say('cli.withdraw.next', { file: done.next }));
    });
}
