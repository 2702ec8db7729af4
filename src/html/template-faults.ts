import Handlebars from 'handlebars';
import { themeInvalid } from '../faults/theme-invalid.js';
import { documentFaults } from './document-faults.js';
import { markupFaults } from './markup-faults.js';
import { statementFaults, type Vocabulary } from './statement-faults.js';
import { styleFaults } from './style-faults.js';
import type { TemplateFault } from './template-fault.js';
import { Places } from './template-places.js';

/** The most UTF-16 units of a template or style sheet; the program's own have a tenth of it. */
const longestTemplate = 64 * 1024;
/** The most white-space characters in a row: Handlebars scans each run again and again. */
export const longestBlank = 500;

/**
 * The shared partials that carry the text, the approval and the draft mark, and that keep scripts and the network away from a
 * page. A theme of one's own can't replace them.
 */
const keptPartials: readonly string[] = [
  'approval',
  'binding',
  'body',
  'card',
  'card-table',
  'cell',
  'code',
  'entries',
  'head',
  'history',
  'history-table',
  'inline',
  'list',
  'mark',
  'name',
  'page-contacts',
  'page-name',
  'page-number',
  'section',
  'signatures',
];

/** The partial that is a style sheet: the page margins. */
export const pageBoxes = 'page-boxes';

/**
 * Returns what is wrong with a template of a theme of one's own: whatever could run, write raw text, reach the network, leave
 * out or add words, or names what doesn't exist. `name`: `document`, or the name of the partial.
 */
export function templateFaults(name: string, text: string, vocabulary: Vocabulary): TemplateFault[] {
  const unreadable = sizeFault(text);
  if (unreadable) return [unreadable];
  const faults: TemplateFault[] = [];
  if (keptPartials.includes(name))
    faults.push({
      start: 0,
      end: 0,
      found: (range) => themeInvalid.at(range, { name }, { variant: 'partial-kept' }),
    });
  // Handlebars removes these from a template before it is parsed.
  for (const { 0: words, index } of text.matchAll(/\\+(?=\{\{)|\{\{\{\{/gu))
    faults.push({ start: index, end: index + words.length, found: construct });
  if (faults.length > 0) return faults;
  const places = new Places(text);
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    const line = Number(/line (\d+)|- (\d+):/u.exec(String(error))?.slice(1).find(Boolean) ?? 1);
    const start = places.offset({ line, column: 0 });
    return [
      {
        start,
        end: places.lineEnd(line),
        found: (range) => themeInvalid.at(range, {}, { variant: 'syntax' }),
      },
    ];
  }
  faults.push(...statementFaults(program, places, vocabulary, { isStyle: name === pageBoxes }));
  if (name === 'document') faults.push(...documentFaults(text, program, places));
  const shown = withoutValues(text);
  faults.push(...(name === pageBoxes ? styleFaults(shown) : markupFaults(shown, name === 'document')));
  return faults.sort((a, b) => a.start - b.start);
}

/** Returns what is wrong with a style sheet of a theme of one's own. */
export function sheetFaults(text: string): TemplateFault[] {
  const unreadable = sizeFault(text);
  return unreadable ? [unreadable] : styleFaults(text);
}

function sizeFault(text: string): TemplateFault | undefined {
  if (text.length > longestTemplate)
    return {
      start: 0,
      end: 0,
      found: (range) =>
        themeInvalid.at(range, { bytes: text.length, limit: longestTemplate }, { variant: 'too-large' }),
    };
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = /\s/u.test(text[at] ?? '') ? run + 1 : 0;
    if (run > longestBlank)
      return {
        start: at,
        end: at,
        found: (range) => themeInvalid.at(range, { limit: longestBlank }, { variant: 'blank-run' }),
      };
  }
  return undefined;
}

const construct: TemplateFault['found'] = (range) => themeInvalid.at(range, {}, { variant: 'construct' });

/** Blanks the values of a template, keeping every offset. */
function withoutValues(text: string): string {
  return text.replace(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{[\s\S]*?\}\}/gu, (value) =>
    value.replace(/[^\n]/gu, ' '),
  );
}
