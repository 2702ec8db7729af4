import type { Command } from 'commander';
import { dryRunOption } from './changing.js';
import type { NewAssociationFlags } from './new-association.js';
import type { NewPolicyFlags } from './new-policy.js';
import { choice } from './options.js';
import type { Session } from './session.js';

/** Adds `siyasa new workspace`, `siyasa new association` and `siyasa new policy`. */
export function addNew(program: Command, session: Session): void {
  const { say } = session;
  const command: Command = program
    .command('new')
    .summary(say('help.new'))
    .description(say('help.new'))
    .usage('workspace|association|policy …')
    .helpCommand(false)
    .addHelpText('after', () =>
      command.commands.map((one) => `\nsiyasa new ${one.name()}\n${one.helpInformation()}`).join(''),
    )
    .argument('[what]')
    .action((what: string | undefined) => session.refuse(say('cli.new.what', { what })));
  addWorkspace(command, session);
  addAssociation(command, session);
  addPolicy(command, session);
}

function addWorkspace(command: Command, session: Session): void {
  const { say } = session;
  command
    .command('workspace')
    .summary(say('help.new.workspace'))
    .description(say('help.new.workspace'))
    .argument('<folder>', say('help.new.workspace.folder'))
    .addOption(dryRunOption(session))
    .action(async (folder: string, options: { dryRun: boolean }) => {
      const { newWorkspace } = await import('./new-workspace.js');
      await newWorkspace(folder, options, session);
    });
}

function addAssociation(command: Command, session: Session): void {
  const { say } = session;
  command
    .command('association')
    .summary(say('help.new.association'))
    .description(say('help.new.association'))
    .argument('<id>', say('help.new.association.id'))
    .option('--name <name>', say('help.new.name'))
    .option('--short-name <name>', say('help.new.short-name'))
    .addOption(
      choice('--kind <kind>', say('help.new.kind'), ['association', 'cooperative', 'foundation', 'fund']),
    )
    .addOption(choice('--registrar <registrar>', say('help.new.registrar'), ['ncnp', 'hrsd']))
    .option('--license <number>', say('help.new.license'))
    .option('--region <region>', say('help.new.region'))
    .option('--website <address>', say('help.new.website'))
    .option('--email <address>', say('help.new.email'))
    .option('--phone <number>', say('help.new.phone'), (phone: string, all: string[]) => [...all, phone], [])
    .option('--color <color>', say('help.new.color'))
    .option('--theme <theme>', say('help.new.theme'))
    .addOption(choice('--digits <digits>', say('help.new.digits'), ['arabic', 'latin']))
    .addOption(
      choice('--calendar <calendar>', say('help.new.calendar'), ['both', 'hijriFirst', 'gregorian', 'hijri']),
    )
    .option('-y, --yes', say('help.new.yes'))
    .addOption(dryRunOption(session))
    .action(async (id: string, options: NewAssociationFlags) => {
      const { newAssociation } = await import('./new-association.js');
      await newAssociation(id, options, session);
    });
}

function addPolicy(command: Command, session: Session): void {
  const { say } = session;
  command
    .command('policy')
    .summary(say('help.new.policy'))
    .description(say('help.new.policy'))
    .argument('[type]', say('help.new.policy.type'))
    .option('--for <association>', say('help.new.for'))
    .option('--starter <starter>', say('help.new.starter'))
    .option('--code <code>', say('help.new.code'))
    .option('--owner <owner>', say('help.new.owner'))
    .option('--issued <date>', say('help.new.issued'))
    .option('--as <name>', say('help.new.as'))
    .option('-y, --yes', say('help.new.yes'))
    .addOption(dryRunOption(session))
    .action(async (type: string | undefined, options: NewPolicyFlags) => {
      const { newPolicy } = await import('./new-policy.js');
      await newPolicy(type, options, session);
    });
}
