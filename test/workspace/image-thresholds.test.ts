import { describe, expect, it } from 'vitest';
import { examineRaster, type RasterType } from '../../src/workspace/image/examine.js';
import { largestDrawing, svgFault } from '../../src/workspace/image/svg.js';

const namespace = 'http://www.w3.org/2000/svg';
const stateOf = (content: string) =>
  svgFault(Buffer.from(`<svg xmlns="${namespace}">${content}</svg>`))?.state;

/**
 * Returns whether a drawing, without its root, counts for so many units: with that much text beside it, it is exactly at the
 * limit.
 */
function counts(content: string, units: number): boolean {
  // The root and each element count for 200, plus the text of their attributes.
  const left = largestDrawing - 200 - namespace.length - 200 - Math.ceil(units);
  return (
    stateOf(`${content}<text>${'a'.repeat(left)}</text>`) === undefined &&
    stateOf(`${content}<text>${'a'.repeat(left + 1)}</text>`) === 'heavy'
  );
}

const svgOf = (content: string, attributes = '') =>
  `<svg xmlns="${namespace}" ${attributes}>${content}</svg>`;
const carried = (text: string) => `<image href="data:image/svg+xml,${encodeURIComponent(text)}"/>`;

describe('in a drawing', () => {
  it.each([
    ['an element', '<g/>', 200],
    ['its attributes and texts', '<g id="ab"><title>abc</title></g>', 202 + 203],
    ['a mask', '<mask id="m"/>', 8001],
    ['a step of a filter', '<filter id="f"><feFlood result="r"/></filter>', 201 + 80_001],
    ['what is used', '<g id="i"><g/></g><use href="#i"/>', 401 + 202 + 401],
    [
      'what each element inherits',
      '<pattern id="p"><g/></pattern><g fill="url(#p)"><g/><g/></g>',
      401 + 607 + 3 * 401,
    ],
    [
      'what may stand at each point',
      '<marker id="m"/><path marker-mid="url(#m)" d="M0"/>',
      201 + 209 + 201 * (1 + 209 / 4),
    ],
    ['what a name that nobody has stands for', '<use href="#i"/>', 202],
    ['an escaped name', '<g id="ab"/><use href="#%61b"/>', 202 + 205 + 202],
  ])('%s counts', (_, content, units) => {
    expect(counts(content, units)).toBe(true);
  });

  it('a picture counts by its pixels, besides its address', () => {
    const href = `data:image/webp;base64,${Buffer.from(lossless(320, 10)).toString('base64')}`;
    expect(counts(`<image href="${href}"/>`, 200 + href.length + 2000 + 3200 / 16)).toBe(true);
  });

  it('a drawing counts by what is in it', () => {
    const inner = svgOf('<g/>');
    const image = carried(inner);
    expect(counts(image, image.length - '<image href=""/>'.length + 200 + 400 + namespace.length)).toBe(true);
  });

  it.each([
    ['elements in elements: 256', '<g>'.repeat(255) + '</g>'.repeat(255), undefined],
    ['257', '<g>'.repeat(256) + '</g>'.repeat(256), 'heavy'],
    ['a drawing in one in it', carried(svgOf(carried(svgOf('<g/>')))), undefined],
    ['one more', carried(svgOf(carried(svgOf(carried(svgOf('<g/>')))))), 'heavy'],
    ['a width of a blur of 200', '<feGaussianBlur stdDeviation="3 200"/>', undefined],
    ['of 201', '<feGaussianBlur stdDeviation="3,201"/>', 'heavy'],
    ['a radius of 201', '<feMorphology radius="201"/>', 'heavy'],
    ['an order of 201', '<feConvolveMatrix order="201"/>', 'heavy'],
    ['201 octaves', '<feTurbulence numOctaves="201"/>', 'heavy'],
    ['500 references of style sheets', `<style>${'.a{fill:url(#p)}'.repeat(500)}</style>`, undefined],
    ['501', `<style>${'.a{fill:url(#p)}'.repeat(501)}</style>`, 'heavy'],
  ])('%s', (_, content, state) => {
    expect(stateOf(content)).toBe(state);
  });
});

