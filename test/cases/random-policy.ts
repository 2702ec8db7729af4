import { arabic } from './arabic.js';
import type { Dice } from './seeded.js';

/** Returns a policy of random words as people type it, using every way in which YAML lets a text be written. */
export function randomPolicy(dice: Dice, names: readonly string[]): { text: string; comments: string[] } {
  const { below, pick } = dice;
  const writer = arabic(dice);
  const chance = (percent: number) => below(100) < percent;
  const comments: string[] = [];
  const comment = () => {
    const words = `# ${comments.length} تعليق , فيه  هنات ،، (كثيرة ) ${writer.text(names)}`;
    comments.push(words);
    return words;
  };

  const inLines = (text: string, indent: string) =>
    text.replace(/ (?=\S)/gu, () => (chance(12) ? `\n${indent}` : ' '));
  /** Returns a text as a YAML value; `indent` is the indentation of its further lines. */
  const written = (text: string, indent: string): string => {
    const words = text.trim() || 'نص';
    const mayBePlain = !/^[-?:,[\]{}#&*!|>'"%@`.]|: |:$| #|[\u200F]/u.test(words) && /^\p{Script=Arabic}/u.test(words);
    return pick([
      () => (mayBePlain ? inLines(words, indent) : `'${words.replaceAll("'", "''")}'`),
      () => `'${inLines(words.replaceAll("'", "''"), indent)}'`,
      () => `"${inLines(words.replace(/["\\]/gu, '\\$&'), indent)}"`,
      () => `"${words.replace(/["\\]/gu, '\\$&').replace(/[،\u0640]/gu, (sign) => (chance(50) ? `\\u0${sign.charCodeAt(0).toString(16)}` : sign))}"`,
      () => `|\n${indent}${inLines(words, indent)}`,
      () => `>-\n${indent}${inLines(words, indent)}`,
    ])();
  };
  const text = (indent: string) => written(writer.text(names), indent);
  const item = (indent: string) => written(writer.item(names), indent);
  const items = (indent: string): string =>
    Array.from({ length: 1 + below(4) }, () =>
      pick([
        () => `${indent}- ${item(`${indent}  `)}\n`,
        () => `${indent}- text: ${item(`${indent}    `)}\n`,
        () => `${indent}-  text: ${item(`${indent}      `)}\n${indent}   items:\n${indent}   - ${item(`${indent}     `)}\n`,
        () => `${indent}${comment()}\n\n${indent}- ${item(`${indent}  `)}\n`,
      ])(),
    ).join('');
  const sections = Array.from({ length: 1 + below(3) }, () =>
    pick([
      () => `  - kind: preamble\n    text: ${text('      ')}\n`,
      () => `  - kind: custom   ${comment()}\n    heading: ${text('      ')}\n    items:\n${items('      ')}`,
      () => `  - { kind: handling, intro: '${writer.text(names).replaceAll("'", "''")}', items: [ ] }\n`,
      () => `  - kind: definitions\n    terms:\n    - term: ${text('        ')}\n      meaning: ${text('        ')}\n`,
    ])(),
  );
  const policy = [
    `type: beneficiary-relations\ntitle:   ${text('  ')}\nstatus: draft\n`,
    `${comment()}\nowner: ${text('  ')}\nissued: 2025-09-14\n`,
    `references:\n- text: ${text('    ')}\n  url: "https://example.org.sa/a,,b"\n`,
    `sections:\n${sections.join('')}`,
    `approval:\n  method: session\n  minutes: "١٢"\n  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }\n`,
    `  signatures:\n    - { role: "رئيس ،مجلس", name: "د. محمد ,, بن عبدالله" }\n`,
    `history:\n- { version: 1, date: 2025-10, summary: '${writer.text(names).replaceAll("'", "''")}' }\n`,
  ].join('');
  return { text: chance(25) ? policy.replaceAll('\n', '\r\n') : policy, comments };
}
