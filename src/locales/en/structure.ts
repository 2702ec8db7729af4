import { harmless } from '../quoted.js';
import type { TypeFault } from '../type-fault.js';
import { approvalDateForm, known, list, meant, megabytes, plural, q, typed } from './words.js';

/** What is told of a file that can't be read, or doesn't fit its schema. */
export const structure = {
  // Reading a file
  'file-missing': () => 'There is no such file.',
  'file-missing.hint': () => 'Check the path, or name the policy as association/policy.',
  'file-folder': () => 'This is a folder; a file belongs here.',
  'file-folder.hint': () => 'Move or rename the folder, and put the file in its place.',
  'file-unreadable': (v: { reason: string }) => `The file can't be read (${v.reason}).`,
  'file-unreadable.hint': () => 'Check that it is an ordinary file, and that you are allowed to read it.',
  'file-unreadable.link': (v: { path: string }) =>
    `The link ${harmless(v.path)} leads to another place, and what stands there is not read.`,
  'file-unreadable.link.hint': () => 'Put the file or the folder itself in place of the link.',
  'file-unreadable.no-folder': (v: { path: string }) =>
    `The program looks for a folder here, and ${harmless(v.path)} is no folder.`,
  'file-unreadable.no-folder.hint': () =>
    'Move it elsewhere or give it another name, and put the folder itself in its place.',
  'file-unreadable.second': (v: { path: string; profile: string }) =>
    `The file ${harmless(v.path)} is not read: of this folder, ${harmless(v.profile)} alone is the association's file.`,
  'file-unreadable.second.hint': (v: { profile: string }) =>
    `Move what you need of it to ${harmless(v.profile)}, then delete it or move it out of the folder.`,
  'file-unreadable.name': (v: { path: string }) =>
    `The file ${harmless(v.path)} is not read: by this name it is not known as the file of a policy or an association.`,
  'file-unreadable.name.hint': (v: { name: string }) => `Give it the name ${harmless(v.name)}`,
  'file-unreadable.git': (v: { path: string }) =>
    `The file ${harmless(v.path)} is one of git's own, and those are not read.`,
  'file-unreadable.git.hint': () => 'Move the file out of the folder .git.',
  'file-too-large': (v: { bytes: number; limit: number }) =>
    `The file is ${megabytes(v.bytes)}, too large for a policy or an association (the limit is ${megabytes(v.limit)}).`,
  'file-too-large.hint': () => 'Make sure that it is a YAML file and not a Word or PDF file.',
  'file-empty': () => 'The file is empty.',
  'file-empty.hint': () => 'Write its first keys, as in the example of the user guide.',
  'file-not-text': () => 'This is not a text file; perhaps it is a Word or PDF file under another name.',
  'file-not-text.hint': () => 'Copy the text into a new file and save it as UTF-8, as in the user guide.',
  'too-many': (v: { more: number }) =>
    `${plural(v.more, 'more diagnostic')} of this file ${v.more === 1 ? 'is' : 'are'} not shown.`,
  'too-many.hint': () => 'Correct those shown, then check again.',
  encoding: (v: { encoding?: string | undefined }) =>
    v.encoding
      ? `The file is encoded in ${v.encoding}, not in UTF-8.`
      : 'The file holds characters that are not UTF-8.',
  'encoding.hint': () => 'Save the file from your editor as UTF-8.',

  // YAML
  'yaml-syntax.tab': () => 'This line is indented with a tab.',
  'yaml-syntax.tab.hint': () => 'Replace the tab with two spaces.',
  'yaml-syntax.odd-space': () =>
    'This line holds a space that is not an ordinary one, or an invisible character, as pasted text does.',
  'yaml-syntax.odd-space.hint': () =>
    'Delete what stands between the beginning of the line and the word, and type the spaces anew.',
  'yaml-syntax.space-after-colon': () => 'This line has no space after the colon.',
  'yaml-syntax.space-after-colon.hint': () => 'Write a space after the colon, like this: title: text',
  'yaml-syntax.no-colon': () =>
    'This line is neither a key nor an item: it has no colon, and no dash before it.',
  'yaml-syntax.no-colon.hint': () =>
    'Write a colon and a space after the name of a key (title: text), or begin an item with a dash and a space (- text).',
  'yaml-syntax.quote': () => 'A quote is never closed, or more text follows it on the same line.',
  'yaml-syntax.quote.hint': () =>
    'Close the quote at the end of the text and write nothing after it. Inside a text, quote with «…».',
  'yaml-syntax.bracket': () => 'This bracket is never closed, or its items are not parted by commas.',
  'yaml-syntax.bracket.hint': () =>
    'Close it with its like, and write a comma and a space between items: [ "1", "2" ]',
  'yaml-syntax.comma': () =>
    'An Arabic comma (،) stands between these items; only the Latin one (,) parts them.',
  'yaml-syntax.comma.hint': () =>
    'Write them like this: [ "1", "2" ], or each on a line that begins with a dash and a space.',
  'yaml-syntax.indent': () => 'The indentation of this line does not fit the lines before it.',
  'yaml-syntax.indent.hint': () =>
    'Begin keys that belong together in the same column, and what is below them two spaces further in.',
  'yaml-syntax.start': () => 'The text begins with a character that YAML reserves.',
  'yaml-syntax.start.hint': () => 'Put the whole text in quotes.',
  'yaml-syntax.block': () => 'Text follows the sign | or > on the same line.',
  'yaml-syntax.block.hint': () =>
    'Leave the sign at the end of its line, and begin the text on the next one, two spaces further in.',
  'yaml-syntax.escape': () => 'In double quotes, YAML does not know the character after this backslash (\\).',
  'yaml-syntax.escape.hint': () => "Use single quotes ' instead of double ones, or write \\\\.",
  'yaml-syntax.documents': () => 'A line --- splits this file into two documents.',
  'yaml-syntax.documents.hint': () => 'Remove that line, and keep each policy in a file of its own.',
  'yaml-syntax.alias': () => 'YAML does not accept an alias or anchor (* or &) here.',
  'yaml-syntax.alias.hint': () => 'If the character is part of the text, put the text in quotes.',
  'yaml-syntax.tag': () =>
    'An exclamation mark (!) before a value has a meaning of its own in YAML and is not read as text.',
  'yaml-syntax.tag.hint': () => 'Put the whole text in quotes.',
  'yaml-syntax.structure': () => 'The structure of this line is unclear.',
  'yaml-syntax.structure.hint': () =>
    'A line is either a key with a colon and a space after it, or an item that begins with a dash and a space.',
  'yaml-alias.unknown': (v: { name: string }) =>
    `The text begins with *, which in YAML refers to a name (${v.name}) that is defined nowhere before it.`,
  'yaml-alias.unknown.hint': () =>
    'If the * is part of the text, put the text in quotes; else write the value itself in its place.',
  'yaml-alias.circular': (v: { name: string }) =>
    `The alias ${q(`*${v.name}`)} refers to the value that it is part of.`,
  'yaml-alias.circular.hint': () => 'Remove it and write the value that is meant in its place.',
  'yaml-alias-bomb': (v: { limit: number }) =>
    `The aliases in this file multiply to more than ${v.limit} values, so it was not read.`,
  'yaml-alias-bomb.hint': () => 'Remove the anchors and aliases (& and *) and write the values instead.',
  'yaml-nesting': () => 'The values in this file are nested deeper than in any policy.',
  'yaml-nesting.hint': () => 'Look for a run of brackets in the file.',
  'yaml-size': (v: { limit: number }) =>
    `The file holds more than ${v.limit} values, more than any policy, so it was not read.`,
  'yaml-size.hint': () => 'Make sure that it is the file you mean.',
  'key-duplicate': (v: { key: string; line: number }) =>
    `The key ${q(v.key)} stands here a second time; the first is in line ${v.line}.`,
  'key-duplicate.hint': () =>
    'Keep one of them and remove the other. If it begins a new section or item, write a dash and a space before it.',

  // Schema
  'key-unknown': (v: { name: string }) => `The key ${q(v.name)} is not known here.`,
  'key-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    v.nearest ? `Did you mean ${known(v.nearest)}?` : `Keys known here: ${list(v.known)}.`,
  'key-unknown.invisible': (v: { name: string }) => `The key ${known(v.name)} holds an invisible character.`,
  'key-unknown.invisible.hint': () => 'Delete the whole name with what stands before it, and type it anew.',
  'key-missing': (v: { key: string }) => `The required key ${known(v.key)} is missing.`,
  'key-missing.hint': (v: { key: string }) => `Add a line that begins with ${v.key}:`,
  'value-required': (v: { key: string }) => `The key ${known(v.key)} has no value and can't be left blank.`,
  'value-required.hint': () => 'Write its value after the colon.',
  'value-required.item': () => 'This item of the list is blank.',
  'value-required.item.hint': () => 'Write what belongs after the dash, or remove the dash.',
  'version-not-numeric': (v: { value: string }) => `The version ${q(v.value)} is no whole number.`,
  'version-not-numeric.hint': (v: { plain?: string | undefined }) =>
    `Write it in figures and without quotes: version: ${v.plain ?? '1'}`,
  'value-type': (v: { key: string; expected: string; found: string }) =>
    `The value of ${known(v.key)} should be ${typed(v.expected)}${unlike(v)}.`,
  'value-type.hint': typeHint,
  'value-type.item': (v: { expected: string; found: string }) =>
    `This item of the list should be ${typed(v.expected)}${unlike(v)}.`,
  'value-type.item.hint': (v: TypeFault) =>
    v.expected === 'string' && v.found === 'list'
      ? 'Write the text of the item in "text" and what is below it in "items": - text: …'
      : typeHint(v),
  'value-type.file': () => 'The file does not begin with keys.',
  'value-type.file.hint': () =>
    'Write each key on its own line, then a colon, a space and its value: title: text',
  'value-unknown': (v: { key: string | number; value: string }) =>
    `The value ${q(v.value)} is not known${typeof v.key === 'string' ? ` for ${known(v.key)}` : ''}.`,
  'value-unknown.hint': (v: {
    key: string | number;
    nearest?: string | undefined;
    allowed: readonly string[];
  }) =>
    `${meant(v.nearest)}Accepted values: ${list(v.allowed)}.${v.key === 'supersedes' ? ' For certain policies write their codes: [BR-00]' : ''}`,
  'value-wrong.small': (v: { key: string; minimum: number }) =>
    `The value of ${known(v.key)} can't be less than ${v.minimum}.`,
  'value-wrong.small.hint': (v: { minimum: number }) => `Write ${v.minimum} or more.`,
  'value-wrong.format': (v: { value: string; key: string }) =>
    `The value ${q(v.value)} does not have the form that ${known(v.key)} needs.`,
  'value-wrong.format.hint': (v: { key: string }) => formHint[v.key] ?? 'See the example in the user guide.',
  'value-unquoted.number': (v: { value: string; read: string; type: string }) =>
    v.read === v.value
      ? `${q(v.value)} has no quotes, so YAML reads it as ${v.type === 'number' ? 'a number' : 'true or false'}, not as text.`
      : `${q(v.value)} has no quotes, so YAML reads it as ${q(v.read)}.`,
  'value-unquoted.number.hint': (v: { quoted: string }) => `Put it in quotes: ${v.quoted}`,
  'value-unquoted.placeholder': () =>
    'The text begins with {{ and has no quotes, so YAML does not read it as text.',
  'value-unquoted.placeholder.hint': () => "Put the whole text in single quotes: '…'",
  'value-unquoted.comment': (v: { value: string }) =>
    `${q(v.value)} has no quotes, and YAML does not read what follows a #.`,
  'value-unquoted.comment.hint': (v: { quoted: string }) => `Put it in quotes: ${v.quoted}`,
  'value-unquoted.cut': (v: { value: string }) =>
    `YAML takes what stands after # on this line (${q(v.value)}) for a comment, so it will not be printed.`,
  'value-unquoted.cut.hint': () =>
    'If it belongs to the text, put the whole text in quotes; if it is a comment, leave a space after #.',
  'value-unquoted.start': (v: { sign: string }) =>
    `The text begins with ${v.sign} and has no quotes; in YAML that sign has a meaning of its own.`,
  'value-unquoted.start.hint': () => "Put the whole text in single quotes: '…'",
  'value-unquoted.colon': () =>
    'The text holds a colon and a space and has no quotes, so YAML reads it as a key and a value.',
  'value-unquoted.colon.hint': () => "Put the whole text in single quotes: '…'",
} as const;

const shapeHint: Record<string, string> = {
  string: 'Write a text on the same line, after the colon.',
  array: 'Write each item on a line that begins with a dash and a space.',
  object: 'Write its keys below it, each on its own line, two spaces further in.',
  boolean: 'Write true or false without quotes.',
  int: 'Write a whole number without quotes, such as 12.',
};

function typeHint({ key, expected, found, known: keys, plain }: TypeFault): string {
  if (plain) return `Write it in Latin figures or letters and without quotes: ${plain}`;
  if (key === 'date' && expected === 'object') return approvalDateForm;
  if (key === 'text' && found === 'list') return 'Write one text; a list belongs in "items".';
  const keysKnown = keys.length > 0 ? ` Its keys: ${list(keys)}.` : '';
  return (shapeHint[expected] ?? 'See the example in the user guide.') + keysKnown;
}

/** What was written instead, where that says more than the demand. */
function unlike({ expected, found }: { expected: string; found: string }): string {
  return found === 'number' && expected !== 'object' && expected !== 'array' ? '' : `, not ${typed(found)}`;
}

const formHint: Record<string, string> = {
  primary: 'Write the colour like this: "#1b5e4b"',
  theme: 'The name of a theme is made of small Latin letters, digits and hyphens.',
};
