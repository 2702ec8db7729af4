import type { Command } from 'commander';
import { commonDigits } from '../association/defaults.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fileUnreadable } from '../faults/file-unreadable.js';
import { ruleFailed } from '../faults/rule-failed.js';
import { say as sentence } from '../locales/say.js';
import type { Checked } from '../pipeline/checked.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { type BaselineFlags, baselineOf, concludeBaseline } from './baseline.js';
import { exitCodes } from './exit-codes.js';
import { fixableHint } from './fixable.js';
import { notFound } from './not-found.js';
import { wholeNumber } from './options.js';
import { type Output, outputOptions, outputsOf } from './outputs.js';
import { ruleOption, ruleSettings } from './rule-settings.js';
import type { Session } from './session.js';
import { todayOf } from './today.js';

interface CheckFlags extends BaselineFlags {
  quiet?: boolean;
  rule?: string[];
  maxWarnings?: number;
}

export function addCheck(program: Command, session: Session): void {
  const { say } = session;
  const { options, typed } = outputOptions(session);
  const command = program
    .command('check')
    .summary(say('help.check'))
    .description(say('help.check'))
    .argument('[paths...]', say('help.check.paths'));
  for (const option of options) command.addOption(option);
  command
    .option('--quiet', say('help.check.quiet'))
    .addOption(wholeNumber('--max-warnings <number>', say('help.check.max-warnings'), session))
    .addOption(ruleOption(session))
    .option('--baseline <file>', say('help.check.baseline'))
    .option('--write-baseline', say('help.check.write-baseline'))
    .action(async (paths: string[], given: CheckFlags) => {
      const outputs = outputsOf(typed, session);
      if (outputs) await carryOut(paths, outputs, given, session);
    });
}

async function carryOut(
  paths: readonly string[],
  outputs: readonly Output[],
  options: CheckFlags,
  session: Session,
): Promise<void> {
  const severity = await ruleSettings(options.rule ?? [], session);
  const accepting = severity && (await baselineOf(options, session));
  const today = accepting && (await todayOf(session));
  if (!today) return;
  const { check } = await import('../pipeline/check.js');
  const checkOptions = { today, severity, baseline: accepting.baseline };
  const found = await check(paths.length > 0 ? paths : [policiesFolder()], session.environment, checkOptions);
  if (!found.ok) return notFound(found.fault, session);
  const checked = found.value;
  session.writeFigures(commonDigits(checked.associations.map(({ digits }) => digits)));
  const isReported = await report(checked, outputs, options, session);
  const isKept = isReported && (await concludeBaseline(options, accepting, checked, session));
  if (isKept) conclude(checked, options, session);
  else session.end(exitCodes.unable);
}

/** Writes the files before printing, so that they exist once output is seen. Returns false if one can't be written. */
async function report(
  checked: Checked,
  outputs: readonly Output[],
  { quiet = false }: CheckFlags,
  session: Session,
): Promise<boolean> {
  const { environment, language, say } = session;
  const [{ reporters }, { countsOf }, { saysTruth }, { programVersion }, { rootNames }] = await Promise.all([
    import('../reporters/formats.js'),
    import('../reporters/report.js'),
    import('../rules/lib/levels.js'),
    import('../workspace/read.js'),
    import('../workspace/root-names.js'),
  ]);
  const { diagnostics } = checked;
  // Errors, and whatever says that a text may not be true, of any severity.
  const isReportedQuietly = ({ rule, severity }: Diagnostic) =>
    severity === 'error' || saysTruth(rule, false);
  const counts = countsOf(diagnostics, checked.files);
  const common = {
    diagnostics: quiet ? diagnostics.filter(isReportedQuietly) : diagnostics,
    counts,
    files: checked.paths,
    texts: checked.texts,
    language,
    nameOf: rootNames(environment),
    version: programVersion(),
  };
  for (const { format, file } of outputs)
    if (file !== undefined) {
      const text = await reporters[format]({ ...common, colour: false });
      if (!(await written(file, text, session))) return false;
    }
  const shown = outputs.find(({ file }) => file === undefined);
  if (shown) session.print(await reporters[shown.format]({ ...common, colour: environment.colour }));
  else session.tell(say('cli.check.summary', counts));
  const hint = shown?.format === 'pretty' && fixableHint(common.diagnostics, session);
  if (hint) session.print(`${hint}\n`);
  return true;
}

async function written(file: string, text: string, session: Session): Promise<boolean> {
  const [{ write }, { writeFailure }] = await Promise.all([
    import('../workspace/write.js'),
    import('../pipeline/write-failure.js'),
  ]);
  const result = await write(file, text);
  if (!result.ok) session.tell(sentence(session.language, writeFailure(result, '--output')));
  return result.ok;
}

function conclude({ diagnostics }: Checked, { maxWarnings }: CheckFlags, session: Session): void {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) session.tell(session.say('cli.max-warnings', { warnings, limit: maxWarnings }));
  const unread = diagnostics.some(({ rule }) => rule === fileUnreadable.id);
  const failed = diagnostics.some(({ rule }) => rule === ruleFailed.id);
  const faulty = tooMany || diagnostics.some(({ severity }) => severity === 'error');
  session.end(
    failed ? exitCodes.bug : unread ? exitCodes.unable : faulty ? exitCodes.faulty : exitCodes.done,
  );
}
