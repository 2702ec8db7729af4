import { describe, expect, it } from 'vitest';
import type { ContentsEntry } from '../../src/view/document.js';
import { partOf } from '../../src/view/part.js';
import type { SectionView } from '../../src/view/sections.js';
import { policyFile } from '../support/project.js';
import { typeset } from '../support/typeset.js';

const below = (sections: readonly SectionView[]): SectionView[] =>
  sections.flatMap((one) => [one, ...below(one.sections)]);
const idsIn = (entries: readonly ContentsEntry[]): string[] =>
  entries.flatMap(({ id, entries: inner }) => [id, ...idsIn(inner)]);

describe('a policy as a part of a larger document', async () => {
  const { view } = await typeset(policyFile('qurrat-ayn'));
  const part = partOf(view, 'policy-2', 2);

  it('has ids of its own for all that the whole leads to', () => {
    const ids = [part.card?.id, ...below(part.sections).map(({ id }) => id)];
    expect(ids.every((id) => id?.startsWith('policy-2-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    const listed = idsIn(part.entries);
    expect(listed.length).toBeGreaterThan(3);
    expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leaves its approval to the whole', () => {
    expect(idsIn(view.bookmarks)).toContain('approval');
    expect(idsIn(part.entries)).not.toContain('policy-2-approval');
  });

  it('has its headings deeper, as far as there are headings', () => {
    const before = below(view.sections).map(({ level }) => level);
    expect(below(part.sections).map(({ level }) => level)).toEqual(
      before.map((level) => Math.min(6, level + 2)),
    );
    expect(below(partOf(view, 'x', 9).sections).every(({ level }) => level === 6)).toBe(true);
  });
});
