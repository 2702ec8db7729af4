import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { parse } from '../../src/source/parse.js';
import { validate } from '../../src/source/validate.js';
import { projectFolder } from '../support/project.js';
import { fencesOf, pages } from './pages.js';

/** Every complete file that the manual shows, in order; the line before it gives its path. */
export const wholeFiles = pages.flatMap((page) =>
  fencesOf(page)
    .filter(({ body }) => body.startsWith('# yaml-language-server'))
    .map(({ lead, body }) => ({
      page: page.file,
      file: /`(?<file>policies\/[^`]+\.yaml)`/u.exec(lead)?.groups?.file ?? '',
      body,
    })),
);

/** Writes the manual's files into a folder, each at its path. */
export async function writeExamples(folder: string): Promise<void> {
  for (const { file, body } of wholeFiles) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), body);
  }
  const logo = path.join(projectFolder, 'policies', 'rahma', 'logo.svg');
  await cp(logo, path.join(folder, 'policies', 'every-key', 'logo.svg'));
}

/** Returns the values of one of the manual's files. */
export function example<Schema extends z.ZodType>(schema: Schema, file: string): z.infer<Schema> {
  const { root } = parse(wholeFiles.find((one) => one.file === file)?.body ?? '');
  const value = root && validate(schema, root).value;
  if (!value) throw new Error(`no example ${file}`);
  return value;
}
