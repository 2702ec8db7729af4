import { sorted } from '../diagnostics/collect.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { MessageKey } from '../locales/ar.js';
import { type Message, type MessageArguments, message } from '../locales/say.js';
import type { Failure, Result } from '../result.js';

/** Why a call can't be carried out, and perhaps what to write instead. */
export interface Unable {
  readonly message: Message;
  readonly hint?: Message | undefined;
}

/** The errors that prevent a call, and the texts of their files, for code frames. */
export interface Faulty {
  readonly faulty: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Why nothing is done: the call can't be carried out, or files have errors. */
export type Refusal = Unable | Faulty;

export type Refused = Failure<Refusal>;

/** Refuses a call with a message. */
export function refuse<Key extends MessageKey>(...args: MessageArguments<Key>): Failure<Unable> {
  return { ok: false, fault: { message: message(...args) } };
}

/** Refuses a call for the errors of several policies at once; errors of their association, which each has, are reported once. */
export function together(faults: readonly Faulty[]): Failure<Faulty> {
  const all = new Map(faults.flatMap((one) => one.faulty).map((one) => [identityOf(one), one]));
  const texts = new Map(faults.flatMap((one) => [...one.texts]));
  return { ok: false, fault: { faulty: sorted([...all.values()]), texts } };
}

const identityOf = (one: Diagnostic) => JSON.stringify([one.file, saidBy(one), one.range.start.offset]);

/** Returns a key of what a finding says, without its range and severity. */
export const saidBy = ({ rule, variant, values, digits }: Diagnostic) =>
  JSON.stringify([rule, variant, values, digits]);

/**
 * Does the same with several policies or associations, one after the other. All or none: refused for the first one for which the
 * call can't be carried out, else for the errors of all of them, so that they are reported at once.
 */
export async function allOrRefused<One, Value>(
  all: readonly One[],
  work: (one: One) => Promise<Result<Value, Refusal>>,
): Promise<Result<readonly Value[], Refusal>> {
  const values: Value[] = [];
  const faults: Faulty[] = [];
  for (const one of all) {
    const result = await work(one);
    if (result.ok) values.push(result.value);
    else if ('message' in result.fault) return { ok: false, fault: result.fault };
    else faults.push(result.fault);
  }
  return faults.length > 0 ? together(faults) : { ok: true, value: values };
}
