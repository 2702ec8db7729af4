import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { inFile } from '../../src/diagnostics/diagnostic.js';
import { Lines } from '../../src/diagnostics/range.js';
import { diffPolicies } from '../../src/diff/diff.js';
import { keyUnknown } from '../../src/faults/key-unknown.js';
import type { LoggedVersion } from '../../src/lifecycle/log.js';
import type { Overview } from '../../src/lifecycle/overview.js';
import { ar, type MessageKey } from '../../src/locales/ar.js';
import { languages, message, say, speaker } from '../../src/locales/say.js';
import { pageParts } from '../../src/pipeline/status-page.js';
import { changedLines, cloneJson, leftLines, replacedLines } from '../../src/reporters/clone.js';
import { html as diffHtml } from '../../src/reporters/diff/html.js';
import { json as diffJson } from '../../src/reporters/diff/json.js';
import { markdown } from '../../src/reporters/diff/markdown.js';
import { text as diffText } from '../../src/reporters/diff/text.js';
import { reporters } from '../../src/reporters/formats.js';
import { logText } from '../../src/reporters/log.js';
import { patch } from '../../src/reporters/patch.js';
import { proposal } from '../../src/reporters/proposal.js';
import { countsOf } from '../../src/reporters/report.js';
import { csv } from '../../src/reporters/status/csv.js';
import { html as statusHtml } from '../../src/reporters/status/html.js';
import { json as statusJson } from '../../src/reporters/status/json.js';
import { table } from '../../src/reporters/status/table.js';
import type { Cloned, FoundLeftover } from '../../src/rules/leftovers/found.js';
import { changesPageView } from '../../src/view/changes-page.js';
import { readChangesTemplate } from '../../src/workspace/themes.js';
import { ruleSentences } from '../cases/rule-sentences.js';
import { seeded } from '../cases/seeded.js';
import { sources } from '../support/sources.js';
import { overviewIn } from './status/reports.js';

const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env.SIYASA_TEST_RUNS ?? 25);
const dice = seeded(seed);

/** Stands after each part of a value: no line of a report may begin with it. */
const mark = 'Ж';

const alphabet = [
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\v',
  '\f',
  '\0',
  '\b',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u001B[31m',
  '\u009B31m',
  '\u001B]8;;x\u0007',
  '\u061C',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202B',
  '\u202C',
  '\u202D',
  '\u202E',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u206E',
  '::error::',
  '::stop-commands::x',
  '##[error]',
  '##vso[task.complete]',
  '%0A::error::',
  '=1+1',
  '@SUM(A1)',
  '"',
  "'",
  '\\',
  '<b>',
  '&',
  '|',
  '`',
  ']]>',
  '-->',
  '{{x}}',
  '\ud800',
  'سياسة',
  'BR-01',
  ' ',
  '/',
  '﷽',
];

const beginnings = ['v', '::error::', '##[error]', '=1+1', '@SUM(A1)', '\u001B[31m', '\u202E', '\u2069'];

const nasty = () =>
  [dice.pick(beginnings), ...Array.from({ length: 1 + dice.below(6) }, () => dice.pick(alphabet))]
    .map((part) => part + mark)
    .join('');

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u206A-\u206F]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const colours = /\u001B\[[\d;]*m/gu;

/**
 * Returns what a text may not contain, whoever shows it. `colour`: the report itself writes colours for a terminal. `wraps`:
 * its lines end where the terminal does, even within a value.
 */
function faultsIn(text: string, { colour = false, commands = false, wraps = false } = {}): string[] {
  // The direction marks that the program puts into `bdi` elements have no effect outside them.
  const plain = (colour ? text.replace(colours, '') : text).replace(/<bdi [^<]*<\/bdi>/gu, (apart) =>
    apart.replace(/[\u200E\u200F]/gu, ''),
  );
  const faults: string[] = [];
  const lines = plain.split('\n');
  for (const line of wraps ? [lines.join(' ')] : lines) {
    if (controls.test(line.replace(/\r$/u, '')))
      faults.push(`a control character in ${JSON.stringify(line)}`);
    let open = 0;
    for (const character of line) {
      if (/[\u2066-\u2068]/u.test(character)) open += 1;
      if (character === '\u2069') open -= 1;
      if (open < 0) break;
    }
    if (open !== 0) faults.push(`an isolate without its end in ${JSON.stringify(line)}`);
    if (/##(?:vso|teamcity)?\[[a-z]/u.test(line) || (!commands && /^\s*::/u.test(line)))
      faults.push(`a command in ${JSON.stringify(line)}`);
  }
  for (const line of text.split(lineEnds))
    if (!wraps && line.trimStart().startsWith(mark)) faults.push(`a value begins the line ${line}`);
  return faults;
}

const ofAll = (make: () => string, options?: Parameters<typeof faultsIn>[1]) => {
  for (let run = 0; run < times; run += 1) expect(faultsIn(make(), options)).toEqual([]);
};

/** Gives some value for whatever a sentence asks for. */
const valuesOf = (word: () => string) =>
  new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, name) => {
        if (/^(?:known|allowed|sections|kinds|words|pages|paths|proposals|offered)$/u.test(String(name)))
          return [word(), word()];
        if (
          /^(?:bytes|limit|files|errors|warnings|policies|written|failed|more|line|minimum|days)/u.test(
            String(name),
          )
        )
          return 3;
        return word();
      },
    },
  );

