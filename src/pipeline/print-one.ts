import type { Environment } from '../workspace/environment.js';
import { died, type Pressed, type PressWish, type Sheet, withPress } from './press.js';

/** How a single document is printed. */
export type PrintWish = Pick<PressWish, 'browser' | 'readBack' | 'signal'>;

/** Prints one document with a browser of its own. `file` names it in messages. */
export function printOne(
  sheet: Sheet,
  file: string,
  wish: PrintWish,
  environment: Environment,
): Promise<Pressed> {
  return withPress(environment, { ...wish, tabs: 1, documents: 1 }, async (opening) => {
    const opened = await opening;
    if (!opened.ok) return { ok: false, fault: { ...opened.fault, kind: 'browser' } };
    if (wish.signal.aborted) return { ok: false, fault: died };
    const { warning } = opened.value;
    const pressed = await opened.value.print(sheet, file);
    if (!pressed.ok || !warning) return pressed;
    return { ok: true, value: { ...pressed.value, warnings: [warning, ...pressed.value.warnings] } };
  });
}
