import type { Fix } from '../diagnostics/diagnostic.js';
import type { Voice } from './voice.js';

/** Returns the title of a fix, as an action's name. */
export function fixTitle({ edits }: Fix, text: string, { say }: Voice): string {
  const [edit, ...more] = edits;
  if (!edit || more.length > 0) return say('editor.fix.several');
  const removed = text.slice(edit.start, edit.end);
  const added = edit.text;
  if (added === '') {
    if (/^[ \t]*$/u.test(removed)) return say('editor.fix.remove-space');
    return hasWords(removed) ? say('editor.fix.remove', { removed }) : say('editor.fix.remove-hidden');
  }
  if (/^[ ]*$/u.test(added)) return say(removed === '' ? 'editor.fix.add-space' : 'editor.fix.plain-spaces');
  if (/^(['"]).*\1$/su.test(added) && !/^['"]/u.test(removed))
    return say('editor.fix.quote', { quoted: added });
  return removed === '' ? say('editor.fix.add', { added }) : say('editor.fix.replace', { removed, added });
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
