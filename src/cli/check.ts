import type { Command } from 'commander';
import { count } from '../diagnostics/collect.js';
import { exitCodes } from './exit-codes.js';
import { fixableHint } from './fixable.js';
import { notFound } from './not-found.js';
import { choice, wholeNumber } from './options.js';
import type { Session } from './session.js';

interface CheckOptions {
  format: 'pretty' | 'json';
  maxWarnings?: number;
}

export function addCheck(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('check')
    .summary(say('help.check'))
    .description(say('help.check'))
    .argument('[paths...]', say('help.check.paths'))
    .addOption(choice('--format <format>', say('help.check.format'), ['pretty', 'json']).default('pretty'))
    .addOption(wholeNumber('--max-warnings <number>', say('help.check.max-warnings'), session))
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('../pipeline/check.js');
      const checked = await check(paths.length > 0 ? paths : ['policies'], session.environment);
      if ('nothing' in checked) return notFound(checked.nothing, session);
      const { diagnostics, files, texts } = checked;
      if (options.format === 'json') {
        const { json } = await import('../reporters/json.js');
        session.print(json(diagnostics, files, session.language));
      } else {
        const { pretty } = await import('../reporters/pretty.js');
        session.print(pretty(diagnostics, files, { ...session, colour: session.environment.colour, texts }));
        const hint = fixableHint(diagnostics, session);
        if (hint) session.print(`${hint}\n`);
      }
      const warnings = count(diagnostics, 'warning');
      const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
      if (tooMany) session.tell(say('cli.max-warnings', { warnings, limit: options.maxWarnings ?? 0 }));
      const unread = diagnostics.some(({ rule }) => rule === 'file-unreadable');
      const faulty = count(diagnostics, 'error') > 0 || tooMany;
      session.end(unread ? exitCodes.unable : faulty ? exitCodes.faulty : exitCodes.done);
    });
}
