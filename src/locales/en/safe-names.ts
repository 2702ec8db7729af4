import { harmless } from '../quoted.js';
import { q } from './words.js';

interface Named {
  readonly name: string;
  /** A similar name that is allowed. */
  readonly proposal: string | undefined;
}

const form =
  'A name is made of small Latin letters, digits and hyphens, begins with a letter or digit, and has at most 64 of them: rahma, qurrat-ayn';
const instead = (proposal: string | undefined) =>
  proposal === undefined ? form : `This would do: ${proposal}`;

/** Why a name can't be the name of a folder or a file. */
export const safeNames = {
  'cli.name.blank': () => `The name is blank. ${form}`,
  'cli.name.path': (v: Named) => `${q(v.name)} is a path; a name alone is wanted. ${instead(v.proposal)}`,
  'cli.name.hidden': (v: Named) =>
    `${q(v.name)} can't be the name: what begins with a dot is hidden and is not checked. ${instead(v.proposal)}`,
  'cli.name.version': (v: Named) =>
    `${q(v.name)} can't be the name: @ and the ending .next name a version of a policy. ${instead(v.proposal)}`,
  'cli.name.device': (v: Named) =>
    `${q(v.name)} can't be the name: Windows keeps it for itself and opens no file or folder by it. Choose another.`,
  'cli.name.kept': (v: Named) =>
    `${q(v.name)} can't be the name: the program keeps it for itself. Choose another.`,
  'cli.name.characters': (v: Named) =>
    `${q(v.name)} can't name a file or folder that opens on every computer. ${instead(v.proposal)}`,
  'cli.name.long': (v: Named) => `The name ${q(v.name)} has more than 64 letters. ${instead(v.proposal)}`,
  'cli.name.taken': (v: { name: string; path: string }) =>
    `The name ${q(v.name)} is taken: ${harmless(v.path)} is there, and stays as it is. Choose another name.`,
} as const;
