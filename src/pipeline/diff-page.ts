import { fontSheet, withFonts } from '../html/render.js';
import { html } from '../reporters/diff/html.js';
import { changesPageView } from '../view/changes-page.js';
import { readFonts } from '../workspace/fonts.js';
import { readChangesTemplate } from '../workspace/themes.js';
import type { Compared } from './diff.js';
import type { PrintJob } from './pdf-printer.js';

/** Returns the table of changes, ready to be shown or printed. */
export async function changesPrintJob({ changes, after, logo }: Compared): Promise<PrintJob> {
  const [template, faces] = await Promise.all([readChangesTemplate(), readFonts()]);
  const url = logo && `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
  const view = changesPageView(changes, after, url);
  return { view, html: html(view, template), fonts: fontSheet(faces), sources: [], identity: {} };
}

/** One page without script that carries all it needs; UTF-8. */
export function pageOf({ html: page, fonts }: PrintJob): Uint8Array {
  return withFonts(page, fonts);
}
