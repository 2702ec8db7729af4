import { harmless } from '../quoted.js';
import { known, list, megabytes, plural, q } from './words.js';

const onPages = (pages: readonly number[]) =>
  pages.length > 0 ? ` on page${pages.length === 1 ? '' : 's'} ${pages.join(', ')}` : '';
const instead = (replacedBy: number | null) =>
  replacedBy === null ? '' : ` Version ${replacedBy} is in force.`;

/** The messages of `siyasa verify`; `ar/verify.ts` has the same keys in the same order. */
export const verifying = {
  // What can't be verified
  'verify.nothing': (v: { what: string }) =>
    `There is no file ${q(v.what)}, and it is no digest. Name a file, or write the digest as it is printed: 8 to 64 of the digits 0–9 and a–f.`,
  'verify.file-missing': (v: { path: string }) => `There is no file ${harmless(v.path)}.`,
  'verify.file-folder': (v: { path: string }) => `${harmless(v.path)} is a folder. Name one PDF file.`,
  'verify.file-link': (v: { path: string }) =>
    `${harmless(v.path)} is a link to another place, and what it leads to is not read. Name the file itself.`,
  'verify.file-git': (v: { path: string }) =>
    `${harmless(v.path)} is one of git's own files, and those are not read. Name another file.`,
  'verify.file-too-large': (v: { path: string; bytes: number; limit: number }) =>
    `${harmless(v.path)} has ${megabytes(v.bytes)}, more than a policy ever has (limit ${megabytes(v.limit)}). Make sure that it is the right file.`,
  'verify.file-unreadable': (v: { path: string; reason: string }) =>
    `${harmless(v.path)} could not be read (${harmless(v.reason)}).`,
  'verify.password': (v: { path: string }) =>
    `${harmless(v.path)} is protected by a password, so what it holds can't be read. Save a copy without protection and run the command again.`,
  'verify.unreadable': (v: { path: string }) =>
    `${harmless(v.path)} is not a sound PDF file, nor a PNG or JPEG picture that can be read: it may be incomplete, or of another kind. Ask for another copy, or save it as one of these.`,
  'verify.picture-large': (v: { path: string; pixels: number; limit: number }) =>
    `The picture ${harmless(v.path)} has ${v.pixels} million pixels (limit ${v.limit} million). Scan the paper at fewer dots an inch: 300 are enough.`,
  'verify.picture-damaged': (v: { path: string }) =>
    `The picture ${harmless(v.path)} is incomplete or damaged, and other programs may not open it. Ask for another copy of it, or scan the paper again.`,

  // Why a PDF can't be relied on
  'verify.no-sources': () =>
    "This file carries no text of a policy, so it can't be verified. If it is a table of changes or a pack for a board, verify the PDFs of the policies themselves; if it is scanned paper, it has words besides the picture: scan it again without text recognition (OCR); if it is the PDF of a policy, it is not as it was made.",
  'verify.theme-missing': (v: { theme: string }) =>
    `The file was printed with the theme ${known(harmless(v.theme))}, which this program does not have, so it can't be printed again to compare.`,
  'verify.source-changed': (v: { name: string }) =>
    `The attached file ${harmless(v.name)} is not as it was when the PDF was made: its checksum is another.`,
  'verify.sources-faulty': (v: { file: string; line: number }) =>
    `The attached file ${harmless(v.file)} has an error at line ${v.line}, so the pages can't have been printed from it.`,
  'verify.attachments-large': () =>
    'The file carries more attachments, or larger ones, than the PDF of a policy does, so it is not as this program made it.',
  'verify.digest-changed': (v: { recorded: string; digest: string }) =>
    v.recorded
      ? `The digest of the attached text (${harmless(v.digest.slice(0, 16))}…) is not the one that the file records (${harmless(v.recorded.slice(0, 16))}…).`
      : 'The file does not record the digest of its text.',
  'verify.not-identical': () =>
    'The file is not equal, byte for byte, to what is printed from the text that it carries, so it is not proven to be as it was printed. Ask for the file as the program made it, or print it anew.',
  'verify.other-program': (v: { program: string; writer: string; ourProgram: string; ourWriter: string }) =>
    `The file says that another version of the program or the browser printed it: ${harmless(v.program || '–')} (${harmless(v.writer || '–')}); this is ${harmless(v.ourProgram)} (${harmless(v.ourWriter)}). The two do not make the same file of a text, so this one is not proven to be as it was printed. Verify it with the version that printed it, or print it anew.`,
  'verify.appended.visible': () =>
    'A signature that shows on a page was appended after printing; it may cover what is below it. What comes before it is equal to what was printed. Sign with a signature that shows on no page, or verify the file before it is signed.',
  'verify.appended.other': () =>
    'Something that no signature needs was appended after printing; it may change what is seen or heard. What comes before it is equal to what was printed: ask for the file as it was made.',
  'verify.appended.unreadable': () =>
    'What was appended after printing can be read in more than one way, or not at all, so whether it is a signature is not known. What comes before it is equal to what was printed: ask for the file as it was made.',
  'verify.too-slow': () =>
    'Reading the file or printing its text took longer than any policy needs and was stopped, so nothing of it is proven. Something in it may have been made to stop the program; if it is scanned paper, scan the page with the QR code by itself.',
  'verify.too-much': () =>
    'The file needs more memory than any policy does, so verifying it was stopped; it is not proven to be as it was printed. It may have been made to stop the program.',
  'verify.broken': () =>
    'The file could not be read to its end: it holds what this program never writes, and what breaks readers of PDFs or uses up their memory. It is not proven to be as it was printed.',

  // What differs
  'verify.words-changed': (v: { changes: number }) =>
    `The words of the pages are not those of the attached text in ${plural(v.changes, 'place')}:`,
  'verify.change': (v: { page: number; expected: string; found: string; after: string }) =>
    `Page ${v.page}${v.after ? `, after ${q(v.after)}` : ''}: ${
      v.expected && v.found
        ? `the page has ${q(v.found)}, the attached text ${q(v.expected)}`
        : v.found
          ? `${q(v.found)} was added`
          : `${q(v.expected)} is missing`
    }`,
  'verify.more': (v: { more: number }) => `And ${v.more} more.`,
  'verify.pictures-changed': (v: { pages: readonly number[] }) =>
    `The words are those of the attached text, but these pages look different from when they were printed: ${v.pages.join(', ')}. A signature or a stamp may have been added, or something covered; compare them with a fresh print.`,
  'verify.paper-changed': (v: { pages: readonly number[] }) =>
    `These pages look on a screen as they were printed, but come out of a printer differently: ${v.pages.join(', ')}.`,
  'verify.differs.pages': () => 'The number of pages is not the one that is printed.',
  'verify.differs.boxes': (v: { pages: readonly number[] }) =>
    `The size, the visible part or the rotation of the paper was changed${onPages(v.pages)}.`,
  'verify.differs.content': (v: { pages: readonly number[] }) =>
    `What is written or drawn was changed${onPages(v.pages)}.`,
  'verify.differs.fonts': (v: { pages: readonly number[] }) =>
    `The fonts were changed${onPages(v.pages)}: the shapes of letters, or what they stand for when copied and searched.`,
  'verify.differs.images': (v: { pages: readonly number[] }) =>
    `The pictures were changed${onPages(v.pages)}.`,
  'verify.differs.annotations': (v: { pages: readonly number[] }) =>
    `What lies over the content was changed${onPages(v.pages)}: links, comments or fields.`,
  'verify.differs.layers': (v: { pages: readonly number[] }) =>
    `There are layers${onPages(v.pages)} that were not there when it was printed: something may show only on a screen, or only on paper.`,
  'verify.differs.actions': (v: { pages: readonly number[] }) =>
    `There are actions or scripts${onPages(v.pages)} that run when the file is opened or used.`,
  'verify.differs.forms': () => 'There are form fields that were not there when it was printed.',
  'verify.differs.attachments': () =>
    'The attachments, or the lists of names in its structure, are not as they were when it was printed.',
  'verify.differs.bookmarks': () =>
    'The bookmarks, or the places that links lead to, are not as they were when it was printed.',
  'verify.differs.heard': () => 'What readers hear from a screen reader is not what was printed.',
  'verify.differs.information': () =>
    'The title, or what is shown about the file, is not as it was when it was printed.',
  'verify.differs.colours': () => 'The definition of its colours is not as it was when it was printed.',
  'verify.differs.other': () => 'Its structure holds something that was not there when it was printed.',
  'verify.differs.unreadable': () =>
    'The structure is not written as this program writes it, so not all that was changed in it could be found.',
  'verify.differs.rewritten': () =>
    'No difference was found in what is shown: another program may have saved it anew, or added something that is not shown. That does not prove that it is as it was printed.',
  'verify.not-compared': () => 'There was not enough time or memory to find what was changed in it.',

  // What a PDF is
  'verify.identical': () =>
    'The file is equal, byte for byte, to what is printed from the text that it carries.',
  'verify.identical-signed': () =>
    'What was printed in the file is equal, byte for byte, to what is printed from the text that it carries; only signatures that do not show on its pages were appended.',
  'verify.signatures': (v: { signatures: number; empty: number }) =>
    `Signatures and time stamps that were appended: ${v.signatures}${v.empty > 0 ? `; fields still to be signed: ${v.empty}` : ''}. Whether the signatures themselves are valid was not checked: look at them in a PDF reader that verifies signatures.`,
  'verify.same-words': () =>
    'The words of its pages are those of the text that it carries; that does not prove that it is as it was printed.',
  'verify.not-asked': () =>
    'Anybody who has the program can print such a file of another text: this does not prove that the text was approved or is in force. To ask for that: --policies <folder>, or compare the digest with the one in the minutes.',
  'verify.surroundings.contacts': () =>
    'It prints other ways to reach the association than the folder has now. No seal covers that; it may be from before a change, or somebody else’s.',
  'verify.surroundings.letterhead': () =>
    'It prints another letterhead than the folder has now. No seal covers that; it may be from before a change, or somebody else’s.',
  'verify.surroundings.logo': () =>
    'It prints another logo than the folder has now. No seal covers that; it may be from before a change, or somebody else’s.',
  'verify.row': (v: { label: string; value: string }) => `${v.label}: ${harmless(v.value)}`,
  'verify.label.association': () => 'Association',
  'verify.label.license': () => 'Licence',
  'verify.label.policy': () => 'Policy',
  'verify.label.code': () => 'Code',
  'verify.label.version': () => 'Version',
  'verify.label.status': () => 'Status',
  'verify.label.digest': () => 'Digest',
  'verify.label.program': () => 'Program',
  'verify.status.draft': () => 'Draft',
  'verify.status.inReview': () => 'In review',
  'verify.status.approved': () => 'Approved',
  'verify.status.withdrawn': () => 'Withdrawn',

  // What a digest or a paper is
  'verify.unread': (v: { paths: readonly string[] }) =>
    `Warning: these files can't be read, so the text was not looked for in them: ${list(v.paths)}. To see why: siyasa check`,
  'verify.paper': () =>
    'The program can’t compare paper word by word: the digest tells which text the paper claims to be, and does not prove that its words are the words of that text. Compare it with a fresh print of the policy.',
  'verify.code-names': () =>
    'The QR code on its pages names the text above; that does not prove that their words are the words of that text. Ask for the file as the program made it.',
  'verify.no-code': () =>
    'No QR code of this program can be read in the picture. Take a picture of the whole page with the code, lying flat, or type the digest as it is printed.',
  'verify.not-searched': (v: { pages: number; searched: number }) =>
    `Not all of the paper was searched: it has more pages or QR codes than are looked at, and was searched wholly in ${v.searched} of ${v.pages}. Scan the page with the code by itself.`,
  'verify.foreign-code': (v: { code: string }) =>
    `There is a QR code on the page that is not this program’s, which was ignored: ${q(v.code)}`,
  'verify.several-codes': () =>
    'The paper has QR codes of more than one text, so it is not known which one it is. Verify each page by itself.',
  'verify.digest-unknown': (v: { digits: string; folder: string }) =>
    `No text in ${harmless(v.folder)} has a digest that begins with ${harmless(v.digits.slice(0, 16))}${v.digits.length > 16 ? '…' : ''}. Check the digits, or name another folder with --policies`,
  'verify.digest-ambiguous': (v: { digits: string }) =>
    `More than one text in the folder has a digest that begins with ${harmless(v.digits)}. Write more of its digits.`,
  'verify.code-says': (v: { license: string; code: string; version: string | number }) =>
    `The QR code says: licence ${q(v.license)}, policy code ${q(v.code)}, version ${q(v.version)}.`,
  'verify.code.license': (v: { said: string; is: string }) =>
    `The QR code says licence ${q(v.said)}, and this text’s is ${q(v.is)}: the QR code was altered; the digest decides.`,
  'verify.code.code': (v: { said: string; is: string }) =>
    `The QR code says policy code ${q(v.said)}, and this text’s is ${q(v.is)}: the QR code was altered; the digest decides.`,
  'verify.code.version': (v: { said: string | number; is: string | number }) =>
    `The QR code says version ${q(v.said)}, and this text’s is ${q(v.is)}: the QR code was altered; the digest decides.`,

  // Which text of which policy it is
  'verify.state.inForce': (v: { file: string }) => `This is the text in force: ${harmless(v.file)}`,
  'verify.named.inForce': (v: { file: string }) =>
    `The text that the digest names is the text in force: ${harmless(v.file)}`,
  'verify.corrected': (v: { date: string; reason: string }) =>
    `This was printed before the record of its approval was corrected on ${harmless(v.date)}: the text is the same; minutes, day and those who signed are as the file has them now. Reason: ${harmless(v.reason)}`,
  'verify.state.unsound': (v: { file: string }) =>
    `This is the text of ${harmless(v.file)}, but it can't be relied upon as the one in force until what siyasa check finds is fixed:`,
  'verify.state.unsealed': (v: { file: string }) =>
    `This is the text of ${harmless(v.file)}, which says that it is approved and has no seal to prove it. To record one: siyasa approve`,
  'verify.state.notYet': (v: { file: string }) =>
    `This text is approved, and is not in force yet: ${harmless(v.file)}`,
  'verify.state.draft': (v: { file: string }) => `This text is not approved yet: ${harmless(v.file)}`,
  'verify.state.revision': (v: { file: string }) => `This is the revision in work: ${harmless(v.file)}`,
  'verify.state.superseded': (v: { file: string; replacedBy: number | null }) =>
    `This is an earlier version, since superseded: ${harmless(v.file)}.${instead(v.replacedBy)}`,
  'verify.state.withdrawn': (v: { file: string }) => `This policy is withdrawn: ${harmless(v.file)}`,
  'verify.state.changed': (v: { file: string; version: string | number }) =>
    `This is the text that was approved (version ${v.version}); ${harmless(v.file)} was changed after that. See: siyasa check`,
  'verify.state.ambiguous': (v: { paths: readonly string[] }) =>
    `More than one file has this text, so which of them is in force is not known: ${list(v.paths.map(harmless))}. Keep the one that the board approved, and move the others out of the folder.`,
  'verify.state.otherText': (v: { file: string; version: string | number }) =>
    `This is not the text in the folder, which has another, version ${v.version}: ${harmless(v.file)}`,
  'verify.state.otherDecision': (v: { file: string }) =>
    `The file says that the policy was withdrawn, and in the folder its text is in force: ${harmless(v.file)}`,
  'verify.state.unknown': (v: { code: string | null; policy: string; printed: string | number }) =>
    `This folder has no policy ${v.code ? `with the code ${q(v.code)}` : q(v.policy)} (the file is of version ${v.printed}), or no longer has it. Whether it was deleted after its approval: siyasa check`,
  'verify.no-folder': (v: { folder: string }) =>
    `The folder of policies ${harmless(v.folder)} could not be read, so whether this text is in force is not known. Name the folder of policies with --policies`,
};
