import { describe, expect, it } from 'vitest';
import { diffPolicies } from '../../../src/diff/diff.js';
import { markdown } from '../../../src/reporters/diff/markdown.js';
import { text } from '../../../src/reporters/diff/text.js';
import { sources } from '../../support/sources.js';

const of = (before: string, after: string) =>
  diffPolicies(
    sources({ sections: [{ kind: 'preamble', text: before }] }),
    sources({ sections: [{ kind: 'preamble', text: after }] }),
  );
const changes = of('مدة الرد لا تقل عن شهر واحد.', 'مدة الرد لا تزيد على شهر واحد.');

describe('changes on a terminal', () => {
  it('are marked by colour, and by lines for those who don’t tell red from green', () => {
    const shown = text(changes, { language: 'ar', colour: true, width: 80 });
    expect(shown).toContain('لا \u001B[31;9mتقل عن\u001B[0m\u001B[32;4mتزيد على\u001B[0m شهر');
    expect(shown).not.toMatch(/\[-|\{\+/u);
  });

  it('are broken into lines where they are wider', () => {
    const shown = text(changes, { language: 'ar', colour: false, width: 30 });
    expect(shown.split('\n').every((line) => line.length < 30)).toBe(true);
    expect(shown.replace(/\s+/gu, ' ')).toContain('لا [-تقل عن-]{+تزيد على+} شهر');
  });

  it('show nothing that would move the cursor or turn the line around', () => {
    const shown = text(of('نص', 'نص \u001B[31m\u202Eخطر\u0007'), {
      language: 'ar',
      colour: false,
      width: undefined,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(shown).not.toMatch(/[\u0007\u001B\u202E]/u);
  });
});

describe('changes of lines on a terminal', () => {
  const shown = (before: string, after: string, language: 'ar' | 'en' = 'ar') =>
    text(of(before, after), { language, colour: false, width: undefined });

  it('show where a paragraph was parted or joined, and mark no word that stays', () => {
    const [one, other] = ['تضع الجمعية هذه القواعد.', 'وتلتزم بها في جميع أعمالها.'];
    expect(shown(`${one} ${other}`, `${one}\n\n${other}`)).toContain(
      `تغيّر في موضع واحد: تقسيم ١.\n\n١. تقسيم: تمهيد › الفقرتان ١ و٢\n   ${one}{+¶+}\n   ${other}\n`,
    );
    expect(shown(`${one}\n\n${other}`, `${one} ${other}`, 'en')).toContain(
      `1 change: 1 joined.\n\n1. joined: \u2068تمهيد\u2069 › \u2068paragraph\u2069\n   ${one}[-¶-] ${other}\n`,
    );
  });

  it('show two that were swapped as they stand now', () => {
    const [one, other] = ['تضع الجمعية هذه القواعد.', 'وتلتزم بها في جميع أعمالها.'];
    expect(shown(`${one}\n\n${other}`, `${other}\n\n${one}`)).toContain(
      `١. تبديل موضعين: تمهيد › الفقرة ١\n   تبادل الموضع مع: الفقرة ٢\n   ${other}\n   ${one}\n`,
    );
  });
});

describe('changes in Markdown', () => {
  it('set what was parted in lines, without a mark', () => {
    const [one, other] = ['تضع الجمعية هذه القواعد.', 'وتلتزم بها في جميع أعمالها.'];
    const row = markdown(of(`${one} ${other}`, `${one}\n\n${other}`), 'ar');
    expect(row).toContain(
      `| ١ | **تقسيم**<br>تمهيد<br>الفقرتان ١ و٢ | ${one} ${other} | ${one}<br>${other} |`,
    );
  });

  it('take no word for markup, and no word ends its cell', () => {
    const shown = markdown(of('النص | الأول', 'النص | <b>*الثاني*</b> `هنا`'), 'ar');
    expect(shown).toContain('&lt;');
    expect(shown).not.toContain('<b>');
    const row = shown.split('\n').find((line) => line.startsWith('| ١')) ?? '';
    expect(row.split(/(?<!\\)\|/u)).toHaveLength(6);
  });

  it('say so where there are none', () => {
    const shown = markdown(of('نص', 'نص'), 'ar');
    expect(shown).toContain('لا فرق بين النصين.');
    expect(shown).not.toContain('| م |');
  });
});
