import { readdirSync, readFileSync } from 'node:fs';

/** The processes (Linux) whose command line or environment holds the mark, zombies left out. */
export function processesWith(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      const command = textOf(pid, 'cmdline');
      return command !== '' && (command.includes(mark) || textOf(pid, 'environ').includes(mark));
    })
    .map(Number);
}

/** Those that a process has started itself. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => Number(/\) \S+ (\d+)/u.exec(textOf(pid, 'stat'))?.[1]) === parent)
    .map(Number);
}

export function descendantsOf(parent: number): number[] {
  return childrenOf(parent).flatMap((child) => [child, ...descendantsOf(child)]);
}

export function commandOf(pid: number): string {
  return textOf(String(pid), 'cmdline');
}

/** Seconds that a process has kept a processor busy. */
export function secondsOf(pid: number): number {
  const fields = textOf(String(pid), 'stat')
    .replace(/^.*\) /su, '')
    .split(' ');
  return Number(fields[11] ?? 0) / 100;
}

function textOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // Gone in the meantime, or not ours to look at.
    return '';
  }
}

/** Waits until something is so; throws when it takes longer than `limit` milliseconds. */
export async function until(isSo: () => boolean, what: string, limit = 10_000): Promise<void> {
  const end = performance.now() + limit;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`after ${limit} ms still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
