import type { Path } from '../source/located.js';
import type { Policy, Section } from './schema.js';

export interface PlacedSection {
  readonly section: Section;
  readonly path: Path;
}

/** Returns every section of a policy at every depth, in the order of the file. */
export function policySections(policy: Policy): PlacedSection[] {
  const below = (sections: readonly Section[] | null | undefined, path: Path): PlacedSection[] =>
    (sections ?? []).flatMap((section, i) => {
      const place = [...path, i];
      return [{ section, path: place }, ...below(section.sections, [...place, 'sections'])];
    });
  return below(policy.sections, ['sections']);
}
