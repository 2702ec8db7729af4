import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { piecesOf } from '../support/pattern-pieces.js';
import { custom, policy, associationText } from './policies.js';

/** Pieces of text that a file may repeat: what people type, what copying leaves behind, what has a meaning in YAML. */
const typed = [
  ...['ا', 'ی', 'ک', 'ة', 'ل', 'لا', 'و', 'A', 'z', 'é', '中', '😀', '\u064B', 'اً', 'ًا', 'ـ', 'اـا', 'ﻻ', 'ﷺ', 'ﺍا'],
  ...['1', '٥', '12 ', '٥٠ ', '1.', '1,', '٥/', '6/1/2022 ', '٢٥/١٠/٢٠٢٥م ', '2025-10-25 ', '5/5/', '1a', '٥a'],
  ...[' ', '\t', '\u00a0', '\u200f', '\u202e', '\u2066', '\u0007', '\n', '\n\n', '\r\n', ' \n', '\n ', '\n- ', '\ufeff'],
  ...['.', '. ', '، ', ' ،', ',', '؛', ':', ': ', '؟', '!', '…', '..', '-', ' - ', '–', 'ا-', 'ا,', 'ا ,', 'ا .', '_', '*'],
  ...['(', ')', '( ', '( )', '(_', '[', ']', '[ ]', '«', '»', '« ', '«ا»', '{', '}', '{{', '}}', '{ ', '[{', '[[]'],
  ...['"', "'", '""', "''", '"\'', '\\', '\\n', '\\u0627', '`', '“', '&', '&a ', '*a ', '&a', '!', '!!str ', '! ', '|', '>'],
  ...['- ', '-', 'ا: ', 'a: ', 'a:', ': ', '? ', '#', ' #', '# ', ' #a', '%', '%YAML 1.2\n', '---\n', '...\n', '@', '<<: '],
  ...['[', '[ ', '[a, ', '[a], ', '{a: ', '{a: b}, ', ', ', '[!!str , ', '!!str , ', '- - ', '- a: ', '- a\n', 'a: b\n'],
  ...['{{a}}', '{{policy.title}}', '{{policy.code}}', '{{association.name}} ', 'ل{{audience.one}}', '{policy.title}', '{{ا}}'],
  ...['{{association.name}}'.slice(0, 12), '{{ policy.title }}', '{{{a}}}', '{{a}} {{b}} '],
  ...['http', 'https://', 'http://a.sa ', 'www.', 'www.a.sa/', 'x@', 'a@b.sa ', 'a.', 'a.b.', '05', '0530588487 ', '+966 '],
  ...['00966 5 ', '9200', '<b>', '<b ', '</b>', '&nbsp;', '**a** ', '**', '__', '# a\n', '[a](', '[a](b) ', '<', '<a '],
  ...['ال ', 'جمعية ', 'جمعية البر ', 'البر ', 'لجنة ', 'لجنة المتابعة ', 'لجنة المتابعة والتحقيق ', 'ترخيص رقم ', 'رقم '],
  ...['على الموظف أن ', 'يجب ', 'يجب أن ', 'في أقرب وقت ', 'بشكل دوري ', 'المستفيد ', 'العميل ', 'مسؤول ', 'مسئول '],
  ...['كما يلي', 'كما يلي: ', 'ما يلي:', 'إذا ', 'في حال ', '١- ', '١-', '1) ', 'أ- ', '• ', '(١) ', 'سياسة ', 'لائحة الحوكمة'],
  ...['البند ٩٩ ', 'المادة التاسعة والتسعون ', 'ا|', 'ا\t', 'ا ة ', 'تحويلة 1 ', '011234567 تحويلة ', '3 و', 'كل يوم ', 'يوم '],
  ...['6/1/2022 الموافق 3/6/1443هـ ', 'رمضان ', '“ا', 'خلال مدة لا تقل عن ', '، و', '#ا', '050 12 ', '_/_', 'من ', 'يجب أن يتم '],
  ...['وتتم ', 'والتعامل ', 'سابقا ', 'سابقاً ', 'سابقًا ', 'الي ', 'فى ', 'ا ا ', 'ا  ', 'aا', 'اa', '[x] ', 'x:x', 'xxx '],
];

const wordFolder = path.join(import.meta.dirname, '../../src/rules/words');

