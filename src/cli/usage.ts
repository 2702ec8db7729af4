import type { CommanderError } from 'commander';
import type { Session } from './session.js';

/**
 * Returns what is wrong with the call, in the user's language. Commander's error has a code for the kind of fault, and
 * only an English message for the details: names, values and proposals are read from there.
 */
export function usageFault({ code, message }: CommanderError, { say }: Session): string {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/gu)].map((match) => match[1] ?? '');
  const nearest = /\(Did you mean (?:one of )?(?<near>[^?]+)\?\)/u.exec(message)?.groups?.near;
  switch (code) {
    case 'commander.unknownOption':
      return say('cli.usage.unknown-option', { name: first, nearest });
    case 'commander.unknownCommand':
      return say('cli.usage.unknown-command', { name: first, nearest });
    case 'commander.missingArgument':
      return say('cli.usage.missing-argument', { name: first });
    case 'commander.missingMandatoryOptionValue':
      return say('cli.usage.missing-argument', { name: bare(first) });
    case 'commander.optionMissingArgument':
      return say('cli.usage.missing-value', { name: bare(first) });
    case 'commander.excessArguments':
      return say('cli.usage.excess');
    case 'commander.invalidArgument': {
      // The code is the same for options and arguments: for an option, the message names the option first; for an
      // argument, the value.
      const [name, value] = message.includes('error: option') ? [bare(first), second] : [second, first];
      const reason =
        /is invalid(?: for argument '[^']*')?\.\s*(?:Allowed choices are )?(?<allowed>.*?)\.?$/su;
      const allowed = reason.exec(message)?.groups?.allowed ?? '';
      return say('cli.usage.invalid-value', { name, value, allowed });
    }
    default:
      return say('cli.usage.other', { reason: message.replace(/^error: /u, '') });
  }
}

/** Returns an option as it is typed, without the placeholder of its value. */
function bare(flags: string): string {
  return flags.replace(/ [<[].*$/u, '');
}
