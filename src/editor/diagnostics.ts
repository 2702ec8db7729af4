import { DiagnosticSeverity, type Diagnostic as Shown } from 'vscode-languageserver/node';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { hintOf, messageOf } from '../rules/lib/said.js';
import { lineEnd } from '../source/line.js';
import type { Known } from './known.js';
import type { Positions } from './positions.js';
import type { Voice } from './voice.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Returns what is wrong with a file, as an editor shows it: the message, and below it what to do. */
export function shownDiagnostics(known: Known, positions: Positions, voice: Voice): Shown[] {
  return known.diagnostics.map((one) => shown(one, known, positions, voice));
}

export function shown(one: Diagnostic, { text }: Known, positions: Positions, voice: Voice): Shown {
  const { rule, severity, range } = one;
  const { start, end } = range;
  // Nothing can be seen under an empty place; the line that begins there can.
  const visibleEnd = end.offset > start.offset ? end.offset : lineEnd(text, start.offset);
  return {
    range: positions.range(start.offset, visibleEnd),
    severity: severities[severity],
    code: rule,
    source: 'siyasa',
    message: voice.shown(`${messageOf(one, voice.language)}\n${hintOf(one, voice.language)}`),
  };
}