/** Returns every word and phrase of the word lists. */
function listed(): string[] {
  return readdirSync(wordFolder).flatMap((name) =>
    readFileSync(path.join(wordFolder, name), 'utf8')
      .split('\n')
      .flatMap((line) => line.replace(/(?:^|\s)#.*$/u, '').split('='))
      .flatMap((words) => [words.trim().replace(/^\^|…$/gu, '')])
      .filter((words) => words !== '')
      .flatMap((words) => [`${words} `]),
  );
}

/** A policy made of repeated pieces, and its association's file. */
export interface Repeating {
  readonly text: string;
  readonly association: string;
}

type Shape = (atom: string, bytes: number) => Repeating;

/** Returns the atom, repeated up to a size in bytes. */
function run(atom: string, bytes: number): string {
  return atom.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(atom))));
}

/** Returns a word that no other number has. */
function wordOf(number: number): string {
  const letters = 'بتثجحخدذرزسشصضطظعغفقكلمنهي';
  let word = '';
  for (let rest = number; word.length < 3 || rest > 0; rest = Math.floor(rest / letters.length))
    word += letters[rest % letters.length];
  return word;
}

/** Returns different texts up to a size in bytes. */
function each(bytes: number, made: (i: number) => string): string[] {
  const all: string[] = [];
  for (let length = 0; length < bytes; length += Buffer.byteLength(all.at(-1) ?? '') + 1) all.push(made(all.length));
  return all;
}

const item = (atom: string) => `  - ${JSON.stringify(atom)}\n`;
const withHead = (key: string, value: string) => policy().replace(new RegExp(`^${key}: .*$`, 'mu'), () => `${key}: ${value}`);
const asPolicy = (text: string): Repeating => ({ text, association: associationText });

