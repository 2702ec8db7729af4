import { harmless } from '../quoted.js';
import { known, list, meant, q } from './words.js';

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** What is told of themes and starters of one's own. */
export const templates = {
  'theme-invalid.file-missing': (v: { path: string }) => `The theme lacks the file ${harmless(v.path)}.`,
  'theme-invalid.file-missing.hint': () =>
    'Every theme has three files: theme.yaml, document.hbs and partials/page-boxes.hbs. Copy them from one of the program’s themes and change them.',
  'theme-invalid.name': (v: { theme: string }) => `A theme can't be called ${q(v.theme)}.`,
  'theme-invalid.name.hint': () => 'Name its folder with small Latin letters, digits and hyphens.',
  'theme-invalid.taken': (v: { theme: string }) =>
    `The program has a theme ${known(v.theme)} and uses that one; this one isn't used.`,
  'theme-invalid.taken.hint': () => 'Give its folder another name, and write that name in the policies.',
  'theme-invalid.strange': (v: { path: string }) => `The file ${harmless(v.path)} isn't read with the theme.`,
  'theme-invalid.strange.hint': () =>
    'In partials only files ending in .hbs are read, in styles only files ending in .css, named with small Latin letters, and at most 100 of each. Rename it or delete it.',
  'theme-invalid.too-large': (v: { bytes: number; limit: number }) =>
    `The file has ${kilobytes(v.bytes)} KB; a theme's file has at most ${kilobytes(v.limit)} KB.`,
  'theme-invalid.too-large.hint': () => 'Divide it into smaller files, or delete what is not needed.',
  'theme-invalid.blank-run': (v: { limit: number }) =>
    `More than ${v.limit} blanks or empty lines follow one another.`,
  'theme-invalid.blank-run.hint': () => 'Delete what is too many of them.',
  'theme-invalid.syntax': () =>
    "This place of the template can't be understood: a bracket is missing, or a block isn't closed.",
  'theme-invalid.syntax.hint': () => 'Look whether each {{ has its }}, and each {{#if …}} its {{/if}}.',
  'theme-invalid.raw': (v: { words: unknown }) =>
    `${q(v.words)} stands here in three brackets, so that it would be code of the page and not its text.`,
  'theme-invalid.raw.hint': () => 'Write it in two: {{…}}, or {{> inline …}} for what has parts.',
  'theme-invalid.construct': () => 'Here stands what templates of themes do not use.',
  'theme-invalid.construct.hint': () =>
    'There are {{…}}, {{cssString …}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}} and {{> …}}, each with one value, called by its name.',
  'theme-invalid.partial-unknown': (v: { name: string }) => `There is no partial ${q(v.name)}.`,
  'theme-invalid.partial-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    `${meant(v.nearest)}There are: ${list(v.known)}.`,
  'theme-invalid.field-unknown': (v: { name: string }) => `Documents have no value ${q(v.name)}.`,
  'theme-invalid.field-unknown.hint': (v: { nearest?: string | undefined }) =>
    `${meant(v.nearest)}The themes of the program show what values are called.`,
  'theme-invalid.frame': () =>
    "The template doesn't begin as themes do, so that nothing would keep its pages from scripts and the network.",
  'theme-invalid.frame.hint': () =>
    'Begin document.hbs like this: <!doctype html> <html lang="ar" dir="rtl"> <head> {{> head}} </head> <body>',
  'theme-invalid.part-missing': (v: { name: string }) =>
    `The theme lacks {{> ${harmless(v.name)}}} in its place, once and without condition; no document is whole without it.`,
  'theme-invalid.part-missing.hint': () =>
    'Write {{> mark}} before <main id="policy">, and {{> body}} in it, outside of every {{#…}}.',
  'theme-invalid.partial-kept': (v: { name: string }) =>
    `The partial ${known(v.name)} carries the policy's text, its approval or the mark of drafts: no other can take its place.`,
  'theme-invalid.partial-kept.hint': () => 'Delete the file, and change in styles how it looks.',
  'theme-invalid.markup': (v: { words: unknown }) => `Themes don't use ${q(v.words)}.`,
  'theme-invalid.markup.hint': () =>
    'There are the elements of texts, lists and tables with their usual attributes in double quotes, and addresses that are values. There are no scripts, forms, frames or style attributes.',
  'theme-invalid.words': (v: { words: unknown }) =>
    `The theme has words of its own: ${q(v.words)}. All that is printed comes from the policy and the association.`,
  'theme-invalid.words.hint': () =>
    'Write a value such as {{association.tagline}} in their place, and the words in association.yaml.',
  'theme-invalid.style': (v: { words: unknown }) => `Style sheets don't use ${q(v.words)}.`,
  'theme-invalid.style.hint': () =>
    'There are the usual rules of CSS with @media, @page and @supports, and nothing that disguises names or changes numbers or the direction of words.',
  'theme-invalid.style-address': (v: { words: unknown }) =>
    `The style sheet asks for a file or an address: ${q(v.words)}.`,
  'theme-invalid.style-address.hint': () =>
    'Fonts and pictures are not asked for outside of the page. The font is embedded, the logo comes from association.yaml, and gradients and borders are there for ornament.',
  'theme-invalid.style-words': (v: { words: unknown }) =>
    `The style sheet has words or numbers that are printed: ${q(v.words)}. All that is printed comes from the policy and the association.`,
  'theme-invalid.style-words.hint': () =>
    'Delete them; print values in the margins of pages like this: {{cssString title}}',
  'starter-invalid.type': (v: { type: string }) =>
    `The file's name doesn't tell the type of the policy: ${q(v.type)} is none that is known.`,
  'starter-invalid.type.hint': (v: { nearest?: string | undefined }) =>
    `${meant(v.nearest)}Name the file by the type, and by a name where the type has several, such as volunteers.birr.yaml.`,
  'starter-invalid.name': () => "A starter can't have this file name.",
  'starter-invalid.name.hint': (v: { type: string }) =>
    `Call it ${harmless(v.type)}.yaml or ${harmless(v.type)}.birr.yaml, with small Latin letters, digits and hyphens.`,
  'starter-invalid.taken': () =>
    "The program has a starter by this name and uses that one; this one isn't used.",
  'starter-invalid.taken.hint': (v: { type: string }) =>
    `Give it a name of its own, such as ${harmless(v.type)}.birr.yaml.`,
  'starter-invalid.other-type': (v: { type: string; written: string }) =>
    `The file says type ${q(v.written)}, its name ${q(v.type)}.`,
  'starter-invalid.other-type.hint': () => 'Make the type in the file that of its name.',
  'starter-invalid.status': () => 'A starter is a draft; this one says otherwise.',
  'starter-invalid.status.hint': () => 'Write status: draft',
  'starter-invalid.approved': (v: { key: string }) =>
    `The starter has ${harmless(v.key)}, and what is written from it is not approved yet.`,
  'starter-invalid.approved.hint': () => 'Delete the value: the program writes it at the approval.',
} as const;

