import { harmless } from '../quoted.js';
import { q } from './words.js';

/** The life of a policy: what its commands say. */
export const life = {
  'cli.change.changed': (v: { path: string }) =>
    `${harmless(v.path)} was changed after it had been read, so nothing was written. Run the command again.`,
  'cli.change.exists': (v: { path: string }) =>
    `${harmless(v.path)} exists already with other content, so nothing was written. Look at it, move or delete it, and run the command again.`,
  'cli.change.busy': (v: { path: string }) =>
    `Another command is at work on ${harmless(v.path)}, so nothing was written. Run the command again in a moment.`,
  'cli.change.stuck': (v: { path: string; journal: string }) =>
    `An earlier command was interrupted, and ${harmless(v.path)} was changed since, so nothing was written. Put the file back as it was and run the command again to complete it, or delete ${harmless(v.journal)} to leave the rest of it undone.`,
  'cli.change.interrupted': (v: { path: string }) =>
    `An earlier command on ${harmless(v.path)} was interrupted. Run the command without --dry-run to complete it first.`,
  'cli.change.completed': (v: { command: string; paths: readonly string[] }) =>
    `The command ${q(`siyasa ${v.command}`)} had been interrupted and is now complete: ${v.paths.map(harmless).join(', ')}`,
  'cli.change.copy': (v: { from: string; to: string }) =>
    `${harmless(v.from)} is copied as it is to ${harmless(v.to)}`,
  'cli.change.dry-run': () => 'Nothing was written: this is what would be.',
};
