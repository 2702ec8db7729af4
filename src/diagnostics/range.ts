/** A place in a text file. Lines and columns are 1-based; columns and offsets count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From the first character up to, not including, the last. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const origin: Position = { line: 1, column: 1, offset: 0 };

/** The very beginning of a file: where a fault stands that concerns the file as a whole. */
export const fileStart: Range = { start: origin, end: origin };
