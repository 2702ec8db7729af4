import { describe, expect, it } from 'vitest';
import { type Diagnostic, fileFinding, type Severity } from '../../src/diagnostics/diagnostic.js';
import { Lines } from '../../src/diagnostics/range.js';
import { findingsView } from '../../src/view/findings.js';
import { asText } from '../../src/view/inline.js';

const lines = new Lines('a\n'.repeat(40));

function found(severity: Severity, line: number, key: string, values: Record<string, unknown>): Diagnostic {
  const offset = (line - 1) * 2;
  return {
    ...fileFinding(key, severity, { key, values }),
    file: 'x.yaml',
    range: lines.range(offset, offset + 1),
  };
}

const blank = (severity: Severity, line: number) =>
  found(severity, line, 'value-blank', { key: 'policy.owner' });

describe('what a check found, for a board', () => {
  it('has the gravest first, each kind by its lines, in the papers’ figures', () => {
    const all = [blank('info', 3), blank('warning', 20), blank('error', 30), blank('warning', 4)];
    const view = findingsView(all, 'x.yaml', 'arabic');
    expect(view.rows.map(({ label, line }) => `${label} ${line}`)).toEqual([
      'خطأ ٣٠',
      'تنبيه ٤',
      'تنبيه ٢٠',
      'توصية ٣',
    ]);
    expect(view.summary).toBe('خطأ واحد، تنبيهان، توصية واحدة.');
    expect(findingsView(all, 'x.yaml', 'latin').rows[0]?.line).toBe('30');
  });

  it('says that there is nothing', () => {
    expect(findingsView([], 'x.yaml', 'arabic')).toMatchObject({ summary: 'لا ملاحظات.', rows: [] });
  });

  it('keeps keys in their own direction, and signs in that of the line; nothing unseen is left', () => {
    const [row] = findingsView([blank('warning', 1)], 'x.yaml', 'arabic').rows;
    expect(row?.message).toContainEqual({ ltr: 'owner' });
    const comma = found('info', 1, 'latin-punctuation', { words: ',', instead: '،' });
    const [signs] = findingsView([comma], 'x.yaml', 'arabic').rows;
    expect(signs?.hint.every(({ ltr }) => ltr === undefined)).toBe(true);
    for (const one of [row, signs])
      expect(`${asText(one?.message ?? [])}${asText(one?.hint ?? [])}`).not.toMatch(/[\u2066-\u2069]/u);
  });
});
