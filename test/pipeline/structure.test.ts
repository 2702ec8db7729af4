import { describe, it } from 'vitest';
import { expectGolden } from '../support/golden.js';
import { type Element, folded, named, only, parseHtml, textOf } from '../support/html.js';
import { associations, policyFile } from '../support/project.js';
import { typeset } from '../support/typeset.js';

const shown = new Set(['h1', 'h2', 'h3', 'h4', 'p', 'li', 'th', 'td']);

/** Returns the structure of a part of a page, one line each: place, kind and first words. */
function tree(element: Element, depth = 0): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const { name, attributes } = child;
    const label = attributes.has('class') ? `${name}.${attributes.get('class')?.replaceAll(' ', '.')}` : name;
    if (name === 'nav') return [`${'  '.repeat(depth)}${label}`];
    const own = shown.has(name) && named(child, 'p').length === 0 ? beginning(child) : undefined;
    const inner = tree(child, own === undefined && name !== 'ol' && name !== 'ul' ? depth : depth + 1);
    if (own !== undefined) return [`${'  '.repeat(depth)}${label} ${own}`, ...inner];
    return name === 'ol' || name === 'ul' || name === 'table'
      ? [`${'  '.repeat(depth)}${label}`, ...inner]
      : inner;
  });
}

/** Returns the first words of an element, without those of the lists inside it. */
function beginning(element: Element): string {
  const words = folded(textOf(element, ({ name }) => name === 'ol' || name === 'ul')).split(' ');
  const text = words.length > 5 ? `${words.slice(0, 5).join(' ')} …` : words.join(' ');
  return text === '' ? '(blank)' : text;
}

describe('the parts of the five policies', () => {
  it.each(associations)('are headed, listed, lettered and nested as they were: %s', async (id) => {
    const { html } = await typeset(policyFile(id));
    expectGolden(`${tree(only(named(parseHtml(html), 'main'))).join('\n')}\n`, `policies/${id}.txt`);
  });
});
