import { fixtures } from './fixtures.js';
import { aFolder, type Files } from './folder.js';
import { custom, pair, policy, policyWith, associationText } from './policies.js';
import { sealed } from './sealed.js';

export interface BadInput {
  readonly name: string;
  /** The files, with each fault marked ⟦where it stands⟧. */
  readonly files: Files;
  /**
   * What is reported, in the order of the marks: `severity rule`, several for one mark joined by ` + `. A fault of a file as
   * a whole has no mark and names its file: `error file-empty @policy.yaml`.
   */
  readonly reported: readonly string[];
}

const bad = (name: string, files: Files, ...reported: string[]): BadInput => ({ name, files, reported });
const whole = (name: string, files: Files, rule: string): BadInput =>
  bad(name, files, `error ${rule} @policy.yaml`);

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const windows1256 = Buffer.concat([
  Buffer.from(policy()),
  Buffer.from([0x6f, 0x77, 0x6e, 0x65, 0x72, 0x3a, 0x20, 0xc7, 0xe1]),
]);

/** Each name is nine times the one before it: 9⁹ values, if anyone read them. */
const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  .concat([...'bcdefghi'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join()}]`))
  .join('\n');

/** Files that can't be read as what they should be. */
export const unreadable: readonly BadInput[] = [
  whole('an empty file', pair(''), 'file-empty'),
  whole('a file of blank lines', pair('\n \n\n'), 'file-empty'),
  whole('a file that holds a comment alone', pair('# لم تُكتب بعد\n'), 'file-empty'),
  whole('a file that holds null', pair('null\n'), 'file-empty'),
  whole('a file of 50 MB', pair(Buffer.alloc(50 * 1024 * 1024, 'a')), 'file-too-large'),
  whole('a folder in place of the policy', { ...pair(''), 'policy.yaml': aFolder }, 'file-folder'),
  bad(
    'a folder in place of the association',
    { 'association.yaml': aFolder, 'policy.yaml': policy() },
    'error file-folder @association.yaml',
  ),
  whole('a file in UTF-16', pair(utf16(policy())), 'encoding'),
  whole('a file in UTF-16 without a mark', pair(utf16(policy()).subarray(2)), 'encoding'),
  bad('a file in another encoding', pair(windows1256), 'error encoding @policy.yaml:27:8-27:9'),
  whole('a Word file under another name', pair(Buffer.from('PK\x03\x04\x14\0\x06\0')), 'file-not-text'),
  whole('a file of zeros', pair(Buffer.alloc(64)), 'file-not-text'),
  bad('no association', { 'policy.yaml': policy() }, 'error association-missing @association.yaml'),
  bad(
    'one association missing for many policies',
    { 'a.yaml': policy(), 'b.yaml': policy(), 'c.yaml': policy() },
    'error association-missing @association.yaml',
  ),
  bad('an empty association', pair(policy(), ''), 'error file-empty @association.yaml'),
  bad(
    'one association broken for many policies',
    { 'association.yaml': '⟦-⟧ name: جمعية\n', 'a.yaml': policy(), 'b.yaml': policy() },
    'error value-type',
  ),
  bad('a list in place of keys', pair('⟦-⟧ سياسة\n'), 'error value-type'),
  bad('a text in place of keys', pair('⟦سياسة تنظيم العلاقة⟧\n'), 'error value-type'),
];

/** Mistakes in YAML. */
export const yamlMistakes: readonly BadInput[] = [
  bad(
    'tabs in the indentation',
    pair(policyWith('    text: نص التمهيد', '⟦\t\t⟧text: نص التمهيد')),
    'error yaml-syntax',
  ),
  bad(
    'a fault elsewhere in a file with tabs',
    pair(policyWith('status', '⟦statsu⟧', policyWith('    text: نص التمهيد', '⟦\t⟧text: نص التمهيد'))),
    'error key-unknown',
    'error yaml-syntax',
  ),
  bad(
    'tabs that can be read in no width',
    pair(policyWith('    text: نص التمهيد', '⟦\t⟧text: نص التمهيد\n⟦ \t  ⟧intro: س')),
    'error yaml-syntax',
    'error yaml-syntax',
  ),
  bad('a duplicate key', pair(policy({ top: '⟦title⟧: عنوان آخر\n' })), 'error key-duplicate'),
  bad(
    'a key three times',
    pair(policy({ top: '⟦title⟧: ب\n⟦title⟧: ج\n' })),
    'error key-duplicate',
    'error key-duplicate',
  ),
  bad(
    'a duplicate key in a section, and in brackets',
    pair(
      policyWith(
        'hijri: 1447-05-03 }',
        '⟦gregorian⟧: 2025-10-26 }',
        policyWith('text: نص التمهيد', 'text: نص\n    ⟦text⟧: نص'),
      ),
    ),
    'error key-duplicate',
    'error key-duplicate',
  ),
  bad(
    'a space that is none in the indentation',
    pair(policyWith('    text: نص التمهيد', '⟦\u00a0\u00a0\u00a0\u00a0⟧text: نص التمهيد')),
    'error yaml-syntax',
  ),
  bad(
    'a space that is none after the colon',
    pair(policyWith('status: draft', 'status:⟦\u00a0⟧draft')),
    'error yaml-syntax',
  ),
  bad(
    'a direction mark before a dash',
    pair(policyWith('  - kind: tools', '  ⟦\u200f⟧- kind: tools')),
    'error yaml-syntax',
  ),
  bad('a direction mark before a key', pair(policyWith('status', '⟦\u200fstatus⟧')), 'error key-unknown'),
  bad(
    'a direction mark before the first key',
    pair(`⟦\u200ftype⟧${policy().slice('type'.length)}`),
    'error key-unknown',
  ),
  bad('no space after the colon', pair(policyWith('status: draft', '⟦status:draft⟧')), 'error yaml-syntax'),
  bad(
    'no space between a colon and a brace, and a fault further down',
    pair(
      policyWith(
        'status: draft',
        'status: ⟦Draft⟧',
        policyWith(
          'date: { gregorian: 2025-10-25, hijri: 1447-05-03 }',
          '⟦date:{ gregorian: 2025-10-25, hijri: ⟦1447-05-04⟧ }⟧',
        ),
      ),
    ),
    'error value-unknown',
    'error yaml-syntax',
    'error date-pair-mismatch',
  ),
  bad('a line without a colon', pair(policyWith('status: draft', '⟦status draft⟧')), 'error yaml-syntax'),
  bad(
    'a key too far in',
    pair(policyWith('    items: [الهاتف]', '     ⟦items: [الهاتف]⟧')),
    'error yaml-syntax',
  ),
  bad(
    'a key not far enough in',
    pair(policyWith('    items: [الهاتف]', '   ⟦items: [الهاتف]⟧')),
    'error yaml-syntax',
  ),
  bad(
    'a key under a value',
    pair(policyWith('status: draft', 'status: draft\n  ⟦owner: الإدارة⟧')),
    'error yaml-syntax',
  ),
  bad(
    'a section too far in',
    pair(policyWith('  - kind: channels', '   ⟦- kind: channels⟧')),
    'error yaml-syntax',
  ),
  bad(
    'a text below | that is not indented',
    pair(policyWith('text: نص التمهيد', 'text: |\n  ⟦نص التمهيد⟧')),
    'error yaml-syntax',
  ),
  bad('a text beside |', pair(policyWith('text: نص التمهيد', 'text: | ⟦نص التمهيد⟧')), 'error yaml-syntax'),
  bad(
    'a quote that is never closed',
    pair(policyWith('title: سياسة تنظيم', 'title: ⟦"سياسة تنظيم').replace('المستفيدين\n', 'المستفيدين⟧\n')),
    'error yaml-syntax',
  ),
  bad(
    'a quote that is never closed, and one further down that is',
    pair(
      policyWith(
        'title: سياسة تنظيم',
        "title: ⟦'سياسة تنظيم",
        policyWith('minutes: "12"', "minutes: '12'"),
      ).replace('المستفيدين\n', 'المستفيدين⟧\n'),
    ),
    'error yaml-syntax',
  ),
  bad(
    'quotes inside quotes',
    pair(policyWith('text: نص التمهيد', 'text: "نص "⟦التمهيد" هذا"⟧')),
    'error yaml-syntax',
  ),
  bad(
    'a backslash in double quotes',
    pair(policyWith('text: نص التمهيد', 'text: "نص ⟦\\ا⟧لتمهيد"')),
    'error yaml-syntax',
  ),
  bad(
    'a bracket that is never closed',
    pair(policyWith('items: [الهاتف]', 'items: ⟦[⟧الهاتف')),
    'error yaml-syntax',
  ),
  bad(
    'an Arabic comma between items in quotes',
    pair(policyWith('items: [الهاتف]', 'items: ["الهاتف"⟦، "الموقع"]⟧')),
    'error yaml-syntax',
  ),
  bad(
    'an item in brackets that is not parted',
    pair(policyWith('items: [الهاتف]', 'items: ⟦[⟧"الهاتف" "الموقع"]')),
    'error yaml-syntax',
  ),
  bad(
    'a brace that is never closed',
    pair(policyWith('date: { gregorian: 2025-10-25, hijri: 1447-05-03 }', 'date: ⟦{⟧ gregorian: 2025-10-25')),
    'error yaml-syntax',
  ),
  bad('two documents in one file', pair(`${policy()}⟦---⟧\n${policy()}`), 'error yaml-syntax'),
  bad('a tag that loses its sign', pair(policyWith('text: نص التمهيد', 'text: ⟦!⟧ نص')), 'error yaml-syntax'),
  bad('a tag of a kind unknown', pair(policyWith('draft', '⟦!x draft⟧')), 'warning yaml-syntax'),
  bad('an alias to nothing', pair(policyWith('text: نص التمهيد', 'text: ⟦*التمهيد⟧')), 'error yaml-alias'),
  bad(
    'an alias to what it is part of',
    pair(policyWith('items: [الهاتف]', 'items: &قائمة [⟦*قائمة⟧]')),
    'error yaml-alias',
  ),
  bad(
    'an alias bomb',
    pair(`${policy()}${bomb.replace('e: &e [*d,*d,*d,*d,*d,', 'e: &e [*d,⟦*⟧d,')}\n`),
    'error yaml-alias-bomb',
  ),
  bad(
    'a run of brackets',
    pair(policy({ top: `owner: ${'['.repeat(60)}⟦[⟧${'['.repeat(40)}${']'.repeat(101)}\n` })),
    'error yaml-nesting',
  ),
  bad('a colon before which there is no key', pair(policy({ top: '⟦⟧: قيمة\n' })), 'error yaml-syntax'),
];

/** Values that YAML reads as something else. */
export const unquoted: readonly BadInput[] = [
  bad(
    'phones without quotes',
    pair(policy(), `${associationText}contacts: { phones: [⟦0530588487⟧, ⟦0530588488⟧] }\n`),
    'error value-unquoted',
    'error value-unquoted',
  ),
  bad('a code that is a power of ten', pair(policy({ top: 'code: ⟦12e3⟧\n' })), 'error value-unquoted'),
  bad('a code that loses its zeros', pair(policy({ top: 'code: ⟦007⟧\n' })), 'error value-unquoted'),
  bad('a year without quotes', pair(policy({ top: 'issued: ⟦2025⟧\n' })), 'error value-unquoted'),
  bad('a licence without quotes', pair(policy(), 'name: جمعية\nlicense: ⟦1511⟧\n'), 'error value-unquoted'),
  bad(
    'a colour that is taken for a comment',
    pair(
      policy(),
      `${associationText}brand: { logo: , primary: }\n`.replace('{ logo: , primary: }', '\n  primary: ⟦#1b5e4b⟧'),
    ),
    'error value-unquoted',
  ),
  bad('a truth value for a text', pair(policy({ top: 'owner: ⟦true⟧\n' })), 'error value-unquoted'),
  bad(
    'an item that is a number',
    pair(policyWith('[الهاتف]', '[⟦920000000⟧, الهاتف]')),
    'error value-unquoted',
  ),
  bad(
    'a text that begins with a placeholder',
    pair(policyWith('text: نص التمهيد', 'text: ⟦{{association.name}} تقدم خدماتها⟧')),
    'error value-unquoted',
  ),
  bad(
    'a placeholder alone',
    pair(policyWith('text: نص التمهيد', 'text: ⟦{{association.name}}⟧')),
    'error value-unquoted',
  ),
  bad(
    'a placeholder alone in a list in brackets',
    pair(policyWith('[الهاتف]', '[⟦{{association.name}}⟧, الهاتف]')),
    'error value-unquoted',
  ),
  bad(
    'a text that begins with a placeholder, which is unknown',
    pair(policyWith('text: نص التمهيد', 'text: ⟦⟦{{assocation.name}}⟧ تقدم خدماتها⟧')),
    'error value-unquoted',
    'error placeholder-unknown',
  ),
  bad(
    'a text with a colon',
    pair(policyWith('text: نص التمهيد', 'text: ⟦التمهيد: نصه⟧')),
    'error value-unquoted',
  ),
  bad(
    'a text with a colon over several lines',
    pair(policyWith('text: نص التمهيد', 'text: ⟦نص التمهيد\n      وهو: كذا\n      وكذا⟧')),
    'error value-unquoted',
  ),
  bad(
    'a text that ends with a colon',
    pair(policyWith('text: نص التمهيد', 'text: ⟦نص ⟦التمهيد:⟧⟧')),
    'error value-unquoted',
    'warning list-lead-in-orphan',
  ),
  bad(
    'an item with a colon',
    pair(policyWith('items: [الهاتف]', 'items:\n      - ⟦الهاتف⟧: في أوقات العمل\n      - ⟦الموقع⟧: نعم')),
    'error value-unquoted',
    'error value-unquoted',
  ),
  bad(
    'an item with two colons',
    pair(policyWith('items: [الهاتف]', 'items:\n      - ⟦الهاتف: العمل: صباحًا⟧')),
    'error value-unquoted',
  ),
  bad(
    'texts that begin with a sign of YAML',
    pair(
      policyWith(
        'items: [الهاتف]',
        'items:\n      - ⟦@siyasa⟧\n      - ⟦%٥٠ من⟧\n      - ⟦[١] الهاتف⟧\n      - ⟦*هام جدًا⟧',
      ),
    ),
    'error value-unquoted',
    'error value-unquoted',
    'error value-unquoted',
    'error value-unquoted',
  ),
];

/** Values that don't fit the schema. */
export const invalid: readonly BadInput[] = [
  bad('a key that is misspelt', pair(policy({ top: '⟦verison⟧: 1\n' })), 'error key-unknown'),
  bad(
    'keys in Arabic',
    pair(
      policy({ top: '⟦رقم الإصدار⟧: 1\n', section: '  - kind: custom\n    ⟦العنوان⟧: س\n    ⟦النص⟧: س\n' }),
    ),
    'error key-unknown',
    'error key-unknown',
    'error key-unknown',
  ),
  bad(
    'a key that is like none',
    pair(policy(), `${associationText}⟦colour_of_the_sky⟧: أزرق\n`),
    'error key-unknown',
  ),
  bad(
    'a required key that is misspelt, reported once',
    pair(policyWith('sections', '⟦sectoins⟧')),
    'error key-unknown',
  ),
  bad(
    'a required key that is missing',
    pair(`⟦title⟧: س\n${policy({ head: 'status: draft\n' })}`),
    'error key-missing',
  ),
  bad('required keys without value', pair(policyWith('status: draft', '⟦status⟧:')), 'error value-required'),
  bad('an association without a name', pair(policy(), '⟦name⟧:\nlicense: "1"\n'), 'error value-required'),
  bad('a list for a text', pair(policy({ top: '⟦owner⟧: [أ]\n' })), 'error value-type'),
  bad('a text for a list', pair(policyWith('[الهاتف]', '⟦الهاتف⟧')), 'error value-type'),
  bad(
    'a list for the text of a section',
    pair(policyWith('text: نص التمهيد', '⟦text⟧: [نص]')),
    'error value-type',
  ),
  bad('a number for keys', pair(policy({ top: 'review: ⟦24⟧\n' })), 'error value-type'),
  bad(
    'a text for a date in both calendars',
    pair(policyWith('date: { gregorian: 2025-10-25, hijri: 1447-05-03 }', 'date: ⟦2025-10-25⟧')),
    'error value-type',
  ),
  bad('keys for sections', pair(policy({ sections: '⟦sections⟧: {}\n' })), 'error value-type'),
  bad('a list in a list', pair(policyWith('[الهاتف]', '[⟦[الهاتف]⟧]')), 'error value-type'),
  bad(
    'a text for a section',
    pair(policyWith('  - kind: preamble\n    text: نص التمهيد', '  - ⟦نص التمهيد⟧')),
    'error value-type',
  ),
  bad(
    'a blank section',
    pair(policyWith('  - kind: preamble\n    text: نص التمهيد', '  ⟦-⟧')),
    'error value-required',
  ),
  bad('a version in quotes', pair(policy({ top: 'version: ⟦"1"⟧\n' })), 'error version-not-numeric'),
  bad('a version in words', pair(policy({ top: 'version: ⟦الأول⟧\n' })), 'error version-not-numeric'),
  bad('a version with a fraction', pair(policy({ top: 'version: ⟦1.5⟧\n' })), 'error version-not-numeric'),
  bad('a version of nought', pair(policy({ top: 'version: ⟦0⟧\n' })), 'error value-wrong'),
  bad(
    'yes for a switch',
    pair(policy({ top: 'present: { cover: ⟦نعم⟧, toc: ⟦yes⟧ }\n' })),
    'error value-type',
    'error value-type',
  ),
  bad('a status in capitals', pair(policyWith('draft', '⟦Draft⟧')), 'error value-unknown'),
  bad('a status in Arabic', pair(policyWith('draft', '⟦مسودة⟧')), 'error value-unknown'),
  bad('a section kind that is misspelt', pair(policyWith('preamble', '⟦preambel⟧')), 'error value-unknown'),
  bad(
    'a section without kind',
    pair(policyWith('- kind: preamble\n    text', '- ⟦text⟧')),
    'error key-missing',
  ),
  bad(
    'a list style that is none',
    pair(policyWith('items: [الهاتف]', 'list: ⟦numbers⟧\n    items: [الهاتف]')),
    'error value-unknown',
  ),
  bad(
    'a time limit in words',
    pair(
      policyWith('[الهاتف]', '\n      - text: الرد\n        within: { atMost: ⟦15 days⟧, unit: ⟦workdays⟧ }'),
    ),
    'error value-type',
    'error value-unknown',
  ),
  bad('a colour by name', pair(policy(), `${associationText}brand: { primary: ⟦green⟧ }\n`), 'error value-wrong'),
];

/** What the rules find in a file that fits its schema, where several meet or a file of `rules/` can't hold it. */
export const ruled: readonly BadInput[] = [
  bad(
    'placeholders that are unknown, also after an emoji and in a block',
    pair(
      policyWith(
        'text: نص التمهيد',
        'text: |\n      ⟦😀⟧ ⟦{{association.nam}}⟧ نص\n\n      ثم ⟦{{nope}}⟧ و⟦{{nope}}⟧',
        policyWith('[الهاتف]', "['هاتف ''⟦{{ x }}⟧''', \"\\u0647 ⟦{{اسم الجمعية}}⟧\"]"),
      ),
    ),
    'error glyph-missing',
    'error placeholder-unknown',
    'error placeholder-unknown',
    'error placeholder-unknown',
    'error placeholder-unknown',
    'error placeholder-unknown',
  ),
  bad(
    'a direction control in a comment, in an anchor and its alias, and as an escape',
    pair(
      policyWith(
        'text: نص الهدف',
        'text: &a⟦\u2067⟧b "نص ⟦\\u202E⟧الهدف"\n  - kind: custom\n    heading: عنوان\n    text: *a⟦\u2067⟧b',
        policyWith('type: ben', '# سر⟦\u202e⟧ي\ntype: ben') + 'letter: { subject: س } # ⟦\u2069⟧\n',
      ),
    ),
    'error bidi-control',
    'error bidi-control',
    'error bidi-control',
    'error bidi-control',
    'error bidi-control',
  ),
  bad(
    'a control character as it is, and marks that nobody sees in a comment',
    pair(policyWith('نص التمهيد', 'نص ⟦\x07⟧التمهيد # ⟦\u200b\u{e0041}⟧س ⟦\u3164⟧')),
    'error control-character',
    'warning stray-mark',
    'warning stray-mark',
  ),
  bad(
    'a text that a hash cuts short',
    pair(policyWith('text: نص التمهيد', 'text: قرار ⟦#5⟧')),
    'warning value-unquoted',
  ),
  bad(
    'a text that begins with an ampersand',
    pair(policyWith('text: نص التمهيد', 'text: ⟦&إدارة القسم⟧')),
    'error value-unquoted',
  ),
  bad(
    'a clause that begins with an exclamation mark',
    pair(policyWith('[الهاتف]', '\n      - ⟦!المقابلة⟧')),
    'error yaml-syntax',
  ),
  bad(
    'a date that is kept as it was written',
    pair(policyWith('{ gregorian: 2025-10-25, hijri: 1447-05-03 }', '{ asWritten: ⟦6/1/2022⟧ }')),
    'info date-hijri-missing + warning date-ambiguous',
  ),
];

const logo = (name: string, files: Files = {}): Files => ({
  'a/association.yaml': `${associationText}brand: { logo: ⟦"${name}"⟧ }\n`,
  'a/policy.yaml': policy(),
  ...files,
});

/** Logos that a file of `rules/` can't hold: links, folders and large files. */
export const logos: readonly BadInput[] = [
  bad('a logo in the folder above', logo('../logo.svg', { 'logo.svg': '<svg></svg>' }), 'error logo'),
  bad(
    'a logo that is a link',
    logo('logo.svg', { 'a/logo.svg': { linkTo: '../real.svg' }, 'real.svg': '<svg></svg>' }),
    'error logo',
  ),
  bad(
    'a logo in a folder that is a link',
    logo('images.v2/logo.svg', { 'a/images.v2': { linkTo: '../images' }, 'images/logo.svg': '<svg></svg>' }),
    'error logo',
  ),
  bad('a logo that is a folder', logo('logo.svg', { 'a/logo.svg': aFolder }), 'error logo'),
  bad('a logo of 3 MB', logo('logo.png', { 'a/logo.png': Buffer.alloc(3 * 1024 * 1024) }), 'error logo'),
];

/** Several faults in several files, all reported in one run. */
export const several: BadInput = bad(
  'several faults in several files',
  {
    'a/association.yaml': 'name: جمعية\nlicense: ⟦1511⟧\n⟦licence⟧: "1"\n',
    'a/policy.yaml': policyWith(
      'text: نص التمهيد',
      'text: ⟦{{association.name}} تقدم⟧',
      policyWith(
        'kind: tools',
        'kind: ⟦tool⟧',
        policyWith('1447-05-03', '⟦1447-05-30⟧', policy({ top: 'code: ⟦12e3⟧\n⟦verison⟧: 2\n' })),
      ),
    ),
    'b/association.yaml': associationText,
    'b/policy.yaml': policyWith('[الهاتف]', '["⟦{{nope}}⟧"]', policyWith('status: draft', 'status: ⟦Draft⟧')),
    'c/policy.yaml': policyWith('title', '⟦titel⟧'),
  },
  'error value-unquoted',
  'error key-unknown',
  'error value-unquoted',
  'error key-unknown',
  'error value-unquoted',
  'error value-unknown',
  'error date-pair-mismatch',
  'error value-unknown',
  'error placeholder-unknown',
  'error key-unknown',
  'error association-missing @c/association.yaml',
);

export const badInputs: readonly BadInput[] = [
  ...unreadable,
  ...yamlMistakes,
  ...unquoted,
  ...invalid,
  ...ruled,
  ...logos,
  ...fixtures,
  several,
];

/** Files that look bad and aren't: nothing is reported. */
export const harmless: readonly BadInput[] = [
  bad('a policy without fault', pair(policy())),
  bad('a byte order mark', pair(`\ufeff${policy()}`)),
  bad('lines that end as on Windows', pair(policy().replaceAll('\n', '\r\n'))),
  bad(
    'Handlebars and signs of HTML in texts',
    pair(
      policy({
        section: custom(
          "text: '{{{x}}} {{#if a}}ب{{/if}} {{> p}} {{!-- c --}} {{&x}} & ٣ < ٤ <script> > ٢'\nitems: ['{{ }} {{1}} {x} }}{{']",
        ),
      }),
    ),
  ),
  bad('the association as association.yml', { 'association.yml': associationText, 'policy.yaml': policy() }),
  bad('a policy as .yml', { 'association.yaml': associationText, 'policy.yml': policy() }),
  bad('names in Arabic and with spaces', {
    'جمعية البر/association.yaml': associationText,
    'جمعية البر/سياسة العلاقة.yaml': policy(),
  }),
  bad(
    'aliases that are used with measure',
    pair(policy({ top: 'owner: &o الإدارة\nletter: { subject: *o }\n' })),
  ),
  bad('a tab between a key and its value', pair(policyWith('status: draft', 'status:\tdraft'))),
  bad('files beside the policies that are none', {
    ...pair(policy()),
    'notes.txt': 'x',
    '.hidden.yaml': 'x',
    'archive/old.yaml': 'x',
  }),
  bad('a logo in a folder of its own', {
    ...pair(policy(), `${associationText}brand: { logo: images/logo.svg }\n`),
    'images/logo.svg': '<?xml version="1.0"?>\n<!-- c -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
  }),
  bad(
    'a comment after a key without value',
    pair(policyWith('text: نص التمهيد', 'text: # التمهيد\n      نص')),
  ),
  bad(
    'a date that is kept as it was written, and can mean one day alone',
    pair(policyWith('{ gregorian: 2025-10-25, hijri: 1447-05-03 }', '{ asWritten: ٢٥/١٠/٢٠٢٥م الموافق ٣ جمادى الأولى ١٤٤٧هـ }')),
  ),
  bad('an approved policy that is complete', pair(sealed(policyWith('draft', 'approved')))),
];
