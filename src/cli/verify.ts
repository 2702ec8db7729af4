import type { Command } from 'commander';
import { say as sentence } from '../locales/say.js';
import type { Verified } from '../pipeline/verify.js';
import { jsonText } from '../reporters/json-text.js';
import { exitCodes } from './exit-codes.js';
import { choice } from './options.js';
import { stoppable } from './produce.js';
import type { Session } from './session.js';

interface VerifyOptions {
  readonly policies?: string;
  readonly browser?: string;
  readonly format: 'text' | 'json';
}

export function addVerify(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('verify')
    .summary(say('help.verify'))
    .description(say('help.verify'))
    .argument('<file>', say('help.verify.file'))
    .option('--policies <folder>', say('help.verify.policies'))
    .addOption(choice('--format <format>', say('help.format'), ['text', 'json']).default('text'))
    .option('--browser <path>', say('help.browser'))
    .action((file: string, options: VerifyOptions) =>
      stoppable(session, () => verifyFile(file, options, session)),
    );
}

async function verifyFile(file: string, options: VerifyOptions, session: Session): Promise<void> {
  const { verify } = await import('../pipeline/verify.js');
  const { signal } = session.stop;
  const { policies, browser } = options;
  const verification = await verify(file, { policies, browser, signal }, session.environment);
  if (signal.aborted) {
    session.tell(session.say('cli.interrupted'));
    return session.end(exitCodes.interrupted);
  }
  if (!verification.ok) return session.refuse(sentence(session.language, verification.message));
  const { verified } = verification;
  session.print(options.format === 'json' ? asJson(file, verified, session) : asText(verified, session));
  session.end(verified.faults.length > 0 ? exitCodes.faulty : exitCodes.done);
}

function asJson(file: string, verified: Verified, { language }: Session): string {
  const { program, identity, identical, faults, changes, notes, standing } = verified;
  const said = (messages: Verified['faults']) => messages.map((message) => sentence(language, message));
  const report = {
    file,
    verified: faults.length === 0,
    identical,
    program,
    ...(identity ?? { digest: null }),
    standing: standing ?? null,
    faults: said(faults),
    changes,
    notes: said(notes),
  };
  return jsonText(report);
}

/** Changes that are shown; more would bury the rest. */
const shownChanges = 20;

function asText(verified: Verified, { say, language }: Session): string {
  const { program, identity, identical, faults, changes, notes, standing } = verified;
  const rows: [string, string][] = identity
    ? [
        [say('verify.label.association'), identity.association],
        [say('verify.label.license'), identity.license ?? '–'],
        [say('verify.label.policy'), identity.policy],
        [say('verify.label.code'), identity.code ?? '–'],
        [say('verify.label.version'), identity.version === null ? '–' : String(identity.version)],
        [say('verify.label.status'), say(`verify.status.${identity.status}`)],
        [say('verify.label.digest'), identity.digest.replace(/.{4}(?=.)/gu, '$& ')],
      ]
    : [];
  if (program) rows.push([say('verify.label.program'), program]);
  const lines = rows.map(([label, value]) => say('verify.row', { label, value }));
  if (lines.length > 0) lines.push('');
  for (const fault of faults) lines.push(`✗ ${sentence(language, fault)}`);
  for (const { page, expected, found, after } of changes.slice(0, shownChanges))
    lines.push(`  ${say('verify.change', { page, expected, found, after })}`);
  if (changes.length > shownChanges)
    lines.push(`  ${say('verify.more', { more: changes.length - shownChanges })}`);
  if (faults.length === 0) lines.push(`✓ ${say(identical ? 'verify.identical' : 'verify.same-words')}`);
  if (standing) {
    const { state, file, version } = standing;
    lines.push(say(`verify.standing.${state}`, { file: file ?? '', version: version ?? '–' }));
  }
  for (const note of notes) lines.push(sentence(language, note));
  return `${lines.join('\n')}\n`;
}
