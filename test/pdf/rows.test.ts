import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainWords, wordsOfMain } from '../../src/html/words.js';
import { missingWords } from '../../src/pdf/read-back.js';
import { run } from '../support/cli.js';
import { readers } from '../support/read-back.js';
import { writeAssociation } from '../support/workspace.js';

/** Table rows in which all words are read from left to right, among others. */
const names = [
  { role: 'CEO', name: 'John A. Smith' },
  { role: 'رئيس مجلس الإدارة', name: 'محمد بن عبدالله' },
  { role: 'CFO', name: 'Li Wei' },
  { role: 'Vice-Chair', name: 'Dr. A. Otaibi' },
  { role: 'COO', name: null },
  { role: 'المدير المالي', name: null },
  { role: 'أمين المجلس', name: 'Anna K.' },
  { role: 'HR', name: 'سعد' },
];
const terms = [
  { term: 'KPI', meaning: 'Key performance indicator' },
  { term: 'الجمعية', meaning: 'The association' },
  { term: 'ISO 9001:2015', meaning: 'Quality management systems' },
  { term: 'CRM', meaning: 'نظام إدارة العلاقات' },
  { term: 'SLA', meaning: 'Service level agreement' },
];

describe.each(['booklet', 'letterhead'])('rows of Latin words, in the theme %s', (theme) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'siyasa-rows-'));
    await writeAssociation(
      path.join(folder, 'policies/birr'),
      { name: 'جمعية البر', registrar: 'ncnp', license: '1682' },
      {
        rows: {
          type: 'code-of-conduct',
          title: 'سياسة',
          version: 1,
          status: 'inReview',
          issued: '2025-09',
          sections: [
            { kind: 'definitions', terms },
            {
              kind: 'custom',
              heading: 'قسم',
              text: 'تلتزم الجمعية بما ورد في هذه السياسة وتنشرها على موقعها. '.repeat(8),
            },
          ],
          approval: { signatures: names },
        },
      },
    );
    const printed = await run(['render', 'birr/rows', '--theme', theme], { cwd: folder });
    if (printed.code !== 0) throw new Error(printed.stderr);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(readers)('are read cell by cell: $name', async ({ read }) => {
    const file = (format: string) => readFile(path.join(folder, `out/birr/rows.${format}`));
    const wanted = wordsOfMain((await file('html')).toString());
    expect(wanted).toEqual(expect.arrayContaining(['CEO', 'Smith', 'Li', 'indicator']));
    expect(missingWords(wanted, plainWords(await read(await file('pdf'))))).toEqual([]);
  });
});
