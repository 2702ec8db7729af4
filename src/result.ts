/** Work that was done, and what it came to. */
interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** Work that wasn't done for a reason of the user's, such as a faulty file or call, and that reason. */
export interface Failure<Fault> {
  readonly ok: false;
  readonly fault: Fault;
}

/** What may fail for a reason of the user's: the value, or why there is none. Our own bugs are exceptions. */
export type Result<Value, Fault> = Success<Value> | Failure<Fault>;
