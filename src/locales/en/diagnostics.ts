import { contents } from './contents.js';
import { seals } from './seals.js';
import { structure } from './structure.js';
import { templates } from './templates.js';
import { texts } from './texts.js';

/** What is told about a user's files. A diagnostic's hint has its message's key and `.hint`. */
export const diagnostics = { ...structure, ...contents, ...templates, ...texts, ...seals } as const;
