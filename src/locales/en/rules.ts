import type { rules as arabic } from '../ar/rules.js';

/** Why each rule matters to those who write, approve or check policies; what is wrong itself says its message. */
export const rules = {
  'file-missing': "What isn't there can't be checked; mostly a letter of the path is wrong.",
  'file-folder':
    'A name that ends in .yaml is taken for a file; no policy is looked for inside a folder of that name.',
  'file-unreadable': "Nobody can say that a file is sound which can't be opened.",
  'file-too-large':
    'The longest policy is not a tenth of this size: most likely it is another file under its name.',
  'file-empty': 'An empty file comes from a save that broke off, and is taken for a policy.',
  'file-not-text': 'A Word file under another name is still a Word file: nothing can be read from it.',
  encoding: 'In an old encoding Arabic letters become signs that nobody can read.',
  'too-many': 'Hundreds of findings are read by nobody, and most go when the first are mended.',
  'yaml-syntax': 'A space or a sign in the wrong place changes how the whole file is read.',
  'yaml-alias': "A * at the start of a text is read as a reference to another one that isn't there.",
  'yaml-alias-bomb': 'References that multiply fill the memory of the machine; no policy needs them.',
  'yaml-nesting': 'No policy has clauses so deep; most likely brackets or indentation are wrong.',
  'yaml-size': 'A file with so many values is no policy, and holds up the check.',
  'key-duplicate': 'Of two keys of one name, one is lost, and it may be the approved one.',
  'key-unknown': "A misspelt key isn't read: its value seems to be in the policy, and is not.",
  'key-missing':
    'Without type, title, status and sections nobody knows which policy this is, or what its state is.',
  'value-required': "Some keys a file can't do without: they can't be left as a gap for the pen.",
  'value-type':
    'A list for a text, or a text for a number, is printed otherwise than you meant, or not at all.',
  'version-not-numeric':
    "Versions are ordered by their numbers: which is newer, which is in force. Words can't be ordered.",
  'value-unknown': 'Values of a closed list decide what is printed; any other word means nothing.',
  'value-unquoted':
    'Without quotes YAML reads a phone as a number and drops its nought, and a text with a colon as a key.',
  'value-wrong':
    'A value of the right kind outside its bounds, such as a number below one, spoils what is printed.',
  'association-missing':
    "Name, licence and contacts come from the association's file: without it nobody knows whose policy this is.",
  'license-missing':
    "The licence proves that the association is registered; authorities look for it on the paper's head.",
  logo: "A logo that is missing, damaged, outside the folder or a link can't be printed, and one that is too heavy to draw holds up every page.",
  'theme-unknown':
    "The theme gives the document its form: nothing can be rendered with one that isn't there.",
  'theme-invalid':
    'A theme of your own may be written by anybody: it is used only where it leaves out no text, adds none, and asks the network for nothing.',
  'starter-invalid': 'A fault in a starter goes into every policy that is written from it.',
  'type-unknown':
    'The type tells which sections are required, and where the policy stands in the evidence list.',
  'required-section-missing':
    'Whoever reads the policy as evidence looks for certain sections, and holds their lack against the association.',
  'recommended-section-missing':
    'Careful policies of this type have these sections; they are not required, and worth a thought.',
  'sections-empty': 'A policy without sections says nothing, whatever its title and approval.',
  'section-empty': 'A heading with nothing under it looks as if its text were lost in print.',
  'section-heading-missing': "A section without heading isn't in the contents, and can't be referred to.",
  'section-terms-misplaced':
    "Terms are printed as a table in a section of definitions alone; elsewhere they aren't printed.",
  'value-blank': 'A key without value is a gap on paper: right in a draft, wrong in what was approved.',
  'item-blank': 'A clause without text is printed as a number with nothing after it.',
  'card-field-missing': 'Code, version, date and owner tell which copy this is, and whose.',
  'letterhead-field-blank': "A letter without number or date can't be filed, or found again.",
  'approval-missing': "Without the board's approval the document is no policy, but a proposal.",
  'approval-number-missing': 'By the number of the minutes one finds the meeting that approved the text.',
  'approval-date-missing':
    'From the date of approval one reckons when the policy holds, and when it is to be reviewed.',
  'approved-incomplete':
    'What says that it is approved must say how: in session, by circulation or in a package.',
  'signatures-missing':
    "On paper it is the signature that proves an approval, and it needs a row with its owner's role.",
  'review-missing': 'A policy without a date of review is forgotten until it breaks the law.',
  'effective-date-missing':
    "Who doesn't know since when a policy holds doesn't know whether to follow it or the last one.",
  'supersedes-missing': 'Two policies about one matter, both in force: which is to be followed?',
  'placeholder-unknown': "A placeholder that isn't known is printed as it was typed, braces and all.",
  'placeholder-blank': 'A placeholder without value is printed as a gap amid a sentence.',
  'placeholder-circular': 'A title that asks for itself never ends.',
  'placeholder-too-long':
    'A few placeholders, each holding the next one many times, fill any document; and no name is that long.',
  'date-invalid': "A day that doesn't exist, on an official paper, makes one doubt all of it.",
  'date-in-future':
    "No board approves on a day that hasn't come: the date is wrong, or the approval didn't happen.",
  'approval-before-issue':
    'No text is approved before it is issued: one of the dates belongs to another copy.',
  'effective-before-approval':
    'In force before the approval, it would bind people to what nobody had approved.',
  'review-overdue': 'What is overdue for review may break a law that came after it.',
  'date-pair-mismatch': 'Two different dates of one approval: which of them holds?',
  'bidi-control': 'An unseen mark turns words around on paper: what is read is not what was written.',
  'control-character': "A character that can't be printed cuts a word, and no reviewer sees it.",
  'glyph-missing': 'A character that the font lacks is printed as an empty box.',
  'association-name-mismatch':
    "Another association's name, or a slip in the own one, makes an approved paper somebody else's.",
  'license-mismatch':
    'A licence left from another association shows that the text was copied, and casts doubt on it.',
  'contact-mismatch': 'A slip in a phone or an address sends a complaint to somebody else.',
  'title-mismatch': "An approval of another title doesn't prove that this text was approved.",
  'footer-contact-missing': 'An invitation to get in touch, without a way to, helps nobody.',
  'date-ambiguous': 'Such a date can be read as two days, and a right or a time limit may hang on it.',
  'title-subject-mismatch':
    'A title about some people and a text about others: one of them came from another policy.',
  'list-lead-in-orphan': 'Who reads «as follows» and finds nothing thinks that a page is lost.',
  'term-minimum-for-maximum':
    '«Not less than two weeks» forbids an answer before that, and sets no limit to it.',
  'term-unspecified': "«As soon as possible» is a promise that can't be measured, or be seen to be broken.",
  'frequency-unspecified':
    '«Periodically» may mean each month or each decade: nobody can tell whether it was done.',
  'term-drift': 'Two words for the same people seem to be two groups, each with rights of its own.',
  'known-typo': 'A slip in an approved paper stays there as long as the paper.',
  'lam-alef-broken': 'Where «لا تتجاوز» became «ال تتجاوز» the negation is gone, and with it the sense.',
  'association-name-typed':
    'A name in the text stays there when it is copied for another association, or the name changes.',
  'date-hijri-missing': "Official papers give both dates; some authorities don't take the Gregorian alone.",
  'date-imprecise': 'Without its day nobody knows which of two copies of one month is the newer.',
  'duplicate-clause': 'A clause that stands twice is taken for two, and once one is changed they disagree.',
  'near-duplicate-clause': 'Two clauses that are nearly the same: are they one, or is the difference meant?',
  'duplicate-conflict':
    'Two clauses that begin alike and end otherwise: an old wording was left beside the new.',
  'clause-contradiction': 'Two numbers for the same thing: by which is the association held to account?',
  'role-name-drift': 'Two names of one committee seem to be two committees.',
  'reference-unresolved': "A policy that refers to a guide which isn't there refers to nothing.",
  'obligation-without-owner': "An obligation that is nobody's is done by nobody.",
  'list-without-lead-in': "Conditions can't be followed if nobody knows for what they are.",
  'section-order-unusual': 'Readers look for preamble and goal at the beginning.',
  'alef-maqsura': 'For a search «الي» and «إلى» are two different words.',
  'agreement-error': 'A mistake of grammar changes what a sentence is about, and weakens trust in the paper.',
  'usage-error': 'The wrong preposition may turn the sense: «التأكد على» is neither to verify nor to stress.',
  'split-word': "A word that is torn apart can't be found, and is read wrongly.",
  'hamza-form':
    'The hamza is a letter of the word: without it no search finds the word, and the paper looks careless.',
  'tanwin-missing':
    "Tanwin shows a word's part in the sentence; written here and left out there it is a visible fault.",
  'spelling-variant-mixed': 'Two spellings of one word show that a text was put together from two.',
  'placeholder-unfilled':
    "A gap that was typed as dots isn't counted by the program, and is approved with the text.",
  'phone-invalid': 'With a digit too few nobody is reached.',
  'url-malformed': 'A link with a sign too many opens nothing.',
  'url-insecure': 'Without encryption what people send to a page can be read on the way.',
  'markup-residue': 'Markup from elsewhere is printed as it is, amid the words.',
  'stray-mark':
    'A mark that nobody sees may make what is read differ from what is written; it parts a word for a search, and goes along with each copy.',
  'name-lines-mismatch':
    'Letterhead and cover say in whose name a text is issued; it must not be the name of another association.',
  'heading-punctuation': 'A heading is told by its looks; a sign after it shows in contents and bookmarks.',
  'heading-starts-with-waw':
    'A heading that begins with «and» goes on from a sentence before it, and is none.',
  'list-marker-typed':
    'The program numbers by itself: there would be two numbers, and the typed ones go wrong with the first change.',
  'list-style-mixed': 'Numbers of two styles show that a text was put together from two.',
  'list-terminal-punctuation':
    'Where some clauses end with a full stop and some without, a text seems to be cut.',
  'bracket-spacing': "A space inside a bracket may leave it alone at a line's end.",
  'dash-spacing': 'A dash without spaces makes two words one for a search.',
  'digits-mixed': 'Figures of two kinds in one paper are hard to read, and show that a text was pasted.',
  'non-arabic-letter':
    'A Persian letter looks like the Arabic one, and no search from an Arabic keyboard finds it.',
  'presentation-form':
    'Ready-made letter shapes look right, but no search finds them and no screen reader reads them.',
  tatweel: "Stretching is ornament and no letter: a stretched word can't be found.",
  'word-list-unknown': "A list that no rule knows isn't read, though it seems to be.",
  'word-list-line': "A line that isn't understood does nothing.",
  'seal-broken':
    'Who signed one text must not be quoted with another: signed paper and file have to say the same.',
  'seal-missing': 'A text without a seal may change after its approval, and nobody would know.',
  'correction-invalid':
    'A correction of which nobody knows what stood before, or that is older than what it corrects, proves nothing.',
  'filed-copy':
    'The signed copy is what decides in a dispute; once it is lost or changed, there is nothing to compare the text with.',
  'version-order': 'With one number for two texts, nobody knows what “version two” means.',
  'version-in-force': 'Two texts in force at a time: which of them holds?',
  'archive-changed': 'The archive is the witness of what was in force; one that changes proves nothing.',
  'approval-undone': 'Only a board takes back what a board approved, and its minutes say so.',
  'history-unreadable':
    "Git's history proves that a text wasn't changed after its approval; where it can't be read, nothing is proven.",
  'change-interrupted': 'Half a change leaves some files as they were and some as they should be.',
  'rule-failed':
    "A rule that broke hasn't looked at the file: nobody can say that it is free of what the rule looks for.",
  'lint-rule-unknown': 'An exception under a misspelt name excepts nothing.',
  'lint-rule-fixed':
    "What keeps a file from being read, or says that its text isn't true, doesn't go away by silencing it.",
  'ignore-expired': 'An exception that is over was a promise to mend something, and the time has come.',
  'ignore-unused': "An exception that excepts nothing will tomorrow hide a fault that it wasn't meant for.",
  'space-before-punctuation': 'A line may begin with a comma or a full stop, and the page looks careless.',
  'latin-punctuation': 'A Latin comma faces the other way than Arabic words.',
  'doubled-punctuation': 'A doubled sign is left from a deletion or a copy, and means nothing.',
} as const satisfies Record<keyof typeof arabic, string>;
