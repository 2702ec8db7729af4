import type { Command } from 'commander';
import { jsonText } from '../reporters/json-text.js';
import { placesNamed } from './lifecycle-commands.js';
import { choice } from './options.js';
import { valueOrReport } from './refusal.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

interface LogOptions {
  readonly format: 'text' | 'json';
}

export function addLog(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('log')
    .summary(say('help.log'))
    .description(say('help.log'))
    .argument('<policy>', say('help.life.policy'))
    .addOption(choice('--format <format>', say('help.format'), ['text', 'json']).default('text'))
    .action(async (name: string, { format }: LogOptions) => {
      const today = await todayOf(session);
      const [place] = (today && (await placesNamed([name], 'all', { dryRun: true }, session))) ?? [];
      if (!place || !today) return;
      const { log } = await import('../pipeline/lifecycle/log.js');
      const logged = await valueOrReport(await log(place, today), session, say('cli.log.faulty'));
      if (!logged) return;
      const { versions } = logged;
      if (format === 'json') return session.print(jsonText({ versions }));
      const { logText } = await import('../reporters/log.js');
      session.print(logText(logged, session.language));
    });
}
