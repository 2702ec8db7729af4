import { harmless } from '../quoted.js';
import { list, meant, megabytes, q } from './words.js';

/** The messages of the commands that change a policy's status. */
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
  'cli.change.put': (v: { file: string; bytes: number }) =>
    `${harmless(v.file)} is written (${megabytes(v.bytes)})`,
  'cli.change.remove': (v: { file: string }) => `${harmless(v.file)} is removed`,
  'cli.change.dry-run': () => 'Nothing was written: this is what would be.',

  'cli.life.no-policy': (v: { name: string; nearest: string | undefined }) =>
    `There is no policy ${q(v.name)}. ${v.nearest ? meant(v.nearest) : 'Give the path of a file, or association/policy, such as rahma/beneficiary-relations'}`,
  'cli.life.other': (v: { file: string; other: string }) =>
    `What is named is ${harmless(v.file)}, and this command would work on ${harmless(v.other)}, so nothing was done. Name that one if it is meant.`,
  'cli.life.folders': (v: { first: string; other: string }) =>
    `One call changes policies of one association, and these are from ${harmless(v.first)} and ${harmless(v.other)}. Name those of each association by themselves.`,
  'cli.life.layout': (v: { file: string }) =>
    `${harmless(v.file)} is laid out so that nothing can be written into it without touching the rest, such as with anchors (&) or all on one line. Lay it out as the manual has it and run the command again.`,
  'cli.life.faulty': () => 'Nothing was written. Fix the errors and run the command again.',
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
  'cli.correct.reason': () => 'Say in --reason why the record is corrected, in one line.',
  'cli.correct.minutes': () => 'Give the right number of the minutes in --minutes.',
  'cli.correct.archived': (v: { file: string }) =>
    `${harmless(v.file)} is an earlier version in the archive, which never changes, so its record isn't corrected; only that of the version in force is.`,
  'cli.correct.draft': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} isn't approved yet, so it has no record of approval. Change what its file says.`,
  'cli.correct.withdrawn': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is withdrawn, and the withdrawal names the record of its approval as it is, so that isn't corrected.`,
  'cli.correct.unsealed': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is approved without a seal. Correct the record in its file, and seal it: siyasa approve`,
  'cli.correct.same': (v: { file: string }) =>
    `The record says this already, so nothing was written: ${harmless(v.file)}. Say what is to be corrected: --minutes, --meeting, --term, --date, --name, --role, --signed or --not-signed.`,
  'cli.correct.wording': (v: { file: string }) =>
    `The resolution in ${harmless(v.file)} is the association's own text (approval.text) with figures in it, and a correction changes no text. To change it, begin a new version: siyasa revise`,
  'cli.correct.pair': (v: { option: string; value: string }) =>
    `${q(v.value)} is no value for ${v.option}. Say who, then an equals sign, then what is right: ${v.option} 'Secretary=${v.option === '--role' ? 'Vice chair' : 'Salim'}'`,
  'cli.correct.nobody': () =>
    'A record of approval without anyone who signed makes no sense. Say who signed.',
  'cli.correct.nobody-named': (v: { who: string; nearest: string | undefined; words: readonly string[] }) =>
    `${q(v.who)} is not among those recorded as signing. ${v.nearest ? meant(v.nearest) : `Recorded: ${list(v.words.map(harmless))}`}`,
  'cli.correct.several-named': (v: { who: string; words: readonly string[] }) =>
    `${q(v.who)} is more than one of those who signed. Give the line in the list instead: ${list(v.words)}`,
  'cli.correct.elsewhere': (v: { file: string; commit: string }) =>
    `Commit ${v.commit}, on a branch that isn't merged here, has the same version of ${harmless(v.file)} with another seal, and of two corrections one would undo the other. Merge that branch first, and run the command again if there is anything left to correct.`,
  'cli.correct.done': (v: {
    file: string;
    title: string;
    version: number | string;
    digest: string;
    earlier: string;
  }) =>
    `Record corrected: ${q(v.title)}, version ${v.version}; the text is as it was approved. Digest ${v.digest}, before it ${v.earlier}: ${harmless(v.file)}`,
  'cli.file.draft': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} isn't approved yet, so it has no signed copy. Record the approval first: siyasa approve`,
  'cli.file.no-current': (v: { file: string }) =>
    `Beside ${harmless(v.file)} there is no file in force to record the copy in, and the archive never changes. Put the policy's file back first; for what is missing: siyasa check`,
  'cli.file.unsealed': (v: { file: string }) =>
    `The policy in ${harmless(v.file)} is approved without a seal or without a version, so nothing tells whether the signed paper is its text. Seal it first: siyasa approve`,
  'cli.file.no-code': (v: { scan: string }) =>
    `No QR code can be read in ${harmless(v.scan)}, and only that tells which text it is a copy of. Scan the page with the code whole and flat, and run the command again.`,
  'cli.file.foreign-code': (v: { scan: string }) =>
    `The QR code in ${harmless(v.scan)} is not this program's, so nothing tells which text it is a copy of. Scan the signed page of the approval, which has the code.`,
  'cli.file.several-codes': (v: { scan: string; codes: number }) =>
    `${harmless(v.scan)} has the QR codes of ${v.codes} texts. Put the pages of each policy into a file of their own, and file each by its name.`,
  'cli.file.no-scan': (v: { scan: string }) =>
    `${harmless(v.scan)} is no picture of signed paper: its pages have words or drawings that anybody could have typed. Scan or photograph the signed paper itself, without text recognition (OCR).`,
  'cli.file.unsigned': (v: { scan: string }) =>
    `${harmless(v.scan)} is the policy's file as this program prints it, or what was made of it, without a signature that could be proven. Scan the signed paper, or sign the file itself digitally. To verify it: siyasa verify`,
  'cli.file.license': (v: { said: string; is: string }) =>
    `This paper is another association's: it has the licence ${q(v.said)}, and this association has ${q(v.is)}.`,
  'cli.file.code': (v: { said: string; is: string }) =>
    `This paper is another policy's: it has the code ${q(v.said)}, and the policy that you named has ${q(v.is)}. Name the policy that it is of.`,
  'cli.file.policy': (v: { policy: string; version: number | string; name: string }) =>
    `This paper is another policy's: ${q(v.policy)}, version ${v.version}. To file it there, name: ${harmless(v.name)}`,
  'cli.file.version': (v: { asked: number; version: number | string; name: string }) =>
    `This paper is version ${v.version} of this policy, not version ${v.asked}. To file it for that version, name: ${harmless(v.name)}`,
  'cli.file.text': (v: { version: number }) =>
    `This paper has the code of this policy and its version ${v.version}, and another text than the one approved: it was printed before the approval was recorded, or of another text. Print the approved text, have it signed, and file that.`,
  'cli.file.filed': (v: { file: string; version: number }) =>
    `Version ${v.version} has another signed copy: ${harmless(v.file)}. If this one is right, add --replace`,
  'cli.file.archived': (v: { file: string; archived: string }) =>
    `The signed copy ${harmless(v.file)} is recorded in ${harmless(v.archived)}, and the archive never changes, so no other takes its place.`,
  'cli.file.occupied': (v: { file: string }) =>
    `${harmless(v.file)} is there already and isn't recorded as the signed copy of this version, so nothing was written. Look at it, move or delete it, and run the command again.`,
  'cli.file.done': (v: { file: string; title: string; version: number }) =>
    `Filed: the signed copy of ${q(v.title)}, version ${v.version}: ${harmless(v.file)}`,
  'cli.file.again': (v: { file: string; title: string; version: number }) =>
    `This signed copy of ${q(v.title)}, version ${v.version}, is filed already: ${harmless(v.file)}`,
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
  'cli.log.faulty': () => 'Nothing of this policy can be read. Fix its errors and run the command again.',
  'log.version': (v: { version: number | string; status: string; file: string }) =>
    `Version ${v.version}, ${v.status}: ${harmless(v.file)}`,
  'log.version.lost': (v: { version: number | string }) =>
    `Version ${v.version}: the history names it, and the archive has no file of it`,
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
  'log.corrected': (v: { date: string; words: readonly string[]; reason: string; digest: string }) =>
    `Record corrected ${v.date}: ${v.words.join('; ')}. Reason: ${harmless(v.reason)}. Digest before: ${v.digest}`,
  'log.corrected.minutes': (v: { before: string; after: string }) =>
    `minutes ${harmless(v.after)}, were ${harmless(v.before)}`,
  'log.corrected.meeting': (v: { before: string; after: string }) => `meeting ${v.after}, was ${v.before}`,
  'log.corrected.term': (v: { before: string; after: string }) => `term ${v.after}, was ${v.before}`,
  'log.corrected.date': (v: { before: string; after: string }) =>
    `day ${harmless(v.after)}, was ${harmless(v.before)}`,
  'log.corrected.signatures': (v: { before: string; after: string }) =>
    `signed by ${harmless(v.after)}; before: ${harmless(v.before)}`,
  'log.withdrawn': (v: { how: string; reason: string }) =>
    `Withdrawn: ${v.how}; reason: ${harmless(v.reason)}`,
  'log.copy': (v: { file: string }) => `Signed copy: ${harmless(v.file)}`,
  'log.copy.lost': (v: { file: string }) =>
    `Signed copy: ${harmless(v.file)}, which is lost or was changed (siyasa check)`,
  'log.copy.none': () => 'No signed copy filed (siyasa file)',
  'log.digest.intact': (v: { digest: string }) => `Digest: ${v.digest} (the text is the one approved)`,
  'log.digest.broken': (v: { digest: string }) =>
    `Digest: ${v.digest} (the text was changed after approval: siyasa check)`,
  'log.digest.none': () => 'Without a seal',
};
