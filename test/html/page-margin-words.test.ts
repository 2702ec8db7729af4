import { describe, expect, it } from 'vitest';
import { marginContents } from '../../src/html/page-margin-words.js';

const contents = (styles: string) => Object.fromEntries(marginContents(styles));

describe('what the margins of every page print', () => {
  it('is the content that is given last', () => {
    expect(
      contents(
        '@page { margin: 2cm; @top-right { color: red; content: "أ"; } @top-left { content: "ب" } } @page { @top-right { content: none; } }',
      ),
    ).toEqual({ 'top-right': ' none', 'top-left': ' "ب" ' });
  });

  it('is not what single pages print, nor what other rules do', () => {
    expect(contents('@page :first { @top-left { content: "أ"; } } p::before { content: "ب"; }')).toEqual({});
  });

  it.each(['@media print', '@supports (display: grid)'])('is uncertain below %s', (rule) => {
    const inside = (content: string) => `${rule} { @page { @top-left { content: ${content}; } } }`;
    expect(contents(inside('"أ"'))).toEqual({});
    expect(contents(`@page { @top-left { content: "أ"; } } ${inside('none')}`)).toEqual({});
    expect(contents(`${inside('none')} @page { @top-left { content: "أ"; } }`)).toEqual({
      'top-left': ' "أ"',
    });
  });

  it('is read whatever strings and comments hold', () => {
    expect(
      contents('/* } @page { */ @page { @top-left { content: "}; {" "\\7b "; /* content: none; */ } }'),
    ).toEqual({ 'top-left': ' "}; {" "\\7b "' });
  });

  it.each(['@page{@a{', '@page { @top-left { content: "', '/*', '}', '@page{@a{content:x}'])(
    'is read in one pass, however often %s stands there',
    (part) => {
      expect(marginContents(part.repeat(200_000)).size).toBeLessThan(2);
    },
  );
});
