import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

export interface EmbeddedBrowser {
  readonly executable: string;
  readonly libraries: string;
}

const packageName = '@sparticuz/chromium';

/**
 * The headless shell inside the npm package, unpacked once into the user's own cache folder; Linux on x64 only.
 * Of the package only its archives are used: its helper unpacks into a shared folder and trusts whatever lies there.
 */
export async function embeddedBrowser(cacheFolder: string): Promise<EmbeddedBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const archives = archivesFolder();
  if (!archives) return undefined;
  const target = path.join(cacheFolder, await unpackedName(archives));
  const unpacked = { executable: path.join(target, 'headless_shell'), libraries: path.join(target, 'lib') };
  if (!(await isOurs(target))) await unpack(archives, target);
  return unpacked;
}

function archivesFolder(): string | undefined {
  try {
    // The package's entry point lies in build/, its archives in bin/.
    const entry = fileURLToPath(import.meta.resolve(packageName));
    return path.join(
      entry.slice(0, entry.indexOf(path.join(...packageName.split('/'))) + packageName.length),
      'bin',
    );
  } catch {
    return undefined;
  }
}

/** Version and digest. The digest is over both ends and the size of the archive: all of it would cost a start 0.1 s. */
async function unpackedName(archives: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(archives, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const file = await open(path.join(archives, 'chromium.br'), 'r');
  try {
    const { size } = await file.stat();
    const ends = Buffer.alloc(128 * 1024);
    await file.read(ends, 0, ends.length / 2, 0);
    await file.read(ends, ends.length / 2, ends.length / 2, Math.max(0, size - ends.length / 2));
    const digest = createHash('sha256').update(`${version} ${size} `).update(ends).digest('hex');
    return `chromium-${version}-${digest.slice(0, 16)}`;
  } finally {
    await file.close();
  }
}

/** Whether the folder is there and nobody else could have put anything into it. */
async function isOurs(folder: string): Promise<boolean> {
  const facts = await stat(folder).catch(() => undefined);
  return facts?.isDirectory() === true && facts.uid === process.getuid?.() && (facts.mode & 0o022) === 0;
}

/** Whole or not at all, so that a stopped or a second run never leaves half a browser. */
async function unpack(archives: string, target: string): Promise<void> {
  const temporary = `${target}.${randomUUID()}.tmp`;
  const { default: tar } = await import('tar-fs');
  try {
    await mkdir(temporary, { recursive: true, mode: 0o700 });
    const executable = path.join(temporary, 'headless_shell');
    const parts = await Promise.allSettled([
      pipeline(
        createReadStream(path.join(archives, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(executable),
      ),
      pipeline(
        createReadStream(path.join(archives, 'al2023.tar.br')),
        createBrotliDecompress(),
        tar.extract(temporary),
      ),
    ]);
    // Both have ended by then, so that nothing is written any more into a folder that is to be removed.
    const failed = parts.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    await chmod(executable, 0o755);
    await chmod(temporary, 0o700);
    await rename(temporary, target).catch(async (error: unknown) => {
      // Another run was faster, or something that isn't ours lies in the way.
      if (await isOurs(target)) return;
      await rm(target, { recursive: true, force: true });
      await rename(temporary, target).catch(() => Promise.reject(error));
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
