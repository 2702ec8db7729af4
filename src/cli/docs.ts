import type { Command } from 'commander';
import type { Session } from './session.js';

export function addDocs(program: Command, session: Session): void {
  const { say, environment, language } = session;
  program
    .command('docs')
    .summary(say('help.docs'))
    .description(say('help.docs'))
    .option('--print', say('help.docs.print'))
    .action(async ({ print = false }: { print?: boolean }) => {
      const { manualPage, showInBrowser } = await import('../workspace/manual.js');
      const page = manualPage(language);
      const isShown = !print && environment.screen && (await showInBrowser(page, environment));
      if (isShown) session.tell(say('cli.docs.shown', { page }));
      else session.printPath(page);
    });
}
