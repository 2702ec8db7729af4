import { harmless } from '../quoted.js';
import { meant, q } from './words.js';

/** The output of `siyasa doctor`, the help on commands, options and rules, and the labels of reports. */
export const help = {
  // Doctor
  'doctor.node': () => 'Node',
  'doctor.browser': () => 'Browser',
  'doctor.version': () => 'Its version',
  'doctor.source': () => 'Its source',
  'doctor.sandbox': () => 'Sandbox',
  'doctor.sandbox.on': () => 'works',
  'doctor.sandbox.off': () => 'not allowed by the system (the browser runs without it)',
  'doctor.sandbox.root': () => 'none for the user root',
  'doctor.fonts': () => 'Fonts',
  'doctor.themes': () => 'Themes',
  'doctor.theme-faulty': (v: { theme: string }) =>
    `Your own theme ${q(v.theme)} has errors; see them: siyasa check`,
  'doctor.cache': () => 'Browser cache',
  'cli.docs.shown': (v: { page: string }) => `The manual was opened in the browser: ${harmless(v.page)}`,

  'doctor.missing': () => 'not found',
  'doctor.weights': (v: { family: string; weights: string }) => `${v.family} (${v.weights})`,
  'doctor.ok': () => 'Everything is ready.',
  'doctor.not-ok': () => 'What is named above is missing.',
  'doctor.node.old': (v: { version: string }) =>
    `Version ${v.version} is too old; 20.19 or later is needed. Install it from nodejs.org.`,
  'doctor.fonts.missing': (v: { path: string }) =>
    `${harmless(v.path)} is missing. Install the program again.`,
  'doctor.source.option': () => 'given in the command or the environment',
  'doctor.source.embedded': () => 'bundled in the npm package',
  'doctor.source.puppeteer': () => 'downloaded by Puppeteer',
  'doctor.source.system': () => 'from the system',

  // Help
  'help.program': () => 'Siyasa: policies of associations as files, checked and printed.',
  'help.lang': () => 'language of messages: ar or en (or SIYASA_LANG)',
  'help.folder': () => 'folder of policies (or SIYASA_FOLDER; default: policies)',
  'help.version': () => 'version of the program',
  'help.help': () => 'this help',
  'help.command.help': () => 'help for a command',
  'help.check': () => 'checks policies: structure and completeness',
  'help.check.paths': () =>
    "files, folders, or patterns in quotes such as 'policies/*/benef*.yaml' (default: the folder of policies)",
  'help.check.format': () =>
    'form of the result: pretty (default), json, sarif, junit or github; more than one may be given',
  'help.check.output': () => 'file for the format before it; the one format that has no file is printed',
  'help.check.quiet': () => 'shows errors only, and says how many others there are',
  'help.check.rule': () =>
    'sets a rule to error, warning, info or off: latin-punctuation=off; may be repeated',
  'help.check.baseline': () => 'file of accepted diagnostics: only what is not in it is reported',
  'help.check.write-baseline': () => 'writes what the policies have today into the file of --baseline',
  'help.check.max-warnings': () => 'fails if there are more warnings than this number',
  'help.explain': () => 'explains a rule: why it matters, a bad and a good example',
  'help.explain.rule': () => 'the name of the rule; without one, all are listed',
  'help.explain.format': () => 'form of the result: text, json or markdown',
  'help.fix': () => 'fixes what can be fixed safely, and changes nothing else in the file',
  'help.life.policy': () => 'path of a policy file, or association/policy',
  'help.life.policies': () => 'paths of policy files, or association/policy',
  'help.revise': () => 'begins a new version of an approved policy, which stays in force',
  'help.revise.summary': () => 'what changes in this version, in one line',
  'help.submit': () => 'puts drafts without errors into review',
  'help.reopen': () => 'takes what is in review back to draft',
  'help.approve': () => "records the board's approval as the minutes have it, and seals the text",
  'help.approve.method': () => 'how it was approved: session, circulation or package',
  'help.approve.package': () => 'several policies that the same minutes approved as one package',
  'help.approve.minutes': () => 'number of the minutes',
  'help.approve.date': () => 'the day in the minutes, in either calendar; the other is computed',
  'help.approve.meeting': () => 'number of the meeting',
  'help.approve.term': () => "number of the board's term",
  'help.approve.effective': () => 'from when it holds: onApproval or a date',
  'help.approve.supersedes': () => 'what it takes the place of: none, all, or codes with commas between them',
  'help.correct': () =>
    'corrects a record of approval that differs from the minutes: number, day, who signed; the text stays, and the earlier record is kept',
  'help.correct.reason': () => 'why the record is corrected, in one line',
  'help.correct.name': () =>
    'name of one who signed: role, recorded name or line number, then = and the right name (may be repeated)',
  'help.correct.role': () =>
    'role of one who signed: role, recorded name or line number, then = and the right role (may be repeated)',
  'help.correct.signed': () => 'who signed and was not recorded: role=name (may be repeated)',
  'help.correct.not-signed': () =>
    'who was recorded and did not sign: role, name or line number (may be repeated)',
  'help.file': () =>
    'files the scan of the signed paper with its policy, once its QR code says that it is of this policy and version',
  'help.file.policy': () =>
    'path of a policy file, or association/policy, or an earlier version such as rahma/beneficiary-relations@1',
  'help.file.scan': () => 'the scan of the signed paper: PDF, PNG or JPEG',
  'help.file.replace': () => 'puts it in the place of another signed copy of the same version',
  'help.withdraw': () => "takes a policy out of force by the board's decision; its text and seal stay",
  'help.withdraw.reason': () => 'why, as the minutes have it',
  'help.withdraw.minutes': () => 'number of the minutes of the withdrawal',
  'help.log': () =>
    "shows a policy's history: its versions, when they were approved, who signed, their digests",
  'help.dry-run': () => 'show the difference and write nothing',
  'help.fix.propose': () => 'ask about each proposed correction',
  'help.fix.rule': () => 'fix only what this rule finds (may be repeated)',
  'help.render': () => 'renders the policies named: a web page and a PDF file',
  'help.render.policies': () => 'path of the file, or association/policy',
  'help.render.format': () => 'html, pdf or both: html,pdf',
  'help.out': () => 'folder for results (default: out)',
  'help.theme': () => "a theme instead of the policy's own",
  'help.no-read-back': () => 'do not read PDFs back after printing to see whether their words are there',
  'help.binding': () => 'a wider right margin, for a binder',
  'help.duplex': () => 'print on both sides: margins mirrored, cover and closing page on sheets of their own',
  'help.browser': () => 'path of the browser (or PUPPETEER_EXECUTABLE_PATH)',
  'help.build': () => 'renders all policies and their index',
  'help.build.folder': () => 'the folder (default: the folder of policies)',
  'help.status': () => 'show where all policies stand: approvals, reviews, findings, and what is lacking',
  'help.status.folder': () => 'folder of one or more associations (default: the folder of policies)',
  'help.status.format': () => 'result as table, json, csv or html',
  'help.status.output': () => 'file to write the result to',
  'help.status.due': () => 'fail where a review is overdue or falls due within this many days',
  'help.today': () =>
    'the day to reckon from (or SIYASA_TODAY), such as 2025-10-25 (default: the day in Riyadh)',
  'help.clone': () =>
    "writes a policy's text for another association, and leaves nothing of the first in it but what it reports",
  'help.clone.policy': () =>
    'the policy: the path of its file, or association/policy, or a version such as rahma/beneficiary-relations@1',
  'help.clone.for': () =>
    'the other association: the name of its folder in policies, or several with commas between them',
  'help.clone.as': () => 'name of the new file (default: that of the first)',
  'help.clone.code': () => 'code of the new policy (default: left to be filled in, where the first has one)',
  'help.clone.owner': () =>
    'owner of the new policy (default: left to be filled in, where the first has one)',
  'help.clone.issued': () => 'its date of issue (default: left to be filled in, where the first has one)',
  'help.verify': () =>
    'find out which policy a PDF, a digest or a scan belongs to, whether a PDF is as it was printed, and whether its text is in force',
  'help.verify.what': () =>
    'a PDF, a scan of a signed page (PDF, PNG or JPEG), or a digest as it is printed (at least 8 digits)',
  'help.verify.policies': () =>
    'folder of policies, to see whether this text is in force (default for digests and scans: what --folder names)',
  'help.date': () => 'converts dates between Gregorian and Umm al-Qura',
  'help.date.dates': () =>
    'dates such as 2025-10-25 or 1447-05-03, or - to read them from standard input, one a line',
  'help.format': () => 'form of the result: text or json',
  'help.schema': () => 'prints the JSON Schema of a policy or association file, or writes both to a folder',
  'help.schema.name': () => 'policy or association',
  'help.schema.write': () => 'writes both schemas to this folder',
  'help.lsp': () => 'language server for editors (LSP): diagnostics, fixes and completion as one types',
  'help.lsp.stdio': () => 'over standard input and output, as always; some editors add it to the call',
  'help.docs': () => 'opens the manual in the browser, in Arabic or, with --lang en, in English',
  'help.docs.print': () => 'print the path of its first page instead',
  'help.doctor': () => 'describes the browser, the fonts and Node, and says what is missing',
  'help.exit-codes': () =>
    "Exit codes: 0 done (warnings may remain) · 1 policies or dates have errors · 2 the call is wrong, or a file can't be read or written · 3 a fault of the program",
  'help.usage': () => 'Usage:',
  'help.arguments': () => 'Arguments:',
  'help.options': () => 'Options:',
  'help.commands': () => 'Commands:',

  // Explaining rules
  'explain.severity': () => 'Severity',
  'explain.approved': (v: { severity: string }) => `; ${v.severity} in what was approved`,
  'explain.fixes': () => 'Fix',
  'explain.fixes.safe': () => 'safe, by siyasa fix',
  'explain.fixes.proposed': () => 'proposed, by siyasa fix --propose',
  'explain.fixes.by-hand': () => 'by hand',
  'explain.bad': () => 'Bad',
  'explain.good': () => 'Good',
  'explain.nothing': () => '(nothing)',
  'explain.off': (v: { rule: string }) =>
    `To leave it out of one check: siyasa check --rule ${v.rule}=off; to let stand what it finds, with a reason, write in the file:\nlint: { ignore: [ { rule: ${v.rule}, reason: … } ] }`,
  'explain.fixed.always': (v: { why: string }) =>
    `This rule can't be switched off, made weaker or ignored. ${v.why}`,
  'explain.fixed.approval': (v: { why: string }) =>
    `In an approved text this rule can't be switched off, made weaker or ignored. ${v.why}`,
  'explain.more': () => 'A rule and its examples: siyasa explain hamza-form',
  'cli.explain.no-rule': (v: { name: string; nearest: string | undefined }) =>
    `No rule is called ${q(v.name)}. ${meant(v.nearest)}All rules: siyasa explain`,

  // Labels in reports
  'label.error': () => 'error',
  'label.warning': () => 'warning',
  'label.info': () => 'info',
  'label.hint': () => 'hint',
} as const;
