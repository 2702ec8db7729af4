import path from 'node:path';
import type { Outline } from '../lifecycle/lineage.js';
import type { Status } from '../policy/schema.js';
import { archivedVersion, isNext, isPolicyFile, namesIn, placeOf, policyName, slashed } from './find.js';
import { read } from './read.js';

const keys = ['title', 'code', 'version', 'status'] as const;
const patterns = new Map(
  keys.map((key) => [
    key,
    new RegExp(`^${key}:[ \\t]*(?<value>"[^"\\n]*"|'[^'\\n]*'|(?:[^#\\n]|(?<=\\S)#)*)`, 'mu'),
  ]),
);

/** What the policies of a folder and of its archive say at their top. */
export function readOutlines(folder: string): Outline[] {
  const archive = path.join(folder, 'archive');
  const files = [folder, archive].flatMap((one) =>
    namesIn(one)
      .filter((name) => isPolicyFile(name) && (one === folder || archivedVersion(name) !== undefined))
      .sort()
      .map((name) => path.join(one, name)),
  );
  return files.map((file) => outlineOf(file, path.dirname(file) === archive));
}

function outlineOf(file: string, isArchived: boolean): Outline {
  const source = read(file);
  const text = source.ok ? new TextDecoder().decode(source.bytes) : '';
  const value = (key: (typeof keys)[number]) =>
    patterns
      .get(key)
      ?.exec(text)
      ?.groups?.value?.trim()
      .replace(/^(["'])(?<inside>.*)\1$/u, '$<inside>') || undefined;
  const place = placeOf(file);
  const version = value('version');
  return {
    file: slashed(file),
    policy: policyName(place),
    role: isArchived ? 'archived' : isNext(place) ? 'next' : 'current',
    title: value('title'),
    code: value('code'),
    // What is archived is called by its version.
    version: (isArchived ? archivedVersion(place.name)?.version : undefined) ?? numberOf(version),
    status: value('status') as Status | undefined,
  };
}

function numberOf(version: string | undefined): number | undefined {
  return version && /^\d{1,9}$/u.test(version) ? Number(version) : undefined;
}
