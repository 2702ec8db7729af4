import path from 'node:path';
import type { Outline, Role } from '../lifecycle/lineage.js';
import type { Status } from '../policy/schema.js';
import {
  archivedVersion,
  archive as archiveName,
  isNext,
  isPolicyFile,
  namesIn,
  namesInArchive,
  placeOf,
  policyName,
  slashed,
} from './find.js';
import { read } from './read.js';

const keys = ['title', 'code', 'version', 'status'] as const;
const patterns = new Map(
  keys.map((key) => [
    key,
    new RegExp(`^${key}:[ \\t]*(?<value>"[^"\\n]*"|'[^'\\n]*'|(?:[^#\\n]|(?<=\\S)#)*)`, 'mu'),
  ]),
);

type Key = (typeof keys)[number];

/** What the policies of a folder and of its archive say at their top; each file is read when it is first asked. */
export function readOutlines(folder: string): Outline[] {
  const archive = path.join(folder, archiveName);
  const own = namesIn(folder);
  // Most folders have no archive, and to ask for what isn't there takes longer than all the rest.
  const archived = own.includes(archiveName)
    ? namesInArchive(folder).filter((name) => archivedVersion(name))
    : [];
  const files = [
    ...own
      .filter(isPolicyFile)
      .sort()
      .map((name) => path.join(folder, name)),
    ...archived
      .filter(isPolicyFile)
      .sort()
      .map((name) => path.join(archive, name)),
  ];
  return files.map((file) => new FileOutline(file, path.dirname(file) === archive));
}

class FileOutline implements Outline {
  readonly file: string;
  readonly policy: string;
  readonly role: Role;
  /** Of what is archived, the version that it is called by. */
  readonly #named: number | undefined;
  #values: Partial<Record<Key, string | undefined>> | undefined;

  constructor(file: string, isArchived: boolean) {
    const place = placeOf(file);
    this.file = slashed(file);
    this.policy = policyName(place);
    this.role = isArchived ? 'archived' : isNext(place) ? 'next' : 'current';
    this.#named = isArchived ? archivedVersion(place.name)?.version : undefined;
  }

  get title(): string | undefined {
    return this.#value('title');
  }

  get code(): string | undefined {
    return this.#value('code');
  }

  get version(): number | undefined {
    if (this.#named !== undefined) return this.#named;
    const version = this.#value('version');
    return version && /^\d{1,9}$/u.test(version) ? Number(version) : undefined;
  }

  get status(): Status | undefined {
    return this.#value('status') as Status | undefined;
  }

  #value(key: Key): string | undefined {
    this.#values ??= valuesIn(this.file);
    return this.#values[key];
  }
}

function valuesIn(file: string): Partial<Record<Key, string | undefined>> {
  const source = read(file);
  const text = source.ok ? new TextDecoder().decode(source.bytes) : '';
  const value = (key: Key) =>
    patterns
      .get(key)
      ?.exec(text)
      ?.groups?.value?.trim()
      .replace(/^(["'])(?<inside>.*)\1$/u, '$<inside>') || undefined;
  return Object.fromEntries(keys.map((key) => [key, value(key)]));
}
