import Handlebars from 'handlebars';
import type { DocumentView } from '../view/document.js';
import { Meter, measured } from './meter.js';
import { type PageFault, pageFault } from './page-fault.js';

/** The templates and styles of a theme, as text. */
export interface ThemeSources {
  readonly document: string;
  readonly partials: ReadonlyMap<string, string>;
  readonly styles: string;
}

/** One weight of the embedded font family. */
export interface FontFace {
  readonly weight: number;
  /** A WOFF2 file, in base64. */
  readonly data: string;
}

/** Makes one page, self-contained except for its fonts, from the templates of a theme, which are compiled once. */
export type Renderer = (view: DocumentView) => string;

/**
 * Compiles a theme. What comes from a policy reaches the page only as a template's data: it is escaped and never compiled.
 * The renderer throws where a template is broken or has no place for the fonts.
 */
export function compileTheme(theme: ThemeSources): Renderer {
  const template = compile(theme.document, theme.partials);
  return (view) => {
    const page = template({ ...view, styles: theme.styles });
    if (!page.includes(fontsPlace)) throw new Error(`no ${fontsPlace}</style>`);
    return page;
  };
}

/** A page made by a theme of one's own, or why it isn't shown. */
export type GuardedPage =
  | { readonly ok: true; readonly page: string }
  | { readonly ok: false; readonly fault: PageFault };

/**
 * Compiles a theme of one's own: each page is checked before it is used. `templateFaults` finds what is wrong with the
 * templates without a policy.
 */
export function compileOwnTheme(theme: ThemeSources): (view: DocumentView) => GuardedPage {
  const render = compileTheme(theme);
  const head = compile('{{> head}}', theme.partials);
  const body = compile('<main>{{> body}}</main>', theme.partials);
  return (view) => {
    const data = { ...view, styles: theme.styles };
    const page = render(view);
    const own = { head: head(data), body: body(data), margins: wordsOfMargins(view) };
    const fault = pageFault(page, own);
    return fault ? { ok: false, fault } : { ok: true, page };
  };
}

/** Returns the CSS strings by which each page names itself, and says that it is a draft. */
function wordsOfMargins({ margins, mark }: DocumentView): string[] {
  const { title, facts, digest } = margins.name;
  return [title, facts, digest, mark?.note].filter((text) => text).map(cssString);
}

/** Compiles a page that is no policy, such as the index; `withFonts` adds its fonts as well. */
export function compilePage<Data extends object>(
  document: string,
  styles: string,
  partials: ReadonlyMap<string, string> = new Map(),
) {
  const template = compile(document, partials);
  return (data: Data): string => template({ ...data, styles });
}

type Template = (data: object) => string;

/** Compiles a template with its partials; `Meter` limits what it may do for one page. */
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

/** Where the fonts' style sheet goes. What comes from a policy is escaped, so none of its text can be mistaken for it. */
const fontsPlace = '<style id="fonts">';

/**
 * Returns a page with its fonts, as UTF-8. The fonts are the larger part of it and the same in every page, so they are not
 * encoded again.
 */
export function withFonts(page: string, sheet: string): Uint8Array {
  const place = page.indexOf(fontsPlace) + fontsPlace.length;
  return Buffer.concat([
    Buffer.from(page.slice(0, place)),
    Buffer.from(sheet, 'latin1'),
    Buffer.from(page.slice(place)),
  ]);
}

/** Returns the style sheet with the fonts. */
export function fontSheet(faces: readonly FontFace[]): string {
  return faces.map(fontFace).join('\n');
}

function fontFace({ weight, data }: FontFace): string {
  return `@font-face { font-family: 'Noto Naskh Arabic'; font-weight: ${weight}; font-display: block; src: url(data:font/woff2;base64,${data}) format('woff2'); }`;
}

/**
 * Returns a text as a CSS string for a page's margin. Everything except letters, digits and spaces is written as code points,
 * so that nothing in it can end the string, the rule or the style element.
 */
function cssString(text: unknown): string {
  const escaped = [...String(text ?? '')].map((character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
