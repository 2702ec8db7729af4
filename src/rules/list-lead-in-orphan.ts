import { isClause } from '../policy/roles.js';
import { type FreeText, freeTexts } from '../policy/texts.js';
import { type Located, nodeAt, type Path } from '../source/located.js';
import { foundIn } from './in-texts.js';
import type { PolicyRule } from './rule.js';
import { contentsEntries } from './typed-contents.js';

/** A colon, or words that promise what follows. */
const leadIn =
  /(?:(?<words>(?:كما |على |مما |ما |بما |وهي |هي )?(?:يلي|يأتي|التالي|التالية|الآتي|الآتية))\s*:?|(?<colon>\S+\s*:))\s*$/u;

/** How a text ends that may lead something in: sooner told than by the whole expression. */
const promises = [':', 'يلي', 'يأتي', 'التالي', 'التالية', 'الآتي', 'الآتية'];

/** Words that promise a list, with nothing under them. */
export const listLeadInOrphan: PolicyRule = {
  id: 'list-lead-in-orphan',
  check({ policy, root }) {
    const contents = contentsEntries(policy, root);
    return freeTexts(root)
      .filter((text) => !contents.has(text) && mayLead(text) && !isFollowed(text, root))
      .flatMap((text) => {
        const end = text.text.trimEnd().length;
        const match = promises.some((one) => text.text.endsWith(one, end)) && leadIn.exec(text.text);
        if (!match) return [];
        const values = { words: match[0].trim() };
        return foundIn(text, [{ start: match.index, end, values }], 'list-lead-in-orphan', {
          severity: 'warning',
          safe: false,
        });
      });
  },
};

function mayLead(text: FreeText): boolean {
  const key = text.path.at(-1);
  return isClause(text) || key === 'intro' || (key === 'text' && text.path[0] === 'sections');
}

/** Whether clauses or sections come after a text. */
function isFollowed({ path }: FreeText, root: Located): boolean {
  const parent: Path = path.slice(0, -1);
  const node = nodeAt(root, parent);
  if (node.kind !== 'map') return false;
  return ['items', 'sections', 'terms'].some((key) => {
    const value = node.entries.get(key)?.value;
    return value !== undefined && !(value.kind === 'list' && value.items.length === 0);
  });
}
