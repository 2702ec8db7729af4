import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../support/project.js';

/** Returns the files of a theme of one's own, made as CONTRIBUTING says: a copy of the program's booklet with changes. */
export function ownTheme(
  id: string,
  changed: Readonly<Record<string, string | ((text: string) => string) | undefined>> = {},
): Record<string, string> {
  const folder = path.join(projectFolder, 'templates/booklet');
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((one) => one.split(path.sep).join('/')))
    if (/\.(?:hbs|css|yaml)$/u.test(name)) files[name] = readFileSync(path.join(folder, name), 'utf8');
  for (const [name, change] of Object.entries(changed))
    if (change === undefined) delete files[name];
    else files[name] = typeof change === 'string' ? change : change(files[name] ?? '');
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`templates/${id}/${name}`, text]));
}

export const associationText = 'name: جمعية البر الأهلية\nlicense: "1234"\ntheme: birr\n';

/** A draft with a few sections. */
export const draft = `type: volunteers
title: آلية إدارة المتطوعين
code: VO-01
version: 1
status: draft
sections:
  - kind: preamble
    text: تنظم هذه الآلية عمل المتطوعين.
  - heading: الفرص
    kind: custom
    items: [إعلان الفرصة, قبول المتطوع]
`;
