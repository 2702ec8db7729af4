import { type Digits, withDigits } from '../calendar/digits.js';
import { documentWords as words } from '../locales/document.js';

export interface IndexRow {
  readonly title: string;
  readonly association: string;
  /** The association's folder, by which rows are grouped. */
  readonly folder: string;
  readonly version: number | undefined;
  /** The digits of the association's documents. */
  readonly digits: Digits;
  readonly mark: string | undefined;
  /** The path of the files without extension, relative to the index. */
  readonly href: string;
  /** For a revision, the `href` of the version in force. */
  readonly revisionOf?: string;
}

export interface IndexView {
  readonly words: typeof words.index;
  readonly associations: readonly {
    readonly id: string;
    readonly name: string;
    readonly policies: readonly (IndexEntry & { readonly revision?: IndexEntry })[];
  }[];
}

interface IndexEntry {
  readonly title: string;
  readonly version?: string;
  readonly mark?: string;
  readonly href: string;
}

/** Returns the page that lists all policies by association. */
export function indexView(rows: readonly IndexRow[]): IndexView {
  const folders = [...new Set(rows.map(({ folder }) => folder))];
  return {
    words: words.index,
    associations: folders.map((folder, i) => {
      const own = rows.filter((row) => row.folder === folder);
      return {
        id: `association-${i + 1}`,
        name: own[0]?.association ?? folder,
        policies: own
          .filter((row) => !isBeside(row, own))
          .map((row) => {
            const revision = own.find(({ revisionOf }) => revisionOf === row.href);
            return { ...entry(row), ...(revision ? { revision: entry(revision) } : {}) };
          }),
      };
    }),
  };
}

/**
 * Returns whether a row is a revision shown beside the version in force. Where that version couldn't be printed, the revision
 * has a row of its own.
 */
function isBeside({ revisionOf }: IndexRow, rows: readonly IndexRow[]): boolean {
  return revisionOf !== undefined && rows.some(({ href }) => href === revisionOf);
}

function entry({ title, version, digits, mark, href }: IndexRow): IndexEntry {
  return {
    title,
    href,
    ...(version ? { version: words.index.version(withDigits(String(version), digits)) } : {}),
    ...(mark ? { mark } : {}),
  };
}
