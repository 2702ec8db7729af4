import { PNG } from 'pngjs';
import type { Picture } from '../../src/pdf/pdfium.js';

/** Returns a page as a scanner makes it: grey, rotated by some degrees, on a grey lid, with noise. */
export function scanned(picture: Picture, degrees: number): Buffer {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { width, height, pixels } = picture;
  const side = Math.ceil(Math.hypot(width, height));
  const png = new PNG({ width: side, height: side, colorType: 0 });
  let noise = 1;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [fromX, fromY] = [x - side / 2, y - side / 2];
      const [sourceX, sourceY] = [
        Math.round(cos * fromX + sin * fromY + width / 2),
        Math.round(-sin * fromX + cos * fromY + height / 2),
      ];
      const isPage = sourceX >= 0 && sourceX < width && sourceY >= 0 && sourceY < height;
      const paper = isPage ? (pixels[(sourceY * width + sourceX) * 4] ?? 0) : 225;
      noise = (Math.imul(noise, 1_103_515_245) + 12_345) >>> 0;
      const grey = Math.min(255, paper * 0.8 + 20 + ((noise >>> 16) % 20));
      const at = (y * side + x) * 4;
      png.data[at] = grey;
      png.data[at + 1] = grey;
      png.data[at + 2] = grey;
      png.data[at + 3] = 255;
    }
  return PNG.sync.write(png, { colorType: 0 });
}

/** Returns the modules of a QR code as a picture, eight pixels each. */
export function drawn(modules: readonly (readonly boolean[])[]): Buffer {
  const scale = 8;
  const side = (modules.length + 8) * scale;
  const png = new PNG({ width: side, height: side });
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const isDark = modules[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] === true;
      png.data.fill(isDark ? 0 : 255, (y * side + x) * 4, (y * side + x) * 4 + 3);
      png.data[(y * side + x) * 4 + 3] = 255;
    }
  return PNG.sync.write(png);
}
