import type { Changes } from '../../diff/changes.js';
import { contained } from '../../locales/quoted.js';
import type { Language } from '../../locales/say.js';
import { type ChangeLine, type ChangeRun, type ChangesView, changesView } from '../../view/changes.js';

/** Returns the changes as a table in Markdown, for pull requests and wikis. */
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
  // The direction marks are for the HTML page only.
  const words = escaped(text ?? (ltr ?? rtl ?? '').replace(/[\u200E\u200F]/gu, ''));
  return removed ? `<del>${words}</del>` : added ? `<ins>${words}</ins>` : words;
}

/** Returns words escaped, so that none is taken for markup or ends its cell or line. */
function escaped(words: string): string {
  return contained(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#]/gu, '\\$&');
}
