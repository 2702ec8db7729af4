import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Association, associationSchema } from '../src/association/schema.js';
import { catalogue } from '../src/catalogue/catalogue.js';
import { exitCodes } from '../src/cli/exit-codes.js';
import { keys } from '../src/locales/keys.js';
import { check } from '../src/pipeline/check.js';
import { sectionKinds } from '../src/policy/kinds/index.js';
import { listStyles } from '../src/policy/kinds/kind.js';
import { placeholders } from '../src/policy/placeholders.js';
import { resolvedText } from '../src/policy/resolve.js';
import { durationUnits, type Policy, policySchema } from '../src/policy/schema.js';
import { formats } from '../src/reporters/formats.js';
import { factsOf, ruleIds } from '../src/rules/index.js';
import { isStructural, usualSeverity } from '../src/rules/lib/levels.js';
import { parse } from '../src/source/parse.js';
import { validate } from '../src/source/validate.js';
import { resolutionText } from '../src/view/approval.js';
import { themeNames } from '../src/workspace/themes.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(path.join(project, 'README.md'), 'utf8');
const program = path.join(project, 'bin', 'siyasa.js');

interface Fence {
  readonly language: string;
  readonly body: string;
  /** The last line of words before it. */
  readonly lead: string;
}

const fences = [...readme.matchAll(/^```(?<language>\w+)\n(?<body>.*?)^```$/gmsu)].map((match): Fence => {
  const lines = readme.slice(0, match.index).split('\n');
  const lead = lines.findLast((line) => line.trim() !== '' && !/^\s*<\/?div/u.test(line)) ?? '';
  return { language: match.groups?.language ?? '', body: match.groups?.body ?? '', lead };
});

const wholeFiles = fences.filter(({ body }) => body.startsWith('# yaml-language-server'));
const examples = new Map(
  wholeFiles.flatMap(({ lead, body }) => {
    const file = /`(?<file>policies\/[^`]+\.yaml)`/u.exec(lead)?.groups?.file;
    return file ? [[file, body] as const] : [];
  }),
);

/** The cells of a table's rows, by the words of its head. */
function table(...head: string[]): string[][] {
  const start = readme.indexOf(`| ${head.join(' | ')} |\n`);
  if (start < 0) throw new Error(`no table ${head.join(', ')}`);
  const rows = readme.slice(start).split('\n').slice(2);
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim()),
  );
}

const bare = (cell: string | undefined) => (cell ?? '').replace(/^`|`$/gu, '');
const firsts = (rows: string[][]) => rows.map(([first]) => bare(first));
const isolates = /[\u2066-\u2069]/gu;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siyasa-readme-'));
  for (const [file, body] of examples) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), body);
  }
  const logo = path.join(project, 'policies', 'rahma', 'logo.svg');
  await cp(logo, path.join(folder, 'policies', 'every-key', 'logo.svg'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the program says to a call, typed in the folder of the examples. */
function call(line: string): string {
  const args = line.replace(/^(?:node bin\/siyasa\.js|siyasa)/u, '').trim();
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...(args ? args.split(/\s+/u) : [])], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', SIYASA_LANG: 'ar' },
  });
  return stdout + stderr;
}

async function diagnosed(folder: string) {
  const checked = await check([folder]);
  if ('nothing' in checked) throw new Error(`nothing in ${folder}`);
  return checked.diagnostics.map(({ rule, severity, range }) => `${range.start.line} ${severity} ${rule}`);
}

function example<Schema extends z.ZodType>(schema: Schema, file: string): z.infer<Schema> {
  const { root } = parse(examples.get(file) ?? '');
  const value = root && validate(schema, root).value;
  if (!value) throw new Error(`no example ${file}`);
  return value;
}

describe("the README's files", () => {
  it('are four, and the Arabic guide repeats the first two word for word', () => {
    expect([...examples.keys()]).toEqual([
      'policies/my-association/association.yaml',
      'policies/my-association/beneficiary-relations.yaml',
      'policies/every-key/beneficiary-relations.yaml',
      'policies/every-key/association.yaml',
    ]);
    const bodies = [...examples.values()];
    const again = wholeFiles.map(({ body }) => body).filter((body, i, all) => all.indexOf(body) !== i);
    expect(again).toEqual(bodies.slice(0, 2));
  });

  it('have no errors', async () => {
    const found = await diagnosed(path.join(folder, 'policies'));
    expect(found.filter((one) => one.includes(' error '))).toEqual([]);
  });

  it('have nothing to report but advice once the approval is recorded', async () => {
    const filled = path.join(folder, 'filled', 'my-association');
    await cp(path.join(folder, 'policies', 'my-association'), filled, { recursive: true });
    const file = path.join(filled, 'beneficiary-relations.yaml');
    const [first = '', ...output] = (
      fences.find(({ body }) => body.startsWith('$ node bin/siyasa.js approve'))?.body ?? ''
    )
      .trimEnd()
      .split('\n');
    const shown = call(first.replace(/^\$ /u, '').replace('my-association/beneficiary-relations', file));
    expect(
      shown
        .replace(isolates, '')
        .replace(file, 'policies/my-association/beneficiary-relations.yaml')
        .trimEnd(),
    ).toBe(output.join('\n'));
    const found = await diagnosed(filled);
    expect(found.filter((one) => !one.endsWith(' info recommended-section-missing'))).toEqual([]);
  });

  it('show every key', () => {
    const last = new Set(Object.keys(keys).map((id) => id.split('.').at(-1) ?? ''));
    const shown = (key: string) => new RegExp(`\\b${key}:|\`${key}\``, 'u').test(readme);
    expect([...last].filter((key) => !shown(key))).toEqual([]);
  });
});

