import { Option } from 'commander';
import { fileStart } from '../diagnostics/range.js';
import { type Level, levels } from '../rules/lib/level.js';
import type { Session } from './session.js';

/** Returns the option `--rule name=level`, which may be repeated. */
export function ruleOption({ say }: Session): Option {
  return new Option('--rule <name=level>', say('help.check.rule')).argParser<string[]>((value, before) => [
    ...(before ?? []),
    value,
  ]);
}

/** Returns the levels that a call sets for rules; undefined, and reported, if a value is wrong. */
export async function ruleSettings(
  values: readonly string[],
  session: Session,
): Promise<ReadonlyMap<string, Level> | undefined> {
  const settings = new Map<string, Level>();
  for (const value of values) {
    const fault = await settingFault(value, session);
    if (fault !== undefined) {
      session.refuse(fault);
      return undefined;
    }
    const [rule = '', level] = parts(value);
    settings.set(rule, level as Level);
  }
  return settings;
}

async function settingFault(value: string, { say, language }: Session): Promise<string | undefined> {
  const [rule = '', level, ...more] = parts(value);
  if (rule === '' || more.length > 0 || !levels.some((one) => one === level))
    return say('cli.rule-form', { value });
  const [{ ruleFault }, { messageOf, refusalOf }, { lintRuleFixed }] = await Promise.all([
    import('../rules/lib/lint.js'),
    import('../rules/lib/said.js'),
    import('../faults/lint-rule-fixed.js'),
  ]);
  const fault = ruleFault(rule, fileStart, { approved: false, level: level as Level, mayGuess: true });
  // A fixed rule's hint says what to fix in a file, and here no file is read.
  return fault && (fault.rule === lintRuleFixed.id ? messageOf : refusalOf)(fault, language);
}

function parts(value: string): string[] {
  return value.split('=').map((one) => one.trim());
}
