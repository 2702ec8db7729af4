import { harmless } from '../quoted.js';
import { known, q } from './words.js';

const anew = 'To change an approved policy, begin a new version: siyasa revise';

/** What is told of approved texts and of the order of versions. */
export const seals = {
  'seal-broken': () =>
    "This policy's text is not the one that was approved: its digest is not the one recorded at approval.",
  'seal-broken.hint': () => `Put the text back as it was approved; compare it with the signed paper. ${anew}`,
  'seal-broken.changed': (v: { before: string; after: string }) =>
    `This was changed after approval. Approved: ${q(v.before)}; now: ${q(v.after)}.`,
  'seal-broken.changed.hint': (v: { commit: string }) =>
    `Put it back as it was approved; commit ${v.commit} has the approved text. ${anew}`,
  'seal-broken.added': (v: { after: string }) => `Added after approval: ${q(v.after)}.`,
  'seal-broken.added.hint': (v: { commit: string }) =>
    `Remove it; commit ${v.commit} has the text as it was approved. ${anew}`,
  'seal-broken.removed': (v: { before: string }) => `Removed after approval: ${q(v.before)}.`,
  'seal-broken.removed.hint': (v: { commit: string }) =>
    `Put it back in its place, as commit ${v.commit} has it. ${anew}`,
  'seal-broken.moved': (v: { after: string }) => `Moved after approval: ${q(v.after)}.`,
  'seal-broken.moved.hint': (v: { commit: string }) =>
    `Put it back in its place, as commit ${v.commit} has it. ${anew}`,
  'seal-broken.swapped': (v: { after: string; other: string }) =>
    `These two exchanged their places after approval: ${q(v.after)} and ${q(v.other)}.`,
  'seal-broken.swapped.hint': (v: { commit: string }) =>
    `Put each back in its place, as commit ${v.commit} has it. ${anew}`,
  'seal-broken.parted': (v: { after: string }) =>
    `Its words are those that were approved, and they stand in other paragraphs or clauses: ${q(v.after)}.`,
  'seal-broken.parted.hint': (v: { commit: string }) =>
    `Part it into paragraphs and clauses as commit ${v.commit} has it. ${anew}`,
  'seal-broken.recorded': (v: { commit: string }) =>
    `This policy's text is not the one that was approved. Commit ${v.commit} has the approved text.`,
  'seal-broken.recorded.hint': (v: { command: string }) =>
    `See the approved text with ${harmless(v.command)}, and put the file back to it. ${anew}`,
  'seal-broken.correction': () =>
    'The earlier record in this correction does not fit its digest, so nothing proves that it corrects this text.',
  'seal-broken.correction.hint': () =>
    'Put the file back as siyasa correct wrote it, or as it was before and correct the record again. A correction changes no text: for that begin a new version, siyasa revise',
  'seal-broken.status': () =>
    'This policy bears the seal of an approval, and says neither approved nor withdrawn.',
  'seal-broken.status.hint': () => `Put back status: approved. ${anew}`,
  'seal-broken.withdrawal': () =>
    'This policy bears the seal of an approval and says withdrawn, but not when and by which minutes.',
  'seal-broken.withdrawal.hint': () =>
    'Put back status: approved. If the board did withdraw it, record that then: siyasa withdraw',
  'seal-broken.withdrawal-status': () =>
    'This file records that the policy was withdrawn, and says that it is approved.',
  'seal-broken.withdrawal-status.hint': () =>
    'If the board did withdraw it, put back status: withdrawn; if not, remove all of withdrawal.',
  'seal-broken.withdrawal-unsealed': () =>
    'This withdrawal was written by hand, so nothing proves that it is what the board decided.',
  'seal-broken.withdrawal-unsealed.hint': () =>
    'Remove withdrawal, put back status: approved, and record what the minutes say: siyasa withdraw',
  'seal-broken.withdrawal-changed': () =>
    'The withdrawal was changed after it was recorded: its digest is not the one that was recorded.',
  'seal-broken.withdrawal-changed.hint': () =>
    'Put minutes, date and reason back as they were recorded when the policy was withdrawn.',
  'seal-missing': () =>
    'This policy is approved without a seal, so nothing proves that its text is the one approved.',
  'seal-missing.hint': () => 'Once it is compared with the signed paper, record its approval: siyasa approve',
  'seal-missing.later': (v: { file: string }) =>
    `This policy is approved without a seal, though its version before has one: ${harmless(v.file)}. Nothing proves that a board approved this text.`,
  'seal-missing.later.hint': () =>
    'If a board approved it, compare it with the signed paper and record its approval: siyasa approve. Otherwise put back the version before.',
  'seal-broken.lost': (v: { version: number; commit: string }) =>
    `Version ${v.version} of this policy bore the seal of an approval, which was removed. Commit ${v.commit} has the seal.`,
  'seal-broken.lost.hint': (v: { command: string }) =>
    `Put the file back as it was approved: ${harmless(v.command)}. ${anew}`,
  'seal-broken.anew': (v: { version: number; commit: string }) =>
    `Version ${v.version} has a new seal, over a text that is not the approved one. Commit ${v.commit} has the approved text and its seal.`,
  'seal-broken.anew.hint': (v: { command: string }) =>
    `Compare both with the signed paper, and put the approved text back: ${harmless(v.command)}. ${anew}`,
  'seal-broken.elsewhere': (v: { version: number; commit: string }) =>
    `Another branch has version ${v.version} with the seal of another text: commit ${v.commit}.`,
  'seal-broken.elsewhere.hint': (v: { command: string }) =>
    `Compare both with the signed paper. If the other one was approved, put it here: ${harmless(v.command)}. If this one was, delete the branch that has the other.`,
  'seal-broken.copied': (v: { version: number; commit: string; file: string }) =>
    `This is the seal of another text: of version ${v.version} in ${harmless(v.file)}, commit ${v.commit}.`,
  'seal-broken.copied.hint': () =>
    'Put the file back as it was. If this text was never approved, take the seal out and set status: draft; a seal is only recorded by an approval: siyasa approve',
  'seal-broken.foreign': (v: { name: string; file: string }) =>
    `The board of another association approved this text: ${q(v.name)}, which has it in ${harmless(v.file)}.`,
  'seal-broken.foreign.hint': () =>
    'A board approves its own policies. Take this file away, and begin a text for this association: siyasa clone',
  'approval-undone.draft': (v: { version: number; commit: string }) =>
    `Version ${v.version} of this policy was approved and sealed in commit ${v.commit}, and is a draft again.`,
  'approval-undone.draft.hint': (v: { command: string }) =>
    `Put it back: ${harmless(v.command)}. To change it after that, begin a new version: siyasa revise; to take it out of force: siyasa withdraw`,
  'approval-undone.version': (v: { version: number; commit: string }) =>
    `Version ${v.version} of this policy was approved and sealed in commit ${v.commit}; this file has a lower version, or none.`,
  'approval-undone.version.hint': (v: { command: string }) => `Put it back: ${harmless(v.command)}. ${anew}`,
  'approval-undone.withdrawn': (v: { commit: string }) =>
    `The board withdrew this policy, as commit ${v.commit} records, and it says approved again.`,
  'approval-undone.withdrawn.hint': (v: { command: string }) =>
    `Put the file back as it was after the withdrawal: ${harmless(v.command)}. If the board approves the text again, let it do so as a policy of its own: siyasa new policy`,
  'approval-undone.withdrawal': (v: { commit: string }) =>
    `The record of this policy's withdrawal is not the one that commit ${v.commit} has.`,
  'approval-undone.withdrawal.hint': (v: { command: string }) =>
    `Compare both with the minutes, and put the file back as it was recorded: ${harmless(v.command)}`,
  'approval-undone.uncorrected': (v: { commit: string }) =>
    `The record of this approval was corrected, and the file has the earlier record again, without the correction, which commit ${v.commit} has.`,
  'approval-undone.uncorrected.hint': (v: { command: string }) =>
    `Put the file back as it was corrected: ${harmless(v.command)}. If the correction itself is wrong, correct it in turn: siyasa correct`,
  'approval-undone.deleted': (v: { file: string; version: number; commit: string }) =>
    `An approved policy was deleted: version ${v.version} in ${harmless(v.file)}; commit ${v.commit} has it.`,
  'approval-undone.deleted.hint': (v: { command: string }) =>
    `Put it back: ${harmless(v.command)}. To take it out of force after that: siyasa withdraw. The file of a withdrawn policy is kept as well.`,
  'approval-undone.folder': (v: { file: string; commit: string }) =>
    `A folder with approved policies was deleted: ${harmless(v.file)}; commit ${v.commit} has it.`,
  'approval-undone.folder.hint': (v: { command: string }) =>
    `Put it back: ${harmless(v.command)}. Approved policies are kept, even when you no longer work for the association.`,
  'history-unreadable.git-missing': (v: { root: string }) =>
    `These files are recorded in git (${harmless(v.root)}), and git is not installed: nobody can tell whether the approved texts are still what was approved.`,
  'history-unreadable.git-missing.hint': () =>
    'Install git from https://git-scm.com/downloads; if it is installed, add its folder to PATH.',
  'history-unreadable.other-owner': (v: { root: string }) =>
    `Git doesn't open ${harmless(v.root)}, since it belongs to another user of this machine: nobody can tell whether the approved texts are still what was approved.`,
  'history-unreadable.other-owner.hint': (v: { command: string }) =>
    `If you trust it, say so to git once: ${harmless(v.command)}`,
  'history-unreadable.not-a-repository': (v: { root: string }) =>
    `There is a .git in ${harmless(v.root)} that git can't read as a repository, so nobody can tell whether the approved texts are still what was approved.`,
  'history-unreadable.not-a-repository.hint': () =>
    'See what git says of it (git status), and clone the repository anew (git clone). If these files were never in git, remove that .git.',
  'history-unreadable.shallow': () =>
    'This clone has only the last part of the history, so nobody can tell whether the approved texts are still what was approved.',
  'history-unreadable.shallow.hint': () =>
    'Fetch the rest: git fetch --unshallow. Where GitHub runs the check, give actions/checkout: with: { fetch-depth: 0 }',
  'history-unreadable.partial': () =>
    'This clone was made without the contents of earlier files (--filter), so nobody can tell whether the approved texts are still what was approved.',
  'history-unreadable.partial.hint': () =>
    'Fetch them: git fetch --refetch --no-filter; or clone the repository without --filter.',
  'history-unreadable.objects-missing': (v: { reason: string }) =>
    `A part of the history is missing or damaged, so nobody can tell whether the approved texts are still what was approved. Git says: ${known(harmless(v.reason))}`,
  'history-unreadable.objects-missing.hint': () =>
    'See what is missing: git fsck. Then clone the repository anew (git clone).',
  'history-unreadable.filtered': (v: { reason: string }) =>
    `Git changes these files by a filter (${known(harmless(v.reason))}) before it records them, so nobody can tell whether the approved texts are still what was approved.`,
  'history-unreadable.filtered.hint': (v: { command: string }) =>
    `Compare the texts with the signed papers. Then write at the end of .gitattributes: *.yaml -filter and let git record the files as they are: ${harmless(v.command)}`,
  'history-unreadable.filtered-gone': (v: { file: string; commit: string }) =>
    `The policy ${harmless(v.file)} is gone, and what git recorded of it (commit ${harmless(v.commit)}) is not its text but something in its place (Git LFS or the like): nobody can tell whether it was an approved text.`,
  'history-unreadable.filtered-gone.hint': (v: { restoring: string; recording: string }) =>
    `Put it back: ${harmless(v.restoring)}; write at the end of .gitattributes: *.yaml -filter and let git record its text: ${harmless(v.recording)}. If it was never approved, delete it after that.`,
  'history-unreadable.sparse': (v: { file: string; count: number }) =>
    `A sparse checkout keeps approved texts away from this disk, which were not looked at: ${harmless(v.file)}${v.count > 1 ? ` and ${v.count - 1} more` : ''}.`,
  'history-unreadable.sparse.hint': () => 'To have all files here: git sparse-checkout disable',
  'history-unreadable.too-large': (v: { root: string }) =>
    `The history of ${harmless(v.root)} has more YAML files than can be read, so nobody can tell whether the approved texts are still what was approved.`,
  'history-unreadable.too-large.hint': () => 'Keep the policies in a repository of their own.',
  'history-unreadable.too-slow': (v: { root: string }) =>
    `Reading the history of ${harmless(v.root)} took too long and was stopped, so nobody can tell whether the approved texts are still what was approved.`,
  'history-unreadable.too-slow.hint': () =>
    'Pack it (git gc) and try again. If that is not enough, keep the policies in a repository of their own.',
  'history-unreadable.failed': (v: { reason: string }) =>
    `Git failed to read the history, so nobody can tell whether the approved texts are still what was approved. Git says: ${known(harmless(v.reason))}`,
  'history-unreadable.failed.hint': () => 'Mend what git complains of, and try again.',
  'version-order.repeated': (v: { version: number; file: string }) =>
    `Version ${v.version} is taken: ${harmless(v.file)}`,
  'version-order.repeated.hint': (v: { version: number }) => `Write the number after it: ${v.version + 1}.`,
  'version-order.back': (v: { version: number; latest: number; file: string }) =>
    `Version ${v.version} is lower than ${v.latest}, the version in ${harmless(v.file)}`,
  'version-order.back.hint': (v: { latest: number }) => `Write the number after it: ${v.latest + 1}.`,
  'version-order.name': (v: { version: number; file: string }) =>
    `Version ${v.version} is not the one in the name of the file, ${harmless(v.file)}`,
  'version-order.name.hint': () => 'The archive never changes: put the file back as it was.',
  'version-order.history': (v: { version: number; before: number }) =>
    `The history has version ${v.version} after version ${v.before}.`,
  'version-order.history.hint': () =>
    'Order the history from the oldest to the newest, one line for each version.',
  'version-order.history-ahead': (v: { version: number; own: number }) =>
    `The history has version ${v.version}, and this file is version ${v.own}.`,
  'version-order.history-ahead.hint': () => 'Mend the version, or remove this line of the history.',
  'version-in-force.next': () =>
    'This is a revision in work that says approved, while the version before it is still the one in force.',
  'version-in-force.next.hint': () =>
    'Put back status: inReview, and record the approval: siyasa approve. It lets this version take the place of the other.',
  'version-in-force.code': (v: { code: string; file: string }) =>
    `Two policies in force have the code ${known(harmless(v.code))}; the other is ${harmless(v.file)}`,
  'version-in-force.code.hint': () =>
    'Change the code of one in a new version, or withdraw the one that was replaced.',
  'version-in-force.name': (v: { file: string }) =>
    `This policy has another approved file of the same name: ${harmless(v.file)}`,
  'version-in-force.name.hint': () =>
    'Keep the file that the board approved, and move the other one out of the folder.',
  'archive-changed': (v: { commit: string }) =>
    `This version was changed after it had gone to the archive; commit ${v.commit} has it as it was.`,
  'archive-changed.hint': (v: { command: string }) =>
    `The archive never changes. To put it back: ${harmless(v.command)}`,
  'archive-changed.removed': (v: { file: string; commit: string }) =>
    `An earlier version is missing from the archive: ${harmless(v.file)}; commit ${v.commit} has it.`,
  'archive-changed.removed.hint': (v: { command: string }) =>
    `Every earlier version stays in the archive. To put it there: ${harmless(v.command)}`,
  'archive-changed.renamed': (v: { file: string; commit: string }) =>
    `This archived version was renamed: in commit ${v.commit} it is ${harmless(v.file)}`,
  'archive-changed.renamed.hint': (v: { command: string }) =>
    `An archived version is found by the name of its file. To put the name back: ${harmless(v.command)}`,
  'correction-invalid.approval': (v: { date: string; approved: string }) =>
    `This correction's date, ${v.date}, is before the approval that it corrects, ${v.approved}.`,
  'correction-invalid.approval.hint': () =>
    'Put the correction back as siyasa correct wrote it; corrections are not written by hand.',
  'correction-invalid.future': (v: { date: string }) => `This correction's date, ${v.date}, is yet to come.`,
  'correction-invalid.future.hint': () =>
    'Put the correction back as siyasa correct wrote it; corrections are not written by hand.',
  'correction-invalid.order': (v: { date: string; before: string }) =>
    `This correction's date, ${v.date}, is before that of the correction before it, ${v.before}.`,
  'correction-invalid.order.hint': () =>
    'Corrections stand from the oldest to the newest, as siyasa correct writes them; they are not written by hand.',
  'correction-invalid.unsealed': () =>
    'This approval has a correction and no seal, so nothing proves what stood before.',
  'correction-invalid.unsealed.hint': () =>
    'Put the file back as siyasa correct wrote it. If the policy was never approved, remove corrections and what is below it.',
  'filed-copy.missing': (v: { file: string; version: number }) =>
    `The signed copy of version ${v.version} is lost: there is no ${harmless(v.file)} in the association's folder.`,
  'filed-copy.missing.hint': () =>
    'Put the file back from a backup or from git, or file the same scan again: siyasa file',
  'filed-copy.changed': (v: { file: string; version: number }) =>
    `The signed copy of version ${v.version} was changed after it was filed: ${harmless(v.file)}`,
  'filed-copy.changed.hint': () =>
    'Put the file back as it was from a backup or from git. To file another scan in its place: siyasa file --replace',
  'filed-copy.outside': (v: { file: string }) =>
    `No signed copy is kept in ${harmless(v.file)}; they belong in the folder signed in the association's folder.`,
  'filed-copy.outside.hint': () =>
    'Remove this line, and file the copy: siyasa file. It is not written by hand.',
  'filed-copy.link': (v: { file: string }) =>
    `Where the signed copy should be is a link: ${harmless(v.file)}. Links are not followed.`,
  'filed-copy.link.hint': () => 'Put the file itself in the place of the link.',
  'filed-copy.unreadable': (v: { file: string }) => `The signed copy ${harmless(v.file)} can't be read.`,
  'filed-copy.unreadable.hint': () =>
    'Check your permissions, and that it is a file, no folder and no larger than what is filed.',
  'filed-copy.version': (v: { version: number; own: number | string }) =>
    `A signed copy of version ${v.version} is listed here, and this file is version ${v.own}.`,
  'filed-copy.version.hint': () => 'Remove this line, and file the copy: siyasa file',
  'filed-copy.twice': (v: { version: number }) => `Version ${v.version} has two signed copies in this list.`,
  'filed-copy.twice.hint': () => 'Keep one, and remove the other with its file.',
  'filed-copy.unlisted': (v: { file: string }) =>
    `No policy lists this file among the signed copies: ${harmless(v.file)}`,
  'filed-copy.unlisted.hint': (v: { file: string; policy?: string | undefined }) =>
    `If it is a signed copy, file it: siyasa file ${harmless(v.policy ?? '<policy>')} ${harmless(v.file)}, and remove it if it was filed under another name. Otherwise move it out of this folder, or remove it.`,
  'change-interrupted': () => "A command that changed this association's files was interrupted.",
  'change-interrupted.hint': (v: { command: string }) =>
    `Run it again, to complete the rest of it: siyasa ${harmless(v.command)}`,
} as const;
