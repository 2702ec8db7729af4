/** Direction marks, which keep words in order in an Arabic line. They are copied along with what the program printed. */
const orderSigns = /[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]/gu;

/** Returns a text without the direction marks that were copied with it. */
export function withoutOrderSigns(text: string): string {
  return text.replace(orderSigns, '');
}

/** Returns the arguments of a call without direction marks. One that is the path of an existing file stays unchanged. */
export async function meantArguments(args: readonly string[]): Promise<readonly string[]> {
  const meant = args.map(withoutOrderSigns);
  if (meant.every((one, i) => one === args[i])) return args;
  const { isThere } = await import('../workspace/plain.js');
  return args.map((arg, i) => (isThere(arg) ? arg : (meant[i] ?? arg)));
}
