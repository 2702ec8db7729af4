/**
 * Returns pieces of text that a regular expression is made of: what each part of it matches, and what its beginnings match. A
 * backtracking expression takes longest on a text that repeats one of them.
 */
export function piecesOf(source: string): string[] {
  const pieces = new Set<string>();
  const reader = new Reader(source);
  reader.alternatives(pieces, '');
  pieces.delete('');
  return [...pieces];
}

const classes: Readonly<Record<string, string>> = { d: '1', s: ' ', w: 'a', D: 'ا', S: 'ا', W: ' ' };
const controls: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };
const properties: readonly (readonly [RegExp, string])[] = [
  [/^(?:L|Letter|Script=Arabic)/u, 'ا'],
  [/^N/u, '1'],
  [/^M/u, '\u064B'],
  [/^Cc/u, '\u0007'],
  [/^Cs/u, '\ud800'],
];

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Reads alternatives up to the end of their group, and returns what the first of them matches. `before`: what stands before
   * them.
   */
  alternatives(pieces: Set<string>, before: string): string {
    const all = [this.#sequence(pieces, before)];
    while (this.#take('|')) all.push(this.#sequence(pieces, before));
    return all[0] ?? '';
  }

  #sequence(pieces: Set<string>, before: string): string {
    let matched = '';
    while (this.#at < this.#source.length && !this.#is('|') && !this.#is(')')) {
      const part = this.#part(pieces, before + matched);
      const many = this.#quantifier();
      matched += many === 0 ? '' : part;
      for (const piece of [part, part + part, matched, before + matched, before + matched + part])
        pieces.add(piece);
    }
    pieces.add(matched);
    return matched;
  }

  #part(pieces: Set<string>, before: string): string {
    if (this.#take('(')) return this.#group(pieces, before);
    if (this.#take('[')) return this.#class(pieces);
    if (this.#take('\\')) return this.#escape();
    if (this.#take('.')) return 'ا';
    if (this.#take('^') || this.#take('$')) return '';
    const point = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += point.length;
    return point;
  }

  #group(pieces: Set<string>, before: string): string {
    const [kind = ''] = /^\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>)/u.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += kind.length;
    const matched = this.alternatives(pieces, before);
    this.#take(')');
    return kind.endsWith('!') ? '' : matched;
  }

  /** Returns the first character of a class; each of the others is added as a piece. */
  #class(pieces: Set<string>): string {
    const isNegated = this.#take('^');
    const members: string[] = [];
    while (this.#at < this.#source.length && !this.#take(']')) {
      if (this.#take('\\')) members.push(this.#escape());
      else {
        const point = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
        this.#at += point.length;
        members.push(point);
      }
    }
    for (const one of members) pieces.add(one);
    if (!isNegated) return members[0] ?? '';
    return ['ا', 'x', ' ', '1', '.'].find((one) => !members.includes(one)) ?? '';
  }

  #escape(): string {
    const rest = this.#source.slice(this.#at);
    const [code, digits] =
      /^(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/iu.exec(rest)?.filter(Boolean) ?? [];
    if (code && digits) {
      this.#at += code.length;
      return String.fromCodePoint(Number.parseInt(digits, 16));
    }
    const [named] = /^(?:[pP]\{[^}]*\}|k<[^>]*>)/u.exec(rest) ?? [];
    if (named) {
      this.#at += named.length;
      return properties.find(([pattern]) => pattern.test(named.slice(2)))?.[1] ?? '';
    }
    this.#at += 1;
    const sign = rest[0] ?? '';
    return classes[sign] ?? controls[sign] ?? (/[bB1-9]/u.test(sign) ? '' : sign);
  }

  /** Reads a quantifier and returns how often the part occurs at least, once for `*`, `+` and `?`. */
  #quantifier(): number {
    const [whole, least] = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += whole?.length ?? 0;
    if (whole === undefined || least !== undefined) return Number(least ?? 1);
    return 1;
  }

  #is(sign: string): boolean {
    return this.#source[this.#at] === sign;
  }

  #take(sign: string): boolean {
    if (!this.#is(sign)) return false;
    this.#at += 1;
    return true;
  }
}
