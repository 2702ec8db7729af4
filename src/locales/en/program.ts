import { harmless } from '../quoted.js';
import { known, list, meant, plural, q } from './words.js';

/** The messages of the program as a whole; `ar/program.ts` has the same keys in the same order. */
export const program = {
  'theme-broken': (v: { theme: string; reason: string }) =>
    `The theme ${q(v.theme)} does not work: ${v.reason}`,
  // The command line
  /** The sentence of a rule, in this language. */
  'cli.rule-says': (v: { ar: string; en: string }) => v.en,
  'cli.path-missing': (v: { path: string }) => `There is no ${harmless(v.path)}.`,
  'cli.path-unreadable': (v: { path: string; reason: string }) =>
    `${harmless(v.path)} can't be read (${v.reason}).`,
  'cli.no-folder': (v: { path: string }) =>
    `There is no folder of policies here by the name ${harmless(v.path)}. Name it with --folder or SIYASA_FOLDER, or begin with a new association: siyasa new association.`,
  'cli.no-policies': (v: { path: string }) => `There are no policies in ${harmless(v.path)}.`,
  'cli.no-policy': (v: { name: string }) => `There is no policy ${q(v.name)}.`,
  'cli.no-policy.hint': (v: { nearest?: string | undefined }) =>
    v.nearest ? `Did you mean ${known(v.nearest)}?` : 'Give the path of the file, or association/policy.',
  'cli.path.link': (v: { path: string }) =>
    `${harmless(v.path)} is a link to another place, and what it leads to is not read. Name the file or the folder itself, or put it in place of the link.`,
  'cli.path.no-folder': (v: { path: string }) =>
    `${harmless(v.path)} is no folder, but the program looks for one by this name. Move it elsewhere, and put the folder itself in its place.`,
  'cli.path.git': (v: { path: string }) =>
    `${harmless(v.path)} is one of git's own files, and those are not read. Name another file or folder.`,
  'cli.not-a-policy': (v: { path: string }) =>
    `${harmless(v.path)} is not a policy file and no folder; the names of policy files end in .yaml`,
  'cli.build.policy': (v: { name: string }) =>
    `${harmless(v.name)} is one policy, and build makes all policies of a folder. To make this one: siyasa render ${harmless(v.name)}`,
  'cli.render.warnings': (v: { warnings: number }) =>
    `${plural(v.warnings, 'warning')}; for these, and what a careful reader would add: siyasa check`,
  'cli.same-output': (v: { first: string; second: string }) =>
    `${harmless(v.first)} and ${harmless(v.second)} would be written to the same file. Rename one, or render each by itself.`,
  'cli.check.summary': (v: { files: number; errors: number; warnings: number; infos: number }) =>
    v.errors + v.warnings + v.infos === 0
      ? `${plural(v.files, 'file')}: nothing to report.`
      : `${plural(v.files, 'file')}: ${plural(v.errors, 'error')}, ${plural(v.warnings, 'warning')}${v.infos > 0 ? `, ${plural(v.infos, 'suggestion')}` : ''}.`,
  'cli.check.nothing': () => 'nothing to report',
  'cli.check.errors': (v: { errors: number }) => plural(v.errors, 'error'),
  'cli.check.warnings': (v: { warnings: number }) => plural(v.warnings, 'warning'),
  'cli.check.infos': (v: { infos: number }) => plural(v.infos, 'suggestion'),
  'cli.check.comma': () => ', ',
  'cli.no-match': (v: { path: string }) =>
    `No policy matches the pattern ${harmless(v.path)}. Check how it is written, and put it in quotes.`,
  'cli.rule-form': (v: { value: string }) =>
    `${q(v.value)} is no value for --rule. Write the rule and what it is set to: latin-punctuation=off, where the latter is error, warning, info or off.`,
  'cli.output.unclear': () =>
    'Each format has one place: write -o after the format that it is for, and leave only one without -o, which is shown. Example: --format pretty --format sarif -o check.sarif --format junit -o check.xml',
  'cli.output.same': (v: { path: string }) =>
    `More than one format would be written to ${harmless(v.path)}. Give each a file of its own.`,
  'cli.output.yaml': (v: { path: string }) =>
    `Nothing is written to ${harmless(v.path)}: names that end in .yaml are for policies. Choose another name.`,
  'cli.output.ending': (v: { path: string; ending: string; offered: readonly string[] }) =>
    `Nothing is written to ${harmless(v.path)}: this command writes no files that end in ${v.ending}. Offered are ${v.offered.join(', ')}`,
  'cli.output.other-format': (v: { path: string; format: string; offered: readonly string[] }) =>
    `The format ${v.format} isn't written to ${harmless(v.path)}, which ends like another format. Let it end in ${v.offered.join(' or ')}`,
  'cli.baseline.missing': (v: { path: string }) =>
    `There is no file ${harmless(v.path)}. To write it from what the policies have today, add --write-baseline`,
  'cli.baseline.malformed': (v: { path: string }) =>
    `${harmless(v.path)} is no baseline of this program, or is damaged. Delete it to write it anew, or name another file.`,
  'cli.baseline.unnamed': () =>
    '--write-baseline needs the name of the file: --baseline baseline.json --write-baseline',
  'cli.baseline.written': (v: { path: string; notes: number }) =>
    `${harmless(v.path)} is written, with ${plural(v.notes, 'diagnostic')}. A check with it reports only what is new.`,
  'cli.baseline.accepted': (v: { path: string; notes: number }) =>
    `Accepted in ${harmless(v.path)}: ${plural(v.notes, 'diagnostic')}.`,
  'cli.baseline.fixed': (v: { path: string; words: readonly string[] }) =>
    `${harmless(v.path)} holds findings of rules that no baseline accepts, so they are all reported. The rules: ${list(v.words)}`,
  'cli.baseline.outdated': (v: { path: string; notes: number; words: readonly string[]; more: number }) =>
    `No longer in the policies, but accepted in ${harmless(v.path)}: ${plural(v.notes, 'diagnostic')} (${list(v.words)}${v.more ? ', …' : ''}). To renew it, add --write-baseline`,
  'cli.max-warnings': (v: { warnings: number; limit: number }) =>
    `${plural(v.warnings, 'warning')}, over the limit of ${v.limit}.`,
  'cli.build.summary': (v: {
    policies: number;
    written: number;
    failed: number;
    out: string;
    seconds: string;
  }) =>
    `${plural(v.policies, 'policy', 'policies')} in ${v.out}, ${plural(v.written, 'file')}, in ${v.seconds} s${v.failed ? `; ${v.failed} not rendered` : ''}.`,
  'cli.build.progress': () => 'Policies',
  'cli.render.refused': (v: { file: string }) =>
    `${harmless(v.file)} was not rendered because it has errors.`,
  'cli.write-failed.denied': (v: { path: string; option: string }) =>
    `Can't write ${harmless(v.path)}: you have no permission to write here. ${v.option ? `Choose another place with ${v.option}, or change` : 'Change'} the folder's permissions.`,
  'cli.write-failed.full': (v: { path: string }) =>
    `Can't write ${harmless(v.path)}: the disk is full. Free some space and run the command again; no incomplete file was written.`,
  'cli.write-failed.file-size': (v: { path: string }) =>
    `Can't write ${harmless(v.path)}: it is larger than the system allows files to be. Raise the limit (ulimit -f unlimited) and run the command again; no incomplete file was written.`,
  'cli.write-failed.readonly': (v: { path: string; option: string }) =>
    `Can't write ${harmless(v.path)}: the disk is read-only. ${v.option ? `Choose another place with ${v.option}` : 'Move the files to a disk that can be written'}.`,
  'cli.write-failed.link': (v: { path: string; option: string }) =>
    `${harmless(v.path)} is a link to another place, and nothing is written through links, so nothing was written. Remove the link${v.option ? `, or choose another place with ${v.option}` : ''}.`,
  'cli.write-failed.git': (v: { path: string; option: string }) =>
    `${harmless(v.path)} is among git's own files, and those are not written, so nothing was written.${v.option ? ` Choose another place with ${v.option}.` : ''}`,
  'cli.write-failed.other': (v: { path: string; code: string }) =>
    `Can't write ${harmless(v.path)}: the system refused (${v.code}). Check that no file stands where a folder is needed, nor a folder where the file is to be.`,
  'cli.interrupted': () => 'Stopped as you asked. What was written is complete; no incomplete file is left.',
  'cli.system': (v: { code: string; path: string }) =>
    `The system refused what the program asked of it (${v.code}${v.path ? `: ${harmless(v.path)}` : ''}). Check that the path is there and that you may use it, and run the command again.`,
  'cli.system.handles': (v: { code: string; path: string }) =>
    `The program may not open enough files at a time (${v.code}). Raise the limit and run the command again: ulimit -n 1024`,
  'cli.system.space': (v: { code: string; path: string }) =>
    `The disk is full (${v.code}${v.path ? `: ${harmless(v.path)}` : ''}). Free some space and run the command again.`,
  'cli.system.file-size': (v: { code: string; path: string }) =>
    `A file is larger than the system allows files to be (${v.code}${v.path ? `: ${harmless(v.path)}` : ''}). Raise the limit and run the command again: ulimit -f unlimited`,
  'cli.system.memory': (v: { code: string; path: string }) =>
    `There is not enough memory (${v.code}). Close other programs, or give fewer files at a time.`,
  'cli.output.failed': (v: { code: string }) =>
    `The results can't be written to where they should go (${v.code}), so they are not complete. Check the space on the disk and run the command again.`,
  'cli.unfinished': () =>
    'The command ended before its work was done. Run it again; no incomplete file was written.',
  'cli.bug': () => 'This is a fault of the program, not of your file. Please report it with this text:',
  'cli.usage.other': (v: { reason: string }) => `The call is not understood: ${v.reason}`,
  'cli.usage.unknown-option': (v: { name: string; nearest: string | undefined }) =>
    `There is no option ${q(v.name)}. ${meant(v.nearest)}`.trimEnd(),
  'cli.usage.unknown-command': (v: { name: string; nearest: string | undefined }) =>
    `There is no command ${q(v.name)}. ${meant(v.nearest)}`.trimEnd(),
  'cli.usage.missing-argument': (v: { name: string }) => `The command lacks its ${known(v.name)}.`,
  'cli.usage.missing-value': (v: { name: string }) => `The option ${known(v.name)} needs a value.`,
  'cli.usage.invalid-value': (v: { name: string; value: string; allowed: string }) =>
    `${q(v.value)} is no value for ${v.name}. Accepted: ${v.allowed}.`,
  'cli.usage.folder': () => 'the name of a folder',
  'cli.usage.whole-number': () => 'a whole number such as 0 or 5',
  'cli.usage.formats': () => 'html, pdf or html,pdf',
  'cli.usage.excess': () => 'The command has more words than it takes.',
  'cli.usage.see-help': () => 'See: siyasa --help',

  // Fixing
  'cli.fix.file': (v: { file: string; fixed: number }) =>
    `${harmless(v.file)}: ${plural(v.fixed, 'correction')}`,
  'cli.fix.summary': (v: {
    fixed: number;
    files: number;
    dryRun: boolean;
    remaining: number;
    proposed: number;
  }) => {
    const done =
      v.fixed === 0
        ? 'Nothing can be fixed without a question.'
        : v.dryRun
          ? `${plural(v.fixed, 'correction')} to make in ${plural(v.files, 'file')}; nothing was written.`
          : `${plural(v.fixed, 'correction')} in ${plural(v.files, 'file')}.`;
    if (v.remaining === 0) return `${done} Nothing is left for you.`;
    const proposed = v.proposed > 0 ? `, ${v.proposed} of them with a proposed correction` : '';
    return `${done} Left for you: ${plural(v.remaining, 'finding')}${proposed}.`;
  },
  'cli.fix.see-propose': () => 'To see the proposals one by one: siyasa fix --propose',
  'cli.fix.unreadable': (v: { file: string }) =>
    `${harmless(v.file)} was left as it is because it can't be read. Fix its errors first; for the details: siyasa check ${harmless(v.file)}`,
  'cli.fix.approved': (v: { file: string }) =>
    `${harmless(v.file)} stays as it is, since its text was approved, and this command changes nothing that was. If the policy is in force, correct it in a new version: siyasa revise ${harmless(v.file)}`,
  'cli.fix.status': (v: { file: string }) =>
    `${harmless(v.file)} stays as it is, since its status is not one that is known, so its text may have been approved, and this command changes nothing that was. Correct the status first: draft, inReview, approved or withdrawn.`,
  'cli.fix.archived': (v: { file: string }) =>
    `${harmless(v.file)} stays as it is, since it is an earlier version, and the archive doesn't change. Correct the version in force in a new one: siyasa revise`,
  'cli.fix.needed': (v: { file: string; policy: string }) =>
    `${harmless(v.file)} stays as it is, since ${harmless(v.policy)} was approved and has no seal: words that it takes from this file would change with it. Record its approval first: siyasa approve ${harmless(v.policy)}. Or fix this file by hand.`,
  'cli.fix.changed': (v: { file: string }) =>
    `${harmless(v.file)} was not written because it changed meanwhile. Save what you are working on and run the command again.`,
  'cli.fix.unwritable': (v: { file: string; code: string }) =>
    `Can't write ${harmless(v.file)} (${v.code}); it stays as it was. Check that you may write it, and the space on the disk.`,
  'cli.fix.left-out': (v: { file: string; line: number; rule: string }) =>
    `A correction by ${v.rule} at line ${v.line} of ${harmless(v.file)} was left out because it would damage the file. This is a fault of the program; please report it.`,
  'cli.fix.no-terminal': () =>
    '--propose asks about each proposal, so it works only in a terminal where answers can be typed. To see what is fixed without questions: siyasa fix --dry-run',
  'cli.fix.no-rule': (v: { name: string; nearest: string | undefined }) =>
    `There is no rule ${q(v.name)}. ${meant(v.nearest)}`.trimEnd(),
  'cli.fix.before': () => 'before',
  'cli.fix.after': () => 'after',
  'cli.fix.question': () => 'Fix it?  y: yes   n: no   a: yes to all   q: no more questions > ',
  'cli.fix.answers': () => 'Type y, n, a or q, then Enter.',
  'cli.fixable': (v: { fixable: number }) =>
    `${plural(v.fixable, 'correction')} of the above can be made by: siyasa fix`,

  // The browser
  'browser.none': () =>
    'No browser was found to print PDF files. Install Chromium, Chrome or Edge, then give its path with --browser or in PUPPETEER_EXECUTABLE_PATH.',
  'browser.not-executable': (v: { path: string }) =>
    `The browser ${harmless(v.path)} does not exist or can't be run.`,
  'browser.unpack-failed': (v: { path: string; reason: string }) =>
    `The embedded browser can't be unpacked into ${harmless(v.path)}: ${v.reason}. Check the space and the permissions, or name another folder in SIYASA_CACHE.`,
  'browser.failed': (v: { path: string; reason: string }) =>
    `The browser ${harmless(v.path)} didn't start: ${v.reason}. Try another browser with --browser, and see: siyasa doctor`,
  'browser.temporary': (v: { path: string; code: string }) =>
    `The browser needs a folder for temporary files, and ${harmless(v.path)} can't be written (${v.code}). Name a folder that you may write to in the variable TMPDIR.`,
  'browser.handles': (v: { limit: number }) =>
    `The browser needs more open files than the ${v.limit} that the system allows. Raise the limit and run the command again: ulimit -n 1024`,
  'browser.died': () => 'The browser stopped midway. Run the command again; no incomplete file was written.',
  'browser.unsandboxed': () =>
    'Warning: the system does not allow the browser a sandbox, so it runs without one. The page has no scripts, no network and no files.',
  'browser.sandbox-required': () =>
    'The system does not allow the browser a sandbox, and SIYASA_SANDBOX=require asks for one. Run the program as an ordinary user on a system that allows it.',
  'browser.too-slow.logo': (v: { file: string; seconds: number }) =>
    `${harmless(v.file)} was not printed: it took the browser more than ${v.seconds} seconds. The logo is the likely cause, since every page draws it: save it in a simpler form, such as a PNG, 1000 pixels wide.`,
  'browser.too-slow.text': (v: { file: string; seconds: number }) =>
    `${harmless(v.file)} was not printed: it took the browser more than ${v.seconds} seconds. The size of its text is the likely cause: divide it into several policies.`,
  'browser.too-slow.machine': (v: { file: string; seconds: number }) =>
    `${harmless(v.file)} was not printed: it took the browser more than ${v.seconds} seconds. The machine may have been busy with other work; run the command again.`,
  'browser.crashed.logo': (v: { file: string }) =>
    `${harmless(v.file)} was not printed: the browser stopped twice while printing it, as it does when memory runs out. The logo is the likely cause: save it in a simpler form, such as a PNG, 1000 pixels wide.`,
  'browser.crashed.text': (v: { file: string }) =>
    `${harmless(v.file)} was not printed: the browser stopped twice while printing it, as it does when memory runs out. The size of its text is the likely cause: divide it into several policies.`,
  'browser.crashed.machine': (v: { file: string }) =>
    `${harmless(v.file)} was not printed: the browser stopped twice while printing it, as it does when memory runs out. Close other programs and run the command again.`,
  'browser.image-failed': (v: { file: string }) =>
    `${harmless(v.file)} was not printed: the browser can't read the logo, so it would be missing on paper. Save the picture again from the program that made it.`,
  'browser.fonts-failed': (v: { file: string }) =>
    `The browser could not read the embedded fonts, so ${harmless(v.file)} was not printed. See: siyasa doctor`,
  'browser.page-numbers': (v: { file: string }) =>
    `The page numbers in the contents of ${harmless(v.file)} did not settle, so the file was not written.`,

  'browser.words-lost': (v: { file: string; words: readonly string[]; more: number }) =>
    `Warning: when the PDF of ${harmless(v.file)} was read back, these words did not come back as written: ${list(v.words)}${v.more ? ` and ${v.more} more` : ''}. Searching, copying and screen readers may miss them; look at them on paper.`,
  'browser.unfinished': (v: { file: string }) =>
    `Warning: the browser wrote something into the PDF of ${harmless(v.file)} that the program does not know, so it was left as it is. Its text may not copy or search as it should. See which browser is in use: siyasa doctor`,

  // The status of policies
  'status.title': () => 'Status of policies',
  'status.on': (v: { day: string }) => `Status of policies on ${v.day}`,
  'status.column.code': () => 'Code',
  'status.column.title': () => 'Policy',
  'status.column.version': () => 'Version',
  'status.column.status': () => 'Status',
  'status.column.owner': () => 'Owner',
  'status.column.approved': () => 'Approved',
  'status.column.review': () => 'Next review',
  'status.column.findings': () => 'Findings',
  'status.column.association': () => 'Association',
  'status.column.file': () => 'File',
  'status.column.type': () => 'Type',
  'status.column.asked': () => 'Asked for',
  'status.column.approvedDay': () => 'Approved (Gregorian)',
  'status.column.withoutCopy': () => 'Approved versions without signed copy',
  'status.column.reviewDay': () => 'Next review (Gregorian)',
  'status.column.daysLeft': () => 'Days left',
  'status.column.daysOver': () => 'Days overdue',
  'status.column.errors': () => 'Errors',
  'status.column.warnings': () => 'Warnings',
  'status.column.infos': () => 'Matters of style',
  'status.asked.evidence': () => 'as evidence',
  'status.asked.law': () => 'by the Implementing Regulation',
  'status.asked.customary': () => 'customary',
  'status.absent': () => 'Absent',
  'status.revision': (v: { status: string }) => `Revision: ${v.status}`,
  'status.no-copy': () => 'no signed copy',
  'status.no-copy.of': (v: { words: readonly string[] }) =>
    `no signed copy of version${v.words.length === 1 ? '' : 's'} ${v.words.join(', ')}`,
  'status.review.today': () => 'today',
  'status.review.left': (v: { days: number }) => `in ${plural(v.days, 'day')}`,
  'status.review.overdue': (v: { days: number }) => `${plural(v.days, 'day')} overdue`,
  'status.findings': (v: { errors: number; warnings: number; infos: number }) =>
    [
      v.errors > 0 ? plural(v.errors, 'error') : '',
      v.warnings > 0 ? plural(v.warnings, 'warning') : '',
      v.infos > 0 ? `${plural(v.infos, 'matter')} of style` : '',
    ]
      .filter((one) => one !== '')
      .join(', ') || 'none',
  'status.association': (v: { file: string; findings: string }) => `${harmless(v.file)}: ${v.findings}`,
  'status.association.of': (v: { findings: string }) => `In the association's file: ${v.findings}`,
  'status.no-policies': () => 'No policies in its folder.',
  'status.coverage': (v: { asked: number }) =>
    `Asked of associations: ${plural(v.asked, 'policy or bylaw', 'policies and bylaws')}`,
  'status.coverage.approved': (v: { policies: number }) => `Approved (${v.policies})`,
  'status.coverage.drafted': (v: { policies: number }) => `Not approved yet (${v.policies})`,
  'status.coverage.absent': (v: { policies: number }) => `Absent (${v.policies})`,
  'status.by-law': (v: { title: string }) => `${v.title} (by the Implementing Regulation)`,
  'status.summary': (v: { associations: number; policies: number; findings: string; overdue: number }) =>
    `${plural(v.associations, 'association')}, ${plural(v.policies, 'policy', 'policies')}; findings: ${v.findings}.${v.overdue > 0 ? ` Reviews overdue: ${v.overdue}.` : ''}`,
  'status.due': (v: { title: string; file: string; day: string; when: string }) =>
    `${q(v.title)} is due for review on ${v.day}, ${v.when}: ${harmless(v.file)}`,
  'status.due.summary': (v: { policies: number; days: number }) =>
    `Reviews overdue or due within ${plural(v.days, 'day')}: ${v.policies}.`,
  'status.due.unknown': (v: { file: string }) =>
    `When ${harmless(v.file)} is due for review can't be determined: it needs a date of approval and an interval (review: { everyMonths: 24 }).`,
  'status.due.broken': (v: { file: string }) =>
    `When ${harmless(v.file)} is due for review can't be determined, since it has errors. See: siyasa check`,
  'status.file': (v: { path: string }) =>
    `${harmless(v.path)} is one file; status reports on whole associations. Give a folder.`,
} as const;
