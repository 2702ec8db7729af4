// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const longest = 120;

/** A path or words from a file as a message may repeat them: with nothing in them that changes how it is shown. */
export function harmless(text: unknown): string {
  return String(text).replace(unseen, '�');
}

/** The same on one line, cut where it is too long to be read. */
export function shortened(text: unknown): string {
  // Of a text that fills a file, no more is read than could be shown.
  const beginning = String(text).slice(0, longest * 10);
  const words = [...harmless(beginning.replace(/\s+/gu, ' '))];
  return words.length <= longest ? words.join('') : `${words.slice(0, longest).join('')}…`;
}
