import type { Report } from './report.js';

/** Every form of report, with its reporter, which is loaded only when needed. */
export const reporters = {
  pretty: async (report: Report) =>
    (await import('./pretty.js')).pretty(report.diagnostics, report.files.length, report),
  json: async (report: Report) =>
    (await import('./json.js')).json(report.diagnostics, report.files.length, report.language, report.counts),
  sarif: async (report: Report) => (await import('./sarif.js')).sarif(report),
  junit: async (report: Report) => (await import('./junit.js')).junit(report),
  github: async (report: Report) => (await import('./github.js')).github(report),
} as const;

export type Format = keyof typeof reporters;
export const formats = Object.keys(reporters) as readonly Format[];
