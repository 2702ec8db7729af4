import path from 'node:path';
import type { PolicyHeader, Role } from '../lifecycle/policy-headers.js';
import { claimsApproval, mayClaimApproval } from '../policy/claims-approval.js';
import { policySchema, type Status } from '../policy/schema.js';
import { decode } from '../source/decode.js';
import { entryAt, type Located } from '../source/located.js';
import { parse } from '../source/parse.js';
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
type Key = (typeof keys)[number];

interface Top extends Partial<Record<Key, string>> {
  readonly sealed: boolean;
  readonly claimsApproval: boolean;
}

/** A whole file that has been parsed. */
interface Parsed {
  readonly text: string;
  readonly root: Located | undefined;
}

/** Returns a file that is read and parsed as a whole anyway; undefined where it isn't. */
type ParsedFile = (file: string) => Parsed | undefined;

/**
 * Returns the headers of the policies in a folder and its archive; each file is read when its header is first used.
 * `parsed`: returns files that need not be read again.
 */
export function readPolicyHeaders(folder: string, parsed: ParsedFile = () => undefined): PolicyHeader[] {
  const archive = path.join(folder, archiveName);
  const own = namesIn(folder);
  // Most folders have no archive, and looking for a missing one takes longer than all the rest.
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
  return files.map((file) => new FileHeader(file, path.dirname(file) === archive, parsed));
}

class FileHeader implements PolicyHeader {
  readonly file: string;
  readonly policy: string;
  readonly role: Role;
  /** The version in the name of an archived file. */
  readonly #named: number | undefined;
  readonly #parsed: ParsedFile;
  #top: Top | undefined;

  constructor(file: string, isArchived: boolean, parsed: ParsedFile) {
    const place = placeOf(file);
    this.#parsed = parsed;
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
    const status = this.#value('status');
    return statuses.find((one) => one === status);
  }

  get sealed(): boolean {
    return this.#atTop().sealed;
  }

  get claimsApproval(): boolean {
    return this.#atTop().claimsApproval;
  }

  #value(key: Key): string | undefined {
    return this.#atTop()[key];
  }

  #atTop(): Top {
    this.#top ??= topOf(this.file, this.#parsed(this.file));
    return this.#top;
  }
}

const statuses = policySchema.shape.status.options;

function topOf(file: string, parsed: Parsed | undefined): Top {
  if (parsed) return topIn(parsed.root, parsed.text);
  const source = read(file);
  const decoded = source.ok ? decode(source.bytes) : undefined;
  if (!decoded?.ok) return { sealed: false, claimsApproval: false };
  const { text } = decoded;
  const short = withoutBodies(text);
  const { root, findings } = parse(short);
  // The rest may refer to what was left out.
  return topIn(root && findings.length === 0 ? root : parse(text).root, text);
}

function topIn(root: Located | undefined, text: string): Top {
  if (!root) return { sealed: false, claimsApproval: mayClaimApproval(text) };
  const value = (key: Key) => {
    const node = entryAt(root, [key])?.value;
    return node?.kind === 'scalar' && node.value !== null ? String(node.value).trim() : undefined;
  };
  return topWith(value, entryAt(root, ['approval', 'seal']) !== undefined, claimsApproval(root));
}

/** Keys whose values a header doesn't need. */
const bodies = Object.keys(policySchema.shape).filter(
  (key) => key !== 'approval' && !(keys as readonly string[]).includes(key),
);
/** Matches such a key alone on a line, and the lines of its value, which are indented or begin with the dash of an item. */
const body = new RegExp(`^(?:${bodies.join('|')}):[ ]*$(?:\\r?\\n(?:[ ].*|- .*|-|#.*)?(?=\\r?$))+`, 'gmu');

/**
 * Returns a policy's text without values that a header doesn't need, for the usual parser: a twentieth of the whole, and a
 * folder may have a thousand. A key written otherwise, such as one in quotes, keeps its value, which is then parsed too.
 */
function withoutBodies(text: string): string {
  return text.replace(body, (lines) => lines.slice(0, lines.indexOf(':') + 1));
}

function topWith(value: (key: Key) => string | undefined, sealed: boolean, claims: boolean): Top {
  const top: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const found = value(key);
    if (found) top[key] = found;
  }
  return { ...top, sealed, claimsApproval: claims };
}
