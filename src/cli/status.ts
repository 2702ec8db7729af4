import type { Command } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Overview } from '../lifecycle/overview.js';
import { say as sentence } from '../locales/say.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { type Endings, formatOfFile } from './endings.js';
import { exitCodes } from './exit-codes.js';
import { notFound } from './not-found.js';
import { choice, wholeNumber } from './options.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

const formats = ['table', 'json', 'csv', 'html'] as const;
type Format = (typeof formats)[number];

/** The endings of files, which say the format if the call doesn't. */
const endings: Endings<Format> = {
  '.html': ['html'],
  '.csv': ['csv'],
  '.txt': ['table'],
  '.json': ['json'],
};

interface StatusOptions {
  format?: Format;
  output?: string;
  due?: number;
  today?: string;
}

export function addStatus(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('status')
    .summary(say('help.status'))
    .description(say('help.status'))
    .argument('[folder]', say('help.status.folder'))
    .addOption(choice('--format <format>', say('help.status.format'), formats))
    .option('-o, --output <file>', say('help.status.output'))
    .addOption(wholeNumber('--due <days>', say('help.status.due'), session))
    .option('--today <date>', say('help.today'))
    .action(async (named: string | undefined, options: StatusOptions) => {
      const folder = named ?? policiesFolder();
      const format = formatOfFile(options.output, options.format, { endings, usual: 'table' }, session);
      const today = format && (await todayOf(session, options.today));
      if (!format || !today) return;
      if (/\.ya?ml$/u.test(folder)) return session.refuse(say('status.file', { path: folder }));
      const { overviewOf } = await import('../pipeline/status.js');
      const looked = await overviewOf(folder, today, session.environment);
      if (!looked.ok) return notFound(looked.fault, session);
      const { overview, unread, failed } = looked.value;
      const isDelivered = await deliver(
        await reported(overview, format, options, session),
        options.output,
        session,
      );
      if (!isDelivered) return;
      if (unread.length > 0) await reportAll(unread, session);
      const isDue = options.due !== undefined && (await reportDue(overview, options.due, session));
      if (failed.length > 0) {
        await reportAll(failed, session);
        return session.end(exitCodes.bug);
      }
      session.end(unread.length > 0 ? exitCodes.unable : isDue ? exitCodes.faulty : exitCodes.done);
    });
}

/** Reports the files that couldn't be read, or on which the program itself failed, which the counts of findings don't show. */
async function reportAll(failed: readonly Diagnostic[], session: Session): Promise<void> {
  const { pretty } = await import('../reporters/pretty.js');
  const { language, environment } = session;
  const { colour } = environment;
  session.tell(pretty(failed, failed.length, { language, colour, texts: new Map() }).trimEnd());
}

/** Returns the report in a format. */
async function reported(
  overview: Overview,
  format: Format,
  { output, due }: StatusOptions,
  { language, environment }: Session,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return (await import('../reporters/status/json.js')).json(overview, due);
    case 'csv':
      return (await import('../reporters/status/csv.js')).csv(overview, language);
    case 'html': {
      const [{ html }, { pageParts }] = await Promise.all([
        import('../reporters/status/html.js'),
        import('../pipeline/status-page.js'),
      ]);
      return html(overview, await pageParts());
    }
    case 'table': {
      const { table } = await import('../reporters/status/table.js');
      const colour = environment.colour && output === undefined;
      const width = output === undefined ? environment.columns : widthOfFiles;
      return table(overview, { language, colour, width });
    }
  }
}

/** The width of a table that is written to a file, in cells. */
const widthOfFiles = 120;

/** Prints the report, or writes it to the file; returns false, and reports it, if that fails. */
async function deliver(
  report: string | Uint8Array,
  output: string | undefined,
  session: Session,
): Promise<boolean> {
  if (output === undefined) {
    session.print(typeof report === 'string' ? report : Buffer.from(report).toString('utf8'));
    return true;
  }
  const [{ write }, { writeFailure }] = await Promise.all([
    import('../workspace/write.js'),
    import('../pipeline/write-failure.js'),
  ]);
  const written = await write(output, report);
  if (!written.ok) session.refuse(sentence(session.language, writeFailure(written, '--output')));
  return written.ok;
}

/** Reports the reviews that are due; returns whether there are any. */
async function reportDue(overview: Overview, days: number, session: Session): Promise<boolean> {
  const { say, language } = session;
  const [{ dueWithin, withoutReview }, { whenDue }, { toIso }] = await Promise.all([
    import('../lifecycle/overview.js'),
    import('../view/status.js'),
    import('../calendar/date.js'),
  ]);
  const due = dueWithin(overview, days);
  for (const { title, file, review } of due)
    if (review) {
      const when = whenDue(review.daysLeft, language);
      session.tell(say('status.due', { title: title ?? file, file, day: toIso(review.due), when }));
    }
  for (const { file, status, findings } of withoutReview(overview)) {
    const isBroken = status === null || findings.errors > 0;
    session.tell(say(isBroken ? 'status.due.broken' : 'status.due.unknown', { file }));
  }
  if (due.length > 0) session.tell(say('status.due.summary', { policies: due.length, days }));
  return due.length > 0;
}
