import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { examineRaster, rasterType } from '../../src/workspace/image/examine.js';
import { longestSide } from '../../src/workspace/image/fault.js';
import { largestDrawing, svgFault } from '../../src/workspace/image/svg.js';
import { readLogo } from '../../src/workspace/logo.js';
import { temporaryFolder } from '../support/project.js';

const seed = Number(process.env.SIYASA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

const sample = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../cases/images', name));

/** Returns `ok`, or what is wrong. */
function found(bytes: Uint8Array): string {
  const type = rasterType(bytes);
  if (!type) return 'no picture';
  const examined = examineRaster(type, bytes);
  return examined.ok ? 'ok' : examined.fault.state;
}

/** Returns a PNG of the given chunks. */
function png(chunks: readonly (readonly [type: string, content: Uint8Array])[]): Uint8Array {
  const parts = chunks.flatMap(([type, content]) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    checksum.writeUInt32BE(crc32(named));
    return [length, named, checksum];
  });
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function header(width: number, height: number, [depth, colour, interlace] = [8, 0, 0]): Uint8Array {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([depth ?? 8, colour ?? 0, 0, 0, interlace ?? 0], 8);
  return bytes;
}

const grey = (width: number, height: number, rows = height) =>
  png([
    ['IHDR', header(width, height)],
    ['IDAT', deflateSync(Buffer.alloc(rows * (width + 1)))],
    ['IEND', Buffer.alloc(0)],
  ]);

const pictures: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['PNG', PNG.sync.write(new PNG({ width: 3, height: 2 }))],
  ['JPEG', sample('sample.jpg')],
  ['lossy WebP', sample('lossy.webp')],
  ['lossless WebP', sample('lossless.webp')],
];

