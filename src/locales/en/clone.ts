import { harmless } from '../quoted.js';
import { known, named, plural, q } from './words.js';

/** The messages of `siyasa clone`. */
export const clone = {
  'cli.clone.itself': (v: { file: string }) =>
    `${harmless(v.file)} is this association's own. Name another one after --for.`,
  'cli.clone.no-association': (v: { path: string; id: string; nearest: string | undefined }) =>
    `There is no association's file in ${harmless(v.path)}. ${v.nearest ? `Did you mean ${known(v.nearest)}? ` : ''}To make one: siyasa new association ${harmless(v.id)}`,
  'cli.clone.broken': () =>
    'Nothing was written. Fix these errors first: what can’t be read can’t be searched for the first association.',
  'cli.clone.replaced': (v: { places: number }) => `Replaced in ${plural(v.places, 'place')}:`,
  'cli.clone.instead': (v: { words: string; instead: string; what: string }) =>
    v.instead === ''
      ? `${q(v.words)} (${v.what}): removed`
      : `${q(v.words)} (${v.what}): now ${q(v.instead)}`,
  'cli.clone.changed': (v: { places: number }) =>
    `Besides its text, changed in ${plural(v.places, 'place')}:`,
  'cli.clone.key': (v: {
    key: string;
    before: string | null | undefined;
    after: string | null | undefined;
  }) => {
    const was = v.before ? `${q(v.before)}, ` : '';
    if (v.after) return `${named(v.key)}: ${was}${v.before === undefined ? 'added' : 'now'} ${q(v.after)}`;
    if (v.after === undefined) return `${named(v.key)}: ${was}removed`;
    return `${named(v.key)}: ${was}${v.before === undefined ? 'added, blank' : 'left blank'}`;
  },
  'cli.clone.comments': (v: { comments: number }) => `comments (after #): removed, ${v.comments} of them`,
  'cli.clone.for': (v: { file: string }) => `For ${harmless(v.file)}:`,
  'cli.clone.left': (v: { places: number }) =>
    `Left for you in ${plural(v.places, 'place')}, which may be true of the first association only. Change it, or let it be:`,
  'cli.clone.look': (v: { words: string; what: string; lines: readonly number[] }) =>
    `${q(v.words)}: ${v.what}${v.lines.length > 0 ? `; also in lines ${v.lines.join(', ')}` : ''}`,
  'cli.clone.check': (v: { file: string; errors: number; warnings: number }) =>
    v.errors + v.warnings === 0
      ? 'The new file has no errors and no warnings.'
      : `The new file has ${plural(v.errors, 'error')} and ${plural(v.warnings, 'warning')}; for the details: siyasa check ${harmless(v.file)}`,
  'cli.clone.name': () => "the first association's name",
  'cli.clone.brand': () => 'the name it is known by, or a word like it',
  'cli.clone.neighbour': () => "another association's name",
  'cli.clone.subject': () => 'of its name, or what it works for',
  'cli.clone.place': () => 'its place, or a word like it',
  'cli.clone.license': () => 'a licence, or a number equal to its licence',
  'cli.clone.registrar': () => 'its registrar',
  'cli.clone.registration': () => 'of its lines of registration',
  'cli.clone.contact': () => 'a contact of its own',
  'cli.clone.stranger': () => "a contact or link that is in neither association's file",
  'cli.clone.person': () => 'the name of one of its people',
  'cli.clone.approval': () => 'a number of minutes, a meeting or a term',
  'cli.clone.date': () => 'a date',
  'cli.clone.code': () => "its policy's code",
  'cli.clone.owner': () => 'its owner of the policy',
  'cli.clone.audience': () => 'a word for the association or those it serves; the new one has another',
} as const;
