import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/pdf/differences.js';
import { Name, PdfString, type Reference, Stream, type Value } from '../../src/pdf/objects.js';
import { proofOf } from '../../src/pdf/proof.js';
import { printedPolicy } from '../support/printed.js';
import { dictionaryOf, Saving, type Signing, sign, streamOf, text } from '../support/saving.js';

let printed: Uint8Array;
beforeAll(async () => {
  printed = await printedPolicy();
});

const forms = ['table', 'stream', 'packed'] as const;

function signedBy(change: (saving: Saving, signing: Signing) => void = () => undefined): Uint8Array {
  const saving = new Saving(printed);
  change(saving, sign(saving, 'Signature1'));
  return saving.bytes();
}

describe('signatures that were appended to what was printed', () => {
  it('prove it, however they are written', () => {
    for (const form of forms) {
      const saving = new Saving(printed);
      sign(saving, 'Signature1');
      expect(proofOf(saving.bytes(form), printed), form).toEqual({ kind: 'signed', signatures: 1, empty: 0 });
    }
  });

  it('one after another, with a stamp of time, what proves them, and a field that is still to be signed', () => {
    let bytes = signedBy();
    for (const [i, form] of forms.entries()) {
      const saving = new Saving(bytes);
      const { field } = sign(saving, `Signature${i + 2}`, i === 1 ? 'DocTimeStamp' : 'Sig');
      if (i === 2) (saving.objects.get(field.number) as Map<string, Value>).delete('V');
      if (i === 2) saving.objects.delete(field.number - 1);
      if (i === 1) {
        const certificate = saving.add(streamOf(Buffer.from('certificate')));
        const related = dictionaryOf({ Cert: [certificate], TU: PdfString.ofText('D:20251026') });
        saving.catalog.set(
          'DSS',
          dictionaryOf({ Certs: [certificate], VRI: dictionaryOf({ ABCD: related }) }),
        );
        saving.catalog.set(
          'Extensions',
          dictionaryOf({ ESIC: dictionaryOf({ BaseVersion: new Name('1.7'), ExtensionLevel: 1 }) }),
        );
        saving.catalog.set('Version', new Name('2.0'));
      }
      bytes = saving.bytes(form);
    }
    expect(proofOf(bytes, printed)).toEqual({ kind: 'signed', signatures: 3, empty: 1 });
  });

  it('by a program that notes its own name and the day', () => {
    const bytes = signedBy((saving) => {
      const info = saving.reader.trailer.get('Info') as Reference;
      saving.changed(info.number).set('ModDate', PdfString.ofText("D:20251026100000+03'00'"));
      saving.changed(info.number).set('Producer', PdfString.ofText('Signer 1'));
      const metadata = saving.reader.catalog.get('Metadata') as Reference;
      const { dictionary, bytes: packet } = saving.reader.get(metadata.number) as Stream;
      const said = Buffer.from(packet)
        .toString()
        .replace(/<pdf:Producer>[^<]*/u, '<pdf:Producer>Signer 1')
        .replace(
          '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
          '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Signer">',
        );
      saving.objects.set(metadata.number, plainStream(said, dictionary));
    });
    expect(proofOf(bytes, printed)).toEqual({ kind: 'signed', signatures: 1, empty: 0 });
  });
});

function plainStream(data: string, dictionary: ReadonlyMap<string, Value> = new Map()): Stream {
  const bytes = Buffer.from(data);
  return new Stream(new Map([...dictionary, ['Length', bytes.length]]), bytes);
}

type Forgery = (saving: Saving, signing: Signing) => void;

const field = (saving: Saving, signing: Signing) =>
  saving.objects.get(signing.field.number) as Map<string, Value>;
const script = dictionaryOf({ S: new Name('JavaScript'), JS: PdfString.ofText('app.alert(1)') });
const box = [100, 100, 300, 200];
const appearance = (saving: Saving, data: string) =>
  dictionaryOf({
    N: saving.add(
      plainStream(data, dictionaryOf({ Type: new Name('XObject'), Subtype: new Name('Form'), BBox: box })),
    ),
  });
const pageWithLinks = (saving: Saving) =>
  pagesOf(saving.reader).findIndex(({ dictionary }) => dictionary.has('Annots'));
const annotate = (saving: Saving, annotation: Value) => {
  const page = saving.page(0);
  page.set('Annots', [...(page.get('Annots') as readonly Value[]), saving.add(annotation)]);
};

