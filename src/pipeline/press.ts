import { withDigits } from '../calendar/digits.js';
import type { Message } from '../diagnostics/diagnostic.js';
import type { ContentsEntry, DocumentView } from '../view/document.js';
import type { Environment } from '../workspace/environment.js';

/** What is to be printed: a page, its fonts, and the view that it shows. */
export interface Sheet {
  readonly view: DocumentView;
  readonly html: string;
  readonly fonts: string;
}

/** What a page is printed with: opened when the first PDF is asked for, closed when the work is done. */
export interface Press {
  readonly print: (sheet: Sheet, file: string) => Promise<Pressed>;
  readonly close: () => Promise<void>;
}

export type Pressed =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: Message };

export type Opened =
  | { readonly ok: true; readonly press: Press; readonly warning?: Message }
  | { readonly ok: false; readonly message: Message };

/**
 * Starts a browser for printing. The browser's code is loaded here and nowhere else. The call returns as soon as the
 * browser is on its way: it starts in a process of its own while this one loads and reads other things.
 */
export async function startPress(
  environment: Environment,
  browser: string | undefined,
  tabs: number,
): Promise<{ readonly opened: Promise<Opened> }> {
  const code = await Promise.all([import('../pdf/launch.js'), import('../pdf/printer.js')]);
  return { opened: openPress(code, environment, browser, tabs) };
}

type Code = [typeof import('../pdf/launch.js'), typeof import('../pdf/printer.js')];

async function openPress(
  [{ launch }, { Printer }]: Code,
  environment: Environment,
  browser: string | undefined,
  tabs: number,
): Promise<Opened> {
  const launched = await launch({ ...environment, executable: browser ?? environment.browser });
  if (!launched.ok) return launched;
  const printer = new Printer(launched.browser, tabs);
  const press: Press = {
    print: ({ view, html, fonts }, file) =>
      printer.print({
        html,
        fonts,
        file,
        contents: view.contents && {
          ids: idsOf(view.outline),
          pageNumber: (page) => withDigits(String(page), view.figures === 'decimal' ? 'latin' : 'arabic'),
        },
      }),
    close: () => printer.close(),
  };
  return launched.sandbox === 'denied'
    ? { ok: true, press, warning: { key: 'browser.unsandboxed', values: {} } }
    : { ok: true, press };
}

function idsOf(entries: readonly ContentsEntry[]): string[] {
  return entries.flatMap(({ id, entries: inner }) => [id, ...idsOf(inner)]);
}
