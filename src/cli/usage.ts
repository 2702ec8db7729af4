import type { CommanderError } from 'commander';
import type { Session } from './session.js';

/** What is wrong with the call, in the user's language; commander itself speaks English only. */
export function usageFault({ code, message }: CommanderError, { say }: Session): string {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/gu)].map((match) => match[1] ?? '');
  switch (code) {
    case 'commander.unknownOption':
      return say('cli.usage.unknown-option', { name: first });
    case 'commander.unknownCommand':
      return say('cli.usage.unknown-command', { name: first });
    case 'commander.missingArgument':
      return say('cli.usage.missing-argument', { name: first });
    case 'commander.optionMissingArgument':
      return say('cli.usage.missing-value', { name: first });
    case 'commander.excessArguments':
      return say('cli.usage.excess');
    case 'commander.invalidArgument': {
      const allowed = /(?:Allowed choices are |is invalid\. )(.*?)\.?$/su.exec(message)?.[1] ?? '';
      return say('cli.usage.invalid-value', { value: second, name: first, allowed });
    }
    default:
      return say('cli.usage.other', { reason: message.replace(/^error: /u, '') });
  }
}
