import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import type { Diagnostic, Edit, Fix } from '../diagnostics/diagnostic.js';
import { shown } from './diagnostics.js';
import { fixTitle } from './fix-title.js';
import type { Known } from './known.js';
import type { Positions } from './positions.js';
import type { Voice } from './voice.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.siyasa`;

type Fixable = Diagnostic & { readonly fix: Fix };

/** Returns the safe and proposed fixes at a range, and one action that applies all safe fixes of the file. */
export function codeActions(
  known: Known,
  { textDocument: { uri }, range, context }: CodeActionParams,
  positions: Positions,
  voice: Voice,
): CodeAction[] {
  const wants = (kind: string) =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const fixable = known.diagnostics.filter((one): one is Fixable => one.fix !== undefined);
  const from = positions.offsetAt(range.start);
  const to = positions.offsetAt(range.end);
  const here = fixable.filter((one) => one.range.start.offset <= to && one.range.end.offset >= from);
  const changes = (edits: readonly Edit[]) => ({
    changes: {
      [uri]: edits.map(({ start, end, text }) => ({ range: positions.range(start, end), newText: text })),
    },
  });
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix))
    for (const one of here)
      actions.push({
        title: fixTitle(one.fix, known.text, voice),
        kind: CodeActionKind.QuickFix,
        diagnostics: [shown(one, known, positions, voice)],
        isPreferred: one.fix.safe,
        edit: changes(one.fix.edits),
      });
  const safe = together(fixable.map(({ fix }) => fix).filter((fix) => fix.safe));
  if (wants(fixAllKind) && safe.length > 0)
    actions.push({
      title: voice.say('editor.fix-all', { fixes: safe.length }),
      kind: fixAllKind,
      edit: changes(safe.flatMap(({ edits }) => edits)),
    });
  return actions;
}

/** Returns the fixes that can be applied together: of two that touch the same words, the first. */
function together(fixes: readonly Fix[]): Fix[] {
  const taken: Edit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((one) => taken.some((other) => touch(one, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
