import path from 'node:path';
import { readProofTexts } from '../lifecycle/proof-text.js';
import type { MessageKey } from '../locales/ar.js';
import { type Message, type MessageArguments, message } from '../locales/say.js';
import { proofOf } from '../pdf/proof.js';
import type { Failure, Result } from '../result.js';
import type { Environment } from '../workspace/environment.js';
import { templatesFolder } from '../workspace/own-templates.js';
import { policiesFolder } from '../workspace/policies-folder.js';
import { withTemporaryFolder } from '../workspace/temporary.js';
import type { Examined, Makers, PdfComparison } from './examiner.js';
import { ExaminerThread, TimeLimit } from './examiner-thread.js';
import type { CarriedText } from './identity.js';
import { isPdf, readPaper } from './paper-file.js';
import { withPdfPrinter } from './pdf-printer.js';
import { refuse, type Unable } from './refusal.js';
import { Register, type RegisterEntry, unreadNotes } from './register.js';
import type { Verification, VerifiedPdf, VerifyOptions } from './verified.js';
import { verifyDigests } from './verify-digests.js';
import type { VerifyTarget } from './verify-target.js';

/** Returns what a PDF is and whether it is as it was printed, or which text a digest or the QR code of a scan names. */
export async function verify(
  target: VerifyTarget,
  options: VerifyOptions,
  environment: Environment,
): Promise<Verification> {
  if (target.kind === 'digest') return verifyDigests([target], options, { notes: [paperNote] });
  const { file } = target;
  const source = readPaper(file);
  if (!source.ok) return source;
  const { bytes } = source.value;
  const limit = new TimeLimit(options.signal);
  const verification = await withTemporaryFolder(async (folder) => {
    const templates = path.resolve(templatesFolder(options.policies ?? policiesFolder()));
    const examined = { bytes, folder, templates };
    const thread = new ExaminerThread(environment.examineWorker, examined, limit);
    try {
      return await new FileVerifier(file, bytes, thread, limit, options, environment).verify();
    } finally {
      limit.end();
      thread.close();
    }
  });
  return verification;
}

const paperNote: Message = { key: 'verify.paper', values: {} };
const notAsked: Message = { key: 'verify.not-asked', values: {} };
const noSources: Message = { key: 'verify.no-sources', values: {} };

class FileVerifier {
  readonly #file: string;
  readonly #bytes: Uint8Array;
  readonly #thread: ExaminerThread;
  readonly #limit: TimeLimit;
  readonly #options: VerifyOptions;
  readonly #environment: Environment;
  readonly #faults: Message[] = [];
  readonly #notes: Message[] = [];
  #makers: Makers = { program: '', writer: '' };
  #text: CarriedText | undefined;
  #comparison: PdfComparison | undefined;
  #identical = false;
  #signatures = 0;

  constructor(
    file: string,
    bytes: Uint8Array,
    thread: ExaminerThread,
    limit: TimeLimit,
    options: VerifyOptions,
    environment: Environment,
  ) {
    this.#file = file;
    this.#bytes = bytes;
    this.#thread = thread;
    this.#limit = limit;
    this.#options = options;
    this.#environment = environment;
  }

