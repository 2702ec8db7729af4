import { versionNotNumeric } from '../../faults/version-not-numeric.js';

/** Keys whose values of a wrong type have a fault of their own. */
export const typeFaults = { version: versionNotNumeric } as const;
