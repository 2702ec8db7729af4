import Handlebars from 'handlebars';
import type { DocumentView } from '../view/document.js';
import { Meter, measured } from './meter.js';
import { type PageFault, pageFault } from './page-fault.js';

/** A theme's templates and styles, as text. */
export interface ThemeSources {
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
 * compiled. Throws where a template is broken, or has no place for the fonts.
 */
export function compileTheme(theme: ThemeSources): Renderer {
  const template = compile(theme.document, theme.partials);
  return (view) => {
    const page = template({ ...view, styles: theme.styles });
    if (!page.includes(fontsPlace)) throw new Error(`no ${fontsPlace}</style>`);
    return page;
  };
}

/** A page that a theme made which isn't the program's, or why it isn't shown. */
export type GuardedPage =
  | { readonly ok: true; readonly page: string }
  | { readonly ok: false; readonly fault: PageFault };

/**
 * Compiles a theme that isn't the program's: each page that it makes is looked at before anything is done with it. What can be told
 * of its templates without a policy says `templateFaults`.
 */
export function compileOwnTheme(theme: ThemeSources): (view: DocumentView) => GuardedPage {
  const render = compileTheme(theme);
  const head = compile('{{> head}}', theme.partials);
  const body = compile('<main>{{> body}}</main>', theme.partials);
  return (view) => {
    const data = { ...view, styles: theme.styles };
    const page = render(view);
    const fault = pageFault(page, { head: head(data), body: body(data) });
    return fault ? { ok: false, fault } : { ok: true, page };
  };
}

/** Returns a page that is no policy, such as the index; its fonts are put in as a theme's are. */
export function compilePage<Data extends object>(
  document: string,
  styles: string,
  partials: ReadonlyMap<string, string> = new Map(),
) {
  const template = compile(document, partials);
  return (data: Data): string => template({ ...data, styles });
}

type Template = (data: object) => string;

/** Compiles a template with its partials; what it may do for one page is limited, as `Meter` has it. */
function compile(document: string, partials: ReadonlyMap<string, string>): Template {
  const handlebars = Handlebars.create();
  const meter = new Meter();
  const names = meter.addHelpers(handlebars);
  handlebars.registerHelper('cssString', (text: unknown) => meter.shown(cssString(text)));
  const options = {
    knownHelpers: { ...names, cssString: true },
    knownHelpersOnly: true,
    preventIndent: true,
  };
  const compiled = (text: string) =>
    handlebars.compile(measured(handlebars.parse(text)), options) as Handlebars.TemplateDelegate;
  for (const [name, text] of partials) handlebars.registerPartial(name, meter.partial(compiled(text)));
  const template = compiled(document);
  return (data) => {
    meter.reset();
    return template(data);
  };
}

/** Where the fonts' style sheet goes. What comes from a policy is escaped, so no text is taken for it. */
const fontsPlace = '<style id="fonts">';

/** Returns a page with its fonts in it, as UTF-8. They are the larger part of it, and the same in every page. */
export function withFonts(page: string, sheet: string): Uint8Array {
  const place = page.indexOf(fontsPlace) + fontsPlace.length;
  return Buffer.concat([
    Buffer.from(page.slice(0, place)),
    Buffer.from(sheet, 'latin1'),
    Buffer.from(page.slice(place)),
  ]);
}

/** Returns the style sheet that carries the fonts. */
export function fontSheet(faces: readonly FontFace[]): string {
  return faces.map(fontFace).join('\n');
}

function fontFace({ weight, data }: FontFace): string {
  return `@font-face { font-family: 'Noto Naskh Arabic'; font-weight: ${weight}; font-display: block; src: url(data:font/woff2;base64,${data}) format('woff2'); }`;
}

/**
 * Returns a text as a CSS string for a page's margin. All but letters, digits and spaces is written as code points, so that
 * nothing in it can end the string, the rule or the style element.
 */
function cssString(text: unknown): string {
  const escaped = [...String(text ?? '')].map((character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
