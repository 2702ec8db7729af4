import { markShapes } from './mark-shapes.js';

/** The mark of a page that isn't in force. */
export interface MarkView {
  /** «مسودة». */
  readonly word: string;
  /** «مسودة لم تُعتمد بعد». */
  readonly note: string;
  /** The word as a picture behind the text, as a data URL: letters would be read among the words of the text. */
  readonly picture: string;
}

/** Dark enough to be seen on tinted cells and on a grey copy, pale enough to read over. */
const colour = '#efdad6';

/** The rotation of the word, in degrees. */
const turn = -32;

export function markView(word: keyof typeof markShapes, note: string): MarkView {
  const { path, width, height } = markShapes[word];
  const radians = (Math.abs(turn) * Math.PI) / 180;
  const across = Math.ceil(width * Math.cos(radians) + height * Math.sin(radians));
  const down = Math.ceil(width * Math.sin(radians) + height * Math.cos(radians));
  const place = `translate(${across / 2} ${down / 2}) rotate(${turn}) translate(${-width / 2} ${-height / 2})`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" viewBox="0 0 ${across} ${down}"><path fill="${colour}" transform="${place}" d="${path}"/></svg>`;
  return { word, note, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}
