import { usualRoles } from '../association/roles.js';
import { isDay, toIso } from '../calendar/date.js';
import { inGregorian } from '../calendar/order.js';
import { parseDate } from '../calendar/parse.js';
import { toHijri } from '../calendar/umm-al-qura.js';
import { catalogue } from '../catalogue/catalogue.js';
import { resolvedText } from '../policy/resolve.js';
import { sectionKinds } from '../policy/section-kinds.js';
import { valuesOf } from '../source/described.js';
import type { Path } from '../source/located.js';
import { type Form, formsAt, typeOf, wordsOf } from './forms.js';
import { type Known, schemaOf, sourcesOf } from './known.js';

/** A value that may stand at a place, with its meaning in Arabic. */
export interface Value {
  readonly word: string;
  readonly meaning: string | undefined;
}

const alone = (word: string): Value => ({ word, meaning: undefined });

/** Returns the values that the program knows for a place; empty where any text is allowed. */
export function valuesAt(path: Path, known: Known): Value[] {
  return [...valuesOfKey(path, known), ...closedValues(path, known)];
}

/** Returns the values that the schema of a key allows, with their meanings. */
function closedValues(path: Path, known: Known): Value[] {
  const owner = path.filter((step) => typeof step === 'string');
  if (owner.at(-1) === 'kind' && owner.includes('sections')) return kindsOfSection(known);
  const forms = formsAt(schemaOf(known), path);
  const truths = forms.some((form) => typeOf(form) === 'boolean') ? ['true', 'false'] : [];
  return [...forms.flatMap(valuesOfForm), ...truths.map(alone)];
}

function valuesOfForm(form: Form): Value[] {
  const explained = valuesOf(form).map(({ id, meaning }) => ({ word: id, meaning }));
  return explained.length > 0 ? explained : wordsOf(form).map(alone);
}

/**
 * Returns the values that no schema can know: the catalogue, the themes, the board's members, the same day in the other
 * calendar.
 */
function valuesOfKey(path: Path, known: Known): Value[] {
  const { kind, association, policy } = known;
  const members = association?.board?.members ?? [];
  switch (`${kind}.${path.filter((step) => typeof step === 'string').join('.')}`) {
    case 'policy.type':
      return catalogue.map(({ id, title }) => ({ word: id, meaning: title }));
    case 'policy.theme':
    case 'association.theme':
      return known.themes.map(alone);
    case 'policy.approval.signatures.role':
      return unique([...members.map(({ role }) => role), ...usualRoles]);
    case 'association.board.members.role':
      return unique(usualRoles);
    case 'policy.approval.signatures.name':
      return members.flatMap(({ name, role }) => (name ? [{ word: name, meaning: role ?? undefined }] : []));
    case 'policy.approval.date.gregorian':
      return sameDay(policy?.approval?.date?.hijri, 'hijri');
    case 'policy.approval.date.hijri':
      return sameDay(policy?.approval?.date?.gregorian, 'gregorian');
    default:
      return [];
  }
}

function kindsOfSection(known: Known): Value[] {
  return sectionKinds.map(({ id, heading, meaning }) => ({
    word: id,
    meaning: heading ? resolvedText(heading, sourcesOf(known), '…') : meaning,
  }));
}

/** Returns the same day in the other calendar; empty where there is no day. */
function sameDay(given: string | null | undefined, calendar: 'gregorian' | 'hijri'): Value[] {
  const parsed = given ? parseDate(given, calendar) : undefined;
  if (!parsed?.ok || !isDay(parsed.value)) return [];
  const other = parsed.value.calendar === 'gregorian' ? toHijri(parsed.value) : inGregorian(parsed.value);
  return other.ok ? [{ word: toIso(other.value), meaning: toIso(parsed.value) }] : [];
}

function unique(words: readonly (string | null | undefined)[]): Value[] {
  return [...new Set(words)].flatMap((word) => (word ? [alone(word)] : []));
}
