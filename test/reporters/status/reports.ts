import path from 'node:path';
import { gregorian } from '../../../src/calendar/date.js';
import type { Overview } from '../../../src/lifecycle/overview.js';
import { overviewOf } from '../../../src/pipeline/status.js';
import { type Files, inFolder } from '../../cases/folder.js';
import { folder } from '../../cases/overview.js';
import { valueIn } from '../../support/value-in.js';

/** Returns the overview of a folder's policies on 26 November 2025. */
export function overviewIn(files: Files = folder): Promise<Overview> {
  return inFolder(files, async (at) => {
    const looked = valueIn(await overviewOf(path.join(at, 'policies'), gregorian(2025, 11, 26)));
    const below = JSON.stringify(looked.overview).replaceAll(`${at}/`, '');
    return JSON.parse(below) as Overview;
  });
}
