import { isolated, q } from './words.js';

/** The life of a policy: what its commands say. */
export const life = {
  'cli.change.changed': (v: { path: string }) =>
    `تغيّر ${isolated(v.path)} بعد أن قُرئ، فلم يُكتب شيء. أعد الأمر.`,
  'cli.change.exists': (v: { path: string }) =>
    `يوجد ${isolated(v.path)} من قبل بمحتوى آخر، فلم يُكتب شيء. انظر ما فيه، ثم انقله أو احذفه وأعد الأمر.`,
  'cli.change.busy': (v: { path: string }) =>
    `أمر آخر يعمل الآن على ${isolated(v.path)}، فلم يُكتب شيء. أعد الأمر بعد لحظة.`,
  'cli.change.stuck': (v: { path: string; journal: string }) =>
    `انقطع أمر سابق قبل أن يكتمل، ثم تغيّر ${isolated(v.path)}، فلم يُكتب شيء. أعد الملف إلى ما كان عليه ثم أعد الأمر ليكتمل، أو احذف ${isolated(v.journal)} ليُترك ما بقي منه.`,
  'cli.change.interrupted': (v: { path: string }) =>
    `انقطع أمر سابق على ${isolated(v.path)} قبل أن يكتمل. أعد الأمر بغير ${isolated('--dry-run')} ليكتمل أولًا.`,
  'cli.change.completed': (v: { command: string; paths: readonly string[] }) =>
    `كان الأمر ${q(`siyasa ${v.command}`)} قد انقطع، واكتمل الآن: ${v.paths.map(isolated).join('، ')}`,
  'cli.change.copy': (v: { from: string; to: string }) =>
    `يُنسخ ${isolated(v.from)} كما هو إلى ${isolated(v.to)}`,
  'cli.change.dry-run': () => 'لم يُكتب شيء: هذا ما كان سيُكتب.',
};
