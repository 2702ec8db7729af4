/** Signs that keep words in their order in an Arabic line. They come along when what the program printed is copied. */
const orderSigns = /[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]/gu;

/** Returns a text as it was meant: without the signs that were copied with it. */
export function withoutOrderSigns(text: string): string {
  return text.replace(orderSigns, '');
}

/** Returns the arguments of a call as they were meant. One that names a file by these very signs stays as it is. */
export async function meantArguments(args: readonly string[]): Promise<readonly string[]> {
  const meant = args.map(withoutOrderSigns);
  if (meant.every((one, i) => one === args[i])) return args;
  const { isThere } = await import('../workspace/plain.js');
  return args.map((arg, i) => (isThere(arg) ? arg : (meant[i] ?? arg)));
}
