import { fontSheet } from '../html/render.js';
import type { PageParts } from '../reporters/status/html.js';
import { readFonts } from '../workspace/fonts.js';
import { readStatusTemplate } from '../workspace/themes.js';

/** Returns the template and fonts of the status page. */
export async function pageParts(): Promise<PageParts> {
  const [template, faces] = await Promise.all([readStatusTemplate(), readFonts()]);
  return { ...template, fonts: fontSheet(faces) };
}
