/** How the items of a section are marked. `letters` follows the association's series, hijāʾī or abjad. */
export const listStyles = ['bullet', 'decimal', 'letters', 'none'] as const;
export type ListStyle = (typeof listStyles)[number];

export interface Columns {
  readonly term: string;
  readonly meaning: string;
  /** The first column takes more room than the second. */
  readonly longTerms?: boolean;
}

export interface SectionKind {
  /** As the policy file says it; once published, never reused for anything else. */
  readonly id: string;
  /** The Arabic heading where the policy gives none; it may hold placeholders, as any heading may. */
  readonly heading: string | undefined;
  /** How its items are marked where the policy doesn't say. */
  readonly list: ListStyle;
  /** What heads the two columns of its `terms`; without it, it may hold none. */
  readonly columns?: Columns;
}
