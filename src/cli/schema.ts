import { Argument, type Command } from 'commander';
import { valueOrReport } from './refusal.js';
import type { Session } from './session.js';

export function addSchema(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('schema')
    .summary(say('help.schema'))
    .description(say('help.schema'))
    .addArgument(
      new Argument('[name]', say('help.schema.name')).choices(['policy', 'association']).default('policy'),
    )
    .option('--write <folder>', say('help.schema.write'))
    .action(async (name: 'policy' | 'association', { write }: { write?: string }) => {
      const [{ jsonSchemas, writeSchemas }, { knownThemes }] = await Promise.all([
        import('../pipeline/schema.js'),
        import('../pipeline/own-theme-names.js'),
      ]);
      if (write === undefined) return session.print(jsonSchemas(await knownThemes())[name]);
      const written = await valueOrReport(await writeSchemas(write), session);
      for (const file of written ?? []) session.printPath(file);
    });
}
