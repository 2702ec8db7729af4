// Loaded before the program: before a call of the file system, KILL_AT=3 before the third, kills it; FAIL_AT=3 has the
// third call fail as on a full disk, and all after it too where FAIL_ON is set. Hard links there are none.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let calls = 0;
for (const name of ['open', 'rename', 'rm', 'rmdir', 'mkdir', 'utimes']) {
  const real = fs.promises[name];
  fs.promises[name] = (...args) => {
    calls += 1;
    if (calls === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
    const { FAIL_AT: failAt, FAIL_ON: failOn } = process.env;
    if (failAt && (failOn ? calls >= Number(failAt) : calls === Number(failAt)))
      return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', path: String(args[0]) }));
    return real(...args);
  };
}
fs.promises.link = () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }));
syncBuiltinESMExports();
