import { versionNotNumeric } from '../../faults/version-not-numeric.js';

/** Keys that have a fault of their own for values of a wrong type. */
export const typeFaults = { version: versionNotNumeric } as const;
