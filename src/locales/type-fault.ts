/** What a value of the wrong type is told with. */
export interface TypeFault {
  readonly key: string | number;
  readonly expected: string;
  readonly found: string;
  readonly known: readonly string[];
  readonly plain?: string | undefined;
}
