import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { programFolder } from './environment.js';

/** The folder of the program's themes and other templates. */
export const programTemplates = path.join(programFolder, 'templates');
/** The folder of what all themes share; a theme's file of the same name replaces one there. */
const shared = 'base';

/** A theme's files as text, by name. */
export interface ThemeFiles {
  readonly id: string;
  /** `theme.yaml`. */
  readonly manifest: string;
  readonly document: string;
  /** By name without ending. */
  readonly partials: ReadonlyMap<string, string>;
  /** All style sheets, one after another in the order of their names, the shared ones first. */
  readonly styles: string;
}

/** Returns the ids of the program's themes: the folders of its `templates/` that hold a `theme.yaml`. */
export async function themeNames(): Promise<string[]> {
  const entries = await readdir(programTemplates, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const themes = await Promise.all(
    folders.map(async (name) =>
      (await readdir(path.join(programTemplates, name))).includes('theme.yaml') ? name : undefined,
    ),
  );
  return themes.filter((name) => name !== undefined).sort();
}

/** Reads a theme that `themeNames` lists. */
export async function readTheme(id: string): Promise<ThemeFiles> {
  const folder = path.join(programTemplates, id);
  const [manifest, document, base, partials, styles] = await Promise.all([
    readFile(path.join(folder, 'theme.yaml'), 'utf8'),
    readFile(path.join(folder, 'document.hbs'), 'utf8'),
    sharedTexts(),
    textsIn(path.join(folder, 'partials')),
    textsIn(path.join(folder, 'styles')),
  ]);
  return {
    id,
    manifest,
    document,
    partials: new Map([...base.partials, ...partials]),
    styles: [...new Map([...base.styles, ...styles]).values()].join('\n'),
  };
}

/** The texts that all themes share, by names without endings. */
export interface SharedTexts {
  readonly partials: Texts;
  readonly styles: Texts;
  /** The style sheet that keeps the draft mark visible, whatever the style sheets of a user's own theme say. */
  readonly guard: string;
}

export async function sharedTexts(): Promise<SharedTexts> {
  const base = path.join(programTemplates, shared);
  const [partials, styles, guard] = await Promise.all([
    textsIn(path.join(base, 'partials')),
    textsIn(path.join(base, 'styles')),
    readFile(path.join(base, 'own-theme.css'), 'utf8'),
  ]);
  return { partials, styles, guard };
}

/** A page that isn't a document: its template, and its style sheets as one. */
export interface PageTemplate {
  readonly document: string;
  readonly styles: string;
}

/** Reads the template of the page that lists everything that `build` made. */
export async function readIndexTemplate(): Promise<PageTemplate> {
  const folder = path.join(programTemplates, shared, 'index');
  const [document, styles] = await Promise.all([
    readFile(path.join(folder, 'document.hbs'), 'utf8'),
    readFile(path.join(folder, 'styles.css'), 'utf8'),
  ]);
  return { document, styles };
}

/** Reads the template of the page of `status`; it looks like the index, with styles added. */
export async function readStatusTemplate(): Promise<PageTemplate> {
  const folder = path.join(programTemplates, shared, 'status');
  const [document, styles, { styles: common }] = await Promise.all([
    readFile(path.join(folder, 'document.hbs'), 'utf8'),
    readFile(path.join(folder, 'styles.css'), 'utf8'),
    readIndexTemplate(),
  ]);
  return { document, styles: `${common}\n${styles}` };
}

/** A page that looks like the documents of all themes, and uses their partials. */
export interface DocumentTemplate extends PageTemplate {
  /** By name without ending. */
  readonly partials: ReadonlyMap<string, string>;
}

/** Reads the template of the table of changes between two versions of a policy. */
export function readChangesTemplate(): Promise<DocumentTemplate> {
  return readDocumentTemplate('changes');
}

/** Reads the template of the pack of policies for a board's meeting. */
export function readBoardPackTemplate(): Promise<DocumentTemplate> {
  return readDocumentTemplate('board-pack');
}

/** Reads the template of a page that may hold a table of changes. */
async function readDocumentTemplate(name: string): Promise<DocumentTemplate> {
  const base = path.join(programTemplates, shared);
  const text = (...file: readonly string[]) => readFile(path.join(base, ...file), 'utf8');
  const [document, boxes, own, table, partials, common] = await Promise.all([
    text(name, 'document.hbs'),
    text(name, 'page-boxes.hbs'),
    text(name, 'styles.css'),
    text('changes', 'table.css'),
    textsIn(path.join(base, 'partials')),
    textsIn(path.join(base, 'styles')),
  ]);
  return {
    document,
    partials: new Map([...partials, ['page-boxes', boxes]]),
    styles: [...common.values(), table, own].join('\n'),
  };
}

type Texts = ReadonlyMap<string, string>;

async function textsIn(folder: string): Promise<Texts> {
  const names = (await readdir(folder).catch((): string[] => [])).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return new Map(names.map((name, i) => [path.parse(name).name, texts[i] ?? '']));
}
