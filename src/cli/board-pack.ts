import type { Command } from 'commander';
import { count } from '../diagnostics/collect.js';
import { say as sentence } from '../locales/say.js';
import type { BoardPackOptions, Pack } from '../pipeline/board-pack.js';
import type { Format } from '../pipeline/produce.js';
import { type Endings, formatOfFile } from './endings.js';
import { exitCodes } from './exit-codes.js';
import { placesNamed } from './lifecycle-commands.js';
import { choice, formatList, wholeNumber } from './options.js';
import { stoppable } from './produce.js';
import { reportRefusal, valueOrReport } from './refusal.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

interface PackFlags extends Omit<BoardPackOptions, 'today' | 'minutes'> {
  readonly minutes?: string;
  readonly format: ReadonlySet<Format>;
  readonly out: string;
  readonly output?: string;
  readonly browser?: string;
  readonly readBack: boolean;
  readonly today?: string;
}

export function addBoardPack(program: Command, session: Session): void {
  const { say } = session;
  const methods = ['session', 'circulation', 'package'];
  const command = program
    .command('board-pack')
    .summary(say('help.board-pack'))
    .description(say('help.board-pack'))
    .argument('<policies...>', say('help.board-pack.policies'))
    .option('--minutes <number>', say('help.board-pack.minutes'))
    .option('--date <date>', say('help.board-pack.date'))
    .option('--meeting <number>', say('help.approve.meeting'))
    .addOption(wholeNumber('--term <number>', say('help.approve.term'), session))
    .addOption(choice('--method <method>', say('help.board-pack.method'), methods))
    .addOption(formatList('--format <formats>', say('help.render.format'), session))
    .option('--out <folder>', say('help.out'), 'out')
    .option('-o, --output <file>', say('help.board-pack.output'))
    .option('--browser <path>', say('help.browser'))
    .option('--no-read-back', say('help.no-read-back'))
    .option('--today <date>', say('help.today'));
  command.action(async (names: string[], options: PackFlags) => {
    const isTyped = (name: string) => command.getOptionValueSource(name) !== 'default';
    if (options.output !== undefined && (isTyped('out') || isTyped('format')))
      return session.refuse(say('cli.board-pack.output-alone'));
    await stoppable(session, () => boardPack(names, options, session));
  });
}

async function boardPack(names: readonly string[], options: PackFlags, session: Session): Promise<void> {
  const { say } = session;
  const { output } = options;
  const minutes = options.minutes?.trim();
  if (!minutes) return session.refuse(say('cli.board-pack.minutes'));
  if (output !== undefined && formatOf(output, session) === undefined) return;
  const today = await todayOf(session, options.today);
  const places = today && (await placesNamed(names, 'work', { dryRun: false }, session));
  if (!places || !today) return;
  const { planPack } = await import('../pipeline/board-pack.js');
  const planned = await planPack(places, { ...options, minutes, today });
  const pack = await valueOrReport(planned, session, say('cli.board-pack.faulty'));
  if (pack) await write(pack, options, session);
}

/** Returns the format that a file's ending means; a file without ending is a PDF. Undefined, and reported, for other endings. */
function formatOf(file: string, session: Session): Format | undefined {
  const endings: Endings<Format> = { '.pdf': ['pdf'], '.html': ['html'] };
  return formatOfFile(file, undefined, { endings, usual: 'pdf' }, session);
}

/** Makes and writes the files, prints their paths, and says how many warnings the check still has. */
async function write(
  pack: Pack,
  { out, format: formats, output, browser, readBack }: PackFlags,
  session: Session,
): Promise<void> {
  const { say, language, environment, stop } = session;
  const format = output === undefined ? undefined : formatOf(output, session);
  const files = output !== undefined && format ? { output, format } : { out, formats };
  const { writePack } = await import('../pipeline/board-pack-files.js');
  const printOptions = { browser, readBack, signal: stop.signal };
  const made = await writePack(pack, files, printOptions, environment);
  if (stop.signal.aborted) {
    session.tell(say('cli.interrupted'));
    return session.end(exitCodes.interrupted);
  }
  if (!made.ok) return reportRefusal(made.fault, session);
  for (const warning of made.value.warnings) session.tell(sentence(language, warning));
  for (const file of made.value.written) session.printPath(file);
  const { findingsOf } = await import('../pipeline/board-pack.js');
  const warnings = count(findingsOf(pack), 'warning');
  if (warnings > 0) session.tell(say('cli.board-pack.warnings', { warnings }));
}
