import type { Result } from '../../src/result.js';

/** Returns the value of a result; throws where it has none. */
export function valueIn<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}
