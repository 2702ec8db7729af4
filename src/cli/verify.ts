import type { Command } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Message } from '../locales/say.js';
import { type Language, say as sentence } from '../locales/say.js';
import type { Identity } from '../pipeline/identity.js';
import type { RegisterEntry, RegisterMatch } from '../pipeline/register.js';
import type { VerifiedPaper, VerifiedPdf } from '../pipeline/verified.js';
import { jsonText } from '../reporters/json-text.js';
import { exitCodes } from './exit-codes.js';
import { choice } from './options.js';
import { stoppable } from './produce.js';
import { reportRefusal, valueOrReport } from './refusal.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

interface VerifyFlags {
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
    .argument('<what...>', say('help.verify.what'))
    .option('--policies <folder>', say('help.verify.policies'))
    .addOption(choice('--format <format>', say('help.format'), ['text', 'json']).default('text'))
    .option('--browser <path>', say('help.browser'))
    .action((what: string[], options: VerifyFlags) =>
      stoppable(session, () => verifyNamed(what, options, session)),
    );
}

async function verifyNamed(what: readonly string[], options: VerifyFlags, session: Session): Promise<void> {
  const [{ verify }, { verifyTargetOf: subjectOf }] = await Promise.all([
    import('../pipeline/verify.js'),
    import('../pipeline/verify-target.js'),
  ]);
  const target = await valueOrReport(subjectOf(what), session);
  if (!target) return;
  const today = await todayOf(session);
  if (!today) return;
  const { signal } = session.stop;
  const { policies, browser } = options;
  const { environment } = session;
  const request = { policies, browser, signal, today, threads: environment };
  const verification = await verify(target, request, environment);
  if (signal.aborted) {
    session.tell(session.say('cli.interrupted'));
    return session.end(exitCodes.interrupted);
  }
  if (!verification.ok) return reportRefusal(verification.fault, session);
  const { verified, givenUp } = verification.value;
  const file = target.kind === 'file' ? target.file : null;
  const { messageOf } = await import('../rules/lib/said.js');
  const voice = { say: session.say, language: session.language, messageOf };
  session.print(options.format === 'json' ? asJson(file, verified, voice) : asText(verified, voice));
  session.end(isGood(verified) ? exitCodes.done : exitCodes.faulty);
  // A thread or browser that was given up must not keep the shell waiting.
  if (givenUp) setTimeout(() => process.exit(), 1000).unref();
}

type Verified = VerifiedPaper | VerifiedPdf;

/** Returns whether a paper or PDF has no faults and, if it was looked up in a register, is in force. */
function isGood(verified: Verified): boolean {
  if (verified.faults.length > 0) return false;
  if (verified.kind === 'pdf') return !verified.registerEntry || verified.registerEntry.state === 'inForce';
  const [match, ...others] = verified.matches;
  return match?.entry.state === 'inForce' && others.length === 0;
}

/** The language of the output, with functions that word messages and diagnostics. */
interface Voice extends Pick<Session, 'say' | 'language'> {
  readonly messageOf: (finding: Diagnostic, language: Language) => string;
}

function asJson(file: string | null, verified: Verified, voice: Voice): string {
  const report =
    verified.kind === 'pdf' ? pdfReport(file, verified, voice) : paperReport(file, verified, voice);
  return jsonText(report);
}

function pdfReport(file: string | null, verified: VerifiedPdf, voice: Voice): object {
  const { program, identity, identical, signatures, faults, changes, differences, notes, registerEntry } =
    verified;
  const said = sentences(voice);
  return {
    kind: 'pdf',
    file,
    verified: faults.length === 0,
    identical,
    signatures,
    program,
    ...(identity ?? { digest: null }),
    registerEntry: registerEntry ? entryReport(registerEntry, voice) : null,
    faults: said(faults),
    changes,
    differences: said(differences),
    notes: said(notes),
  };
}

function paperReport(file: string | null, verified: VerifiedPaper, voice: Voice): object {
  const { digits, matches, faults, notes } = verified;
  const said = sentences(voice);
  return {
    kind: 'paper',
    file,
    digits,
    matches: matches.map(({ identity, entry }) => ({
      ...identity,
      registerEntry: entryReport(entry, voice),
    })),
    faults: said(faults),
    notes: said(notes),
  };
}

