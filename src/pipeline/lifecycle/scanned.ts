import path from 'node:path';
import { type ProofText, readProofTexts } from '../../lifecycle/proof-text.js';
import type { Result } from '../../result.js';
import type { Environment } from '../../workspace/environment.js';
import { templatesFolder } from '../../workspace/own-templates.js';
import { policiesFolder } from '../../workspace/policies-folder.js';
import { withTemporaryFolder } from '../../workspace/temporary.js';
import type { CodesOnPaper } from '../codes-on-paper.js';
import { ExaminerThread, TimeLimit } from '../examiner-thread.js';
import { type Refusal, refuse } from '../refusal.js';
import { verify } from '../verify.js';

/** The digest of a signed paper's text and, for a scan, what its QR codes say of it. */
export interface SignedPaper {
  readonly digest: string;
  readonly proofs: readonly ProofText[];
}

export interface ScanOptions {
  /** A PDF or a picture. */
  readonly scan: string;
  readonly bytes: Uint8Array;
  readonly today: Parameters<typeof verify>[1]['today'];
  /** Aborted to stop. */
  readonly signal: AbortSignal;
}

/**
 * Returns which text a paper has: a scan's by its QR code, and that of a PDF of this program that was signed in the file itself
 * by its attached text, once verified. Anything else is refused, since it has no signature or anybody may have typed its text.
 */
export async function signedPaper(
  options: ScanOptions,
  environment: Environment,
): Promise<Result<SignedPaper, Refusal>> {
  const { scan, bytes, signal } = options;
  const limit = new TimeLimit(signal);
  const templates = path.resolve(templatesFolder(policiesFolder()));
  const answer = await withTemporaryFolder(async (folder) => {
    const thread = new ExaminerThread(environment.examineWorker, { bytes, folder, templates }, limit);
    try {
      return await thread.examine();
    } finally {
      limit.end();
      thread.close();
    }
  });
  if (!answer.ok) return refuse(answer.fault);
  const found = answer.value;
  switch (found.kind) {
    case 'password':
    case 'unreadable':
      return refuse(`verify.${found.kind}`, { path: scan });
    case 'policy':
    case 'faulty':
      return signedInFile(options, environment);
    case 'paper':
      return found.isScan ? named(found, scan) : refuse('cli.file.no-scan', { scan });
  }
}

/** Returns the one text that the codes on a paper name; a refusal for none or several. */
function named({ codes, pages, searched }: CodesOnPaper, scan: string): Result<SignedPaper, Refusal> {
  const { proofs } = readProofTexts(codes);
  if (proofs.size > 1) return refuse('cli.file.several-codes', { scan, codes: proofs.size });
  if (searched < pages) return refuse('verify.not-searched', { pages, searched });
  const [text] = proofs;
  if (!text) return refuse(codes.length > 0 ? 'cli.file.foreign-code' : 'cli.file.no-code', { scan });
  const [digest, said] = text;
  return { ok: true, value: { digest, proofs: said } };
}

/** Returns the text of a PDF that this program printed and that only had signatures appended; a refusal for any other. */
async function signedInFile(
  { scan, bytes, today, signal }: ScanOptions,
  environment: Environment,
): Promise<Result<SignedPaper, Refusal>> {
  // Every signature names its bytes with this key; without one, nothing need be printed to refuse the file.
  if (!Buffer.from(bytes).includes('/ByteRange')) return refuse('cli.file.unsigned', { scan });
  const options = { browser: undefined, policies: undefined, today, threads: environment, signal };
  const verification = await verify({ kind: 'file', file: scan }, options, environment);
  if (!verification.ok) return verification;
  const { verified } = verification.value;
  const isProven = verified.kind === 'pdf' && verified.faults.length === 0 && verified.signatures > 0;
  return isProven && verified.identity
    ? { ok: true, value: { digest: verified.identity.digest, proofs: [] } }
    : refuse('cli.file.unsigned', { scan });
}
