import type { Result } from '../../src/result.js';

/** The value of a result that a test counts on. */
export function valueIn<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}
