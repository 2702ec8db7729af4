/**
 * What an example is a part of: a clause in each line, keys of a policy (`head`: of its first lines; `more`: of its approval), a
 * section, all of them, the approval, the association's file, another file, or a call and what lies around it.
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
  /** In it the rule finds something. */
  readonly bad: string;
  /** In it the rule finds nothing. */
  readonly good: string;
}
