import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification, HoverRequest } from 'vscode-languageserver/node';
import { associationText, policy, policyWith } from '../cases/policies.js';
import { associations, policyFile, temporaryFolder } from '../support/project.js';
import { valueIn } from '../support/value-in.js';
import { type OpenDocument, startEditor, uriOf } from './client.js';

async function codes(document: OpenDocument): Promise<unknown[]> {
  return (await document.diagnostics()).map(({ code }) => code);
}

/** Makes an association's folder on disk, with Arabic and spaces in its path. */
async function associationFolder(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'سياسات الجمعية', 'my association');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'association.yaml'), associationText);
  return folder;
}

describe('siyasa lsp, spoken to by an editor', () => {
  it('says what it can do, and ends with 0 after shutdown and exit', async () => {
    const editor = await startEditor(['--stdio']);
    expect(editor.initialized.serverInfo?.name).toBe('siyasa');
    expect(editor.initialized.capabilities).toMatchObject({
      hoverProvider: true,
      positionEncoding: 'utf-16',
    });
    expect(await editor.shutdown()).toBe(0);
    expect(editor.stderr()).toBe('');
  });

  it('ends with 1 where the editor says exit without shutdown, or is gone', async () => {
    const editor = await startEditor();
    await editor.connection.sendNotification('exit');
    expect(await editor.ended).toBe(1);
    const other = await startEditor();
    other.child.stdin.end();
    expect(await other.ended).toBe(1);
  });

  it('says of each project policy what check says of it', async () => {
    const editor = await startEditor();
    const { check } = await import('../../src/pipeline/check.js');
    for (const association of associations) {
      const file = policyFile(association);
      const checked = valueIn(await check([file]));
      const document = editor.open(uriOf(file), await readFile(file, 'utf8'));
      const expected = checked.diagnostics.filter((one) => one.file.endsWith('beneficiary-relations.yaml'));
      expect(await codes(document)).toEqual(expected.map(({ rule }) => rule));
    }
  });

  it('reports what is wrong as one types, from what is not saved, with message, hint, place and version', async () => {
    const editor = await startEditor();
    const folder = await associationFolder();
    const document = editor.open(uriOf(folder, 'policy.yaml'), policy());
    expect(await document.diagnostics()).toEqual([]);
    document.type('status: draft', 'status: drafft');
    const [fault, ...more] = await document.diagnostics();
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      code: 'value-unknown',
      source: 'siyasa',
      severity: 1,
      range: { start: { line: 2, character: 8 }, end: { line: 2, character: 14 } },
    });
    expect(fault?.message).toMatch(/^القيمة .*drafft.*\nلعل المقصود .*draft/u);
    document.type('drafft', 'draft');
    expect(await document.diagnostics()).toEqual([]);
    expect(await readdir(folder)).toEqual(['association.yaml']);
    expect(editor.published.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('counts columns in UTF-16 units, and lines that end in CRLF or begin with a byte order mark', async () => {
    const editor = await startEditor();
    const folder = await associationFolder();
    const text = `\uFEFF${policy({ top: 'code: 😀😀 \u202E1\n' }).replaceAll('\n', '\r\n')}`;
    const document = editor.open(uriOf(folder, 'policy.yaml'), text);
    const fault = (await document.diagnostics()).find(({ code }) => code === 'bidi-control');
    expect(fault?.range.start).toEqual({ line: 3, character: 'code: 😀😀 '.length });
    document.type('type:', 'typ:');
    const first = (await document.diagnostics()).find(({ code }) => code === 'key-unknown');
    expect(first?.range).toEqual({ start: { line: 0, character: 1 }, end: { line: 0, character: 4 } });
  });

  it('speaks the language it was started in', async () => {
    const broken = policyWith('status: draft', 'status: drafft');
    const folder = await associationFolder();
    for (const editor of [
      await startEditor(['--lang', 'en']),
      await startEditor([], { SIYASA_LANG: 'en' }),
    ]) {
      const [fault] = await editor.open(uriOf(folder, 'policy.yaml'), broken).diagnostics();
      expect(fault?.message).toMatch(/^.*drafft.*\nDid you mean "draft"\?/u);
    }
  });

  it('keeps words in their order by signs, but not where an editor would draw the signs themselves', async () => {
    const broken = policyWith('status: draft', 'status: drafft');
    const folder = await associationFolder();
    const said = async (name: string) => {
      const editor = await startEditor([], {}, name);
      const document = editor.open(uriOf(folder, 'policy.yaml'), broken);
      const [fault] = await document.diagnostics();
      const [fix] = await document.actions();
      return `${fault?.message}\n${fix?.title}`;
    };
    const signs = /[\u2066-\u2069]/gu;
    const usual = await said('Visual Studio Code');
    expect(usual).toMatch(signs);
    expect(await said('Neovim')).toBe(usual.replace(signs, ''));
  });

  it('checks the policies of a folder anew when its association’s file is typed in, closed, or changed on the disk', async () => {
    const editor = await startEditor();
    const folder = await associationFolder();
    const text = policy({ section: '  - kind: scope\n    text: هذه {{association.brandName}}.\n' });
    const document = editor.open(uriOf(folder, 'policy.yaml'), text);
    expect(await codes(document)).toEqual(['placeholder-blank']);
    const comesToSay = (expected: string[]) =>
      expect
        .poll(() => editor.published.findLast(({ uri }) => uri === document.uri), { timeout: 5000 })
        .toMatchObject({ version: 1, diagnostics: expected.map((code) => ({ code })) });
    const owner = editor.open(uriOf(folder, 'association.yaml'), associationText);
    owner.type('license', 'brandName: البر\nlicense');
    await comesToSay([]);
    owner.type('name: جمعية', 'nam: جمعية');
    expect(await codes(owner)).toEqual(['key-unknown']);
    owner.close();
    await comesToSay(['placeholder-blank']);
    await writeFile(path.join(folder, 'association.yaml'), `${associationText}brandName: البر\n`);
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: owner.uri, type: 2 }],
    });
    await comesToSay([]);
  });

  it('takes back what it said of a file when that is closed', async () => {
    const editor = await startEditor();
    const document = editor.open('file:///nowhere/policy.yaml', policy());
    expect(await codes(document)).toEqual(['association-missing']);
    document.close();
    await expect.poll(() => editor.published.at(-1)).toEqual({ uri: document.uri, diagnostics: [] });
  });

  it('checks files that were never saved, and leaves alone YAML that is no policy', async () => {
    const editor = await startEditor();
    const faulty = policyWith('status: draft', 'status: drafft');
    expect(await codes(editor.open('untitled:Untitled-1', faulty))).toEqual(['value-unknown']);
    const other = editor.open(
      uriOf('/nowhere', 'compose.yaml'),
      'services:\n  web: {image: nginx}\ntype: 1\n',
    );
    expect(await codes(other)).toEqual([]);
    expect(await other.complete('serv')).toEqual([]);
    expect(await other.hover('serv')).toBe('');
  });

  it('goes on after nonsense', async () => {
    const editor = await startEditor();
    const folder = await associationFolder();
    const document = editor.open(uriOf(folder, 'policy.yaml'), '{[}"\u0000\n\t- :\n');
    expect((await document.diagnostics()).length).toBeGreaterThan(0);
    await expect(
      editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: 'file:///not/open.yaml' },
        position: { line: 9, character: 9 },
      }),
    ).resolves.toBeNull();
    await expect(editor.connection.sendRequest('siyasa/unheard-of')).rejects.toThrow();
    const wrong = { textDocument: { uri: document.uri }, position: null } as never;
    await editor.connection.sendRequest(HoverRequest.type, wrong).catch(() => undefined);
    expect(editor.logged.join('\n')).toContain('خلل في البرنامج نفسه');
    document.type(document.text(), policy());
    expect(await document.diagnostics()).toEqual([]);
    expect(await editor.shutdown()).toBe(0);
  });
});

