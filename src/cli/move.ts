import type { Command } from 'commander';
import type { Move } from '../pipeline/life/move.js';
import { dryRunOption } from './changing.js';
import { placesNamed, settle } from './life.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

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
      const today = await todayOf(session);
      const [place] = (today && (await placesNamed([name], 'work', options, session))) ?? [];
      if (!place || !today) return;
      const { planMove } = await import('../pipeline/life/move.js');
      const done = await settle(await planMove(place, move, today), options, session);
      if (done && !options.dryRun)
        session.print(
          `${say(done.to === 'inReview' ? 'cli.submit.done' : 'cli.reopen.done', { file: done.file })}\n`,
        );
    });
}