function entryReport(entry: RegisterEntry, voice: Voice): object {
  return { ...entry, faults: entry.faults.map((one) => voice.messageOf(one, voice.language)) };
}

function sentences({ language }: Voice): (messages: readonly Message[]) => string[] {
  return (messages) => messages.map((message) => sentence(language, message));
}

/** The most changes that are shown; more would hide the rest. */
const shownChanges = 20;

function asText(verified: Verified, voice: Voice): string {
  const lines = verified.kind === 'pdf' ? pdfLines(verified, voice) : paperLines(verified, voice);
  return `${lines.join('\n')}\n`;
}

function pdfLines(verified: VerifiedPdf, voice: Voice): string[] {
  const {
    program,
    identity,
    identical,
    faults,
    changes,
    differences,
    notes,
    registerEntry: entry,
  } = verified;
  const { say } = voice;
  const said = sentences(voice);
  const lines = identity ? identityLines(identity, voice) : [];
  if (program) lines.push(say('verify.row', { label: say('verify.label.program'), value: program }));
  if (lines.length > 0) lines.push('');
  for (const fault of said(faults)) lines.push(`✗ ${fault}`);
  for (const { page, expected, found, after } of changes.slice(0, shownChanges))
    lines.push(`  ${say('verify.change', { page, expected, found, after })}`);
  if (changes.length > shownChanges)
    lines.push(`  ${say('verify.more', { more: changes.length - shownChanges })}`);
  for (const difference of said(differences)) lines.push(`  ${difference}`);
  if (faults.length === 0) lines.push(`✓ ${say(identical ? 'verify.identical' : 'verify.identical-signed')}`);
  if (entry && identity) lines.push(...entryLines(identity, entry, voice));
  return [...lines, ...said(notes)];
}

function paperLines({ matches, faults, notes }: VerifiedPaper, voice: Voice): string[] {
  const said = sentences(voice);
  const lines = said(faults).map((fault) => `✗ ${fault}`);
  if (faults.length > 0 && matches.length > 0) lines.push('');
  return [...lines, ...matches.flatMap((match) => [...matchLines(match, voice), '']), ...said(notes)];
}

function matchLines({ identity, entry }: RegisterMatch, voice: Voice): string[] {
  return [
    ...identityLines(identity, voice),
    '',
    ...entryLines(identity, entry, voice, 'verify.named.inForce'),
  ];
}

function identityLines(identity: Identity, { say }: Voice): string[] {
  const rows: [string, string][] = [
    [say('verify.label.association'), identity.association],
    [say('verify.label.license'), identity.license ?? '–'],
    [say('verify.label.policy'), identity.policy],
    [say('verify.label.code'), identity.code ?? '–'],
    [say('verify.label.version'), identity.version === null ? '–' : String(identity.version)],
    [say('verify.label.status'), say(`verify.status.${identity.status}`)],
    [say('verify.label.digest'), identity.digest.replace(/.{4}(?=.)/gu, '$& ')],
  ];
  return rows.map(([label, value]) => say('verify.row', { label, value }));
}

/** Returns the lines about a register entry. `inForce`: the message for a text in force. */
function entryLines(
  identity: Identity,
  entry: RegisterEntry,
  voice: Voice,
  inForce: 'verify.state.inForce' | 'verify.named.inForce' = 'verify.state.inForce',
): string[] {
  const { state, file, version, files, replacedBy, corrections } = entry;
  const { code, policy, version: printed } = identity;
  const carried = { code, policy, printed: printed ?? '–' };
  const values = { file: file ?? '', version: version ?? '–', paths: files, replacedBy, ...carried };
  const sign = state === 'inForce' ? '✓' : '✗';
  return [
    `${sign} ${voice.say(state === 'inForce' ? inForce : `verify.state.${state}`, values)}`,
    ...corrections.map(({ date, reason }) =>
      voice.say('verify.corrected', { date: date ?? '–', reason: reason ?? '–' }),
    ),
    ...entry.faults.map((one) => `  ${voice.messageOf(one, voice.language)}`),
  ];
}
