import type { Place, Subject } from '../diff/changes.js';
import { type List, type PaperSection, paperOf } from '../diff/paper.js';
import { placeOfSection, placeOfUnit } from '../diff/places.js';
import { type KeyId, keys } from '../locales/keys.js';
import type { Sources } from '../policy/placeholders.js';
import type { Path } from '../source/located.js';
import { type Words, wayToPlace } from './change-places.js';

/**
 * Returns the words for the place where a value of the file is printed: «الأدوات، البند ٢»; outside the sections, the value's
 * title.
 */
export function placeOnPaper(path: Path, sources: Sources, words: Words): string {
  const [key, ...rest] = path;
  const found = key === 'sections' ? inSections(rest, paperOf(sources).sections) : undefined;
  // A finding on all sections has no place.
  const way = found
    ? wayToPlace(found.place, found.subject, words)
    : key === 'sections'
      ? []
      : titlesOf(path);
  return way.join(words.say('diff.place.comma'));
}

interface Found {
  readonly place: Place;
  readonly subject: Subject;
}

function inSections([index, ...rest]: Path, sections: readonly PaperSection[]): Found | undefined {
  const section = sections[Number(index)];
  if (!section) return undefined;
  const [key, ...below] = rest;
  const whole: Found = { place: placeOfSection(section), subject: 'section' };
  if (key === 'sections') return inSections(below, section.sections) ?? whole;
  if (key === 'items') return inList(below, section.items) ?? whole;
  if (key === 'terms') return inList(below, section.terms) ?? whole;
  if (key === 'intro') return inList([0], section.intro) ?? whole;
  return whole;
}

function inList([index, key, ...below]: Path, { units }: List): Found | undefined {
  const unit = units[Number(index)];
  if (!unit) return undefined;
  const own: Found = { place: placeOfUnit(unit), subject: unit.subject };
  return key === 'items' ? (inList(below, unit.below) ?? own) : own;
}

/** Returns the titles of the keys in a path, without list indexes: «الاعتماد، رقم المحضر». */
function titlesOf(path: Path): string[] {
  const names = path.filter((step) => typeof step === 'string');
  return names.flatMap((_, i) => {
    const id = ['policy', ...names.slice(0, i + 1)].join('.');
    return id in keys ? [keys[id as KeyId][0]] : [];
  });
}
