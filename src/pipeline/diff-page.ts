import { fontSheet, withFonts } from '../html/render.js';
import { html } from '../reporters/diff/html.js';
import { changesPageView } from '../view/changes-page.js';
import { readFonts } from '../workspace/fonts.js';
import { readChangesTemplate } from '../workspace/themes.js';
import type { Compared } from './diff.js';
import type { PrintJob } from './pdf-printer.js';

/** Returns the print job of the table of changes, to show or print. */
export async function changesPrintJob({ changes, after, logo }: Compared): Promise<PrintJob> {
  const [template, faces] = await Promise.all([readChangesTemplate(), readFonts()]);
  const url = logo && `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
  const view = changesPageView(changes, after, url);
  return { view, html: html(view, template), fonts: fontSheet(faces), sources: [], identity: {} };
}

/** Returns one self-contained page without scripts, in UTF-8. */
export function pageOf({ html: page, fonts }: PrintJob): Uint8Array {
  return withFonts(page, fonts);
}
