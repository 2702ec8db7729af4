import { harmless } from '../quoted.js';
import { plural } from './words.js';

/** The messages of `siyasa board-pack`. */
export const boardPack = {
  'help.board-pack': () =>
    'Makes one document of what a board is to approve: agenda, and for each policy its text, changes, findings, draft resolution and signatures',
  'help.board-pack.policies': () =>
    'policies of one association: paths of their files, or association/policy',
  'help.board-pack.minutes': () => 'number of the minutes by which they will be approved (required)',
  'help.board-pack.date': () =>
    'day of the meeting in either calendar, also one yet to come; without it a gap is left for it',
  'help.board-pack.method': () =>
    'how the board approves: session, circulation or package (usual: the policy’s own, else session; of several, package)',
  'help.board-pack.output': () => 'one file of this name; its ending says the format: .pdf or .html',
  'cli.board-pack.minutes': () =>
    'Write the number of the minutes by which the policies will be approved: --minutes 12',
  'cli.board-pack.folders': (v: { first: string; other: string }) =>
    `A pack is for the board of one association, and the policies are from ${harmless(v.first)} and ${harmless(v.other)}. Make a pack for each association.`,
  'cli.board-pack.faulty': () =>
    "No pack was made: a board isn't given a text that can't be approved. Fix the errors and run the command again.",
  'cli.board-pack.output-alone': () =>
    '--output names one file and its format, so neither --out nor --format goes with it.',
  'cli.board-pack.warnings': (v: { warnings: number }) =>
    `The pack shows the board ${plural(v.warnings, 'warning')}; for more of them: siyasa check`,
} as const;
