import type { CommanderError } from 'commander';
import type { Session } from './session.js';

/**
 * Returns what is wrong with the call, in the user's language. Commander's error has a code for the kind of fault and, for what
 * the fault is about, nothing but its English message: names, values and what was meant are read from there.
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
      // One code stands for the value of an option and of an argument: of an option, the message names the option first; of an
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

/** Returns an option as one types it, without what stands for its value. */
function bare(flags: string): string {
  return flags.replace(/ [<[].*$/u, '');
}
