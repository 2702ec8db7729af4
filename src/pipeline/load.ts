import path from 'node:path';
import { type Association, associationSchema } from '../association/schema.js';
import { firstFew } from '../diagnostics/collect.js';
import { type Diagnostic, type Finding, fileFinding, inFile } from '../diagnostics/diagnostic.js';
import { type Policy, policySchema } from '../policy/schema.js';
import { checkAssociation, checkPolicy } from '../rules/index.js';
import type { Glyphs } from '../rules/rule.js';
import { decode, largestFile } from '../source/decode.js';
import type { Located } from '../source/located.js';
import { parse } from '../source/parse.js';
import { validate } from '../source/validate.js';
import { type PolicyPlace, profileNames, slashed } from '../workspace/find.js';
import { readGlyphs } from '../workspace/fonts.js';
import { type Image, readLogo } from '../workspace/logo.js';
import { type Read, read } from '../workspace/read.js';
import { themeNames } from '../workspace/themes.js';

/** An association's profile and what was found in it. */
export interface LoadedAssociation {
  readonly file: string;
  /** As they stand in the file; empty where it can't be read. */
  readonly bytes: Uint8Array;
  readonly text: string;
  /** There is no such file. */
  readonly missing: boolean;
  readonly association: Association | undefined;
  readonly logo: Image | undefined;
  /** Its values with their places; undefined where its YAML can't be read. */
  readonly root: Located | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The same, also those that are too many to be shown. */
  readonly every: readonly Diagnostic[];
}

/** A policy, its association, and what was found in the policy's own file. */
export interface LoadedPolicy {
  readonly place: PolicyPlace;
  /** As they stand in the file; empty where it can't be read. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly policy: Policy | undefined;
  readonly profile: LoadedAssociation;
  /** Its values with their places; undefined where its YAML can't be read. */
  readonly root: Located | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The same, also those that are too many to be shown. */
  readonly every: readonly Diagnostic[];
}

/** Reads and checks policies; the profile of neighbours is read once, and then forgotten. */
export class Loader {
  #last: { readonly folder: string; readonly profile: LoadedAssociation } | undefined;
  readonly #themes: readonly string[];
  readonly #glyphs: Glyphs;

  private constructor(themes: readonly string[], glyphs: Glyphs) {
    this.#themes = themes;
    this.#glyphs = glyphs;
  }

  /** Knows the themes that there are, and what the font can draw. */
  static async open(): Promise<Loader> {
    return new Loader(...(await Promise.all([themeNames(), readGlyphs()])));
  }

  profileOf(folder: string): LoadedAssociation {
    if (this.#last?.folder !== folder) this.#last = { folder, profile: this.#loadProfile(folder) };
    return this.#last.profile;
  }

  policy(place: PolicyPlace, profile = this.profileOf(place.folder)): LoadedPolicy {
    return this.#policyFrom(place, read(place.file), profile);
  }

  /** The same of a text that doesn't stand in the policy's file, or not yet. */
  policyText(place: PolicyPlace, text: string, profile = this.profileOf(place.folder)): LoadedPolicy {
    return this.#policyFrom(place, asRead(text), profile);
  }

  /** The profile that a file would be with this text. */
  profileText(file: string, text: string): LoadedAssociation {
    return this.#profileFrom(file, asRead(text));
  }

  #policyFrom(place: PolicyPlace, source: Read, profile: LoadedAssociation): LoadedPolicy {
    const { text, root: written, findings } = textAndRoot(source);
    const loaded = { place, bytes: bytesOf(source), text, profile, root: written };
    if (!written) return { ...loaded, policy: undefined, ...told(place.file, findings) };
    const { value, unfit, root, findings: faults } = validate(policySchema, written);
    const { association } = profile;
    const ruled = value
      ? checkPolicy({ policy: value, root, unfit, association, themes: this.#themes, glyphs: this.#glyphs })
      : [];
    return { ...loaded, policy: value, ...told(place.file, [...findings, ...faults, ...ruled]) };
  }

  #loadProfile(folder: string): LoadedAssociation {
    const [usual, other] = profileNames.map((name) => slashed(path.join(folder, name))) as [string, string];
    const atUsual = read(usual);
    const atOther = !atUsual.ok && atUsual.fault === 'missing' ? read(other) : atUsual;
    const [file, source] = atOther.ok && atOther !== atUsual ? [other, atOther] : [usual, atUsual];
    return this.#profileFrom(file, source);
  }

  #profileFrom(file: string, source: Read): LoadedAssociation {
    const nothing = {
      file,
      bytes: bytesOf(source),
      association: undefined,
      logo: undefined,
      root: undefined,
    };
    if (!source.ok && source.fault === 'missing') {
      const missing = fileFinding('association-missing', 'error', { key: 'association-missing', values: {} });
      return { ...nothing, text: '', missing: true, ...told(file, [missing]) };
    }
    const { text, root: written, findings } = textAndRoot(source);
    const loaded = { ...nothing, text, missing: false, root: written };
    if (!written) return { ...loaded, ...told(file, findings) };
    const { value, unfit, root, findings: faults } = validate(associationSchema, written);
    if (!value) return { ...loaded, ...told(file, [...findings, ...faults]) };
    const logoName = value.brand?.logo;
    const logo = logoName ? readLogo(path.dirname(file), logoName) : undefined;
    const more = checkAssociation({
      association: value,
      root,
      unfit,
      logo,
      themes: this.#themes,
      glyphs: this.#glyphs,
    });
    const said = told(file, [...findings, ...faults, ...more]);
    return { ...loaded, association: value, logo: logo?.image, ...said };
  }
}

/** What a file that holds the text would give. */
function asRead(text: string): Read {
  return { ok: true, bytes: new TextEncoder().encode(text) };
}

/** What was found, for showing and in full. */
function told(file: string, findings: readonly Finding[]): Pick<LoadedPolicy, 'diagnostics' | 'every'> {
  const every = inFile(file, findings);
  const few = firstFew(findings);
  return { every, diagnostics: few === findings ? every : inFile(file, few) };
}

function bytesOf(source: Read): Uint8Array {
  return source.ok ? source.bytes : new Uint8Array();
}

function textAndRoot(source: Read): {
  text: string;
  root: Located | undefined;
  findings: readonly Finding[];
} {
  if (!source.ok) {
    const rule = `file-${source.fault}`;
    const values = { bytes: source.bytes, limit: largestFile, reason: source.reason };
    return { text: '', root: undefined, findings: [fileFinding(rule, 'error', { key: rule, values })] };
  }
  const decoded = decode(source.bytes);
  if (!decoded.ok) return { text: '', root: undefined, findings: decoded.findings };
  const { root, findings } = parse(decoded.text);
  return { text: decoded.text, root, findings };
}
