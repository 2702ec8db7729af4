import { readdirSync, readFileSync } from 'node:fs';

/** Returns the processes (Linux) whose command line or environment contains the mark, without zombies. */
export function processesWith(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      const command = textOf(pid, 'cmdline');
      return command !== '' && (command.includes(mark) || textOf(pid, 'environ').includes(mark));
    })
    .map(Number);
}

/** Returns the direct children of a process. */
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

/** Returns for how many seconds a process has used a processor. */
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
    // The process has ended meanwhile, or isn't ours to read.
    return '';
  }
}

/** Waits until a condition holds; throws after `limit` milliseconds. */
export async function until(isSo: () => boolean, what: string, limit = 10_000): Promise<void> {
  const end = performance.now() + limit;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`after ${limit} ms still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
