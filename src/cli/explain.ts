import type { Command } from 'commander';
import { choice } from './options.js';
import type { Session } from './session.js';

export function addExplain(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('explain')
    .summary(say('help.explain'))
    .description(say('help.explain'))
    .argument('[rule]', say('help.explain.rule'))
    .addOption(
      choice('--format <format>', say('help.explain.format'), ['text', 'json', 'markdown']).default('text'),
    )
    .action(async (name: string | undefined, { format }: { format: 'text' | 'json' | 'markdown' }) => {
      const [{ explainJson, explainList, explainMarkdown, explainText }, { isRuleId, ruleIds }, { nearest }] =
        await Promise.all([
          import('../reporters/explain.js'),
          import('../rules/index.js'),
          import('../source/nearest.js'),
        ]);
      if (name !== undefined && !isRuleId(name))
        return session.refuse(say('cli.explain.no-rule', { name, nearest: nearest(name, ruleIds) }));
      if (format === 'json') session.print(explainJson(name, session.language));
      else if (format === 'markdown') session.print(explainMarkdown(name));
      else session.print(name ? explainText(name, session.language) : explainList(session.language));
    });
}
