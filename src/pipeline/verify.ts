import { createHash } from 'node:crypto';
import path from 'node:path';
import { count } from '../diagnostics/collect.js';
import type { Message } from '../diagnostics/diagnostic.js';
import { digestOf } from '../lifecycle/digest.js';
import { type Change, changedWords, differingPages } from '../pdf/compare.js';
import { type IdentityKey, informationKey } from '../pdf/finish/metadata.js';
import { type Attachment, isReaderFailure, Pdfium, type PdfiumDocument } from '../pdf/pdfium.js';
import { resolvedText } from '../policy/resolve.js';
import type { Status } from '../policy/schema.js';
import type { Environment } from '../workspace/environment.js';
import { placeOf, profileNames } from '../workspace/find.js';
import { read } from '../workspace/read.js';
import { withTemporaryFolder } from '../workspace/temporary.js';
import { themeNames } from '../workspace/themes.js';
import { write } from '../workspace/write.js';
import { type LoadedPolicy, Loader } from './load.js';
import { startPress } from './press.js';
import { sheetOf } from './produce.js';
import { type Standing, standingOf } from './standing.js';
import { Studio } from './studio.js';

/** Bytes. A policy's PDF has some hundred thousand. */
const largestPdf = 64 * 1024 * 1024;

/** Which policy a PDF is, as the files say that it carries. */
export interface Identity {
  readonly association: string;
  readonly license: string | null;
  readonly policy: string;
  readonly code: string | null;
  readonly version: number | null;
  readonly status: Status;
  readonly digest: string;
}

/** What was found out of a PDF that could be read. */
export interface Verified {
  /** The program that made it; null where it doesn't say. */
  readonly program: string | null;
  readonly identity: Identity | undefined;
  /** Equal, byte for byte, to what is printed from the files that it carries. */
  readonly identical: boolean;
  /** Why it can't be relied upon. */
  readonly faults: readonly Message[];
  /** Words of its pages that are not those of the files that it carries. */
  readonly changes: readonly Change[];
  /** What couldn't be looked at, and the like. */
  readonly notes: readonly Message[];
  /** Its standing among the policies of a folder, where one is given. */
  readonly standing: Standing | undefined;
}

export type Verification =
  | { readonly ok: true; readonly verified: Verified }
  /** It can't be read, or not be printed again. */
  | { readonly ok: false; readonly message: Message };

export interface VerifyWish {
  readonly browser: string | undefined;
  /** The folder of policies to look for it in. */
  readonly policies: string | undefined;
  /** Aborted to stop. */
  readonly signal: AbortSignal;
}

/** Tells what a PDF is, and whether its pages say what the files say that it carries. */
export async function verify(
  file: string,
  wish: VerifyWish,
  environment: Environment,
): Promise<Verification> {
  const source = read(file, largestPdf);
  if (!source.ok) {
    const values = { path: file, bytes: source.bytes, limit: largestPdf, reason: source.reason };
    return { ok: false, message: { key: `verify.file-${source.fault}`, values } };
  }
  const reader = await Pdfium.open();
  const opened = reader.read(source.bytes);
  if (!opened.ok) return { ok: false, message: { key: `verify.${opened.fault}`, values: { path: file } } };
  try {
    return await new Verifier(source.bytes, opened.document, reader, environment).verify(wish);
  } catch (error) {
    // A PDF that is built to break its reader breaks only PDFium, not the program.
    if (!isReaderFailure(error)) throw error;
    return { ok: false, message: { key: 'verify.unreadable', values: { path: file } } };
  } finally {
    opened.document.close();
  }
}

interface Sources {
  readonly policy: Attachment;
  readonly profile: Attachment;
  readonly others: readonly Attachment[];
}

class Verifier {
  readonly #bytes: Uint8Array;
  readonly #document: PdfiumDocument;
  readonly #reader: Pdfium;
  readonly #environment: Environment;
  readonly #faults: Message[] = [];
  readonly #notes: Message[] = [];
  #changes: readonly Change[] = [];
  #identical = false;

  constructor(bytes: Uint8Array, document: PdfiumDocument, reader: Pdfium, environment: Environment) {
    this.#bytes = bytes;
    this.#document = document;
    this.#reader = reader;
    this.#environment = environment;
  }

