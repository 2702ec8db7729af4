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

/** The templates of a theme, compiled once; each call makes one page, self-contained but for its fonts. */
export type Renderer = (view: DocumentView) => string;

/**
 * Compiles a theme. What comes from a policy reaches the page only as a template's data: it is escaped, and never
 * compiled. The fonts and styles come from the program's own files. Throws where a template is broken, or has no place
 * for the fonts.
 */
export function compileTheme(theme: ThemeSources): Renderer {
  const template = compile(theme.document, theme.partials);
  return (view) => {
    const page = template({ ...view, styles: theme.styles });
    if (!page.includes(fontsPlace)) throw new Error(`no ${fontsPlace}</style>`);
    return page;
  };
}

/** A page that is no policy, such as the index; its fonts are put in as a theme's are. */
export function compilePage<Data extends object>(
  document: string,
  styles: string,
  partials: ReadonlyMap<string, string> = new Map(),
) {
  const template = compile(document, partials);
  return (data: Data): string => template({ ...data, styles });
}

function compile(document: string, partials: ReadonlyMap<string, string>): Handlebars.TemplateDelegate {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('cssString', cssString);
  for (const [name, text] of partials) handlebars.registerPartial(name, text);
  return handlebars.compile(document, {
    knownHelpers: { cssString: true },
    knownHelpersOnly: true,
    preventIndent: true,
  });
}

/** Where the fonts' style sheet goes. What comes from a policy is escaped, so no text is taken for it. */
const fontsPlace = '<style id="fonts">';

/** A page with its fonts in it, as UTF-8. They are the larger part of it, and the same in every page. */
export function withFonts(page: string, sheet: string): Uint8Array {
  const place = page.indexOf(fontsPlace) + fontsPlace.length;
  return Buffer.concat([
    Buffer.from(page.slice(0, place)),
    Buffer.from(sheet, 'latin1'),
    Buffer.from(page.slice(place)),
  ]);
}

/** The style sheet that carries the fonts. */
export function fontSheet(faces: readonly FontFace[]): string {
  return faces.map(fontFace).join('\n');
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
