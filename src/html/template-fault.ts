/** What is wrong with a theme's template or style sheet, at its place. Offsets count UTF-16 units. */
export interface TemplateFault {
  /** The message is `theme-invalid.<fault>`. */
  readonly fault:
    | 'too-large'
    | 'blank-run'
    | 'syntax'
    | 'raw'
    | 'construct'
    | 'partial-unknown'
    | 'field-unknown'
    | 'frame'
    | 'part-missing'
    | 'partial-kept'
    | 'markup'
    | 'words'
    | 'style'
    | 'style-address'
    | 'style-words';
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, unknown>>;
}
