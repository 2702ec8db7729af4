import { compileTheme, fontSheet, type Renderer } from '../html/render.js';
import type { Message } from '../locales/say.js';
import type { Sources } from '../policy/placeholders.js';
import { parse } from '../source/parse.js';
import { validate } from '../source/validate.js';
import { buildView } from '../view/build.js';
import type { DocumentView, Layout } from '../view/document.js';
import { type Theme, themeSchema } from '../view/theme.js';
import { readFonts } from '../workspace/fonts.js';
import type { Image } from '../workspace/logo.js';
import { readTheme } from '../workspace/themes.js';
import type { LoadedAssociation, LoadedPolicy } from './loaded.js';

/** Single sheets. */
export const unbound: Layout = { binding: false, duplex: false };

/** The theme of policies that name none, of associations that name none. */
export const usualTheme = 'booklet';

/** A page, or what is wrong with the theme that was to make it. */
export type Typeset =
  | {
      readonly ok: true;
      readonly theme: string;
      readonly view: DocumentView;
      /** Without the fonts. */
      readonly html: string;
      /** The style sheet with the fonts. */
      readonly fonts: string;
    }
  | { readonly ok: false; readonly message: Message };

/** Turns checked policies into pages; each theme is read and compiled once, and the fonts are read once. */
export class Studio {
  readonly #themes = new Map<string, Promise<CompiledTheme>>();
  readonly #logos = new WeakMap<Image, string>();
  readonly #override: string | undefined;
  readonly #layout: Layout;
  #fonts: Promise<string> | undefined;

  /** `theme` takes the place of what policies and associations choose. */
  constructor(theme: string | undefined, layout: Layout = unbound) {
    this.#override = theme;
    this.#layout = layout;
  }

  /** The style sheet with the fonts. */
  fonts(): Promise<string> {
    this.#fonts ??= readFonts().then(fontSheet);
    return this.#fonts;
  }

  /** A policy without errors → its page. */
  async typeset({ policy, association, profile }: LoadedPolicy): Promise<Typeset> {
    if (!policy || !association) throw new Error('only a policy without errors can be typeset');
    const id = this.#themeId({ policy, association });
    const compiled = await this.#theme(id);
    if (!compiled.ok) return compiled;
    const view = buildView({
      policy,
      association,
      theme: compiled.theme,
      logo: this.logoOf(profile),
      layout: this.#layout,
    });
    try {
      return { ok: true, theme: id, view, html: compiled.render(view), fonts: await this.fonts() };
    } catch (error) {
      // Handlebars compiles a template, and looks for its partials, when it is first used.
      return brokenTheme(id, error instanceof Error ? error.message : String(error));
    }
  }

  /** What a policy's theme shows. */
  async themeOf(
    sources: Sources,
  ): Promise<
    { readonly ok: true; readonly theme: Theme } | { readonly ok: false; readonly message: Message }
  > {
    return this.#theme(this.#themeId(sources));
  }

  /** An association's logo, as a data URL. */
  logoOf({ logo }: LoadedAssociation): string | undefined {
    return logo && this.#dataUrl(logo);
  }

  #themeId({ policy, association }: Sources): string {
    return this.#override ?? policy.theme ?? association.theme ?? usualTheme;
  }

  #theme(id: string): Promise<CompiledTheme> {
    const known = this.#themes.get(id);
    if (known) return known;
    const loading = this.#load(id);
    this.#themes.set(id, loading);
    return loading;
  }

  async #load(id: string): Promise<CompiledTheme> {
    const files = await readTheme(id);
    const { root } = parse(files.manifest);
    const { value } = root ? validate(themeSchema, root) : { value: undefined };
    if (!value) return brokenTheme(id, 'theme.yaml');
    return { ok: true, theme: value, render: compileTheme(files) };
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
  | { readonly ok: true; readonly theme: Theme; readonly render: Renderer }
  | { readonly ok: false; readonly message: Message };

function brokenTheme(theme: string, reason: string): { ok: false; message: Message } {
  return {
    ok: false,
    message: { key: 'theme-broken', values: { theme, reason: reason.split('\n')[0] ?? '' } },
  };
}
