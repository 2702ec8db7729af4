import { isClause, listOf } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';
import { typedMarker } from './typed-markers.js';

const id = 'list-style-mixed';

/** Lists whose typed numbers look otherwise than those of the first such list: at their first clause. */
export const listStyleMixed: PolicyRule = {
  id,
  check({ root }) {
    const firsts = new Map<
      string,
      { style: string; text: ReturnType<typeof freeTexts>[number]; start: number; end: number }
    >();
    for (const text of freeTexts(root).filter(isClause)) {
      const list = listOf(text).join('.');
      const marker = typedMarker(text.text);
      if (marker?.number !== undefined && !firsts.has(list)) firsts.set(list, { ...marker, text });
    }
    const [first, ...others] = [...firsts.values()];
    return others
      .filter(({ style }) => style !== first?.style)
      .flatMap(({ text, start, end }) =>
        foundIn(text, [{ start, end, values: { marker: text.text.slice(start, end) } }], id, {
          severity: 'info',
          safe: true,
        }),
      );
  },
};
