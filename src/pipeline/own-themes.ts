import { createHash } from 'node:crypto';
import { idPattern } from '../association/schema.js';
import { type Diagnostic, type Finding, inFile } from '../diagnostics/diagnostic.js';
import { fileStart, Lines } from '../diagnostics/range.js';
import { fileUnreadable } from '../faults/file-unreadable.js';
import { themeInvalid } from '../faults/theme-invalid.js';
import { fieldsIn, type Vocabulary } from '../html/statement-faults.js';
import type { TemplateFault } from '../html/template-fault.js';
import { pageBoxes, sheetFaults, templateFaults } from '../html/template-faults.js';
import { documentWords } from '../locales/document.js';
import { validate } from '../source/validate.js';
import { type Theme, themeSchema } from '../view/theme.js';
import {
  largestTemplate,
  type OwnFile,
  ownThemeFolders,
  readOwnTheme,
  withShared,
} from '../workspace/own-templates.js';
import { readTheme, sharedTexts, type ThemeFiles, themeNames } from '../workspace/themes.js';
import { textAndRoot } from './source-text.js';
import { obstructed } from './unread.js';

/** What was found in own themes, as `check` reports it. */
export interface TemplatesChecked {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read, with their texts. */
  readonly texts: ReadonlyMap<string, string>;
}

export type OwnTheme = TemplatesChecked &
  (
    | {
        readonly ok: true;
        readonly files: ThemeFiles;
        readonly theme: Theme;
        /** The theme's name in a PDF: its id with the beginning of the digest of all its files. */
        readonly signature: string;
      }
    | { readonly ok: false }
  );

/** Returns an own theme, checked: its templates may have been written by anybody. */
export async function loadOwnTheme(templates: string, id: string): Promise<OwnTheme> {
  const own = readOwnTheme(templates, id);
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const note = (file: string, findings: readonly Finding[]) => diagnostics.push(...inFile(file, findings));
  const textOf = ({ file, source }: OwnFile): string => {
    const text = source.ok ? new TextDecoder().decode(source.bytes).replace(/^\uFEFF/u, '') : '';
    texts.set(file, text);
    if (!source.ok) note(file, [unreadTemplate(source, file)]);
    return text;
  };
  for (const file of own.strange)
    note(file, [themeInvalid.at(fileStart, { path: file }, { variant: 'strange' })]);
  const builtIn = await themeNames();
  if (builtIn.includes(id))
    note(own.manifest.file, [themeInvalid.at(fileStart, { theme: id }, { variant: 'taken' })]);
  else if (!idPattern.test(id))
    note(own.manifest.file, [themeInvalid.at(fileStart, { theme: id }, { variant: 'name' })]);
  textOf(own.manifest);
  const theme = readManifest(own.manifest, (findings) => note(own.manifest.file, findings));
  const partials = new Map(own.partials.map((one) => [one.name, textOf(one)]));
  const styles = new Map(own.styles.map((one) => [one.name, textOf(one)]));
  const document = textOf(own.document);
  if (!partials.has(pageBoxes)) {
    const file = `${own.folder}/partials/${pageBoxes}.hbs`;
    note(file, [themeInvalid.at(fileStart, { path: file }, { variant: 'file-missing' })]);
  }
  const vocabulary = await vocabularyWith([...partials.keys()]);
  const templateFiles = [
    { one: own.document, name: 'document' },
    ...own.partials.map((one) => ({ one, name: one.name })),
  ];
  for (const { one, name } of templateFiles)
    if (one.source.ok)
      note(
        one.file,
        located(texts.get(one.file) ?? '', (text) => templateFaults(name, text, vocabulary)),
      );
  for (const one of own.styles)
    if (one.source.ok) note(one.file, located(texts.get(one.file) ?? '', sheetFaults));
  if (diagnostics.length > 0 || !theme) return { ok: false, diagnostics, texts };
  const manifest = texts.get(own.manifest.file) ?? '';
  const files = await withShared({ document, partials, styles }, id, manifest);
  return { ok: true, diagnostics, texts, files, theme, signature: `${id}@${digestOf(files)}` };
}

/** Returns what is wrong with all own themes in a folder. */
export async function checkOwnThemes(templates: string): Promise<TemplatesChecked> {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const id of ownThemeFolders(templates)) {
    const loaded = await loadOwnTheme(templates, id);
    diagnostics.push(...loaded.diagnostics);
    for (const [file, text] of loaded.texts) texts.set(file, text);
  }
  return { diagnostics, texts };
}

/**
 * Returns the id of an own theme and the digest of its files by its name in a PDF; undefined for one of the program's.
 */
export function ownThemeSigned(
  signature: string,
): { readonly id: string; readonly digest: string } | undefined {
  const { id, digest } = /^(?<id>[a-z0-9][a-z0-9-]*)@(?<digest>[0-9a-f]{16})$/u.exec(signature)?.groups ?? {};
  return id !== undefined && digest !== undefined ? { id, digest } : undefined;
}

/** Returns what a template may name: what the program's themes name, and every word that documents have. */
async function vocabularyWith(ownPartials: readonly string[]): Promise<Vocabulary> {
  const themes = await Promise.all((await themeNames()).map(readTheme));
  const { partials } = await sharedTexts();
  const templates = themes.flatMap((theme) => [theme.document, ...theme.partials.values()]);
  const fields = new Set(templates.flatMap((text) => [...fieldsIn(text)]));
  for (const name of [...keysOf(documentWords), 'shortName', 'brandName', 'day']) fields.add(name);
  fields.delete('styles');
  return { partials: [...new Set([...partials.keys(), ...ownPartials])], fields };
}

function keysOf(value: object): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? [key, ...keysOf(inner)] : [key],
  );
}

function readManifest({ source }: OwnFile, note: (findings: readonly Finding[]) => void): Theme | undefined {
  if (!source.ok) return undefined;
  const { root, findings } = textAndRoot(source);
  note(findings);
  if (!root) return undefined;
  const { value, findings: faults } = validate(themeSchema, root);
  note(faults);
  return value;
}

function located(text: string, faultsIn: (text: string) => readonly TemplateFault[]): Finding[] {
  const lines = new Lines(text);
  return faultsIn(text).map(({ start, end, found }) => found(lines.range(start, Math.max(start, end))));
}

function unreadTemplate(
  { fault, bytes, path, reason }: Exclude<OwnFile['source'], { ok: true }>,
  file: string,
): Finding {
  if (fault === 'link' || fault === 'git') return obstructed(fault, path);
  if (fault === 'missing') return themeInvalid.at(fileStart, { path: file }, { variant: 'file-missing' });
  if (fault === 'too-large')
    return themeInvalid.at(fileStart, { bytes, limit: largestTemplate }, { variant: 'too-large' });
  return fileUnreadable.at(fileStart, { reason: reason || fault });
}

/** The hexadecimal digits of a theme's digest: enough that nobody can make another theme with the same. */
const digestDigits = 16;

function digestOf({ manifest, document, partials, styles }: ThemeFiles): string {
  const content = JSON.stringify([
    manifest,
    document,
    [...partials].sort(([a], [b]) => (a < b ? -1 : 1)),
    styles,
  ]);
  return createHash('sha256').update(content).digest('hex').slice(0, digestDigits);
}
