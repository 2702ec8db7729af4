import type { Command } from 'commander';
import { count } from '../diagnostics/collect.js';
import { fileStart } from '../diagnostics/range.js';
import { ruleFailed } from '../faults/rule-failed.js';
import { say as sentence } from '../locales/say.js';
import type { Opening } from '../pipeline/pdf-printer.js';
import type { Format, Produced } from '../pipeline/produce.js';
import type { Typesetter } from '../pipeline/typesetter.js';
import type { PolicyPlace } from '../workspace/find.js';
import { exitCodes } from './exit-codes.js';
import { fixableHint } from './fixable.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

/** The flags that `render` and `build` have in common. */
export interface ProduceFlags {
  readonly out: string;
  readonly theme?: string;
  readonly browser?: string;
  readonly readBack: boolean;
  readonly binding?: boolean;
  readonly duplex?: boolean;
}

export function addProduceOptions(command: Command, { say }: Session): Command {
  return command
    .option('--out <folder>', say('help.out'), 'out')
    .option('--theme <theme>', say('help.theme'))
    .option('--binding', say('help.binding'))
    .option('--duplex', say('help.duplex'))
    .option('--browser <path>', say('help.browser'))
    .option('--no-read-back', say('help.no-read-back'));
}

/** Returns whether the named theme exists; reports it if it doesn't. */
export async function themeExists(
  theme: string | undefined,
  places: readonly PolicyPlace[],
  session: Session,
): Promise<boolean> {
  if (theme === undefined) return true;
  const [{ themeNames }, { ownThemeNames }, { templatesFor }] = await Promise.all([
    import('../workspace/themes.js'),
    import('../pipeline/own-theme-names.js'),
    import('../workspace/own-templates.js'),
  ]);
  const builtIn = await themeNames();
  if (builtIn.includes(theme)) return true;
  const folders = new Set(places.map(({ folder }) => templatesFor(folder)));
  const own = [...folders].map((templates) => ownThemeNames(templates, builtIn));
  if (own.length > 0 && own.every((names) => names.includes(theme))) return true;
  const known = [...builtIn, ...own.flat()];
  const [{ nearest }, { themeUnknown }, { refusalOf }] = await Promise.all([
    import('../source/nearest.js'),
    import('../rules/theme-unknown.js'),
    import('../rules/lib/said.js'),
  ]);
  const unknown = themeUnknown.at(fileStart, { theme, known, nearest: nearest(theme, known) });
  session.refuse(refusalOf(unknown, session.language));
  return false;
}

/**
 * Makes the documents of `render` and `build`; returns the typesetter too, for further pages. Undefined if the call
 * can't be carried out, which is reported.
 */
export async function produceDocuments(
  places: readonly PolicyPlace[],
  formats: ReadonlySet<Format>,
  { out, theme, browser, readBack, binding = false, duplex = false }: ProduceFlags,
  session: Session,
  onProgress: (done: number) => void = () => undefined,
): Promise<{ produced: Produced; typesetter: Typesetter } | undefined> {
  const { environment, stop } = session;
  const tabs = Math.max(1, Math.min(environment.cores, places.length, 4));
  const make = async (pdfPrinter: Opening | undefined) => {
    const [{ produce }, { Typesetter }] = await Promise.all([
      import('../pipeline/produce.js'),
      import('../pipeline/typesetter.js'),
    ]);
    const today = await todayOf(session);
    if (!today) return undefined;
    const typesetter = new Typesetter(theme, { binding, duplex });
    const request = { out, formats, pdfPrinter, tabs, today, signal: stop.signal, onProgress };
    return { produced: await produce(places, request, typesetter), typesetter };
  };
  if (!formats.has('pdf')) return make(undefined);
  // The browser comes first: it starts while the rest of the program is loaded.
  const { withPdfPrinter } = await import('../pipeline/pdf-printer.js');
  const request = { browser, tabs, documents: places.length, readBack, signal: stop.signal };
  return withPdfPrinter(environment, request, make);
}

/** Returns whether two policies would be written to the same file; reports the first such pair. */
export function outputsClash(places: readonly PolicyPlace[], session: Session): boolean {
  const seen = new Map<string, PolicyPlace>();
  for (const place of places) {
    // Some file systems ignore case.
    const output = `${place.association}/${place.name}`.toLowerCase();
    const first = seen.get(output);
    if (first) {
      session.refuse(session.say('cli.same-output', { first: first.file, second: place.file }));
      return true;
    }
    seen.set(output, place);
  }
  return false;
}

/** Reports what wasn't read, and why, so that a missing document doesn't go unnoticed. */
export async function reportBlocked(blocked: readonly string[], session: Session): Promise<void> {
  if (blocked.length === 0 || session.stop.signal.aborted) return;
  const [{ misnamed }, { isLink }, { passedOver }, { refusalOf }] = await Promise.all([
    import('../workspace/find.js'),
    import('../workspace/plain.js'),
    import('../pipeline/unread.js'),
    import('../rules/lib/said.js'),
  ]);
  for (const path of blocked) {
    if (misnamed(path)) session.refuse(refusalOf(passedOver(path), session.language));
    else session.refuse(session.say(isLink(path) ? 'cli.path.link' : 'cli.path.no-folder', { path }));
  }
}

/** Does work that Ctrl-C or another signal stops in good order; a second signal ends it at once. */
export async function stoppable<Result>(session: Session, work: () => Promise<Result>): Promise<Result> {
  const stop = () => {
    if (session.stop.signal.aborted) process.exit(exitCodes.interrupted);
    session.stop.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** Reports what was produced and sets the exit code. Returns false if the work was stopped or failed as a whole. */
export async function conclude(produced: Produced, session: Session): Promise<boolean> {
  session.writeFigures(produced.digits);
  const { say, language, environment } = session;
  const { diagnostics, texts, refused, unprinted, failure } = produced;
  for (const warning of produced.warnings) session.tell(sentence(language, warning));
  if (session.stop.signal.aborted) {
    session.tell(say('cli.interrupted'));
    session.end(exitCodes.interrupted);
    return false;
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const { pretty } = await import('../reporters/pretty.js');
    const files = new Set(errors.map(({ file }) => file)).size;
    session.tell(pretty(errors, files, { language, colour: environment.colour, texts }).trimEnd());
  }
  for (const { file } of refused) session.tell(say('cli.render.refused', { file }));
  for (const message of unprinted) session.tell(sentence(language, message));
  if (failure) {
    session.refuse(sentence(language, failure));
    return false;
  }
  const warnings = count(diagnostics, 'warning');
  if (warnings > 0) session.tell(say('cli.render.warnings', { warnings }));
  const hint = fixableHint(diagnostics, session);
  if (hint) session.tell(hint);
  const isBug = diagnostics.some(({ rule }) => rule === ruleFailed.id);
  const isFaulty = refused.length + unprinted.length > 0;
  session.end(isBug ? exitCodes.bug : isFaulty ? exitCodes.faulty : exitCodes.done);
  return true;
}
