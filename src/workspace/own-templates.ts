import { readdirSync } from 'node:fs';
import path from 'node:path';
import { namesIn, slashed } from './find.js';
import { isNoFolder, isThere, realFolder } from './plain.js';
import { errorCode, type Read, read } from './read.js';
import { programTemplates, sharedTexts, type ThemeFiles } from './themes.js';

/*
 * Themes, starters and lists of words of one's own. They lie in a folder `templates`, and what is in it may be a stranger's: it is
 * read as any other file is, never through a link, and looked through before it is used.
 */

/** A file of one's own, by its path for messages. */
export interface OwnFile {
  readonly file: string;
  /** Without its ending. */
  readonly name: string;
  readonly source: Read;
}

/** A theme of one's own as it was read. */
export interface OwnThemeFiles {
  readonly id: string;
  readonly folder: string;
  readonly manifest: OwnFile;
  readonly document: OwnFile;
  readonly partials: readonly OwnFile[];
  readonly styles: readonly OwnFile[];
  /** What stands in it and isn't read, though it looks as if it should be. */
  readonly strange: readonly string[];
}

/** Bytes of a template, a style sheet or a manifest. */
export const largestTemplate = 64 * 1024;
/** Partials and style sheets of one theme, and starters. */
const mostFiles = 100;

/** What `templates/` holds besides themes. */
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
 * Returns the folder for themes, starters and lists of words of one's own: `templates` in the folder of policies or, where there is none,
 * beside it. Beside the top of a repository, or of a disk, lies what belongs to others.
 */
export function templatesFolder(policies: string): string {
  const inside = path.join(policies, 'templates');
  const top = path.resolve(policies);
  const isTop = isThere(path.join(policies, '.git')) || path.dirname(top) === top;
  if (isThere(inside) || isTop) return slashed(inside);
  return slashed(path.join(policies, '..', 'templates'));
}

/** Returns the same for the policies of an association. */
export function templatesFor(association: string): string {
  return templatesFolder(path.join(association, '..'));
}

/** Returns whether a folder is the program's own `templates`, as in its repository: that is read otherwise. */
function isPrograms(templates: string): boolean {
  return realFolder(path.resolve(templates)) === realFolder(programTemplates);
}

/** Returns the names of a folder's entries; none where it is no folder. A link is none. */
function entriesIn(folder: string): string[] {
  return isNoFolder(folder)
    ? []
    : namesIn(folder)
        .filter((name) => !name.startsWith('.'))
        .sort();
}

/** Returns the folders that hold themes of one's own, those by a name that is taken or can't be one too. */
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

/** Returns what stands in `templates` in place of a folder that would be read: a link, or a file by the name of one. */
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

/** Returns whether a file lies where starters do: it is for no association yet. */
export function isStarter(file: string): boolean {
  const [folder, above] = path.resolve(file).split(path.sep).reverse().slice(1);
  return folder === startersFolder && above === 'templates';
}

/** Reads the starters of one's own; none that lies in the program's own folder. */
export function readOwnStarters(templates: string): OwnFile[] {
  const folder = path.join(templates, startersFolder);
  if (!isThere(folder) || isNoFolder(templates) || isPrograms(templates)) return [];
  return entriesIn(folder)
    .filter((name) => /\.ya?ml$/iu.test(name))
    .slice(0, mostFiles)
    .map((name) => readOwn(templates, path.join(folder, name), undefined));
}

/** Returns the folder of lists of words that all associations share; undefined where there is none. */
export function sharedWordsFolder(templates: string): string | undefined {
  const folder = path.join(templates, wordsFolder);
  return isThere(folder) && !isNoFolder(templates) && !isNoFolder(folder) && !isPrograms(templates)
    ? folder
    : undefined;
}

/** Nothing is read through a link on the way from beside `templates`. */
function readOwn(templates: string, file: string, limit: number | undefined = largestTemplate): OwnFile {
  return {
    file: slashed(file),
    name: path.parse(file).name,
    source: read(file, limit, path.join(templates, '..')),
  };
}

/** Returns what a theme of one's own is made of together with what all themes share. */
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
