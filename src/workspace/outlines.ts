import path from 'node:path';
import type { Outline, Role } from '../lifecycle/lineage.js';
import { claimsApproval, mayClaimApproval } from '../policy/claims-approval.js';
import { saysApproved } from '../policy/says-approved.js';
import { policySchema, type Status } from '../policy/schema.js';
import { decode } from '../source/decode.js';
import { entryAt } from '../source/located.js';
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
  #top: Top | undefined;

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
    const status = this.#value('status');
    return statuses.find((one) => one === status);
  }

  get sealed(): boolean {
    this.#top ??= topOf(this.file);
    return this.#top.sealed;
  }

  get claimsApproval(): boolean {
    this.#top ??= topOf(this.file);
    return this.#top.claimsApproval;
  }

  #value(key: Key): string | undefined {
    this.#top ??= topOf(this.file);
    return this.#top[key];
  }
}

const statuses = policySchema.shape.status.options;

function topOf(file: string): Top {
  const source = read(file);
  const decoded = source.ok ? decode(source.bytes) : undefined;
  if (!decoded?.ok) return { sealed: false, claimsApproval: false };
  return plainTop(decoded.text.replaceAll('\r\n', '\n')) ?? parsedTop(decoded.text);
}

/** What may stand at the beginning of a line at the top: a plain key, a remark, an item of a list. */
const plainStart = /^(?:[A-Za-z]+:(?: |$)|#|- )/u;

/**
 * The top of a policy's text, read at a glance, for a folder of a thousand policies; undefined where it isn't written as nearly all
 * are, so that a parser must say what it means.
 */
function plainTop(text: string): Top | undefined {
  const found = new Map<string, string>();
  let open = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (/^\s/u.test(line)) {
      // The value of one of the keys would go on here.
      if (open) return undefined;
      continue;
    }
    open = false;
    if (!plainStart.test(line)) return undefined;
    const key = keys.find((one) => line.startsWith(`${one}:`));
    if (!key) continue;
    const value = plainValue(line.slice(key.length + 1).trim());
    if (value === undefined || found.has(key)) return undefined;
    found.set(key, value);
    open = true;
  }
  const value = (key: Key) => found.get(key) || undefined;
  const status = statuses.find((one) => one === found.get('status'));
  return status && topWith(value, /^ +seal:/mu.test(text), saysApproved({ status }));
}

/** The value that stands in one line, without quotes or in quotes that need no escape; undefined where it may mean something else. */
function plainValue(typed: string): string | undefined {
  const [quote = ''] = typed;
  if (quote === '"' || quote === "'") {
    const end = typed.indexOf(quote, 1);
    const inside = typed.slice(1, end);
    const isWhole = end > 0 && /^(?:\s+#|\s*$)/u.test(typed.slice(end + 1));
    return isWhole && !inside.includes('\\') ? inside.trim() : undefined;
  }
  const remark = typed.search(/(?:^|\s)#/u);
  const value = (remark < 0 ? typed : typed.slice(0, remark)).trim();
  return /^[&*!|>%@`,?[\]{}-]|:(?:\s|$)/u.test(value) ? undefined : value;
}

function parsedTop(text: string): Top {
  const { root } = parse(text);
  if (!root) return { sealed: false, claimsApproval: mayClaimApproval(text) };
  const value = (key: Key) => {
    const node = entryAt(root, [key])?.value;
    return node?.kind === 'scalar' && node.value !== null ? String(node.value).trim() : undefined;
  };
  return topWith(value, entryAt(root, ['approval', 'seal']) !== undefined, claimsApproval(root));
}

function topWith(value: (key: Key) => string | undefined, sealed: boolean, claims: boolean): Top {
  const top: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const found = value(key);
    if (found) top[key] = found;
  }
  return { ...top, sealed, claimsApproval: claims };
}
