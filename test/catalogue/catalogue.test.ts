import { expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.js';

it('gives an article to each type that law or regulation asks for, and to no other', () => {
  for (const { id, asked, article } of catalogue) expect(article !== undefined, id).toBe(asked === 'law');
  expect(catalogue.find(({ id }) => id === 'board-handover')?.article).toContain('المادة (32)');
});
