import type { RuleId } from '../locales/rule-ids.js';
import { contents } from './examples/contents.js';
import type { Example } from './examples/example.js';
import { seals } from './examples/seals.js';
import { structure } from './examples/structure.js';
import { texts } from './examples/texts.js';

/** A bad and a good example of each rule. */
export const examples: Readonly<Record<RuleId, Example>> = { ...structure, ...contents, ...texts, ...seals };
