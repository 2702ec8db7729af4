/*
 * Code that must not compile: `npm run check:types` reads this file, and fails where a marked line is no error. Nothing of it
 * is run.
 */
import { type Message, message, type Speaker } from '../../src/locales/say.js';

export const literals = () => {
  const right: Message = { key: 'cli.path-missing', values: { path: 'x' } };
  const none: Message = { key: 'browser.died', values: {} };
  // @ts-expect-error there is no such key
  const misspelt: Message = { key: 'cli.path-mising', values: { path: 'x' } };
  // @ts-expect-error a value is missing
  const missing: Message = { key: 'cli.path-missing', values: {} };
  // @ts-expect-error a value is misspelt
  const other: Message = { key: 'cli.path-missing', values: { paht: 'x' } };
  // @ts-expect-error the sentence needs no values
  const more: Message = { key: 'browser.died', values: { path: 'x' } };
  return [right, none, misspelt, missing, other, more];
};

export const calls = (say: Speaker) => {
  message('cli.path-missing', { path: 'x' });
  message('browser.died');
  // @ts-expect-error there is no such key
  message('cli.path-mising', { path: 'x' });
  // @ts-expect-error the values are missing
  message('cli.path-missing');
  // @ts-expect-error a value is misspelt
  say('cli.path-missing', { paht: 'x' });
  // @ts-expect-error the sentence needs no values
  say('browser.died', { path: 'x' });
};
