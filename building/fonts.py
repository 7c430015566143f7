"""The page's fonts, taken from a pinned package, subset and put beside the page.

Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1) lie inside a package that pip can download from wherever
the builder's pip gets its packages. The download is pinned by hash. Without it (no network, no pip) the build goes on
and the page uses the fonts that its reader has; with a wrong hash it stops. Nothing here is ever committed.
The subsets are renamed, because the licence reserves the name Source.
"""

import io
import subprocess
import zipfile
from functools import cache
from pathlib import Path

from building.pinned import WrongHash, downloaded

PACKAGE = "streamlit==1.67.0"
SHA256 = "f29da87c443bfbdfc52738616e3d65745d438e718da8faf69e2be0da1e52ce64"
INSIDE = "streamlit/static/static/media/"
SOURCES = {
    ("serif", "normal"): "SourceSerifVariable-Roman.ttf.mdpVL9bi.woff2",
    ("serif", "italic"): "SourceSerifVariable-Italic.ttf.CVdzAtxO.woff2",
    ("sans", "normal"): "SourceSansVF-Upright.ttf.BsWL4Kly.woff2",
    ("sans", "italic"): "SourceSansVF-Italic.ttf.Bt9VkdQ3.woff2",
}
FACES = (
    ("serif", 400, "normal"), ("serif", 400, "italic"), ("serif", 600, "normal"),
    ("sans", 400, "normal"), ("sans", 400, "italic"), ("sans", 600, "normal"),
)  # fmt: skip
OPTICAL_SIZE = 18
"""Quotations are set at 18 px."""

# Latin with Latin-1 and Extended-A, Cyrillic, punctuation, a few signs.
RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2BC, 0x2BC), (0x400, 0x45F), (0x490, 0x491), (0x2010, 0x2027),
    (0x202F, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265),
)  # fmt: skip
FEATURES = ["kern", "liga", "lnum", "tnum", "ccmp", "locl", "mark", "mkmk"]
LICENCE = "OFL.txt"
STAMP = "made-from.txt"


def make(folder: Path) -> str:
    """Fill the folder; returns a line for the builder, empty when nothing had to be done.

    Raises WrongHash when the package is another than the one that was pinned.
    """
    stamp = f"{PACKAGE} sha256:{SHA256}\n"
    if (folder / STAMP).is_file() and (folder / STAMP).read_text(encoding="utf-8") == stamp:
        return ""
    try:
        package = downloaded(PACKAGE, SHA256)
        faces = {f"{kind}-{weight}-{slope}.woff2": _face(package, kind, weight, slope) for kind, weight, slope in FACES}
    except WrongHash:
        raise
    except (OSError, ImportError, subprocess.SubprocessError) as error:
        return f"kadr: the page's fonts could not be fetched ({error}); it will use the reader's own"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in faces.items():
        (folder / name).write_bytes(data)
    (folder / LICENCE).write_text(_licence(), encoding="utf-8")
    (folder / STAMP).write_text(stamp, encoding="utf-8")
    return f"kadr: fonts made, {sum(map(len, faces.values())) // 1000} kB"


@cache
def _subset(package: zipfile.ZipFile, name: str) -> bytes:
    """A variable font with the letters of RANGES alone."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(package.read(INSIDE + name)), recalcTimestamp=False)
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _face(package: zipfile.ZipFile, kind: str, weight: int, slope: str) -> bytes:
    """One static subset as WOFF2."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(io.BytesIO(_subset(package, SOURCES[kind, slope])), recalcTimestamp=False)
    known = {axis.axisTag for axis in font["fvar"].axes}
    axes = {tag: value for tag, value in (("wght", weight), ("opsz", OPTICAL_SIZE)) if tag in known}
    font = instantiateVariableFont(font, axes)
    family, style = f"Kadr {kind.capitalize()}", f"{weight} {slope}"
    for record in list(font["name"].names):
        new = {1: family, 2: "Regular", 3: f"{family} {style}", 4: f"{family} {style}"}.get(record.nameID)
        new = f"{family} {style}".replace(" ", "-") if record.nameID == 6 else new
        if new:
            record.string = new
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def _licence() -> str:
    return Path(__file__).parents[1].joinpath("kadr", "page", "static", LICENCE).read_text(encoding="utf-8")