/** Why a theme of one's own makes no document. */
export const themes = {
  'cli.theme-refused.faulty': (v: { theme: string; file: string }) =>
    `The theme ${q(v.theme)} has errors, so ${harmless(v.file)} was not printed with it. See them: siyasa check`,
  'cli.theme-refused.frame': (v: { theme: string; file: string }) =>
    `The policy ${harmless(v.file)} was not printed: the page of the theme ${q(v.theme)} isn't built as the program's are (html, head and body).`,
  'cli.theme-refused.markup': (v: { theme: string; text: string; file: string }) =>
    `The policy ${harmless(v.file)} was not printed: the theme ${q(v.theme)} wrote into the page what it may not have: ${q(v.text)}`,
  'cli.theme-refused.words-left-out': (v: { theme: string; file: string }) =>
    `The policy ${harmless(v.file)} was not printed: the page of the theme ${q(v.theme)} lacks some of the policy's text.`,
  'cli.theme-refused.too-large': (v: { theme: string; file: string }) =>
    `The policy ${harmless(v.file)} was not printed: the page of the theme ${q(v.theme)} is larger than any policy needs, or the theme calls itself without end.`,
  'cli.theme-refused.unseen': (v: { file: string; words: readonly string[]; more: number }) =>
    `The policy ${harmless(v.file)} was not printed: its theme hides words of the policy, such as ${v.words.map(q).join(', ')}${v.more > 0 ? ` (and ${v.more} more)` : ''}. Show them in styles.`,
  'verify.own-theme': (v: { theme: string; templates: string }) =>
    `The form of the pages is the theme ${q(v.theme)} in ${harmless(v.templates)}, none of the program's. The program made sure that the policy's text is whole in them and that the theme adds no words, but it doesn't answer for how they look. In doubt, compare them with what one of its themes prints: siyasa render --theme booklet`,
  'verify.own-theme-missing': (v: { theme: string; templates: string }) =>
    `The file was printed with a theme of its issuer's own, ${q(v.theme)}, which is not in ${harmless(v.templates)}, so it is not proven to be as it was printed. Verify it where the theme's files are, name the issuer's folder of policies with --policies <folder>, or ask for a copy printed with a theme of the program.`,
  'verify.own-theme-changed': (v: { theme: string; templates: string }) =>
    `The theme ${q(v.theme)} in ${harmless(v.templates)} has changed since the file was printed, or was another one then, so the file is not proven to be as it was printed. Verify it with the theme's files as they were, or print it again.`,
} as const;
