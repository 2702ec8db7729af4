import { describe, expect, it } from 'vitest';
import { readPolicyHeaders } from '../../src/workspace/policy-headers.js';
import { inFolder } from '../cases/folder.js';

/** Returns the policy header in a file. */
async function topOf(text: string) {
  return inFolder({ 'a.yaml': text }, async (folder) => {
    const [one] = readPolicyHeaders(folder);
    if (!one) throw new Error('no policy header');
    const { title, code, version, status, sealed, claimsApproval } = one;
    return { title, code, version, status, sealed, claimsApproval };
  });
}

const sections =
  'sections:\n  - kind: preamble\n    text: |\n      نص\n      status: draft\n      seal: نص\n';
const approved = {
  title: 'سياسة',
  code: 'A-1',
  version: 2,
  status: 'approved',
  sealed: true,
  claimsApproval: true,
};
const head = 'title: سياسة\ncode: A-1\nversion: 2\nstatus: approved\n';
const seal = 'approval:\n  method: session\n  seal: { format: 1, digest: x }\n';

describe('what a policy’s file says at its top', () => {
  it.each([
    ['as most are written', `${head}${sections}${seal}`],
    ['with the body first', `${sections}${head}${seal}`],
    ['with lines that end as in Windows', `${sections}${head}${seal}`.replaceAll('\n', '\r\n')],
    [
      'with keys in quotes',
      `"title": سياسة\n'code': A-1\n"version": 2\n"status": approved\n"sections": []\n"approval":\n  "seal": {}\n`,
    ],
    [
      'with some keys in quotes',
      `${sections}${head.replace('status', '"status"')}${seal.replace('seal', "'seal'")}`,
    ],
    ['with its seal in quotes', `${head}sections: []\n${seal.replace('seal', "'seal'")}`],
    ['with escaped keys', `${sections}${head.replace('status', '"st\\x61tus"')}${seal}`],
    ['with complex keys', `${sections}${head.replace('status: approved', '? status\n: approved')}${seal}`],
    ['in one line', '{ title: سياسة, code: A-1, version: 2, status: approved, approval: { seal: {} } }\n'],
    ['with its approval in one line', `${head}approval: { method: session, seal: {} }\n${sections}`],
    ['with values on lines of their own', `${sections}${head.replace('title: ', 'title:\n  ')}${seal}`],
    [
      'with a list that isn’t indented',
      `${head}sections:\n- kind: preamble\n  text: نص\n- kind: scope\n${seal}`,
    ],
    [
      'with remarks among its sections',
      `${head}sections:\n# هنا\n  - kind: preamble\n# وهنا\n  - kind: scope\n${seal}`,
    ],
    [
      'with names for values that stand in its body',
      `references:\n  - text: &name سياسة\n${head.replace('سياسة', '*name')}${seal}`,
    ],
    ['after a line of the format', `%YAML 1.2\n---\n${sections}${head}${seal}`],
  ])('is the same %s', async (_, text) => {
    expect(await topOf(text)).toEqual(approved);
  });

  it('is not what stands deeper, or in a text', async () => {
    const text =
      'title: |\n  سياسة\n  status: approved\nstatus: draft\nsections:\n  - kind: custom\n    seal: x\n    status: approved\n';
    expect(await topOf(text)).toMatchObject({ status: 'draft', sealed: false, claimsApproval: false });
  });

  it('is no seal that a text only speaks of', async () => {
    const text = `${head.replace('approved', 'draft')}sections:\n  - kind: preamble\n    text: |\n      seal: نص\n`;
    expect(await topOf(text)).toMatchObject({ status: 'draft', sealed: false, claimsApproval: false });
  });

  it('says of what can’t be read what its words say', async () => {
    expect(await topOf('title: "سياسة\nstatus: approved\n')).toMatchObject({
      sealed: false,
      claimsApproval: true,
    });
  });
});
