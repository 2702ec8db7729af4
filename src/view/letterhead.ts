import { letterFields } from '../association/values.js';
import { type Digits, withDigits } from '../calendar/digits.js';
import { dateStyle, wordedDate } from '../policy/dates.js';
import type { Sources } from '../policy/placeholders.js';
import { meaningsById } from '../source/described.js';
import type { DocumentView } from './document.js';
import { asText, inline } from './inline.js';
import { linesOf as linesOfText, packed } from './line-widths.js';

/** The labels of fields that the association gives no label. */
const labels = meaningsById(letterFields);

/** Returns the texts of a letter's head and foot, and how many lines they take. */
export function letterheadView(
  sources: Sources,
  association: DocumentView['association'],
): DocumentView['letterhead'] {
  const { letter } = sources.policy;
  const { letterhead } = sources.association;
  const fields = (letterhead?.fields ?? []).map((field) => {
    const { key, label } = typeof field === 'string' ? { key: field, label: undefined } : field;
    const given = letter?.[key];
    const style = dateStyle(sources.association, 'short');
    const typed = key === 'subject' ? given : inFigures(given, style.digits);
    const value = key === 'date' ? (wordedDate(given, style) ?? given) : typed;
    return { label: label ?? labels[key], ...(value ? { value: inline(value, sources) } : {}) };
  });
  const lines = headLines(association, fields);
  return {
    everyPage: letterhead?.pages !== 'first',
    fields,
    lines,
    footLines: footLines(association.contacts.map(({ text }) => text)),
  };
}

/** The em that a line of a letter's foot holds, and letters as wide as the distance between two contacts. */
const roomAtFoot = { line: 45, distance: 'mmm' };

function footLines(contacts: readonly string[]): number {
  const { line, distance } = roomAtFoot;
  return packed(contacts, distance, line).reduce((sum, texts) => sum + linesOfText(texts, line), 0);
}

/**
 * Returns a letter's number or its count of enclosures in the association's digits; a code with Latin letters stays as it is.
 */
function inFigures(text: string | null | undefined, digits: Digits): string | null | undefined {
  return text && !/\p{Script=Latin}/u.test(text) ? withDigits(text, digits) : text;
}

type Fields = DocumentView['letterhead']['fields'];

/** How many letters surely fit on one line of each part of the head; long values take room from the name beside them. */
const roomInHead = {
  value: 30,
  shortValue: 18,
  name: 46,
  narrowName: 34,
  registration: 54,
  narrowRegistration: 40,
};

/** Returns how many lines the taller side of the head takes at most: paper keeps that room on every page. */
function headLines({ nameLines, registration }: DocumentView['association'], fields: Fields): number {
  const room = roomInHead;
  const values = fields.map(({ value }) => (value ? asText(value).length : 0));
  const narrow = values.some((length) => length > room.shortValue);
  const linesOf = (texts: readonly string[], letters: number) =>
    texts.reduce((sum, text) => sum + Math.ceil(text.length / letters), 0);
  const name =
    linesOf(nameLines, narrow ? room.narrowName : room.name) +
    linesOf(registration.map(asText), narrow ? room.narrowRegistration : room.registration);
  return Math.max(
    name,
    values.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / room.value)), 0),
  );
}
