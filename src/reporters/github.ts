import type { Severity } from '../diagnostics/diagnostic.js';
import { harmless } from '../locales/quoted.js';
import { speaker } from '../locales/say.js';
import { hintOf, messageOf } from '../rules/lib/said.js';
import type { Report } from './report.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Returns workflow commands, which GitHub Actions shows as annotations beside the lines; then the count. */
export function github({ diagnostics, counts, language, nameOf }: Report): string {
  const say = speaker(language);
  const lines = diagnostics.map((one) => {
    const { file, range, rule, severity } = one;
    const { start, end } = range;
    // GitHub accepts columns only for a range within one line.
    const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
    const properties = {
      file: nameOf(file),
      line: start.line,
      endLine: end.line,
      ...columns,
      title: `${say(`label.${severity}`)} ${rule}`,
    };
    const named = Object.entries(properties).map(
      ([name, value]) => `${name}=${harmless(property(String(value)))}`,
    );
    const words = `${messageOf(one, language)}\n${say('label.hint')}: ${hintOf(one, language)}`;
    return `::${commands[severity]} ${named.join(',')}::${data(words)}`;
  });
  return [...lines, say('cli.check.summary', counts), ''].join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
