import { Option } from 'commander';
import { isRuleId, ruleIds } from '../locales/rule-ids.js';
import { fixedReason, isRefused, type Level, levels } from '../rules/levels.js';
import type { Session } from './session.js';

/** `--rule name=level`, which may stand more than once. */
export function ruleOption({ say }: Session): Option {
  return new Option('--rule <name=level>', say('help.check.rule')).argParser<string[]>((value, before) => [
    ...(before ?? []),
    value,
  ]);
}

/** What rules are set to by a call; else it says what is wrong. */
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

async function settingFault(value: string, { say }: Session): Promise<string | undefined> {
  const [rule = '', level, ...more] = parts(value);
  if (rule === '' || more.length > 0 || !levels.some((one) => one === level))
    return say('cli.rule-form', { value });
  if (!isRuleId(rule)) {
    const { nearest } = await import('../source/nearest.js');
    const hint = say('lint-rule-unknown.hint', { nearest: nearest(rule, ruleIds) });
    return `${say('lint-rule-unknown', { rule })} ${hint}`;
  }
  return isRefused(rule, level as Level, false)
    ? say('lint-rule-fixed', { rule, reason: fixedReason(rule) })
    : undefined;
}

function parts(value: string): string[] {
  return value.split('=').map((one) => one.trim());
}
