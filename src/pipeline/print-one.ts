import type { Environment } from '../workspace/environment.js';
import { type Pressed, type PressWish, type Sheet, startPress } from './press.js';

/** How a single document is printed. */
export interface PrintWish extends Pick<PressWish, 'browser' | 'readBack'> {
  /** Aborted to stop. */
  readonly signal: AbortSignal;
}

/** Prints one document with a browser of its own. `file` names it in messages. */
export async function printOne(
  sheet: Sheet,
  file: string,
  { browser, readBack, signal }: PrintWish,
  environment: Environment,
): Promise<Pressed> {
  const wish = { browser, tabs: 1, documents: 1, readBack };
  const opened = await (await startPress(environment, wish)).opened;
  if (!opened.ok) return { ...opened, fault: 'browser' };
  const { press, warning } = opened;
  const close = () => void press.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    const pressed = await press.print(sheet, file);
    return pressed.ok && warning ? { ...pressed, warnings: [warning, ...pressed.warnings] } : pressed;
  } finally {
    signal.removeEventListener('abort', close);
    await press.close();
  }
}
