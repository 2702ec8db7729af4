/**
 * What an example consists of: one clause a line, keys of a policy (`head`: its first lines; `more`: those of its approval), a
 * section, all sections, the approval, the association's file, any file, or a call with the files that it needs.
 */
type ExampleKind =
  | 'call'
  | 'file'
  | 'policy'
  | 'head'
  | 'association'
  | 'sections'
  | 'section'
  | 'approval'
  | 'more'
  | 'clause'
  | 'named'
  | 'titled'
  | 'drift';

export interface Example {
  readonly kind: ExampleKind;
  /** A text in which the rule finds something. */
  readonly bad: string;
  /** A text in which the rule finds nothing. */
  readonly good: string;
}
