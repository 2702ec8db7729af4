/** What the explanation of a key gives as the meaning of a value: «draft (مسودة)». */
export function meaningIn(explanation: string, value: string): string | undefined {
  return meaningsIn(explanation).get(value);
}

/** Every value that an explanation names, with its meaning. */
export function meaningsIn(explanation: string): ReadonlyMap<string, string> {
  const named = explanation.matchAll(/(?<![\w])(?<value>[A-Za-z][\w-]*) \((?<meaning>[^)]+)\)/gu);
  return new Map([...named].map(({ groups }) => [groups?.value ?? '', groups?.meaning ?? '']));
}
