import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.js';
import { ruleIds } from '../../src/rules/index.js';
import { run as siyasa } from '../support/cli.js';

describe('siyasa explain', () => {
  it('says of a rule how grave it is, who fixes it, why it matters, and an example of each kind', async () => {
    const { code, stdout } = await siyasa(['explain', 'hamza-form']);
    expect(code).toBe(exitCodes.done);
    for (const words of [
      'توصية',
      'siyasa fix',
      'الهمزة الناقصة أو الزائدة',
      'الالكترونية',
      'الإلكترونية',
      'hamza-form=off',
    ])
      expect(stdout).toContain(words);
    const english = await siyasa(['explain', 'required-section-missing', '--lang', 'en']);
    expect(english.stdout).toContain('Severity: warning; error in what was approved');
  });

  it('lists all of them without a name, and gives programs the same', async () => {
    const { stdout } = await siyasa(['explain', '--lang', 'en']);
    expect(ruleIds.filter((rule) => !stdout.includes(`  ${rule}  `))).toEqual([]);
    const json = JSON.parse((await siyasa(['explain', '--format', 'json'])).stdout);
    expect(json.rules.map(({ rule }: { rule: string }) => rule)).toEqual(ruleIds);
  });

  it('refuses a name that no rule has, and proposes the nearest', async () => {
    const { code, stdout, stderr } = await siyasa(['explain', 'hamza-from']);
    expect([code, stdout]).toEqual([exitCodes.unable, '']);
    expect(stderr).toContain('hamza-form');
  });
});
