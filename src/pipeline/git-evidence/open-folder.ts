import path from 'node:path';
import { type AssociationKey, associationKey, isSameAssociation } from '../../association/names.js';
import { pathInRepository } from '../../workspace/git.js';
import type { AssociationFacts } from '../facts.js';
import type { Loader } from '../load.js';
import { approvedTextOf, type PresentText, textsIn } from './present.js';
import type { SealedText } from './sealed-texts.js';

/** A folder whose policies are asked about. */
export interface AskedFolder {
  readonly folder: string;
  readonly policies: 'all' | ReadonlySet<string>;
  /** Its texts, as far as they were read before. */
  readonly known: readonly PresentText[];
  /** What is known of its association; its file is read if this is undefined. */
  readonly association?: AssociationKnown;
}

type AssociationKnown = Pick<AssociationFacts, 'file' | 'name' | 'license'>;

/** An asked folder with the texts that are in it. */
export interface OpenFolder extends AskedFolder {
  readonly present: readonly PresentText[];
  /** From the repository's top folder, in composed letters. */
  readonly path: string;
  readonly associationFile: string;
  readonly association: AssociationKnown;
  readonly key: AssociationKey;
}

/** Returns an asked folder with the texts that are in it; `root`: the repository's top folder. */
export function openFolder(asked: AskedFolder, root: string, loader: Loader): OpenFolder {
  const association = asked.association ?? associationOf(asked.folder, loader);
  return {
    ...asked,
    association,
    key: associationKey(association),
    present: textsIn(asked.folder, asked.known, loader),
    path: pathInRepository(root, path.join(asked.folder, 'x')).slice(0, -'/x'.length).normalize('NFC') || '.',
    associationFile: association.file,
  };
}

function associationOf(folder: string, loader: Loader): AssociationKnown {
  const { file, association } = loader.associationOf(folder);
  return { file, name: association?.name ?? null, license: association?.license ?? null };
}

/** Returns whether a folder is that of the association that a text was sealed for. */
export function isSealedFor(
  { association }: Pick<SealedText, 'association'>,
  { key }: Pick<OpenFolder, 'key'>,
): boolean {
  return isSameAssociation(associationKey(association), key);
}

/** Returns whether a text is of a policy that is asked about. */
export function isAsked({ policy }: PresentText, { policies }: AskedFolder): boolean {
  return policies === 'all' || policies.has(policy);
}

/** Returns the digests that a folder's texts have, or had before their record was corrected, and that fit the text. */
export function digestsOf(present: readonly PresentText[]): ReadonlySet<string> {
  return new Set(
    present.flatMap(({ seal, corrects }) =>
      seal !== null && approvedTextOf(present, seal) ? [seal, ...corrects] : [],
    ),
  );
}
