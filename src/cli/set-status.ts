import type { Command } from 'commander';
import type { StatusChange } from '../pipeline/lifecycle/set-status.js';
import { dryRunOption } from './changing.js';
import { placesNamed, settle } from './lifecycle-commands.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

/** Adds `submit` or `reopen`, which differ only in the name and the status set. */
export function addSetStatus(program: Command, move: StatusChange, session: Session): void {
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
      const { planStatusChange } = await import('../pipeline/lifecycle/set-status.js');
      const done = await settle(await planStatusChange(places, move, today), options, session);
      if (!done || options.dryRun) return;
      for (const { to, file } of done.moved)
        session.print(`${say(to === 'inReview' ? 'cli.submit.done' : 'cli.reopen.done', { file })}\n`);
    });
}
