import { PdfFile, packed, unpacked } from '../file.js';
import { NotUnderstood, Stream } from '../objects.js';
import { partsOf } from './content.js';
import { renumberElements } from './identifiers.js';
import { attach, describe, describeColours, type Facts } from './metadata.js';
import { fontsOf, namedFonts, renameMerged } from './page-fonts.js';
import { describeLinks, labelListItems, titleBookmarks, wrapListItems } from './structure.js';
import { forgetSequences, noTags, tagsOf } from './tags.js';
import { rewritten } from './text-layer.js';

export interface Finished {
  readonly bytes: Uint8Array;
  /** The number of text runs left as the browser wrote them; infinite where the file isn't understood. */
  readonly left: number;
}

/**
 * Turns Chromium's PDF into one that looks the same, reads as it should, and says what it is and what it was made from.
 * `headings` are those of the printed page, in their order.
 */
export function finish(bytes: Uint8Array, facts: Facts, headings: readonly string[] = []): Finished {
  try {
    const file = PdfFile.read(bytes);
    const printed = file.pages();
    const fonts = fontsOf(file, printed);
    const pages = printed.map((page) => {
      const content = page.get('Contents');
      const { parts, left } = partsOf(
        unpacked(file.stream(content)).toString('latin1'),
        namedFonts(file, page, fonts),
      );
      return { page, content, parts, left };
    });
    const tags = tagsOf(file, pages);
    const left = pages.reduce((sum, one) => sum + one.left, 0);
    const distinct = new Set(fonts.values());
    if (left > 0 || drawsElsewhere(file)) for (const font of distinct) font.keepNumbers();
    for (const [i, { content, parts }] of pages.entries())
      file.replace(content, packed(new Map(), Buffer.from(rewritten(parts, tags[i]), 'latin1')));
    for (const font of distinct) font.save();
    renameMerged(file, printed, fonts);
    renumberElements(file);
    wrapListItems(file);
    for (const [i, { page }] of pages.entries()) {
      const tag = tags[i] ?? noTags();
      labelListItems(file, page, tag.labels);
      forgetSequences(file, page, tag);
    }
    describeLinks(file, facts.titles);
    titleBookmarks(file, headings);
    describeColours(file);
    // Text that is left as it was may be neither tagged nor readable, so that the PDF can't claim to conform.
    describe(file, facts, left === 0);
    attach(file, facts);
    return { bytes: file.write(), left };
  } catch (error) {
    if (error instanceof NotUnderstood) return { bytes, left: Number.POSITIVE_INFINITY };
    throw error;
  }
}

/** Returns whether text may stand outside the pages' own content: in a form, a pattern or the like, which none of ours has. */
function drawsElsewhere(file: PdfFile): boolean {
  return file.entries().some(([, value]) => value instanceof Stream && value.dictionary.has('Resources'));
}