describe(`values that would leave their place (SIYASA_TEST_SEED=${seed})`, async () => {
  const stay = (key: string, saidOf: (values: Record<string, unknown>) => string) => {
    const lines = saidOf(valuesOf(() => 'x')).split(lineEnds).length;
    const sentence = saidOf(valuesOf(nasty));
    expect(faultsIn(sentence), key).toEqual([]);
    expect(sentence.split(lineEnds).length, key).toBeLessThanOrEqual(lines);
  };

  it('stay in the one sentence that repeats them', () => {
    for (const key of Object.keys(ar) as MessageKey[])
      for (const language of languages) stay(key, (values) => say(language, message(key, values as never)));
  });

  it('stay in the one sentence of a rule that repeats them', () => {
    for (const { key, said } of ruleSentences)
      for (const language of languages) stay(key, (values) => said(values, language));
  });

  const text = () => `title: ${nasty()}\nx: ${nasty()}\n`;
  const report = () => {
    const file = nasty();
    const content = text();
    const lines = new Lines(content);
    const findings = (['error', 'warning', 'info'] as const).map((severity, i) =>
      keyUnknown.at(
        lines.range(i, content.length - i),
        { name: nasty(), known: [nasty()], nearest: nasty() },
        { severity, fix: { safe: true, edits: [{ start: 0, end: 2, text: nasty() }] } },
      ),
    );
    const diagnostics = inFile(file, findings);
    return {
      diagnostics,
      counts: countsOf(diagnostics, 1),
      files: [file],
      texts: new Map([[file, content]]),
      language: dice.pick(languages),
      colour: false,
      nameOf: (one: string) => one,
      version: '1.2.3',
    };
  };

  it.each(['pretty', 'json', 'sarif', 'junit', 'github'] as const)(
    'stay in a report for %s',
    async (format) => {
      for (let run = 0; run < times; run += 1) {
        const one = report();
        const shown = await reporters[format](one);
        expect(faultsIn(shown, { commands: format === 'github' })).toEqual([]);
        if (format === 'json') expect(JSON.parse(shown).diagnostics[0].file).toBe(one.files[0]);
        if (format === 'sarif') JSON.parse(shown);
        if (format === 'junit') parseXml(shown);
        if (format === 'github') expect(shown.match(/^::(?:error|warning|notice) file=/gmu)).toHaveLength(3);
      }
    },
  );

  it('stay in a proposal, and in a difference that is shown', () => {
    ofAll(() => {
      const { diagnostics, language } = report();
      const [diagnostic] = diagnostics;
      if (!diagnostic) throw new Error('no diagnostic');
      return `${proposal(diagnostic, { before: text(), after: text() }, language)}\n`;
    });
    ofAll(() => patch(nasty(), text(), text(), { terminal: true, colour: true }), {
      colour: true,
      wraps: true,
    });
  });

  it('stay in the head of a difference that goes to a program', () => {
    for (let run = 0; run < times; run += 1) {
      const [first = '', second = ''] = patch(nasty(), 'a\n', 'b\n', {
        terminal: false,
        colour: false,
      }).split(lineEnds);
      expect(first).toMatch(/^--- (?:"[ -~]+"|[^"]+)$/u);
      expect(second).toMatch(/^\+\+\+ /u);
    }
    expect(patch('a\nb"ا.yaml', 'a\n', 'b\n', { terminal: false, colour: false })).toContain(
      '--- "a\\nb\\"\\330\\247.yaml"\n',
    );
  });

  it('stay in what clone reports', () => {
    const found = (): FoundLeftover => ({
      file: nasty(),
      range: new Lines('a').range(0, 1),
      leftover: { words: nasty(), kind: 'name', instead: nasty(), place: { start: 0, end: 1 } },
    });
    const cloned = (): Cloned => ({
      from: nasty(),
      file: nasty(),
      text: text(),
      changed: [
        { key: nasty(), place: nasty(), range: new Lines('a').range(0, 1), before: nasty(), after: nasty() },
      ],
      comments: 1,
      replaced: [found()],
      left: [found()],
      errors: 0,
      warnings: 0,
    });
    ofAll(() =>
      [...replacedLines([found()], speaker('ar')), ...leftLines([found(), found()], speaker('en'))].join(
        '\n',
      ),
    );
    ofAll(() => changedLines(cloned(), speaker(dice.pick(languages))).join('\n'));
    ofAll(() => cloneJson([cloned()], { dryRun: true }, 'ar'));
  });

  it('stay in the life of a policy', () => {
    const record = () => ({
      minutes: nasty(),
      meeting: dice.below(3),
      term: dice.below(3),
      date: { gregorian: nasty(), hijri: nasty() },
      asWritten: null,
      signatures: [
        { role: nasty(), name: nasty() },
        { role: nasty(), name: null },
      ],
    });
    const version = (): LoggedVersion => ({
      file: nasty(),
      role: 'current',
      status: 'approved',
      version: 1,
      title: nasty(),
      summary: nasty(),
      approved: { method: 'session', ...record() },
      corrections: [
        { date: record().date, reason: nasty(), digest: 'cd'.repeat(32), before: record(), after: record() },
      ],
      copy: { file: nasty(), sha256: 'ef'.repeat(32), state: dice.pick(['ok', 'changed'] as const) },
      withdrawn: { minutes: nasty(), date: { gregorian: nasty(), hijri: nasty() }, reason: nasty() },
      digest: 'ab',
      seal: 'intact',
    });
    ofAll(() =>
      logText(
        { versions: [version(), version()], digits: dice.pick(['arabic', 'latin']) },
        dice.pick(languages),
      ),
    );
  });

  const changes = () =>
    diffPolicies(
      sources({ title: nasty(), code: nasty(), sections: [{ kind: 'preamble', text: nasty() }] }),
      sources({
        title: nasty(),
        code: nasty(),
        sections: [
          { kind: 'preamble', text: nasty() },
          { kind: 'channels', heading: nasty(), items: [nasty()] },
        ],
      }),
    );

  it('stay in a table of changes', async () => {
    const template = await readChangesTemplate();
    const onTerminal = (width: number | undefined) => () =>
      diffText(changes(), { language: dice.pick(languages), colour: true, width });
    ofAll(onTerminal(undefined), { colour: true });
    ofAll(onTerminal(40), { colour: true, wraps: true });
    ofAll(() => markdown(changes(), dice.pick(languages)));
    ofAll(() =>
      diffJson(changes(), [
        { file: nasty(), revision: nasty() },
        { file: nasty(), revision: null },
      ]),
    );
    ofAll(() =>
      diffHtml(
        changesPageView(changes(), sources({ title: nasty() }, { name: nasty() }), undefined),
        template,
      ),
    );
  });

  const overview = await overviewIn();
  const parts = await pageParts();
  const spoilt = (): Overview => ({
    ...overview,
    associations: overview.associations.map((association) => ({
      ...association,
      name: nasty(),
      folder: nasty(),
      file: nasty(),
      policies: association.policies.map((policy) => ({
        ...policy,
        file: nasty(),
        title: nasty(),
        code: nasty(),
        owner: nasty(),
      })),
    })),
  });

  it('stay in the overview', () => {
    const onTerminal = (width: number) => () =>
      table(spoilt(), { language: dice.pick(languages), colour: true, width });
    for (const width of [40, 120, 200]) ofAll(onTerminal(width), { colour: true, wraps: true });
    ofAll(() => statusJson(spoilt(), 30));
    ofAll(() => Buffer.from(statusHtml(spoilt(), parts)).toString());
    ofAll(() => csv(spoilt(), dice.pick(languages)).replace('\uFEFF', ''));
    const rows = csv(overview, 'ar').split('\r\n').length;
    const sheet = csv(spoilt(), 'ar');
    expect(sheet.split('\r\n')).toHaveLength(rows);
    expect(sheet).not.toMatch(/(?:^|,)"?[=@]/mu);
  });
});
