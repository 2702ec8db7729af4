import type { Changes } from '../../diff/changes.js';
import { contained } from '../../locales/quoted.js';
import type { Language } from '../../locales/say.js';
import { type ChangeLine, type ChangeRun, type ChangesView, changesView } from '../../view/changes.js';

/** Returns a table in Markdown, as pull requests and wikis show it. */
export function markdown(changes: Changes, language: Language): string {
  const view = changesView(changes, language);
  const { title, policy, versions, summary, rows } = view;
  const lines = [
    '<div dir="rtl">',
    '',
    `## ${escaped(`${title}: ${policy}`)}`,
    '',
    ...versions.map(({ label, name, facts }) => `- ${escaped(`${label} ${name} (${facts})`)}`),
    '',
    escaped(summary),
    '',
    ...(rows.length > 0 ? [...table(view), ''] : []),
    '</div>',
  ];
  return `${lines.join('\n')}\n`;
}

function table({ columns, rows, nothing }: ChangesView): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([columns.number, columns.place, columns.before, columns.after]),
    line(['---', '---', '---', '---']),
    ...rows.map(({ number, label, place, from, before, after }) =>
      line([
        number,
        [`**${escaped(label)}**`, ...place.map(escaped), ...(from ? [escaped(from)] : [])].join('<br>'),
        before ? cell(before) : nothing,
        after ? cell(after) : nothing,
      ]),
    ),
  ];
}

function cell(lines: readonly ChangeLine[]): string {
  return lines.map((line) => line.map(run).join('')).join('<br>');
}

function run({ text, ltr, rtl, removed, added }: ChangeRun): string {
  // The marks of direction are the page's.
  const words = escaped(text ?? (ltr ?? rtl ?? '').replace(/[\u200E\u200F]/gu, ''));
  return removed ? `<del>${words}</del>` : added ? `<ins>${words}</ins>` : words;
}

/** So that no word is taken for markup, and none ends its cell or its line. */
function escaped(words: string): string {
  return contained(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#]/gu, '\\$&');
}
