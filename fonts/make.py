"""Makes the font that Siyasa embeds: Noto Naskh Arabic, Regular and Bold, one file a weight.

How to run it, from the project's folder (Python 3.11 or later):

    pip install -r fonts/requirements.txt && npm ci && python fonts/make.py

It writes, beside itself, and gives equal bytes each time:

    NotoNaskhArabic-Regular.woff2, NotoNaskhArabic-Bold.woff2, and Regular once more as .ttf for fonts.conf
    coverage.json      the code points that both weights have a glyph for
    LICENSE-OFL.txt    the licence, with the copyright lines of all sources

Why several sources: from release 2.016 on, Noto Naskh Arabic builds a letter from a dotless base and separate dots, and
PDF readers then split words. Release 2.001 (npm: @fontsource/noto-naskh-arabic 4.5.9) has
one glyph a letter form, but no Latin letters, brackets, slash, dashes, bullet or riyal sign. Release 2.021 has them. Its
Latin letters are those of Noto Serif, which has the rest: letters of transliteration, raised and lowered figures,
fractions. Signs of comparison, arrows and boxes come from the Noto fonts that have them, in both weights where there are
two. All have 1000 units per em. The merged file has its own space, digits and punctuation, because a font split in subsets
makes each space in a PDF a run of its own. Latin letters and figures are set at 88 % of their size: beside Arabic letters of
the same size they look too large. Signs keep their size, since Arabic text has them too.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import OVERLAP_COMPOUND, flagOverlapSimple
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER
from fontTools.varLib.featureVars import sortFeatureList

HERE = Path(__file__).resolve().parent
MODULES = HERE.parent / "node_modules"
STYLES = {"Regular": 400, "Bold": 700}


def span(*pairs: tuple[int, int]) -> set[int]:
    return {code for first, last in pairs for code in range(first, last + 1)}


def characters(text: str) -> set[int]:
    return {ord(one) for one in text}


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
    (0x00A1, 0x024F),
    (0x1E80, 0x1EF3),
    (0x2009, 0x2009),
    (0x2013, 0x2026),  # dashes, quotation marks, bullet, ellipsis
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),
    (0x20C1, 0x20C1),  # the riyal sign
    (0x2122, 0x2122),
    (0x2212, 0x2212),
    (0x221A, 0x221A),
)

FROM_SERIF = characters("±²³¹µ¼½¾") | span(
    (0x0100, 0x017F),
    (0x2070, 0x208E),  # raised and lowered figures
    (0x2150, 0x215F),  # fractions
) | characters(
    # Transliteration, where it isn't in the block of letters above.
    "ƏəǦǧǨǩǪǫǬǭǰȦȧȮȯȲȳʹʺʻʼʽʾʿ"
    "ḄḅḆḇḌḍḎḏḠḡḢḣḤḥḪḫḲḳḴḵḶḷḺḻṀṁṂṃṄṅṆṇṈṉṖṗṘṙṚṛṞṟṠṡṢṣṪṫṬṭṮṯẆẇẈẉẊẋẎẏẐẑẒẓẔẕẖẠạẸẹỊịỌọỤụ"
    "ΔΣΩαβγδθλμπσφω"
    "‖†‡‣‰‱′″‴※‼⁄₪₹₺₿℃℉ℓ№℗℠℡"
)

FROM_SYMBOLS = characters("←↑→↓↔↕↖↗↘↙①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ")

FROM_MONO = characters("∂∆∘∙∞∴∵∼≃≅≈≠≡≤≥")

FROM_SYMBOLS_2 = characters("■□▢▪▫▬▲△▶▷►▼▽◀◁◄◆◇◉○◎●◘◦◻◼◽◾★☆☎☐☑☒⚠✉✓✔✕✖✗✘✦✧❏❐❑❒❖➔➜➢➣➤")

FROM_MATH = characters("⇐⇑⇒⇓⇔∏∑∓∗∛∝∫≪≫")

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
LATIN_FEATURES = ["kern", "locl", "rtlm"]
KEPT = {"glyph_names": True, "hinting": False, "notdef_outline": True}


@dataclass(frozen=True)
class Source:
    """A font that glyphs are taken from."""

    folder: str  # of its npm package
    codes: set[int]
    features: list[str]
    bold: bool = True  # else its only weight stands in both

    def font(self, style: str) -> TTFont:
        package = MODULES / self.folder
        weight = STYLES[style]
        if self is ARABIC:
            return TTFont(package / "files" / f"noto-naskh-arabic-all-{weight}-normal.woff", recalcTimestamp=False)
        if not self.bold:
            style, weight = "Regular", STYLES["Regular"]
        (file,) = (package / f"{weight}{style}").glob("*.ttf")
        return TTFont(file, recalcTimestamp=False)


ARABIC = Source("@fontsource/noto-naskh-arabic", FROM_ARABIC, ARABIC_FEATURES)
LATIN = Source("@expo-google-fonts/noto-naskh-arabic", FROM_LATIN, LATIN_FEATURES)

SERIF = Source("@expo-google-fonts/noto-serif", FROM_SERIF, [])

# A code point that several are asked for comes from the first that has it.
SOURCES = [
    ARABIC,
    LATIN,
    SERIF,
    Source("@expo-google-fonts/noto-sans-mono", FROM_MONO, ["rtlm"]),
    Source("@expo-google-fonts/noto-sans-symbols", FROM_SYMBOLS, []),
    Source("@expo-google-fonts/noto-sans-symbols-2", FROM_SYMBOLS_2, [], bold=False),
    Source("@expo-google-fonts/noto-sans-math", FROM_MATH, ["rtlm"], bold=False),
]


# The size of Latin letters and figures, in thousandths of what their fonts have.
LATIN_SIZE = 880


def is_latin(code: int) -> bool:
    """Whether a character of the sources LATIN and SERIF is a letter, a figure, or a sign that only Latin text has."""
    return unicodedata.category(chr(code))[0] == "L" or chr(code) in "0123456789@&"


def parts(source: Source, codes: set[int]) -> list[tuple[set[int], bool]]:
    """The code points that are taken from a source, those to be set smaller apart from the others."""
    if source not in (LATIN, SERIF):
        return [(codes, False)]
    latin = {code for code in codes if is_latin(code)}
    return [(latin, True), (codes - latin, False)]


def make_smaller(font: TTFont) -> None:
    units = font["head"].unitsPerEm
    scale_upem(font, units * LATIN_SIZE // 1000)
    font["head"].unitsPerEm = units


def cut(font: TTFont, codes: set[int], features: list[str]) -> TTFont:
    """The font with these code points and layout features only, its glyph names kept."""
    drop = [*Options().drop_tables, "STAT", "gasp", "MATH", "vhea", "vmtx"]
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


def build(style: str) -> tuple[TTFont, str]:
    """The merged font of a style, its glyph names still in it, and its version."""
    fonts = [source.font(style) for source in SOURCES]
    if len({font["head"].unitsPerEm for font in fonts}) != 1:
        raise SystemExit("the sources differ in units per em")
    taken: set[int] = set()
    pieces: list[TTFont] = []
    for source, font in zip(SOURCES, fonts, strict=True):
        codes = source.codes & set(font.getBestCmap()) - taken
        taken |= codes
        for part, smaller in parts(source, codes):
            piece = cut(source.font(style), part, source.features)
            if smaller:
                make_smaller(piece)
            pieces.append(piece)
    merged = Merger().merge([as_file(piece) for piece in pieces])
    font = cut(merged, taken, ["*"])  # without the other fonts' .notdef
    for tag in ("GSUB", "GPOS"):
        sortFeatureList(font[tag].table)  # the merger appends the features of the other fonts
    draw_alike(font)
    font.recalcTimestamp = False
    font.cfg[USE_HARFBUZZ_REPACKER] = False  # else the bytes depend on whether uharfbuzz happens to be installed
    lead_to_commonest_forms(font)
    version = "+".join(numbers(one) for one in fonts)
    settle_metrics(font, fonts)
    settle_names(font, fonts, style, version)
    put_common_glyphs_first(font)
    return font, version


def draw_alike(font: TTFont) -> None:
    """Takes away the flags that contours overlap, which some sources set on every glyph: FreeType smooths those otherwise."""
    for glyph in font["glyf"].glyphs.values():
        glyph.expand(font["glyf"])
        if glyph.isComposite():
            for component in glyph.components:
                component.flags &= ~OVERLAP_COMPOUND
        elif glyph.numberOfContours > 0:
            glyph.flags[0] &= ~flagOverlapSimple


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


def settle_metrics(font: TTFont, fonts: list[TTFont]) -> None:
    """Line box, weight, style bits and dates as in 4.5.9; the merger would take the clock and the larger of two values."""
    arabic = fonts[0]
    for field in ("created", "modified", "fontRevision", "flags", "macStyle", "lowestRecPPEM"):
        setattr(font["head"], field, getattr(arabic["head"], field))
    for field in ("ascent", "descent", "lineGap", "caretSlopeRise", "caretSlopeRun", "caretOffset"):
        setattr(font["hhea"], field, getattr(arabic["hhea"], field))
    for field in vars(arabic["OS/2"]):
        setattr(font["OS/2"], field, getattr(arabic["OS/2"], field))
    os2 = font["OS/2"]
    os2.usMaxContext = max(one["OS/2"].usMaxContext for one in fonts)
    os2.recalcUnicodeRanges(font)
    os2.recalcCodePageRanges(font)
    os2.recalcAvgCharWidth(font)
    for field in ("italicAngle", "underlinePosition", "underlineThickness", "isFixedPitch"):
        setattr(font["post"], field, getattr(arabic["post"], field))


def settle_names(font: TTFont, fonts: list[TTFont], style: str, version: str) -> None:
    postscript = f"NotoNaskhArabic-{style}"
    names = {
        0: "; ".join(notices(fonts)),
        1: "Noto Naskh Arabic",
        2: style,
        3: f"{version};GOOG;{postscript}",
        4: f"Noto Naskh Arabic {style}",
        5: f"Version {version}",
        6: postscript,
        10: f"Noto Naskh Arabic {numbers(fonts[0])}, with Latin letters and signs of other Noto fonts, merged for Siyasa",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    table = font["name"]
    table.names = []
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def numbers(font: TTFont) -> str:
    return re.search(r"\d+\.\d+", font["name"].getDebugName(5)).group()


def notices(fonts: list[TTFont]) -> list[str]:
    """The copyright lines of the fonts and of their licences' files, each once, the Latin letters' first."""
    files = [MODULES / source.folder / "LICENSE_FONT" for source in SOURCES if source is not ARABIC]
    stated = [file.read_text(encoding="utf-8").split("\n", 1)[0].strip() for file in files]
    carried = [font["name"].getDebugName(0).strip() for font in fonts]
    lines = list(dict.fromkeys([*stated, *carried]))
    if any("with Reserved Font Name" in line or not line.startswith("Copyright") for line in lines):
        raise SystemExit(f"a source reserves its font name, or states no copyright: {lines}")
    return lines


def licence() -> str:
    """The licence as release 2.021 carries it, with the copyright lines of all sources in the place of its own."""
    text = (MODULES / LATIN.folder / "LICENSE_FONT").read_text(encoding="utf-8")
    _, *rest = [line.rstrip() for line in text.rstrip().split("\n")]
    return "\n".join([*notices([source.font("Regular") for source in SOURCES]), *rest, ""])


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
