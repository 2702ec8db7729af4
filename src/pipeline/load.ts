import path from 'node:path';
import { type Association, associationSchema } from '../association/schema.js';
import { type Diagnostic, type Finding, fileFinding, inFile } from '../diagnostics/diagnostic.js';
import { type Policy, policySchema } from '../policy/schema.js';
import { checkAssociation, checkPolicy } from '../rules/index.js';
import { decode } from '../source/decode.js';
import { type Located, nodeAt } from '../source/located.js';
import { parse } from '../source/parse.js';
import { validate } from '../source/validate.js';
import { type PolicyPlace, profileName, slashed } from '../workspace/find.js';
import { type Image, readLogo } from '../workspace/logo.js';
import { type Read, read } from '../workspace/read.js';

/** An association's profile and what was found in it. */
export interface LoadedAssociation {
  readonly file: string;
  readonly text: string;
  readonly association: Association | undefined;
  readonly logo: Image | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A policy, its association, and what was found in the policy's own file. */
export interface LoadedPolicy {
  readonly place: PolicyPlace;
  readonly text: string;
  readonly policy: Policy | undefined;
  readonly profile: LoadedAssociation;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks policies; each association's profile is read once. */
export class Loader {
  readonly #profiles = new Map<string, Promise<LoadedAssociation>>();
  readonly #themes: readonly string[];

  constructor(themes: readonly string[]) {
    this.#themes = themes;
  }

  profileOf(folder: string): Promise<LoadedAssociation> {
    const known = this.#profiles.get(folder);
    if (known) return known;
    const loading = this.#loadProfile(slashed(path.join(folder, profileName)));
    this.#profiles.set(folder, loading);
    return loading;
  }

  async policy(place: PolicyPlace): Promise<LoadedPolicy> {
    const profile = await this.profileOf(place.folder);
    const { text, root, findings } = textAndRoot(await read(place.file));
    const loaded = { place, text, profile };
    const about = profileFindings(profile);
    if (!root)
      return { ...loaded, policy: undefined, diagnostics: inFile(place.file, [...findings, ...about]) };
    const { value, findings: unfit } = validate(policySchema, root);
    const found: Finding[] = [...findings, ...about, ...unfit];
    if (value) {
      const context = {
        policy: value,
        root,
        association: profile.association,
        partial: hidesSections(unfit, root),
        themes: this.#themes,
      };
      found.push(...checkPolicy(context).filter(notToldBy(unfit)));
    }
    return { ...loaded, policy: value, diagnostics: inFile(place.file, found) };
  }

  async #loadProfile(file: string): Promise<LoadedAssociation> {
    const source = await read(file);
    if (!source.ok && source.fault === 'missing')
      return { file, text: '', association: undefined, logo: undefined, diagnostics: [] };
    const { text, root, findings } = textAndRoot(source);
    const loaded = { file, text, logo: undefined };
    if (!root) return { ...loaded, association: undefined, diagnostics: inFile(file, findings) };
    const { value, findings: unfit } = validate(associationSchema, root);
    if (!value)
      return { ...loaded, association: undefined, diagnostics: inFile(file, [...findings, ...unfit]) };
    const logoName = value.brand?.logo;
    const logo = logoName ? await readLogo(path.dirname(file), logoName) : undefined;
    const more = checkAssociation({ association: value, root, logo, themes: this.#themes });
    const diagnostics = inFile(file, [...findings, ...unfit, ...more.filter(notToldBy(unfit))]);
    return { file, text, association: value, logo: logo?.image, diagnostics };
  }
}

function textAndRoot(source: Read): {
  text: string;
  root: Located | undefined;
  findings: readonly Finding[];
} {
  if (!source.ok) {
    const rule = `file-${source.fault}`;
    const values = { bytes: source.bytes, limit: 1024 * 1024, reason: source.reason };
    return { text: '', root: undefined, findings: [fileFinding(rule, 'error', { key: rule, values })] };
  }
  const decoded = decode(source.bytes);
  if (!decoded.ok) return { text: '', root: undefined, findings: decoded.findings };
  const { root, findings } = parse(decoded.text);
  return { text: decoded.text, root, findings };
}

function profileFindings(profile: LoadedAssociation): Finding[] {
  if (profile.association) return [];
  const rule =
    profile.text === '' && profile.diagnostics.length === 0 ? 'association-missing' : 'association-broken';
  return [fileFinding(rule, 'error', { key: rule, values: {} })];
}

/** A value that doesn't fit counts as blank; that is our doing, and not told a second time. */
function notToldBy(unfit: readonly Finding[]) {
  const told = new Set(unfit.map(({ range }) => range.start.offset));
  return ({ range }: Finding) => !told.has(range.start.offset);
}

/** Whether a fault among the sections may hide one that is there. */
function hidesSections(unfit: readonly Finding[], root: Located): boolean {
  const { start, end } = nodeAt(root, ['sections']).range;
  return unfit.some(({ range }) => range.start.offset >= start.offset && range.start.offset <= end.offset);
}
