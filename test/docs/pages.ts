import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/locales/say.js';
import { projectFolder } from '../support/project.js';

/** A page of the manual: README.md, or a Markdown file below docs/. */
export interface Page {
  /** The path from the project's folder, with forward slashes. */
  readonly file: string;
  readonly language: Language;
  readonly text: string;
}

export interface Fence {
  /** The word after the opening backticks. */
  readonly language: string;
  /** The rest of that line. */
  readonly note: string;
  readonly body: string;
  /** The last line of text before the sample. */
  readonly lead: string;
}

export const pages: readonly Page[] = ['README.md', ...pagesBelow('docs/en'), ...pagesBelow('docs/ar')].map(
  (file) => ({
    file,
    language: file.startsWith('docs/ar/') ? 'ar' : 'en',
    text: readFileSync(path.join(projectFolder, file), 'utf8'),
  }),
);

/** Pages beside the manual that link into it, or that it links to. */
export const neighbours: readonly Page[] = ['CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].map((file) => ({
  file,
  language: 'en',
  text: readFileSync(path.join(projectFolder, file), 'utf8'),
}));

export const manual: string = pages.map(({ text }) => text).join('\n');

export function page(file: string): Page {
  const found = pages.find((one) => one.file === file);
  if (!found) throw new Error(`no page ${file}`);
  return found;
}

const fence = /^```(?<language>\w+)(?: (?<note>[^\n]+))?\n(?<body>.*?)^```$/gmsu;

export function fencesOf({ text }: Page): Fence[] {
  return [...text.matchAll(fence)].map((match) => {
    const lines = text.slice(0, match.index).split('\n');
    const lead = lines.findLast((line) => line.trim() !== '' && !/^\s*<\/?(?:div|t[dr])/u.test(line)) ?? '';
    const { language = '', note = '', body = '' } = match.groups ?? {};
    return { language, note, body, lead };
  });
}

/** Returns a page's text without its samples. */
export function wordsOf({ text }: Page): string {
  return text.replaceAll(fence, '');
}

/** Returns the cells of a table's rows; the table is found by its head. */
export function tableOf({ file, text }: Page, ...head: string[]): string[][] {
  const start = text.indexOf(`| ${head.join(' | ')} |\n`);
  if (start < 0) throw new Error(`no table ${head.join(', ')} in ${file}`);
  const rows = text.slice(start).split('\n').slice(2);
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim()),
  );
}

/**
 * Returns the ids of a page's headings, as GitHub and the pages in the package make them, and those that the page sets
 * itself.
 */
export function anchorsOf(page: Page): string[] {
  const words = wordsOf(page);
  const headings = [...words.matchAll(/^#+ (?<heading>.+)$/gmu)].map(({ groups }) =>
    (groups?.heading ?? '')
      .replaceAll(/<[^>]+>/gu, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [
    ...headings,
    ...[...words.matchAll(/<a id="(?<id>[^"]+)">/gu)].map(({ groups }) => groups?.id ?? ''),
  ];
}

/** Returns the targets of a page's links and pictures. */
export function targetsOf(page: Page): string[] {
  return [...wordsOf(page).matchAll(/\]\((?<target>[^)\s]+)\)/gu)].map(({ groups }) => groups?.target ?? '');
}

function pagesBelow(folder: string): string[] {
  return readdirSync(path.join(projectFolder, folder))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `${folder}/${file}`);
}
