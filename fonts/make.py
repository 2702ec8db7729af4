"""Makes the font that Siyasa embeds: Noto Naskh Arabic, Regular and Bold, one file a weight.

How to run it, from the project's folder (Python 3.11 or later):

    pip install -r fonts/requirements.txt && npm ci && python fonts/make.py

It writes, beside itself, and gives equal bytes each time:

    NotoNaskhArabic-Regular.woff2, NotoNaskhArabic-Bold.woff2, and Regular once more as .ttf for fonts.conf
    coverage.json      the code points that both weights have a glyph for
    LICENSE-OFL.txt    the licence, with the copyright lines of both sources

Why: from release 2.016 on, Noto Naskh Arabic builds a letter from a dotless base and separate dots, and PDF readers then
split words. Release 2.001 (npm: @fontsource/noto-naskh-arabic 4.5.9, here noto-naskh-arabic-2.001) has one glyph a
letter form, but no Latin letters, brackets, slash, dashes or bullet. Release 2.021 (5.3.0 of the same package) has them,
on the same 1000 units per em. So the Arabic is taken from the first and the Latin from the second. The merged file has
its own space, digits and punctuation, because a font split in subsets makes each space in a PDF a run of its own.
"""

import json
import re
from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER
from fontTools.varLib.featureVars import sortFeatureList

HERE = Path(__file__).resolve().parent
MODULES = HERE.parent / "node_modules"
ARABIC = MODULES / "noto-naskh-arabic-2.001"
LATIN = MODULES / "@fontsource" / "noto-naskh-arabic"

STYLES = {"Regular": 400, "Bold": 700}


def span(*pairs: tuple[int, int]) -> set[int]:
    return {code for first, last in pairs for code in range(first, last + 1)}


# From the "all" file of 4.5.9: its "arabic" files lack U+200F, U+25CC and U+FDFB.
FROM_ARABIC = span(
    (0x0020, 0x0020),
    (0x00A0, 0x00A0),
    (0x0600, 0x06FF),
    (0x200B, 0x2011),  # joiners, direction marks, hyphens
    (0x204F, 0x204F),
    (0x25CC, 0x25CC),  # carries a mark that stands alone
    (0x2E41, 0x2E41),
    (0xFB50, 0xFBC1),
    (0xFBD3, 0xFBE9),
    (0xFBFC, 0xFBFF),
    (0xFD3E, 0xFD3F),
    (0xFDF0, 0xFDFD),  # whole words: Allah, the salutation, the riyal sign
    (0xFE70, 0xFEFC),
    (0xFEFF, 0xFEFF),
)

FROM_LATIN = span(
    (0x0021, 0x007E),
    (0x00A1, 0x00FF),
    (0x0131, 0x0131),
    (0x0152, 0x0153),
    (0x2009, 0x2009),
    (0x2013, 0x203A),  # dashes, quotation marks, bullet, ellipsis
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2212, 0x2212),
)

# The form that each letter has most often in policies. The character map leads to it, and the layout to the others, where
# fonts usually have the isolated one: a glyph to which the map leads needs no letters beside it in a PDF, and the browser
# writes those out for each of the others. Alef and its kin are met most often alone, or are taken apart by `ccmp`.
COMMONEST_FORM = {
    "init": "ئبثجصغكل",
    "medi": "تحخسشضطظعفقمهي",
    "fina": "ؤةدذرزنى",
}

# What nearly all policies are written with. Its glyphs come first: a PDF's part of the font holds a width and a place for
# each glyph up to the last that it uses.
COMMON = span(
    (0x0020, 0x007E),
    (0x00AB, 0x00AB),
    (0x00BB, 0x00BB),
    (0x060C, 0x060C),
    (0x061B, 0x061B),
    (0x061F, 0x061F),
    (0x0621, 0x063A),
    (0x0640, 0x0652),
    (0x0660, 0x066C),
    (0x200E, 0x200F),
    (0x2013, 0x2014),
    (0x2022, 0x2022),
    (0x2026, 0x2026),
)

# No `locl` from 2.001: it draws the Persian digits 4, 6 and 7 as Urdu ones in every language.
ARABIC_FEATURES = ["ccmp", "init", "medi", "fina", "rlig", "liga", "tnum", "mark", "mkmk"]
LATIN_FEATURES = ["kern", "locl"]
KEPT = {"glyph_names": True, "hinting": False, "notdef_outline": True}


