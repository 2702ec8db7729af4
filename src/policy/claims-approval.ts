import type { Located, LocatedEntry } from '../source/located.js';
import { nearest } from '../source/nearest.js';
import { policySchema } from './schema.js';

const keys = Object.keys(policySchema.shape);
const statuses = policySchema.shape.status.options;

/**
 * Returns whether a policy's file says that it was approved or withdrawn, or has a seal, even if it says so in a way that
 * the schema doesn't allow: in a key that is misspelt or repeated, or in a value with other letters.
 */
export function claimsApproval(root: Located): boolean {
  if (root.kind !== 'map') return false;
  const entries = [...root.entries.values(), ...(root.repeated ?? [])];
  return entries.some((entry) => (isStatus(entry) ? isApproved(entry.value) : hasSeal(entry)));
}

/** Returns whether a text whose YAML can't be read may say so. */
export function mayClaimApproval(text: string): boolean {
  return /approved|withdrawn|معتمد|ملغا|\bseal\b/iu.test(withoutUnseen(text));
}

function isStatus({ key }: LocatedEntry): boolean {
  const name = plain(key);
  if (name === 'status' || name === 'الحالة' || name === 'حالة') return true;
  return !keys.includes(name) && nearest(name, keys) === 'status';
}

function isApproved(value: Located): boolean {
  if (value.kind === 'list') return value.items.some(isApproved);
  if (value.kind === 'map')
    return [...value.entries.values()].some((one) => isWordForApproved(one.key) || isApproved(one.value));
  return isWordForApproved(String(value.value ?? ''));
}

/** Returns whether a word may mean «approved»: any that doesn't mean a draft, since nobody knows all words for approval. */
function isWordForApproved(value: string): boolean {
  const word = plain(value).replace(/[\p{Mn}\u0640]/gu, '');
  if (word === '' || /مسود|مراجع|إعداد|اعداد/u.test(word)) return false;
  const meant = statuses.find((status) => status.toLowerCase() === word) ?? nearest(word, statuses);
  return meant !== 'draft' && meant !== 'inReview';
}

function hasSeal({ key, value }: LocatedEntry): boolean {
  return plain(key) === 'approval' && value.kind === 'map' && value.entries.has('seal');
}

function plain(words: string): string {
  return withoutUnseen(words).trim().toLowerCase();
}

function withoutUnseen(words: string): string {
  return words.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '');
}
