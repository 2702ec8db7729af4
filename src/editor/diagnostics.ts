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

/** Returns the diagnostics of a file as an editor shows them: the message, with the hint below it. */
export function shownDiagnostics(known: Known, positions: Positions, voice: Voice): Shown[] {
  return known.diagnostics.map((one) => shown(one, known, positions, voice));
}

export function shown(one: Diagnostic, { text }: Known, positions: Positions, voice: Voice): Shown {
  const { rule, severity, range } = one;
  const { start, end } = range;
  // An empty range can't be underlined; the line that begins there can.
  const visibleEnd = end.offset > start.offset ? end.offset : lineEnd(text, start.offset);
  return {
    range: positions.range(start.offset, visibleEnd),
    severity: severities[severity],
    code: rule,
    source: 'siyasa',
    message: voice.shown(`${messageOf(one, voice.language)}\n${hintOf(one, voice.language)}`),
  };
}
