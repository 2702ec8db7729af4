import { Parser } from 'htmlparser2';
import { NotUnderstood } from './objects.js';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xml = 'http://www.w3.org/XML/1998/namespace';

/**
 * The properties in which a program that saves a file names itself and the day; nothing else about the document depends on them.
 */
const ofSaving: ReadonlySet<string> = new Set([
  'http://ns.adobe.com/xap/1.0/ModifyDate',
  'http://ns.adobe.com/xap/1.0/MetadataDate',
  'http://ns.adobe.com/pdf/1.3/Producer',
]);

/** Returns whether two XMP packets say the same, in any form of RDF, apart from who saved the file, and when. */
export function sayTheSame(one: string, other: string): boolean {
  const [left, right] = [statements(one), statements(other)];
  return left.length === right.length && left.every((statement, i) => statement === right[i]);
}

interface Open {
  /** The path of its property, with all properties around it; undefined inside what saving changes. */
  readonly path: string | undefined;
  readonly namespaces: ReadonlyMap<string, string>;
  /** Whether it only groups properties. */
  readonly isNode: boolean;
  text: string;
  isLeaf: boolean;
}

/** Returns each property with its value, as `path=value`, sorted. */
function statements(packet: string): string[] {
  // Entities that a packet declares could say anything.
  if (packet.includes('<!')) throw new NotUnderstood('a packet with declarations');
  const found: string[] = [];
  const open: Open[] = [];
  const say = (path: string, value: string) => found.push(`${path}=${value}`);
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const above = open.at(-1);
        if (open.length > 50) throw new NotUnderstood('a packet');
        if (above) above.isLeaf = false;
        const namespaces = new Map(above?.namespaces ?? [['xml', xml]]);
        for (const [name, value] of Object.entries(attributes)) {
          if (name === 'xmlns') namespaces.set('', value);
          if (name.startsWith('xmlns:')) namespaces.set(name.slice(6), value);
        }
        const name = qualified(tag, namespaces, true);
        const isNode =
          name === `${rdf}Description` || name === `${rdf}RDF` || name === 'adobe:ns:meta/xmpmeta';
        const around = above ? above.path : '';
        const path =
          around === undefined || ofSaving.has(name) ? undefined : isNode ? around : `${around}>${name}`;
        const one: Open = { path, namespaces, isNode, text: '', isLeaf: true };
        for (const [key, value] of Object.entries(attributes)) {
          if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
          const property = qualified(key, namespaces, false);
          if (property === 'adobe:ns:meta/xmptk' || (property === `${rdf}about` && value === '')) continue;
          if (property === `${rdf}parseType` && value === 'Resource') one.isLeaf = false;
          else if (property === `${rdf}resource` && path !== undefined) {
            say(path, value);
            one.isLeaf = false;
          } else if (path !== undefined && !ofSaving.has(property)) {
            say(`${path}>${property}`, value);
          }
        }
        open.push(one);
      },
      ontext(text) {
        const one = open.at(-1);
        if (one) one.text += text;
      },
      onclosetag() {
        const one = open.pop();
        if (!one || one.path === undefined) return;
        if (one.isLeaf && !one.isNode) say(one.path, one.text);
        else if (one.text.trim() !== '') say(one.path, one.text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(packet);
  return found.sort();
}

function qualified(name: string, namespaces: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  if (colon < 0 && !isElement) return name;
  const namespace = namespaces.get(prefix);
  if (namespace === undefined) throw new NotUnderstood('a packet');
  return namespace + name.slice(colon + 1);
}
