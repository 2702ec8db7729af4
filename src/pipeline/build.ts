import path from 'node:path';
import { compilePage, withFonts } from '../html/render.js';
import type { Result } from '../result.js';
import { indexView } from '../view/index-page.js';
import { isNext, policyName, slashed } from '../workspace/find.js';
import { readIndexTemplate } from '../workspace/themes.js';
import { write } from '../workspace/write.js';
import type { Product } from './produce.js';
import type { Unable } from './refusal.js';
import type { Typesetter } from './typesetter.js';
import { writeFailure } from './write-failure.js';

/** Writes `index.html`, the page that lists all that was made; returns its path, or why it couldn't be written. */
export async function writeIndex(
  products: readonly Product[],
  out: string,
  typesetter: Typesetter,
): Promise<Result<string, Unable>> {
  const { document, styles } = await readIndexTemplate();
  const page = compilePage(document, styles);
  const rows = products.map(({ place, ...product }) => ({
    ...product,
    folder: place.association,
    href: addressOf(place.association, place.name),
    ...(isNext(place) ? { revisionOf: addressOf(place.association, policyName(place)) } : {}),
  }));
  const file = path.join(out, 'index.html');
  const written = await write(file, withFonts(page(indexView(rows)), await typesetter.fonts()), {
    within: out,
  });
  return written.ok
    ? { ok: true, value: slashed(file) }
    : { ok: false, fault: { message: writeFailure(written) } };
}

function addressOf(...names: string[]): string {
  return names.map(encodeURIComponent).join('/');
}
