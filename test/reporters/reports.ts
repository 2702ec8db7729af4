import { inFile } from '../../src/diagnostics/diagnostic.js';
import { countsOf, type Report } from '../../src/reporters/report.js';
import { parse } from '../../src/source/parse.js';

/** Returns the report of a check of one file's YAML; `more` replaces parts of it. */
export function reportOn(text: string, file = 'a/policy.yaml', more: Partial<Report> = {}): Report {
  const diagnostics = inFile(file, parse(text).findings);
  return {
    diagnostics,
    counts: countsOf(diagnostics, 1),
    files: [file],
    texts: new Map([[file, text]]),
    language: 'en',
    colour: false,
    nameOf: (one) => one,
    version: '1.2.3',
    ...more,
  };
}

/** A text with an error in line 2, and text around it that may not break a report. */
export const twice = 'type: x\ntype: y\n';