describe('a picture of pixels', () => {
  it.each(pictures)('that is sound is found so: %s', (_, bytes) => {
    expect(found(bytes)).toBe('ok');
  });

  it.each(pictures)('that ends early is damaged wherever it ends: %s', (_, bytes) => {
    const kinds = new Set<string>();
    for (let end = 12; end < bytes.length; end += 1) kinds.add(found(bytes.subarray(0, end)));
    expect([...kinds]).toEqual(['damaged']);
  });

  it.each(pictures)(
    `of which bytes were changed never ends the program: %s (SIYASA_TEST_SEED=${seed})`,
    (_, bytes) => {
      let state = seed;
      const below = (limit: number) => {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        return state % limit;
      };
      for (let run = 0; run < 2000; run += 1) {
        const changed = Uint8Array.from(bytes);
        for (let i = 0; i <= run % 4; i += 1) changed[12 + below(bytes.length - 12)] = below(256);
        expect(['ok', 'damaged', 'dimensions', 'heavy', 'no picture']).toContain(found(changed));
      }
    },
  );

  it('may be interlaced, have a palette, and fewer than eight bits', () => {
    const rows = Buffer.from([0, 0]);
    const one = (depth: number, colour: number, more: readonly (readonly [string, Uint8Array])[] = []) =>
      found(
        png([
          ['IHDR', header(1, 1, [depth, colour, 1])],
          ...more,
          ['IDAT', deflateSync(rows)],
          ['IEND', Buffer.alloc(0)],
        ]),
      );
    expect(one(1, 0)).toBe('ok');
    expect(one(8, 3, [['PLTE', Buffer.alloc(3)]])).toBe('ok');
    expect(one(8, 3)).toBe('damaged');
    expect(one(3, 0)).toBe('damaged');
    expect(one(8, 5)).toBe('damaged');
  });

  it('has the pixels that it says, no fewer and no more', () => {
    expect(found(grey(9, 9))).toBe('ok');
    expect(found(grey(9, 9, 8))).toBe('damaged');
    expect(found(grey(9, 9, 10))).toBe('damaged');
    // Small in the file, a gigabyte when decompressed.
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    expect(
      found(
        png([
          ['IHDR', header(10, 10)],
          ['IDAT', bomb],
          ['IEND', Buffer.alloc(0)],
        ]),
      ),
    ).toBe('damaged');
  });

  it('has sides of at least one pixel and at most the limit', () => {
    expect(found(grey(longestSide, 1))).toBe('ok');
    expect(found(grey(longestSide + 1, 1))).toBe('dimensions');
    expect(found(grey(1, longestSide + 1))).toBe('dimensions');
    expect(found(png([['IHDR', header(0, 1)]]))).toBe('dimensions');
    expect(found(png([['IHDR', header(0xffffffff, 0xffffffff)]]))).toBe('dimensions');
    const huge = sample('sample.jpg');
    huge.set([0xff, 0xff, 0xff, 0xff], huge.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(found(huge)).toBe('dimensions');
    const none = sample('sample.jpg');
    none.set([0, 0], none.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(found(none)).toBe('dimensions');
    const wide = sample('lossless.webp');
    wide.set([0xff, 0xff, 0xff], 24);
    expect(found(wide)).toBe('dimensions');
  });

  it('that is a JPEG has the tables that its scans name', () => {
    const without = sample('sample.jpg');
    without.set([0xff, 0xfe], without.indexOf(Buffer.from([0xff, 0xc4])));
    expect(found(without)).toBe('damaged');
  });
});

const drawing = (content: string, attributes = 'viewBox="0 0 10 10"') =>
  svgFault(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`,
    ),
  );

/** Returns ten of one element, ten times, and so on. */
function nested(
  levels: number,
  one: string,
  level: (id: number, inside: string) => string,
  use: (id: number) => string,
): string {
  const all = [one];
  for (let i = 1; i <= levels; i += 1) all.push(level(i, use(i - 1).repeat(10)));
  return `<defs>${all.join('')}</defs>${use(levels)}`;
}

const rect = '<rect width="1" height="1"/>';
const ofUses = (levels: number, href = 'href') =>
  nested(
    levels,
    `<g id="i0">${rect}</g>`,
    (i, inside) => `<g id="i${i}">${inside}</g>`,
    (i) => `<use ${href}="#i${i}"/>`,
  );
const painted = (levels: number, element: string, how: (id: number) => string) =>
  nested(
    levels,
    `<${element} id="i0">${rect}</${element}>`,
    (i, inside) => `<${element} id="i${i}">${inside}</${element}>`,
    (i) => `<path d="M0 0h9" ${how(i)}/>`,
  );

describe('a drawing', () => {
  it.each([
    ['shapes', rect.repeat(50)],
    ['gradients', '<linearGradient id="g"/><rect fill="url(#g)" width="1" height="1"/>'],
    [
      'a style sheet',
      '<style>.a{fill:url(#g)} .b{stroke:red}</style><linearGradient id="g"/><g class="a">' +
        rect.repeat(50) +
        '</g>',
    ],
    ['uses', ofUses(2)],
    ['a link', `<a href="https://example.org">${rect}</a>`],
    ['a shadow', `<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><g filter="url(#f)">${rect}</g>`],
    ['a picture', `<image href="data:image/png;base64,${Buffer.from(grey(9, 9)).toString('base64')}"/>`],
    [
      'what Inkscape and Illustrator write',
      '<style>@namespace svg url(http://www.w3.org/2000/svg); .cls-1{fill:url(#g);mix-blend-mode:multiply;isolation:isolate}</style>' +
        '<linearGradient id="g" gradientTransform="matrix(1 0 0 1 2 2) rotate(3)"/><mask id="m"/>' +
        '<g style="display:inline;filter:none;mask:url(#m);mix-blend-mode:normal;opacity:0.5;fill:rgb(1 2 3);fill:color(display-p3 1 0 0)" ' +
        'data-name="blur(3)" id="Contrast(2)" xmlns:i="i" i:label="invert(1)"><rect class="cls-1" transform="scale(2)"/></g>',
    ],
    ['texts', '<text>جمعية &amp; &#x627;</text><!-- - --><title>url(x</title>'],
  ])('of %s is sound', (_, content) => {
    expect(drawing(content)).toBeUndefined();
  });

  it.each([
    ['uses', ofUses(8)],
    ['uses by an older name', ofUses(8, 'xlink:href')],
    ['uses with another prefix', ofUses(8).replaceAll('<use', '<s:use xmlns:s="http://www.w3.org/2000/svg"')],
    ['patterns', painted(8, 'pattern', (i) => `fill="url(#i${i})"`)],
    ['masks', painted(8, 'mask', (i) => `mask="url('#i${i}')"`)],
    ['paths that clip', painted(8, 'clipPath', (i) => `style="clip-path: url(&quot;#i${i}&quot;)"`)],
    ['escaped references', painted(8, 'mask', (i) => `style="mask:\\75 rl(/**/#i${i})"`)],
    ['markers', painted(8, 'marker', (i) => `marker-mid="url(#i${i})"`)],
    [
      'styles',
      painted(8, 'pattern', (i) => `class="c${i}"`) +
        `<style>${Array.from({ length: 9 }, (_, i) => `g .c${i} { fill: url(#i${i}) }`).join('')}</style>`,
    ],
    ['references to themselves', '<g id="i"><use href="#i"/></g>'],
    [
      'inherited patterns',
      `<pattern id="p">${rect.repeat(500)}</pattern><g fill="url(#p)">${rect.repeat(500)}</g>`,
    ],
    [
      'a marker on many points',
      `<marker id="m">${rect.repeat(500)}</marker><path marker-mid="url(#m)" d="${'M0 0'.repeat(9000)}"/>`,
    ],
    ['filters', `<filter id="f"><feTurbulence/></filter>${'<g filter="url(#f)"/>'.repeat(200)}`],
    ['masks on many elements', `<mask id="m"/>${'<g mask="url(#m)"/>'.repeat(500)}`],
    [
      'rules inside rules',
      `<pattern id="p">${rect.repeat(500)}</pattern><style>.a{fill:url(#p); .z{x:y} fill:url(#p)}</style>${'<g class="a"/>'.repeat(500)}`,
    ],
    [
      'rules behind a brace in a string',
      `<pattern id="p">${rect.repeat(500)}</pattern><style>.a{font-family:" z{"; fill:url(#p)}</style>${'<g class="a"/>'.repeat(500)}`,
    ],
    ['a vast blur', '<filter id="f"><feGaussianBlur stdDeviation="1e9"/></filter>'],
    ['depth', '<g>'.repeat(300) + '</g>'.repeat(300)],
  ])('that grows by %s is heavy', (_, content) => {
    expect(drawing(content)?.state).toBe('heavy');
  });

  it('may be as large as the limit, with what its references repeat', () => {
    // The root and each element count for 200, plus the text of their attributes.
    const root =
      200 + 'http://www.w3.org/2000/svg'.length + 'http://www.w3.org/1999/xlink'.length + '0 0 10 10'.length;
    const text = largestDrawing - root - 200;
    expect(drawing(`<text>${'a'.repeat(text)}</text>`)).toBeUndefined();
    expect(drawing(`<text>${'a'.repeat(text + 1)}</text>`)?.state).toBe('heavy');
  });

  it.each([
    ['script', '<script>1</script>'],
    ['foreignObject', '<foreignObject/>'],
    ['animate', '<rect><animate attributeName="x"/></rect>'],
    ['animation', '<style>@keyframes a { to { opacity: 0 } }</style>'],
    ['blur()', '<rect style="filter:blur(3px)"/>'],
    ['drop-shadow()', '<rect filter="url(#f) drop-shadow(1px 1px red)"/>'],
    ['sepia()', '<style>.a{filter:se/**/pia(1)} .b{backdrop-filter:sep\\69 a(1)}</style>'],
    ['linear-gradient()', '<g style="mask-image:linear-gradient(red,blue)"/>'],
    ['repeating-conic-gradient()', '<style>*{mask:repeating-conic-gradient(red,blue)}</style>'],
    ['var()', '<style>*{--a:url(#p);fill:var(--a)}</style>'],
    ['var()', '<g style="--a:url(#p)"><g fill="var(--a)"/></g>'],
  ])('that holds %s is reported with its name', (element, content) => {
    expect(drawing(content)).toEqual({ state: 'active', element });
  });

  it.each([
    ['https://example.org/a.png', '<image href="https://example.org/a.png"/>'],
    ['photo.png', '<image xlink:href="photo.png"/>'],
    ['other.svg#a', '<use href="other.svg#a"/>'],
    ['//example.org/a', '<rect fill="url(//example.org/a)"/>'],
    ['b.css', '<style>@import "b.css";</style>'],
    ['c.png', '<rect style="fill: URL( c.png )"/>'],
    ['d.png', '<rect style="fill:u\\rl(d.png)"/>'],
    ['e.png', '<rect style="fill:u/* x */rl(e.png)"/>'],
  ])('that needs %s is reported', (target, content) => {
    expect(drawing(content)).toEqual({ state: 'outward', target });
  });

  it('that names an address in a comment of its style alone needs nothing', () => {
    expect(drawing('<style>/* url(https://example.org/a.png) */ .a{fill:red}</style>')).toBeUndefined();
  });

  it('that names a style sheet before its root is reported', () => {
    const bytes = Buffer.from('<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(svgFault(bytes)).toEqual({ state: 'outward', target: 'xml-stylesheet' });
  });

  it.each([
    ['', '<g>'],
    ['', '<g></h>'],
    ['', '&nbsp;'],
    ['', '<g a="1" a="2"/>'],
    ['', '<g a=1/>'],
    ['', '<x:g/>'],
    ['', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
  ])('that can’t be read is damaged: %s%s', (_, content) => {
    expect(drawing(content)).toEqual({ state: 'damaged' });
    expect(svgFault(Buffer.from('<svg/>'))).toEqual({ state: 'damaged' });
  });

  it.each([
    ['width="0"', 'dimensions'],
    ['width="-5"', 'dimensions'],
    ['width="1e9" height="5"', 'dimensions'],
    ['viewBox="0 0 0 10"', 'dimensions'],
    ['viewBox="0 0 10 1e30"', 'dimensions'],
    ['width="100000"', undefined],
    ['width="100001"', 'dimensions'],
    ['width="100%" height="3cm"', undefined],
    ['', undefined],
  ])('whose root has %s: %s', (attributes, state) => {
    expect(drawing(rect, attributes)?.state).toBe(state);
  });

  it('with pictures of many pixels is heavy, and with a drawing in it that is', () => {
    const carried = Buffer.from(grey(4000, 4000)).toString('base64');
    const image = `<image id="p" href="data:image/png;base64,${carried}"/>`;
    expect(drawing(image)).toBeUndefined();
    expect(drawing(`${image}${'<use href="#p"/>'.repeat(5)}`)?.state).toBe('heavy');
    const inner = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${ofUses(8)}</svg>`).toString(
      'base64',
    );
    expect(drawing(`<image href="data:image/svg+xml;base64,${inner}"/>`)?.state).toBe('heavy');
  });

  it.each([
    ['addresses', `<style>${'a{fill:url('.repeat(50_000)}</style>`],
    ['brackets', `<g style="${'('.repeat(500_000)}"/>`],
    ['text', `<style>${'a'.repeat(1_500_000)}</style>`],
    ['comments', `<style>${'/*'.repeat(700_000)}</style>`],
    ['rules', `<style>${'*{fill:url(#a)}'.repeat(100_000)}</style>${'<g/>'.repeat(10_000)}`],
    ['depth', `${'<g>'.repeat(200_000)}${'</g>'.repeat(200_000)}`],
    ['an address that never ends', `<image href="data:${'a'.repeat(1_500_000)}"/>`],
  ])('of endless %s is examined in little time', (_, content) => {
    const begun = performance.now();
    drawing(content);
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});

describe('a drawing is examined in time, however', () => {
  const many = (count: number, one: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => one(i)).join('');
  const named = (id: string) => `url(#${id})`;
  /** Returns a style sheet whose selector matches every element, and many elements. */
  const everywhere = (value: string, elements: number) =>
    `<style>${many(400, (i) => `g * { fill: ${value.replace('?', String(i))} }`)}</style>${many(elements, () => '<a/>')}`;
  it.each<[string, string, string?]>([
    ['many its prefixes are', many(20_000, () => '<g xmlns:z="z"/>'), many(30_000, (i) => ` xmlns:a${i}=""`)],
    [
      'many references a sheet has for one class',
      `<style>${many(80_000, () => `.a{fill:${named('a')}}`)}</style>`,
    ],
    ['many names a rule has', `<style>${'.a,'.repeat(400_000)}.a{fill:${named('a')}}</style>`],
    ['many elements a sheet is meant for', everywhere(named('n?'), 350_000)],
    [
      'often a drawing is carried',
      everywhere(
        `url('data:image/svg+xml,${`<svg xmlns="http://www.w3.org/2000/svg">${rect.repeat(500)}</svg>`.replaceAll('<', '%3C').replaceAll('"', '%22')}')`,
        40_000,
      ),
    ],
  ])('%s', (_, content, attributes = 'viewBox="0 0 10 10"') => {
    const start = process.cpuUsage();
    drawing(content, attributes);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });

  it.each(['<!---->', '<?xml?>', '<!DOCTYPE svg>', ' ', '<!-- -- -->', '<!--', '<?xml '])(
    'often “%s” stands before it',
    async (part) => {
      const folder = await temporaryFolder();
      const start = process.cpuUsage();
      // Thirty repetitions are enough to expose a pattern that tries every division.
      for (const times of [30, 500]) {
        await writeFile(path.join(folder, 'a.svg'), `${part.repeat(times)}x`);
        expect(readLogo(folder, 'a.svg').state).toBe('not-image');
      }
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(10_000);
    },
  );

  it('much may stand before it', async () => {
    const folder = await temporaryFolder();
    const before =
      '\uFEFF<?xml version="1.0"?>\n<!-- a > b --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd">\n';
    await writeFile(path.join(folder, 'a.svg'), `${before}<svg xmlns="http://www.w3.org/2000/svg"/>`);
    expect(readLogo(folder, 'a.svg').state).toBe('ok');
  });
});
