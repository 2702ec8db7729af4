import path from 'node:path';
import { commonDigits, digitsOf } from '../association/defaults.js';
import type { GregorianDate } from '../calendar/date.js';
import type { Digits } from '../calendar/digits.js';
import { nounOf } from '../catalogue/noun.js';
import { count, sorted } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { historyUnreadable } from '../faults/history-unreadable.js';
import { withFonts } from '../html/render.js';
import { wordsOf } from '../locales/document.js';
import { usualNoun } from '../locales/nouns.js';
import type { Message } from '../locales/say.js';
import type { Source } from '../pdf/finish/metadata.js';
import { isFaultOfText } from '../rules/lib/levels.js';
import { type PolicyPlace, slashed } from '../workspace/find.js';
import { repositoryAround } from '../workspace/git.js';
import { write } from '../workspace/write.js';
import { fileFailed } from './file-failed.js';
import { Loader } from './load.js';
import type { LoadedPolicy } from './loaded.js';
import type { Opening, PdfPrinter, PrintJob } from './pdf-printer.js';
import type { ThemeRefused, Typeset, Typesetter } from './typesetter.js';
import { writeFailure } from './write-failure.js';

// `render` and `build`, step by step:
// 1. The browser is started first (`withPdfPrinter`), and git is asked what it has against the policies meanwhile.
// 2. Policies are read and checked, a few at a time; those whose text has errors are refused, without stopping the others.
// 3. The others are typeset in their theme: policy → view → HTML (`Typesetter`).
// 4. The page is printed, and the PDF is finished and read back (`PdfPrinter`).
// 5. PDF and page are written below `out/<association>/`, each whole or not at all.
// 6. What was made, refused or not printed is returned; the caller reports it and chooses the exit code.

const formats = ['html', 'pdf'] as const;
export type Format = (typeof formats)[number];

export interface ProduceOptions {
  /** Folder for the results. */
  readonly out: string;
  readonly formats: ReadonlySet<Format>;
  /** The printer, which is closed once `signal` is aborted; undefined where no PDF is wanted. */
  readonly pdfPrinter: Opening | undefined;
  /** How many documents the printer prints at a time. */
  readonly tabs: number;
  /** The day by which entries of `lint.ignore` expire. */
  readonly today?: GregorianDate | undefined;
  /** Aborted to stop: files are written whole or not at all. */
  readonly signal: AbortSignal;
  /** Called when a policy is done, with the number of those done. */
  readonly onProgress?: (done: number) => void;
}

export interface Product {
  readonly place: PolicyPlace;
  readonly title: string;
  readonly association: string;
  readonly version: number | undefined;
  /** The digits of the association's papers. */
  readonly digits: Digits;
  readonly mark: string | undefined;
}

export interface Produced {
  readonly products: readonly Product[];
  /** Files, in the order of their policies. */
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file that has an error, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** Policies that have errors, for which nothing was written. */
  readonly refused: readonly PolicyPlace[];
  /** Why policies without errors couldn't be printed: one message for each. */
  readonly unprinted: readonly Message[];
  /** Why the work ended early. */
  readonly failure: Message | undefined;
  readonly warnings: readonly Message[];
  /** The digits of the associations' papers, where all have the same. */
  readonly digits: Digits | undefined;
}

/** Reads, checks, typesets, prints and writes policies, a few at a time. */
export function produce(
  places: readonly PolicyPlace[],
  options: ProduceOptions,
  typesetter: Typesetter,
): Promise<Produced> {
  return new Production(places, options, typesetter).run();
}

class Production {
  readonly #places: readonly PolicyPlace[];
  readonly #options: ProduceOptions;
  readonly #typesetter: Typesetter;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #texts = new Map<string, string>();
  readonly #refused: PolicyPlace[] = [];
  readonly #unprinted: Message[] = [];
  /** What git has against the files, or why it can't tell, by full path. */
  readonly #against = new Map<string, Diagnostic[]>();
  readonly #done = new Map<PolicyPlace, { product: Product; written: string[] }>();
  #next = 0;
  #finished = 0;
  #failure: Message | undefined;
  readonly #warnings: Message[] = [];
  readonly #digits = new Set<Digits>();

