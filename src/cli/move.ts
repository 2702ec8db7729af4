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
    .argument('<policies...>', say('help.life.policies'))
    .addOption(dryRunOption(session))
    .action(async (names: string[], options: { readonly dryRun: boolean }) => {
      const today = await todayOf(session, undefined);
      const places = today && (await placesNamed(names, 'work', options, session));
      if (!places) return;
      const { planMove } = await import('../pipeline/life/move.js');
      const done = await settle(await planMove(places, move, today), options, session);
      if (!done || options.dryRun) return;
      for (const { to, file } of done.moved)
        session.print(`${say(to === 'inReview' ? 'cli.submit.done' : 'cli.reopen.done', { file })}\n`);
    });
}
