import { toLatinDigits } from '../calendar/digits.js';
import { isClause, isHeading } from '../policy/roles.js';
import { freeTexts } from '../policy/texts.js';
import { foundIn, type Manner, type Slip } from './in-texts.js';
import type { PolicyRule } from './rule.js';
import { typedMarker } from './typed-markers.js';

const id = 'list-marker-typed';
const manner: Manner = { severity: 'info', safe: true };

/** The marker would stand on paper twice, once as typed and once as the program writes it. */
export const listMarkerTyped: PolicyRule = {
  id,
  check: ({ root }) =>
    freeTexts(root)
      .filter((text) => isClause(text) || isHeading(text))
      .flatMap((text) =>
        foundIn(
          text,
          isClause(text)
            ? [...atStart(text.text), ...atEnd(text.text, Number(text.path.at(-1)))]
            : atStart(text.text),
          id,
          manner,
        ),
      ),
};

function atStart(text: string): Slip[] {
  const marker = typedMarker(text);
  if (!marker) return [];
  const { start, end } = marker;
  const until = text.length - withoutMarkers(text.slice(end)).length;
  // A marker in a line of its own takes its line's indentation with it.
  const isAlone = text.slice(start, until).includes('\n');
  const instead = isAlone ? undefined : { start, end: until, text: '' };
  return [{ start, end, values: { marker: text.slice(start, end) }, instead }];
}

/** «١- أ- نص»: with the first marker gone, the next one would be a marker in its place. */
function withoutMarkers(text: string): string {
  const rest = text.trimStart();
  const marker = typedMarker(rest);
  return marker ? withoutMarkers(rest.slice(marker.end)) : rest;
}

/** The next clause's number, which a scan has put at the end of this one. Whether it is one, only the author knows. */
function atEnd(text: string, index: number): Slip[] {
  const found = /(?<=[\u0621-\u064A]\s)(?<number>[0-9٠-٩]{1,2})\s*[.\-)]?\s*$/u.exec(text);
  const { number = '' } = found?.groups ?? {};
  const value = Number(toLatinDigits(number));
  if (!found || value !== index + 2) return [];
  const start = found.index;
  return [{ start, end: start + found[0].trimEnd().length, variant: 'end', values: { marker: number } }];
}
