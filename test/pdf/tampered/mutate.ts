import {
  type Dictionary,
  Name,
  PdfString,
  Raw,
  Reference,
  Stream,
  type Value,
} from '../../../src/pdf/objects.js';
import type { Dice } from '../../cases/seeded.js';
import { dictionaryOf, Saving, savedAnew, sign, streamOf } from '../../support/saving.js';

/** A forged PDF, and the way in which it was forged. */
export interface Mutated {
  readonly by: string;
  readonly bytes: Uint8Array;
}

/** Changes a printed PDF, in its bytes or in what its objects contain. */
export function mutated(printed: Uint8Array, dice: Dice): Mutated {
  for (;;) {
    const isBytes = dice.below(5) === 0;
    const name = dice.pick(Object.keys(isBytes ? ofBytes : ofObjects));
    const result = isBytes ? inBytes(printed, name, dice) : inObjects(printed, name, dice);
    if (result && Buffer.compare(result.bytes, printed) !== 0) return result;
  }
}

function inBytes(printed: Uint8Array, name: string, dice: Dice): Mutated | undefined {
  const bytes = ofBytes[name]?.(Buffer.from(printed), dice);
  return bytes && { by: name, bytes };
}

/** The forms in which a document with changed objects is saved. */
const forms = ['anew', 'table', 'stream', 'packed', 'signed'] as const;

function inObjects(printed: Uint8Array, name: string, dice: Dice): Mutated | undefined {
  const saving = new Saving(printed);
  const form = dice.pick(forms);
  // Beside a signature, which alone would be allowed.
  if (form === 'signed') sign(saving, 'Signature1');
  if (ofObjects[name]?.(saving, dice) === false) return undefined;
  const by = `${name}, ${form}`;
  if (form === 'anew' || name === 'nothing' || name === 'packing') return { by, bytes: savedAnew(saving) };
  return { by, bytes: saving.bytes(form === 'signed' ? 'table' : form) };
}

const ofBytes: Readonly<Record<string, (bytes: Buffer, dice: Dice) => Buffer>> = {
  'a bit': (bytes, { below }) => {
    const at = below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    return bytes;
  },
  'bytes anew': (bytes, { below }) => {
    const at = below(bytes.length);
    for (let i = at; i < Math.min(bytes.length, at + 1 + below(40)); i++) bytes[i] = below(256);
    return bytes;
  },
  'bytes taken out': (bytes, { below }) => {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(200))]);
  },
  'bytes put in': (bytes, { below }) => {
    const at = below(bytes.length);
    const some = Buffer.from(Array.from({ length: 1 + below(50) }, () => below(256)));
    return Buffer.concat([bytes.subarray(0, at), some, bytes.subarray(at)]);
  },
  'a part twice': (bytes, { below }) => {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at + 100), bytes.subarray(at)]);
  },
  'the end cut off': (bytes, { below }) => bytes.subarray(0, bytes.length - 1 - below(bytes.length >> 1)),
  'something appended': (bytes, { pick }) =>
    Buffer.concat([bytes, Buffer.from(pick(['\n', '%x', '\n%%EOF\n', 'startxref\n0\n%%EOF\n', '\0']))]),
  'a header before it': (bytes) => Buffer.concat([Buffer.from('%PDF-1.4\n'), bytes]),
  'another token': (bytes, { below }) => {
    const text = bytes.toString('latin1');
    const tokens = [...text.matchAll(/obj\b|\/[A-Z][A-Za-z]+|\d+ 0 R|stream|xref|<<|>>/gu)];
    const token = tokens[below(tokens.length)];
    if (token) bytes.write(token[0].replace(/./u, 'Q'), token.index, 'latin1');
    return bytes;
  },
};

type Change = (saving: Saving, dice: Dice) => unknown;

/** Returns the numbers of the objects that satisfy a condition. */
function numbersOf(saving: Saving, isWanted: (dictionary: Dictionary, value: Value) => boolean): number[] {
  const size = Number(saving.reader.trailer.get('Size'));
  return Array.from({ length: size }, (_, number) => number).filter((number) => {
    const value = saving.reader.get(number);
    const dictionary = value instanceof Stream ? value.dictionary : value;
    return dictionary instanceof Map && isWanted(dictionary, value);
  });
}