/** Forgeries that each add one thing to a correct signature. */
const forgeries: Readonly<Record<string, Forgery>> = {
  'a signature that shows': (saving, signing) => {
    field(saving, signing).set('Rect', box);
    field(saving, signing).set('AP', appearance(saving, '1 g 0 0 200 100 re f'));
  },
  'a box without an appearance, which a reader may fill': (saving, signing) => {
    field(saving, signing).set('Rect', box);
  },
  'an appearance in an empty box': (saving, signing) => {
    field(saving, signing).set('AP', appearance(saving, '1 g 0 0 200 100 re f'));
  },
  'a note over the text': (saving) =>
    annotate(
      saving,
      dictionaryOf({ Subtype: new Name('FreeText'), Rect: box, Contents: new PdfString('150') }),
    ),
  'a link': (saving) =>
    annotate(
      saving,
      dictionaryOf({
        Subtype: new Name('Link'),
        Rect: box,
        A: dictionaryOf({ S: new Name('URI'), URI: new PdfString('https://example.com') }),
      }),
    ),
  'links taken away': (saving) => {
    saving.page(pageWithLinks(saving)).set('Annots', []);
  },
  'a link to another place': (saving) => {
    const [link] = saving.page(pageWithLinks(saving)).get('Annots') as readonly Reference[];
    saving.changed(link?.number ?? 0).set('Rect', box);
  },
  'another content': (saving) => {
    saving.page(0).set('Contents', saving.add(plainStream('1 g 0 0 600 900 re f')));
  },
  'content that is changed in its own object': (saving) => {
    const contents = saving.page(0).get('Contents') as Reference;
    saving.objects.set(contents.number, plainStream('1 g 0 0 600 900 re f'));
  },
  'another font': (saving) => {
    const fonts = [...Array(300).keys()].find((number) => {
      const value = saving.reader.get(number);
      return value instanceof Map && (value.get('Type') as Name | undefined)?.name === 'Font';
    });
    saving.changed(fonts ?? 0).set('BaseFont', new Name('Other'));
  },
  'pages in another order': (saving) => {
    const pages = saving.changed((saving.reader.catalog.get('Pages') as Reference).number);
    pages.set('Kids', [...(pages.get('Kids') as readonly Value[])].reverse());
  },
  'a page that is turned': (saving) => saving.page(0).set('Rotate', 180),
  'a page that is cut': (saving) => saving.page(0).set('CropBox', [0, 0, 300, 300]),
  'an action of a page': (saving) => saving.page(0).set('AA', dictionaryOf({ O: script })),
  'an action at opening': (saving) => saving.catalog.set('OpenAction', script),
  'a script of the document': (saving) =>
    saving.catalog.set(
      'Names',
      dictionaryOf({ JavaScript: dictionaryOf({ Names: [new PdfString('x'), saving.add(script)] }) }),
    ),
  'an action of the field': (saving, signing) => field(saving, signing).set('A', script),
  'a layer of the field': (saving, signing) =>
    field(saving, signing).set('OC', dictionaryOf({ Type: new Name('OCG'), Name: new PdfString('x') })),
  layers: (saving) => saving.catalog.set('OCProperties', dictionaryOf({ OCGs: [], D: new Map() })),
  'other bookmarks': (saving) => saving.catalog.set('Outlines', saving.add(new Map())),
  'a bookmark’s title': (saving) => {
    const bookmarks = saving.reader.dictionary(saving.reader.catalog.get('Outlines'));
    saving.changed((bookmarks.get('First') as Reference).number).set('Title', new PdfString('150'));
  },
  'another title': (saving) => {
    saving.changed((saving.reader.trailer.get('Info') as Reference).number).set('Title', new PdfString('x'));
  },
  'another title in the metadata': (saving) => {
    const metadata = saving.reader.catalog.get('Metadata') as Reference;
    const { dictionary, bytes } = saving.reader.get(metadata.number) as Stream;
    const packet = Buffer.from(bytes).toString();
    const said = packet.replace(/(<dc:title><rdf:Alt><rdf:li[^>]*>)[^<]*/u, '$1غيره');
    expect(said).not.toBe(packet);
    saving.objects.set(metadata.number, plainStream(said, dictionary));
  },
  'other information': (saving) => saving.trailer.set('Info', saving.add(new Map())),
  'no information': (saving) => void saving.trailer.delete('Info'),
  'another catalog': (saving) => saving.trailer.set('Root', saving.add(new Map(saving.catalog))),
  'what readers hear': (saving) => {
    const root = saving.reader.catalog.get('StructTreeRoot') as Reference;
    saving.changed(root.number).set('K', []);
  },
  'another language': (saving) => saving.catalog.set('Lang', new PdfString('en')),
  'what a viewer is to show': (saving) =>
    saving.catalog.set('ViewerPreferences', dictionaryOf({ HideMenubar: true })),
  'attached files': (saving) => saving.catalog.set('AF', []),
  'a field of text': (saving) => {
    const form = saving.catalog.get('AcroForm') as Map<string, Value>;
    const one = saving.add(
      dictionaryOf({
        FT: new Name('Tx'),
        T: new PdfString('x'),
        Subtype: new Name('Widget'),
        Rect: [0, 0, 0, 0],
      }),
    );
    form.set('Fields', [...(form.get('Fields') as readonly Value[]), one]);
  },
  'appearances that a reader is to make': (saving) =>
    (saving.catalog.get('AcroForm') as Map<string, Value>).set('NeedAppearances', true),
  'a form of XFA': (saving) =>
    (saving.catalog.get('AcroForm') as Map<string, Value>).set('XFA', saving.add(plainStream('<xfa/>'))),
  'rights of another kind': (saving, { signature }) =>
    saving.catalog.set('Perms', dictionaryOf({ UR3: signature })),
  'an object that nothing needs': (saving) => void saving.add(plainStream('1 g 0 0 600 900 re f')),
  'a printed object, once more': (saving) => saving.objects.set(4, saving.reader.get(4)),
  'a stream for what is data': (saving, signing) =>
    field(saving, signing).set('Lock', saving.add(plainStream('x'))),
  'a second table for older readers': (saving) => saving.trailer.set('XRefStm', 10),
  'a key that stands twice': (saving) => {
    const page = saving.page(0);
    saving.raw.set(
      saving.pageNumber(0),
      text(page).replace('<<', `<</Contents ${saving.add(plainStream('')).number} 0 R`),
    );
  },
  'a reference to another generation': (saving) => {
    const page = saving.page(0);
    saving.raw.set(saving.pageNumber(0), text(page).replace(/\/Contents (\d+) 0 R/u, '/Contents $1 1 R'));
  },
  'values inside values without end': (saving, signing) => {
    const one = field(saving, signing);
    saving.raw.set(
      signing.field.number,
      text(one).replace('<<', `<</Lock ${'['.repeat(9000)}${']'.repeat(9000)}`),
    );
  },
};

