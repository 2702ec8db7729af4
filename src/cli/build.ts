import type { Command } from 'commander';
import type { PolicyPlace } from '../workspace/find.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { notFound } from './not-found.js';
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
import { startProgress } from './progress.js';
import { reportRefusal } from './refusal.js';
import type { Session } from './session.js';

export function addBuild(program: Command, session: Session): void {
  const { say } = session;
  const command = program
    .command('build')
    .summary(say('help.build'))
    .description(say('help.build'))
    .argument('[folder]', say('help.build.folder'));
  addProduceOptions(command, session).action(async (named: string | undefined, options: ProduceFlags) => {
    const folder = named ?? policiesFolder();
    const { find, blockedIn } = await import('../workspace/find.js');
    const found = await find(folder);
    if (!found.ok) {
      const { resolvePolicy } = await import('../pipeline/resolve-policies.js');
      const isPolicy = found.fault === 'missing' && (await resolvePolicy(folder, 'read')).ok;
      return isPolicy ? session.refuse(say('cli.build.policy', { name: folder })) : notFound(found, session);
    }
    const { policies, whole } = found;
    const folders = new Set([...whole, ...policies.map((place) => place.folder)]);
    const blocked = [...found.blocked, ...[...folders].flatMap(blockedIn)];
    if (policies.length === 0)
      return blocked.length > 0
        ? reportBlocked(blocked, session)
        : notFound({ path: folder, fault: 'empty', reason: '' }, session);
    if (outputsClash(policies, session) || !(await themeExists(options.theme, policies, session))) return;
    await stoppable(session, () => buildAll(policies, options, session));
    await reportBlocked(blocked, session);
  });
}

async function buildAll(
  policies: readonly PolicyPlace[],
  options: ProduceFlags,
  session: Session,
): Promise<void> {
  const { say } = session;
  const started = performance.now();
  const progress = await startProgress(policies.length, session);
  const formats = new Set(['html', 'pdf'] as const);
  const done = await produceDocuments(policies, formats, options, session, progress.update);
  progress.stop();
  if (!done) return;
  const { produced, typesetter } = done;
  if (!(await conclude(produced, session))) return;
  const { writeIndex } = await import('../pipeline/build.js');
  const index = await writeIndex(produced.products, options.out, typesetter);
  if (!index.ok) return reportRefusal(index.fault, session);
  session.print(
    `${say('cli.build.summary', {
      policies: produced.products.length,
      written: produced.written.length + 1,
      failed: produced.refused.length + produced.unprinted.length,
      out: options.out,
      seconds: ((performance.now() - started) / 1000).toFixed(1),
    })}\n`,
  );
}
