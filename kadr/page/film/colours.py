"""Colours of the film as a browser draws them, and palettes as bands from dark to light."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import Swatch
from kadr.page.film.axis import short


def css(lightness: float, a: float, b: float) -> str:
    """The nearest sRGB of an OKLab colour, as `#rrggbb`; what sRGB cannot show is clipped.

    Source: Björn Ottosson, "A perceptual color space for image processing", 2020.

    >>> css(1, 0, 0), css(0, 0, 0), css(0.6279, 0.2249, 0.1258)
    ('#ffffff', '#000000', '#ff0000')
    """
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    small = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    light = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * small,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * small,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * small,
    )
    return "#" + "".join(f"{_coded(part):02x}" for part in light)


def _coded(light: float) -> int:
    inside = min(max(light, 0.0), 1.0)
    return round(255 * (12.92 * inside if inside <= 0.0031308 else 1.055 * inside ** (1 / 2.4) - 0.055))


def hue_deg(a: float, b: float) -> float:
    """Place on the hue circle, 0 to 360, from red over yellow, green and blue.

    >>> hue_deg(0, 0.1), hue_deg(0, -0.1)
    (90.0, 270.0)
    """
    return math.degrees(math.atan2(b, a)) % 360


@dataclass(frozen=True, slots=True)
class Band:
    """One colour of a palette, as wide as its share."""

    start: str
    """Hundredths of the palette's width."""
    width: str
    fill: str
    share: float
    lightness: float
    a: float
    b: float


def palette(tree: Sequence[Swatch], most: int) -> tuple[Band, ...]:
    """A palette tree merged to `most` colours at most, from dark to light."""
    some = sorted(merged(tree, most), key=lambda swatch: (swatch.lightness, swatch.a, swatch.b))
    total = sum(swatch.share for swatch in some)
    bands, start = [], 0.0
    for swatch in some:
        share = swatch.share / total
        bands.append(
            Band(
                short(100 * start), short(100 * share), css(swatch.lightness, swatch.a, swatch.b),
                share, swatch.lightness, swatch.a, swatch.b,
            )
        )  # fmt: skip
        start += share
    return tuple(bands)


def merged(tree: Sequence[Swatch], most: int) -> list[Swatch]:
    """The colours of a palette tree when its nearest are merged until `most` are left.

    Nodes stand in the order of their merging, so from the root down the last is taken apart first.
    """
    children: dict[int | None, list[int]] = {}
    for number, swatch in enumerate(tree):
        children.setdefault(swatch.parent, []).append(number)
    front = children.get(None, [])
    while len(front) < most:
        parents = [number for number in front if number in children]
        if not parents:
            break
        last = max(parents)
        front = [number for number in front if number != last] + children[last]
    return [tree[number] for number in front if tree[number].share > 0]
