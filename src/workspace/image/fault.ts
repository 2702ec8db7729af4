/** Why a picture can't be printed, or not safely. */
export type ImageFault =
  /** It can't be read to its end. */
  | { readonly state: 'damaged' }
  /** One of its sides has no pixels, or too many. */
  | { readonly state: 'dimensions'; readonly width: number; readonly height: number; readonly limit: number }
  /** Drawing it takes too long. */
  | { readonly state: 'heavy' }
  /** It holds something other than drawing, such as a script, or a CSS function that no drawing program writes. */
  | { readonly state: 'active'; readonly element: string }
  /** It needs another file. */
  | { readonly state: 'outward'; readonly target: string };

export const damaged: ImageFault = { state: 'damaged' };

/** The most pixels of a side; at 300 dots per inch that is half a metre. */
export const longestSide = 6000;

/** Returns the fault of a picture with these sides, in pixels; undefined if they are fine. */
export function dimensionsFault(width: number, height: number): ImageFault | undefined {
  const fits = (side: number) => side >= 1 && side <= longestSide;
  if (fits(width) && fits(height)) return undefined;
  return { state: 'dimensions', width, height, limit: longestSide };
}

/** The result of examining a picture. */
export type Examined =
  | { readonly ok: true; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly fault: ImageFault };

export const isDamaged: Examined = { ok: false, fault: damaged };
