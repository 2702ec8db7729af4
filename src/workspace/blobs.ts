import { largestFile } from '../source/decode.js';
import type { Running } from './git.js';
import { explained, type Session } from './history-session.js';

/** The number of contents requested together. */
const batch = 4096;

/** Gives the contents of blobs to `use`, one after the other, as long as the session lasts. */
export async function readBlobs(
  session: Session,
  blobs: readonly string[],
  use: (blob: string, bytes: Buffer) => void,
): Promise<void> {
  const contents = new Contents(session);
  for (let i = 0; i < blobs.length; i += batch) await contents.read(blobs.slice(i, i + batch), use);
}

/** Reads contents from git: first their sizes, then those small enough to be a policy. */
export class Contents {
  readonly #session: Session;
  #sizes: Asked | undefined;
  #texts: Asked | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async read(blobs: readonly string[], use: (blob: string, bytes: Buffer) => void): Promise<void> {
    if (blobs.length === 0) return;
    this.#sizes ??= new Asked(this.#session, '--batch-check');
    this.#texts ??= new Asked(this.#session, '--batch');
    const small: string[] = [];
    this.#sizes.ask(blobs);
    for (const blob of blobs) if ((await this.#sizes.header(blob)).size <= largestFile) small.push(blob);
    this.#texts.ask(small);
    for (const blob of small) {
      this.#session.goOn();
      const { size } = await this.#texts.header(blob);
      const bytes = await this.#texts.take(size + 1);
      use(blob, bytes.subarray(0, size));
    }
  }
}

/** A running `git cat-file`, which answers requests one after the other. */
class Asked {
  readonly #session: Session;
  readonly #running: Running;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(session: Session, manner: '--batch' | '--batch-check') {
    this.#session = session;
    this.#running = session.start(['cat-file', manner]);
    this.#chunks = (this.#running.output as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  ask(blobs: readonly string[]): void {
    if (blobs.length > 0) this.#running.input.write(`${blobs.join('\n')}\n`);
  }

  async header(blob: string): Promise<{ size: number }> {
    let end = this.#rest.indexOf(10);
    while (end < 0) {
      await this.#more();
      end = this.#rest.indexOf(10);
    }
    const line = this.#rest.toString('utf8', 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    const [name, type, size] = line.split(' ');
    if (name !== blob || type !== 'blob') throw await explained(this.#session.root, `missing ${line}`);
    return { size: Number(size) };
  }

  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = size;
    while (missing > this.#rest.length) {
      parts.push(this.#rest);
      missing -= this.#rest.length;
      this.#rest = Buffer.alloc(0);
      await this.#more();
    }
    parts.push(this.#rest.subarray(0, missing));
    this.#rest = this.#rest.subarray(missing);
    return Buffer.concat(parts);
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done) throw await explained(this.#session.root, (await this.#running.ended).errors);
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, value]) : value;
  }
}
