import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Association, associationSchema } from '../../src/association/schema.js';
import { clone } from '../../src/pipeline/clone.js';
import type { Cloned } from '../../src/rules/leftovers/found.js';
import { toPlain } from '../../src/source/located.js';
import { parse } from '../../src/source/parse.js';
import { placeOf } from '../../src/workspace/find.js';
import { type Files, inFolder } from '../cases/folder.js';
import { type Dice, seeded } from '../cases/seeded.js';
import { associations, policyFile, projectFolder } from '../support/project.js';

const example = `name: جمعية المثال الأهلية بمحافظة المثال
shortName: جمعية المثال الأهلية
brandName: المثال
region: منطقة المثال
kind: association
registrar: ncnp
license: "1234"
contacts:
  website: https://example.org.sa
  email: info@example.org.sa
  phones: ["0500000000"]
board:
  members:
    - { role: رئيس مجلس الإدارة, name: فلان }
    - { role: المشرف المالي, name: }
theme: booklet
`;
const associationFiles: Files = Object.fromEntries([
  ...associations.flatMap((id) =>
    ['association.yaml', 'logo.svg'].map((file) => [
      `${id}/${file}`,
      readFileSync(path.join(projectFolder, 'policies', id, file), 'utf8'),
    ]),
  ),
  ['example/association.yaml', example],
]);
const seed = (id: (typeof associations)[number]) => readFileSync(policyFile(id), 'utf8');

function associationOf(id: string, files: Files = associationFiles): Association {
  const { root } = parse(String(files[`${id}/association.yaml`]));
  return associationSchema.parse(root && toPlain(root));
}

async function cloned(files: Files, from: string, to: string, options = {}): Promise<Cloned> {
  return inFolder({ ...associationFiles, ...files }, async (folder) => {
    const place = placeOf(path.join(folder, from));
    const result = await clone(place, { folder: path.join(folder, to), ...options });
    if (!result.ok) throw new Error(JSON.stringify(result.fault.faulty.map(({ rule }) => rule)));
    return result.value;
  });
}

/** Returns a text in one spelling, with Latin digits, without characters that only affect its look. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{M}\u0640\u200B-\u200F\u061C\u2066-\u2069]/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

/** Returns what no other association's policy may contain, in any spelling, independently of what the program looks for. */
function ownWordsOf({
  name,
  shortName,
  brandName,
  nameLines,
  license,
  region,
  contacts,
  board,
}: Association) {
  const place = / ب(?:محافظة |منطقة )?(?<place>\S+(?: المنورة)?)$/u.exec(name)?.groups?.place;
  const host = contacts?.website?.replace(/^https?:\/\/(?:www\.)?/u, '');
  const phones = (contacts?.phones ?? []).map((phone) => phone.replace(/^(?:00966|0)/u, ''));
  const accounts = (contacts?.social ?? []).flatMap(({ handle, url }) => [handle, url]);
  const people = (board?.members ?? []).map((one) => one.name);
  const words = [name, shortName, brandName, license, region, place, host, contacts?.email];
  return [...words, ...(nameLines ?? []), ...phones, ...accounts, ...people].flatMap((one) =>
    one ? [plain(one)] : [],
  );
}

/** Returns the words that are left in the new text without being reported as left to do. */
function unreported({ text, left }: Cloned, words: readonly string[]): string[] {
  const reported = left.map(({ leftover }) => plain(leftover.words));
  const all = plain(text);
  const bare = all.replace(/(?<=\d)[\s().+-]+(?=\d)/gu, '');
  return words.filter((one) => {
    const count = (within: string) => within.split(one).length - 1;
    return Math.max(count(all), count(bare)) > reported.reduce((sum, line) => sum + count(line), 0);
  });
}

const pairs = associations.flatMap((from) =>
  [...associations, 'example' as const].filter((to) => to !== from).map((to) => [from, to] as const),
);

