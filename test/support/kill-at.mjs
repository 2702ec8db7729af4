// Loaded before the program: kills it before a call of the file system, KILL_AT=3 before the third.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let calls = 0;
for (const name of ['open', 'link', 'rename', 'rm', 'mkdir']) {
  const real = fs.promises[name];
  fs.promises[name] = (...args) => {
    calls += 1;
    if (calls === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
syncBuiltinESMExports();
