import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.js';
import { keys } from '../../src/locales/keys.js';
import { isForBoard } from '../../src/pipeline/lifecycle/board-proposal.js';
import { Loader } from '../../src/pipeline/load.js';
import { sectionKinds } from '../../src/policy/section-kinds.js';
import type { Located } from '../../src/source/located.js';
import { parse } from '../../src/source/parse.js';
import { findingsView } from '../../src/view/findings.js';
import { asText } from '../../src/view/inline.js';
import { placeOf } from '../../src/workspace/find.js';
import { today } from '../cases/check-folder.js';
import { finding } from '../cases/finding.js';
import { fixtures } from '../cases/fixtures.js';
import { inFolder } from '../cases/folder.js';
import { unmarked } from '../cases/marked.js';
import { sources } from '../support/sources.js';

const file = `title: سياسة
owner: الإدارة
sections:
  - kind: channels
    heading: القنوات
    list: decimal
    intro: وهي
    items:
      - المقابلة
      - text: الهاتف
        items:
          - الثابت
          - الجوال
  - kind: statement
    heading: بيان
    list: letters
    sections:
      - kind: tools
        items: [النماذج]
      - kind: custom
        heading: none
        text: نص
approval:
  minutes: "12"
`;
const { root } = parse(file);
const of = sources({
  owner: 'الإدارة',
  sections: [
    {
      kind: 'channels',
      heading: 'القنوات',
      list: 'decimal',
      intro: 'وهي',
      items: ['المقابلة', { text: 'الهاتف', items: ['الثابت', 'الجوال'] }],
    },
    {
      kind: 'statement',
      heading: 'بيان',
      list: 'letters',
      sections: [
        { kind: 'tools', items: ['النماذج'] },
        { kind: 'custom', heading: 'none', text: 'نص' },
      ],
    },
  ],
  approval: { minutes: '12' },
});

/** Returns a finding at some words of the file. */
function found(severity: Severity, words: string, key: string, values: Record<string, unknown>): Diagnostic {
  const before = file.slice(0, file.indexOf(words)).split('\n');
  const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: file.indexOf(words) };
  const base = finding(key, severity, { start: at, end: at });
  return { ...base, values, file: 'x.yaml' };
}

const usage = (severity: Severity, at: string, words: string) =>
  found(severity, at, 'usage-error', { words, instead: 'x' });

/** Returns the groups as text: label, count, and each note with its places. */
function reported(all: readonly Diagnostic[], within: Located | undefined = root, by = of): string[] {
  return findingsView(all, within, by).groups.map(({ label, count, notes, more }) =>
    [
      `${label} ${count}`,
      ...notes.map((note) =>
        [asText(note.message), ...note.places.map(asText), note.more ?? ''].filter(Boolean).join(' @ '),
      ),
      ...(more ? [more] : []),
    ].join(' | '),
  );
}

