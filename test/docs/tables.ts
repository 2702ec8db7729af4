import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Association, associationSchema } from '../../src/association/schema.js';
import { catalogue } from '../../src/catalogue/catalogue.js';
import { type KeyId, keys } from '../../src/locales/keys.js';
import type { Language } from '../../src/locales/say.js';
import { placeholders } from '../../src/policy/placeholders.js';
import { resolvedText } from '../../src/policy/resolve.js';
import { type Policy, policySchema } from '../../src/policy/schema.js';
import { sectionKinds } from '../../src/policy/section-kinds.js';
import { durationUnits } from '../../src/policy/values.js';
import { resolutionText } from '../../src/view/approval.js';
import { projectFolder } from '../support/project.js';
import { example } from './examples.js';
import { helpsIn, listedIn, optionsIn, outputOf } from './program.js';

type Words = Readonly<Record<Language, string>>;

/** What stands between `<!-- made: name -->` and `<!-- /made -->`: generated from the code, never written by hand. */
export const made: Readonly<Record<string, (language: Language) => string | Promise<string>>> = {
  kinds: (language) =>
    table(
      [
        { ar: '`kind`', en: '`kind`' },
        { ar: 'العنوان المعتاد', en: 'Heading where the file gives none' },
        { ar: 'علامة البنود', en: 'List style' },
      ].map((head) => head[language]),
      sectionKinds.map(({ id, heading, list }) => [
        code(id),
        heading
          ? resolvedText(heading, { policy: everyKey().policy, association: { name: '' } }, '…')
          : { ar: '(لا عنوان له: اكتبه)', en: '(none: write one)' }[language],
        code(list),
      ]),
    ),

  units: (language) => durationUnits.map(({ id }) => code(id)).join(language === 'ar' ? '، ' : ', '),

  placeholders: (language) =>
    table(
      language === 'ar' ? ['المتغير', 'معناه', 'ما يعطيه في المثال'] : ['Placeholder', 'Gives'],
      placeholders.map(({ id, value }) => [
        ltr(code(`{{${id}}}`), language),
        ...(language === 'ar' ? [titleOf(id)] : []),
        value(everyKey()) ?? '',
      ]),
    ),

  approval: (language) =>
    table(
      language === 'ar' ? ['الطريقة', '`method`', 'الصيغة'] : ['`method`', 'Wording'],
      [
        { method: 'session', title: 'في اجتماع', note: '', approval: {} },
        {
          method: 'session',
          title: 'في اجتماع، مع ذكر الدورة `term`',
          note: ', with `meeting.term`',
          approval: { meeting: { term: null } },
        },
        { method: 'circulation', title: 'بالتمرير', note: '', approval: {} },
        { method: 'package', title: 'ضمن حزمة سياسات', note: '', approval: {} },
      ].map(({ method, title, note, approval }) => {
        const wording = worded({ method, ...approval } as NonNullable<Policy['approval']>);
        return language === 'ar' ? [title, code(method), wording] : [code(method) + note, wording];
      }),
    ),

  types: (language) => {
    const asked: Record<string, Words> = {
      evidence: { ar: 'من شواهد الحوكمة', en: 'as evidence' },
      law: { ar: 'بنص اللائحة التنفيذية', en: 'by the Implementing Regulation' },
      customary: { ar: 'معتادة', en: 'customary' },
    };
    const noArticle = language === 'ar' ? 'لم يُعثر على مادة' : 'none found';
    return table(
      language === 'ar'
        ? ['`type`', 'العنوان', 'لماذا', 'المادة']
        : ['`type`', 'Title', 'Asked for', 'Article'],
      catalogue.map((type) => [
        code(type.id),
        type.title,
        asked[type.asked]?.[language] ?? '',
        type.article ?? noArticle,
      ]),
    );
  },

  starters: (language) => {
    const texts = readdirSync(path.join(projectFolder, 'templates', 'starters')).map((file) =>
      file.split('.'),
    );
    const or = language === 'ar' ? ' أو ' : ' or ';
    return table(
      language === 'ar'
        ? ['النص المبدئي', 'العنوان', 'الأقسام المطلوبة، غير التمهيد أو النطاق']
        : ['Starter of', 'Title', 'Sections that its type requires, besides `preamble` or `scope`'],
      catalogue
        .filter(({ id }) => texts.some(([name]) => name === id))
        .map(({ id, title, requires = [] }) => {
          const variants = texts.flatMap(([name, variant, ending]) =>
            name === id && ending ? [variant] : [],
          );
          return [
            [
              code(id),
              ...(variants.length > 0 ? [ltr(code(`--starter ${variants.join('\\|')}`), language)] : []),
            ].join(' '),
            title,
            requires
              .filter((kinds) => !kinds.includes('preamble'))
              .map((kinds) => kinds.map(code).join(or))
              .join(language === 'ar' ? '، ' : ', '),
          ];
        }),
    );
  },

  'policy-keys': () => keyTable('policy'),
  'association-keys': () => keyTable('association'),

  rules: (language) =>
    table(
      language === 'ar'
        ? ['القاعدة', 'الشدة', 'الإصلاح', 'لماذا تهم']
        : ['Rule', 'Severity', 'Fix', 'Why it matters'],
      rules(language).map(({ rule, severity, fixes, why }) => [
        code(rule),
        severity.draft === severity.approved
          ? (severities[severity.draft]?.[language] ?? severity.draft)
          : { ar: 'تنبيه، ثم خطأ بعد الاعتماد', en: 'warning; error once approved' }[language],
        fixWords[fixes]?.[language] ?? fixes,
        cell(why),
      ]),
    ),

  'fixed-rules': (language) => {
    const groups = new Map<string, string[]>();
    for (const { rule, fixed } of rules(language)) {
      if (!fixed) continue;
      const from =
        fixed.from === 'always' ? { ar: 'دائمًا', en: 'always' } : { ar: 'بعد الاعتماد', en: 'once approved' };
      const row = [from[language], cell(fixed.why)].join(' | ');
      groups.set(row, [...(groups.get(row) ?? []), code(rule)]);
    }
    return table(
      language === 'ar'
        ? ['القواعد', 'متى', 'لماذا لا تُضعف']
        : ['Rules', 'Hold', "Why they can't be weakened"],
      [...groups].map(([row, ids]) => [ids.join(language === 'ar' ? '، ' : ', '), row]),
    );
  },

  commands: async (language) => {
    const helps = await helpsIn(language);
    return table(
      language === 'ar' ? ['الأمر', 'ما يفعله', 'الخيارات'] : ['Command', 'Does', 'Options'],
      listedIn(helps.get('') ?? '').map(({ name, summary }) => [
        code(name),
        cell(summary),
        optionsIn(helps.get(name) ?? '')
          .filter((option) => !['--help', '--lang', '--folder'].includes(option))
          .map((option) => ltr(code(option), language))
          .join(language === 'ar' ? '، ' : ', '),
      ]),
    );
  },
};