describe('a seed for another association', () => {
  it.each(pairs)('%s for %s: nothing of the first is left that is not reported', async (from, to) => {
    const files = { [`${from}/policy.yaml`]: seed(from) };
    const result = await cloned(files, `${from}/policy.yaml`, to);
    expect(unreported(result, ownWordsOf(associationOf(from)))).toEqual([]);
    expect(result.errors).toBe(0);
    // The only comment is the line that names the schema.
    expect(result.text.match(/#.*/gu)).toEqual([
      '# yaml-language-server: $schema=../schema/policy.schema.json',
    ]);
    expect(result.text).not.toMatch(/2025|1447|2022|seal|history|lint/u);
    const { status, version } = plainOf(result.text);
    expect([status, version]).toEqual(['draft', 1]);
  });

  it.each(associations)('%s keeps every other word of its sections', async (from) => {
    const result = await cloned({ [`${from}/policy.yaml`]: seed(from) }, `${from}/policy.yaml`, 'example');
    expect(result.replaced).toEqual([]);
    const { title, sections, type } = plainOf(seed(from));
    expect(plainOf(result.text)).toMatchObject({ title, sections, type });
  });
});

const facts = `name: جمعية رعاية السجناء وأسرهم بالمدينة المنورة
brandName: رحمة
kind: association
registrar: hrsd
license: "1511"
region: المدينة المنورة
contacts:
  website: https://rahma.org.sa
  email: info@rahma.org.sa
  phones: ["0530588487"]
  social: [{ platform: facebook, handle: rhma1511, url: 'https://www.facebook.com/rhma1511' }]
  address: حي العزيزية شارع الأمير سلطان
board: { members: [{ role: رئيس مجلس الإدارة, name: خالد بن محمد العتيبي }] }
`;

/** A policy in force with everything that only its own association can have. */
const approved = `# كتبته سارة من إدارة الحوكمة
type: beneficiary-relations
title: سياسة علاقات المستفيدين بجمعية رحمة   # كما في المحضر
code: BR-01
version: 4
status: approved
owner: إدارة خدمات المستفيدين
issued: 2025-09-14
review: { everyMonths: 24 }
references:
  - { text: دليل الجمعية, url: 'https://rahma.org.sa/guide.pdf' }
  - { text: منصة أثر, url: 'https://a3r.org' }
letter: { number: "45", date: 2025-10-25, attachments: دليل, subject: رحمة }
theme: letterhead
present: { closing: { text: جمعية رعاية السجناء وأسرهم تشكركم } }
sections:
  - kind: preamble
    text: |
      تضع جمعية رعاية السجناء وأسرهم بالمدينة المنورة (رحمة) المسجلة بوزارة الموارد البشرية والتنمية الاجتماعية برقم
      (١٥١١) هذه السياسة لتنظيم علاقتها بالمستفيدين من خدماتها في المدينة المنورة وما حولها.

      وتراجعها الجمعية كلما دعت الحاجة.
  - kind: generalGoal
    text: &goal "خدمة أسر السجناء برحمة، واعتمدت في المحضر رقم 12 بتاريخ 25/10/2025م."
  - kind: channels
    # هاتف سارة 0551112222
    items:
      - *goal
      - 'البريد: info@rahma.org.sa'
      - text: الهاتف ٠٥٣ ٠٥٨ ٨٤٨٧ أو +966530588487
        items: [حساب @rhma1511]
  - { kind: tools, items: [دليل] }
  - { kind: handling, items: [يراجع الطلب خالد العتيبي] }
approval:
  method: session
  minutes: "12"
  meeting: { number: 3, term: 2 }
  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }
  effective: 2025-11-01
  supersedes: [BR-00]
  text: اعتمدها مجلس رحمة برقم ١٢
  signatures:
    - { role: رئيس مجلس إدارة جمعية رحمة, name: خالد بن محمد العتيبي }
    - { role: أمين السر, name: سعد الغامدي }
history:
  - { version: 3, date: 2024-01, summary: تعديل رحمة }
lint: { ignore: [ { rule: date-in-future, reason: كما في محضر رحمة } ] }
`;
const rich = { 'rich/association.yaml': facts, 'rich/policy.yaml': approved };

