import { compileTheme, fontSheet, withFonts } from '../../src/html/render.js';
import { Loader } from '../../src/pipeline/load.js';
import { type Typeset, Typesetter } from '../../src/pipeline/typesetter.js';
import type { DocumentView } from '../../src/view/document.js';
import { placeOf } from '../../src/workspace/find.js';
import { readFonts } from '../../src/workspace/fonts.js';
import { readTheme } from '../../src/workspace/themes.js';
import { valueIn } from './value-in.js';

/** Returns a policy file as the page that `render` writes. Throws where the file has errors or the theme doesn't work. */
export async function typeset(file: string, theme?: string): Promise<Typeset> {
  const loaded = (await Loader.open()).policy(placeOf(file));
  const errors = [...loaded.diagnostics, ...loaded.loadedAssociation.diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ rule }) => rule).join(', ')}`);
  const made = valueIn(await new Typesetter(theme).typeset(loaded));
  return { ...made, html: Buffer.from(withFonts(made.html, made.fonts)).toString() };
}

/** Returns a view as a page of a theme, with the project's styles and without fonts. */
export async function pageOf(view: DocumentView, theme: string): Promise<string> {
  return compileTheme(await readTheme(theme))(view);
}

/** Returns a page with the project's fonts. */
export async function inFonts(page: string): Promise<string> {
  return Buffer.from(withFonts(page, fontSheet(await readFonts()))).toString();
}
