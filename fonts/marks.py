"""Makes the outlines of the words that stand behind the text of what is not in force, such as «مسودة».

How to run it, from the project's folder, after `fonts/make.py`:

    pip install -r fonts/requirements.txt && python fonts/marks.py

It writes src/view/mark-shapes.ts, and gives equal bytes each time.

Why: a mark is a picture. Set as text, it would be read, searched and copied among a page's words.
"""

from io import BytesIO
from pathlib import Path

import uharfbuzz
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "src" / "view" / "mark-shapes.ts"
# Those of `wordsOf(…).marks` in src/locales/document.ts; a test compares them.
WORDS = ["مسودة", "قيد المراجعة", "ملغاة", "ملغى"]

HEAD = """import type { DocumentWords } from '../locales/document.js';

/** A word as a picture, `width` units wide and `height` units high. */
export interface MarkShape {
  /** The path of an SVG. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

type Word = NonNullable<DocumentWords['marks'][keyof DocumentWords['marks']]>;

/** The outlines of the marks' words in the bold letters of the font. Made by fonts/marks.py. */
export const markShapes: Readonly<Record<Word, MarkShape>> = {
"""


def bold() -> TTFont:
    font = TTFont(HERE / "NotoNaskhArabic-Bold.woff2")
    font.flavor = None
    return font


def placed(word: str, font: TTFont, data: bytes) -> list[tuple[str, int, int]]:
    """The glyphs of a word from left to right, each with its place."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(uharfbuzz.Face(data)), buffer)
    names, at, glyphs = font.getGlyphOrder(), 0, []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions):
        glyphs.append((names[info.codepoint], at + position.x_offset, position.y_offset))
        at += position.x_advance
    return glyphs


def outline(word: str, font: TTFont, data: bytes) -> str:
    glyph_set, glyphs = font.getGlyphSet(), placed(word, font, data)
    bounds = BoundsPen(glyph_set)
    for name, x, y in glyphs:
        glyph_set[name].draw(TransformPen(bounds, (1, 0, 0, 1, x, y)))
    left, foot, right, head = (round(edge) for edge in bounds.bounds)
    path = SVGPathPen(glyph_set, ntos=lambda number: str(round(number)))
    for name, x, y in glyphs:
        glyph_set[name].draw(TransformPen(path, (1, 0, 0, -1, x - left, head - y)))
    return f"{{\n    path: '{path.getCommands()}',\n    width: {right - left},\n    height: {head - foot},\n  }}"


def main() -> None:
    font, file = bold(), BytesIO()
    font.save(file)
    entries = [f"  {word if word.isalpha() else repr(word)}: {outline(word, font, file.getvalue())},\n" for word in WORDS]
    TARGET.write_text(f"{HEAD}{''.join(entries)}}};\n", encoding="utf-8")


if __name__ == "__main__":
    main()