describe('a policy in force', () => {
  it('becomes a draft of the other association: what it said of its own is blank or gone', async () => {
    const { text, left, errors } = await cloned(rich, 'rich/policy.yaml', 'samtah-cooperative');
    expect(text).toBe(`# yaml-language-server: $schema=../schema/policy.schema.json
type: beneficiary-relations
title: سياسة علاقات المستفيدين ب{{association.shortName}}
code:
version: 1
status: draft
owner:
issued:
review: { everyMonths: 24 }
references:
  - { text: دليل الجمعية, url: }
  - { text: منصة أثر, url: 'https://a3r.org' }
letter:
  number:
  date:
  attachments:
theme: letterhead
present: { closing: { text: '{{association.shortName}} تشكركم' } }
sections:
  - kind: preamble
    text: |
      تضع {{association.name}} المسجلة ب{{association.registrar}} برقم ({{association.license}}) هذه السياسة لتنظيم
      علاقتها بالمستفيدين من خدماتها في {{association.region}} وما حولها.

      وتراجعها الجمعية كلما دعت الحاجة.
  - kind: generalGoal
    text: "خدمة أسر السجناء برحمة، واعتمدت في المحضر رقم {{approval.minutes}} بتاريخ {{approval.date}}."
  - kind: channels
    items:
      - "خدمة أسر السجناء برحمة، واعتمدت في المحضر رقم {{approval.minutes}} بتاريخ {{approval.date}}."
      - 'البريد: (___)'
      - text: الهاتف (___) أو (___)
        items: [حساب (___)]
  - { kind: tools, items: [دليل] }
  - { kind: handling, items: [يراجع الطلب (___)] }
approval:
  method: session
  meeting:
    number:
    term:
  date:
  effective:
  supersedes:
  signatures:
    - role: رئيس مجلس إدارة {{association.shortName}}
      name:
    - role: أمين السر
      name:
`);
    expect(left.map(({ leftover, range }) => [range.start.line, leftover.words])).toEqual([
      [12, 'https://a3r.org'],
      [27, 'أسر السجناء'],
      [27, 'برحمة'],
      [30, 'أسر السجناء'],
      [30, 'برحمة'],
    ]);
    expect(errors).toBe(0);
  });

  it('reports all that was changed: signatures, mailboxes, addresses, what is blank now and what is gone', async () => {
    const mailed = approved.replace('info@rahma.org.sa', 'hr@rahma.org.sa أو quality@rahma.org.sa');
    const files = { ...rich, 'rich/policy.yaml': mailed };
    const { changed, comments, replaced } = await cloned(files, 'rich/policy.yaml', 'example');
    expect(changed.map(({ place, before, after }) => [place, before, after])).toEqual([
      ['code', 'BR-01', null],
      ['version', '4', '1'],
      ['status', 'approved', 'draft'],
      ['owner', 'إدارة خدمات المستفيدين', null],
      ['issued', '2025-09-14', null],
      ['references[1].url', 'https://rahma.org.sa/guide.pdf', null],
      ['letter', '45، 2025-10-25، دليل، رحمة', undefined],
      ['approval.minutes', '12', undefined],
      ['approval.meeting.number', '3', null],
      ['approval.meeting.term', '2', null],
      ['approval.date', '2025-10-25، 1447-05-03', null],
      ['approval.effective', '2025-11-01', null],
      ['approval.supersedes', 'BR-00', null],
      ['approval.text', 'اعتمدها مجلس رحمة برقم ١٢', undefined],
      ['approval.signatures[1].role', 'رئيس مجلس إدارة جمعية رحمة', 'رئيس مجلس الإدارة'],
      ['approval.signatures[1].name', 'خالد بن محمد العتيبي', null],
      ['approval.signatures[2].role', 'أمين السر', 'المشرف المالي'],
      ['approval.signatures[2].name', 'سعد الغامدي', null],
      ['history', '3، 2024-01، تعديل رحمة', undefined],
      ['lint', 'date-in-future، كما في محضر رحمة', undefined],
    ]);
    expect(comments).toBe(3);
    expect(
      replaced
        .filter(({ leftover }) => leftover.words.includes('@rahma.org.sa'))
        .map(({ leftover }) => [leftover.words, leftover.instead]),
    ).toEqual([
      ['hr@rahma.org.sa', 'info@example.org.sa'],
      ['quality@rahma.org.sa', 'info@example.org.sa'],
    ]);
  });

  it('takes the roles of the other board, without names, and what the call gives', async () => {
    const options = { code: 'BR-7', owner: 'إدارة البرامج', issued: '2026-01', name: 'relations' };
    const { text, file } = await cloned(rich, 'rich/policy.yaml', 'example', options);
    expect(path.basename(file)).toBe('relations.yaml');
    const { code, owner, issued, approval } = plainOf(text);
    expect([code, owner, issued]).toEqual(['BR-7', 'إدارة البرامج', '2026-01']);
    expect((approval as { signatures: unknown }).signatures).toEqual([
      { role: 'رئيس مجلس الإدارة', name: null },
      { role: 'المشرف المالي', name: null },
    ]);
  });

  it('also where its seal no longer fits, and where it was archived or withdrawn', async () => {
    const seal = `{ format: 1, digest: ${'ab'.repeat(32)}, association: { name: جمعية الوفاء لرعاية النزلاء } }`;
    // The association's name at that time is its own too.
    const sealed = approved
      .replace('history:', `  seal: ${seal}\nhistory:`)
      .replace('وتراجعها الجمعية', 'وتراجعها جمعية الوفاء لرعاية النزلاء');
    for (const [file, status] of [
      ['rich/policy.yaml', 'approved'],
      ['rich/archive/policy@4.yaml', 'approved'],
      ['rich/policy.yaml', 'withdrawn'],
    ] as const) {
      const files = { ...rich, [file]: sealed.replace('status: approved', `status: ${status}`) };
      const result = await cloned(files, file, 'example');
      expect(path.basename(result.file)).toBe('policy.yaml');
      expect(result.text).not.toMatch(/السجناء وأسرهم|seal|abab|الوفاء/u);
      expect(plainOf(result.text).status).toBe('draft');
    }
  });
});

