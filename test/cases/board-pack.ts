import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { looksBroken, siyasa } from '../cli/run.js';
import { type Files } from './folder.js';
import * as life from './life.js';
import { policy } from './policies.js';

export const otherFile = `${life.folder}/rules.yaml`;
export const otherName = 'birr/rules';

/** A first draft of another policy that needs nothing but the meeting to be approved. */
export const other = policy({
  head: 'type: beneficiary-relations\ntitle: لائحة تنظيم العلاقة مع المستفيدين\nstatus: draft\n',
  top: 'code: BR-02\nversion: 1\n',
  section: '  - kind: definitions\n    terms:\n      - { term: المستفيد, meaning: من تخدمه الجمعية }\n',
  approval: 'approval:\n  effective: onApproval\n',
});

/** Makes a folder of an association with an approved policy that is being revised, and a draft of another. */
export function beforeMeeting<Result>(use: (cwd: string) => Promise<Result>, files: Files = {}): Promise<Result> {
  return life.inOffice(
    async (cwd) => {
      for (const call of [
        ['approve', life.name, ...life.meeting],
        ['revise', life.name, '--summary', 'حدّد مدة الرد'],
      ]) {
        const ended = await siyasa(call, { cwd, env: life.env });
        if (ended.code !== 0) throw new Error(ended.stderr);
      }
      await changed(cwd, life.nextFile, 'items: [الهاتف]', 'items: [الهاتف, البريد الإلكتروني]');
      await changed(cwd, life.nextFile, 'text: نص الهدف', 'text: نص الهدف بعد تعديله');
      return use(cwd);
    },
    { [otherFile]: other, ...files },
  );
}

/** Replaces words in a file; throws where they are missing. */
export async function changed(cwd: string, file: string, words: string, others: string): Promise<void> {
  const text = await readFile(path.join(cwd, file), 'utf8');
  if (!text.includes(words)) throw new Error(`${file} has no ${words}`);
  await writeFile(path.join(cwd, file), text.replace(words, others));
}

/** Runs the command; throws where its output looks broken. */
export async function boardPack(cwd: string, ...args: string[]) {
  const ended = await siyasa(['board-pack', ...args], { cwd, env: life.env });
  if (looksBroken(ended)) throw new Error(ended.stdout + ended.stderr);
  return ended;
}
