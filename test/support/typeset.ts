import { compileTheme, type FontFace } from '../../src/html/render.js';
import { Loader } from '../../src/pipeline/load.js';
import { Studio, type Typeset } from '../../src/pipeline/studio.js';
import type { DocumentView } from '../../src/view/document.js';
import { placeOf } from '../../src/workspace/find.js';
import { readTheme } from '../../src/workspace/themes.js';

/** A policy file as the page that `render` writes. Throws where the file has errors or the theme doesn't work. */
export async function typeset(file: string, theme?: string): Promise<Extract<Typeset, { ok: true }>> {
  const loaded = await (await Loader.open()).policy(placeOf(file));
  const errors = [...loaded.diagnostics, ...loaded.profile.diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ rule }) => rule).join(', ')}`);
  const made = await new Studio(theme).typeset(loaded);
  if (!made.ok) throw new Error(JSON.stringify(made.message));
  return made;
}

/** A view as a page of a theme, with the project's styles; `fonts` may be left out where nobody looks at letters. */
export async function pageOf(
  view: DocumentView,
  theme: string,
  fonts: readonly FontFace[] = [],
): Promise<string> {
  return compileTheme(await readTheme(theme), fonts)(view);
}
