import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { harmless } from '../locales/quoted.js';
import { type Language, speaker } from '../locales/say.js';
import { hintOf, messageOf } from '../rules/lib/said.js';
import { byFile, type Report } from './report.js';

/**
 * Returns JUnit's XML, which most CI servers show: a suite for each file, a case for each diagnostic. Errors are failures;
 * warnings and infos pass, with the finding as their output.
 */
export function junit({ diagnostics, files, language, nameOf, counts }: Report): string {
  const found = byFile(diagnostics);
  const names = [...new Set([...files, ...found.keys()])].sort();
  const suites = names.map((file) => suite(harmless(nameOf(file)), found.get(file) ?? [], language));
  const cases = names.reduce((sum, file) => sum + Math.max(1, found.get(file)?.length ?? 0), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: 'siyasa check', tests: cases, failures: counts.errors, errors: 0 })}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(file: string, diagnostics: readonly Diagnostic[], language: Language): string {
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  const tests = Math.max(1, diagnostics.length);
  const nothing = speaker(language)('cli.check.nothing');
  const cases =
    diagnostics.length > 0
      ? diagnostics.map((one) => testCase(file, one, language))
      : [`    <testcase ${attributes({ name: nothing, classname: file, file, time: 0 })}/>`];
  const facts = { name: file, tests, failures, errors: 0, skipped: 0, time: 0 };
  return [`  <testsuite ${attributes(facts)}>`, ...cases, '  </testsuite>'].join('\n');
}

function testCase(file: string, diagnostic: Diagnostic, language: Language): string {
  const { rule, severity, range } = diagnostic;
  const say = speaker(language);
  const { line, column } = range.start;
  const name = `${rule} ${line}:${column}`;
  const sentence = messageOf(diagnostic, language);
  const words = `${file}:${line}:${column}\n${sentence}\n${say('label.hint')}: ${hintOf(diagnostic, language)}`;
  const content =
    severity === 'error'
      ? `<failure ${attributes({ type: rule, message: sentence })}>${escaped(words)}</failure>`
      : `<system-out>${escaped(`${say(`label.${severity}`)}: ${words}`)}</system-out>`;
  const facts = attributes({ name, classname: file, file, line, time: 0 });
  return `    <testcase ${facts}>\n      ${content}\n    </testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value)).replace(/[\n\t]/gu, ' ')}"`)
    .join(' ');
}

/** Characters that XML 1.0 can't contain, even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"']/gu, (char) => entities[char] ?? char);
}