  constructor(places: readonly PolicyPlace[], options: ProduceOptions, typesetter: Typesetter) {
    this.#places = places;
    this.#options = options;
    this.#typesetter = typesetter;
  }

  async run(): Promise<Produced> {
    const loader = await Loader.open({ today: this.#options.today, reading: false });
    await this.#askGit();
    // One more than there are tabs: one reads and writes while the others print.
    await Promise.all(Array.from({ length: this.#options.tabs + 1 }, () => this.#work(loader)));
    const done = this.#places.flatMap((place) => this.#done.get(place) ?? []);
    return {
      products: done.map(({ product }) => product),
      written: done.flatMap(({ written }) => written),
      diagnostics: sorted(this.#diagnostics),
      texts: this.#texts,
      refused: this.#places.filter((place) => this.#refused.includes(place)),
      unprinted: this.#unprinted,
      failure: this.#failure,
      warnings: this.#warnings,
      digits: commonDigits(this.#digits),
    };
  }

  get #stopped(): boolean {
    return this.#failure !== undefined || this.#options.signal.aborted;
  }

  async #work(loader: Loader): Promise<void> {
    while (!this.#stopped) {
      const place = this.#places[this.#next++];
      if (!place) return;
      const loaded = loader.policy(place);
      if (this.#note(loaded)) await this.#makeOrRefuse(loaded);
      else this.#refused.push(place);
      this.#options.onProgress?.(++this.#finished);
    }
  }

  /** Keeps what was found; returns whether the policy may be printed. */
  #note(loaded: LoadedPolicy): boolean {
    const { place, text, loadedAssociation, diagnostics } = loaded;
    const all = [...diagnostics, ...loadedAssociation.diagnostics, ...this.#contradictions(loaded)];
    this.#diagnostics.push(...all);
    this.#digits.add(digitsOf(loadedAssociation.association));
    const fit = !all.some(isFaultOfText);
    if (count(all, 'error') > 0)
      this.#texts.set(place.file, text).set(loadedAssociation.file, loadedAssociation.text);
    return fit;
  }

  async #askGit(): Promise<void> {
    if (!this.#places.some(({ folder }) => repositoryAround(folder))) return;
    const { gitEvidenceAgainst } = await import('./git-evidence.js');
    for (const one of await gitEvidenceAgainst(this.#places, this.#options.today)) {
      const file = path.resolve(one.file);
      this.#against.set(file, [...(this.#against.get(file) ?? []), one]);
    }
  }

  /** Returns what git has against a text; what it has against others of the folder doesn't prevent printing. */
  #contradictions({ place, loadedAssociation, approved }: LoadedPolicy): readonly Diagnostic[] {
    const against = (file: string) => this.#against.get(path.resolve(file)) ?? [];
    const unknown = approved
      ? against(loadedAssociation.file).filter(({ rule }) => rule === historyUnreadable.id)
      : [];
    return [...against(place.file), ...unknown];
  }

  /** Makes a policy's files; if the program fails at it, it is refused without stopping the others. */
  async #makeOrRefuse(loaded: LoadedPolicy): Promise<void> {
    try {
      await this.#make(loaded);
    } catch (error) {
      this.#diagnostics.push(...fileFailed(loaded.place.file, error));
      this.#refused.push(loaded.place);
    }
  }

  async #make(loaded: LoadedPolicy): Promise<void> {
    const { place } = loaded;
    const typeset = await this.#typesetter.typeset(loaded);
    if (!typeset.ok) return this.#refuseTheme(place, typeset.fault);
    const { view, html, fonts } = typeset.value;
    const written: string[] = [];
    const file = (format: Format) =>
      path.join(this.#options.out, place.association, `${place.name}.${format}`);
    const pdfPrinter = await this.#pdfPrinter();
    if (this.#stopped) return;
    if (pdfPrinter) {
      const printed = await pdfPrinter.print(printJobOf(loaded, typeset.value), place.file);
      if (this.#stopped) return;
      if (!printed.ok) {
        const { kind, message } = printed.fault;
        if (kind === 'document') this.#unprinted.push(message);
        else this.#fail(message);
        return;
      }
      this.#warnings.push(...printed.value.warnings);
      if (!(await this.#write(file('pdf'), printed.value.bytes, written))) return;
    }
    if (
      this.#options.formats.has('html') &&
      !(await this.#write(file('html'), withFonts(html, fonts), written))
    )
      return;
    const { policy, association } = loaded;
    const product: Product = {
      place,
      title: view.title,
      association: association?.name ?? place.association,
      version: policy?.version ?? undefined,
      digits: digitsOf(association),
      mark: view.mark?.word,
    };
    this.#done.set(place, { product, written: written.sort() });
  }

  /** Refuses a policy for its theme: an own theme stops only the policies that have it, one of the program's stops all. */
  #refuseTheme(place: PolicyPlace, { message, own }: ThemeRefused): void {
    if (!own) this.#fail(message);
    else if (own.diagnostics.length > 0) {
      if (!own.diagnostics.every((one) => this.#diagnostics.includes(one)))
        this.#diagnostics.push(...own.diagnostics);
      for (const [file, text] of own.texts) this.#texts.set(file, text);
      this.#refused.push(place);
    } else this.#unprinted.push(message);
  }

  async #pdfPrinter(): Promise<PdfPrinter | undefined> {
    const opened = await this.#options.pdfPrinter;
    if (!opened) return undefined;
    if (!opened.ok) {
      this.#fail(opened.fault.message);
      return undefined;
    }
    const { warning } = opened.value;
    if (warning && !this.#warnings.includes(warning)) this.#warnings.push(warning);
    return opened.value;
  }

  async #write(file: string, content: Uint8Array, written: string[]): Promise<boolean> {
    const result = await write(file, content, { within: this.#options.out });
    if (result.ok) written.push(slashed(file));
    else this.#fail(writeFailure(result));
    return result.ok;
  }

  #fail(message: Message): void {
    this.#failure ??= message;
  }
}

/** Returns a policy's print job. */
export function printJobOf(loaded: LoadedPolicy, typeset: Typeset): PrintJob {
  const { view, html, fonts, isOwn } = typeset;
  const identity = identityOf(loaded, typeset);
  return { view, html, fonts, sources: sourcesOf(loaded), identity, hasOwnTheme: isOwn };
}

/** Returns the policy's file, its association's and the logo, to the byte. */
function sourcesOf({ place, bytes, policy: loaded, loadedAssociation }: LoadedPolicy): Source[] {
  const { policy, association, logo: logoWord } = wordsOf(loaded ? nounOf(loaded) : usualNoun).sources;
  const { logo } = loadedAssociation;
  const logoName = loadedAssociation.association?.brand?.logo;
  const type = 'application/yaml';
  return [
    { name: path.basename(place.file), description: policy, type, bytes },
    {
      name: path.basename(loadedAssociation.file),
      description: association,
      type,
      bytes: loadedAssociation.bytes,
    },
    ...(logo && logoName
      ? [{ name: path.basename(logoName), description: logoWord, type: logo.type, bytes: logo.bytes }]
      : []),
  ];
}

function identityOf({ policy, association }: LoadedPolicy, { theme, view }: Typeset): PrintJob['identity'] {
  if (!policy || !association) throw new Error('only a policy without errors can be printed');
  return {
    license: association.license ?? '',
    code: policy.code ?? '',
    version: policy.version ? String(policy.version) : '',
    status: policy.status,
    digest: view.digest,
    theme,
    layout: view.layout.duplex ? 'duplex' : view.layout.binding ? 'binding' : '',
  };
}
