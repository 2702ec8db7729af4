import { policyType } from '../catalogue/catalogue.js';
import { sectionKind } from '../policy/kinds/index.js';
import { resolvedText } from '../policy/resolve.js';
import { policySections } from '../policy/sections.js';
import { keyRangeAt, type Path } from '../source/located.js';
import { found, missing, type PolicyRule } from './rule.js';

/** What a section says, as against the sections in it. */
const contents = new Set(['heading', 'text', 'intro', 'list', 'terms', 'items']);

function mayHideSections(path: Path): boolean {
  const [, key] = path.slice(path.lastIndexOf('sections') + 1);
  return key === undefined || !contents.has(String(key));
}

/** Every kind of section that the policy's type asks for, looked for at every depth. */
export const requiredSectionMissing: PolicyRule = {
  id: 'required-section-missing',
  check(context) {
    const { policy, root, unfit } = context;
    const type = policyType(policy.type);
    if (!type || unfit.lostBelow(['sections']).some(mayHideSections)) return [];
    const present = new Set(policySections(policy).map(({ section }) => section.kind));
    return type.requires
      .filter((kinds) => !kinds.some((kind) => present.has(kind)))
      .map((kinds) => {
        const headings = kinds.map((kind) => sectionKind(kind).heading ?? kind);
        const association = context.association ?? { name: '' };
        const sections = headings.map((heading) => resolvedText(heading, { policy, association }, '…'));
        const values = { title: type.title, sections, kinds };
        const at = keyRangeAt(root, ['sections']);
        return found('required-section-missing', missing(context), at, values, { about: kinds.join(' ') });
      });
  },
};
