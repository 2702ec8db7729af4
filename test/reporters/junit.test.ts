import { describe, expect, it } from 'vitest';
import { inFile } from '../../src/diagnostics/diagnostic.js';
import { Lines } from '../../src/diagnostics/range.js';
import { keyUnknown } from '../../src/faults/key-unknown.js';
import { junit } from '../../src/reporters/junit.js';
import { countsOf } from '../../src/reporters/report.js';
import { reportOn, twice } from './reports.js';

describe('a JUnit report', () => {
  it('has a suite for each file, in which errors fail and a file without any passes', () => {
    const report = reportOn(twice, 'a/policy.yaml', { files: ['b/policy.yaml', 'a/policy.yaml'] });
    expect(junit(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="siyasa check" tests="2" failures="1" errors="0">
  <testsuite name="a/policy.yaml" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="key-duplicate 2:1" classname="a/policy.yaml" file="a/policy.yaml" line="2" time="0">
      <failure type="key-duplicate" message="The key “type” stands here a second time; the first is in line 1.">a/policy.yaml:2:1
The key “type” stands here a second time; the first is in line 1.
hint: Keep one of them and remove the other. If it begins a new section or item, write a dash and a space before it.</failure>
    </testcase>
  </testsuite>
  <testsuite name="b/policy.yaml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="nothing to report" classname="b/policy.yaml" file="b/policy.yaml" time="0"/>
  </testsuite>
</testsuites>
`);
  });

  it('lets what is less grave pass, and says it', () => {
    const text = 'a: قرار #5\n';
    const report = reportOn(text, 'a.yaml', { language: 'ar' });
    expect(report.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(junit(report)).toContain('failures="0"');
    expect(junit(report)).toMatch(/<system-out>تنبيه: a\.yaml:1:9\n.*\nالحل: .*<\/system-out>/u);
  });

  it('escapes what XML means otherwise, and leaves out what it has no place for', () => {
    const words = `<&>"' \u0000\u001b\ufffe\ud800 \n😀`;
    const range = new Lines(words).range(0, 1);
    const unknown = keyUnknown.at(range, { name: words, known: [words] });
    const diagnostics = inFile(`${words}.yaml`, [unknown]);
    const xml = junit(reportOn('', 'x', { diagnostics, counts: countsOf(diagnostics, 1) }));
    expect(xml).toContain('message="The key “&lt;&amp;&gt;&quot;&apos; ��� 😀” is not known here."');
    expect(xml).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u);
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/u);
  });
});
