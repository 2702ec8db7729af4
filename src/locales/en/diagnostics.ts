import type { TypeFault } from '../type-fault.js';
import { known, list, meant, megabytes, named, plural, q, typed } from './words.js';

/** What is told about a user's files; `ar/diagnostics.ts` has the same keys in the same order. */
export const diagnostics = {
  // Reading a file
  'file-missing': () => 'There is no such file.',
  'file-missing.hint': () => 'Check the path, or name the policy as association/policy.',
  'file-folder': () => 'This is a folder; a file belongs here.',
  'file-folder.hint': () => 'Move or rename the folder, and put the file in its place.',
  'file-unreadable': (v: { reason: string }) => `The file can't be read (${v.reason}).`,
  'file-unreadable.hint': () => 'Check that it is an ordinary file, and that you are allowed to read it.',
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

  // The association
  'association-missing': () =>
    "This folder holds policies, but not the association's file, association.yaml.",
  'association-missing.hint': () =>
    'Create the file in this folder, with at least the "name" of the association.',
  'license-missing': () => 'The licence number of the association ("license") is still blank.',
  'license-missing.hint': () => 'Write it, in quotes, as on the certificate of registration.',
  'logo.url': (v: { logo: string }) => `The logo ${q(v.logo)} is a link; a file is needed.`,
  'logo.url.hint': () =>
    "Save the image in the association's folder and write the name of the file, such as logo.svg.",
  'logo.outside': (v: { logo: string }) => `The logo ${q(v.logo)} is outside the association's folder.`,
  'logo.outside.hint': () => "Move the image into the association's folder and write its name alone.",
  'logo.missing': (v: { logo: string }) => `There is no logo file ${q(v.logo)}.`,
  'logo.missing.hint': () => "Check the name, or put the image in the association's folder.",
  'logo.not-image': (v: { logo: string }) => `The file ${q(v.logo)} is not an image that the program knows.`,
  'logo.not-image.hint': () => 'Accepted are SVG, PNG, JPEG and WebP.',
  'logo.too-large': (v: { logo: string; bytes: number; limit: number }) =>
    `The logo ${q(v.logo)} is ${megabytes(v.bytes)} (the limit is ${megabytes(v.limit)}).`,
  'logo.too-large.hint': () => 'Make the image smaller, or use an SVG.',
  'theme-broken': (v: { theme: string; reason: string }) =>
    `The theme ${q(v.theme)} does not work: ${v.reason}`,
  'theme-unknown': (v: { theme: string }) => `There is no theme ${q(v.theme)}.`,
  'theme-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    `${meant(v.nearest)}Themes: ${list(v.known)}.`,

  // Completeness
  'type-unknown': (v: { type: string }) => `The policy type ${q(v.type)} is not in the catalogue.`,
  'type-unknown.hint': (v: { nearest?: string | undefined }) =>
    `${meant(v.nearest)}The user guide lists the known types; beneficiary-relations is one.`,
  'required-section-missing': (v: { title: string; sections: readonly string[]; kinds: readonly string[] }) =>
    `A section that “${v.title}” requires is missing: ${v.kinds.join(' or ')} (${v.sections.map(q).join(' or ')}).`,
  'required-section-missing.hint': (v: { kinds: readonly string[] }) =>
    `Add a section to "sections": - kind: ${v.kinds[0]}`,
  'sections-empty': () => 'This policy has no sections.',
  'sections-empty.hint': () => 'Write at least one section below "sections": - kind: preamble',
  'section-empty': (v: { kind: string }) => `The section ${known(v.kind)} has neither text nor items.`,
  'section-empty.hint': () => 'Write its "text" or its "items", or remove the section.',
  'section-heading-missing': () => 'A "custom" section needs a heading.',
  'section-heading-missing.hint': () =>
    'Write it in "heading", or write none there for a section without one.',
  'section-terms-misplaced': (v: { kind: string }) =>
    `The "terms" of a ${known(v.kind)} section are not printed.`,
  'section-terms-misplaced.hint': () => 'Move them to a "definitions" section.',
  'value-blank': (v: { key: string }) => `${named(v.key)} is still blank.`,
  'value-blank.hint': () => 'Fill in the value, or remove the key if it is not wanted.',
  'value-blank.required': (v: { key: string }) => `${named(v.key)} is still blank.`,
  'value-blank.required.hint': () => 'Write its value after the colon.',
  'item-blank': () => 'This item is blank.',
  'item-blank.hint': () => 'Write its text, or remove its dash.',
  'card-field-missing': (v: { key: string }) => `The identity card has a blank: ${named(v.key)}.`,
  'card-field-missing.hint': () => 'Fill in the value, or remove the key if the card does not need it.',
  'letterhead-field-blank': (v: { key: string }) => `A field of the letterhead is blank: ${named(v.key)}.`,
  'letterhead-field-blank.hint': () =>
    'Fill it in before approval, or leave it to be written by hand on the draft.',
  'approval-missing': () => 'The "approval" is missing.',
  'approval-missing.hint': () =>
    'Write "approval" with "method", "date" and "minutes"; leave blank what is not known yet.',
  'approval-number-missing': (v: { key: string }) => `A number of the approval is missing: ${named(v.key)}.`,
  'approval-number-missing.hint': () => 'Write it after the meeting, as in the minutes.',
  'approval-date-missing': () => 'The date of approval is missing.',
  'approval-date-missing.hint': () => approvalDateForm,
  'signatures-missing': () => '"signatures" is blank.',
  'signatures-missing.hint': () => 'Name the roles of those who sign, such as: - role: رئيس مجلس الإدارة',
  'approved-incomplete.method': () => 'The policy says that it is approved, but not by which method.',
  'approved-incomplete.method.hint': () =>
    'Add "method": session, circulation or package; or set "status" back to draft.',

  // Placeholders
  'placeholder-unknown': (v: { name: string }) => `The placeholder ${q(`{{${v.name}}}`)} is not known.`,
  'placeholder-unknown.hint': (v: { nearest?: string | undefined; known: readonly string[] }) =>
    v.nearest ? `Did you mean {{${v.nearest}}}?` : `Known placeholders: ${list(v.known)}.`,
  'placeholder-unknown.braces': (v: Words) =>
    `${q(v.words)} lacks a brace, and would be printed as it is typed.`,
  'placeholder-unknown.braces.hint': (v: { name: string }) =>
    `A placeholder has two braces on each side: {{${v.name}}}`,
  'placeholder-blank': (v: { name: string }) =>
    `The placeholder ${q(`{{${v.name}}}`)} has no value, so a gap is printed in its place.`,
  'placeholder-blank.hint': (v: { key: string; file: string }) =>
    `Write the value of ${known(v.key)} in ${v.file === 'association' ? "the association's file" : 'this file'}.`,
  'placeholder-circular': () => 'The title refers to itself through a placeholder.',
  'placeholder-circular.hint': () => 'Write the title in words.',

  // Dates
  'date-invalid.malformed': (v: { value: string }) =>
    `The date ${q(v.value)} is not written as a date should be.`,
  'date-invalid.malformed.hint': () => 'Write year, month, day: 2025-10-25 or 1447-05-03.',
  'date-invalid.month': (v: { value: string }) => `${q(v.value)} names a month that does not exist.`,
  'date-invalid.month.hint': () => 'The month is 01 to 12 and follows the year.',
  'date-invalid.day': (v: { value: string; daysInMonth: number }) =>
    `${q(v.value)} names a day that does not exist; this month has ${v.daysInMonth} days.`,
  'date-invalid.day.hint': () => 'Correct the day.',
  'date-invalid.shortMonth': (v: { value: string; daysInMonth: number }) =>
    `${q(v.value)} names a day that does not exist; this month has ${v.daysInMonth} days in the Umm al-Qura calendar.`,
  'date-invalid.shortMonth.hint': () => 'Correct the day, or look at the month again.',
  'date-invalid.range': (v: { value: string }) =>
    `The date ${q(v.value)} is outside the Umm al-Qura calendar that the program knows (1356–1500 AH, 1937–2077 CE).`,
  'date-invalid.range.hint': () => 'Check the year.',
  'date-invalid.calendar': (v: { value: string; expected: string }) =>
    `The date ${q(v.value)} is not ${v.expected === 'hijri' ? 'Hijri' : 'Gregorian'}.`,
  'date-invalid.calendar.hint': () =>
    'Years below 1600 are Hijri, from 1600 on Gregorian. Perhaps the two dates changed places.',
  'date-invalid.partial': (v: { value: string }) => `The date ${q(v.value)} lacks its month or its day.`,
  'date-invalid.partial.hint': () => 'Write it down to the day: 2025-10-25.',
  'date-pair-mismatch': (v: { gregorian: string; hijri: string; expected: string }) =>
    `The two dates disagree: ${v.gregorian} is ${v.expected} in the Umm al-Qura calendar, not ${v.hijri}.`,
  'date-pair-mismatch.hint': () => 'Look in the minutes and correct the one that is wrong.',
  'bidi-control': (v: { code: string }) => `The text holds an invisible direction mark (${v.code}).`,
  'bidi-control.hint': () => 'Remove it; the program sets the direction of words and numbers.',
  'glyph-missing': (v: { character: string; code: string }) =>
    `The character ${q(v.character)} (${v.code}) is not in the printing font, so it would not appear on paper.`,
  'glyph-missing.hint': () => 'Delete it, or write a word or another sign in its place.',
  'control-character': (v: { code: string }) =>
    `The text holds a control character that can't be printed (${v.code}).`,
  'control-character.hint': () => 'Remove it, or type the word again.',

  // Settings of the check
  'lint-rule-unknown': (v: { rule: string }) => `There is no rule ${q(v.rule)}.`,
  'lint-rule-unknown.hint': (v: { nearest?: string | undefined }) =>
    v.nearest
      ? `Did you mean ${known(v.nearest)}?`
      : "A rule's name stands beside each diagnostic; the user guide lists them all.",
  'lint-rule-fixed': (v: { rule: string }) =>
    `The rule ${known(v.rule)} is about the structure of a file or its seal, so it is always an error: it can't be switched off, made weaker or ignored.`,
  'lint-rule-fixed.hint': () => 'Remove it here, and mend what it tells of in the file.',
  'ignore-expired': (v: { rule: string; until: string }) =>
    `The time to ignore ${known(v.rule)} ended on ${v.until}.`,
  'ignore-expired.hint': () =>
    'Mend what was ignored and remove the entry, or set a later "until" if the reason still holds.',
  'ignore-unused': (v: { rule: string; text?: string | undefined }) =>
    `There is nothing to ignore here: ${known(v.rule)} finds nothing${v.text ? ` in ${q(v.text)}` : ''}.`,
  'ignore-unused.hint': () => 'Remove the entry from "ignore", lest it hide a new diagnostic.',

  // Style
  'space-before-punctuation': (v: { word: string; sign: string }) =>
    `A space parts ${q(v.word)} from the sign ${q(v.sign)}, which may then begin a line.`,
  'space-before-punctuation.hint': () => 'Delete the space before the sign.',
  'latin-punctuation': (v: { sign: string }) => `The sign ${q(v.sign)} is Latin, in an Arabic text.`,
  'latin-punctuation.hint': (v: { instead: string }) => `Write ${q(v.instead)} in its place.`,
  'doubled-punctuation': (v: { sign: string }) => `The sign ${q(v.sign)} is doubled.`,
  'doubled-punctuation.hint': () => 'Write it once.',

  // Lists of words
  'word-list-unknown': (v: { name: string; known: readonly string[] }) =>
    `No rule has a list called ${q(v.name)}, so this one is not read.`,
  'word-list-unknown.hint': (v: { name: string; known: readonly string[] }) =>
    `Name the file like a rule that has a list: ${v.known.join(', ')}.`,
  'word-list-line': (v: { words: string }) => `The line ${q(v.words)} of this list can't be understood.`,
  'word-list-line.hint': () => 'Write it like this: wrong = right. A remark follows the sign #.',

  // Words
  'known-typo': (v: Words) => `${q(v.words)} is a slip in writing.`,
  'known-typo.hint': rewrite,
  'split-word': (v: Words) => `${q(v.words)} is one word, torn apart by a scan or a copy.`,
  'split-word.hint': rewrite,
  'lam-alef-broken': (v: Words) =>
    `${q(v.words)}: «لا» became «ال» in a scan or a copy, which changes the meaning.`,
  'lam-alef-broken.hint': rewrite,
  'usage-error': (v: Words) => `${q(v.words)} is not how it is said.`,
  'usage-error.hint': rewrite,
  'agreement-error': (v: Words) => `${q(v.words)} is a mistake of grammar.`,
  'agreement-error.hint': rewrite,
  'hamza-form': (v: Words) => `The hamza of ${q(v.words)} is wrong.`,
  'hamza-form.hint': rewrite,
  'tanwin-missing': (v: Words) => `${q(v.words)} lacks its tanwin.`,
  'tanwin-missing.hint': rewrite,
  'spelling-variant-mixed': (v: Words) => `${q(v.words)} is spelt otherwise elsewhere in this file.`,
  'spelling-variant-mixed.hint': (v: Words) => `Keep to one form: ${q(v.instead ?? '')}.`,
  'term-drift': (v: Words) =>
    `${q(v.words)}: another name for those whom the association serves than in the rest of the policy.`,
  'term-drift.hint': rewrite,
  'term-minimum-for-maximum': (v: Words) =>
    `${q(v.words)} says that it may not end sooner; mostly, that it may not take longer is meant.`,
  'term-minimum-for-maximum.hint': (v: Words) => `Where a limit is meant, write ${q(v.instead ?? '')}.`,
  'term-unspecified': (v: Words) => `${q(v.words)}: a time that nobody can say when it ends.`,
  'term-unspecified.hint': () => 'Give the time, such as «خلال ٣ أيام عمل», or as `within` below the clause.',
  'frequency-unspecified': (v: Words) => `${q(v.words)}: nobody can say how often.`,
  'frequency-unspecified.hint': () => 'Say how often, such as «كل ستة أشهر» or «سنويًا».',

  // How it is typed
  'bracket-spacing': () => 'A space stands between a bracket and the words in it.',
  'bracket-spacing.hint': rewrite,
  'dash-spacing': (v: Words) => `The dash in ${q(v.words)} clings to its neighbours.`,
  'dash-spacing.hint': (v: Words) => `Write a space on both sides: ${q(v.instead ?? '')}.`,
  'non-arabic-letter': (v: Words) =>
    `${q(v.words)} holds a letter of a Persian or Urdu keyboard: it looks like the Arabic one, but no search finds the word.`,
  'non-arabic-letter.hint': (v: Words) => `Type the word on an Arabic keyboard: ${q(v.instead ?? '')}.`,
  'presentation-form': (v: Words) =>
    `${q(v.words)} is written in shapes of letters instead of letters: no search finds it.`,
  'presentation-form.hint': rewrite,
  tatweel: (v: Words) => `${q(v.words)} is stretched (ـ): no search finds it.`,
  'tatweel.hint': rewrite,
  'stray-mark': (v: { code: string }) => `The text holds a mark that nobody sees (${v.code}).`,
  'stray-mark.hint': () => 'Delete it.',
  'markup-residue': (v: Words) =>
    `${q(v.words)} came with a paste from elsewhere and would be printed as it is.`,
  'markup-residue.hint': () => 'Delete the markup and leave the words.',
  'digits-mixed': (v: { figures: string }) =>
    `The figures of ${q(v.figures)} are of another kind than those of the document.`,
  'digits-mixed.hint': (v: { instead: string }) => `Write ${q(v.instead)}.`,
  'heading-punctuation': (v: { signs: string }) => `The heading ends with ${q(v.signs)}.`,
  'heading-punctuation.hint': () => 'Delete it: a heading needs no sign.',
  'heading-starts-with-waw': (v: Words) => `The heading begins with «and»: ${q(v.words)}.`,
  'heading-starts-with-waw.hint': (v: Words) => `Begin it with ${q(v.instead ?? '')}.`,
  'list-marker-typed': (v: { marker: string }) =>
    `${q(v.marker)} was typed before the text; the program writes its own, so that it would stand there twice.`,
  'list-marker-typed.hint': () => 'Delete it, and choose the style of the list with `list`.',
  'list-marker-typed.alone': (v: { marker: string }) =>
    `${q(v.marker)} was typed, and the program numbers nothing here: with the first change it goes wrong.`,
  'list-marker-typed.alone.hint': () =>
    'Let the program number, with list: decimal for instance, and delete what was typed.',
  'list-marker-typed.end': (v: { marker: string }) =>
    `${q(v.marker)} at the end of the clause is the number of the next one.`,
  'list-marker-typed.end.hint': () => 'Delete it, unless it belongs to the text.',
  'list-style-mixed': (v: { marker: string }) =>
    `The typed numbers look like ${q(v.marker)} here, and otherwise in a list before.`,
  'list-style-mixed.hint': () => 'Delete the typed numbers: the program numbers all lists alike.',
  'list-terminal-punctuation.stop': () =>
    'The clause ends without a full stop; most clauses of the policy end with one.',
  'list-terminal-punctuation.stop.hint': () => 'Add a full stop at its end.',
  'list-terminal-punctuation.word': () =>
    'The clause ends with a full stop; most clauses of the policy end without one.',
  'list-terminal-punctuation.word.hint': () => 'Delete the full stop at its end.',
  'placeholder-unfilled': (v: { words: string }) => `${q(v.words)} is a gap that nobody has filled.`,
  'placeholder-unfilled.hint': () =>
    'Fill it, or write the name of the value that belongs there, such as {{approval.minutes}}.',

  // Phones and addresses
  'phone-invalid': (v: { phone: string; digits?: number | undefined; expected: number }) =>
    v.digits !== undefined && v.digits !== v.expected
      ? `${q(v.phone)} is no Saudi phone: ${v.digits} digits follow the country's number or the nought instead of ${v.expected}.`
      : `${q(v.phone)} is no Saudi phone.`,
  'phone-invalid.hint': () => 'Look the number up and write all of it, such as 0501234567 or 00966501234567.',
  'url-malformed': (v: { address: string }) => `The address ${q(v.address)} opens no page.`,
  'url-malformed.hint': (v: { instead?: string | undefined }) =>
    v.instead ? `Perhaps ${v.instead}` : 'Write all of it, such as https://example.org',
  'url-insecure': (v: { address: string }) => `The address ${q(v.address)} opens a page without encryption.`,
  'url-insecure.hint': (v: { instead: string }) => `If it opens like this, write ${v.instead}`,

  // Names
  'association-name-mismatch.other': (v: Words) =>
    `${q(v.words)} is the name of another association, perhaps left from a copy of its text.`,
  'association-name-mismatch.other.hint': () =>
    'Write {{association.name}} in its place, or ignore the rule with a reason where it is meant.',
  'association-name-mismatch.almost': (v: Words & { name: string }) =>
    `${q(v.words)} is almost the association's name (${v.name}), but not quite.`,
  'association-name-mismatch.almost.hint': () => 'Write {{association.name}} in place of the name.',
  'association-name-mismatch.short': (v: Words & { name: string }) =>
    `${q(v.words)} is a part of the association's name (${v.name}).`,
  'association-name-mismatch.short.hint': () =>
    'Write the whole name, or give the short one as shortName in the profile.',
  'association-name-typed': (v: Words) => `The association's name is typed in the text: ${q(v.words)}.`,
  'association-name-typed.hint': (v: { placeholder: string }) =>
    `Write ${v.placeholder} in its place: then it doesn't stay in a copy for another association.`,
  'license-mismatch': (v: { number: string; own: string }) =>
    `The licence ${q(v.number)} is not the association's (${v.own}).`,
  'license-mismatch.hint': () => 'Write {{association.license}} in its place.',
  'footer-contact-missing': (v: { tagline: string }) =>
    `${q(v.tagline)} invites to get in touch, and doesn't say how.`,
  'footer-contact-missing.hint': () => 'Give a website, an address or a phone in contacts, or remove it.',

  // Dates in texts
  'date-ambiguous.order': (v: { words: string; first: number; second: number }) =>
    `${q(v.words)}: which is the month, ${v.first} or ${v.second}?`,
  'date-ambiguous.order.hint': () => 'Write the month by its name, such as «٦ يناير ٢٠٢٢م».',
  'date-ambiguous.spaced': (v: Words) =>
    `The parts of ${q(v.words)} stand apart, and may part at a line's end.`,
  'date-ambiguous.spaced.hint': rewrite,
  'date-hijri-missing': (v: Words) => `The date ${q(v.words)} stands without its Hijri day.`,
  'date-hijri-missing.hint': (v: Words) =>
    `Add «الموافق …هـ» after it; siyasa date computes it. (${v.words})`,
  'date-hijri-missing.month': (v: Words) =>
    `The Hijri date of ${q(v.words)} can't be told, since the day is missing.`,
  'date-hijri-missing.month.hint': () => 'Give the day if it is known: then both dates are printed.',
  'date-imprecise': (v: Words) => `The date of issue lacks its day: ${q(v.words)}.`,
  'date-imprecise.hint': () => 'Give all of it if the day is known, such as 2025-09-14',

  // What the text says
  'title-subject-mismatch': (v: Words & { other: string }) =>
    `The title is about ${q(v.words)}, whom the text never mentions: it is about ${q(v.other)}.`,
  'title-subject-mismatch.hint': () =>
    "Correct the title, or the text if it was copied from another policy's.",
  'list-lead-in-orphan': (v: Words) => `${q(v.words)} leads in a list, and nothing is under it.`,
  'list-lead-in-orphan.hint': () => 'Put the clauses that it leads in below it, as items, or remove it.',
  'list-without-lead-in': (v: Words) =>
    `The list is of conditions, beginning with ${q(v.words)}, and nothing says for what.`,
  'list-without-lead-in.hint': () => 'Lead it in with intro, such as «يُعوَّض المستفيد في الحالات الآتية».',
  'duplicate-clause': (v: { line: number }) => `The clause stands at line ${v.line} already.`,
  'duplicate-clause.hint': () => 'Remove one of them.',
  'near-duplicate-clause': (v: { line: number; percent: number }) =>
    `The clause nearly repeats the one at line ${v.line} (alike by ${v.percent} %).`,
  'near-duplicate-clause.hint': () => 'Make one clause of them, or say what is different.',
  'duplicate-conflict': (v: { line: number; words: number }) =>
    `The clause begins like the one at line ${v.line} (its first ${v.words} words) and then differs.`,
  'duplicate-conflict.hint': () => 'Keep the wording that was approved, if they are meant to be one clause.',
  'clause-contradiction': (v: { line: number; one: string; other: string }) =>
    `The clause is like the one at line ${v.line} but for the number: ${q(v.one)} here, ${q(v.other)} there.`,
  'clause-contradiction.hint': () => 'Find out which is right, if both say the same.',
  'role-name-drift': (v: Words & { other: string }) =>
    `${q(v.words)} here, ${q(v.other)} elsewhere: are they two names of one?`,
  'role-name-drift.hint': () => 'Use one name throughout, if one is meant.',
  'reference-unresolved': (v: { name: string }) =>
    `${q(v.name)} is neither in the association's folder nor among the policies that are known.`,
  'reference-unresolved.hint': () => 'Look the name up, or add the policy if the association has it.',
  'obligation-without-owner': (v: Words) =>
    `${q(v.words)}: nobody is said to do it, nor when (judged by words alone, and maybe wrong).`,
  'obligation-without-owner.hint': () => 'Say who does it, such as «على الموظف …», and when.',
  'section-order-unusual': (v: { kind: string; earlier: string }) =>
    `The section ${q(v.kind)} comes after ${q(v.earlier)}; usually it comes before.`,
  'section-order-unusual.hint': () => 'Move it up, or leave it where the order is meant.',
  'alef-maqsura': (v: Words) => `The end of ${q(v.words)} is wrong: ى and ي were mixed up.`,
  'alef-maqsura.hint': rewrite,
  'review-missing': () => '"review" is blank: nobody will know when the policy falls due for review.',
  'review-missing.hint': () => 'Write, for instance: review: { everyMonths: 24 }',
  'effective-date-missing': () => '"effective" is blank: since when the policy holds is not said.',
  'effective-date-missing.hint': () => 'Write onApproval or a date.',
  'supersedes-missing': () => '"supersedes" is blank: what the policy takes the place of is not said.',
  'supersedes-missing.hint': () => 'Write all, none, or the codes of the policies.',

  'recommended-section-missing': (v: { title: string; sections: readonly string[] }) =>
    `${q(v.title)} could also have: ${list(v.sections)}.`,
  'recommended-section-missing.hint': (v: { kinds: readonly string[] }) =>
    `If the association wants them, add sections of the kinds ${v.kinds.join(', ')}.`,
  'required-section-missing.promised': (v: Words) =>
    `The contents name ${q(v.words)}, and no section has this heading.`,
  'required-section-missing.promised.hint': () => 'Add the section, or remove the entry.',

  // Dates of the approval
  'date-in-future': (v: { date: string }) => `The date of approval, ${v.date}, has not come yet.`,
  'date-in-future.hint': () => 'Correct the date, or leave it blank until the board has approved.',
  'approval-before-issue': (v: { date: string; issued: string }) =>
    `The date of approval, ${v.date}, is before the date of issue, ${v.issued}.`,
  'approval-before-issue.hint': () => 'Correct one of them: no text is approved before it is issued.',
  'effective-before-approval': (v: { date: string; effective: string }) =>
    `The policy is in force from ${v.effective}, before its approval on ${v.date}.`,
  'effective-before-approval.hint': () => 'Correct one of them, or write onApproval.',
  'review-overdue': (v: { due: string }) => `The review fell due on ${v.due} and is overdue.`,
  'review-overdue.hint': () => 'Review the policy, and approve its next version.',
  'review-overdue.usual': (v: { year: string; months: number }) =>
    `Approved in ${v.year}, the policy has gone without review for more than ${v.months} months.`,
  'review-overdue.usual.hint': () => 'Review it, and say how often: review: { everyMonths: 24 }',

  'contact-mismatch': (v: Words & { own: string }) =>
    `${q(v.words)} is almost what the profile says (${v.own}), but not quite.`,
  'contact-mismatch.hint': () => 'Find out which is right, and write both alike.',
  'contact-mismatch.link': (v: Words & { own: string }) =>
    `The account ${q(v.words)} is not in its link: ${v.own}`,
  'contact-mismatch.link.hint': () => 'Look at both, and make them one account.',
  'title-mismatch': (v: Words & { title: string }) =>
    `${q(v.words)} in the approval is not the title of the policy: ${q(v.title)}.`,
  'title-mismatch.hint': () => 'Write {{policy.title}} in its place.',

  // Our own fault
  'rule-failed': (v: { rule: string; reason: string }) =>
    `The rule ${v.rule} broke on this file (${v.reason}): the program's fault, not yours.`,
  'rule-failed.hint': () => 'Please report it, with the file if you can. All other rules have looked at it.',
} as const;

interface Words {
  readonly words: string;
  readonly instead?: string | undefined;
}

function rewrite({ instead = '' }: Words): string {
  return `Write ${q(instead)}.`;
}

const approvalDateForm = 'Write it like this: date: { gregorian: 2025-10-25, hijri: 1447-05-03 }';

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