/** The places where a file may repeat something. */
export const shapes = {
  text: (atom, bytes) => asPolicy(policy({ section: custom(`text: ${JSON.stringify(run(atom, bytes))}`) })),
  item: (atom, bytes) => asPolicy(policy({ section: custom(`items:\n${item(run(atom, bytes))}`) })),
  items: (atom, bytes) => asPolicy(policy({ section: custom(`items:\n${each(bytes, () => item(atom)).join('')}`) })),
  'different items': (atom, bytes) =>
    asPolicy(policy({ section: custom(`items:\n${each(bytes, (i) => item(`${atom} ${wordOf(i)}`)).join('')}`) })),
  'different words': (atom, bytes) =>
    asPolicy(policy({ section: custom(`text: ${JSON.stringify(each(bytes, (i) => atom + wordOf(i)).join(' '))}`) })),
  'before a word': (atom, bytes) =>
    asPolicy(policy({ section: custom(`items:\n${item(`ا${run(atom, bytes)}x كلمة y`)}`) })),
  heading: (atom, bytes) => asPolicy(policy({ section: `  - kind: custom\n    heading: ${JSON.stringify(run(atom, bytes))}\n    text: نص\n` })),
  title: (atom, bytes) => asPolicy(withHead('title', JSON.stringify(run(atom, bytes)))),
  type: (atom, bytes) => asPolicy(withHead('type', JSON.stringify(run(atom, bytes)))),
  status: (atom, bytes) => asPolicy(withHead('status', JSON.stringify(run(atom, bytes)))),
  top: (atom, bytes) => {
    const value = JSON.stringify(run(atom, bytes));
    return asPolicy(policy({ top: ['code', 'owner', 'theme', 'issued'].map((key) => `${key}: ${value}\n`).join('') }));
  },
  approval: (atom, bytes) =>
    asPolicy(policy({ approval: `approval:\n  method: session\n  text: ${JSON.stringify(run(atom, bytes))}\n` })),
  plain: (atom, bytes) => asPolicy(policy({ section: custom(`text: ${run(atom, bytes).replace(/[\r\n]+/gu, ' ')}`) })),
  block: (atom, bytes) => asPolicy(policy({ section: custom(`text: |\n${run(atom, bytes).replace(/^(?=.)/gmu, '  ')}`) })),
  key: (atom, bytes) => asPolicy(policy({ top: `${JSON.stringify(run(atom, bytes))}: x\n` })),
  keys: (atom, bytes) =>
    asPolicy(policy({ top: each(bytes, (i) => `${JSON.stringify(atom + wordOf(i))}: x\n`).join('') })),
  'keys of sections': (atom, bytes) =>
    asPolicy(policy({ section: each(bytes, (i) => `  - { kind: scope, ${JSON.stringify(atom + wordOf(i))}: x }\n`).join('') })),
  comment: (atom, bytes) => asPolicy(`# ${run(atom, bytes).replace(/[\r\n]+/gu, ' ')}\n${policy()}`),
  'at the end': (atom, bytes) => asPolicy(policy() + run(atom, bytes)),
  'the whole file': (atom, bytes) => asPolicy(run(atom, bytes)),
  'a flow list': (atom, bytes) => asPolicy(policy({ section: custom(`items: [${run(`${atom}, `, bytes).replace(/[\r\n]+/gu, ' ')}]`) })),
  lines: (atom, bytes) => asPolicy(policy({ section: custom(`text: ا\n${run(`${atom}\n`, bytes)}`) })),
  folded: (atom, bytes) =>
    asPolicy(policy({ section: custom(`text: ا\n${run(`  ${atom.replace(/[\r\n]+/gu, ' ')}\n`, bytes)}`) })),
  'quoted lines': (atom, bytes) =>
    asPolicy(policy({ section: custom(`text: "ا\n${run(`  ${atom.replace(/["\r\n]+/gu, ' ')}\n`, bytes)}  ا"`) })),
  sections: (atom, bytes) => {
    const value = JSON.stringify(atom);
    return asPolicy(policy({ section: each(bytes, () => custom(`text: ${value}\nitems: [${value}]`)).join('') }));
  },
  terms: (atom, bytes) => {
    const terms = each(bytes, (i) => `  - { term: ${JSON.stringify(atom + wordOf(i))}, meaning: ${JSON.stringify(atom)} }\n`);
    return asPolicy(policy({ section: custom(`terms:\n${terms.join('')}`).replace('custom', 'definitions') }));
  },
  contents: (atom, bytes) => {
    const items = each(bytes / 2, (i) => item(`${atom} ${wordOf(i)}`)).join('');
    const sections = each(bytes / 2, (i) => custom('text: نص').replace('عنوان', JSON.stringify(`${atom} ${wordOf(i)}`)));
    const list = custom(`items:\n${items}`).replace('عنوان', 'المحتويات');
    return asPolicy(policy({ section: list + sections.join('') }));
  },
  history: (atom, bytes) => {
    const entries = each(bytes, (i) => `  - { version: ${i + 1}, date: ${JSON.stringify(atom)}, summary: ${JSON.stringify(atom)} }\n`);
    return asPolicy(policy({ top: `history:\n${entries.join('')}` }));
  },
  ignores: (atom, bytes) => {
    const found = JSON.stringify(each(bytes / 2, (i) => `${atom} اـا${wordOf(i)}`).join(' '));
    const ignore = (i: number) => `    - { rule: tatweel, reason: ا, text: ${JSON.stringify(atom + wordOf(i))} }\n`;
    const lint = `lint:\n  ignore:\n${each(bytes / 2, ignore).join('')}`;
    return asPolicy(policy({ top: lint, section: custom(`text: ${found}`) }));
  },
  'ignored rules': (atom, bytes) => {
    const entries = each(bytes, (i) => `    - { rule: ${JSON.stringify(atom + wordOf(i))}, reason: ا }\n`);
    return asPolicy(policy({ top: `lint:\n  ignore:\n${entries.join('')}` }));
  },
  'the name': (atom, bytes) => ({
    text: policy({ section: custom(`text: ${JSON.stringify(run(atom, bytes))}`) }),
    association: `name: ${JSON.stringify(run(atom, bytes))}\nlicense: "1511"\n`,
  }),
  association: (atom, bytes) => ({ text: policy(), association: `${associationText}tagline: ${JSON.stringify(run(atom, bytes))}\n` }),
} satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;

/** A piece of text that is repeated, and where. */
export interface Repetition {
  readonly shape: ShapeName;
  readonly atom: string;
}

/** Words and pieces of patterns are repeated only in texts, since rules read nothing else. */
const shapesOfWords = ['text', 'items'] as const;
const shapesOfPieces = ['text', 'different items', 'before a word', 'heading', 'approval'] as const;

/**
 * Returns what a file may repeat: what people and programs type, in every place; pieces of the patterns and words of the
 * lists, in texts.
 */
export function repetitions(patterns: readonly string[]): Repetition[] {
  const known = new Set(typed);
  const pieces = new Set(patterns.flatMap(piecesOf).filter((one) => one.length <= 60 && !known.has(one)));
  const names = Object.keys(shapes) as ShapeName[];
  return [
    ...[...known].flatMap((atom) => names.map((shape) => ({ shape, atom }))),
    ...[...pieces].flatMap((atom) => shapesOfPieces.map((shape) => ({ shape, atom }))),
    ...[...new Set(listed())].flatMap((atom) => shapesOfWords.map((shape) => ({ shape, atom }))),
  ];
}
