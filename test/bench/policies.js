import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const associations = ['qurrat-ayn', 'samtah-cooperative', 'rahma', 'binaa-jazan', 'huda-rabigh'];

/** Makes a folder of `count` policies, repeating the five real ones, each under an association with its own name. */
export function makePolicies(root, folder, count) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const association = associations[i % associations.length];
    const copy = path.join(folder, `${association}-${i + 1}`);
    cpSync(path.join(root, 'policies', association), copy, { recursive: true });
    const associationFile = path.join(copy, 'association.yaml');
    const text = readFileSync(associationFile, 'utf8').replace(/^nameLines:\n(?: {2}.*\n)+/mu, '');
    writeFileSync(associationFile, text.replace(/^(name: .*)$/mu, `$1 (${i + 1})`));
  }
  return folder;
}

/** Makes a folder of one association with `count` policies, repeating the five real ones, each with its own code. */
export function makeFolder(root, folder, count) {
  const [first] = associations;
  const only = path.join(folder, first);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'policies', first), only, { recursive: true });
  const name = 'beneficiary-relations.yaml';
  rmSync(path.join(only, name));
  const texts = associations.map((association) =>
    readFileSync(path.join(root, 'policies', association, name), 'utf8'),
  );
  for (let i = 0; i < count; i++) {
    const text = texts[i % texts.length].replace(/^code:.*\n/mu, '');
    writeFileSync(
      path.join(only, `policy-${i + 1}.yaml`),
      text.replace(/^status:/mu, `code: P-${i + 1}\nstatus:`),
    );
  }
  return folder;
}
