/**
 * Characters that move the cursor, colour a terminal, begin a line or reverse one, and the marks of commands to CI servers:
 * `::…` where a line begins, `##[…]` and `##vso[…]` anywhere.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uFFF9-\uFFFB]|\p{Cs}|(?<=#)#(?=(?:vso|teamcity)?\[)|:(?<=^\s*:)(?=:)/gu;
const longest = 120;

/** Returns a path or words from a file for use in a message, without anything that changes how the message is shown. */
export function harmless(text: unknown): string {
  return String(text).replace(unseen, '�');
}

/** Makes a text harmless, on one line, and cuts it where it is too long to read. */
export function shortened(text: unknown): string {
  // Of a text as long as a file, only as much is read as could be shown.
  const beginning = String(text).slice(0, longest * 10);
  const words = [...harmless(beginning.replace(/\s+/gu, ' '))];
  return words.length <= longest ? words.join('') : `${words.slice(0, longest).join('')}…`;
}

/**
 * Returns a sentence's values, each unable to affect the text around it: on one line, made `harmless`. Isolates that are
 * closed within a value stay, since sentences of the program are values of others.
 */
export function contained<Value>(value: Value): Value;
export function contained(value: unknown): unknown {
  if (typeof value === 'string') return containedText(value);
  if (Array.isArray(value)) return value.map(contained);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, contained(one)]));
}

function containedText(text: string): string {
  if (text.search(unseen) < 0) return text;
  const opened: number[] = [];
  const paired = new Set<number>();
  for (const { 0: mark, index } of text.matchAll(/[\u2066-\u2069]/gu)) {
    if (mark !== '\u2069') opened.push(index);
    else {
      const opening = opened.pop();
      if (opening !== undefined) paired.add(opening).add(index);
    }
  }
  return text.replace(unseen, (character, index: number) => {
    if (paired.has(index)) return character;
    return /\s|\u0085/u.test(character) ? ' ' : '�';
  });
}
