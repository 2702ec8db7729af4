import { shortNameOf } from '../association/names.js';
import { toIso } from '../calendar/date.js';
import type { Changes } from '../diff/changes.js';
import { changeWords } from '../locales/changes.js';
import { type DocumentWords, documentWords } from '../locales/document.js';
import { documentDay } from '../policy/dates.js';
import type { Sources } from '../policy/placeholders.js';
import { folded } from '../source/folded.js';
import { associationView } from './association.js';
import { usualColour } from './build.js';
import { type ChangesView, changesView, lettersOfRow } from './changes.js';
import type { ContentsEntry, DocumentView } from './document.js';
import { type Inline, plain } from './inline.js';
import { footOf, nameOf, type PageFoot, type PageName } from './page-margins.js';

/** The table of changes as a document. */
export interface ChangesPageView extends Omit<ChangesView, 'association'> {
  /** «جدول التعديلات»; `title` also names the policy. */
  readonly heading: string;
  readonly description: string;
  readonly author: string;
  readonly day?: string;
  readonly words: DocumentWords;
  readonly figures: DocumentView['figures'];
  readonly colour: string;
  readonly association: DocumentView['association'];
  /** The policy's code, for the first page, which has no name in its margin; absent where the policy has none. */
  readonly code?: { readonly label: string; readonly value: Inline };
  readonly margins: { readonly name: PageName; readonly foot: PageFoot };
  /** The document's only heading. */
  readonly bookmarks: readonly ContentsEntry[];
}

/**
 * Returns the table of changes as a document for paper and screen, in the style of the new version's association. `logo` is a
 * data URL.
 */
export function changesPageView(
  changes: Changes,
  { policy, association }: Sources,
  logo: string | undefined,
): ChangesPageView {
  const view = changesView(changes, 'ar', lettersOfRow);
  const { code } = policy;
  const [before, after] = view.versions;
  const day = documentDay(policy);
  const title = `${view.title}: ${view.policy}`;
  return {
    ...view,
    heading: view.title,
    title,
    description: `${title}: ${view.association}`,
    author: association.name,
    ...(day ? { day: toIso(day) } : {}),
    words: documentWords,
    figures: association.defaults?.digits === 'latin' ? 'decimal' : 'arabic-indic',
    colour: association.brand?.primary ?? usualColour,
    association: associationView(association, logo),
    ...(code?.trim() ? { code: { label: documentWords.cover.code, value: plain(code) } } : {}),
    margins: {
      name: nameOf(`${view.title}: ${view.policy}`, [
        ...(code?.trim() ? [folded(code)] : []),
        ...(before && after ? [changeWords.versions(before.name, after.name)] : []),
      ]),
      foot: footOf([shortNameOf(association)]),
    },
    bookmarks: [{ id: 'changes', text: plain(view.title), entries: [] }],
  };
}
