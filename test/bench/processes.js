import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Runs a command to its end; resolves to its wall time in milliseconds and, if asked for, its peak memory in MiB. */
export function run(command, args, { cwd, memory = false, env } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, stdio: 'ignore', env: { ...process.env, ...env } });
    let peak = 0;
    const watch = memory
      ? setInterval(() => {
          peak = Math.max(peak, memoryOf(child.pid));
        }, 100)
      : undefined;
    // A browser that hangs must not hold up the bench.
    const limit = setTimeout(() => child.kill('SIGKILL'), 300_000);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      clearTimeout(limit);
      const wall = performance.now() - started;
      if (code === 0) resolve({ wall, peak });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}`));
    });
  });
}

/**
 * Returns the MiB that a process and its descendants hold: proportional set size, so that shared pages count once. Linux
 * only.
 */
function memoryOf(pid) {
  const parents = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readQuietly(`/proc/${entry}/stat`);
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1]);
    if (parent) parents.set(Number(entry), parent);
  }
  const family = [...parents.keys()].filter((one) => {
    for (let at = one; at; at = parents.get(at)) if (at === pid) return true;
    return false;
  });
  const kib = family.map((one) =>
    Number(/^Pss:\s+(\d+)/m.exec(readQuietly(`/proc/${one}/smaps_rollup`))?.[1] ?? 0),
  );
  return kib.reduce((sum, one) => sum + one, 0) / 1024;
}

function readQuietly(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
