import type { Command } from 'commander';
import { programVersion } from '../workspace/read.js';
import type { Session } from './session.js';

export function addLsp(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('lsp')
    .summary(say('help.lsp'))
    .description(say('help.lsp'))
    .option('--stdio', say('help.lsp.stdio'))
    .action(async () => {
      const { serve } = await import('../editor/server.js');
      serve({
        input: process.stdin,
        output: process.stdout,
        language: session.language,
        version: programVersion(),
      });
    });
}
