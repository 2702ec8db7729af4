import { known, list, meant, plural, q } from './words.js';

/** Comparing two versions: the table of changes, and what the command says. */
export const diff = {
  'diff.title': () => 'Table of changes',
  'diff.untitled': () => 'Policy without a title',
  'diff.from': () => 'from',
  'diff.to': () => 'to',
  'diff.version': (v: { version: number }) => `version ${v.version}`,
  'diff.version.none': () => 'no version number',
  'diff.approved': (v: { status: string; date: string }) => `${v.status}, date of approval ${v.date}`,
  'diff.issued': (v: { status: string; date: string }) => `${v.status}, date of issue ${v.date}`,
  'diff.none': () => 'The two texts do not differ.',
  'diff.summary': (v: { changes: number; kinds: readonly { kind: string; count: number }[] }) =>
    `${plural(v.changes, 'change')}: ${v.kinds.map(({ kind, count }) => `${count} ${kind}`).join(', ')}.`,
  'diff.column.number': () => 'No.',
  'diff.column.place': () => 'Place',
  'diff.column.before': () => 'Text before',
  'diff.column.after': () => 'Text after',
  'diff.legend.removed': () => 'removed',
  'diff.legend.added': () => 'added',
  'diff.continued': () => 'continued',
  'diff.kind.added': () => 'added',
  'diff.kind.removed': () => 'removed',
  'diff.kind.changed': () => 'changed',
  'diff.kind.moved': () => 'moved',
  'diff.kind.movedAndChanged': () => 'moved and changed',
  'diff.kind.swapped': () => 'swapped',
  'diff.kind.parted': () => 'parted',
  'diff.kind.joined': () => 'joined',
  'diff.kind.listed': () => 'made a list',
  'diff.kind.unlisted': () => 'list made running text',
  'diff.kind.nested': () => 'parted into sub-clauses',
  'diff.kind.unnested': () => 'sub-clauses joined',
  'diff.kind.regrouped': () => 'parted anew',
  'diff.and-changed': (v: { kind: string }) => `${v.kind} and changed`,
  'diff.place.section': (v: { position: string }) => `section ${v.position}`,
  'diff.place.item': (v: { marker: string }) => `clause ${v.marker}`,
  'diff.place.items': (v: { count: number; first: string; last: string }) =>
    `clauses ${v.first} ${v.count === 2 ? 'and' : 'to'} ${v.last}`,
  'diff.place.paragraphs': (v: { count: number; first: string; last: string }) =>
    `paragraphs ${v.first} ${v.count === 2 ? 'and' : 'to'} ${v.last}`,
  'diff.place.of': (v: { inner: string; outer: string }) => `${v.inner} of ${v.outer}`,
  'diff.place.and': (v: { one: string; other: string }) => `${v.one} and ${v.other}`,
  'diff.place.nth': (v: { name: string; position: string }) => `${v.name} ${v.position}`,
  'diff.place.position': (v: { position: string }) => `position ${v.position}`,
  'diff.place.comma': () => ', ',
  'diff.moved-from': (v: { place: string }) => `was at: ${v.place}`,
  'diff.swapped-with': (v: { place: string }) => `in exchange with: ${v.place}`,
  'diff.was': (v: { place: string }) => `before: ${v.place}`,
  'diff.subject.association.name': () => 'name of the association',
  'diff.subject.association.shortName': () => 'short name of the association',
  'diff.subject.association.license': () => 'licence',
  'diff.subject.association.registrar': () => 'registrar',
  'diff.subject.type': () => 'type of policy',
  'diff.subject.title': () => 'title',
  'diff.subject.code': () => 'code',
  'diff.subject.version': () => 'version',
  'diff.subject.owner': () => 'owner',
  'diff.subject.issued': () => 'date of issue',
  'diff.subject.review': () => 'review interval',
  'diff.subject.reference': () => 'reference',
  'diff.subject.section': () => 'section',
  'diff.subject.heading': () => 'heading',
  'diff.subject.kind': () => 'kind of section',
  'diff.subject.list': () => 'list style',
  'diff.subject.paragraph': () => 'paragraph',
  'diff.subject.term': () => 'table row',
  'diff.subject.intro': () => 'lead-in',
  'diff.subject.item': () => 'clause',
  'diff.subject.approval.method': () => 'method of approval',
  'diff.subject.approval.minutes': () => 'number of the minutes',
  'diff.subject.approval.meeting.number': () => 'number of the meeting',
  'diff.subject.approval.meeting.term': () => 'term of the board',
  'diff.subject.approval.date': () => 'date of approval',
  'diff.subject.approval.effective': () => 'effective date',
  'diff.subject.approval.supersedes': () => 'what it supersedes',
  'diff.subject.approval.text': () => 'wording of the approval',
  'diff.subject.approval.signature': () => 'signature',

  'help.diff': () =>
    'Compares two texts of a policy: what was added, removed, changed and moved, clause by clause',
  'help.diff.old': () =>
    'the text before: path of its file, or association/policy, with its version if you like: rahma/beneficiary-relations@1',
  'help.diff.new': () =>
    'the text after, or its version alone: @2 or @next. Without it the version in force is compared with the revision in work',
  'help.diff.git': () => 'a revision in git to compare the file with: HEAD~1; or two: HEAD~2..HEAD',
  'help.diff.format': () =>
    'form of the result: text, json, html, pdf or markdown (default: what the file is called, else text)',
  'cli.diff.no-policy': (v: { name: string; nearest: string | undefined }) =>
    `There is no policy called ${q(v.name)}. ${meant(v.nearest)}Write the path of its file, or association/policy.`,
  'cli.diff.no-version': (v: { name: string; version: string; known: readonly string[] }) =>
    `There is no version ${v.version} of ${q(v.name)}. ${v.known.length > 0 ? `There are: ${list(v.known)}.` : 'None of its files has a version number.'}`,
  'cli.diff.no-next': (v: { name: string }) =>
    `The policy ${q(v.name)} has no revision in work to compare it with. Name the other text: a file, a version such as ${known('@1')}, or a revision in git such as ${known('--git HEAD~1')}.`,
  'cli.diff.no-force': (v: { name: string }) =>
    `The policy ${q(v.name)} has no version in force to compare it with. Name both texts.`,
  'cli.diff.git-names': (v: { name: string }) =>
    `With ${known('--git')} one policy is named; leave out ${q(v.name)}.`,
  'cli.diff.no-repository': (v: { path: string }) =>
    `The file ${v.path} is in no git repository, or git is not installed.`,
  'cli.diff.no-revision': (v: { revision: string }) =>
    `There is no revision ${q(v.revision)} in the git repository.`,
  'cli.diff.not-at-revision': (v: { path: string; revision: string }) =>
    `The file ${v.path} was not in the revision ${q(v.revision)}.`,
  'cli.diff.pdf-file': () => 'Name the file that the PDF is written to, such as: -o changes.pdf',
  'cli.diff.faulty': () => 'The texts were not compared. Correct the errors and run the command again.',
  'cli.diff.written': (v: { path: string }) => `Written: ${v.path}`,
} as const;
