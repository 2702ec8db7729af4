import type { CompletionItem, Hover } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../../src/editor/completion.js';
import { hoverAt } from '../../src/editor/hover.js';
import type { Known } from '../../src/editor/known.js';
import { positionsIn } from '../../src/editor/positions.js';
import { study } from '../../src/editor/study.js';
import { voiceFor } from '../../src/editor/voice.js';
import { Loader } from '../../src/pipeline/load.js';
import { associationText } from '../cases/policies.js';

export interface Typed {
  readonly document: TextDocument;
  readonly known: Known;
  readonly complete: (trigger?: string) => CompletionItem[];
  readonly hover: () => Hover | null;
  /** The text after a completion was chosen. */
  readonly chosen: (label: string) => string;
}

/**
 * Opens a file in the editor, beside an association's file; `¦` marks the cursor. `before`: the file as it was before the
 * last key.
 */
export async function typed(
  marked: string,
  { file = 'policy.yaml', association = associationText, before = '' } = {},
): Promise<Typed> {
  const cursor = marked.indexOf('¦');
  const document = documentOf(file, marked.replace('¦', ''));
  const loader = await Loader.open(
    {},
    new Map([
      ['/association/association.yaml', association],
      [`/association/${file}`, document.getText()],
    ]),
  );
  const earlier = before ? study(loader, documentOf(file, before), undefined) : undefined;
  const known = study(loader, document, earlier);
  if (!known) throw new Error(`${file} is not of ours`);
  const positions = positionsIn(document);
  const complete = (trigger?: string) => completionsAt(known, cursor, positions, trigger);
  return {
    document,
    known,
    complete,
    hover: () => hoverAt(known, cursor, positions, voiceFor('ar')),
    chosen: (label) => {
      const item = complete().find((one) => one.label === label);
      if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`no completion ${label}`);
      return TextDocument.applyEdits(document, [item.textEdit, ...(item.additionalTextEdits ?? [])]);
    },
  };
}

function documentOf(file: string, text: string): TextDocument {
  return TextDocument.create(`file:///association/${file}`, 'yaml', 1, text);
}
