import { withDigits } from '../calendar/digits.js';
import { documentWords as words } from '../locales/document.js';

export interface IndexRow {
  readonly title: string;
  readonly association: string;
  /** The association's folder, by which rows are grouped. */
  readonly folder: string;
  readonly version: number | undefined;
  readonly mark: string | undefined;
  /** Path of the files without their ending, relative to the index. */
  readonly href: string;
}

export interface IndexView {
  readonly words: typeof words.index;
  readonly associations: readonly {
    readonly id: string;
    readonly name: string;
    readonly policies: readonly { title: string; version?: string; mark?: string; href: string }[];
  }[];
}

/** The page that lists all policies by association. */
export function indexView(rows: readonly IndexRow[]): IndexView {
  const folders = [...new Set(rows.map(({ folder }) => folder))];
  return {
    words: words.index,
    associations: folders.map((folder, i) => {
      const own = rows.filter((row) => row.folder === folder);
      return {
        id: `association-${i + 1}`,
        name: own[0]?.association ?? folder,
        policies: own.map(({ title, version, mark, href }) => ({
          title,
          href,
          ...(version ? { version: words.index.version(withDigits(String(version), 'arabic')) } : {}),
          ...(mark ? { mark } : {}),
        })),
      };
    }),
  };
}