const named = (dictionary: Dictionary, key: string, ...names: string[]) => {
  const value = dictionary.get(key);
  return value instanceof Name && names.includes(value.name);
};

/** Changes the content of a stream; returns false where nothing changes. */
function changeStream(saving: Saving, number: number, change: (text: string) => string): boolean {
  const stream = saving.objects.get(number) ?? saving.reader.get(number);
  if (!(stream instanceof Stream)) return false;
  const before = saving.reader.unpack(stream).toString('latin1');
  const after = change(before);
  saving.objects.set(number, streamOf(Buffer.from(after, 'latin1'), stream.dictionary));
  return after !== before;
}

const pageCount = (saving: Saving) => numbersOf(saving, (one) => named(one, 'Type', 'Page')).length;

function changeContent(change: (text: string, dice: Dice) => string): Change {
  return (saving, dice) => {
    const contents = saving.page(dice.below(pageCount(saving))).get('Contents');
    return (
      contents instanceof Reference && changeStream(saving, contents.number, (text) => change(text, dice))
    );
  };
}

/** Replaces one random match of a pattern. */
function oneOf(text: string, pattern: RegExp, dice: Dice, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const one = found[dice.below(found.length || 1)];
  if (!one) return text;
  return text.slice(0, one.index) + change(one[0]) + text.slice(one.index + one[0].length);
}

const otherDigit = (dice: Dice) => (found: string) =>
  found.replace(/\d/u, (digit) => String((Number(digit) + 1 + dice.below(8)) % 10));

const script = dictionaryOf({ S: new Name('JavaScript'), JS: PdfString.ofText('app.alert("150")') });
const somewhere = ({ below }: Dice) => [below(300), below(400), 300 + below(200), 400 + below(300)];

function addAnnotation(entries: (dice: Dice) => Record<string, Value>): Change {
  return (saving, dice) => {
    const page = saving.page(dice.below(pageCount(saving)));
    const list = saving.reader.resolve(page.get('Annots'));
    const one = dictionaryOf({ Type: new Name('Annot'), Rect: somewhere(dice), F: 4, ...entries(dice) });
    page.set('Annots', [...(Array.isArray(list) ? list : []), saving.add(one)]);
  };
}

/** Changes a text in one of the objects that have it. */
function changeText(key: string, isWanted: (dictionary: Dictionary) => boolean = () => true): Change {
  return (saving, dice) => {
    const numbers = numbersOf(saving, (one) => one.get(key) instanceof PdfString && isWanted(one));
    if (numbers.length === 0) return false;
    return saving.changed(dice.pick(numbers)).set(key, PdfString.ofText('تُقرأ ١٥: ١٥٠'));
  };
}

function ofCatalog(key: string, value: () => Value): Change {
  return (saving) => saving.catalog.set(key, value());
}

function withoutEntry(key: string): Change {
  return (saving) => saving.catalog.delete(key);
}