/** Returns a WebP picture of the given chunks. */
function webp(...chunks: readonly (readonly [type: string, content: readonly number[]])[]): Uint8Array {
  const parts = chunks.map(([type, content]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, Buffer.from(content), Buffer.alloc(content.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

const four = (number: number) => [0, 8, 16, 24].map((bits) => (number >>> bits) & 255);
const losslessFrame = (width: number, height: number, version = 0) => [
  0x2f,
  ...four(((version << 28) | ((height - 1) << 14) | (width - 1)) >>> 0),
  0,
];
const lossless = (width: number, height: number) =>
  webp(['VP8L', losslessFrame(width, height)], ['    ', [0, 0]]);
const lossyFrame = (firstPartition: number, length: number, start = [0x9d, 0x01, 0x2a], inner = 0) => [
  ...four((firstPartition << 5) | inner).slice(0, 3),
  ...start,
  ...four(640).slice(0, 2),
  ...four(480 | (1 << 14)).slice(0, 2),
  ...Array.from({ length: length - 10 }, () => 1),
];
const extended = (width: number, height: number, length = 10) =>
  [0, 0, 0, 0, ...four(width - 1).slice(0, 3), ...four(height - 1).slice(0, 3)].slice(0, length);

/** Returns a picture's width and height, or what is wrong. */
function sizeOf(bytes: Uint8Array, type: RasterType = 'image/webp'): string {
  const examined = examineRaster(type, bytes);
  return examined.ok ? `${examined.width} × ${examined.height}` : examined.fault.state;
}

describe('a WebP picture', () => {
  it.each<[string, Uint8Array, string]>([
    ['without loss', lossless(300, 200), '300 × 200'],
    ['of one pixel', lossless(1, 1), '1 × 1'],
    ['as wide as may be', lossless(6000, 1), '6000 × 1'],
    ['wider', lossless(6001, 1), 'dimensions'],
    ['higher', lossless(1, 6001), 'dimensions'],
    ['of another version', webp(['VP8L', losslessFrame(3, 2, 2)], ['    ', [0, 0]]), 'damaged'],
    [
      'whose frame has five bytes',
      webp(['VP8L', losslessFrame(3, 2).slice(0, 5)], ['    ', [0, 0]]),
      'damaged',
    ],
    [
      'whose frame has another mark',
      webp(['VP8L', [0x2e, ...losslessFrame(3, 2).slice(1)]], ['    ', [0, 0]]),
      'damaged',
    ],
    ['with loss', webp(['VP8 ', lossyFrame(1, 12)]), '640 × 480'],
    ['whose first part is all', webp(['VP8 ', lossyFrame(2, 12)]), 'damaged'],
    ['whose first part is nothing', webp(['VP8 ', lossyFrame(0, 12)]), 'damaged'],
    ['that has next to nothing', webp(['VP8 ', lossyFrame(1, 10)]), 'damaged'],
    ['that needs another frame', webp(['VP8 ', lossyFrame(1, 12, undefined, 1)]), 'damaged'],
    ...[0, 1, 2].map((at): [string, Uint8Array, string] => [
      `whose mark is wrong at ${at}`,
      webp([
        'VP8 ',
        lossyFrame(
          1,
          12,
          [0x9d, 0x01, 0x2a].map((byte, i) => (i === at ? 0 : byte)),
        ),
      ]),
      'damaged',
    ]),
    [
      'with a canvas',
      webp(['VP8X', extended(800, 70_000 - 64_500)], ['VP8L', losslessFrame(3, 2)]),
      '800 × 5500',
    ],
    [
      'with too wide a canvas',
      webp(['VP8X', extended(70_000, 7)], ['VP8L', losslessFrame(3, 2)]),
      'dimensions',
    ],
    ['with a broken canvas', webp(['VP8X', extended(800, 600, 9)], ['VP8L', losslessFrame(3, 2)]), '3 × 2'],
    ['with a canvas alone', webp(['VP8X', extended(800, 600)]), 'damaged'],
    ['after a part of odd length', webp(['ICCP', [1, 2, 3]], ['VP8L', losslessFrame(3, 2)]), '3 × 2'],
    ['by its first frame', webp(['VP8L', losslessFrame(3, 2)], ['VP8L', losslessFrame(5, 4)]), '3 × 2'],
    [
      'that moves',
      webp([
        'ANMF',
        [...Array.from({ length: 16 }, () => 0), ...webp(['VP8L', losslessFrame(3, 2)]).subarray(12)],
      ]),
      '3 × 2',
    ],
    ['that moves with nothing in it', webp(['ANMF', Array.from({ length: 16 }, () => 0)]), 'damaged'],
    ['cut off by a byte', lossless(3, 2).subarray(0, -1), 'damaged'],
    ['of nothing', webp(), 'damaged'],
  ])('%s', (_, bytes, size) => {
    expect(sizeOf(bytes)).toBe(size);
  });

  it('whose last part reaches one byte beyond its end is damaged', () => {
    const bytes = Buffer.from(webp(['VP8L', losslessFrame(3, 2)], ['    ', [0, 0]]));
    bytes.writeUInt32LE(3, bytes.length - 6);
    expect(sizeOf(bytes)).toBe('damaged');
    bytes.writeUInt32LE(2, bytes.length - 6);
    expect(sizeOf(bytes)).toBe('3 × 2');
  });
});

/** Returns a JPEG picture of parts, given by marker and content; data follow the head of a scan. */
function jpeg(
  ...parts: readonly (readonly [marker: number, content: readonly number[], data?: readonly number[]])[]
) {
  const bytes = parts.flatMap(([marker, content, data = []]) => {
    const length = content.length + 2;
    return [0xff, marker, length >> 8, length & 255, ...content, ...data];
  });
  return Uint8Array.from([0xff, 0xd8, ...bytes, 0xff, 0xd9]);
}

type Part = readonly [marker: number, content: readonly number[], data?: readonly number[]];
const ones = (length: number) => Array.from({ length }, () => 1);
const quantization = (...heads: number[]): Part => [
  0xdb,
  heads.flatMap((head) => [head, ...ones(head >> 4 ? 128 : 64)]),
];
/** Returns a table of codes; `counts`: how many codes there are of each length. */
const huffman = (head: number, counts: readonly number[] = [1]): Part => {
  const all = Array.from({ length: 16 }, (_, i) => counts[i] ?? 0);
  return [0xc4, [head, ...all, ...ones(all.reduce((sum, one) => sum + one, 0))]];
};
const frame = (
  components: readonly (readonly [id: number, sampling: number, table: number])[],
  { marker = 0xc0, precision = 8, width = 300, height = 200 } = {},
): Part => [
  marker,
  [precision, height >> 8, height & 255, width >> 8, width & 255, components.length, ...components.flat()],
];
const scan = (
  components: readonly (readonly [id: number, tables: number])[],
  [from, to, bits]: readonly [number, number, number] = [0, 63, 0],
  data: readonly number[] = [1],
): Part => [0xda, [components.length, ...components.flat(), from, to, bits], data];

const tables = [quantization(0), huffman(0x00), huffman(0x10)];
const one = [[1, 0x11, 0]] as const;
const plain = (...last: Part[]) => jpeg(...tables, frame(one), ...last);
const inSteps = (...scans: Part[]) => jpeg(...tables, frame(one, { marker: 0xc2 }), ...scans);

describe('a JPEG picture', () => {
  it.each<[string, Uint8Array, string]>([
    ['with a frame and a scan', plain(scan([[1, 0]])), '300 × 200'],
    ['without a scan', plain(), 'damaged'],
    ['without a frame', jpeg(...tables, scan([[1, 0]])), 'damaged'],
    ['with two frames', plain(frame(one), scan([[1, 0]])), 'damaged'],
    ['whose scan has no data', plain(scan([[1, 0]], undefined, [])), 'damaged'],
    [
      'whose data have escaped and restarting bytes',
      plain(scan([[1, 0]], undefined, [0xff, 0, 0xff, 0xd0, 2])),
      '300 × 200',
    ],
    ['extended', jpeg(...tables, frame(one, { marker: 0xc1 }), scan([[1, 0]])), '300 × 200'],
    [
      'of a kind that browsers don’t read',
      jpeg(...tables, frame(one, { marker: 0xc3 }), scan([[1, 0]])),
      'damaged',
    ],
    ['of another', jpeg(...tables, frame(one, { marker: 0xcf }), scan([[1, 0]])), 'damaged'],
    ['with a part for programs', plain([0xe0, [1, 2]], [0xc8, []], [0xfe, [3]], scan([[1, 0]])), '300 × 200'],
    ['of twelve bits', jpeg(...tables, frame(one, { precision: 12 }), scan([[1, 0]])), 'damaged'],
    ['as wide as may be', jpeg(...tables, frame(one, { width: 6000 }), scan([[1, 0]])), '6000 × 200'],
    ['wider', jpeg(...tables, frame(one, { width: 6001 }), scan([[1, 0]])), 'dimensions'],
    ['without height', jpeg(...tables, frame(one, { height: 0 }), scan([[1, 0]])), 'dimensions'],
    ...(
      [
        [0x44, '300 × 200'],
        [0x51, 'damaged'],
        [0x15, 'damaged'],
        [0x01, 'damaged'],
        [0x10, 'damaged'],
      ] as const
    ).map(([sampling, size]): [string, Uint8Array, string] => [
      `sampled by ${sampling.toString(16)}`,
      jpeg(...tables, frame([[1, sampling, 0]]), scan([[1, 0]])),
      size,
    ]),
    [
      'of two components',
      jpeg(
        ...tables,
        frame([
          [1, 0x11, 0],
          [2, 0x11, 0],
        ]),
        scan([[1, 0]]),
      ),
      'damaged',
    ],
    [
      'of three',
      jpeg(
        ...tables,
        frame([
          [1, 0x11, 0],
          [2, 0x11, 0],
          [3, 0x11, 0],
        ]),
        scan([
          [1, 0],
          [2, 0],
          [3, 0],
        ]),
      ),
      '300 × 200',
    ],
    [
      'of three of which two are one',
      jpeg(
        ...tables,
        frame([
          [1, 0x11, 0],
          [2, 0x11, 0],
          [2, 0x11, 0],
        ]),
        scan([[1, 0]]),
      ),
      'damaged',
    ],
    [
      'by the fourth table',
      jpeg(quantization(0x03), huffman(0), huffman(0x10), frame([[1, 0x11, 3]]), scan([[1, 0]])),
      '300 × 200',
    ],
    [
      'by a fifth table',
      jpeg(quantization(0x03), huffman(0), huffman(0x10), frame([[1, 0x11, 4]]), scan([[1, 0]])),
      'damaged',
    ],
    [
      'by a table that isn’t there',
      jpeg(quantization(0x01), huffman(0), huffman(0x10), frame(one), scan([[1, 0]])),
      'damaged',
    ],
    [
      'by a table of words',
      jpeg(quantization(0x10, 0x01), huffman(0), huffman(0x10), frame(one), scan([[1, 0]])),
      '300 × 200',
    ],
    [
      'with a table of neither',
      jpeg(quantization(0, 0x21), huffman(0), huffman(0x10), frame(one), scan([[1, 0]])),
      'damaged',
    ],
    [
      'with a table that is cut off',
      jpeg([0xdb, [0, ...ones(63)]], huffman(0), huffman(0x10), frame(one), scan([[1, 0]])),
      'damaged',
    ],
    [
      'without codes for the first coefficient',
      jpeg(quantization(0), huffman(0x10), frame(one), scan([[1, 0]])),
      'damaged',
    ],
    [
      'without codes for the others',
      jpeg(quantization(0), huffman(0), frame(one), scan([[1, 0]])),
      'damaged',
    ],
    [
      'with as many codes as there are',
      jpeg(quantization(0), huffman(0, [1, 1, 2]), huffman(0x10), frame(one), scan([[1, 0]])),
      '300 × 200',
    ],
    [
      'with one more',
      jpeg(quantization(0), huffman(0, [1, 1, 3]), huffman(0x10), frame(one), scan([[1, 0]])),
      'damaged',
    ],
    ['with codes of a third class', jpeg(...tables, huffman(0x20), frame(one), scan([[1, 0]])), 'damaged'],
    ['with codes of a fifth number', jpeg(...tables, huffman(0x04), frame(one), scan([[1, 0]])), 'damaged'],
    [
      'with fifteen lengths of codes',
      jpeg(...tables, [0xc4, [0, ...Array.from({ length: 15 }, () => 0)]], frame(one), scan([[1, 0]])),
      'damaged',
    ],
    ['whose scan has a component that isn’t there', plain(scan([[2, 0]])), 'damaged'],
    ['whose scan has none', plain(scan([])), 'damaged'],
    [
      'whose scan has five',
      plain(
        scan([
          [1, 0],
          [1, 0],
          [1, 0],
          [1, 0],
          [1, 0],
        ]),
      ),
      'damaged',
    ],
    ['in steps', inSteps(scan([[1, 0]], [0, 0, 1]), scan([[1, 0]], [1, 63, 0])), '300 × 200'],
    ['in steps that go back', inSteps(scan([[1, 0]], [5, 4, 0])), 'damaged'],
    ['in steps too far', inSteps(scan([[1, 0]], [1, 64, 0])), 'damaged'],
    [
      'in a first step that needs no codes for others',
      jpeg(quantization(0), huffman(0), frame(one, { marker: 0xc2 }), scan([[1, 0]], [0, 0, 0])),
      '300 × 200',
    ],
    [
      'in a step of others that needs no codes for the first',
      jpeg(quantization(0), huffman(0x10), frame(one, { marker: 0xc2 }), scan([[1, 0]], [1, 63, 0])),
      '300 × 200',
    ],
    [
      'in a step that makes the first finer',
      jpeg(quantization(0), frame(one, { marker: 0xc2 }), scan([[1, 0]], [0, 0, 0x10])),
      '300 × 200',
    ],
    [
      'of 600 million pixels in its scans',
      jpeg(
        ...tables,
        frame(one, { marker: 0xc2, width: 6000, height: 5000 }),
        ...Array.from({ length: 20 }, () => scan([[1, 0]])),
      ),
      '6000 × 5000',
    ],
    [
      'of more',
      jpeg(
        ...tables,
        frame(one, { marker: 0xc2, width: 6000, height: 5000 }),
        ...Array.from({ length: 21 }, () => scan([[1, 0]])),
      ),
      'heavy',
    ],
    [
      'with filling before a part',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xff, ...plain(scan([[1, 0]])).subarray(2)]),
      '300 × 200',
    ],
    [
      'with what is no part',
      Uint8Array.from([0xff, 0xd8, 0x00, ...plain(scan([[1, 0]])).subarray(2)]),
      'damaged',
    ],
    [
      'with a mark that has no content',
      Uint8Array.from([0xff, 0xd8, 0xff, 0x01, 0xff, 0xd7, ...plain(scan([[1, 0]])).subarray(2)]),
      '300 × 200',
    ],
    ['cut off by its end', plain(scan([[1, 0]])).subarray(0, -2), 'damaged'],
  ])('%s', (_, bytes, size) => {
    expect(sizeOf(bytes, 'image/jpeg')).toBe(size);
  });
});