  async verify({ browser, policies, signal }: VerifyWish): Promise<Verification> {
    const attachments = this.#document.attachments();
    const sources = sourcesAmong(attachments);
    if (!sources) {
      this.#fault('verify.no-sources', {});
      return this.#verdict(undefined, undefined);
    }
    for (const { name, bytes, checksum } of attachments)
      if (createHash('md5').update(bytes).digest('hex') !== checksum)
        this.#fault('verify.source-changed', { name });
    return withTemporaryFolder(async (folder) => {
      const loaded = await loadedFrom(sources, folder);
      const errors = [...loaded.diagnostics, ...loaded.profile.diagnostics];
      const { policy } = loaded;
      const { association } = loaded;
      if (!policy || !association || count(errors, 'error') > 0) {
        const [first] = errors.filter(({ severity }) => severity === 'error');
        this.#fault('verify.sources-faulty', {
          file: path.basename(first?.file ?? ''),
          line: first?.range.start.line ?? 1,
        });
        return this.#verdict(undefined, undefined);
      }
      const found = { policy, association };
      const identity: Identity = {
        association: association.name,
        license: association.license ?? null,
        policy: resolvedText(policy.title ?? '', found, '…'),
        code: policy.code ?? null,
        version: policy.version ?? null,
        status: policy.status,
        digest: digestOf(found),
      };
      const recorded = this.#told('digest');
      if (recorded !== identity.digest)
        this.#fault('verify.digest-changed', { recorded, digest: identity.digest });
      const failed = await this.#compare(loaded, browser, signal);
      if (failed) return { ok: false, message: failed };
      const standing =
        policies === undefined ? undefined : await standingOf(found, identity.digest, policies);
      return this.#verdict(identity, standing);
    });
  }

  /** Prints the policy again and reads both PDFs with one reader, so that its own faults cancel out. */
  async #compare(
    loaded: LoadedPolicy,
    browser: string | undefined,
    signal: AbortSignal,
  ): Promise<Message | undefined> {
    const theme = this.#told('theme');
    const known = await themeNames();
    if (theme !== '' && !known.includes(theme)) return { key: 'verify.theme-missing', values: { theme } };
    const layout = this.#told('layout');
    const bound = { binding: layout === 'binding', duplex: layout === 'duplex' };
    const typeset = await new Studio(theme || undefined, bound).typeset(loaded);
    if (!typeset.ok) return typeset.message;
    const wish = { browser, tabs: 1, documents: 1, readBack: false };
    // What is compared with a finished PDF is one itself, whatever is being measured.
    const environment = { ...this.#environment, finishing: true };
    const opened = await (await startPress(environment, wish)).opened;
    if (!opened.ok) return opened.message;
    const close = () => void opened.press.close();
    signal.addEventListener('abort', close);
    try {
      if (opened.warning) this.#notes.push(opened.warning);
      const pressed = await opened.press.print(sheetOf(loaded, typeset), loaded.place.file);
      if (!pressed.ok) return pressed.message;
      this.#identical = Buffer.compare(pressed.bytes, this.#bytes) === 0;
      if (!this.#identical) this.#compareWith(pressed.bytes);
      return undefined;
    } finally {
      signal.removeEventListener('abort', close);
      await opened.press.close();
    }
  }

  #compareWith(printed: Uint8Array): void {
    const again = this.#reader.read(printed);
    if (!again.ok) throw new Error('what was printed can’t be read');
    const { document } = again;
    this.#changes = changedWords(document.texts(), this.#document.texts());
    if (this.#changes.length > 0) this.#fault('verify.words-changed', { changes: this.#changes.length });
    const maker = (one: PdfiumDocument) => `${one.information('Creator')} ${one.information('Producer')}`;
    // Another version may set letters a little otherwise.
    if (maker(document) !== maker(this.#document))
      this.#notes.push({ key: 'verify.other-maker', values: {} });
    else if (this.#changes.length === 0) {
      const pages = differingPages(document.pictures(), this.#document.pictures());
      if (pages.length > 0) this.#fault('verify.pictures-changed', { pages });
    }
    document.close();
  }

  /** What the PDF says of itself. */
  #told(key: IdentityKey): string {
    return this.#document.information(informationKey(key));
  }

  #fault(key: string, values: Message['values']): void {
    this.#faults.push({ key, values });
  }

  #verdict(identity: Identity | undefined, standing: Standing | undefined): Verification {
    return {
      ok: true,
      verified: {
        program: this.#document.information('Creator') || null,
        identity,
        identical: this.#identical,
        faults: this.#faults,
        changes: this.#changes,
        notes: this.#notes,
        standing,
      },
    };
  }
}

function sourcesAmong(attachments: readonly Attachment[]): Sources | undefined {
  const isYaml = ({ name }: Attachment) => /\.ya?ml$/u.test(name);
  const profile = attachments.find(({ name }) => (profileNames as readonly string[]).includes(name));
  const policies = attachments.filter((one) => isYaml(one) && one !== profile);
  const [policy] = policies;
  if (!profile || !policy || policies.length > 1) return undefined;
  return { policy, profile, others: attachments.filter((one) => !isYaml(one)) };
}

/** The policy as it is read from a folder with nothing but the files that the PDF carries. */
async function loadedFrom({ policy, profile, others }: Sources, folder: string): Promise<LoadedPolicy> {
  // Under its own name, which the PDF made of it bears too; a name that is none is not taken for a path.
  const name =
    /^[\p{L}\p{N}_@.-]+$/u.test(policy.name) && !policy.name.startsWith('.') ? policy.name : 'policy.yaml';
  const place = placeOf(path.join(folder, name));
  await write(path.join(folder, profile.name), profile.bytes);
  await write(place.file, policy.bytes);
  const loader = await Loader.open();
  const named = loader.profileOf(folder).association?.brand?.logo;
  const [logo] = others;
  const target = named ? path.resolve(folder, named) : folder;
  // Only ever below the folder, whatever the name says.
  if (!logo || !target.startsWith(path.resolve(folder) + path.sep)) return loader.policy(place);
  await write(target, logo.bytes);
  return (await Loader.open()).policy(place);
}
