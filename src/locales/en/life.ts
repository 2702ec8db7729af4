import { harmless } from '../quoted.js';
import { list, meant, q } from './words.js';

/** The life of a policy: what its commands say. */
export const life = {
  'cli.change.changed': (v: { path: string }) =>
    `${harmless(v.path)} was changed after it had been read, so nothing was written. Run the command again.`,
  'cli.change.exists': (v: { path: string }) =>
    `${harmless(v.path)} exists already with other content, so nothing was written. Look at it, move or delete it, and run the command again.`,
  'cli.change.busy': (v: { path: string }) =>
    `Another command is at work on ${harmless(v.path)}, so nothing was written. Run the command again in a moment.`,
  'cli.change.lock': (v: { path: string }) =>
    `${harmless(v.path)} is not the lock file that keeps two commands from writing at once, but a folder or something else, so nothing was written. Move or remove it, and run the command again.`,
  'cli.change.state': (v: { path: string; code: string }) =>
    `The folder ${harmless(v.path)} can't be used (${v.code}). Every change is noted there before it begins, so nothing was written. Check the space and the permissions, or name another folder in SIYASA_STATE.`,
  'cli.change.state-open': (v: { path: string }) =>
    `Others may write into the folder ${harmless(v.path)}. Every change is noted there before it begins, so nothing was written. Make it yours alone with chmod 700, or name another folder in SIYASA_STATE.`,
  'cli.change.state-unknown': () =>
    'No folder is known in which a change is noted before it begins, so nothing was written. Name one by its full path in SIYASA_STATE.',
  'cli.change.stuck': (v: { path: string; journal: string }) =>
    `An earlier command was interrupted, and ${harmless(v.path)} was changed since, so nothing was written. Put the file back as it was and run the command again to complete it, or delete the folder ${harmless(v.journal)} to leave the rest of it undone.`,
  'cli.change.interrupted': (v: { path: string }) =>
    `An earlier command on ${harmless(v.path)} was interrupted. Run the command without --dry-run to complete it first.`,
  'cli.change.completed': (v: { command: string; paths: readonly string[] }) =>
    `The command ${q(`siyasa ${v.command}`)} had been interrupted and is now complete: ${v.paths.map(harmless).join(', ')}`,
  'cli.change.look': () =>
    'Nothing else was done. Look at what these files say now, and run the command again.',
  'cli.change.copy': (v: { from: string; to: string }) =>
    `${harmless(v.from)} is copied as it is to ${harmless(v.to)}`,
  'cli.change.dry-run': () => 'Nothing was written: this is what would be.',

  'cli.life.no-policy': (v: { name: string; nearest: string | undefined }) =>
    `There is no policy ${q(v.name)}. ${v.nearest ? meant(v.nearest) : 'Give the path of a file, or association/policy, such as rahma/beneficiary-relations'}`,
  'cli.life.other': (v: { file: string; other: string }) =>
    `What is named is ${harmless(v.file)}, and this command would work on ${harmless(v.other)}, so nothing was done. Name that one if it is meant.`,
  'cli.life.folders': (v: { first: string; other: string }) =>
    `One call changes policies of one association, and these are from ${harmless(v.first)} and ${harmless(v.other)}. Name those of each association by themselves.`,
  'cli.life.layout': (v: { file: string }) =>
    `${harmless(v.file)} is laid out so that nothing can be written into it without touching the rest, such as with anchors (&) or all on one line. Lay it out as the manual has it and run the command again.`,
  'cli.life.faulty': () => 'Nothing was written. Mend the errors and run the command again.',
  'cli.life.future': (v: { option: string; date: string; today: string }) =>
    `The date ${harmless(v.date)} for ${v.option} is yet to come; today is ${v.today}. Write the date that the minutes have.`,
  'cli.approve.folders': (v: { first: string; other: string }) =>
    `Minutes are those of one association's board, and the policies are from ${harmless(v.first)} and ${harmless(v.other)}. Approve those of each association by themselves.`,
  'cli.approve.code': (v: { code: string; first: string; other: string }) =>
    `${harmless(v.first)} and ${harmless(v.other)} have the same code, ${q(v.code)}, and only one policy may be in force under a code. Give each a code of its own.`,
  'cli.approve.several': () =>
    'To approve several policies by the same minutes add --package where they were one package; else say how in --method.',
  'cli.approve.package-method': () => '--package is a method of approval, so no other --method goes with it.',
  'cli.approve.no-predecessor': (v: { file: string }) =>
    `${harmless(v.file)} is still a draft, and a revision is in work beside it. Approve the draft first, or delete one of the files.`,
  'cli.approve.version': (v: { file: string }) =>
    `${harmless(v.file)} has no version, and nothing is approved without one. Write: version: 1`,
  'cli.approve.withdrawn': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is withdrawn, so it isn't approved. Begin a new policy.`,
  'cli.approve.approved': (v: { file: string; version: number | string }) =>
    `The policy in ${harmless(v.file)} is approved already (version ${v.version}), and has no revision in work. To change it: siyasa revise`,
  'cli.approve.sealed-before': (v: { file: string; version: number; commit: string }) =>
    `Version ${v.version} of ${harmless(v.file)} was approved before with another text, and commit ${v.commit} has its seal; it gets no other seal. Put the file back as it was approved; to change it after that: siyasa revise. If this is a new policy, give it a higher version or another code.`,
  'cli.approve.lacks': (v: { option: string }) =>
    `Of what the minutes say, ${v.option} is missing, and the policy's file has nothing in its stead. ${
      {
        '--method': 'Write --method session, circulation or package.',
        '--date': 'Write the day of approval in either calendar: --date 2025-10-25',
        '--minutes': 'Write the number of the minutes: --minutes 12, or that of the meeting: --meeting 3',
      }[v.option] ?? ''
    }`,
  'cli.approve.done': (v: { file: string; title: string; version: number; digest: string }) =>
    `Approved: ${q(v.title)}, version ${v.version}, digest ${v.digest}: ${harmless(v.file)}`,
  'cli.approve.archived': (v: { file: string }) =>
    `The version before it went as it was to ${harmless(v.file)}`,
  'cli.revise.summary': () => 'Say in --summary what changes in this version, in one line.',
  'cli.revise.exists': (v: { file: string }) =>
    `This policy has a revision in work: ${harmless(v.file)}. Finish it, or delete it to begin from the version in force.`,
  'cli.revise.draft': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} isn't approved yet, so change it in its file. A new version begins from an approved one.`,
  'cli.revise.withdrawn': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is withdrawn, so it gets no new version. Begin a new policy.`,
  'cli.revise.done': (v: { file: string; version: number }) =>
    `Version ${v.version} is a draft in ${harmless(v.file)}; the version in force stays as it is until this one is approved.`,
  'cli.submit.status.inReview': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is in review already.`,
  'cli.submit.status.approved': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is approved, and has no revision in work. To change it: siyasa revise`,
  'cli.submit.status.withdrawn': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is withdrawn, so it doesn't go into review. Begin a new policy.`,
  'cli.submit.done': (v: { file: string }) =>
    `${harmless(v.file)} is in review. After the board's meeting: siyasa approve`,
  'cli.reopen.status.draft': (v: { file: string }) => `The policy in ${harmless(v.file)} is a draft already.`,
  'cli.reopen.status.approved': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is approved, so it doesn't go back to draft. To change it: siyasa revise`,
  'cli.reopen.status.withdrawn': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is withdrawn, so it doesn't go back to draft.`,
  'cli.reopen.done': (v: { file: string }) => `${harmless(v.file)} is a draft again.`,
  'cli.withdraw.reason': () => 'Say in --reason why, as the minutes have it.',
  'cli.withdraw.draft': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} was never approved, so there is nothing to withdraw. If nobody wants it, delete its file.`,
  'cli.withdraw.withdrawn': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is withdrawn already.`,
  'cli.withdraw.before': (v: { date: string }) =>
    `${harmless(v.date)} is before the policy's own approval. Write the date that the minutes have.`,
  'cli.withdraw.done': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is withdrawn; its text and its seal stay.`,
  'cli.withdraw.next': (v: { file: string }) =>
    `It has a revision in work, ${harmless(v.file)}; if nobody wants it, delete it.`,
  'cli.log.faulty': () => 'Nothing of this policy can be read. Mend its errors and run the command again.',
  'log.version': (v: { version: number | string; status: string; file: string }) =>
    `Version ${v.version}, ${v.status}: ${harmless(v.file)}`,
  'log.version.lost': (v: { version: number | string }) =>
    `Version ${v.version}: the history tells of it, and the archive has no file of it`,
  'log.status.superseded': () => 'superseded',
  'log.summary': (v: { summary: string }) => `What changed: ${harmless(v.summary)}`,
  'log.approved': (v: { how: string; date: string }) =>
    `Approved: ${[v.how, v.date].filter((one) => one !== '').join(', ')}`,
  'log.method.session': () => 'in session',
  'log.method.circulation': () => 'by circulation',
  'log.method.package': () => 'in a package of policies',
  'log.meeting': (v: { meeting: string | number }) => `meeting ${harmless(v.meeting)}`,
  'log.minutes': (v: { minutes: string }) => `minutes ${harmless(v.minutes)}`,
  'log.date': (v: { gregorian: string; hijri: string }) => `on ${v.gregorian} (${v.hijri} AH)`,
  'log.date.written': (v: { date: string }) => `on ${harmless(v.date)}, as it was written`,
  'log.signed': (v: { words: readonly string[] }) => `Signatures: ${list(v.words.map(harmless))}`,
  'log.signature': (v: { role: string; name: string }) => `${v.role} (${v.name})`,
  'log.withdrawn': (v: { how: string; reason: string }) =>
    `Withdrawn: ${v.how}; reason: ${harmless(v.reason)}`,
  'log.digest.intact': (v: { digest: string }) => `Digest: ${v.digest} (the text is the one approved)`,
  'log.digest.broken': (v: { digest: string }) =>
    `Digest: ${v.digest} (the text was changed after approval: siyasa check)`,
  'log.digest.none': () => 'Without a seal',
};