def cut(font: TTFont, codes: set[int], features: list[str]) -> TTFont:
    """The font with these code points and layout features only, its glyph names kept."""
    drop = [*Options().drop_tables, "STAT", "gasp"]
    subsetter = Subsetter(Options(layout_features=features, drop_tables=drop, **KEPT))
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.flavor = None
    return font


def as_file(font: TTFont) -> BytesIO:
    file = BytesIO()
    font.save(file, reorderTables=False)
    file.seek(0)
    return file


def sources(style: str) -> tuple[TTFont, TTFont]:
    weight = STYLES[style]
    arabic = ARABIC / "files" / f"noto-naskh-arabic-all-{weight}-normal.woff"
    latin = LATIN / "files" / f"noto-naskh-arabic-latin-{weight}-normal.woff2"
    return TTFont(arabic, recalcTimestamp=False), TTFont(latin, recalcTimestamp=False)


def build(style: str) -> tuple[TTFont, str]:
    """The merged font of a style, its glyph names still in it, and its version."""
    arabic, latin = sources(style)
    if arabic["head"].unitsPerEm != latin["head"].unitsPerEm:
        raise SystemExit("the sources differ in units per em")
    cut(arabic, FROM_ARABIC, ARABIC_FEATURES)
    cut(latin, FROM_LATIN, LATIN_FEATURES)
    merged = Merger().merge([as_file(arabic), as_file(latin)])
    font = cut(merged, FROM_ARABIC | FROM_LATIN, ["*"])  # without the second .notdef
    for tag in ("GSUB", "GPOS"):
        sortFeatureList(font[tag].table)  # the merger appends the features of the second font
    font.recalcTimestamp = False
    font.cfg[USE_HARFBUZZ_REPACKER] = False  # else the bytes depend on whether uharfbuzz happens to be installed
    lead_to_commonest_forms(font)
    version = f"{numbers(arabic)}+{numbers(latin)}"
    settle_metrics(font, arabic, latin)
    settle_names(font, arabic, latin, style, version)
    put_common_glyphs_first(font)
    return font, version


def put_common_glyphs_first(font: TTFont) -> None:
    common = set(cut(TTFont(as_file(font)), COMMON, ["*"]).getGlyphOrder())
    reorderGlyphs(font, sorted(font.getGlyphOrder(), key=lambda name: name not in common))


def lead_to_commonest_forms(font: TTFont) -> None:
    """Maps each letter to its commonest form, from which the layout's forms, now also `isol`, then begin."""
    gsub = font["GSUB"].table
    isolated: dict[str, str] = {}
    forms = {form: single(gsub, form) for form in COMMONEST_FORM}
    cmap = font.getBestCmap()
    for form, letters in COMMONEST_FORM.items():
        for letter in letters:
            alone = cmap[ord(letter)]
            commonest = forms[form].pop(alone)
            for others in forms.values():
                if commonest in others:
                    raise SystemExit(f"{commonest} has forms of its own")
                if alone in others:
                    others[commonest] = others.pop(alone)
            isolated[commonest] = alone
            for table in font["cmap"].tables:
                if ord(letter) in table.cmap:
                    table.cmap[ord(letter)] = commonest
    add_isolated_forms(gsub, isolated)


def single(gsub: otTables.GSUB, feature: str) -> dict[str, str]:
    """What a feature of one lookup of single substitutions puts for each glyph."""
    (record,) = [one for one in gsub.FeatureList.FeatureRecord if one.FeatureTag == feature]
    (lookup,) = [gsub.LookupList.Lookup[i] for i in record.Feature.LookupListIndex]
    (table,) = lookup.SubTable
    return getattr(table, "ExtSubTable", table).mapping


def add_isolated_forms(gsub: otTables.GSUB, isolated: dict[str, str]) -> None:
    """A feature `isol`, in each script that has `fina`."""
    table = otTables.SingleSubst()
    table.mapping = isolated
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable = 1, 0, [table]
    gsub.LookupList.Lookup.append(lookup)
    feature = otTables.Feature()
    feature.FeatureParams, feature.LookupListIndex = None, [len(gsub.LookupList.Lookup) - 1]
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "isol", feature
    records = gsub.FeatureList.FeatureRecord
    records.append(record)
    final = {i for i, one in enumerate(records) if one.FeatureTag == "fina"}
    for script in gsub.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys, *(one.LangSys for one in script.Script.LangSysRecord)]
        for system in systems:
            if system and final & set(system.FeatureIndex):
                system.FeatureIndex.append(len(records) - 1)
    sortFeatureList(gsub)


