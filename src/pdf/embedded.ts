import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream } from 'node:fs';
import {
  access,
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { makeFolder } from './make-folder.js';

export interface EmbeddedBrowser {
  readonly executable: string;
  readonly libraries: string;
}

const packageName = '@sparticuz/chromium';

/**
 * Returns the headless shell inside the npm package, unpacked once into the user's own cache folder; Linux on x64 only. What is
 * missing there, or was cut short, is unpacked anew. Of the package only its archives are used: its helper unpacks into a
 * shared folder and trusts whatever lies there.
 */
export async function embeddedBrowser(cacheFolder: string): Promise<EmbeddedBrowser | undefined> {
  const place = await placeOf(cacheFolder);
  if (!place) return undefined;
  const { archives, target } = place;
  if (!(await isWhole(target))) await unpack(archives, target);
  return { executable: path.join(target, executableName), libraries: path.join(target, 'lib') };
}

/**
 * Removes the unpacked browser where any byte of it has changed, so that it is unpacked anew; returns whether it did. Reading all
 * of it takes a second, which is worth it only once the browser has failed.
 */
export async function removeDamagedBrowser(cacheFolder: string): Promise<boolean> {
  const place = await placeOf(cacheFolder);
  if (!place || (await isUnchanged(place.target))) return false;
  return rm(place.target, { recursive: true, force: true }).then(
    () => true,
    () => false,
  );
}

const executableName = 'headless_shell';

/** The file that lists the unpacked files with their sizes and digests. */
const contentsName = 'contents.json';

interface Contents {
  readonly [file: string]: { readonly bytes: number; readonly sha256: string };
}

async function placeOf(
  cacheFolder: string,
): Promise<{ readonly archives: string; readonly target: string } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const archives = archivesFolder();
  if (!archives) return undefined;
  return { archives, target: path.join(cacheFolder, await unpackedName(archives)) };
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

/**
 * Returns the folder's name, with the version and a digest. The digest is over both ends and the size of the archive: all of it
 * would cost a start 0.1 s.
 */
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

/** Returns whether the folder is there and nobody else could have put anything into it. */
async function isOurs(folder: string): Promise<boolean> {
  const facts = await lstat(folder).catch(() => undefined);
  return facts?.isDirectory() === true && facts.uid === process.getuid?.() && (facts.mode & 0o022) === 0;
}

/** Returns whether every file that was unpacked is still there, as large as it was, and can be used. */
async function isWhole(folder: string): Promise<boolean> {
  if (!(await isOurs(folder))) return false;
  const contents = await contentsOf(folder);
  if (!contents) return false;
  const checks = Object.entries(contents).map(async ([name, { bytes }]) => {
    const file = path.join(folder, name);
    const facts = await lstat(file);
    await access(file, name === executableName ? constants.R_OK | constants.X_OK : constants.R_OK);
    return facts.isFile() && facts.size === bytes;
  });
  return Promise.all(checks).then(
    (all) => all.every(Boolean),
    () => false,
  );
}

/** Returns whether, besides, every byte of these files is unchanged. */
async function isUnchanged(folder: string): Promise<boolean> {
  if (!(await isWhole(folder))) return false;
  const contents = await contentsOf(folder);
  for (const [name, { sha256 }] of Object.entries(contents ?? {})) {
    const digest = await digestOf(path.join(folder, name)).catch(() => undefined);
    if (digest !== sha256) return false;
  }
  return true;
}

async function contentsOf(folder: string): Promise<Contents | undefined> {
  try {
    const contents = JSON.parse(await readFile(path.join(folder, contentsName), 'utf8')) as Contents;
    return executableName in contents ? contents : undefined;
  } catch {
    return undefined;
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function listContents(folder: string): Promise<Contents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents: Record<string, Contents[string]> = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const { size } = await lstat(file);
    contents[path.relative(folder, file)] = { bytes: size, sha256: await digestOf(file) };
  }
  return contents;
}

/** Unpacks the browser whole or not at all, so that a stopped or a second run never leaves half of it. */
async function unpack(archives: string, target: string): Promise<void> {
  const temporary = `${target}.${randomUUID()}.tmp`;
  const { default: tar } = await import('tar-fs');
  try {
    await makeFolder(path.dirname(temporary), 0o700);
    await mkdir(temporary, 0o700);
    await removeLeftOver(target, (await lstat(temporary)).mtimeMs);
    const executable = path.join(temporary, executableName);
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
    // Both have ended here, so that nothing is written any more into a folder that is to be removed.
    const failed = parts.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    await chmod(executable, 0o755);
    await chmod(temporary, 0o700);
    await writeFile(path.join(temporary, contentsName), JSON.stringify(await listContents(temporary)));
    await replace(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Puts a folder in the place of another one. Where another process was faster, its folder stays. */
async function replace(folder: string, target: string): Promise<void> {
  const tries = 5;
  for (let i = 1; ; i += 1) {
    const error = await rename(folder, target).then(
      () => undefined,
      (reason: Error) => reason,
    );
    if (error === undefined || (await isWhole(target))) return;
    if (i === tries) throw error;
    // What lies in the way is moved first, so that no other process sees half of it.
    const old = `${target}.${randomUUID()}.tmp`;
    await rename(target, old).catch(() => undefined);
    await rm(old, { recursive: true, force: true });
  }
}

/** The age, in milliseconds, from which a folder is what a killed process left; one of a running process is younger. */
const oldAfter = 60 * 60 * 1000;

async function removeLeftOver(target: string, now: number): Promise<void> {
  const folder = path.dirname(target);
  const names = await readdir(folder);
  const leftOver = names.filter(
    (name) => name.startsWith(`${path.basename(target)}.`) && name.endsWith('.tmp'),
  );
  for (const name of leftOver) {
    const place = path.join(folder, name);
    const facts = await lstat(place).catch(() => undefined);
    if (facts && now - facts.mtimeMs > oldAfter)
      await rm(place, { recursive: true, force: true }).catch(() => undefined);
  }
}
