import type { Command } from 'commander';
import { programVersion } from '../workspace/read.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

export function addLsp(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('lsp')
    .summary(say('help.lsp'))
    .description(say('help.lsp'))
    .option('--stdio', say('help.lsp.stdio'))
    .action(async () => {
      const named = await todayOf(session);
      if (!named) return;
      const [{ serve }, { dayInRiyadh }] = await Promise.all([
        import('../editor/server.js'),
        import('../workspace/today.js'),
      ]);
      serve({
        input: process.stdin,
        output: process.stdout,
        language: session.language,
        version: programVersion(),
        today: () => (session.environment.today === undefined ? dayInRiyadh() : named),
      });
    });
}