  async verify(): Promise<Verification> {
    const answer = await this.#thread.examine();
    if (!answer.ok) {
      this.#fault(answer.fault);
      return this.#verdict();
    }
    const examined = answer.value;
    switch (examined.kind) {
      case 'password':
        return refuse('verify.password', { path: this.#file });
      case 'unreadable':
        return this.#unreadable();
      case 'paper':
        return this.#paper(examined);
      case 'faulty':
        this.#makers = examined.makers;
        this.#faults.push(...examined.faults);
        this.#text = examined.text;
        return this.#verdict();
      case 'policy': {
        this.#makers = examined.makers;
        this.#faults.push(...examined.faults);
        this.#notes.push(...examined.notes);
        this.#text = examined.text;
        const failed = await this.#compare(examined);
        return failed ?? this.#verdict();
      }
    }
  }

  /** Refuses a file without any object, which never was a PDF; any other is reported as a damaged PDF. */
  #unreadable(): Verification | Promise<Verification> {
    const message: Message = { key: 'verify.unreadable', values: { path: this.#file } };
    if (!isPdf(this.#bytes) || !Buffer.from(this.#bytes).includes(' obj'))
      return { ok: false, fault: { message } };
    this.#faults.push(message);
    return this.#verdict();
  }

  /** Returns the verification of a picture of paper, or of a PDF that carries no policy, such as a scan. */
  async #paper(paper: Extract<Examined, { kind: 'paper' }>): Promise<Verification> {
    const { makers, isScan, codes, pages, searched } = paper;
    this.#makers = makers;
    const { proofs, foreign } = readProofTexts(codes);
    const notes: Message[] = foreign.map((code) => ({ key: 'verify.foreign-code', values: { code } }));
    const named = [...proofs].map(([digits, said]) => ({ digits, proofs: said }));
    const notSearched: Message = { key: 'verify.not-searched', values: { pages, searched } };
    const faults: Message[] = searched < pages ? [notSearched] : [];
    // A PDF that is no scan could carry its proof, and this one doesn't.
    if (!isScan && named.length > 0) {
      const codeNote: Message = { key: 'verify.code-names', values: {} };
      return verifyDigests(named, this.#options, {
        faults: [noSources, ...faults],
        notes: [...notes, codeNote],
      });
    }
    if (named.length > 0)
      return verifyDigests(named, this.#options, { faults, notes: [...notes, paperNote] });
    if (isScan) {
      faults.push({ key: 'verify.no-code', values: {} });
      const verified = { kind: 'paper', digits: [], matches: [], faults, notes } as const;
      return { ok: true, value: { verified, givenUp: false } };
    }
    this.#notes.push(...notes);
    this.#faults.push(noSources);
    return this.#verdict();
  }

  /** Prints the policy again and compares both files, byte by byte; returns a failure where there is no browser. */
  async #compare({
    printJob,
    name,
  }: Extract<Examined, { kind: 'policy' }>): Promise<Failure<Unable> | undefined> {
    const { browser } = this.#options;
    const { signal } = this.#limit;
    const options = { browser, tabs: 1, documents: 1, readBack: false, apart: true, signal };
    // A finished PDF is compared, so the other must be finished too, even where benchmarks turn that off.
    const environment = { ...this.#environment, finishing: true };
    // The time that a browser takes to start doesn't count against the file.
    this.#limit.pause();
    return withPdfPrinter(environment, options, async (opening) => {
      const opened = await opening;
      if (!opened.ok) return opened;
      this.#limit.resume();
      const pdfPrinter = opened.value;
      if (pdfPrinter.warning) this.#notes.push(pdfPrinter.warning);
      const printed = await this.#limit.within(pdfPrinter.print(printJob, name));
      if (!printed) this.#fault('verify.too-slow');
      else if (!printed.ok) this.#faults.push(printed.fault.message);
      else await this.#compareWith(printed.value.bytes);
      return undefined;
    });
  }

  async #compareWith(printed: Uint8Array): Promise<void> {
    const proof = proofOf(this.#bytes, printed);
    if (proof.kind === 'identical') {
      this.#identical = true;
      return;
    }
    if (proof.kind === 'signed') {
      this.#signatures = proof.signatures;
      this.#notes.push({ key: 'verify.signatures', values: { ...proof } });
      return;
    }
    const answer = await this.#thread.compare(printed);
    if (answer.ok) this.#comparison = answer.value;
    else this.#notes.push({ key: 'verify.not-compared', values: {} });
    // Programs that append something may record there that they saved the file.
    const makers = proof.kind === 'different' ? this.#comparison?.makers : undefined;
    const { program, writer } = this.#makers;
    const isOther = makers !== undefined && (makers.program !== program || makers.writer !== writer);
    if (isOther) {
      const ours = { ourProgram: makers.program, ourWriter: makers.writer };
      this.#fault('verify.other-program', { program, writer, ...ours });
    } else if (proof.kind === 'different') this.#fault('verify.not-identical');
    else this.#fault(`verify.appended.${proof.fault}`);
    const changes = this.#comparison?.changes.length ?? 0;
    if (changes > 0) this.#fault('verify.words-changed', { changes });
    else if (isOther) this.#notes.push({ key: 'verify.same-words', values: {} });
  }

  #fault<Key extends MessageKey>(...args: MessageArguments<Key>): void {
    this.#faults.push(message(...args));
  }

  async #verdict(): Promise<Verification> {
    const registerEntry = await this.#registerEntry();
    if (!registerEntry.ok) return registerEntry;
    if (this.#options.policies === undefined && this.#text) this.#notes.push(notAsked);
    for (const other of registerEntry.value?.others ?? [])
      this.#notes.push({ key: `verify.surroundings.${other}`, values: {} });
    const verified: VerifiedPdf = {
      kind: 'pdf',
      program: this.#makers.program || null,
      identity: this.#text?.identity,
      identical: this.#identical,
      signatures: this.#signatures,
      faults: this.#faults,
      changes: this.#comparison?.changes ?? [],
      differences: this.#comparison?.differences ?? [],
      notes: this.#notes,
      registerEntry: registerEntry.value,
    };
    return { ok: true, value: { verified, givenUp: this.#limit.signal.aborted } };
  }

  /** Returns the register entry in the folder that the call names; undefined where it names none, or the text isn't known. */
  async #registerEntry(): Promise<Result<RegisterEntry | undefined, Unable>> {
    const { policies, today, threads } = this.#options;
    if (policies === undefined) return { ok: true, value: undefined };
    const folder = await Register.open({ folder: policies, today, threads });
    if (!folder.ok) return folder;
    this.#notes.push(...unreadNotes(folder.value));
    return { ok: true, value: this.#text && (await folder.value.findInRegister(this.#text)) };
  }
}
