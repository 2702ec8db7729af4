import type { Message } from '../locales/say.js';

/** Files that a browser with its tabs opens at most, with some to spare. */
const handlesNeeded = 256;

/** Says so where the system lets a process open fewer files than a browser needs: it ends then at any time. */
export function tooFewHandles(): Message | undefined {
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft: number | string } };
  };
  const limit = Number(userLimits?.open_files?.soft);
  return limit < handlesNeeded ? { key: 'browser.handles', values: { limit } } : undefined;
}
