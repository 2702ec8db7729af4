import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BadInput } from './bad-input.js';
import type { Files } from './folder.js';
import { custom, pair, policy, associationText } from './policies.js';
import { sealOfText } from './sealed.js';

/** What a rule finds in one of the cases of its file. */
export interface Fixture extends BadInput {
  readonly rule: string;
}

const folder = path.join(import.meta.dirname, 'rules');

/** The rules that have a file of faults. */
const fixtureNames: readonly string[] = readdirSync(folder).map((name) => path.parse(name).name);

/**
 * What each rule finds stands in a file of its name, and what it leaves alone beside it. Its first line says
 * `# severity rule`, and then each fault is marked ⟦so⟧, or ⟦so|severity other-rule⟧ where that is found at the same words
 * as well, and ⟦so!severity other-rule⟧ where it is found alone.
 *
 * A line `=== title` begins another case. A case holds a whole policy, or what takes the place of the same in a
 * complete one: some of its keys, and after them sections, or items of a list. After a line `--- association` stands its association's file,
 * and after `--- name` another file, of that name. `⟪300 × words⟫` repeats words.
 *
 * A line `seal: as approved` becomes the seal of the policy as it stands, in which `⟦as approved⟧` marks the digest; below
 * a line `# approved with: some words → others`, of the policy that had some words in the place of others.
 */
export const fixtures: readonly Fixture[] = fixtureNames.flatMap((rule) => {
  const content = readFileSync(path.join(folder, `${rule}.yaml`), 'utf8');
  const [first = '', ...lines] = content.split('\n');
  const usual = first.replace('# ', '').trim();
  const [untitled = '', ...titled] = lines.join('\n').split(/^=== /mu);
  const cases: [string, string][] = titled.map((text) => {
    const [title = ''] = text.split('\n', 1);
    return [`the faults of ${rule}: ${title}`, text.slice(title.length + 1)];
  });
  if (untitled.trim() !== '') cases.unshift([`the faults of ${rule}`, untitled]);
  return cases.map(([name, text]) => ({ name, rule, ...read(text, usual) }));
});

function read(text: string, usual: string): Omit<BadInput, 'name'> {
  const reported: string[] = [];
  const clean = (marked: string) =>
    marked.replace(/(?:(?<sign>[|!])(?<others>[a-z][^⟦⟧]*))?⟧/gu, (_, sign, others) => {
      reported.push(sign === '!' ? others : others ? `${usual} + ${others}` : usual);
      return '⟧';
    });
  const [written = '', ...more] = text.split(/^--- /mu);
  const others = new Map(
    more.map((part) => {
      const [name = ''] = part.split('\n', 1);
      return [name === 'association' ? 'association.yaml' : name, part.slice(name.length + 1)];
    }),
  );
  const { 'association.yaml': association = associationText, ...rest } = Object.fromEntries(others);
  const files: Files = { ...pair(written.trim() === '' ? policy() : asPolicy(written), association), ...rest };
  // The faults of a file are reported in the order of the files.
  return {
    files: Object.fromEntries(
      Object.entries(files).map(([name, one]) => [name, clean(withSeal(repeated(String(one)), association))]),
    ),
    reported,
  };
}

function asPolicy(written: string): string {
  if (/^type:/mu.test(written) && /^sections:/mu.test(written)) return written;
  const start = written.search(/^- /mu);
  const keys = start === -1 ? written : written.slice(0, start);
  const list = written.slice(keys.length).replace(/^(?=.)/gmu, '  ');
  const section = /^ {2}- kind:/u.test(list) ? list : custom(`items:\n${list}`);
  return withKeys(keys, list === '' ? policy() : policy({ section }));
}

/** A complete policy with some keys in it: in the place of its own, or else below its status. */
function withKeys(written: string, complete: string): string {
  const keysOf = (text: string) =>
    text.split(/^(?=[⟦\w])/mu).map((part): [string, string] => [nameOf(part), part]);
  const given = new Map(keysOf(written));
  const own = keysOf(complete);
  const added = [...given].filter(([name]) => !own.some(([other]) => other === name));
  return own
    .map(([name, part]) => [
      given.get(name) ?? part,
      ...(name === 'status' ? added.map(([, other]) => other) : []),
    ])
    .flat()
    .join('');
}

function nameOf(part: string): string {
  return /^⟦?(?<name>\w+)/u.exec(part)?.groups?.name ?? part;
}

function repeated(text: string): string {
  return text.replace(/⟪(?<count>\d+) × (?<words>[^⟪⟫]+)⟫/gu, (_, count, words) => words.repeat(Number(count)));
}

function withSeal(text: string, association: string): string {
  const line = /^(?<indentation> *)seal: (?<words>⟦?as approved⟧?)\n/mu;
  const { indentation, words } = line.exec(text)?.groups ?? {};
  if (words === undefined) return text;
  const { before, after } = /^# approved with: (?<before>.+?) → (?<after>.+)$/mu.exec(text)?.groups ?? {};
  const now = plain(text.replace(line, '')).replace(/^#.*/gmu, '');
  if (after && !now.includes(after)) throw new Error(`the policy has no ${after}`);
  const seal = sealOfText(after && before ? now.replace(after, before) : now, plain(association));
  const marked = words.startsWith('⟦') ? seal.replace(/(?<="digest":)"\w+"/u, '⟦$&⟧') : seal;
  return text.replace(line, () => `${indentation}seal: ${marked}\n`);
}

/** The text without marks, and what they say. */
function plain(marked: string): string {
  return marked.replace(/[|!][a-z][^⟦⟧]*(?=⟧)|[⟦⟧]/gu, '');
}
