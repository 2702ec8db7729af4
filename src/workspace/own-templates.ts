import { readdirSync } from 'node:fs';
import path from 'node:path';
import { namesIn, slashed } from './find.js';
import { isNoFolder, isThere, realFolder } from './plain.js';
import { errorCode, type Read, read } from './read.js';
import { programTemplates, sharedTexts, type ThemeFiles } from './themes.js';

/*
 * The user's own themes, starters and lists of words. They are in a folder `templates`, which may come from a stranger: it is
 * read like any other file, never through a link, and examined before it is used.
 */

/** A file of the user's templates, with its path for messages. */
export interface OwnFile {
  readonly file: string;
  /** The name without its ending. */
  readonly name: string;
  readonly source: Read;
}

/** The files of a user's own theme. */
export interface OwnThemeFiles {
  readonly id: string;
  readonly folder: string;
  readonly manifest: OwnFile;
  readonly document: OwnFile;
  readonly partials: readonly OwnFile[];
  readonly styles: readonly OwnFile[];
  /** Paths in its folder that aren't read though their places suggest it. */
  readonly strange: readonly string[];
}

/** The most bytes of a template, a style sheet or a manifest. */
export const largestTemplate = 64 * 1024;
/** The most partials of a theme, style sheets of a theme, and starters. */
const mostFiles = 100;

/** The folders in `templates/` that aren't themes. */
const startersFolder = 'starters';
const wordsFolder = 'words';
const noThemes: ReadonlySet<string> = new Set([
  startersFolder,
  wordsFolder,
  'base',
  'workspace',
  'node_modules',
]);

/**
 * Returns the folder of the user's own themes, starters and lists of words: `templates` in the folder of policies or, if that
 * doesn't exist, beside it. What is beside the top of a repository, or of a disk, belongs to others.
 */
export function templatesFolder(policies: string): string {
  const inside = path.join(policies, 'templates');
  const top = path.resolve(policies);
  const isTop = isThere(path.join(policies, '.git')) || path.dirname(top) === top;
  if (isThere(inside) || isTop) return slashed(inside);
  return slashed(path.join(policies, '..', 'templates'));
}

/** Returns the folder of templates for an association's folder. */
export function templatesFor(association: string): string {
  return templatesFolder(path.join(association, '..'));
}

/** Returns whether a folder is the program's own `templates`, as in its repository, which is read elsewhere. */
function isPrograms(templates: string): boolean {
  return realFolder(path.resolve(templates)) === realFolder(programTemplates);
}

/** Returns the names of a folder's entries; none if it isn't a folder. A link doesn't count as one. */
function entriesIn(folder: string): string[] {
  return isNoFolder(folder)
    ? []
    : namesIn(folder)
        .filter((name) => !name.startsWith('.'))
        .sort();
}

/** Returns the names of the folders of the user's own themes, including names that are taken or invalid. */
export function ownThemeFolders(templates: string): string[] {
  if (!isThere(templates) || isNoFolder(templates) || isPrograms(templates)) return [];
  try {
    return readdirSync(templates, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !noThemes.has(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    errorCode(error);
    return [];
  }
}

/** Returns what stands in `templates` in place of a folder that would be read: a link, or a file of that name. */
export function blockedTemplates(templates: string): string[] {
  if (!isThere(templates)) return [];
  if (isNoFolder(templates)) return [templates];
  if (isPrograms(templates)) return [];
  const inPlace = [startersFolder, wordsFolder].map((name) => path.join(templates, name)).filter(isNoFolder);
  const links = entriesIn(templates)
    .filter((name) => path.extname(name) === '' && !noThemes.has(name))
    .map((name) => path.join(templates, name))
    .filter(isNoFolder);
  return [...inPlace, ...links].map(slashed);
}

/** Reads a theme's files. */
export function readOwnTheme(templates: string, id: string): OwnThemeFiles {
  const folder = path.join(templates, id);
  const one = (...names: string[]) => readOwn(templates, path.join(folder, ...names));
  const strange: string[] = [];
  const many = (name: string, ending: string): OwnFile[] => {
    const inside = path.join(folder, name);
    if (isNoFolder(inside)) strange.push(slashed(inside));
    const names = entriesIn(inside);
    const fit = names.filter((file) => file.endsWith(ending) && /^[a-z0-9][a-z0-9.-]*$/u.test(file));
    const others = names.filter((file) => !fit.includes(file));
    strange.push(...[...others, ...fit.slice(mostFiles)].map((file) => slashed(path.join(inside, file))));
    return fit.slice(0, mostFiles).map((file) => one(name, file));
  };
  return {
    id,
    folder: slashed(folder),
    manifest: one('theme.yaml'),
    document: one('document.hbs'),
    partials: many('partials', '.hbs'),
    styles: many('styles', '.css'),
    strange: strange.slice(0, mostFiles),
  };
}

/** Returns whether a file is in the folder of starters, so that it has no association yet. */
export function isStarter(file: string): boolean {
  const [folder, above] = path.resolve(file).split(path.sep).reverse().slice(1);
  return folder === startersFolder && above === 'templates';
}

/** Reads the user's own starters; none if `templates` is the program's own folder. */
export function readOwnStarters(templates: string): OwnFile[] {
  const folder = path.join(templates, startersFolder);
  if (!isThere(folder) || isNoFolder(templates) || isPrograms(templates)) return [];
  return entriesIn(folder)
    .filter((name) => /\.ya?ml$/iu.test(name))
    .slice(0, mostFiles)
    .map((name) => readOwn(templates, path.join(folder, name), undefined));
}

/** Returns the folder of lists of words that all associations share; undefined if there is none. */
export function sharedWordsFolder(templates: string): string | undefined {
  const folder = path.join(templates, wordsFolder);
  return isThere(folder) && !isNoFolder(templates) && !isNoFolder(folder) && !isPrograms(templates)
    ? folder
    : undefined;
}

/** Reads a file of `templates`, which mustn't be, or be below, a link; nor may `templates` be one. */
function readOwn(templates: string, file: string, limit: number | undefined = largestTemplate): OwnFile {
  return {
    file: slashed(file),
    name: path.parse(file).name,
    source: read(file, limit, path.join(templates, '..')),
  };
}

/** Returns the files of a user's own theme together with those that all themes share. */
export async function withShared(
  own: {
    readonly document: string;
    readonly partials: ReadonlyMap<string, string>;
    readonly styles: ReadonlyMap<string, string>;
  },
  id: string,
  manifest: string,
): Promise<ThemeFiles> {
  const { partials, styles, guard } = await sharedTexts();
  return {
    id,
    manifest,
    document: own.document,
    partials: new Map([...partials, ...own.partials]),
    styles: [guard, ...new Map([...styles, ...own.styles]).values()].join('\n'),
  };
}
