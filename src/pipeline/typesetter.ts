import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { TemplateTooLong } from '../html/meter.js';
import type { PageFault } from '../html/page-fault.js';
import { compileOwnTheme, compileTheme, fontSheet, type GuardedPage } from '../html/render.js';
import { message } from '../locales/say.js';
import type { Sources } from '../policy/placeholders.js';
import type { Failure, Result } from '../result.js';
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
import { refuse, type Unable } from './refusal.js';

/** The layout of single sheets. */
const unbound: Layout = { binding: false, duplex: false };

/** The theme where neither policy nor association names one. */
const usualTheme = 'booklet';

/** A policy's page. */
export interface Typeset {
  /** As a PDF names it. */
  readonly theme: string;
  /** Whether it is an own theme, not the program's. */
  readonly isOwn: boolean;
  readonly view: DocumentView;
  /** The page without the fonts. */
  readonly html: string;
  /** The style sheet with the fonts. */
  readonly fonts: string;
}

/** Why a theme makes no page. */
export interface ThemeRefused extends Unable {
  /** For an own theme: what is wrong in its files, where that is known. Documents with other themes aren't affected. */
  readonly own?: {
    readonly diagnostics: readonly Diagnostic[];
    readonly texts: ReadonlyMap<string, string>;
  };
}

/** Turns checked policies into pages; each theme is read and compiled once, and the fonts are read once. */
export class Typesetter {
  readonly #themes = new Map<string, Promise<Result<CompiledTheme, ThemeFault>>>();
  readonly #logos = new WeakMap<Image, string>();
  readonly #override: string | undefined;
  readonly #layout: Layout;
  #fonts: Promise<string> | undefined;

  readonly #templates: string | undefined;

  /**
   * `theme` replaces what policies and associations choose. `templates`: where all own themes are looked for; undefined: beside
   * the policies themselves.
   */
  constructor(theme: string | undefined, layout: Layout = unbound, templates?: string) {
    this.#override = theme;
    this.#layout = layout;
    this.#templates = templates;
  }

  /** Returns the style sheet with the fonts. */
  fonts(): Promise<string> {
    this.#fonts ??= readFonts().then(fontSheet);
    return this.#fonts;
  }

  /** Returns the page of a policy without errors, or what is wrong with its theme. */
  async typeset({
    policy,
    association,
    loadedAssociation,
    place,
  }: LoadedPolicy): Promise<Result<Typeset, ThemeRefused>> {
    if (!policy || !association) throw new Error('only a policy without errors can be typeset');
    const id = this.#themeId({ policy, association });
    const compiled = await this.#theme(id, place.folder);
    if (!compiled.ok) return refusedFor(compiled.fault, id, place.file);
    const view = buildView({
      policy,
      association,
      theme: compiled.value.theme,
      logo: this.logoOf(loadedAssociation),
      layout: this.#layout,
    });
    const made = pageOf(compiled.value, id, view, place.file);
    if (!made.ok) return made;
    const { signature: theme, isOwn } = compiled.value;
    return { ok: true, value: { theme, isOwn, view, html: made.value, fonts: await this.fonts() } };
  }

  /** Returns the theme of a policy in a folder. */
  async themeOf(sources: Sources, folder: string): Promise<Result<Theme, ThemeRefused>> {
    const id = this.#themeId(sources);
    const compiled = await this.#theme(id, folder);
    return compiled.ok ? { ok: true, value: compiled.value.theme } : refusedFor(compiled.fault, id, folder);
  }

  /** Returns an association's logo, as a data URL. */
  logoOf({ logo }: LoadedAssociation): string | undefined {
    return logo && this.#dataUrl(logo);
  }

  #themeId({ policy, association }: Sources): string {
    return this.#override ?? policy.theme ?? association.theme ?? usualTheme;
  }

  #theme(id: string, folder: string): Promise<Result<CompiledTheme, ThemeFault>> {
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

/** Why a theme can't be used, for whichever document. */
type ThemeFault = Unable | { readonly own: NonNullable<ThemeRefused['own']> };

function refusedFor(fault: ThemeFault, theme: string, file: string): Failure<ThemeRefused> {
  if ('message' in fault) return { ok: false, fault };
  return {
    ok: false,
    fault: { message: { key: 'cli.theme-refused.faulty', values: { theme, file } }, own: fault.own },
  };
}

interface CompiledTheme {
  readonly theme: Theme;
  /** As a PDF names it. */
  readonly signature: string;
  readonly isOwn: boolean;
  readonly render: (view: DocumentView) => GuardedPage;
}

async function loadTheme(id: string, templates: string): Promise<Result<CompiledTheme, ThemeFault>> {
  if (!(await themeNames()).includes(id)) {
    const own = await loadOwnTheme(templates, id);
    if (!own.ok)
      return {
        ok: false,
        fault: { own },
      };
    const { theme, signature, files } = own;
    return { ok: true, value: { theme, signature, isOwn: true, render: compileOwnTheme(files) } };
  }
  const files = await readTheme(id);
  const { root } = parse(files.manifest);
  const { value } = root ? validate(themeSchema, root) : { value: undefined };
  if (!value) return brokenTheme(id, 'theme.yaml');
  const render = compileTheme(files);
  return {
    ok: true,
    value: {
      theme: value,
      signature: id,
      isOwn: false,
      render: (view) => ({ ok: true, page: render(view) }),
    },
  };
}

function pageOf(
  { render, isOwn }: CompiledTheme,
  id: string,
  view: DocumentView,
  file: string,
): Result<string, ThemeRefused> {
  const refused = (fault: PageFault['fault'], text = ''): Failure<ThemeRefused> => ({
    ok: false,
    fault: {
      message: message(`cli.theme-refused.${fault}`, { theme: id, text, file }),
      own: { diagnostics: [], texts: new Map() },
    },
  });
  try {
    const made = render(view);
    return made.ok ? { ok: true, value: made.page } : refused(made.fault.fault, made.fault.text);
  } catch (error) {
    // Partials that call themselves may use up the stack before they are counted.
    if (isOwn && (error instanceof TemplateTooLong || error instanceof RangeError))
      return refused('too-large');
    // Handlebars compiles a template, and looks for its partials, when it is first used.
    return brokenTheme(id, error instanceof Error ? error.message : String(error));
  }
}

function brokenTheme(theme: string, reason: string): Failure<Unable> {
  return refuse('theme-broken', { theme, reason: reason.split('\n')[0] ?? '' });
}
