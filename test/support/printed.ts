import { Loader } from '../../src/pipeline/load.js';
import { startPress } from '../../src/pipeline/press.js';
import { sheetOf } from '../../src/pipeline/produce.js';
import { Studio } from '../../src/pipeline/studio.js';
import { readEnvironment } from '../../src/workspace/environment.js';
import { placeOf } from '../../src/workspace/find.js';
import { policyFile } from './project.js';

/** The PDF of one of the five policies, as the program prints it. */
export async function printedPolicy(
  association: Parameters<typeof policyFile>[0] = 'rahma',
): Promise<Uint8Array> {
  const loaded = (await Loader.open()).policy(placeOf(policyFile(association)));
  const typeset = await new Studio(undefined).typeset(loaded);
  if (!typeset.ok) throw new Error(typeset.message.key);
  const wish = { browser: undefined, tabs: 1, documents: 1, readBack: false };
  const opened = await (await startPress(readEnvironment(), wish)).opened;
  if (!opened.ok) throw new Error(opened.message.key);
  try {
    const pressed = await opened.press.print(sheetOf(loaded, typeset), 'x');
    if (!pressed.ok) throw new Error(pressed.message.key);
    return pressed.bytes;
  } finally {
    await opened.press.close();
  }
}
