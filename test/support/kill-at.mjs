// Loaded before the program: kills it before its nth call of the file system (KILL_AT=3: before the third). FAIL_AT=3 makes
// the third call fail as on a full disk, which still lets files be removed; with FAIL_ON set, all later calls fail too. Hard
// links are not available.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let calls = 0;
for (const name of ['open', 'rename', 'rm', 'rmdir', 'mkdir', 'utimes']) {
  const real = fs.promises[name];
  fs.promises[name] = (...args) => {
    calls += 1;
    if (calls === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
    const { FAIL_AT: failAt, FAIL_ON: failOn } = process.env;
    if (failAt && !name.startsWith('rm') && (failOn ? calls >= Number(failAt) : calls === Number(failAt)))
      return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', path: String(args[0]) }));
    return real(...args);
  };
}
fs.promises.link = () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }));
syncBuiltinESMExports();
