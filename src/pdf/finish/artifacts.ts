import { beginsMarked, type Stretch } from './lines.js';

/** How a figure or a text begins that is drawn. */
const draws = /^BT$| (?:re|m|Do|sh)$/u;

/** Whatever is drawn without being tagged is decoration, and is marked as such (ISO 32000-1, 14.8.2.2). */
export function withArtifacts(stretches: readonly (string | Stretch)[]): (string | Stretch)[] {
  const out: (string | Stretch)[] = [];
  let state: 'outside' | 'artifact' | 'tagged' = 'outside';
  /** Sequences that are open, ours left out. */
  let depth = 0;
  for (const one of stretches) {
    const begins = typeof one === 'string' && /(?:BDC|BMC)$/u.test(one);
    if (begins && depth === 0 && (state === 'outside' || beginsMarked.test(one))) {
      if (state === 'artifact') out.push('EMC');
      state = 'tagged';
    } else if (state === 'outside' && (typeof one !== 'string' || draws.test(one))) {
      out.push('/Artifact BMC');
      state = 'artifact';
    }
    if (begins) depth += 1;
    out.push(one);
    if (one === 'EMC' && --depth === 0 && state === 'tagged') state = 'outside';
  }
  if (state === 'artifact') out.push('EMC');
  return out;
}
