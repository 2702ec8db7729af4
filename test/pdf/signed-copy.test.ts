import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Pdfium } from '../../src/pdf/pdfium.js';
import * as life from '../cases/life.js';
import { type Ended, run } from '../support/cli.js';
import { Saving, sign } from '../support/saving.js';
import { scanned } from '../support/scan.js';

const { file, folder, inOffice, meeting, name } = life;

it(
  'a printed policy is scanned and filed, then signed digitally and filed; neither keeps it from paper, nor does a lost copy',
  () =>
    inOffice(async (cwd) => {
      const call = (...args: string[]): Promise<Ended> =>
        run([...args, '--lang', 'en'], { cwd, env: { ...process.env, ...life.env } });
      const done = async (...args: string[]) => {
        const ended = await call(...args);
        expect(ended.code, ended.stdout + ended.stderr).toBe(0);
        return ended;
      };
      const pdf = path.join(cwd, 'out/birr/relations.pdf');
      await done('approve', name, ...meeting);
      await done('render', name, '--format', 'pdf');
      const first = await readFile(pdf);
      const scan = await scanOfLast(first);
      await writeFile(path.join(cwd, 'scan.png'), scan);
      await done('file', name, 'scan.png');
      expect(await readFile(path.join(cwd, folder, 'signed/relations@1.png'))).toEqual(scan);

      const refused = await call('file', name, pdf, '--replace');
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('without a signature')]);
      const saving = new Saving(first);
      sign(saving, 'Signature1');
      await writeFile(path.join(cwd, 'signed.pdf'), saving.bytes());
      await done('file', name, 'signed.pdf', '--replace');
      expect(await readdir(path.join(cwd, folder, 'signed'))).toEqual(['relations@1.pdf']);
      await done('check', '--quiet');

      // A new print carries the list of copies, and is as valid without them.
      await rm(path.join(cwd, folder, 'signed'), { recursive: true });
      expect((await call('check', '--quiet')).stdout).toContain('filed-copy');
      expect((await done('render', name, '--format', 'pdf')).stderr).toContain('filed-copy');
      await done('verify', pdf, '--policies', 'policies');

      // The paper from before a correction is still the paper of the text in force, and may be filed.
      await done('correct', name, '--minutes', '16', '--reason', 'خطأ');
      await writeFile(path.join(cwd, 'first.pdf'), first);
      const { stdout } = await done('verify', 'first.pdf', '--policies', 'policies');
      expect(stdout).toContain('before the record of its approval was corrected on 2026-11-01');
      await done('file', name, 'scan.png', '--replace');
      await done('check', '--quiet');
      expect(await readFile(path.join(cwd, file), 'utf8')).toContain('corrections:');
    }),
  300_000,
);

/** Returns a scan of the page of the approval, which is the last. */
async function scanOfLast(pdf: Uint8Array): Promise<Buffer> {
  const opened = (await Pdfium.open()).read(pdf);
  if (!opened.ok) throw new Error('no PDF');
  const { document } = opened;
  const picture = document.picture(document.pageCount() - 1, { scale: 150 / 72 });
  document.close();
  return scanned(picture, 3);
}