describe("the README's calls", () => {
  const transcripts = fences.filter(({ language }) => language === 'console');
  const printed = (body: string) => {
    const [first = '', ...rest] = body.split('\n');
    return { line: first.replace(/^\$ /u, ''), output: rest.join('\n').trimEnd() };
  };

  // Rendering takes a browser, which other tests start.
  it.each(transcripts.map(({ body }) => printed(body)).filter(({ line }) => !line.includes('render')))(
    'give what it shows: $line',
    ({ line, output }) => expect(call(line).replace(isolates, '').trimEnd()).toBe(output),
  );

  it('show the status of policies as it is told, but for the spaces at the ends of lines', () => {
    const shown = fences.find(
      ({ language, body }) => language === 'text' && body.startsWith('$ siyasa status'),
    );
    const { line, output } = printed(shown?.body ?? '');
    expect(call(line).replace(isolates, '').replace(/ +$/gmu, '').trimEnd()).toBe(output);
  });

  it('show the status of policies as JSON, cut short where it says so', () => {
    const shown = fences.find(({ language, body }) => language === 'json' && body.includes('"withinDays"'));
    const given = call('siyasa status policies/every-key --today 2025-11-25 --due 60 --format json');
    const report = JSON.parse(given);
    report.associations[0].coverage.absent.splice(1);
    expect(report).toEqual(JSON.parse(shown?.body ?? ''));
  });

  const commands = [...call('--help --lang en').matchAll(/^ {2}(?<name>[a-z][a-z-]*) /gmu)].map(
    ({ groups }) => groups?.name ?? '',
  );
  const optionsIn = (text: string) => [
    ...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/gu)].map(([option]) => option)),
  ];
  const helpOf = new Map(
    commands.filter((name) => name !== 'help').map((name) => [name, call(`${name} --help`)]),
  );

  it('name every command, and no other', () => {
    const rows = table('Command', 'Does', 'Options');
    expect(rows.map(([first]) => /siyasa (?<name>[\w-]+)/u.exec(first ?? '')?.groups?.name)).toEqual(
      commands,
    );
    expect(firsts(table('الأمر', 'ما يفعله'))).toEqual(commands);
    const mentioned = [
      ...readme.matchAll(/(?:`|\$ |^)(?:siyasa|node bin\/siyasa\.js) (?<name>[a-z][a-z-]*)/gmu),
    ];
    expect(mentioned.length).toBeGreaterThan(10);
    expect(
      mentioned.map(({ groups }) => groups?.name ?? '').filter((name) => !commands.includes(name)),
    ).toEqual([]);
  });

  it('name every option of each command, and no other', () => {
    const everywhere = ['--lang', '--folder', '--help'];
    for (const [first, , options] of table('Command', 'Does', 'Options')) {
      const name = /siyasa (?<name>[\w-]+)/u.exec(first ?? '')?.groups?.name ?? '';
      const known = optionsIn(helpOf.get(name) ?? '').filter((option) => !everywhere.includes(option));
      expect({ name, options: optionsIn(options ?? '').sort() }).toEqual({ name, options: known.sort() });
    }
    const known = [...optionsIn([...helpOf.values()].join('\n')), ...optionsIn(call('--help'))];
    expect(optionsIn(readme).filter((option) => !known.includes(option))).toEqual([]);
  });

  it('name every exit code', () => {
    expect(firsts(table('Code', 'Means')).map(Number)).toEqual(Object.values(exitCodes));
  });
});

describe("the README's tables", () => {
  const policy: Policy = example(policySchema, 'policies/every-key/beneficiary-relations.yaml');
  const association: Association = example(associationSchema, 'policies/every-key/association.yaml');

  it('list every section kind with its heading and list style', () => {
    const usual = { policy, association: { name: '' } };
    expect(
      table('`kind`', 'Heading where the file gives none', 'List style').map((row) => row.map(bare)),
    ).toEqual(
      sectionKinds.map(({ id, heading, list }) => [
        id,
        heading ? resolvedText(heading, usual, '…') : '(none: write one)',
        list,
      ]),
    );
  });

  it('list every list style and unit', () => {
    expect(firsts(table('`list`', 'Marks'))).toEqual([...listStyles]);
    expect(readme).toContain(`Units: ${durationUnits.map((unit) => `\`${unit}\``).join(', ')};`);
  });

  it('list every placeholder with what it gives in the example', () => {
    expect(table('Placeholder', 'Gives').map((row) => row.map(bare))).toEqual(
      placeholders.map(({ id, value }) => [`{{${id}}}`, value({ policy, association })]),
    );
  });

  it('list the wording of every method of approval', () => {
    const worded = (approval: NonNullable<Policy['approval']>) => {
      const sources = {
        policy: { ...policy, approval },
        association: example(associationSchema, 'policies/my-association/association.yaml'),
      };
      return resolvedText(resolutionText(approval, sources), sources, '…');
    };
    expect(table('`method`', 'Wording')).toEqual([
      ['`session`', worded({ method: 'session' })],
      ['`session`, with `meeting.term`', worded({ method: 'session', meeting: { term: null } })],
      ['`circulation`', worded({ method: 'circulation' })],
      ['`package`', worded({ method: 'package' })],
    ]);
  });

  it('list every policy type', () => {
    const asked = { evidence: 'as evidence', law: 'by law', customary: 'customary' };
    expect(table('`type`', 'Title', 'Asked for')).toEqual(
      catalogue.map((type) => [`\`${type.id}\``, type.title, asked[type.asked]]),
    );
  });

  it('list every starter with what its type requires', async () => {
    const texts = await readdir(path.join(project, 'templates', 'starters'));
    const types = [...new Set(texts.map((file) => file.split('.')[0] ?? ''))].sort();
    const rows = table('Starter of', 'Sections that its type requires, besides `preamble` or `scope`');
    expect(rows.map(([first]) => /`(?<id>[a-z-]+)`/u.exec(first ?? '')?.groups?.id).sort()).toEqual(types);
    for (const [first = '', sections] of rows) {
      const type = catalogue.find(({ id }) => first.includes(`\`${id}\``));
      const wanted = (type?.requires ?? []).filter((kinds) => !kinds.includes('preamble'));
      expect(sections).toBe(
        wanted.map((kinds) => kinds.map((kind) => `\`${kind}\``).join(' or ')).join(', '),
      );
    }
  });

  it('list every rule', () => {
    const listed = firsts(table('Rule', 'Severity', 'Finds'));
    expect(listed).toEqual([...new Set(listed)]);
    expect([...listed].sort()).toEqual([...ruleIds].sort());
  });

  it('give every rule the severity that other programs are told', () => {
    const idsIn = (words: string) =>
      [...words.matchAll(/`(?<id>[a-z-]+)`/gu)].map(({ groups }) => groups?.id);
    const structure = /\n {2}is always an error: (?<ids>[^.]+)\./u.exec(readme)?.groups?.ids ?? '';
    const always = ruleIds.filter((id) => isStructural(id) || factsOf(id).fixed?.reason === 'settings');
    expect(idsIn(structure).sort()).toEqual([...always].sort());
    const truths = table('Rules of truth', 'Hold', "Why they can't be weakened");
    const reasons = ['proof', 'approval', 'hidden', 'name', 'complete'] as const;
    expect(truths.map(([ids = '', from]) => [idsIn(ids).sort(), from])).toEqual(
      reasons.map((reason) => {
        const ids = ruleIds.filter((id) => factsOf(id).fixed?.reason === reason);
        const from = new Set(ids.map((id) => factsOf(id).fixed?.from));
        return [[...ids].sort(), from.has('always') ? 'always' : 'once approved'];
      }),
    );
    const usual = { 'by status': 'warning', 'as the rest': 'error' } as Record<string, string>;
    const listed = table('Rule', 'Severity', 'Finds').map(([id, severity = '']) => [
      bare(id),
      usual[severity] ?? severity,
    ]);
    expect(listed).toEqual(listed.map(([id = '']) => [id, usualSeverity(id)]));
  });

  it('list every form of report', () => {
    expect(firsts(table('`--format`', 'Is'))).toEqual(formats);
  });

  it('list every environment variable', async () => {
    const sources = await sourceFiles(path.join(project, 'src'));
    const read = sources.flatMap((text) => [
      ...text.matchAll(/\b(?:env|variables)\.(?<name>[A-Z][A-Z_]+)/gu),
    ]);
    const named = new Set(read.map(({ groups }) => groups?.name ?? ''));
    // What the system itself sets.
    for (const name of ['PATH', 'TERM', 'LOCALAPPDATA']) named.delete(name);
    expect(firsts(table('Variable', 'Does')).sort()).toEqual([...named].sort());
  });

  it('show a picture of every theme', async () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(templates\/(?<theme>[^/]+)\/preview\.png\)/gu)];
    expect(pictures.map(({ groups }) => groups?.theme)).toEqual(await themeNames());
  });
});

describe("the README's links", () => {
  const targets = [...readme.matchAll(/\[[^\]]+\]\((?<target>[^)\s]+)\)/gu)].map(
    ({ groups }) => groups?.target ?? '',
  );

  it('lead to files and pictures that there are', () => {
    const files = targets.filter((target) => !/^(?:#|https?:)/u.test(target));
    expect(files.filter((file) => !existsSync(path.join(project, file)))).toEqual([]);
  });

  it('lead to headings that there are', () => {
    const words = readme.replaceAll(/^```\w+\n.*?^```$/gmsu, '');
    const slugs = [...words.matchAll(/^#+ (?<heading>.+)$/gmu)].map(({ groups }) =>
      (groups?.heading ?? '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const anchors = [...words.matchAll(/<a id="(?<id>[^"]+)">/gu)].map(({ groups }) => groups?.id);
    const known = [...slugs, ...anchors].map((one) => `#${one}`);
    expect(targets.filter((target) => target.startsWith('#') && !known.includes(target))).toEqual([]);
  });
});

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')));
}
