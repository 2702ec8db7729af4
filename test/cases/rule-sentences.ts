import type { Language } from '../../src/locales/say.js';
import { rules } from '../../src/rules/index.js';
import type { Said } from '../../src/faults/said.js';
import { hintOf, messageOf } from '../../src/rules/lib/said.js';

/** A sentence of a rule, for any values. */
export interface RuleSentence {
  /** `rule`, `rule.variant`, `rule.hint` or `rule.variant.hint`. */
  readonly key: string;
  readonly said: (values: Record<string, unknown>, language: Language) => string;
}

/** Every sentence that a rule or a fault has. */
export const ruleSentences: readonly RuleSentence[] = rules.flatMap((rule) => {
  const { message, variants = {} } = rule.texts.ar as { message?: unknown; variants?: object };
  const names = [...(message === undefined ? [] : [undefined]), ...Object.keys(variants)];
  return names.flatMap((variant): RuleSentence[] => {
    const key = variant === undefined ? rule.id : `${rule.id}.${variant}`;
    const of = (values: Record<string, unknown>): Said =>
      variant === undefined ? { rule: rule.id, values } : { rule: rule.id, variant, values };
    return [
      { key, said: (values, language) => messageOf(of(values), language) },
      { key: `${key}.hint`, said: (values, language) => hintOf(of(values), language) },
    ];
  });
});
