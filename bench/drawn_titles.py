"""Titles and textures, drawn: what is written is known, and what only looks like writing is none.

Needs Pillow (`pip install pillow`), as nothing else of Kadr does.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

import kadr.page
from bench.ground import ground
from bench.letters import write

ROWS, COLUMNS = 360, 640
LONG_S = 5.0
TITLES = ("card", "card on paper", "over a moving picture", "over a still picture", "drawn letters", "rolling")
"""Kinds of cases that are titles."""
Picture = Callable[[float], np.ndarray]
"""From seconds since the shot began to luma as float (360, 640), 16 to 235."""
_FONTS = Path(kadr.page.__file__).parent / "fonts"
_FACES = ("serif-400-normal", "serif-600-normal", "serif-400-italic", "sans-400-normal", "sans-600-normal")
_WORDS = (
    ("Part Two", "The Weir"), ("THREE YEARS LATER",), ("Directed by", "Ada Brook"), ("Spätsommer",), ("FIN",),
    ("A film by", "Cléo Dunn", "and Ben Carr"), ("«Я вернусь весной»,", "сказала она."), ("Tuesday, 4 March 1952",),
    ("She never spoke of it again,", "and nobody asked her why", "until the river rose."), ("THE NIGHT", "WAS LONG"),
)  # fmt: skip
_CREDITS = "\n".join(
    f"{job}  {name}"
    for job, name in zip(
        ("Sound", "Camera", "Editor", "Music", "Costumes", "Grip", "Gaffer", "Scripts", "Colour", "Driver") * 2,
        ("Ada Brook", "Ben Carr", "Cleo Dunn", "Dora Ek", "Emil Fox", "Gus Hale", "Ines Orr", "Jan Pohl") * 3,
        strict=False,
    )
)


@dataclass(frozen=True)
class Case:
    """One shot of LONG_S seconds."""

    kind: str
    name: str
    picture: Picture
    title: bool


def textures(seeds: int = 2) -> Iterator[Case]:
    """Every texture in three sizes, at three contrasts, still, panned, and swaying; whole, and as a band on plain ground."""
    ways: dict[str, Callable[[int, np.ndarray, int], Picture]] = {
        "still": _still,
        "panned": _panned,
        "swaying": _swaying,
        "falling": _falling,
    }
    for kind, draw in _TEXTURES.items():
        for seed in range(seeds):
            for number, (size, contrast) in enumerate(((0.6, 60), (1.0, 110), (1.8, 170))):
                wide = _drawn(kind, draw, size, contrast, seed)
                for band in ("whole", "foot", "middle"):
                    way = (
                        "falling" if kind == "rain" else ("still", "panned", "swaying")[(seed + number + len(band)) % 3]
                    )
                    placed = _placed(wide, band)
                    yield Case(
                        kind, f"{kind} {size} {contrast} {band} {way} {seed}", ways[way](seed, placed, 40), False
                    )


def titles() -> Iterator[Case]:
    """Titles in five faces of letters, five sizes and four contrasts: on cards, over pictures, rolling, and drawn."""
    random = np.random.default_rng(8)
    sizes, contrasts = (15, 20, 28, 44, 70), (70, 110, 160, 205)
    for number, size in enumerate(sizes * 4):
        words, face = _WORDS[number % len(_WORDS)], _FACES[number % len(_FACES)]
        contrast = contrasts[number // len(sizes)]
        dark = bool(number % 3 == 2)
        name = f"{' / '.join(words)} {face} {size} {contrast}{' dark' if dark else ''}"
        plain = np.full((ROWS, COLUMNS), 228.0 if dark else 18.0)
        yield Case("card", name, _fixed(_laid(plain, _mask(words, face, size), contrast, dark)), True)
        paper = plain + (-1 if dark else 1) * (12 + 10 * np.hypot(*np.mgrid[-1 : 1 : ROWS * 1j, -1 : 1 : COLUMNS * 1j]))
        yield Case("card on paper", name, _fixed(_laid(paper, _mask(words, face, size), contrast, dark)), True)
        if len("".join(words)) < 8:
            continue  # one short word over a picture is known to be missed
        wide = ground.__wrapped__(number)[300 : 300 + ROWS, 200 : 200 + COLUMNS + 400]
        calm = (90 if dark else 70) + (wide - wide.mean()) * 0.5 + (60 if dark else 0)
        low = random.random() < 0.5
        mask = _mask(words, face, min(size, 44), 0.8 if low else 0.5)
        yield Case("over a moving picture", name, _comes_over(calm, mask, contrast, dark, 60), True)
        yield Case("over a still picture", name, _comes_over(calm, mask, contrast, dark, 0), True)
    for number, (point, contrast) in enumerate(
        ((1, 150), (2, 90), (2, 200), (3, 90), (3, 200), (5, 90), (5, 200), (8, 200))
    ):
        made = np.full((ROWS, COLUMNS), 20.0)
        for line, words in enumerate(("THE NIGHT", "WAS COLD")):
            write(made, words, 140 + line * (9 * point + 6), point, 20 + contrast)
        yield Case("drawn letters", f"points of {point} px, {contrast}", _fixed(_wobbled(made, number)), True)
    for face in _FACES:
        for size in (15, 22):
            tall = np.full((ROWS * 3, COLUMNS), 18.0)
            mask = _mask(tuple(_CREDITS.split("\n")), face, size, rows=ROWS * 3)
            yield Case("rolling", f"{face} {size}", _rolled(_laid(tall, mask, 190, False)), True)


@cache
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / f"{face}.woff2", size)


def _mask(words: tuple[str, ...], face: str, size: int, middle: float = 0.5, rows: int = ROWS) -> np.ndarray:
    """How much of each point is letter, float (rows, 640); lines are set in the middle, and made smaller where they do not fit."""
    while max(_font(face, size).getlength(line) for line in words) > 0.9 * COLUMNS:
        size -= 1
    image = Image.new("L", (COLUMNS, rows), 0)
    place = (COLUMNS // 2, rows * middle)
    ImageDraw.Draw(image).multiline_text(
        place, "\n".join(words), 255, _font(face, size), "mm", spacing=size * 0.35, align="center"
    )
    return np.asarray(image, np.float32) / 255


def _laid(under: np.ndarray, mask: np.ndarray, contrast: float, dark: bool) -> np.ndarray:
    level = np.clip(np.median(under) + (-contrast if dark else contrast), 16, 235)
    return np.asarray(under * (1 - mask) + level * mask)


def _fixed(made: np.ndarray) -> Picture:
    return lambda t: made


def _rolled(tall: np.ndarray) -> Picture:
    return lambda t: tall[round(50 * t) + 180 : round(50 * t) + 180 + ROWS]


def _comes_over(wide: np.ndarray, mask: np.ndarray, contrast: float, dark: bool, pace_px: float) -> Picture:
    """The title stands from 1.4 to 3.6 s."""

    def picture(t: float) -> np.ndarray:
        at = round(pace_px * t)
        here = wide[:, at : at + COLUMNS]
        return _laid(here, mask, contrast + 40, dark) if 1.4 <= t < 3.6 else here

    return picture


def _wobbled(made: np.ndarray, seed: int) -> np.ndarray:
    """Letters as a hand draws them: each column is moved by a point or two, and edges are soft."""
    off = np.rint(1.5 * np.sin(np.arange(COLUMNS) / 17 + seed)).astype(int)
    rows = (np.arange(ROWS)[:, None] + off[None]).clip(0, ROWS - 1)
    image = Image.fromarray(np.take_along_axis(made, rows, 0).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6))
    return np.asarray(image, np.float32)


def _still(seed: int, wide: np.ndarray, pace_px: int) -> Picture:
    return _fixed(wide[:, 100 : 100 + COLUMNS])


def _panned(seed: int, wide: np.ndarray, pace_px: int) -> Picture:
    return lambda t: wide[:, round(pace_px * t) : round(pace_px * t) + COLUMNS]


def _falling(seed: int, wide: np.ndarray, pace_px: int) -> Picture:
    return lambda t: np.roll(wide[:, 100 : 100 + COLUMNS], round(9 * pace_px * t), 0)


def _swaying(seed: int, wide: np.ndarray, pace_px: int) -> Picture:
    """As in wind: the higher, the further to and fro."""
    lean = np.linspace(6, 0, ROWS)[:, None]

    def picture(t: float) -> np.ndarray:
        columns = 100 + np.arange(COLUMNS)[None] + np.rint(lean * np.sin(4 * t + seed + np.arange(ROWS)[:, None] / 60))
        return np.take_along_axis(wide, columns.astype(int), 1)

    return picture


_WIDE = COLUMNS + 200


def _drawn(kind: str, draw: "Draw", size: float, contrast: float, seed: int) -> np.ndarray:
    """float (360, 840): the texture, from dark to bright by the contrast."""
    image = Image.new("L", (_WIDE, ROWS), 0)
    random = np.random.default_rng(seed + 10 * sum(map(ord, kind)))
    draw(ImageDraw.Draw(image), random, size)
    return 40 + contrast * np.asarray(image.filter(ImageFilter.GaussianBlur(0.5)), np.float32) / 255


def _placed(wide: np.ndarray, band: str) -> np.ndarray:
    """The texture whole; below a plain sky; or as a band between plain grounds."""
    if band == "whole":
        return wide
    sky = np.full_like(wide, float(wide.max()) if wide.mean() < 120 else float(wide.min())) + 0.0
    sky += 8 * np.linspace(-1, 1, ROWS)[:, None]
    top, bottom = (290, ROWS) if band == "foot" else (160, 215)
    sky[top:bottom] = wide[top:bottom]
    return sky


Draw = Callable[[ImageDraw.ImageDraw, np.random.Generator, float], None]


def _grass(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    for row in range(20, ROWS + 60, round(30 * size)):
        for _ in range(round(_WIDE / (7 * size))):
            x, foot, high = random.random() * _WIDE, row + 10 * random.random(), 40 * size * (0.5 + random.random())
            lean = 12 * size * random.standard_normal()
            draw.line((x, foot, x + lean, foot - high), int(60 + 195 * random.random()), max(1, round(3 * size)))


def _leaves(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    for _ in range(round(6000 / size**2)):
        x, y, turn = random.random() * _WIDE, random.random() * ROWS, random.random() * np.pi
        long, wide = 7 * size * (0.6 + random.random()), 3 * size
        along, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
        corners = [(x, y) + along * long, (x, y) + across * wide, (x, y) - along * long, (x, y) - across * wide]
        draw.polygon([tuple(corner) for corner in corners], int(255 * random.random()))


def _gravel(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    for _ in range(round(5000 / size**2)):
        x, y, r = random.random() * _WIDE, random.random() * ROWS, 5 * size * (0.5 + random.random())
        draw.ellipse((x - r, y - 0.7 * r, x + r, y + 0.7 * r), int(40 + 215 * random.random()), 0)


def _rain(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    for _ in range(round(900 / size)):
        x, y, long = random.random() * _WIDE, random.random() * ROWS, 26 * size * (0.5 + random.random())
        draw.line((x, y, x - 0.15 * long, y + long), int(120 + 135 * random.random()), max(1, round(1.5 * size)))


def _brickwork(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    high, long = 12 * size, 28 * size
    draw.rectangle((0, 0, _WIDE, ROWS), 230)
    for row in range(round(ROWS / high) + 1):
        for column in range(round(_WIDE / long) + 2):
            x, y = (column - 0.5 * (row % 2)) * long, row * high
            draw.rectangle((x, y, x + long - 2 - size, y + high - 2 - size), int(40 + 60 * random.random()))


def _bookshelf(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    y = -10.0
    while y < ROWS:
        high, x = 55 * size, -5.0
        while x < _WIDE:
            thick, short = size * (4 + 9 * random.random()), high * (0.7 + 0.25 * random.random())
            draw.rectangle((x, y + high - short, x + thick - 1, y + high), int(60 + 195 * random.random()))
            x += thick + (8 * size if random.random() < 0.05 else 1)
        draw.rectangle((0, y + high, _WIDE, y + high + 5 * size), 120)
        y += high + 5 * size


def _windows(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    high, wide = 22 * size, 14 * size
    draw.rectangle((0, 0, _WIDE, ROWS), 200)
    for row in range(round(ROWS / high) + 1):
        for column in range(round(_WIDE / wide) + 1):
            if random.random() < 0.85:
                x, y = column * wide + 3 * size, row * high + 5 * size
                draw.rectangle((x, y, x + 7 * size, y + 12 * size), int(90 * random.random()))
                draw.line((x + 3.5 * size, y, x + 3.5 * size, y + 12 * size), 170, max(1, round(size)))


def _fence(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    """Pickets that age has set askew, in rows with ground between."""
    for y in range(20, ROWS, round(70 * size)):
        x = 0.0
        while x < _WIDE:
            high, lean = 38 * size * (0.9 + 0.2 * random.random()), 2 * size * random.standard_normal()
            draw.line((x + lean, y, x, y + high), int(190 + 65 * random.random()), max(1, round(4 * size)))
            x += size * (8 + 5 * random.random())
        for rail in (0.3, 0.75):
            draw.line((0, y + 38 * size * rail, _WIDE, y + 38 * size * rail), 200, max(1, round(2 * size)))


def _trunks(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    """A wood in snow."""
    draw.rectangle((0, 0, _WIDE, ROWS), 255)
    for _ in range(round(70 / size)):
        x, top, foot = (
            random.random() * _WIDE,
            ROWS * (0.2 + 0.3 * random.random()),
            ROWS * (0.55 + 0.4 * random.random()),
        )
        draw.line((x + 5 * random.standard_normal(), top, x, foot), int(80 * random.random()), round(2 + 5 * size))
        for _ in range(4):
            y = top + (foot - top) * random.random()
            draw.line((x, y, x + 22 * size * random.standard_normal(), y - 14 * size), int(90 * random.random()), 1)


def _crowd(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    """Figures in rows, dark before a bright ground."""
    draw.rectangle((0, 0, _WIDE, ROWS), 235)
    for y in range(30, ROWS + 30, round(44 * size)):
        x = 0.0
        while x < _WIDE:
            high, level = 30 * size * (0.8 + 0.4 * random.random()), int(110 * random.random())
            draw.ellipse((x - 3 * size, y - high, x + 3 * size, y - high + 7 * size), level)
            draw.rectangle((x - 4 * size, y - high + 7 * size, x + 4 * size, y), level)
            x += size * (9 + 9 * random.random())


def _roofs(draw: ImageDraw.ImageDraw, random: np.random.Generator, size: float) -> None:
    """A town's edge against the sky, with chimneys and masts, and its lit windows."""
    for y in range(60, ROWS + 80, round(80 * size)):
        x = -10.0
        while x < _WIDE:
            wide, high = size * (10 + 24 * random.random()), size * (20 + 30 * random.random())
            draw.rectangle((x, y - high, x + wide, y), int(120 + 60 * random.random()))
            for _ in range(4):
                at, up = x + wide * random.random(), y - high * random.random()
                draw.rectangle((at, up, at + 3 * size, up + 4 * size), 255)
            x += wide + 2


_TEXTURES: dict[str, Draw] = {
    "grass": _grass, "leaves": _leaves, "gravel": _gravel, "rain": _rain, "brickwork": _brickwork, "bookshelf": _bookshelf,
    "windows": _windows, "fence": _fence, "trunks": _trunks, "crowd": _crowd, "roofs": _roofs,
}  # fmt: skip
