import { describe, expect, it } from 'vitest';
import { type Redraft, redrafted } from '../../src/source/redraft.js';

const head = '# schema\n';
const redraft = (text: string, options: Partial<Redraft> = {}) =>
  redrafted(text, { head: 'schema', order: ['a', 'b', 'c'], keys: new Map(), texts: [], ...options });

describe('a file made anew', () => {
  it('loses its comments wherever they stand, and keeps quotes, blocks, blank lines and flow', () => {
    const text = `# one
a: 'x' # two

# three
b:
  # four
  - "y" # five
  - [p, q] # six
  - [ p, q ]
  - { k: 1, l: '#no' }
  # seven
c: | # eight
  first # not one
  second

  third
# nine
`;
    expect(redraft(text)).toBe(`${head}a: 'x'

b:
  - "y"
  - [p, q]
  - [ p, q ]
  - { k: 1, l: '#no' }
c: |
  first # not one
  second

  third
`);
  });

  it('has new keys in their order, blanks, and no key that is taken away', () => {
    const keys = new Map<string, unknown>([
      ['b', null],
      ['a', undefined],
      ['c', '12'],
    ]);
    expect(redraft('a: 1\nz: 2\n', { keys, order: ['a', 'b', 'c', 'z'] })).toBe(`${head}b:\nc: '12'\nz: 2\n`);
    expect(redraft('{ a: 1, z: 2 }', { keys: new Map([['b', { x: null }]]), order: ['b', 'z'] })).toBe(
      `${head}{ a: 1, b: { x: }, z: 2 }\n`,
    );
  });

  it('has new words in the way that the old ones were written, quoted where they must be', () => {
    const texts = [
      { path: ['a'], text: '{{x}}: y' },
      { path: ['b', 0], text: 'new' },
      { path: ['c'], text: '' },
    ];
    expect(redraft('a: old\nb: ["old"]\nc: old\n', { texts })).toBe(`${head}a: '{{x}}: y'\nb: ["new"]\nc:\n`);
  });

  it('breaks a block where its own lines were broken, and only the paragraphs that changed', () => {
    const line = 'كلمة '.repeat(14).trim();
    const text = `a: |\n  ${line}\n  ${line}\n\n  قصير\n  كما هو\n`;
    const before = `${line}\n${line}\n\nقصير\nكما هو\n`;
    const after = redraft(text, { texts: [{ path: ['a'], text: before.replace('كلمة كلمة', 'س') }] });
    const [first = '', second = ''] = after.split('\n').slice(2);
    expect(first.length).toBeLessThanOrEqual(line.length + 2);
    expect(first.length + second.length).toBe(line.length * 2 + 4 - 'كلمة كلمة'.length + 1);
    expect(after).toContain('\n\n  قصير\n  كما هو\n');
  });

  it('says twice what was said once, and drops what stands before a document', () => {
    expect(redraft('%YAML 1.2\n---\na: &x [p]\nb: *x\n...\n')).toBe(`${head}a: [p]\nb: [p]\n`);
  });

  it('takes Windows line ends, and lists that stand below their key', () => {
    expect(redraft('a:\r\n- x\r\n- y\r\n')).toBe(`${head}a:\n- x\n- y\n`);
  });
});
