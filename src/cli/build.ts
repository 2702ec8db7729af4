import type { Command } from 'commander';
import { say as sentence } from '../locales/say.js';
import type { PolicyPlace } from '../workspace/find.js';
import { notFound } from './not-found.js';
import {
  addProduceOptions,
  carryOut,
  conclude,
  outputsClash,
  type ProduceOptions,
  stoppable,
  themeExists,
} from './produce.js';
import { startProgress } from './progress.js';
import type { Session } from './session.js';

export function addBuild(program: Command, session: Session): void {
  const { say } = session;
  const command = program
    .command('build')
    .summary(say('help.build'))
    .description(say('help.build'))
    .argument('[folder]', say('help.build.folder'), 'policies');
  addProduceOptions(command, session).action(async (folder: string, options: ProduceOptions) => {
    const [{ find, blockedIn }, { isLink }] = await Promise.all([
      import('../workspace/find.js'),
      import('../workspace/plain.js'),
    ]);
    const found = await find(folder);
    if (!found.ok) {
      const { findVersion } = await import('../workspace/versions.js');
      const isPolicy = found.fault === 'missing' && (await findVersion(folder)) !== undefined;
      return isPolicy ? session.refuse(say('cli.build.policy', { name: folder })) : notFound(found, session);
    }
    const { policies, whole } = found;
    const blocked = [...found.blocked, ...whole.flatMap(blockedIn)];
    const tellBlocked = () => {
      for (const one of blocked)
        session.refuse(say(isLink(one) ? 'cli.path.link' : 'cli.path.no-folder', { path: one }));
    };
    if (policies.length === 0)
      return blocked.length > 0
        ? tellBlocked()
        : notFound({ path: folder, fault: 'empty', reason: '' }, session);
    if (outputsClash(policies, session) || !(await themeExists(options.theme, session))) return;
    await stoppable(session, () => buildAll(policies, options, session));
    // The rest is made; that it isn't everything must not go unnoticed.
    if (!session.stop.signal.aborted) tellBlocked();
  });
}

async function buildAll(
  policies: readonly PolicyPlace[],
  options: ProduceOptions,
  session: Session,
): Promise<void> {
  const { say } = session;
  const started = performance.now();
  const progress = await startProgress(policies.length, session);
  const formats = new Set(['html', 'pdf'] as const);
  const done = await carryOut(policies, formats, options, session, progress.update);
  progress.stop();
  if (!done) return;
  const { produced, studio } = done;
  if (!(await conclude(produced, session))) return;
  const { writeIndex } = await import('../pipeline/build.js');
  const index = await writeIndex(produced.products, options.out, studio);
  if (!index.ok) return session.refuse(sentence(session.language, index.message));
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
