"""The page's own fonts, when the build has put them beside it; without them the page uses what a reader has."""

import base64
from functools import cache
from importlib.resources import files

FACES = (
    ("Kadr Serif", "serif", 400, "normal"),
    ("Kadr Serif", "serif", 400, "italic"),
    ("Kadr Serif", "serif", 600, "normal"),
    ("Kadr Sans", "sans", 400, "normal"),
    ("Kadr Sans", "sans", 400, "italic"),
    ("Kadr Sans", "sans", 600, "normal"),
)
"""Family, file, weight and slope of each subset."""


def file_name(file: str, weight: int, slope: str) -> str:
    """Name of one subset in the fonts folder."""
    return f"{file}-{weight}-{slope}.woff2"


@cache
def font_faces() -> str:
    """The @font-face rules with the fonts inside them; empty where the build had none."""
    rules = []
    for family, file, weight, slope in FACES:
        path = files("kadr.page").joinpath("fonts", file_name(file, weight, slope))
        if path.is_file():
            data = base64.b64encode(path.read_bytes()).decode()
            rules.append(
                f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{slope};font-display:swap;'
                f'src:url(data:font/woff2;base64,{data}) format("woff2")}}\n'
            )
    return "".join(rules)
