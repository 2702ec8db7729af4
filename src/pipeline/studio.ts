import type { Diagnostic, Message } from '../diagnostics/diagnostic.js';
import { TemplateTooLong } from '../html/meter.js';
import { compileOwnTheme, compileTheme, fontSheet, type GuardedPage } from '../html/render.js';
import type { Sources } from '../policy/placeholders.js';
import { parse } from '../source/parse.js';
import { validate } from '../source/validate.js';
import { buildView } from '../view/build.js';
import type { DocumentView, Layout } from '../view/document.js';
import { type Theme, themeSchema } from '../view/theme.js';
import { readFonts } from '../workspace/fonts.js';
import type { Image } from '../workspace/logo.js';
import { templatesFor } from '../workspace/own-templates.js';
import { readTheme, themeNames } from '../workspace/themes.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';
import { loadOwnTheme } from './own-themes.js';

/** Single sheets. */
export const unbound: Layout = { binding: false, duplex: false };

/** The theme of policies that name none, of associations that name none. */
export const usualTheme = 'booklet';

/** A page, or what is wrong with the theme that was to make it. */
export type Typeset =
  | {
      readonly ok: true;
      /** As a PDF names it. */
      readonly theme: string;
      /** It isn't the program's. */
      readonly isOwn: boolean;
      readonly view: DocumentView;
      /** Without the fonts. */
      readonly html: string;
      /** The style sheet with the fonts. */
      readonly fonts: string;
    }
  | ThemeRefused;

/** Why a theme makes no page. */
export interface ThemeRefused {
  readonly ok: false;
  readonly message: Message;
  /** Of a theme that isn't the program's: what is wrong in its files, where that is known. Other documents go on. */
  readonly own?: {
    readonly diagnostics: readonly Diagnostic[];
    readonly texts: ReadonlyMap<string, string>;
  };
}

/** Turns checked policies into pages; each theme is read and compiled once, and the fonts are read once. */
export class Studio {
  readonly #themes = new Map<string, Promise<CompiledTheme>>();
  readonly #logos = new WeakMap<Image, string>();
  readonly #override: string | undefined;
  readonly #layout: Layout;
  #fonts: Promise<string> | undefined;

  readonly #templates: string | undefined;

  /**
   * `theme` takes the place of what policies and associations choose. `templates`: where all themes of one's own are looked for;
   * else beside the policies themselves.
   */
  constructor(theme: string | undefined, layout: Layout = unbound, templates?: string) {
    this.#override = theme;
    this.#layout = layout;
    this.#templates = templates;
  }

  /** The style sheet with the fonts. */
  fonts(): Promise<string> {
    this.#fonts ??= readFonts().then(fontSheet);
    return this.#fonts;
  }

  /** A policy without errors → its page. */
  async typeset({ policy, association, profile, place }: LoadedPolicy): Promise<Typeset> {
    if (!policy || !association) throw new Error('only a policy without errors can be typeset');
    const id = this.#themeId({ policy, association });
    const compiled = await this.#theme(id, place.folder);
    if (!compiled.ok) return compiled;
    const view = buildView({
      policy,
      association,
      theme: compiled.theme,
      logo: this.logoOf(profile),
      layout: this.#layout,
    });
    const made = pageOf(compiled, id, view);
    const { signature: theme, isOwn } = compiled;
    return made.ok ? { ok: true, theme, isOwn, view, html: made.page, fonts: await this.fonts() } : made;
  }

  /** What the theme of a policy in a folder shows. */
  async themeOf(
    sources: Sources,
    folder: string,
  ): Promise<{ readonly ok: true; readonly theme: Theme } | ThemeRefused> {
    return this.#theme(this.#themeId(sources), folder);
  }

  /** An association's logo, as a data URL. */
  logoOf({ logo }: LoadedAssociation): string | undefined {
    return logo && this.#dataUrl(logo);
  }

  #themeId({ policy, association }: Sources): string {
    return this.#override ?? policy.theme ?? association.theme ?? usualTheme;
  }

  #theme(id: string, folder: string): Promise<CompiledTheme> {
    const templates = this.#templates ?? templatesFor(folder);
    const key = `${templates}\0${id}`;
    const known = this.#themes.get(key);
    if (known) return known;
    const loading = loadTheme(id, templates);
    this.#themes.set(key, loading);
    return loading;
  }

  #dataUrl(logo: Image): string {
    const known = this.#logos.get(logo);
    if (known) return known;
    const url = `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
    this.#logos.set(logo, url);
    return url;
  }
}

type CompiledTheme =
  | {
      readonly ok: true;
      readonly theme: Theme;
      /** As a PDF names it. */
      readonly signature: string;
      readonly isOwn: boolean;
      readonly render: (view: DocumentView) => GuardedPage;
    }
  | ThemeRefused;

async function loadTheme(id: string, templates: string): Promise<CompiledTheme> {
  if (!(await themeNames()).includes(id)) {
    const own = await loadOwnTheme(templates, id);
    if (!own.ok)
      return { ok: false, message: { key: 'cli.theme-refused.faulty', values: { theme: id } }, own };
    const { theme, signature, files } = own;
    return { ok: true, theme, signature, isOwn: true, render: compileOwnTheme(files) };
  }
  const files = await readTheme(id);
  const { root } = parse(files.manifest);
  const { value } = root ? validate(themeSchema, root) : { value: undefined };
  if (!value) return brokenTheme(id, 'theme.yaml');
  const render = compileTheme(files);
  return {
    ok: true,
    theme: value,
    signature: id,
    isOwn: false,
    render: (view) => ({ ok: true, page: render(view) }),
  };
}

function pageOf(
  { render, isOwn }: Extract<CompiledTheme, { ok: true }>,
  id: string,
  view: DocumentView,
): { readonly ok: true; readonly page: string } | ThemeRefused {
  const refused = (fault: string, text = ''): ThemeRefused => ({
    ok: false,
    message: { key: `cli.theme-refused.${fault}`, values: { theme: id, text } },
    own: { diagnostics: [], texts: new Map() },
  });
  try {
    const made = render(view);
    return made.ok ? made : refused(made.fault.fault, made.fault.text);
  } catch (error) {
    // Partials that call themselves may use up the stack before they are counted.
    if (isOwn && (error instanceof TemplateTooLong || error instanceof RangeError))
      return refused('too-large');
    // Handlebars compiles a template, and looks for its partials, when it is first used.
    return brokenTheme(id, error instanceof Error ? error.message : String(error));
  }
}

function brokenTheme(theme: string, reason: string): ThemeRefused {
  return { ok: false, message: { key: 'theme-broken', values: { theme, reason: reason.split('\n')[0] } } };
}
