import type { Command } from 'commander';
import type { ApproveOptions } from '../pipeline/lifecycle/approval-steps.js';
import type { Approved } from '../pipeline/lifecycle/approve.js';
import { dryRunOption } from './changing.js';
import { placesNamed, settle } from './lifecycle-commands.js';
import { choice, wholeNumber } from './options.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

interface ApproveFlags extends Omit<ApproveOptions, 'today'> {
  readonly package: boolean;
  readonly today?: string;
  readonly dryRun: boolean;
}

export function addApprove(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('approve')
    .summary(say('help.approve'))
    .description(say('help.approve'))
    .argument('<policies...>', say('help.life.policies'))
    .addOption(choice('--method <method>', say('help.approve.method'), ['session', 'circulation', 'package']))
    .option('--package', say('help.approve.package'), false)
    .option('--minutes <number>', say('help.approve.minutes'))
    .option('--date <date>', say('help.approve.date'))
    .option('--meeting <number>', say('help.approve.meeting'))
    .addOption(wholeNumber('--term <number>', say('help.approve.term'), session))
    .option('--effective <when>', say('help.approve.effective'))
    .option('--supersedes <what>', say('help.approve.supersedes'))
    .option('--today <date>', say('help.today'))
    .addOption(dryRunOption(session))
    .action(async (names: string[], options: ApproveFlags) => {
      if (names.length > 1 && !options.package && !options.method)
        return session.refuse(say('cli.approve.several'));
      if (options.package && options.method !== undefined && options.method !== 'package')
        return session.refuse(say('cli.approve.package-method'));
      const today = await todayOf(session, options.today);
      const places = today && (await placesNamed(names, 'work', options, session));
      if (!places) return;
      const { planApproval } = await import('../pipeline/lifecycle/approve.js');
      const method = options.package ? 'package' : options.method;
      const done = await settle(await planApproval(places, { ...options, method, today }), options, session);
      if (done && !options.dryRun) for (const one of done.approved) printApproved(one, session);
    });
}

function printApproved({ file, title, version, digest, archived }: Approved, { say, print }: Session): void {
  const short = digest.slice(0, 16).replace(/.{4}(?=.)/gu, '$& ');
  print(`${say('cli.approve.done', { file, title, version, digest: short })}\n`);
  if (archived) print(`${say('cli.approve.archived', { file: archived })}\n`);
}
