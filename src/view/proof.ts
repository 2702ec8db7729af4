import { encode } from 'uqr';
import { nounOf } from '../catalogue/noun.js';
import { proofText } from '../lifecycle/proof-text.js';
import { wordsOf } from '../locales/document.js';
import type { Sources } from '../policy/placeholders.js';

/** The digest, in letters and as a QR code: on paper it shows which text a board approved. */
export interface ProofView {
  readonly caption: string;
  /** The first digits of the digest in groups of four: enough to distinguish texts by eye. */
  readonly digest: string;
  /** Squares, one unit wide, as the path of an SVG `size` units wide and high. */
  readonly code: { readonly path: string; readonly size: number; readonly alternative: string };
}

const shownDigits = 16;

export function proofView(sources: Sources, digest: string): ProofView {
  const { caption, alternative } = wordsOf(nounOf(sources.policy)).approval.proof;
  return {
    caption,
    digest: shortDigest(digest),
    code: { ...codeOf(proofText(sources, digest)), alternative },
  };
}

/** Returns the first digits of a digest in groups of four. */
export function shortDigest(digest: string): string {
  return digest.slice(0, shownDigits).replace(/(?<=^(?:.{4})+)(?=.)/gu, ' ');
}

/** Returns a QR code that can still be read when 15 percent of it is damaged (level M). */
function codeOf(text: string): { path: string; size: number } {
  // A digest is as good as random, so any mask will do; choosing one takes ten times as long as the rest.
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: 3 });
  const strokes = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/gu),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { path: strokes.join(''), size };
}