describe('its quick fixes', () => {
  it('do what their titles say; safe ones are preferred, and can be done all at once', async () => {
    const editor = await startEditor();
    const folder = await associationFolder();
    const text = policy({
      top: 'code: 12e3\n',
      section: '  - kind: scope\n    text: نص , ثم نص ،، وآخر .\n',
    }).replace('status: draft', 'status: drafft');
    const document = editor.open(uriOf(folder, 'policy.yaml'), text);
    const actions = await document.actions(['quickfix']);
    const titled = (part: string) =>
      actions.find(({ title }) => title.replace(/[\u2066-\u2069]/gu, '').includes(part));
    expect(document.applied(titled('«draft» مكان «drafft»'))).toBe(text.replace('drafft', 'draft'));
    expect(titled('«draft» مكان «drafft»')?.isPreferred).toBe(false);
    expect(document.applied(titled('ضعه بين علامتي تنصيص: "12e3"'))).toBe(text.replace('12e3', '"12e3"'));
    expect(titled('"12e3"')?.isPreferred).toBe(true);
    expect(document.applied(titled('احذف المسافة الزائدة'))).not.toBe(text);
    expect(actions.every(({ diagnostics }) => diagnostics?.length === 1)).toBe(true);
    const [all, ...others] = await document.actions(['source.fixAll']);
    expect(others).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.siyasa');
    const fixed = document.applied(all);
    expect(fixed).toContain('"12e3"');
    expect(fixed).toContain('drafft');
    expect(await document.actions(['refactor'])).toEqual([]);
  });

  it('are as true with CRLF', async () => {
    const editor = await startEditor();
    const folder = await associationFolder();
    const text = policy({ top: 'code: 12e3\n' }).replaceAll('\n', '\r\n');
    const document = editor.open(uriOf(folder, 'policy.yaml'), text);
    const [fix] = await document.actions(['quickfix']);
    expect(document.applied(fix)).toBe(text.replace('12e3', '"12e3"'));
  });
});