describe('what a check found, for a board', () => {
  it('has the gravest first, and each rule’s together, counted in the papers’ figures', () => {
    const all = [
      usage('info', 'وهي', 'أ'),
      found('warning', 'الجوال', 'tatweel', { words: 'ب' }),
      usage('info', 'المقابلة', 'ج'),
    ];
    expect(reported(all).map((group) => group.split(' | ')[0])).toEqual(['تنبيه ١', 'توصية ٢']);
    expect(findingsView(all, root, of).summary).toBe('تنبيه واحد، توصيتان.');
    const latin = sources(of.policy, { defaults: { digits: 'latin' } });
    expect(findingsView(all, root, latin).groups[1]?.count).toBe('2');
  });

  it('says that there is nothing', () => {
    expect(findingsView([], root, of)).toMatchObject({ summary: 'لا ملاحظات.', groups: [] });
  });

  it.each([
    ['الثابت', 'القنوات، البند ١ من البند ٢'],
    ['المقابلة', 'القنوات، البند ١'],
    ['وهي', 'القنوات، جملة التقديم'],
    ['النماذج', 'بيان، أ. الأدوات المتاحة لموظف علاقات المستفيدين للتواصل مع المستفيدين، البند ١'],
    ['نص\n', 'بيان، القسم ٢'],
    ['سياسة', 'العنوان'],
    ['"12"', 'الاعتماد، رقم المحضر'],
  ])('names the place of «%s» as paper has it', (words, place) => {
    expect(reported([usage('info', words, 'س')])[0]?.split(' @ ')[1]).toBe(place);
  });

  it('says the same words once, with all their places, and only counts what is too many to read', () => {
    const same = [usage('info', 'المقابلة', 'س'), usage('info', 'الثابت', 'س')];
    expect(reported(same)).toEqual([
      'توصية ٢ | «س» تركيب غير صحيح. @ القنوات، البند ١ @ القنوات، البند ١ من البند ٢',
    ]);
    const words = (n: number) => Array.from({ length: n }, (_, i) => usage('info', 'المقابلة', `س${i}`));
    expect(reported(words(4))[0]?.split(' | ')).toHaveLength(5);
    expect(reported(words(5))[0]).toMatch(/ \| وملاحظة أخرى مثلها\.$/u);
    expect(reported(words(6))[0]).toMatch(/ \| وملاحظتان أخريان مثلها\.$/u);
    expect(reported(words(9))[0]).toMatch(/ \| و٥ ملاحظات أخرى مثلها\.$/u);
  });

  it('calls another clause by its place, not by its line', () => {
    const line = file.slice(0, file.indexOf('الثابت')).split('\n').length;
    expect(reported([found('info', 'الجوال', 'duplicate-clause', { line })])).toEqual([
      'توصية ١ | هذا البند مكرر؛ سبق نصه في: القنوات، البند ١ من البند ٢. @ القنوات، البند ٢ من البند ٢',
    ]);
  });

  it('says what is blank by its title', () => {
    const blank = found('warning', 'الإدارة', 'value-blank', { key: 'policy.owner' });
    expect(reported([blank])).toEqual(['تنبيه ١ | الإدارة المسؤولة: فراغ لم يُملأ. @ الإدارة المسؤولة']);
  });

  it('keeps addresses in their own direction, and signs in that of the line; nothing unseen is left', () => {
    const [address] = findingsView(
      [found('info', 'وهي', 'url-insecure', { address: 'http://x.sa' })],
      root,
      of,
    ).groups;
    expect(address?.notes[0]?.message).toContainEqual(expect.objectContaining({ ltr: 'http://x.sa' }));
    const [comma] = findingsView(
      [found('info', 'وهي', 'latin-punctuation', { sign: ',', instead: '،' })],
      root,
      of,
    ).groups;
    expect(comma?.notes[0]?.message.every(({ ltr }) => ltr === undefined)).toBe(true);
    for (const one of [address, comma])
      expect(asText(one?.notes[0]?.message ?? [])).not.toMatch(/[\u2066-\u2069]/u);
  });

  it('speaks of no key, no kind’s id, no line and no file, whatever rule found it', async () => {
    const loader = await Loader.open({ today });
    const names = new Set<string>([
      ...Object.keys(keys).flatMap((id) => id.split('.')),
      ...sectionKinds.map(({ id }) => id),
      'none',
    ]);
    const seen = new Set<string>();
    for (const { files } of fixtures)
      await inFolder(unmarked(files).files, async (folder) => {
        const loaded = loader.policy(placeOf(path.join(folder, 'policy.yaml')));
        const { policy, association, root: within } = loaded;
        if (!policy || !association || !within) return;
        const all = loaded.diagnostics.filter((one) => one.severity !== 'error' && isForBoard(one));
        for (const { rule } of all) seen.add(rule);
        for (const group of reported(all, within, { policy, association })) {
          // Words of the text itself are quoted unchanged.
          const own = group.replace(/«([^»]*)»/gu, (whole, words) =>
            loaded.text.includes(words) ? '' : whole,
          );
          const words = own.match(/[A-Za-z]+/gu) ?? [];
          expect(
            words.filter((word) => names.has(word)),
            group,
          ).toEqual([]);
          expect(own).not.toMatch(/\{\{|السطر|YAML|المفتاح|المتغير|الملف/u);
        }
      });
    expect(seen.size).toBeGreaterThan(40);
  });
});
