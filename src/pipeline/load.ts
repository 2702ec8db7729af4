import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { noLint } from '../rules/lib/lint.js';
import { type Neighbours, neighboursOf } from '../rules/lib/names.js';
import { WordIndex } from '../rules/lib/word-lists.js';
import { associationFileNames, type PolicyPlace, slashed } from '../workspace/find.js';
import { readGlyphs } from '../workspace/fonts.js';
import { readNeighbourNames } from '../workspace/neighbours.js';
import { templatesFor } from '../workspace/own-templates.js';
import { readPolicyHeaders } from '../workspace/policy-headers.js';
import { type Read, read } from '../workspace/read.js';
import { themeNames } from '../workspace/themes.js';
import { readOwnWords, readProgramWords, readSharedWords } from '../workspace/words.js';
import { type Settings, SettingsApplier } from './apply-settings.js';
import { type LoadedList, loadList } from './lists.js';
import { type AroundAssociation, loadAssociation } from './load-association.js';
import { loadPolicy } from './load-policy.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { type LoadingTools, once } from './loading.js';
import { ownThemeNames } from './own-theme-names.js';
import { asRead, SourceFile } from './source-text.js';

/** What the associations of one folder have in common: the names of themes, and lists of words. */
interface Common {
  readonly themes: readonly string[];
  readonly lists: readonly LoadedList[];
  readonly words: WordIndex;
}

/** Texts that are read in place of those on disk, by file as `PolicyPlace` names it. */
export type Unsaved = ReadonlyMap<string, string>;

/** Files of one folder that are kept parsed: more than most folders have, and little memory. */
const mostKept = 32;

/** Reads and checks policies; what an association's file says is kept while its folder is at hand. */
export class Loader {
  #last: { readonly folder: string; readonly loadedAssociation: LoadedAssociation } | undefined;
  /** Files of the folder at hand, by their path. */
  readonly #kept = new Map<string, SourceFile>();
  readonly #programThemes: readonly string[];
  readonly #lists = once(() => readProgramWords().map(loadList));
  readonly #words = indexOf(this.#lists);
  /** What the associations of one folder have in common, by that folder. */
  readonly #common = new Map<string, Common>();
  readonly #templates: string | undefined;
  #beside: { readonly parent: string; readonly neighbours: Neighbours } | undefined;
  readonly #tools: LoadingTools;
  readonly #unsaved: Unsaved;

  private constructor(
    themes: readonly string[],
    tools: LoadingTools,
    unsaved: Unsaved,
    templates: string | undefined,
  ) {
    this.#programThemes = themes;
    this.#tools = tools;
    this.#unsaved = unsaved;
    this.#templates = templates;
  }

  /**
   * Opens a loader that knows the program's themes and what the font can draw. `templates`: where own themes and lists of words
   * are looked for; undefined: beside the policies themselves.
   */
  static async open(
    settings: Settings = {},
    unsaved: Unsaved = new Map(),
    templates?: string,
  ): Promise<Loader> {
    const [themes, glyphs] = await Promise.all([themeNames(), readGlyphs()]);
    return new Loader(themes, { glyphs, settingsApplier: new SettingsApplier(settings) }, unsaved, templates);
  }

  /** Returns the themes that the policies in an association's folder may name. */
  themesFor(folder: string): readonly string[] {
    return this.#commonTo(folder).themes;
  }

