import { expect, it } from 'vitest';
import { indexView } from '../../src/view/index-page.js';

const digits = 'arabic' as const;

it('lists policies below their associations, in the order they come', () => {
  const row = { title: 'سياسة', association: 'جمعية', version: 1, digits, mark: undefined, href: 'a/p' };
  const { associations } = indexView([
    { ...row, folder: 'a' },
    { ...row, folder: 'b', association: 'أخرى', version: undefined, mark: 'مسودة', href: 'b/p' },
    { ...row, folder: 'a', title: 'لائحة', version: 12, href: 'a/q' },
  ]);
  expect(associations).toEqual([
    {
      id: 'association-1',
      name: 'جمعية',
      policies: [
        { title: 'سياسة', href: 'a/p', version: 'الإصدار ١' },
        { title: 'لائحة', href: 'a/q', version: 'الإصدار ١٢' },
      ],
    },
    { id: 'association-2', name: 'أخرى', policies: [{ title: 'سياسة', href: 'b/p', mark: 'مسودة' }] },
  ]);
});

it('shows a revision in work with the version in force, and alone where that is missing', () => {
  const row = { title: 'سياسة', association: 'جمعية', folder: 'a', digits, mark: undefined };
  const [association] = indexView([
    { ...row, version: 2, mark: 'مسودة', href: 'a/p.next', revisionOf: 'a/p' },
    { ...row, version: 1, href: 'a/p' },
    { ...row, version: 3, href: 'a/q.next', revisionOf: 'a/q' },
  ]).associations;
  expect(association?.policies).toEqual([
    {
      title: 'سياسة',
      version: 'الإصدار ١',
      href: 'a/p',
      revision: { title: 'سياسة', version: 'الإصدار ٢', mark: 'مسودة', href: 'a/p.next' },
    },
    { title: 'سياسة', version: 'الإصدار ٣', href: 'a/q.next' },
  ]);
});

it('has the figures of each association’s papers', () => {
  const row = { title: 'سياسة', version: 12, mark: undefined, href: 'a/p' };
  const { associations } = indexView([
    { ...row, folder: 'a', association: 'جمعية', digits: 'latin' },
    { ...row, folder: 'b', association: 'أخرى', digits: 'arabic' },
  ]);
  expect(associations.map(({ policies }) => policies[0]?.version)).toEqual(['الإصدار 12', 'الإصدار ١٢']);
});