describe('what is appended besides a signature proves nothing', () => {
  it.each(Object.keys(forgeries))('%s', (name) => {
    for (const form of forms) {
      const saving = new Saving(printed);
      forgeries[name]?.(saving, sign(saving, 'Signature1'));
      expect(proofOf(saving.bytes(form), printed).kind, form).toBe('appended');
    }
  });

  it('also in a second saving, after a signature that is as it should be', () => {
    for (const [name, forge] of Object.entries(forgeries)) {
      const saving = new Saving(signedBy());
      forge(saving, sign(saving, 'Signature2'));
      expect(proofOf(saving.bytes(), printed).kind, name).toBe('appended');
    }
  });

  it('a signature that is taken away again', () => {
    const saving = new Saving(signedBy());
    saving.catalog.delete('AcroForm');
    saving.page(0).set('Annots', new Saving(printed).page(0).get('Annots') ?? []);
    expect(proofOf(saving.bytes(), printed).kind).toBe('appended');
  });

  it('bytes between the objects, after them, or with no object at all', () => {
    const bytes = Buffer.from(signedBy());
    const between = Buffer.concat([
      bytes.subarray(0, printed.length),
      Buffer.from('9 0 obj\nnull\nendobj\n'),
    ]);
    for (const forged of [
      Buffer.concat([bytes, Buffer.from('x')]),
      Buffer.concat([Buffer.from(printed), Buffer.from('\n')]),
      Buffer.concat([between, bytes.subarray(printed.length)]),
      bytes.subarray(0, bytes.length - 8),
    ])
      expect(proofOf(forged, printed).kind).toBe('appended');
  });

  it('a visible signature is reported as one', () => {
    const bytes = signedBy((saving, signing) => forgeries['a signature that shows']?.(saving, signing));
    expect(proofOf(bytes, printed)).toEqual({ kind: 'appended', fault: 'visible' });
  });

  it('a signature under what isn’t what was printed', () => {
    const other = Buffer.from(printed);
    other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1;
    expect(proofOf(signedBy(), other)).toEqual({ kind: 'different' });
  });
});
