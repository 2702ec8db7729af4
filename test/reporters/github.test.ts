import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/diagnostics/diagnostic.js';
import { github } from '../../src/reporters/github.js';
import { reportOn, twice } from './reports.js';

describe("GitHub's workflow commands", () => {
  it('have the place, the rule, and what is wrong and what to do on one line each; then the count', () => {
    expect(github(reportOn(twice))).toBe(
      `::error file=a/policy.yaml,line=2,endLine=2,col=1,endColumn=5,title=error key-duplicate::The key “type” stands here a second time; the first is in line 1.%0Ahint: Keep one of them and remove the other. If it begins a new section or item, write a dash and a space before it.
1 file: 1 error, 0 warnings.
`,
    );
  });

  it.each([
    ['error', '::error '],
    ['warning', '::warning '],
    ['info', '::notice '],
  ] as const)('%s is %s', (severity: Severity, command) => {
    const report = reportOn(twice);
    const diagnostics = report.diagnostics.map((one) => ({ ...one, severity }));
    expect(github({ ...report, diagnostics }).startsWith(command)).toBe(true);
  });

  it('escape what would end a property or a command', () => {
    const reported = github(reportOn(twice, 'a,b: 100%\r\n::x.yaml'));
    expect(reported).toContain('file=a%2Cb%3A 100%25%0D%0A%3A%3Ax.yaml,line=2');
    expect(reported.split('\n')).toHaveLength(3);
    const values = { name: '50%\n::error::', known: [] };
    const report = reportOn(twice);
    const [one] = report.diagnostics;
    const diagnostics = one ? [{ ...one, rule: 'key-unknown', values }] : [];
    expect(github({ ...report, diagnostics })).toContain('“50%25 ::error::”');
  });

  it('have no columns where the words end in another line', () => {
    const report = reportOn('a: "b\n  c\\q"\na: 1\n');
    const [one] = report.diagnostics;
    if (!one) throw new Error('nothing found');
    const range = { ...one.range, end: { line: 2, column: 1, offset: 7 } };
    const reported = github({ ...report, diagnostics: [{ ...one, range }] });
    expect(reported).toMatch(/line=1,endLine=2,title=|line=2,endLine=2/u);
    expect(reported.split('\n')[0]).not.toContain('col=1,endColumn=1');
  });

  it('name a file as the server knows it', () => {
    const nameOf = (file: string) => `policies/${file}`;
    expect(github(reportOn(twice, 'a.yaml', { nameOf }))).toContain('file=policies/a.yaml,');
  });
});
