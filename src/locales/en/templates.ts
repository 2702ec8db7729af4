import { harmless } from '../quoted.js';
import { q } from './words.js';

/** Why no document is made with a theme of one's own. */
export const themes = {
  'cli.theme-refused.faulty': (v: { theme: string; file: string }) =>
    `The theme ${q(v.theme)} has errors, so ${harmless(v.file)} was not printed with it. See them: siyasa check`,
  'cli.theme-refused.frame': (v: { theme: string; file: string }) =>
    `The policy ${harmless(v.file)} was not printed: the page of the theme ${q(v.theme)} isn't built as the program's are (html, head and body).`,
  'cli.theme-refused.markup': (v: { theme: string; text: string; file: string }) =>
    `The policy ${harmless(v.file)} was not printed: the theme ${q(v.theme)} wrote into the page what it may not have: ${q(v.text)}`,
  'cli.theme-refused.words-left-out': (v: { theme: string; file: string }) =>
    `The policy ${harmless(v.file)} was not printed: the page of the theme ${q(v.theme)} lacks some of the policy's text.`,
  'cli.theme-refused.margins': (v: { theme: string; file: string }) =>
    `${harmless(v.file)} was not made: the theme ${q(v.theme)} does not print the policy's title, code, version, digest and draft note in the margin of every page. Copy partials/page-boxes.hbs from one of the program's themes and change only where they stand.`,
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