def settle_metrics(font: TTFont, arabic: TTFont, latin: TTFont) -> None:
    """Line box, weight, style bits and dates as in 4.5.9; the merger would take the clock and the larger of two values."""
    for field in ("created", "modified", "fontRevision", "flags", "macStyle", "lowestRecPPEM"):
        setattr(font["head"], field, getattr(arabic["head"], field))
    for field in ("ascent", "descent", "lineGap", "caretSlopeRise", "caretSlopeRun", "caretOffset"):
        setattr(font["hhea"], field, getattr(arabic["hhea"], field))
    for field in vars(arabic["OS/2"]):
        setattr(font["OS/2"], field, getattr(arabic["OS/2"], field))
    os2 = font["OS/2"]
    os2.usMaxContext = max(arabic["OS/2"].usMaxContext, latin["OS/2"].usMaxContext)
    os2.recalcUnicodeRanges(font)
    os2.recalcCodePageRanges(font)
    os2.recalcAvgCharWidth(font)
    for field in ("italicAngle", "underlinePosition", "underlineThickness", "isFixedPitch"):
        setattr(font["post"], field, getattr(arabic["post"], field))


def settle_names(font: TTFont, arabic: TTFont, latin: TTFont, style: str, version: str) -> None:
    postscript = f"NotoNaskhArabic-{style}"
    names = {
        0: "; ".join(notices(arabic, latin)),
        1: "Noto Naskh Arabic",
        2: style,
        3: f"{version};GOOG;{postscript}",
        4: f"Noto Naskh Arabic {style}",
        5: f"Version {version}",
        6: postscript,
        10: f"Arabic of release {numbers(arabic)} and Latin of release {numbers(latin)}, merged for Siyasa",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    table = font["name"]
    table.names = []
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def numbers(font: TTFont) -> str:
    return re.search(r"\d+\.\d+", font["name"].getDebugName(5)).group()


def notices(arabic: TTFont, latin: TTFont) -> list[str]:
    return [font["name"].getDebugName(0) for font in (latin, arabic)]


def licence() -> str:
    """The licence of 5.3.0, whose first line is its copyright, with that of 4.5.9 (which carries no licence file) added."""
    text = (LATIN / "LICENSE").read_text(encoding="utf-8")
    newer, older = notices(*sources("Regular"))
    first, rest = text.split("\n", 1)
    if first.strip() != newer:
        raise SystemExit(f"the licence does not begin with the font's copyright: {first}")
    if "with Reserved Font Name" in first + older:
        raise SystemExit("a source reserves its font name: the merged font may not bear it")
    return f"{newer}\n{older}\n{rest.rstrip()}\n"


def ranges(codes: set[int]) -> list[list[int]]:
    merged: list[list[int]] = []
    for code in sorted(codes):
        if merged and merged[-1][1] == code - 1:
            merged[-1][1] = code
        else:
            merged.append([code, code])
    return merged


def coverage(version: str, codes: set[int]) -> str:
    lines = ",\n".join(f"    {json.dumps(pair)}" for pair in ranges(codes))
    return f'{{\n  "fontVersion": {json.dumps(version)},\n  "ranges": [\n{lines}\n  ]\n}}\n'


def main() -> None:
    covered: list[set[int]] = []
    versions: set[str] = set()
    for style in STYLES:
        font, version = build(style)
        versions.add(version)
        covered.append(set(font.getBestCmap()))
        font["post"].formatType = 3.0  # glyph names would only cost bytes
        if style == "Regular":
            # For fontconfig, which reads no WOFF2: without any font of its own Chromium loads none that a page carries.
            font.save(HERE / f"NotoNaskhArabic-{style}.ttf", reorderTables=None)
        font.flavor = "woff2"
        path = HERE / f"NotoNaskhArabic-{style}.woff2"
        font.save(path, reorderTables=None)
        print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs, {len(covered[-1])} characters")
    if len(versions) != 1:
        raise SystemExit(f"the weights differ in version: {sorted(versions)}")
    (HERE / "coverage.json").write_text(coverage(versions.pop(), set.intersection(*covered)), encoding="utf-8")
    (HERE / "LICENSE-OFL.txt").write_text(licence(), encoding="utf-8")


if __name__ == "__main__":
    main()
