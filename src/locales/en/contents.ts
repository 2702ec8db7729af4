import { type FixedReason, fixedReasons } from './fixed-reasons.js';
import {
  approvalDateForm,
  eitherDay,
  known,
  list,
  meant,
  meantDay,
  megabytes,
  named,
  q,
  type Words,
  weekdays,
} from './words.js';

/** What is told of what a file lacks or says untruly: placeholders, dates, the approval. */
export const contents = {
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
  'logo.link': (v: { logo: string }) =>
    `The path of the logo ${q(v.logo)} holds a link (a shortcut) to another place, and what it leads to is not read.`,
  'logo.link.hint': () => "Put the image itself in the association's folder and write its name alone.",
  'logo.missing': (v: { logo: string }) => `There is no logo file ${q(v.logo)}.`,
  'logo.missing.hint': () => "Check the name, or put the image in the association's folder.",
  'logo.not-image': (v: { logo: string }) => `The file ${q(v.logo)} is not an image that the program knows.`,
  'logo.not-image.hint': () => 'Accepted are SVG, PNG, JPEG and WebP.',
  'logo.too-large': (v: { logo: string; bytes: number; limit: number }) =>
    `The logo ${q(v.logo)} is ${megabytes(v.bytes)} (the limit is ${megabytes(v.limit)}).`,
  'logo.too-large.hint': () => 'Make the image smaller, or use an SVG.',
  'logo.damaged': (v: { logo: string }) =>
    `The logo ${q(v.logo)} is damaged or incomplete, so it can't be printed.`,
  'logo.damaged.hint': () =>
    'Open the image in the program that made it and save it again, or put a sound copy in its place.',
  'logo.dimensions': (v: { logo: string; width: number; height: number; limit: number }) =>
    `The logo ${q(v.logo)} is ${v.width} wide and ${v.height} high; each must be more than 0 and at most ${v.limit}.`,
  'logo.dimensions.hint': () => 'Save the image in another size: 1000 pixels across are enough for print.',
  'logo.heavy': (v: { logo: string }) =>
    `The logo ${q(v.logo)} takes too long to draw: its parts are repeated too often, or it has too many filters or masks.`,
  'logo.heavy.hint': () =>
    'Make the drawing simpler and save it again, or save it as a PNG, 1000 pixels wide.',
  'logo.active': (v: { logo: string; element: string }) =>
    `The logo ${q(v.logo)} holds ${q(v.element)}, which is no part of a plain drawing. A logo may have no scripts, no animation and no computed CSS effects.`,
  'logo.active.hint': () =>
    'Export the image again as a PNG, or as a plain SVG without scripts, animation and CSS effects, its texts turned into paths.',
  'logo.outward': (v: { logo: string; target: string }) =>
    `The logo ${q(v.logo)} needs another file, ${q(v.target)}, which would be missing on paper.`,
  'logo.outward.hint': () => 'Export the image again with all that it needs embedded in it.',
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
  'section-terms-misplaced.hint': () =>
    'Move them to a "definitions" section; documents and how long they are kept, to "records".',
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
  'placeholder-too-long': (v: { name: string; limit: number }) =>
    `The value of the placeholder ${q(`{{${v.name}}}`)} is longer than ${v.limit} characters once the placeholders in it are filled in, so it won't be put in its place.`,
  'placeholder-too-long.hint': () => 'Shorten the value, or write it without placeholders.',

  // Dates
  'date-invalid.malformed': (v: { value: string }) => `${q(v.value)} can't be read as a date.`,
  'date-invalid.malformed.hint': (v: { proposals: readonly string[] }) =>
    v.proposals.length > 0
      ? meantDay(v.proposals)
      : 'Write it like 2025-10-25 or 1447-05-03 or «3 جمادى الأولى 1447هـ».',
  'date-invalid.month': (v: { value: string }) => `${q(v.value)} names a month that does not exist.`,
  'date-invalid.month.hint': (v: { proposals: readonly string[] }) =>
    v.proposals.length > 0 ? meantDay(v.proposals) : 'Correct the month: it is 1 to 12.',
  'date-invalid.day': (v: { value: string; daysInMonth: number }) =>
    `${q(v.value)} names a day that does not exist; this month has ${v.daysInMonth} days.`,
  'date-invalid.day.hint': (v: { proposals: readonly string[] }) =>
    `Correct the day. The last of this month is ${eitherDay(v.proposals)}`,
  'date-invalid.shortMonth': (v: { value: string; daysInMonth: number }) =>
    `${q(v.value)} names a day that does not exist; this month has ${v.daysInMonth} days in the Umm al-Qura calendar.`,
  'date-invalid.shortMonth.hint': (v: { proposals: readonly string[] }) =>
    `Correct the day, or look at the month again. Its last day is ${eitherDay(v.proposals)}`,
  'date-invalid.range': (v: { value: string }) =>
    `The date ${q(v.value)} is outside the Umm al-Qura calendar that the program knows (1356–1500 AH, 1937–2077 CE).`,
  'date-invalid.range.hint': () => 'Check the year.',
  'date-invalid.calendar': (v: { value: string; expected: string }) =>
    `The date ${q(v.value)} is not ${v.expected === 'hijri' ? 'Hijri' : 'Gregorian'}.`,
  'date-invalid.calendar.hint': (v: { proposals: readonly string[] }) =>
    v.proposals.length > 0
      ? `Write the same day in the calendar that belongs here: ${eitherDay(v.proposals)}`
      : 'Years below 1600 are Hijri, from 1600 on Gregorian. Perhaps the two dates changed places.',
  'date-invalid.partial': (v: { value: string }) => `The date ${q(v.value)} lacks its month or its day.`,
  'date-invalid.partial.hint': () => 'Write it down to the day: 2025-10-25.',
  'date-invalid.ambiguous': (v: { value: string }) =>
    `The date ${q(v.value)} can be two days: which figure is the day and which the month can't be told.`,
  'date-invalid.ambiguous.hint': (v: {
    value: string;
    proposals: readonly string[];
    asWritten?: boolean;
  }) => {
    const [dayFirst = '', monthFirst] = v.proposals;
    if (monthFirst === undefined) return `The date beside it tells the day. Write ${dayFirst}`;
    const unknown = v.asWritten
      ? `. Where nobody knows, keep it as it was written: date: { asWritten: ${v.value} }`
      : '';
    return `If the day was written first, write ${dayFirst}; if the month was, write ${monthFirst}${unknown}`;
  },
  'date-invalid.era': (v: { value: string }) =>
    `${q(v.value)} has a year of one calendar, and the name of a month or the sign (هـ or م) of the other.`,
  'date-invalid.era.hint': (v: { proposals: readonly string[] }) =>
    v.proposals.length > 0
      ? `If the year is right, write ${eitherDay(v.proposals)}`
      : 'Correct the year or the month.',
  'date-invalid.weekday': (v: { value: string; weekday: number }) =>
    `The day of the week in ${q(v.value)} is wrong: that date is a ${weekdays[v.weekday]}.`,
  'date-invalid.weekday.hint': (v: { proposals: readonly string[] }) =>
    `If the date is right, write ${eitherDay(v.proposals)}`,
  'date-invalid.pair': (v: { gregorian: string; hijri: string; expected: string }) =>
    `The two dates disagree: ${v.gregorian} is ${v.expected} in the Umm al-Qura calendar, not ${v.hijri}.`,
  'date-invalid.pair.hint': (v: { proposals: readonly string[] }) =>
    `Find out which is right, and write that alone: ${eitherDay(v.proposals)}`,
  'date-pair-mismatch': (v: { gregorian: string; hijri: string; expected: string }) =>
    `The two dates disagree: ${v.gregorian} is ${v.expected} in the Umm al-Qura calendar, not ${v.hijri}.`,
  'date-pair-mismatch.hint': () => 'Look in the minutes and correct the one that is wrong.',
  'bidi-control': (v: { code: string }) => `The text holds an invisible direction mark (${v.code}).`,
  'bidi-control.hint': () => 'Remove it; the program sets the direction of words and numbers.',
  'bidi-control.outside': (v: { code: string }) =>
    `A comment or a key holds an invisible direction mark (${v.code}): whoever reviews the file may see something else than the program reads.`,
  'bidi-control.outside.hint': () => 'Delete the line and type it again, and look at the lines around it.',
  'glyph-missing': (v: { character: string; code: string }) =>
    `The character ${q(v.character)} (${v.code}) is not in the printing font, so it would not appear on paper.`,
  'glyph-missing.hint': () => 'Delete it, or write a word or another sign in its place.',
  'control-character': (v: { code: string }) =>
    `The text holds a control character that can't be printed (${v.code}).`,
  'control-character.hint': () => 'Remove it, or type the word again.',
  'control-character.outside': (v: { code: string }) =>
    `A comment or a key holds a control character (${v.code}).`,
  'control-character.outside.hint': () => 'Delete the line and type it again.',

  // Settings of the check
  'lint-rule-unknown': (v: { rule: string }) => `There is no rule ${q(v.rule)}.`,
  'lint-rule-unknown.hint': (v: { nearest?: string | undefined }) =>
    v.nearest
      ? `Did you mean ${known(v.nearest)}?`
      : "A rule's name stands beside each diagnostic; the user guide lists them all.",
  'lint-rule-fixed': (v: { rule: string; reason: FixedReason }) =>
    `The rule ${known(v.rule)} can't be switched off, made weaker or ignored. ${fixedReasons[v.reason]}`,
  'lint-rule-fixed.hint': () => 'Remove it here, and mend what it finds in the file.',
  'ignore-expired': (v: { rule: string; until: string }) =>
    `The time to ignore ${known(v.rule)} ended on ${v.until}.`,
  'ignore-expired.hint': () =>
    'Mend what was ignored and remove the entry, or set a later "until" if the reason still holds.',
  'ignore-unused': (v: { rule: string; text?: string | undefined }) =>
    `There is nothing to ignore here: ${known(v.rule)} finds nothing${v.text ? ` in ${q(v.text)}` : ''}.`,
  'ignore-unused.hint': () => 'Remove the entry from "ignore", lest it hide a new diagnostic.',
  'ignore-unused.many': (v: { rule: string; limit: number }) =>
    `This exception has no effect: the file has ${v.limit} exceptions to the rule ${known(v.rule)} already.`,
  'ignore-unused.many.hint': () =>
    'Remove exceptions that are no longer needed, or switch the rule off under "severity".',

  // Dates of the approval
  'date-in-future': (v: { date: string }) => `The date of approval, ${v.date}, has not come yet.`,
  'date-in-future.hint': () => 'Correct the date, or leave it blank until the board has approved.',
  'approval-before-issue': (v: { date: string; issued: string }) =>
    `The date of approval, ${v.date}, is before the date of issue, ${v.issued}.`,
  'approval-before-issue.hint': () =>
    'Correct the day of issue (issued) or of approval: no text is approved before it is issued.',
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
  'rule-failed.file': (v: { reason: string }) =>
    `The program broke while it checked this file (${v.reason}): the program's fault, not yours.`,
  'rule-failed.file.hint': () => 'Please report it, with the file if you can. All other files were checked.',
  'rule-failed.hint': () => 'Please report it, with the file if you can. All other rules have looked at it.',
} as const;