  #commonTo(folder: string): Common {
    const parent = path.dirname(path.resolve(folder));
    const known = this.#common.get(parent);
    if (known) return known;
    const templates = this.#templates ?? templatesFor(folder);
    const lists = readSharedWords(templates).map(loadList);
    const common = {
      themes: [...this.#programThemes, ...ownThemeNames(templates, this.#programThemes)],
      lists,
      words: lists.length > 0 ? indexOf(() => [...this.#lists(), ...lists]) : this.#words,
    };
    this.#common.set(parent, common);
    return common;
  }

  associationOf(folder: string): LoadedAssociation {
    if (this.#last?.folder !== folder) {
      this.#kept.clear();
      this.#last = { folder, loadedAssociation: this.#loadAssociation(folder) };
    }
    return this.#last.loadedAssociation;
  }

  /** Returns a policy's file: the very one that its header was read from, the first time; then as it is on the disk by now. */
  #file(file: string): SourceFile {
    const name = path.normalize(file);
    const kept = this.#kept.get(name);
    this.#kept.delete(name);
    return kept ?? new SourceFile(this.#read(file));
  }

  /** Returns a file of the folder at hand, parsed for its header now and for the policy later; undefined once enough are kept. */
  #keep(file: string): SourceFile | undefined {
    const name = path.normalize(file);
    const kept = this.#kept.get(name);
    if (kept || this.#kept.size === mostKept) return kept;
    const read = new SourceFile(this.#read(file));
    this.#kept.set(name, read);
    return read;
  }

  policy(place: PolicyPlace, loadedAssociation = this.associationOf(place.folder)): LoadedPolicy {
    return loadPolicy(place, this.#file(place.file), loadedAssociation, this.#tools);
  }

  /** Returns what the policy's file would be with this text. */
  policyText(
    place: PolicyPlace,
    text: string,
    loadedAssociation = this.associationOf(place.folder),
  ): LoadedPolicy {
    return loadPolicy(place, new SourceFile(asRead(text)), loadedAssociation, this.#tools);
  }

  /** Returns what the association's file would be with this text. */
  associationText(file: string, text: string): LoadedAssociation {
    return loadAssociation(file, asRead(text), this.#around(path.dirname(file)), this.#tools);
  }

  #read(file: string): Read {
    const text = this.#unsaved.get(file);
    return text === undefined ? read(file) : asRead(text);
  }

  /** Returns which entries of the association's `lint.ignore` have ignored something so far, from 0. */
  usedIgnores(loadedAssociation: LoadedAssociation): readonly number[] {
    return this.#tools.settingsApplier.used(loadedAssociation.lint);
  }

  /** Returns diagnostics of entries of the association's `lint.ignore` other than `used`; ask once all its policies are loaded. */
  unusedIgnores(loadedAssociation: LoadedAssociation, used: ReadonlySet<number>): readonly Diagnostic[] {
    return loadedAssociation.complete
      ? this.#tools.settingsApplier.unused(loadedAssociation, (i) => used.has(i))
      : [];
  }

  /** Returns what is wrong with one of an association's lists of words, with the association's settings applied. */
  inList({ file, text, diagnostics }: LoadedList, { lint }: LoadedAssociation): readonly Diagnostic[] {
    return this.#tools.settingsApplier.applySettings(diagnostics, {
      file,
      text,
      approved: false,
      lint: noLint,
      associationLint: lint,
    }).diagnostics;
  }

  #loadAssociation(folder: string): LoadedAssociation {
    const [usual, other] = associationFileNames.map((name) => slashed(path.join(folder, name))) as [
      string,
      string,
    ];
    const atUsual = this.#read(usual);
    const atOther = !atUsual.ok && atUsual.fault === 'missing' ? this.#read(other) : atUsual;
    const [file, source] = atOther.ok && atOther !== atUsual ? [other, atOther] : [usual, atUsual];
    return loadAssociation(file, source, this.#around(path.dirname(file)), this.#tools);
  }

  #around(folder: string): AroundAssociation {
    const lists = readOwnWords(folder).map(loadList);
    const common = this.#commonTo(folder);
    return {
      themes: common.themes,
      lists,
      words: lists.length > 0 ? indexOf(() => [...this.#lists(), ...common.lists, ...lists]) : common.words,
      policyHeaders: once(() => readPolicyHeaders(folder, (header) => this.#keep(header)?.parsed)),
      neighbours: this.#neighbours(folder),
    };
  }

  /** Returns a folder's neighbours, which are read once for folders of one parent in a row. */
  #neighbours(folder: string): Neighbours {
    const parent = path.dirname(path.resolve(folder));
    if (this.#beside?.parent !== parent)
      this.#beside = { parent, neighbours: neighboursOf(readNeighbourNames(folder)) };
    return this.#beside.neighbours;
  }
}

function indexOf(lists: () => readonly LoadedList[]): WordIndex {
  return new WordIndex(() => lists().flatMap(({ phrases }) => phrases));
}
