import { describe, expect, it } from 'vitest';
import { editedText } from '../../../src/pipeline/lifecycle/edit.js';

describe('a text after some changes', () => {
  it('keeps its Windows line ends and its comments', () => {
    const steps = [{ set: ['b'], yaml: '2' }, { add: ['c'], yaml: '3' }, { remove: ['a'] }];
    expect(editedText('a: 1\r\nb: # فراغ\r\nc: []\r\n', steps)).toBe('b: 2 # فراغ\r\nc: [ 3]\r\n');
  });

  it('may have a block of text before what was added', () => {
    const steps = [{ set: ['a', 'c'], yaml: '2' }];
    expect(editedText('a:\n  b: |\n    نص', steps)).toBe('a:\n  b: |\n    نص\n  c: 2');
  });

  it.each([
    ['a value that a comment would swallow', 'a: {\n  b: 1 # كيف\n  }\n', { set: ['a', 'c'], yaml: '2' }],
    ['an item that a comment would swallow', 'a: [\n  1 # كيف\n  ]\n', { add: ['a'], yaml: '2' }],
    ['an anchor that is referred to', 'a: &x 1\nb: *x\n', { set: ['a'], yaml: '2' }],
    ['lines inside braces', 'a: { b: }\n', { set: ['a', 'b'], yaml: '- 1\n- 2' }],
  ])('is none where it would not say just that: %s', (_, text, step) => {
    expect(editedText(text, [step])).toBeUndefined();
  });
});