const severities: Record<string, Words> = {
  error: { ar: 'خطأ', en: 'error' },
  warning: { ar: 'تنبيه', en: 'warning' },
  info: { ar: 'توصية', en: 'info' },
};

const fixWords: Record<string, Words> = {
  safe: { ar: 'تلقائي', en: 'by `fix`' },
  proposed: { ar: 'يُقترح', en: 'proposed' },
  'by-hand': { ar: 'باليد', en: 'by hand' },
};

interface ExplainedRule {
  readonly rule: string;
  readonly severity: { readonly draft: string; readonly approved: string };
  readonly fixes: string;
  readonly fixed: { readonly from: string; readonly why: string } | null;
  readonly why: string;
}

function rules(language: Language): ExplainedRule[] {
  return JSON.parse(outputOf('siyasa explain --format json', language)).rules;
}

const everyKey = (): { policy: Policy; association: Association } => ({
  policy: example(policySchema, 'policies/every-key/beneficiary-relations.yaml'),
  association: example(associationSchema, 'policies/every-key/association.yaml'),
});

function worded(approval: NonNullable<Policy['approval']>): string {
  const sources = {
    policy: { ...everyKey().policy, approval },
    association: example(associationSchema, 'policies/my-association/association.yaml'),
  };
  return resolvedText(resolutionText(approval, sources), sources, '…');
}

/** Returns the Arabic title of a placeholder's value: the title of the key that holds it. */
function titleOf(id: string): string {
  const key = [id, `policy.${id}`, `association.${id}`].find((one): one is KeyId => one in keys);
  if (!key) throw new Error(`no key for the placeholder ${id}`);
  return keys[key][0];
}

/** What the table of keys uses of a JSON Schema. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Keys that only the program writes. */
const sealed = /(?:^|\.)(?:seal|corrections)$/u;

/**
 * Returns the table of a file's keys with their Arabic names and explanations, nested keys by their path, from its JSON
 * Schema.
 */
function keyTable(file: 'policy' | 'association'): string {
  const whole: Schema = JSON.parse(outputOf(`siyasa schema ${file}`, 'ar'));
  const rows = new Map<string, string[]>();
  const visit = (schema: Schema, at: string) => {
    if (schema.title && at && !rows.has(at))
      rows.set(at, [code(at), schema.title, cell(schema.description ?? '')]);
    if (sealed.test(at)) return;
    for (const [key, inner] of Object.entries(schema.properties ?? {}))
      visit(inner, at ? `${at}.${key}` : key);
    for (const one of schema.anyOf ?? []) visit(one, at);
    if (schema.items) visit(schema.items, at);
    const name = schema.$ref?.split('/').at(-1) ?? '';
    const meant = whole.$defs?.[name];
    // Sections and items may contain themselves.
    if (meant && !/\b(?<key>sections|items)\.(?:.*\.)?\k<key>$/u.test(at)) visit(meant, at);
  };
  visit(whole, '');
  return table(['المفتاح', 'اسمه', 'شرحه'], [...rows.values()]);
}

const code = (text: string | undefined) => `\`${text}\``;
/** Returns code that the words around it can't reorder. */
const ltr = (text: string, language: Language) =>
  language === 'ar' ? `<span dir="ltr">${text}</span>` : text;
const cell = (text: string) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .replaceAll('\n', ' ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells, i) => (i === 1 ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`)).join('\n');
}
