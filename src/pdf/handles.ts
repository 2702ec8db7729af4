import type { Message } from '../locales/say.js';

/** The most files that a browser with its tabs opens, with some to spare. */
const handlesNeeded = 256;

/** Returns a message where the system lets a process open fewer files than a browser needs, which may then end at any time. */
export function tooFewHandles(): Message | undefined {
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft: number | string } };
  };
  const limit = Number(userLimits?.open_files?.soft);
  return limit < handlesNeeded ? { key: 'browser.handles', values: { limit } } : undefined;
}
