import type { Command } from 'commander';
import type { Move } from '../pipeline/life/move.js';
import { dryRunOption } from './changing.js';
import { changePolicy } from './life.js';
import type { Session } from './session.js';

/** What `submit` and `reopen` have in common: all but the name. */
export function addMove(program: Command, move: Move, session: Session): void {
  const { say } = session;
  program
    .command(move)
    .summary(say(`help.${move}`))
    .description(say(`help.${move}`))
    .argument('<policy>', say('help.life.policy'))
    .addOption(dryRunOption(session))
    .action(async (name: string, options: { readonly dryRun: boolean }) => {
      const done = await changePolicy(name, 'work', options, session, async (place, today) => {
        const { planMove } = await import('../pipeline/life/move.js');
        return planMove(place, move, today);
      });
      if (!done) return;
      const { to, file } = done;
      session.print(`${say(to === 'inReview' ? 'cli.submit.done' : 'cli.reopen.done', { file })}\n`);
    });
}