describe('its hover', () => {
  it('explains keys and values, and gives dates in the other calendar and what placeholders give', async () => {
    const editor = await startEditor();
    const folder = await associationFolder();
    const text = policy({ section: '  - kind: scope\n    text: هذه {{association.name}}.\n' });
    const document = editor.open(uriOf(folder, 'policy.yaml'), text);
    expect(await document.hover('tit', 'le:')).toMatch(/^العنوان\n/u);
    expect(await document.hover('met', 'hod: ')).toMatch(/^طريقة الاعتماد\n/u);
    expect(await document.hover('grego', 'rian')).toMatch(/^الميلادي\n/u);
    expect(await document.hover('2025-1', '0-25')).toContain(
      'السبت ٢٥ أكتوبر ٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ',
    );
    expect(await document.hover('1447-', '05-03')).toContain('السبت ٣ جمادى الأولى ١٤٤٧هـ');
    expect(await document.hover('{{assoc', 'iation.name')).toBe('اسم الجمعية\nجمعية البر');
    expect(await document.hover('kind: chan', 'nels')).toContain('القنوات');
    expect(await document.hover('status: dr', 'aft')).toBe('مسودة');
    expect(await document.hover('نص ال', 'تمهيد')).toBe('');
  });
});

describe('its completion', () => {
  const labels = (items: { label: string }[]) => items.map(({ label }) => label);

  it('offers what may stand where one types, while the line is no YAML yet', async () => {
    const editor = await startEditor();
    const folder = await associationFolder();
    await writeFile(
      path.join(folder, 'association.yaml'),
      `${associationText}board: { members: [ { role: رئيس اللجنة المؤقتة, name: سعد } ] }\n`,
    );
    const document = editor.open(uriOf(folder, 'policy.yaml'), policy());
    document.type('  - kind: generalGoal', '  - kin\n  - kind: generalGoal');
    const [kind] = (await document.complete('  - kin', '\n')).filter(({ label }) => label === 'kind');
    expect(kind?.detail).toBe('نوع القسم');
    document.type('  - kin\n', '  - kind: \n');
    const kinds = await document.complete('  - kind: ', '\n', ' ');
    expect(kinds.find(({ label }) => label === 'definitions')?.detail).toBe('التعريفات');
    document.type('  - kind: \n', '  - kind: custom\n    heading: إلى {{ass\n');
    const [name] = await document.complete('{{ass', '\n');
    expect(name).toMatchObject({
      label: 'association.name',
      detail: 'اسم الجمعية',
      documentation: 'جمعية البر',
    });
    document.type('{{ass\n', 'جمع\n');
    expect(await document.complete('إلى جمع')).toMatchObject([
      { label: 'جمعية البر', textEdit: { newText: '{{association.name}}' } },
    ]);
    document.type('  minutes: "12"', '  signatures:\n    - { role: ر, name: }\n  minutes: "12"');
    const roles = labels(await document.complete('role: ر'));
    expect(roles.slice(0, 2)).toEqual(['رئيس اللجنة المؤقتة', 'رئيس مجلس الإدارة']);
    expect(labels(await document.complete('name: ', '}', ' '))).toEqual(['سعد']);
  });
});
