import { harmless } from '../quoted.js';
import { list, meant, q } from './words.js';

/** The questions and messages of `siyasa new`. */
export const creation = {
  'help.new': () =>
    'begins a repository of policies, the file of a new association, or a new policy from a starter',
  'help.new.workspace': () =>
    'begins what a repository of policies needs: checks at each push, settings of the editor, a guide in Arabic',
  'help.new.workspace.folder': () => "the repository's folder, new or not; what it holds is left alone",
  'help.new.association': () => "begins an association's file: asks for what the call doesn't say",
  'help.new.association.id': () =>
    "name of the association's folder: small Latin letters, digits and hyphens, such as rahma",
  'help.new.name': () => 'name in full, as on the certificate of registration',
  'help.new.short-name': () => 'name as running text says it (default: the name in full)',
  'help.new.kind': () => 'association, cooperative, foundation or fund',
  'help.new.registrar': () => 'ncnp (the National Center) or hrsd (the ministry)',
  'help.new.license': () => 'number of the licence',
  'help.new.region': () => 'region',
  'help.new.website': () => 'website',
  'help.new.email': () => 'e-mail',
  'help.new.phone': () => 'phone; may be repeated',
  'help.new.color': () => "the association's colour (default: #1b5e4b)",
  'help.new.theme': () => 'theme of its policies: booklet (default) or letterhead',
  'help.new.digits': () => 'digits in print: arabic (default) or latin',
  'help.new.calendar': () => 'calendar: both (default), hijriFirst, gregorian or hijri',
  'help.new.yes': () => "don't ask: what isn't given is as usual, or left blank",
  'help.new.policy': () => 'begins a policy from a starter, or from a skeleton where its type has none',
  'help.new.policy.type': () => 'type of the policy, such as conflict-of-interest',
  'help.new.for': () => 'the association: the name of its folder in policies',
  'help.new.starter': () => 'the starter, where the type has several: a, b or c',
  'help.new.code': () => 'code of the policy',
  'help.new.owner': () => 'department that owns the policy',
  'help.new.issued': () => 'date of issue (default: today)',
  'help.new.as': () => 'name of the file without ending (default: the type)',

  'cli.new.what': (v: { what: string | undefined }) =>
    `${v.what === undefined ? 'Say what is to be begun.' : `${q(v.what)} can't be begun.`} A repository of policies: siyasa new workspace <folder>; an association: siyasa new association <id>; a policy: siyasa new policy <type> --for <association>`,
  'cli.new.missing': (v: { flag: string }) =>
    `The call lacks ${v.flag}. In a terminal, and without --yes, the program asks for what is missing.`,
  'cli.new.flag': (v: { flag: string; problem: string }) => `${v.flag}: ${v.problem}`,
  'cli.new.blank': () => 'A name is needed.',
  'cli.new.license': () => 'The number of a licence is made of digits, ten at most, such as 1511.',
  'cli.new.email': () => 'This is no e-mail address. Write it like this: info@example.org.sa',
  'cli.new.color': () => 'A colour is six hexadecimal digits after #, such as #1b5e4b.',
  'cli.new.cancelled': () => 'Stopped as you asked; nothing was written.',
  'cli.new.schemas': (v: { folder: string }) =>
    `For your editor to complete and explain what you type: siyasa schema --write ${v.folder}`,
  'cli.new.workspace.next': (v: { folder: string }) =>
    `The repository is ready; its guide, in Arabic, is ${harmless(v.folder)}/README.md. To begin there: cd ${harmless(v.folder)}, then siyasa new association <id>`,
  'cli.new.workspace.kept': (v: { paths: readonly string[] }) =>
    `Left as it is: ${v.paths.map(harmless).join(', ')}`,
  'cli.new.workspace.folder': (v: { path: string }) =>
    `The folder of policies ${harmless(v.path)} is not in the repository. Give it a simple name without spaces, such as --folder policies.`,
  'cli.new.association.next': (v: { id: string; file: string }) =>
    `The association's file is written; look it through and complete it. For its first policy: siyasa new policy --for ${v.id}`,
  'cli.new.policy.next': (v: { name: string }) =>
    `The draft is written; read it, and change it to what the association does. To check it: siyasa check ${v.name}`,
  'cli.new.no-association': (v: { id: string; nearest: string | undefined }) =>
    `There is no association ${q(v.id)}. ${meant(v.nearest)}To begin one: siyasa new association <id>`,
  'cli.new.no-associations': () => 'There is no association yet. Begin with one: siyasa new association <id>',
  'cli.new.no-type': (v: { type: string; nearest: string | undefined; known: readonly string[] }) =>
    `There is no type of policy ${q(v.type)}. ${meant(v.nearest)}Types with a starter: ${list(v.known)}`,
  'cli.new.which-type': (v: { known: readonly string[] }) =>
    `Name the type of the policy. Types with a starter: ${list(v.known)}`,
  'cli.new.which-starter': () => 'This type has several starters; choose one:',
  'cli.new.starter': (v: { starter: string; title: string; description: string }) =>
    `  --starter ${v.starter}  ${v.title}: ${v.description}`,
  'cli.new.no-starter': (v: { type: string; starter: string; known: readonly string[] }) =>
    v.known.length > 0
      ? `The type ${v.type} has no starter ${q(v.starter)}. It has: ${list(v.known)}`
      : `The type ${harmless(v.type)} has no starters to choose from. Leave out --starter.`,
  'cli.new.as': () => 'For another name of the file: --as <name>',

  'cli.new.ask.name': () => 'Name in full, as on the certificate of registration',
  'cli.new.ask.shortName': () => 'Name as running text says it',
  'cli.new.ask.kind': () => 'Kind of body',
  'cli.new.ask.registrar': () => 'Registrar',
  'cli.new.ask.license': () => 'Number of the licence (leave blank if not known)',
  'cli.new.ask.region': () => 'Region (or leave blank)',
  'cli.new.ask.website': () => 'Website (or leave blank)',
  'cli.new.ask.email': () => 'E-mail (or leave blank)',
  'cli.new.ask.phones': () => 'Phones, parted by commas (or leave blank)',
  'cli.new.ask.color': () => "The association's colour",
  'cli.new.ask.theme': () => 'Theme of its policies',
  'cli.new.ask.digits': () => 'Digits in print',
  'cli.new.ask.calendar': () => 'Calendar of dates in print',
  'cli.new.ask.for': () => 'For which association?',
  'cli.new.ask.type': () => 'Type of the policy (those with a starter first)',
  'cli.new.ask.starter': () => 'Starter',
  'cli.new.ask.code': () => 'Code of the policy (a hyphen leaves it blank)',
  'cli.new.ask.owner': () => 'Department that owns it (a hyphen leaves it blank)',
} as const;
