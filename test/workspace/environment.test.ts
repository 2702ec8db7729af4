import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnvironment } from '../../src/workspace/environment.js';

const wasTerminal = process.stdout.isTTY;

afterEach(() => {
  vi.unstubAllEnvs();
  process.stdout.isTTY = wasTerminal;
});

function colourWith(terminal: boolean, variables: Record<string, string | undefined>): boolean {
  process.stdout.isTTY = terminal;
  vi.stubEnv('NO_COLOR', undefined);
  vi.stubEnv('TERM', 'xterm-256color');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return readEnvironment().colour;
}

describe('colour', () => {
  it('is for terminals', () => {
    expect(colourWith(true, {})).toBe(true);
    expect(colourWith(false, {})).toBe(false);
    expect(colourWith(true, { TERM: 'dumb' })).toBe(false);
  });

  it('is none where NO_COLOR is set to anything', () => {
    expect(colourWith(true, { NO_COLOR: '1' })).toBe(false);
    expect(colourWith(true, { NO_COLOR: '0' })).toBe(false);
    expect(colourWith(true, { NO_COLOR: '' })).toBe(true);
  });
});
