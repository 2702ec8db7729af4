import * as z from 'zod';
import type { Path } from '../source/located.js';
import { defOf } from '../source/shapes.js';

/** A form that a value may have, without its wrappers. */
export type Form = z.core.$ZodType;

/** A key's Arabic title and meaning. */
interface Explanation {
  readonly title: string;
  readonly description: string;
}

export interface KeyForm {
  readonly name: string;
  readonly explanation: Explanation | undefined;
  readonly forms: readonly Form[];
}

/** Returns the forms that a schema allows at a path; a number in the path leads into a list. */
export function formsAt(schema: Form, path: Path): Form[] {
  return path.reduce<Form[]>(
    (forms, step) =>
      forms.flatMap((form) => {
        const { shape, element } = defOf(form);
        const below = typeof step === 'number' ? element : ownKey(shape, step);
        return below ? formsOf(below) : [];
      }),
    formsOf(schema),
  );
}

/** Returns the keys that a map at a path may have, in the order of the schema. */
export function keysAt(schema: Form, path: Path): KeyForm[] {
  return formsAt(schema, path).flatMap((form) =>
    Object.entries(defOf(form).shape ?? {}).map(([name, value]) => ({
      name,
      explanation: explained(value),
      forms: formsOf(value),
    })),
  );
}

/** Returns the key at the end of a path; undefined where the schema has none there. */
export function keyAt(schema: Form, path: Path): KeyForm | undefined {
  return keysAt(schema, path.slice(0, -1)).find(({ name }) => name === path.at(-1));
}

/** Returns the words of a closed list; empty for any other form. */
export function wordsOf(form: Form): string[] {
  if (form instanceof z.ZodEnum) return form.options.map(String);
  return form instanceof z.ZodLiteral ? [...form.values].map(String) : [];
}

export function typeOf(form: Form): string {
  return defOf(form).type;
}

function formsOf(schema: Form): Form[] {
  const { options, innerType } = defOf(schema);
  if (options) return options.flatMap(formsOf);
  return innerType ? formsOf(innerType) : [schema];
}

/** Returns the explanation of a form, which it or one of its wrappers has. */
function explained(schema: Form): Explanation | undefined {
  const { title, description } = z.globalRegistry.get(schema) ?? {};
  if (title !== undefined && description !== undefined) return { title, description };
  const { innerType } = defOf(schema);
  return innerType && explained(innerType);
}

function ownKey(shape: Readonly<Record<string, Form>> | undefined, name: string): Form | undefined {
  return shape && Object.hasOwn(shape, name) ? shape[name] : undefined;
}
