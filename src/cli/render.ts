import type { Command } from 'commander';
import type { Format } from '../pipeline/produce.js';
import { formatList } from './options.js';
import {
  addProduceOptions,
  conclude,
  outputsClash,
  type ProduceFlags,
  produceDocuments,
  reportBlocked,
  stoppable,
  themeExists,
} from './produce.js';
import { valueOrReport } from './refusal.js';
import type { Session } from './session.js';

interface RenderFlags extends ProduceFlags {
  readonly format: ReadonlySet<Format>;
}

export function addRender(program: Command, session: Session): void {
  const { say } = session;
  const command = program
    .command('render')
    .summary(say('help.render'))
    .description(say('help.render'))
    .argument('<policies...>', say('help.render.policies'))
    .addOption(formatList('--format <formats>', say('help.render.format'), session));
  addProduceOptions(command, session).action(async (names: string[], options: RenderFlags) => {
    const { resolvePolicies } = await import('../pipeline/resolve-policies.js');
    const places = await valueOrReport(await resolvePolicies(names, 'read'), session);
    if (!places || outputsClash(places, session) || !(await themeExists(options.theme, places, session)))
      return;
    await stoppable(session, async () => {
      const done = await produceDocuments(places, options.format, options, session);
      if (!done) return;
      const { produced } = done;
      for (const file of produced.written) session.printPath(file);
      await conclude(produced, session);
      const { blockedIn } = await import('../workspace/find.js');
      const folders = new Set(places.map((place) => place.folder));
      await reportBlocked([...folders].flatMap(blockedIn), session);
    });
  });
}
