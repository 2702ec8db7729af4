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
  'seal-broken.changed.hint': () => `Put it back as it was approved. ${anew}`,
  'seal-broken.added': (v: { after: string }) => `Added after approval: ${q(v.after)}.`,
  'seal-broken.added.hint': () => `Remove it. ${anew}`,
  'seal-broken.removed': (v: { before: string }) => `Removed after approval: ${q(v.before)}.`,
  'seal-broken.removed.hint': () => `Put it back in its place. ${anew}`,
  'seal-broken.moved': (v: { after: string }) => `Moved after approval: ${q(v.after)}.`,
  'seal-broken.moved.hint': () => `Put it back in its place. ${anew}`,
  'seal-broken.status': () =>
    'This policy bears the seal of an approval, and says neither approved nor withdrawn.',
  'seal-broken.status.hint': () => `Put back status: approved. ${anew}`,
  'seal-broken.withdrawal': () =>
    'This policy bears the seal of an approval and says withdrawn, but not when and by which minutes.',
  'seal-broken.withdrawal.hint': () =>
    'Put back status: approved. If the board did withdraw it, record that then: siyasa withdraw',
  'seal-missing': () =>
    'This policy is approved without a seal, so nothing proves that its text is the one approved.',
  'seal-missing.hint': () => 'Once it is compared with the signed paper, record its approval: siyasa approve',
  'seal-broken.lost': () => 'This policy bore the seal of an approval, which was removed.',
  'seal-broken.lost.hint': () => `Put the file back as it was approved. ${anew}`,
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
    'Keep the file that the board approved, and take the other one out of the folder.',
  'archive-changed': () => 'This version was changed after it had gone to the archive.',
  'archive-changed.hint': (v: { commit: string; file: string }) =>
    `The archive never changes. To put it back: git checkout ${v.commit} -- ${harmless(v.file)}`,
  'archive-changed.removed': (v: { file: string }) =>
    `An earlier version was removed from the archive: ${harmless(v.file)}`,
  'archive-changed.removed.hint': (v: { commit: string; file: string }) =>
    `Nothing is removed from the archive. To put it back: git checkout ${v.commit} -- ${harmless(v.file)}`,
  'change-interrupted': () => "A command that changed this association's files was interrupted.",
  'change-interrupted.hint': (v: { command: string }) =>
    `Run it again, to complete the rest of it: siyasa ${harmless(v.command)}`,
} as const;
