import type { CDPSession, Page } from 'puppeteer-core';

/** A tab that prints one document after the other. */
export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  /** Aborted when the tab's process is gone: Puppeteer would wait for its answer for minutes. */
  readonly lost: AbortSignal;
  /** The style sheet with the fonts that the tab holds, and the window that holds them. */
  held: { readonly fonts: string; readonly window: string } | undefined;
  printed: number;
}

/** Returns a tab whose documents run no scripts and have no network. */
export async function tabOn(page: Page): Promise<Tab> {
  const lost = new AbortController();
  page.once('error', () => lost.abort());
  const [session] = await Promise.all([
    page.createCDPSession(),
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
  ]);
  return { page, session, lost: lost.signal, held: undefined, printed: 0 };
}

/** Makes a tab free the memory of earlier documents. */
export async function clearUp({ session }: Tab): Promise<void> {
  await session.send('HeapProfiler.collectGarbage');
}

/** Hides documents on the screen: a tab only prints, and layout for a screen that nobody sees would be wasted. */
const offScreen = '@media screen { body { display: none !important; } }';

/**
 * Returns the window of a tab that holds a document's fonts; undefined where they can't be loaded. Loading them is most of the
 * work of showing a document, so a tab that has them keeps them, and only the rest of the document changes.
 */
export async function windowWith(fonts: string, tab: Tab): Promise<string | undefined> {
  if (tab.held?.fonts === fonts) return tab.held.window;
  const { page, session } = tab;
  await page.setContent(
    `<!doctype html><head><style class="kept">${fonts}</style><style class="kept">${offScreen}</style>`,
  );
  const { result } = await session.send('Runtime.evaluate', { expression: 'globalThis' });
  const window = result.objectId ?? '';
  if (!(await call(tab, window, fontsLoaded, undefined))) return undefined;
  tab.held = { fonts, window };
  return window;
}

/** Calls a function in a window. Puppeteer's own way sends several requests to the browser for each call. */
export async function call<Options, Result>(
  { session }: Tab,
  window: string,
  run: (options: Options) => Result,
  options: Options,
): Promise<Awaited<Result>> {
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: String(run),
    objectId: window,
    arguments: [{ value: options }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Runs in the page: loads its fonts, and returns whether all were loaded. Without them words would be lost. */
async function fontsLoaded(): Promise<boolean> {
  // biome-ignore lint/suspicious/noExplicitAny: the program itself is compiled without the DOM's types
  const { document } = globalThis as any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const faces: any[] = [...document.fonts];
  await Promise.all(faces.map((face) => face.load().catch(() => undefined)));
  return faces.every(({ status }) => status === 'loaded');
}

/**
 * Runs in the page: replaces all of the document but the fonts by another one, and waits for its images. Returns how many of the
 * embedded images can't be shown.
 */
export async function replaceDocument(html: string): Promise<number> {
  // biome-ignore lint/suspicious/noExplicitAny: the program itself is compiled without the DOM's types
  const { document, DOMParser } = globalThis as any;
  const next = new DOMParser().parseFromString(html, 'text/html');
  for (const node of [...document.head.childNodes]) if (node.className !== 'kept') node.remove();
  document.head.append(...next.head.childNodes);
  document.body.replaceWith(next.body);
  for (const { name, value } of next.documentElement.attributes)
    document.documentElement.setAttribute(name, value);
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const carried: any[] = [...document.images].filter(({ src }) => src.startsWith('data:'));
  const decoded = carried.map((image) =>
    image.decode().then(
      () => 0,
      () => 1,
    ),
  );
  return (await Promise.all(decoded)).reduce((sum, one) => sum + one, 0);
}

/** Prints what a tab shows. */
export async function pdfOf({ session }: Tab): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(data, 'base64');
}

/** Runs in the page: puts an empty page before the closing one. */
export function putEmptyPage(): void {
  // biome-ignore lint/suspicious/noExplicitAny: the program itself is compiled without the DOM's types
  const { document } = globalThis as any;
  document.body.classList.add('closing-on-a-back');
}

/** Runs in the page: writes the page number of each entry in the list of contents. */
export function fillPageNumbers(numbers: readonly (readonly [id: string, number: string])[]): void {
  // biome-ignore lint/suspicious/noExplicitAny: the program itself is compiled without the DOM's types
  const { document } = globalThis as any;
  const numberOf = new Map(numbers);
  for (const place of document.querySelectorAll('main [data-page-of]'))
    place.textContent = numberOf.get(place.dataset.pageOf) ?? '';
}
