import { type BlankRule, blankRule } from './blanks.js';

const rule = blankRule('letterhead-field-blank', [
  'policy.letter.number',
  'policy.letter.date',
  'policy.letter.attachments',
  'policy.letter.subject',
]);

/** What the letterhead's fields say, called as the association's letterhead labels them. */
export const letterheadFieldBlank: BlankRule = {
  ...rule,
  check: (context) =>
    rule.check(context).map((one) => {
      const fields = context.association?.letterhead?.fields ?? [];
      const own = fields.find(
        (field) =>
          typeof field === 'object' && field?.key === String(one.message.values.key).split('.').at(-1),
      );
      const label = typeof own === 'object' ? own?.label : undefined;
      return label ? { ...one, message: { ...one.message, values: { ...one.message.values, label } } } : one;
    }),
};
