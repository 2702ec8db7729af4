import { createHash } from 'node:crypto';
import type { Sources } from '../policy/placeholders.js';
import { resolvedText } from '../policy/resolve.js';
import type { Item, Policy, Section } from '../policy/schema.js';
import { canonicalJson, type Json } from './canonical-json.js';

/** What a digest covers may change with its format; this is the first. */
export const digestFormat = 1;

/**
 * What tells one text that a board approves from another: SHA-256, 64 lower-case hexadecimal digits, of the canonical
 * JSON of the resolved policy. It covers who the association is, the whole text and the approval, and not the status,
 * the history, contacts, letterhead, theme or comments.
 */
export function digestOf(sources: Sources): string {
  return createHash('sha256')
    .update(canonicalJson(covered(sources)), 'utf8')
    .digest('hex');
}

/** What the digest of a policy covers, as plain data. A key left out stays out; one still blank is null. */
export function covered(sources: Sources): Json {
  const { policy, association } = sources;
  const text = (value: string | null | undefined) =>
    value === null || value === undefined ? value : folded(resolvedText(value, sources, gap));
  const item = (one: Item): Json => {
    if (one === null || typeof one === 'string') return text(one) ?? null;
    const { within } = one;
    return defined({
      text: text(one.text),
      within: within && defined({ ...within, from: text(within.from) }),
      list: one.list,
      items: each(one.items, item),
    });
  };
  const section = (one: Section): Json =>
    defined({
      kind: one.kind,
      heading: text(one.heading),
      list: one.list,
      text: text(one.text),
      intro: text(one.intro),
      terms: each(one.terms, ({ term, meaning }) => defined({ term: text(term), meaning: text(meaning) })),
      items: each(one.items, item),
      sections: each(one.sections, section),
    });
  const { name, shortName, license, registrar } = association;
  return defined({
    association: defined({ name: text(name), shortName: text(shortName), license, registrar }),
    type: policy.type,
    code: policy.code,
    title: text(policy.title),
    version: policy.version,
    owner: text(policy.owner),
    issued: policy.issued,
    references: each(policy.references, ({ text: title, url }) => defined({ text: text(title), url })),
    sections: each(policy.sections, section),
    approval: approvalOf(policy, text),
  });
}

type Text = (value: string | null | undefined) => string | null | undefined;

function approvalOf({ approval }: Policy, text: Text): Json | undefined {
  if (!approval) return approval;
  const { method, minutes, meeting, date, effective, supersedes, signatures } = approval;
  return defined({
    method,
    minutes,
    meeting: meeting && defined({ ...meeting }),
    date: date && defined({ ...date }),
    effective,
    supersedes:
      supersedes && typeof supersedes === 'object' && !Array.isArray(supersedes)
        ? defined({ text: text(supersedes.text) })
        : supersedes,
    text: text(approval.text),
    signatures: each(signatures, ({ role, name }) => defined({ role: text(role), name: text(name) })),
  });
}

/** Stands for a placeholder that is still blank. */
const gap = '\uFFFC';

/** The same of each; a list that is blank or left out stays so. */
function each<One>(list: readonly One[] | null | undefined, change: (one: One) => Json): Json | undefined {
  return list === null ? null : list?.map(change);
}

/** White space folded, so that how a text is broken into lines doesn't matter; blank lines still part paragraphs. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function defined(entries: Record<string, Json | undefined>): Json {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
