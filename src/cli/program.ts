import { Command, CommanderError, type Help, Option } from 'commander';
import { languages } from '../locales/say.js';
import { usePoliciesFolder } from '../workspace/policies-folder.js';
import { programVersion } from '../workspace/read.js';
import { addApprove } from './approve.js';
import { addBoardPack } from './board-pack.js';
import { addBuild } from './build.js';
import { addCheck } from './check.js';
import { addClone } from './clone.js';
import { addCorrect } from './correct.js';
import { addDate } from './date.js';
import { addDiff } from './diff.js';
import { addDocs } from './docs.js';
import { addDoctor } from './doctor.js';
import { exitCodes } from './exit-codes.js';
import { addExplain } from './explain.js';
import { addFile } from './file.js';
import { addFix } from './fix.js';
import { addLog } from './log.js';
import { addLsp } from './lsp.js';
import { addNew } from './new.js';
import { folderName } from './options.js';
import { addRender } from './render.js';
import { addReopen } from './reopen.js';
import { addRevise } from './revise.js';
import { addSchema } from './schema.js';
import type { Session } from './session.js';
import { addStatus } from './status.js';
import { addSubmit } from './submit.js';
import { usageFault } from './usage.js';
import { addVerify } from './verify.js';
import { addWithdraw } from './withdraw.js';

/** Every command, in the order in which help lists them. */
const commands = [
  addNew,
  addClone,
  addCheck,
  addFix,
  addExplain,
  addRender,
  addBuild,
  addRevise,
  addSubmit,
  addReopen,
  addBoardPack,
  addApprove,
  addCorrect,
  addFile,
  addWithdraw,
  addDiff,
  addLog,
  addStatus,
  addVerify,
  addDate,
  addSchema,
  addLsp,
  addDoctor,
  addDocs,
];

/** Reads the call and carries it out. Each command loads the code that it needs. */
export async function run(args: readonly string[], session: Session): Promise<void> {
  const program = programOf(session);
  if (args.length === 0) return program.outputHelp();
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    session.tell(usageFault(error, session));
    session.tell(session.say('cli.usage.see-help'));
    session.end(exitCodes.unable);
  }
}

function programOf(session: Session): Command {
  const { say } = session;
  const program = new Command('siyasa')
    .description(say('help.program'))
    .version(programVersion(), '-V, --version', say('help.version'))
    .addOption(new Option('--lang <language>', say('help.lang')).choices(languages))
    .addOption(folderName('--folder <path>', say('help.folder'), session))
    .hook('preAction', (_, command) => {
      usePoliciesFolder(command.optsWithGlobals().folder ?? session.environment.policies);
    })
    .helpOption('-h, --help', say('help.help'))
    .helpCommand('help [command]', say('help.command.help'))
    .addHelpText('after', `\n${say('help.exit-codes')}`);
  for (const add of commands) add(program, session);
  for (const command of below(program)) settle(command, session);
  return program;
}

/** Returns a command and its subcommands. */
function below(command: Command): Command[] {
  return [command, ...command.commands.flatMap(below)];
}

/** Makes a command throw instead of exiting, and speak the user's language: commander needs that for each one. */
function settle(command: Command, session: Session): void {
  command
    .exitOverride()
    .helpOption('-h, --help', session.say('help.help'))
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => session.print(text) })
    .configureHelp(helpIn(session));
  if (!command.parent) return;
  command.addOption(new Option('--lang <language>').choices(languages).hideHelp());
  command.addOption(folderName('--folder <path>', '', session).hideHelp());
}

function helpIn({ say }: Session): Partial<Help> {
  const titles: Record<string, string> = {
    'Usage:': say('help.usage'),
    'Arguments:': say('help.arguments'),
    'Options:': say('help.options'),
    'Commands:': say('help.commands'),
  };
  return {
    showGlobalOptions: false,
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
  };
}
