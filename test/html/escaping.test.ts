import { describe, expect, it } from 'vitest';
import { themeNames } from '../../src/workspace/themes.js';
import { all, folded, named, only, parseHtml, textOf } from '../support/html.js';
import { nastyTexts, viewFullOf } from '../support/nasty.js';
import { viewOf } from '../support/sources.js';
import { pageOf } from '../support/typeset.js';

const themes = await themeNames();
const plainPages = await Promise.all(
  themes.map(async (theme) => parseHtml(await pageOf(viewFullOf('نص'), theme))),
);

describe.each(themes.map((theme, i) => ({ theme, i })))(
  'a hostile text in the theme $theme',
  ({ theme, i }) => {
    it.each(nastyTexts)('makes no element and no attribute: %j', async (text) => {
      const page = parseHtml(await pageOf(viewFullOf(text), theme));
      const plain = plainPages[i];
      if (!plain) throw new Error('no page');
      const shape = (root: typeof page) =>
        all(root, ({ name }) => !['bdi', 'a', 'span'].includes(name)).map(
          ({ name, attributes }) => `${name} ${[...attributes.keys()].join(' ')}`,
        );
      expect(shape(page)).toEqual(shape(plain));
      const own = new Set([
        'href',
        'class',
        'dir',
        'id',
        'role',
        'aria-hidden',
        'data-page-of',
        'aria-label',
      ]);
      for (const element of named(page, 'a', 'bdi', 'span'))
        expect([...element.attributes.keys()].filter((name) => !own.has(name))).toEqual([]);
    });

    it.each(nastyTexts)('stands in the page word for word: %j', async (text) => {
      const page = parseHtml(await pageOf(viewFullOf(text), theme));
      const whole = folded(textOf(page));
      const title = textOf(only(named(page, 'title')));
      if (text.trim() !== '') {
        expect(folded(title)).toBe(folded(text));
        expect(whole).toContain(folded(text));
        expect(folded(textOf(only(named(page, 'h1'))))).toBe(folded(text));
      }
    });
  },
);

describe('an association named like a placeholder', () => {
  it.each([
    ['{{association.name}}', '…'],
    ['{{association.shortName}}', '…'],
    ['جمعية {{policy.title}}', 'جمعية العنوان'],
    ['{{{association.name}}}', '{{{association.name}}}'],
    ['{{nobody}}', '{{nobody}}'],
  ])('is %s: filled in once, never in a circle', (name, filled) => {
    const { sections } = viewOf(
      { title: 'العنوان', sections: [{ kind: 'preamble', text: 'تضع {{association.name}} هذه السياسة.' }] },
      { name, shortName: undefined },
    );
    const [line] = sections[0]?.paragraphs ?? [];
    const text = line?.map(({ text, ltr, gap }) => text ?? ltr ?? (gap ? '…' : '')).join('');
    expect(text).toBe(`تضع ${filled} هذه السياسة.`);
  });
});
