import { createHash } from 'node:crypto';
import { type PdfFile, packed } from '../file.js';
import { type Dictionary, Name, PdfString, Stream, type Value } from '../objects.js';
import { srgbProfile } from './srgb.js';

/** What a PDF says about itself. */
export interface Facts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** The program that made it, with its version. */
  readonly creator: string;
  /** ISO 8601 with time and zone; undefined where the document has no date. */
  readonly date: string | undefined;
  /** The titles of the parts that its links lead to, by element id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The files that it was made from. */
  readonly sources: readonly Source[];
  /** What identifies the policy, for XMP and the information dictionary; empty for documents that aren't policies. */
  readonly identity: Readonly<Partial<Record<IdentityKey, string>>>;
}

/** The properties of a policy in our own XMP schema. */
const identityKeys = ['license', 'code', 'version', 'status', 'digest', 'theme', 'layout'] as const;
export type IdentityKey = (typeof identityKeys)[number];

/** Returns the key of such a property in the information dictionary. */
export function informationKey(key: IdentityKey): string {
  return `Siyasa${key[0]?.toUpperCase()}${key.slice(1)}`;
}

export interface Source {
  readonly name: string;
  readonly description: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the facts for old readers (the information dictionary) and new ones (XMP). `conforms`: whether the PDF may claim to be
 * PDF/A-3a and PDF/UA-1.
 */
export function describe(file: PdfFile, facts: Facts, conforms: boolean): void {
  const info = file.dictionary(file.trailer.get('Info'));
  const producer = info.get('Producer');
  info.clear();
  const text = (key: string, value: string) => info.set(key, PdfString.ofText(value));
  text('Title', facts.title);
  text('Author', facts.author);
  text('Subject', facts.subject);
  text('Creator', facts.creator);
  for (const key of identityKeys) if (facts.identity[key]) text(informationKey(key), facts.identity[key]);
  if (producer instanceof PdfString) info.set('Producer', producer);
  if (facts.date) {
    const date = pdfDate(facts.date);
    text('CreationDate', date);
    text('ModDate', date);
  }
  const packet = xmp(facts, producer instanceof PdfString ? producer.bytes : '', conforms);
  const dictionary: Dictionary = new Map([
    ['Type', new Name('Metadata')],
    ['Subtype', new Name('XML')],
  ]);
  // Not compressed, so that programs find it without reading the PDF.
  file.catalog.set('Metadata', file.add(new Stream(dictionary, Buffer.from(packet))));
}

/** Returns a date as PDF writes it: `2025-10-25T00:00:00+03:00` → `D:20251025000000+03'00'`. */
function pdfDate(iso: string): string {
  const [, day = '', time = '', zone = ''] = /^([\d-]+)T([\d:]+)(.*)$/u.exec(iso) ?? [];
  const digits = (text: string) => text.replace(/[-:]/gu, '');
  return `D:${digits(day)}${digits(time)}${zone.replace(/^([+-]\d\d):(\d\d)$/u, "$1'$2'")}`;
}

function xmp(
  { title, author, subject, creator, date, identity }: Facts,
  producer: string,
  conforms: boolean,
): string {
  const dates = date
    ? `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`
    : '';
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:siyasa="${ownNamespace}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li><rdf:li xml:lang="ar">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>ar</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>${dates}
<pdf:Producer>${escaped(producer)}</pdf:Producer>
${identityKeys.map((key) => (identity[key] ? `<siyasa:${key}>${escaped(identity[key])}</siyasa:${key}>\n` : '')).join('')}${conforms ? claim : ''}</rdf:Description>
${conforms ? extension : ''}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const claim = `<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
`;

const ownNamespace = 'urn:siyasa:policy:1';

interface Schema {
  readonly title: string;
  readonly uri: string;
  readonly prefix: string;
  readonly properties: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
}

/** Schemas that PDF/A doesn't know must be described in the file (ISO 19005-3, 6.6.2.3). */
const schemas: readonly Schema[] = [
  {
    title: 'PDF/UA identification schema',
    uri: 'http://www.aiim.org/pdfua/ns/id/',
    prefix: 'pdfuaid',
    properties: [
      { name: 'part', type: 'Integer', description: 'Part of PDF/UA that the document conforms to' },
    ],
  },
  {
    title: 'Siyasa policy schema',
    uri: ownNamespace,
    prefix: 'siyasa',
    properties: identityKeys.map((name) => ({ name, type: 'Text', description: `The policy: ${name}` })),
  },
];

const extension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${schemas.map(described).join('')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function described({ title, uri, prefix, properties }: Schema): string {
  const property = ({
    name,
    type,
    description,
  }: Schema['properties'][number]) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>external</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li>`;
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${title}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${properties.map(property).join('')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (character) => entities[character] ?? '');
}

const packedProfile = packed(new Map<string, Value>([['N', 3]]), srgbProfile);

/** Declares the colours to be those of a screen, sRGB (ISO 19005-3, 6.2.3). */
export function describeColours(file: PdfFile): void {
  const profile = file.add(new Stream(new Map(packedProfile.dictionary), packedProfile.bytes));
  const name = PdfString.ofText('sRGB IEC61966-2.1');
  const intent: Dictionary = new Map<string, Value>([
    ['Type', new Name('OutputIntent')],
    ['S', new Name('GTS_PDFA1')],
    ['OutputConditionIdentifier', name],
    ['Info', name],
    ['DestOutputProfile', profile],
  ]);
  file.catalog.set('OutputIntents', [file.add(intent)]);
}

/** Attaches the files that the document was made from, as associated files (ISO 32000-2, 14.13). */
export function attach(file: PdfFile, { sources, date }: Facts): void {
  const specifications = sources.map(({ name, description, type, bytes }) => {
    const checksum = new PdfString(createHash('md5').update(bytes).digest().toString('latin1'));
    const parameters: Dictionary = new Map<string, Value>([
      ['Size', bytes.length],
      ['CheckSum', checksum],
    ]);
    if (date) parameters.set('ModDate', PdfString.ofText(pdfDate(date)));
    const stream = packed(
      new Map<string, Value>([
        ['Type', new Name('EmbeddedFile')],
        ['Subtype', new Name(type)],
        ['Params', parameters],
      ]),
      bytes,
    );
    const reference = file.add(stream);
    return {
      name,
      specification: file.add(
        new Map<string, Value>([
          ['Type', new Name('Filespec')],
          ['F', PdfString.ofText(name)],
          ['UF', PdfString.ofText(name)],
          ['Desc', PdfString.ofText(description)],
          ['AFRelationship', new Name('Source')],
          [
            'EF',
            new Map<string, Value>([
              ['F', reference],
              ['UF', reference],
            ]),
          ],
        ]),
      ),
    };
  });
  if (specifications.length === 0) return;
  const sorted = specifications.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  file.catalog.set(
    'AF',
    specifications.map(({ specification }) => specification),
  );
  const names = sorted.flatMap(({ name, specification }): Value[] => [PdfString.ofText(name), specification]);
  file.catalog.set('Names', new Map([['EmbeddedFiles', new Map([['Names', names]])]]));
}
