import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Message } from '../locales/say.js';
import type { Attachment } from '../pdf/pdfium.js';
import { associationFileNames, placeOf } from '../workspace/find.js';
import { write } from '../workspace/write.js';
import { Loader } from './load.js';
import type { LoadedPolicy } from './loaded.js';

/** The files that a PDF carries of a policy. */
export interface CarriedFiles {
  readonly policy: Attachment;
  readonly association: Attachment;
  readonly others: readonly Attachment[];
}

/** Returns messages of files that are not the bytes of which the PDF has the checksum. */
export function checksumFaults(attachments: readonly Attachment[]): Message[] {
  return attachments
    .filter(({ bytes, checksum }) => createHash('md5').update(bytes).digest('hex') !== checksum)
    .map(({ name }) => ({ key: 'verify.source-changed', values: { name } }));
}

/** Returns the files of a policy among those that a PDF carries; undefined where it carries no policy, or several. */
export function sourcesAmong(attachments: readonly Attachment[]): CarriedFiles | undefined {
  const isYaml = ({ name }: Attachment) => /\.ya?ml$/u.test(name);
  const association = attachments.find(({ name }) =>
    (associationFileNames as readonly string[]).includes(name),
  );
  const policies = attachments.filter((one) => isYaml(one) && one !== association);
  const [policy] = policies;
  if (!association || !policy || policies.length > 1) return undefined;
  return { policy, association, others: attachments.filter((one) => !isYaml(one)) };
}

/** Returns the policy as it is read from a folder with nothing but the files that the PDF carries. */
export async function loadedFrom(
  { policy, association, others }: CarriedFiles,
  folder: string,
  templates: string,
): Promise<LoadedPolicy> {
  // Under its own name, since the PDF that is made of it has it too; a name that could be a path is not used.
  const name =
    /^[\p{L}\p{N}_@.-]+$/u.test(policy.name) && !policy.name.startsWith('.') ? policy.name : 'policy.yaml';
  const place = placeOf(path.join(folder, name));
  await write(path.join(folder, association.name), association.bytes);
  await write(place.file, policy.bytes);
  const open = () => Loader.open({ reading: false }, new Map(), templates);
  const loader = await open();
  const named = loader.associationOf(folder).association?.brand?.logo;
  const [logo] = others;
  const target = named ? path.resolve(folder, named) : folder;
  // Only below the folder, whatever the name says.
  if (!logo || !target.startsWith(path.resolve(folder) + path.sep)) return loader.policy(place);
  await write(target, logo.bytes);
  return (await open()).policy(place);
}
