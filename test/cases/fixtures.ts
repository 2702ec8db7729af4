import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BadInput } from './bad-input.js';
import { custom, pair, policy, associationText } from './policies.js';

const folder = path.join(import.meta.dirname, 'rules');

/** The rules that have a file of faults. */
const fixtureNames: readonly string[] = readdirSync(folder).map((name) => path.parse(name).name);

/**
 * Reads what each rule finds from the file of its name. Its first line says `# severity rule`; then each fault is marked
 * ⟦so⟧, or ⟦so|severity other-rule⟧ where the other rule finds the same words as well, or ⟦so!severity other-rule⟧ where only
 * the other rule does. A file holds items of a list, a section, or a policy, with its association's file after a line `---
 * association`.
 */
export const fixtures: readonly BadInput[] = fixtureNames.map((name) => {
  const content = readFileSync(path.join(folder, `${name}.yaml`), 'utf8');
  const [first = '', ...lines] = content.split('\n');
  const told: string[] = [];
  const usual = first.replace('# ', '').trim();
  const text = lines.join('\n').replace(/(?:(?<sign>[|!])(?<others>[a-z][^⟦⟧]*))?⟧/gu, (_, sign, others) => {
    told.push(sign === '!' ? others : others ? `${usual} + ${others}` : usual);
    return '⟧';
  });
  const [written = '', association = associationText] = text.split('--- association\n');
  return { name: `the faults of ${name}`, files: pair(asPolicy(written), association), told };
});

function asPolicy(written: string): string {
  if (/^type:/mu.test(written)) return written;
  if (written.includes('- kind:')) return policy({ section: written.replace(/^(?=.)/gmu, '  ') });
  return policy({ section: custom(`items:\n${written.replace(/^(?=.)/gmu, '  ')}`) });
}
