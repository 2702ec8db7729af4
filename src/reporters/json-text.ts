/**
 * Returns a value as indented JSON, with a line end. What `JSON.stringify` leaves unchanged but a terminal obeys is escaped
 * too: control characters from 127 on, line separators, direction marks, and the signs of a CI server's commands.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2).replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uFFF9-\uFFFB]|(?<=#)#(?=(?:vso|teamcity)?\[)/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
