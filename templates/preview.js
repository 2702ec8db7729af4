/**
 * Makes each theme's preview.png from the program's real output: the first pages of a policy's PDF, side by side in
 * reading order. Run by `npm run preview`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const previews = [
  { theme: 'booklet', association: 'qurrat-ayn', pages: [1, 2, 3] },
  { theme: 'letterhead', association: 'rahma', pages: [1, 2, 4] },
];
/** Pixels per PDF point, and pixels between and around the pages. */
const scale = 1;
const gap = 24;

const library = await PDFiumLibrary.init();
const out = mkdtempSync(path.join(tmpdir(), 'siyasa-preview-'));
try {
  for (const preview of previews) await makePreview(preview);
} finally {
  library.destroy();
  rmSync(out, { recursive: true, force: true });
}

async function makePreview({ theme, association, pages }) {
  const name = 'beneficiary-relations';
  const args = [
    'bin/siyasa.js',
    'render',
    `${association}/${name}`,
    '--theme',
    theme,
    '--format',
    'pdf',
    '--out',
    out,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`siyasa ${args.slice(1).join(' ')} ended with ${status}`);
  const document = await library.loadDocument(readFileSync(path.join(out, association, `${name}.pdf`)));
  const images = [];
  for (const number of pages)
    images.push(await document.getPage(number - 1).render({ scale, render: 'bitmap' }));
  document.destroy();
  writeFileSync(path.join(root, 'templates', theme, 'preview.png'), PNG.sync.write(sideBySide(images)));
}

/** Lays pages out from right to left on a pale ground. */
function sideBySide(images) {
  const width = images.reduce((sum, image) => sum + image.width + gap, gap);
  const sheet = new PNG({ width, height: images[0].height + 2 * gap });
  for (let i = 0; i < sheet.data.length; i += 4) sheet.data.set([0xe4, 0xe4, 0xe1, 0xff], i);
  let left = width;
  for (const { width, height, data } of images) {
    left -= width + gap;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const from = 4 * (y * width + x);
        const to = 4 * ((y + gap) * sheet.width + left + x);
        sheet.data.set([data[from], data[from + 1], data[from + 2], 0xff], to);
      }
  }
  return sheet;
}
