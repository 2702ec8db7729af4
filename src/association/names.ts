import { folded } from '../source/folded.js';
import type { Association } from './schema.js';

/** The bodies that register associations, as official papers name them. */
export const registrars: Record<NonNullable<Association['registrar']>, string> = {
  ncnp: 'المركز الوطني لتنمية القطاع غير الربحي',
  hrsd: 'وزارة الموارد البشرية والتنمية الاجتماعية',
};

/** How texts speak of those whom the association serves. */
export interface Audience {
  readonly one: string;
  readonly many: string;
  readonly manyOblique: string;
}

const usualAudience: Audience = { one: 'المستفيد', many: 'المستفيدون', manyOblique: 'المستفيدين' };

export function audienceOf({ audience }: Association): Audience {
  return {
    one: audience?.one ?? usualAudience.one,
    many: audience?.many ?? usualAudience.many,
    manyOblique: audience?.manyOblique ?? usualAudience.manyOblique,
  };
}

export function shortNameOf({ name, shortName }: Association): string {
  return shortName ?? name;
}

/** Whether the lines into which a name is broken hold that name and nothing else. */
export function isInLines(name: string, lines: readonly string[]): boolean {
  return folded(lines.join(' ')) === folded(name);
}