const ofObjects: Readonly<Record<string, Change>> = {
  nothing: () => undefined,
  packing: (saving, dice) => {
    const streams = numbersOf(
      saving,
      (one, value) => value instanceof Stream && named(one, 'Filter', 'FlateDecode'),
    );
    changeStream(saving, dice.pick(streams), (text) => text);
  },

  // What is drawn
  'a number in the content': changeContent((text, dice) => oneOf(text, /\d+/gu, dice, otherDigit(dice))),
  'a position of text': changeContent((text, dice) =>
    oneOf(text, /\S+ \S+ Td|[^\n]* Tm/gu, dice, otherDigit(dice)),
  ),
  'glyphs of a text': changeContent((text, dice) =>
    oneOf(text, /<[0-9A-Fa-f]{4,}>/gu, dice, (one) => `<${one.slice(3, 5)}${one.slice(3)}`),
  ),
  'a text taken out': changeContent((text, dice) =>
    oneOf(text, /(?:<[^>]*>|\[[^\]]*\]) TJ?/gu, dice, () => ''),
  ),
  'a text twice': changeContent((text, dice) =>
    oneOf(text, /(?:<[^>]*>|\[[^\]]*\]) TJ?/gu, dice, (one) => `${one} ${one}`),
  ),
  'a colour': changeContent((text, dice) => oneOf(text, /\brg\b|\bRG\b|\bg\b/gu, dice, () => 'g')),
  'a white box': changeContent(
    (text, dice) => `${text}\nq 1 g ${somewhere(dice).slice(0, 2).join(' ')} 90 12 re f Q`,
  ),
  'a dot': changeContent(
    (text, dice) => `${text}\nq 0 g ${somewhere(dice).slice(0, 2).join(' ')} 1.5 1.5 re f Q`,
  ),
  'text that is not shown': changeContent((text) => text.replace(/BT/u, 'BT 3 Tr')),
  'content in its own layer': (saving, dice) => {
    const usage = dictionaryOf({
      Print: dictionaryOf({ PrintState: new Name('ON') }),
      View: dictionaryOf({ ViewState: new Name('OFF') }),
    });
    const layer = saving.add(
      dictionaryOf({ Type: new Name('OCG'), Name: PdfString.ofText('x'), Usage: usage }),
    );
    const page = saving.page(dice.below(pageCount(saving)));
    const resources = new Map(saving.reader.dictionary(page.get('Resources')));
    page.set('Resources', resources.set('Properties', dictionaryOf({ OC1: layer })));
    saving.catalog.set(
      'OCProperties',
      dictionaryOf({
        OCGs: [layer],
        D: dictionaryOf({
          AS: [dictionaryOf({ Event: new Name('Print'), OCGs: [layer], Category: [new Name('Print')] })],
        }),
      }),
    );
    const contents = page.get('Contents');
    if (contents instanceof Reference)
      changeStream(saving, contents.number, (text) => `${text}\n/OC /OC1 BDC q 1 g 90 90 200 20 re f Q EMC`);
  },
  'contents of two pages exchanged': (saving) => {
    if (pageCount(saving) < 2) return false;
    const [one, other] = [saving.page(0), saving.page(1)];
    const contents = one.get('Contents') ?? null;
    one.set('Contents', other.get('Contents') ?? null);
    return other.set('Contents', contents);
  },

  // Letters
  'what a glyph stands for': (saving, dice) => {
    const maps = numbersOf(saving, (one) => one.get('ToUnicode') instanceof Reference);
    if (maps.length === 0) return false;
    const map = saving.reader.dictionary(new Reference(dice.pick(maps))).get('ToUnicode') as Reference;
    return changeStream(saving, map.number, (text) =>
      oneOf(text, /<[0-9A-Fa-f]{4}>(?=\s*\n)/gu, dice, () => '<0660>'),
    );
  },
  'the width of a glyph': (saving, dice) => {
    const fonts = numbersOf(saving, (one) => Array.isArray(saving.reader.resolve(one.get('W'))));
    if (fonts.length === 0) return false;
    const font = saving.changed(dice.pick(fonts));
    const widths = saving.reader.resolve(font.get('W')) as readonly Value[];
    return font.set('W', [...widths, 1, [dice.below(2000)]]);
  },
  'the shape of a glyph': (saving, dice) => {
    const files = numbersOf(saving, (one) =>
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => one.has(key)),
    );
    if (files.length === 0) return false;
    const descriptor = saving.reader.dictionary(new Reference(dice.pick(files)));
    const file = [...descriptor].find(([key]) => key.startsWith('FontFile'))?.[1] as Reference;
    return changeStream(saving, file.number, (text) => {
      const at = (text.length >> 1) + dice.below(text.length >> 2);
      return `${text.slice(0, at)}${text[at] === '\x01' ? '\x02' : '\x01'}${text.slice(at + 1)}`;
    });
  },

  // What screen readers read
  'a text in place of what is seen': (saving, dice) => {
    const elements = numbersOf(saving, (one) => named(one, 'Type', 'StructElem') || one.has('K'));
    return saving.changed(dice.pick(elements)).set('ActualText', PdfString.ofText('مئة وخمسون'));
  },
  'a picture’s text': (saving, dice) => {
    const elements = numbersOf(saving, (one) => named(one, 'S', 'P', 'Span', 'Figure', 'H1', 'LI'));
    return elements.length > 0 && saving.changed(dice.pick(elements)).set('Alt', PdfString.ofText('x'));
  },
  'the order in which it is read': (saving, dice) => {
    const elements = numbersOf(saving, (one) => {
      const kids = one.get('K');
      return Array.isArray(kids) && kids.length > 1;
    });
    const element = saving.changed(dice.pick(elements));
    return element.set('K', [...(element.get('K') as readonly Value[])].reverse());
  },
  'no tags': withoutEntry('StructTreeRoot'),
  'no marks': withoutEntry('MarkInfo'),
  'another language': ofCatalog('Lang', () => new PdfString('en')),

  // What lies over the page, and what it does
  'a note': addAnnotation(() => ({ Subtype: new Name('Text'), Contents: PdfString.ofText('١٥٠') })),
  'a text over it': addAnnotation(() => ({
    Subtype: new Name('FreeText'),
    Contents: PdfString.ofText('١٥٠'),
    DA: new PdfString('/Helv 12 Tf 0 g'),
  })),
  'a shape over it': addAnnotation(() => ({ Subtype: new Name('Square'), IC: [1, 1, 1] })),
  'a shape that only prints': addAnnotation(() => ({
    Subtype: new Name('Square'),
    IC: [1, 1, 1],
    F: 4 | 32,
  })),
  'a link added': addAnnotation(() => ({
    Subtype: new Name('Link'),
    A: dictionaryOf({ S: new Name('URI'), URI: new PdfString('https://example.com') }),
  })),
  'a field': (saving, dice) => {
    addAnnotation(() => ({
      Subtype: new Name('Widget'),
      FT: new Name('Tx'),
      T: new PdfString('x'),
      V: new PdfString('150'),
    }))(saving, dice);
    saving.catalog.set('AcroForm', dictionaryOf({ Fields: [], NeedAppearances: true }));
  },
  'a link to another place': (saving, dice) => {
    const links = numbersOf(saving, (one) => named(one, 'Subtype', 'Link'));
    if (links.length === 0) return false;
    return saving.changed(dice.pick(links)).set('Rect', somewhere(dice));
  },
  'links taken away': (saving, dice) => {
    const pages = numbersOf(saving, (one) => named(one, 'Type', 'Page') && one.has('Annots'));
    return pages.length > 0 && saving.changed(dice.pick(pages)).delete('Annots');
  },
  'a script': (saving) =>
    saving.catalog.set(
      'Names',
      new Map([
        ...saving.reader.dictionary(saving.catalog.get('Names')),
        ['JavaScript', dictionaryOf({ Names: [new PdfString('x'), saving.add(script)] })],
      ]),
    ),
  'an action at opening': ofCatalog('OpenAction', () => script),
  'an action at printing': ofCatalog('AA', () => dictionaryOf({ WP: script })),
  'an action of a page': (saving, dice) =>
    saving.page(dice.below(pageCount(saving))).set('AA', dictionaryOf({ O: script })),

  // Bookmarks, titles, attachments
  'a bookmark’s title': changeText('Title', (one) => one.has('Parent')),
  'no bookmarks': withoutEntry('Outlines'),
  'the title': changeText('Title', (one) => one.has('Creator')),
  'the author': changeText('Author'),
  'the program': changeText('Creator'),
  'the digest that is recorded': changeText('SiyasaDigest'),
  'the version that is recorded': changeText('SiyasaVersion'),
  'the metadata': (saving, dice) => {
    const metadata = saving.reader.catalog.get('Metadata') as Reference;
    return changeStream(saving, metadata.number, (text) =>
      oneOf(text, />[^<>\s][^<>]*</gu, dice, () => '>x<'),
    );
  },
  'no metadata': withoutEntry('Metadata'),
  'an attached file': (saving, dice) => {
    const files = numbersOf(saving, (one) => named(one, 'Type', 'EmbeddedFile'));
    return changeStream(saving, dice.pick(files), (text) => oneOf(text, /\d/gu, dice, otherDigit(dice)));
  },
  'another attachment': (saving) => {
    const file = saving.add(streamOf(Buffer.from('x'), dictionaryOf({ Type: new Name('EmbeddedFile') })));
    const one = saving.add(
      dictionaryOf({
        Type: new Name('Filespec'),
        F: new PdfString('x.pdf'),
        UF: new PdfString('x.pdf'),
        EF: dictionaryOf({ F: file }),
      }),
    );
    saving.catalog.set('AF', [...(saving.reader.resolve(saving.catalog.get('AF')) as readonly Value[]), one]);
    const names = saving.reader.dictionary(saving.catalog.get('Names'));
    const files = saving.reader.dictionary(names.get('EmbeddedFiles'));
    const list = saving.reader.resolve(files.get('Names')) as readonly Value[];
    saving.catalog.set(
      'Names',
      dictionaryOf({ EmbeddedFiles: dictionaryOf({ Names: [...list, new PdfString('x.pdf'), one] }) }),
    );
  },
  'an attachment’s name': changeText('UF'),
  'no attachments': (saving) => saving.catalog.delete('Names') && saving.catalog.delete('AF'),

  // Pages
  'pages in another order': (saving) => {
    const pages = saving.changed((saving.reader.catalog.get('Pages') as Reference).number);
    const kids = pages.get('Kids') as readonly Value[];
    return kids.length > 1 && pages.set('Kids', [...kids].reverse());
  },
  'a page less': (saving) => {
    const pages = saving.changed((saving.reader.catalog.get('Pages') as Reference).number);
    const kids = pages.get('Kids') as readonly Value[];
    return kids.length > 1 && pages.set('Kids', kids.slice(1)) && pages.set('Count', kids.length - 1);
  },
  'a page twice': (saving) => {
    const pages = saving.changed((saving.reader.catalog.get('Pages') as Reference).number);
    const kids = pages.get('Kids') as readonly Value[];
    return pages.set('Kids', [...kids, kids[0] ?? null]).set('Count', kids.length + 1);
  },
  'a page turned': (saving, dice) =>
    saving.page(dice.below(pageCount(saving))).set('Rotate', dice.pick([90, 180, 270])),
  'a page cut': (saving, dice) => saving.page(dice.below(pageCount(saving))).set('CropBox', somewhere(dice)),
  'a larger page': (saving, dice) =>
    saving
      .page(dice.below(pageCount(saving)))
      .set('MediaBox', [0, 0, dice.pick([600, 2000, 1e6]), new Raw('850.5')]),
  'another unit': (saving) => saving.page(0).set('UserUnit', 2),

  // The catalog
  'read from the left': ofCatalog('ViewerPreferences', () => dictionaryOf({ Direction: new Name('L2R') })),
  'another view at opening': ofCatalog('PageMode', () => new Name('UseAttachments')),
  'other places of links': (saving) => saving.catalog.has('Dests') && saving.catalog.delete('Dests'),
  'no colours': withoutEntry('OutputIntents'),
  'other page labels': ofCatalog('PageLabels', () => dictionaryOf({ Nums: [0, dictionaryOf({ St: 7 })] })),
};

/** All ways of forging, to check that each occurs. */
export const ways: readonly string[] = [...Object.keys(ofBytes), ...Object.keys(ofObjects)];

/** Forges a document once in each way that applies to it. */
export function eachWay(printed: Uint8Array, dice: Dice): Mutated[] {
  return ways.flatMap((name) => {
    const one = name in ofBytes ? inBytes(printed, name, dice) : inObjects(printed, name, dice);
    return one && Buffer.compare(one.bytes, printed) !== 0 ? [one] : [];
  });
}
