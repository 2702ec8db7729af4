import { type Command, Option } from 'commander';
import { say as sentence } from '../locales/say.js';
import type { Compared } from '../pipeline/diff.js';
import { type Endings, formatOfFile } from './endings.js';
import { exitCodes } from './exit-codes.js';
import { choice } from './options.js';
import { stoppable } from './produce.js';
import { valueOrReport } from './refusal.js';
import type { Session } from './session.js';

const formats = ['text', 'json', 'html', 'pdf', 'markdown'] as const;
type Format = (typeof formats)[number];

/** The endings of files, which say the format if the call doesn't. */
const endings: Endings<Format> = {
  '.pdf': ['pdf'],
  '.html': ['html'],
  '.md': ['markdown'],
  '.txt': ['text'],
  '.json': ['json'],
};

interface DiffOptions {
  readonly git?: string;
  readonly format?: Format;
  readonly output?: string;
  readonly browser?: string;
}

export function addDiff(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('diff')
    .summary(say('help.diff'))
    .description(say('help.diff'))
    .argument('<old>', say('help.diff.old'))
    .argument('[new]', say('help.diff.new'))
    .addOption(new Option('--git <revisions>', say('help.diff.git')))
    .addOption(choice('--format <format>', say('help.diff.format'), formats))
    .option('-o, --output <file>', say('help.status.output'))
    .option('--browser <path>', say('help.browser'))
    .action((old: string, other: string | undefined, options: DiffOptions) =>
      stoppable(session, () => diff(old, other, options, session)),
    );
}

async function diff(
  old: string,
  other: string | undefined,
  options: DiffOptions,
  session: Session,
): Promise<void> {
  const { say } = session;
  const { output } = options;
  const format = formatOfFile(output, options.format, { endings, usual: 'text' }, session);
  if (format === undefined) return;
  if (format === 'pdf' && output === undefined) return session.refuse(say('cli.diff.pdf-file'));
  const { compare } = await import('../pipeline/diff.js');
  const result = await compare({ old, new: other, git: options.git });
  const compared = await valueOrReport(result, session, say('cli.diff.faulty'));
  if (!compared) return;
  const report = await reported(compared, format, options, session);
  if (session.stop.signal.aborted) {
    session.tell(say('cli.interrupted'));
    return session.end(exitCodes.interrupted);
  }
  if (report !== undefined) await deliver(report, output, session);
}

/** Returns the report in a format; undefined, and reported, if it couldn't be printed. */
async function reported(
  compared: Compared,
  format: Format,
  { output, browser }: DiffOptions,
  session: Session,
): Promise<string | Uint8Array | undefined> {
  const { language, environment, stop } = session;
  switch (format) {
    case 'json':
      return (await import('../reporters/diff/json.js')).json(compared.changes, compared.origins);
    case 'markdown':
      return (await import('../reporters/diff/markdown.js')).markdown(compared.changes, language);
    case 'text': {
      const { text } = await import('../reporters/diff/text.js');
      const isShown = output === undefined && environment.terminal;
      const width = isShown ? environment.columns : undefined;
      return text(compared.changes, { language, colour: isShown && environment.colour, width });
    }
    case 'html': {
      const { changesPrintJob, pageOf } = await import('../pipeline/diff-page.js');
      return pageOf(await changesPrintJob(compared));
    }
    case 'pdf': {
      const [{ changesPrintJob }, { printOne }] = await Promise.all([
        import('../pipeline/diff-page.js'),
        import('../pipeline/print-one.js'),
      ]);
      const printOptions = { browser, readBack: true, signal: stop.signal };
      const printed = await printOne(
        await changesPrintJob(compared),
        output ?? '',
        printOptions,
        environment,
      );
      if (stop.signal.aborted) return undefined;
      const pdf = await valueOrReport(printed, session);
      for (const warning of pdf?.warnings ?? []) session.tell(sentence(language, warning));
      return pdf?.bytes;
    }
  }
}

/** Prints the report, or writes it to the file and says so. */
async function deliver(
  report: string | Uint8Array,
  output: string | undefined,
  session: Session,
): Promise<void> {
  if (output === undefined) {
    session.print(typeof report === 'string' ? report : Buffer.from(report).toString('utf8'));
    return;
  }
  const [{ write }, { writeFailure }] = await Promise.all([
    import('../workspace/write.js'),
    import('../pipeline/write-failure.js'),
  ]);
  const written = await write(output, report);
  if (written.ok) session.tell(session.say('cli.diff.written', { path: output }));
  else session.refuse(sentence(session.language, writeFailure(written, '--output')));
}
