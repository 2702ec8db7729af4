import type { Command } from 'commander';
import type { CorrectOptions } from '../pipeline/lifecycle/correct.js';
import { dryRunOption } from './changing.js';
import { changePolicy } from './lifecycle-commands.js';
import { wholeNumber } from './options.js';
import type { Session } from './session.js';

interface CorrectFlags extends Pick<CorrectOptions, 'reason' | 'minutes' | 'meeting' | 'term' | 'date'> {
  readonly name: readonly string[];
  readonly role: readonly string[];
  readonly signed: readonly string[];
  readonly notSigned: readonly string[];
  readonly today?: string;
  readonly dryRun: boolean;
}

export function addCorrect(program: Command, session: Session): void {
  const { say } = session;
  const repeated = (value: string, before: readonly string[]) => [...before, value];
  program
    .command('correct')
    .summary(say('help.correct'))
    .description(say('help.correct'))
    .argument('<policy>', say('help.life.policy'))
    .requiredOption('--reason <text>', say('help.correct.reason'))
    .option('--minutes <number>', say('help.approve.minutes'))
    .option('--date <date>', say('help.approve.date'))
    .option('--meeting <number>', say('help.approve.meeting'))
    .addOption(wholeNumber('--term <number>', say('help.approve.term'), session))
    .option('--name <who=name>', say('help.correct.name'), repeated, [])
    .option('--role <who=role>', say('help.correct.role'), repeated, [])
    .option('--signed <role=name>', say('help.correct.signed'), repeated, [])
    .option('--not-signed <who>', say('help.correct.not-signed'), repeated, [])
    .option('--today <date>', say('help.today'))
    .addOption(dryRunOption(session))
    .action(async (policy: string, options: CorrectFlags) => {
      const { name: names, role: roles, signed: added, notSigned: dropped } = options;
      const done = await changePolicy(policy, 'all', options, session, async (place, today) => {
        const { planCorrection } = await import('../pipeline/lifecycle/correct.js');
        return planCorrection(place, { ...options, names, roles, added, dropped, today });
      });
      if (!done) return;
      const { file, title, version, digest, earlier } = done.corrected;
      const values = { file, title, version: version ?? '–', digest: short(digest), earlier: short(earlier) };
      session.print(`${say('cli.correct.done', values)}\n`);
    });
}

/** Returns the first 16 digits of a digest, which paper shows, in groups of four. */
function short(digest: string): string {
  return digest.slice(0, 16).replace(/.{4}(?=.)/gu, '$& ');
}
