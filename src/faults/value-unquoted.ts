import { ar, en } from '../locales/words.js';
import { defineFault } from './fault.js';

/** A text without quotes that YAML reads as something else. */
export const valueUnquoted = defineFault({
  id: 'value-unquoted',
  severity: 'error',
  fixed: { reason: 'structure', from: 'always' },
  fixes: 'safe',
  texts: {
    ar: {
      why: 'بلا علامتي تنصيص يقرأ YAML الهاتف عددًا فيسقط صفره، ويقرأ النص الذي فيه نقطتان مفتاحًا.',
      variants: {
        number: {
          message: (v: { value: string; read: string; type: string }) =>
            v.read === v.value
              ? `${ar.q(v.value)} مكتوب بلا علامتي تنصيص، فقُرئ ${v.type === 'number' ? 'عددًا' : 'قيمة true أو false'} لا نصًا.`
              : `${ar.q(v.value)} مكتوب بلا علامتي تنصيص، فقُرئ ${ar.q(v.read)}.`,
          hint: (v: { quoted: string }) => `ضعه بين علامتي تنصيص: ${ar.isolated(v.quoted)}`,
        },
        placeholder: {
          message: `النص يبدأ بـ ${ar.isolated('{{')} وهو بلا علامتي تنصيص، فلا يُقرأ نصًا.`,
          hint: "ضع النص كله بين علامتي تنصيص مفردتين: '…'",
        },
        comment: {
          message: (v: { value: string }) =>
            `${ar.q(v.value)} مكتوب بلا علامتي تنصيص، وما بعد العلامة # لا يُقرأ في YAML.`,
          hint: (v: { quoted: string }) => `ضعه بين علامتي تنصيص: ${ar.isolated(v.quoted)}`,
        },
        cut: {
          message: (v: { value: string }) =>
            `ما بعد # في هذا السطر (${ar.isolated(v.value)}) عدّه YAML تعليقًا، فلن يُطبع.`,
          hint: 'إن كان من النص فضع النص كله بين علامتي تنصيص، وإن كان تعليقًا فاترك مسافة بعد #.',
        },
        start: {
          message: (v: { sign: string }) =>
            `النص يبدأ بالرمز ${ar.isolated(v.sign)} وهو بلا علامتي تنصيص، ولهذا الرمز معنى خاص في YAML.`,
          hint: "ضع النص كله بين علامتي تنصيص مفردتين: '…'",
        },
        colon: {
          message: 'في النص نقطتان بعدهما مسافة، وهو بلا علامتي تنصيص، فيُقرأ مفتاحًا وقيمة.',
          hint: "ضع النص كله بين علامتي تنصيص مفردتين: '…'",
        },
      },
    },
    en: {
      why: 'Without quotes YAML reads a phone as a number and drops its nought, and a text with a colon as a key.',
      variants: {
        number: {
          message: (v) =>
            v.read === v.value
              ? `${en.q(v.value)} has no quotes, so YAML reads it as ${v.type === 'number' ? 'a number' : 'true or false'}, not as text.`
              : `${en.q(v.value)} has no quotes, so YAML reads it as ${en.q(v.read)}.`,
          hint: (v) => `Put it in quotes: ${v.quoted}`,
        },
        placeholder: {
          message: 'The text begins with {{ and has no quotes, so YAML does not read it as text.',
          hint: "Put the whole text in single quotes: '…'",
        },
        comment: {
          message: (v) => `${en.q(v.value)} has no quotes, and YAML does not read what follows a #.`,
          hint: (v) => `Put it in quotes: ${v.quoted}`,
        },
        cut: {
          message: (v) =>
            `YAML takes what stands after # on this line (${en.q(v.value)}) for a comment, so it will not be printed.`,
          hint: 'If it belongs to the text, put the whole text in quotes; if it is a comment, leave a space after #.',
        },
        start: {
          message: (v) =>
            `The text begins with ${v.sign} and has no quotes; in YAML that sign has a meaning of its own.`,
          hint: "Put the whole text in single quotes: '…'",
        },
        colon: {
          message:
            'The text holds a colon and a space and has no quotes, so YAML reads it as a key and a value.',
          hint: "Put the whole text in single quotes: '…'",
        },
      },
    },
  },
  example: {
    kind: 'association',
    bad: 'license: 0151',
    good: 'license: "0151"',
  },
});
