import Handlebars from 'handlebars';
import type { DocumentView } from '../view/document.js';

/** A theme's templates and styles, as text. */
export interface ThemeSources {
  readonly id: string;
  readonly document: string;
  readonly partials: ReadonlyMap<string, string>;
  readonly styles: string;
}

/** One weight of the embedded family. */
export interface FontFace {
  readonly weight: number;
  /** WOFF2, base64. */
  readonly data: string;
}

/** The templates of a theme, compiled once; each call makes one self-contained page. */
export type Renderer = (view: DocumentView) => string;

/**
 * Compiles a theme. What comes from a policy reaches the page only as a template's data: it is escaped, and never
 * compiled. The fonts and styles come from the program's own files.
 */
export function compileTheme(theme: ThemeSources, fonts: readonly FontFace[]): Renderer {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('cssString', cssString);
  for (const [name, text] of theme.partials) handlebars.registerPartial(name, text);
  const template = handlebars.compile(theme.document, {
    knownHelpers: { cssString: true },
    knownHelpersOnly: true,
    preventIndent: true,
  });
  const fixed = { styles: theme.styles, fontFaces: fonts.map(fontFace).join('\n') };
  return (view) => template({ ...view, ...fixed });
}

/** A page without partials, such as the index. */
export function compilePage<Data extends object>(
  document: string,
  styles: string,
  fonts: readonly FontFace[],
) {
  const template = Handlebars.create().compile(document, { preventIndent: true });
  return (data: Data): string => template({ ...data, styles, fontFaces: fonts.map(fontFace).join('\n') });
}

function fontFace({ weight, data }: FontFace): string {
  return `@font-face { font-family: 'Noto Naskh Arabic'; font-weight: ${weight}; font-display: block; src: url(data:font/woff2;base64,${data}) format('woff2'); }`;
}

/**
 * A text as a CSS string for a page's margin. All but letters, digits and spaces is written as code points, so that
 * nothing in it can end the string, the rule or the style element.
 */
function cssString(text: unknown): Handlebars.SafeString {
  const escaped = [...String(text ?? '')].map((character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return new Handlebars.SafeString(`"${escaped.join('')}"`);
}
