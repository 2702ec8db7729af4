import type * as z from 'zod';
import { type Association, associationSchema } from '../association/schema.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Sources } from '../policy/placeholders.js';
import { type Policy, policySchema } from '../policy/schema.js';

type FileKind = 'policy' | 'association';

/** What is known of an open file at one of its versions. */
export interface Known {
  readonly kind: FileKind;
  readonly text: string;
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The policy or association as last read successfully: while a line is being typed, a file is often not valid YAML. */
  readonly policy: Policy | undefined;
  readonly association: Association | undefined;
  readonly themes: readonly string[];
}

export function schemaOf({ kind }: Pick<Known, 'kind'>): z.core.$ZodType {
  return kind === 'policy' ? policySchema : associationSchema;
}

const nothingYet: Sources = {
  policy: { type: '', title: null, status: 'draft', sections: null },
  association: { name: '' },
};

/** Returns what placeholders are filled from, with blanks for what isn't known. */
export function sourcesOf({ policy, association }: Known): Sources {
  return { policy: policy ?? nothingYet.policy, association: association ?? nothingYet.association };
}