function plainOf(text: string): Record<string, unknown> {
  const { root, findings } = parse(text);
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(root && toPlain(root))) as Record<string, unknown>;
}

/** Returns one fact of the association with every detail, as people type it, and what may not be left of it. */
function typedFact({ pick, below }: Dice): { words: string; sought: readonly string[] } {
  const arabicDigits = (text: string) =>
    below(2) ? text : text.replace(/\d/gu, (d) => String.fromCharCode(0x660 + Number(d)));
  const spelt = (text: string) =>
    pick([
      (words: string) => words,
      (words: string) => words.replaceAll('أ', 'ا'),
      (words: string) => words.replaceAll('ة', 'ه'),
      (words: string) => words.replace(/(?<=[بتسجنم])(?=\p{L})/u, 'ـ'),
      (words: string) => words.replace('ُ', '').replace(/ن(?=\p{L})/u, 'نُ'),
      (words: string) => words.replace(/ /gu, () => pick([' ', '  ', '\u00A0'])),
    ])(text);
  const prefix = pick(['', 'و', 'ب', 'ل', 'ك', 'ف', 'ول', 'وب']);
  return pick([
    () => ({
      words: prefix + spelt('جمعية رعاية السجناء وأسرهم بالمدينة المنورة'),
      sought: ['السجناء', 'المدينه المنوره'],
    }),
    () => ({ words: prefix + spelt('جمعية رعاية السجناء وأسرهم'), sought: ['السجناء'] }),
    () => ({
      words: prefix + spelt('جمعية رعاية السجنء وأسرهم بالمدينة المنورة'),
      sought: ['السجنء', 'المدينه المنوره'],
    }),
    () => ({ words: prefix + spelt('رعاية السجناء'), sought: ['السجناء'] }),
    () => ({ words: prefix + spelt('أسر السجناء'), sought: ['السجناء'] }),
    () => ({ words: pick(['جمعية رحمة', '(رحمة)', '«رحمة»', `${prefix}رحمة`]), sought: ['رحمه'] }),
    () => ({
      words: pick(['بالمدينة المنورة', 'للمدينة المنورة', 'منطقة المدينة المنورة']),
      sought: ['مدينه المنوره'],
    }),
    () => ({
      words: arabicDigits(pick(['ترخيص رقم 1511', 'المسجلة برقم (1511)', '1511'])),
      sought: ['1511'],
    }),
    () => ({
      words: arabicDigits(
        pick(['0530588487', '053 058 8487', '+966 53 058 8487', '00966530588487', '(053) 058-8487']),
      ),
      sought: ['530588487'],
    }),
    () => ({
      words: pick([
        'info@rahma.org.sa',
        'INFO@RAHMA.ORG.SA',
        'hr@rahma.org.sa',
        'https://rahma.org.sa',
        'www.rahma.org.sa/x?y=1',
        'http://portal.rahma.org.sa/',
      ]),
      sought: ['rahma'],
    }),
    () => ({
      words: pick(['@rhma1511', 'rhma1511', 'https://www.facebook.com/rhma1511']),
      sought: ['rhma1511'],
    }),
    () => ({
      words: arabicDigits(
        pick(['2025-10-25', '25/10/2025م', '٣/٥/١٤٤٧هـ', '25 أكتوبر 2025', '٢٥/١٠/٢٠٢٥م الموافق ٣/٥/١٤٤٧هـ']),
      ),
      sought: ['2025', '1447'],
    }),
    () => ({
      words: arabicDigits(
        pick(['المحضر رقم 12', 'بالاجتماع (3)', 'في دورته (2)', 'محضر اجتماع مجلس الإدارة رقم (12)']),
      ),
      sought: ['رقم 12', '(12)', '(3)', '(2)'],
    }),
    () => ({
      words: pick(['خالد بن محمد العتيبي', 'خالد العتيبي', 'سعد الغامدي']),
      sought: ['العتيبي', 'الغامدي'],
    }),
    () => ({ words: pick(['BR-01', 'br-01']), sought: ['br-01'] }),
    () => ({
      words: pick(['إدارة خدمات المستفيدين', 'لإدارة خدمات المستفيدين']),
      sought: ['اداره خدمات المستفيدين'],
    }),
    () => ({ words: spelt('حي العزيزية شارع الأمير سلطان'), sought: ['العزيزيه'] }),
  ])();
}

