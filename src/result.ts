/** Work that succeeded, with its value. */
interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** Work that failed for a user's reason, such as a faulty file or call, with that reason. */
export interface Failure<Fault> {
  readonly ok: false;
  readonly fault: Fault;
}

/** The outcome of work that may fail for a user's reason: the value, or why there is none. Our own bugs are exceptions. */
export type Result<Value, Fault> = Success<Value> | Failure<Fault>;
