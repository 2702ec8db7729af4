import { fontSheet, withFonts } from '../html/render.js';
import { html } from '../reporters/diff/html.js';
import { changesPageView } from '../view/changes-page.js';
import type { Environment } from '../workspace/environment.js';
import { readFonts } from '../workspace/fonts.js';
import { readChangesTemplate } from '../workspace/themes.js';
import type { Compared } from './diff.js';
import { type Pressed, type Sheet, startPress } from './press.js';

/** The table of changes, ready to be shown or printed. */
export async function changesSheet({ changes, after, logo }: Compared): Promise<Sheet> {
  const [template, faces] = await Promise.all([readChangesTemplate(), readFonts()]);
  const url = logo && `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
  const view = changesPageView(changes, after, url);
  return { view, html: html(view, template), fonts: fontSheet(faces), sources: [], identity: {} };
}

/** One page without script that carries all it needs; UTF-8. */
export function pageOf({ html: page, fonts }: Sheet): Uint8Array {
  return withFonts(page, fonts);
}

/** The table of changes on paper. `file` names it in messages. */
export async function printChanges(
  sheet: Sheet,
  file: string,
  { browser, signal }: { readonly browser: string | undefined; readonly signal: AbortSignal },
  environment: Environment,
): Promise<Pressed> {
  const wish = { browser, tabs: 1, documents: 1, readBack: true };
  const opened = await (await startPress(environment, wish)).opened;
  if (!opened.ok) return opened;
  const { press, warning } = opened;
  const close = () => void press.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    const pressed = await press.print(sheet, file);
    return pressed.ok && warning ? { ...pressed, warnings: [warning, ...pressed.warnings] } : pressed;
  } finally {
    signal.removeEventListener('abort', close);
    await press.close();
  }
}
