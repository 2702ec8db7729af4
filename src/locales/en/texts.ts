import { list, q, rewrite, type Words } from './words.js';

/** What a careful reader would tell of texts. */
export const texts = {
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
  'word-list-line.many': (v: { words: string; limit: number }) =>
    `The line ${q(v.words)} is left out: ${v.limit} lines of this list begin with the same word already.`,
  'word-list-line.many.hint': () => 'Delete lines that begin with this word and are no longer needed.',

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
  'stray-mark.outside': (v: { code: string }) =>
    `A comment or a key holds a mark that nobody sees (${v.code}).`,
  'stray-mark.outside.hint': () => 'Delete the line and type it again: nobody reviews what nobody sees.',
  'markup-residue': (v: Words) =>
    `${q(v.words)} came with a paste from elsewhere and would be printed as it is.`,
  'markup-residue.hint': () => 'Delete the markup and leave the words.',
  'markup-residue.table': (v: Words) =>
    `A table was pasted here as text, from ${q(v.words)} on: its rows would be printed one after the other, without columns.`,
  'markup-residue.table.hint': () =>
    'Make each row an item of a list: what its first column says, a colon, and what the others say.',
  'markup-residue.quotes': (v: Words) =>
    `The quotes of ${v.words} are typographic ones: they are a part of the value, and would be printed with it.`,
  'markup-residue.quotes.hint': (v: { instead: string }) =>
    `Delete them, or type straight ones instead: "${v.instead}"`,
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
    'Fill it, or write the name of the value that belongs there, such as {{approval.minutes}}; if a pen fills it, let it stand under lint.ignore, with the reason.',

  // Phones and addresses
  'phone-invalid': (v: { phone: string; digits?: number | undefined; expected: number }) =>
    v.digits !== undefined && v.digits !== v.expected
      ? `${q(v.phone)} is no Saudi phone: ${v.digits} digits follow the country's number or the nought instead of ${v.expected}.`
      : `${q(v.phone)} is no Saudi phone.`,
  'phone-invalid.hint': () =>
    'Look the number up and write all of it, such as 0501234567 or 00966501234567; an extension stands after it: 0112345678 ext. 105.',
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
  'name-lines-mismatch': (v: { lines: string; name: string }) =>
    `The name in lines, ${q(v.lines)}, is not the name of the association, ${q(v.name)}.`,
  'name-lines-mismatch.hint': () =>
    "Write the association's own name in nameLines, broken into lines; or remove the key, and the name stands in one line.",
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
  'reference-unresolved.number': (v: Words) => `This policy has no ${q(v.words)}.`,
  'reference-unresolved.number.hint': () =>
    "Correct the number, or name the section by its heading. If it is another document's, say which: «المادة التاسعة من نظام العمل».",
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
} as const;