describe('one fact of the first association in one clause', () => {
  it('is gone or reported, whatever is joined to it and however it is typed', async () => {
    const seedOfChance = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
    const dice = seeded(seedOfChance);
    const clauses = [...approved.matchAll(/دليل الجمعية|كلما دعت الحاجة|items: \[دليل\]/gu)].map(
      ({ 0: words }) => words,
    );
    const clean = approved
      .replace(
        / {2}- kind: generalGoal[\s\S]*?(?= {2}- \{ kind: tools)/u,
        '  - { kind: generalGoal, text: نص }\n',
      )
      .replace(/تضع جمعية[\s\S]*?حولها\./u, 'تضع الجمعية هذه السياسة.')
      .replace('يراجع الطلب خالد العتيبي', 'استقبال الطلب');
    const missed: string[] = [];
    for (let round = 0; round < 400; round++) {
      const { words, sought } = typedFact(dice);
      const clause = dice.pick(clauses);
      const [before, after] = [
        dice.pick(['', 'بيان ', 'وفقًا لما ورد في ']),
        dice.pick(['', ' وما يتبع', '.', '، ثم يغلق']),
      ];
      const quoted = (clause.includes('[') ? (text: string) => `items: ["${text}"]` : (text: string) => text)(
        `${before}${words}${after}`,
      );
      const text = clean.replace(clause, () =>
        clause === 'دليل الجمعية' ? `"${before}${words}${after}"` : quoted,
      );
      const result = await cloned({ ...rich, 'rich/policy.yaml': text }, 'rich/policy.yaml', 'example');
      const found = unreported(result, sought);
      if (found.length > 0) missed.push(`${before}${words}${after}: ${found.join(', ')}`);
    }
    expect(missed, `SEED=${seedOfChance}`).toEqual([]);
  }, 120_000);
});
