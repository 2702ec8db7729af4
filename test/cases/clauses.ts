import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'clauses');

/** Clauses as in real policies, close to what a rule finds. */
export interface ClauseCases {
  readonly rule: string;
  /** Clauses in which the rule finds nothing. */
  readonly good: readonly Case[];
  /** Clauses in each of which the rule finds something. */
  readonly bad: readonly Case[];
}

/** A line of a file of cases. */
export interface Case {
  readonly line: string;
  /** The clauses of one list, in order. */
  readonly clauses: readonly string[];
  /** What the policy says outside that list. */
  readonly elsewhere: Elsewhere;
}

/** The places of a policy that a case may set besides its clauses. */
const places = ['title', 'issued', 'heading', 'approval'] as const;
export type Elsewhere = Readonly<Partial<Record<(typeof places)[number], string>>>;

/**
 * Reads the clauses of each rule from the file of its name: below `# good`, then below `# bad`, one case a line. Several
 * clauses of a case are separated by ` || `; before them stands what the policy says elsewhere: `title: سياسة الخصوصية ||
 * البند الأول || البند الثاني`, `issued: 2025-09`, `heading: وسائل التواصل` (of the section that holds the clauses),
 * `approval: اعتمد المجلس السياسة.`.
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
      const elsewhere: Record<string, string> = {};
      for (let place = placeOf(parts[0]); place; place = placeOf(parts[0]))
        elsewhere[place] = parts.shift()?.slice(`${place}: `.length) ?? '';
      return { line, clauses: parts, elsewhere };
    });
}

function placeOf(part = '') {
  return places.find((place) => part.startsWith(`${place}: `));
}
