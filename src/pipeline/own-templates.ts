import { sorted } from '../diagnostics/collect.js';
import { type Diagnostic, inFile } from '../diagnostics/diagnostic.js';
import { acceptance } from '../rules/lib/baseline.js';
import { noLint } from '../rules/lib/lint.js';
import {
  blockedTemplates,
  ownThemeFolders,
  readOwnStarters,
  templatesFor,
} from '../workspace/own-templates.js';
import { readSharedWords } from '../workspace/words.js';
import { SettingsApplier } from './apply-settings.js';
import type { Checked, CheckOptions } from './checked.js';
import { loadList } from './lists.js';
import { loadOwnStarter } from './own-starters.js';
import { passedOver } from './unread.js';

/** Returns a check's result with what is wrong with own themes, starters and lists of words beside the checked policies. */
export async function withOwnTemplates(checked: Checked, options: CheckOptions): Promise<Checked> {
  const folders = new Set(checked.associations.map(({ folder }) => templatesFor(folder)));
  const accepting = options.baseline && acceptance(options.baseline);
  const settingsApplier = new SettingsApplier({ ...options, acceptance: accepting });
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const note = (file: string, text: string, found: readonly Diagnostic[]) => {
    texts.set(file, text);
    diagnostics.push(...found);
  };
  for (const templates of folders) {
    for (const path of blockedTemplates(templates)) note(path, '', inFile(path, [passedOver(path)]));
    for (const { file, text, diagnostics: found } of readSharedWords(templates).map(loadList)) {
      const checkedFile = { file, text, approved: false, lint: noLint, associationLint: noLint };
      note(file, text, settingsApplier.applySettings(found, checkedFile).diagnostics);
    }
    for (const one of readOwnStarters(templates)) {
      const { file, text, diagnostics: found } = loadOwnStarter(one);
      note(file, text, found);
    }
    if (ownThemeFolders(templates).length === 0) continue;
    const { checkOwnThemes } = await import('./own-themes.js');
    const themes = await checkOwnThemes(templates);
    for (const [file, text] of themes.texts) texts.set(file, text);
    diagnostics.push(...themes.diagnostics);
  }
  if (texts.size === 0) return checked;
  const faulty = new Set(diagnostics.map(({ file }) => file));
  const paths = [...texts.keys()];
  return {
    ...checked,
    diagnostics: sorted([...checked.diagnostics, ...diagnostics]),
    files: checked.files + paths.length,
    paths: [...checked.paths, ...paths].sort(),
    texts: new Map([...checked.texts, ...[...texts].filter(([file]) => faulty.has(file))]),
    accepted: [...checked.accepted, ...(accepting?.taken() ?? [])],
  };
}
