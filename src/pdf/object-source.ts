import { type Dictionary, Name, NotUnderstood, Reference, Stream, type Value } from './objects.js';

/** A file whose objects are looked up. Throws `NotUnderstood` where a value isn't of the kind that is asked for. */
export abstract class ObjectSource {
  abstract readonly trailer: Dictionary;

  /** Returns an object by its number; null where there is none. */
  abstract get(number: number): Value;

  /** Returns a value, or the object that a reference leads to. */
  resolve(value: Value | undefined): Value {
    return value instanceof Reference ? this.get(value.number) : (value ?? null);
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.resolve(value);
    if (!(found instanceof Map)) throw new NotUnderstood('a dictionary');
    return found;
  }

  array(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    if (!Array.isArray(found)) throw new NotUnderstood('an array');
    return found;
  }

  stream(value: Value | undefined): Stream {
    const found = this.resolve(value);
    if (!(found instanceof Stream)) throw new NotUnderstood('a stream');
    return found;
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer.get('Root'));
  }

  /**
   * Returns the page dictionaries, in their order. Only for files that this program or its browser wrote: in others, the tree may
   * be of any depth.
   */
  pages(): Dictionary[] {
    const below = (node: Dictionary): Dictionary[] => {
      const type = node.get('Type');
      if (type instanceof Name && type.name === 'Page') return [node];
      return this.array(node.get('Kids')).flatMap((kid) => below(this.dictionary(kid)));
    };
    return below(this.dictionary(this.catalog.get('Pages')));
  }
}
