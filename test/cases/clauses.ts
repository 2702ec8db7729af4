import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'clauses');

/** Real turns of phrase near to what a rule finds. */
export interface ClauseCases {
  readonly rule: string;
  /** The rule has nothing to say of them. */
  readonly good: readonly Case[];
  /** In each of them the rule finds something. */
  readonly bad: readonly Case[];
}

/** One line of a file. */
export interface Case {
  readonly line: string;
  /** Of one list, in their order. */
  readonly clauses: readonly string[];
  readonly title?: string;
}

/**
 * The clauses of each rule stand in a file of its name: below `# good`, then below `# bad`, one case a line. A case of several
 * clauses, or with a title, has ` || ` between them: `title: سياسة الخصوصية || البند الأول || البند الثاني`.
 */
export const clauseCases: readonly ClauseCases[] = readdirSync(folder).map((name) => {
  const [, good = '', bad = ''] = readFileSync(path.join(folder, name), 'utf8').split(/^# (?:good|bad)$/mu);
  return { rule: path.parse(name).name, good: casesIn(good), bad: casesIn(bad) };
});

function casesIn(lines: string): Case[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const parts = line.split(' || ');
      const title = parts[0]?.startsWith('title: ') ? parts.shift()?.slice('title: '.length) : undefined;
      return { line, clauses: parts, ...(title === undefined ? {} : { title }) };
    });
}
