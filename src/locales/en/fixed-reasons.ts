import type { FixedReason } from '../ar/fixed-reasons.js';

export type { FixedReason };

const structure = 'What it finds keeps the file from being read, or a document from being made of it.';

/** Why a rule can't be switched off, made weaker or ignored. */
export const fixedReasons: Readonly<Record<FixedReason, string>> = {
  structure,
  settings: structure,
  proof: 'It says whether this is the text that was approved, and the one in force.',
  approval: 'It says whether what the text states of its approval and its dates can be true.',
  hidden:
    'A character that nobody sees can make what is read differ from what is written, and no reviewer sees it.',
  name: "It says in which association's name a text is issued.",
  complete:
    'A board approves a whole text, and a gap in it could be filled afterwards. Before the approval the rule may be switched off, made weaker or ignored.',
};
