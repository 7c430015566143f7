"""Named families of hue, with borders where people change the name.

The borders are those that part best the 613 colours of the xkcd survey (R. Munroe, 2010, 222,500 people; published
in the public domain) whose name ends in a family's word, red to pink, with teal, turquoise, aqua and cyan as one.
Two families are no sectors of the circle: brown is dark or dull orange, and pink is light red (and what lies between
red and purple). Where all three of lightness, chroma and hue matter, the border is a plane.
Grey is what has too little chroma to be named: less than 0.035, and less in the dark, where eyes go by less. What is
nearly black has no hue.
"""

import numpy as np

from kadr.film_rows import HUE_FAMILIES

FAMILIES = (*HUE_FAMILIES, "grey")
WARM = ("red", "orange", "brown", "yellow")
COLD = ("cyan", "blue")
OPPOSITES = (
    ("red", "green"), ("red", "cyan"), ("orange", "cyan"), ("orange", "blue"), ("brown", "cyan"), ("brown", "blue"),
    ("yellow", "blue"), ("yellow", "purple"), ("green", "purple"), ("green", "pink"), ("cyan", "pink"),
)  # fmt: skip
"""Families whose middles lie at least 130° apart in OKLCh, and red with green, a painter's opposites (113°)."""

_RED_ENDS_DEG = 35.0
_ORANGE_ENDS_DEG = 78.0
_BROWN_ENDS_DEG = 105.0
_YELLOW_ENDS_DEG = 111.0
_GREEN_ENDS_DEG = 163.0
_CYAN_ENDS_DEG = 203.0
_BLUE_ENDS_DEG = 285.0
_DULL_RED_IS_BROWN_FROM_DEG = 370.0
_DULL_RED = 0.08  # all reds of the survey have more chroma
_NEARLY_BLACK = 0.15  # lightness of sRGB (11, 11, 11)


def grey_below(lightness: np.ndarray) -> np.ndarray:
    """Chroma that a colour of this lightness must have to be named for its hue."""
    return np.minimum(0.035, 0.011 + 0.048 * lightness)


def family_of(lab: np.ndarray) -> np.ndarray:
    """Index into FAMILIES of each colour, shape (..., 3) to (...).

    >>> from kadr.oklab import oklab_of_srgb
    >>> some = [(200, 20, 20), (110, 66, 30), (240, 140, 30), (40, 90, 40), (250, 170, 200), (120, 120, 120)]
    >>> [FAMILIES[n] for n in family_of(oklab_of_srgb(np.array(some)))]
    ['red', 'brown', 'orange', 'green', 'pink', 'grey']
    """
    lightness, a, b = (lab[..., n].astype(np.float64) for n in range(3))
    chroma = np.hypot(a, b)
    hue = np.degrees(np.arctan2(b, a)) % 360
    beyond_red = hue + np.where(hue < _RED_ENDS_DEG, 360, 0)  # purple, pink and red in one run
    is_brown = lightness + 3.5 * chroma < 1.13
    is_pink = lightness - 0.008 * (beyond_red - 370) > 0.575
    return np.select(
        [
            (chroma < grey_below(lightness)) | (lightness < _NEARLY_BLACK),
            (beyond_red >= _BLUE_ENDS_DEG) & (beyond_red + 110 * lightness < 405),
            (beyond_red >= _BLUE_ENDS_DEG) & is_pink,
            (beyond_red >= _DULL_RED_IS_BROWN_FROM_DEG) & (chroma < _DULL_RED),
            beyond_red >= _BLUE_ENDS_DEG,
            (hue < _BROWN_ENDS_DEG) & is_brown,
            hue < _ORANGE_ENDS_DEG,
            hue < _YELLOW_ENDS_DEG,
            hue < _GREEN_ENDS_DEG,
            hue < _CYAN_ENDS_DEG,
        ],
        [
            FAMILIES.index(name)
            for name in ("grey", "purple", "pink", "brown", "red", "brown", "orange", "yellow", "green", "cyan")
        ],
        FAMILIES.index("blue"),
    )
