"""Short films that are drawn, with a truth that follows from what they are drawn of: the demo's brush, its scenes and its faces.

What is true of each stands in its docstring, and beside the sentences in `weighed_drawn.py`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from bench.letters import write
from kadr.demo import scenes
from kadr.demo.brush import COLUMNS, ROWS, Rgb, cloth, ellipse, gradient, ink, lay, polygon, put, shade, sprite, view
from kadr.demo.portrait import portrait
from kadr.demo.scenes import SKIN, Scene

FRAMES_PER_S = 24
_GRAIN_LEVELS = 1.4  # of 255: its standard deviation
_MIXED = 12  # frames of a dissolve


@dataclass(frozen=True)
class Take:
    """One shot: its picture at a time, how long it is, what is heard, and how it opens."""

    scene: Scene
    seconds: float
    voice: str = "wind"
    opens: str = "cut"
    light: float = 1.0
    db: float = 0.0
    held_s: float = 0.0
    """How long its last picture stands still, of its seconds."""


@dataclass(frozen=True)
class Drawn:
    """A film to be drawn."""

    letter: str
    takes: Sequence[Take]
    width_px: int
    height_px: int
    barred_px: tuple[int, int]
    """Width and height with the bars that a copy has."""
    year: int
    rate_hz: int = FRAMES_PER_S
    recorded: Mapping[str, np.ndarray] = field(default_factory=dict)
    """What is heard in it beside what is made (`drawn_sound.sound`)."""


def pictures(film: Drawn) -> Iterator[np.ndarray]:
    """uint8 RGB of each frame: the middle of the drawing that has the film's ratio."""
    random = np.random.Generator(np.random.PCG64(2))
    grains = [
        _GRAIN_LEVELS * random.standard_normal((ROWS, COLUMNS, 1)).astype(np.float32) + np.float32(0.5)
        for _ in range(8)
    ]
    rows = min(ROWS, round(COLUMNS * film.height_px / film.width_px))
    columns = min(COLUMNS, round(ROWS * film.width_px / film.height_px))
    top, left = (ROWS - rows) // 2, (COLUMNS - columns) // 2
    for number, picture in enumerate(_joined(film.takes, film.rate_hz)):
        lit = (255 * picture + grains[number % len(grains)])[top : top + rows, left : left + columns]
        yield np.clip(lit, 0, 255).astype(np.uint8)


def _joined(takes: Sequence[Take], rate_hz: int) -> Iterator[np.ndarray]:
    before = np.zeros((ROWS, COLUMNS, 3), np.float32)
    for take in takes:
        count = round(take.seconds * rate_hz)
        moving = count - round(take.held_s * rate_hz)
        for n in range(count):
            made = take.light * take.scene(min(n, moving - 1) / rate_hz)
            if n < _MIXED and take.opens != "cut":
                part = (n + 1) / (_MIXED + 1)
                old = before if take.opens == "dissolve" else 0.0
                made = old + part * (made - old)
            yield np.asarray(made, np.float32)
        before = np.asarray(made, np.float32)


# Scenes


@cache
def _wall(colour: Rgb, seed: int, columns: int = COLUMNS) -> np.ndarray:
    """A ground of one hue, clouded, so that a camera's movement can be seen on it."""
    made = gradient([(0, shade(colour, 1.15)), (1, shade(colour, 0.75))], columns=columns)
    made += (0.10 * cloth(columns, seed, 40) + 0.08 * cloth(columns, seed + 1, 11))[..., None] * ink(colour)
    return np.asarray(np.clip(made, 0, 1), np.float32)


def close(elder: bool, wall: Rgb) -> Scene:
    """A face that fills the picture; it breathes."""
    back, hair = _wall(wall, 3), (40, 34, 30)
    painted = np.broadcast_to(ink(hair), (ROWS, COLUMNS, 3)).copy()
    x, y, high = (270, 186, 230) if elder else (330, 190, 224)
    u = high / 2
    coat = polygon(
        (x - 0.6 * u, y + 1.15 * u), (x + 0.6 * u, y + 1.15 * u), (x + 1.9 * u, y + 2.1 * u), (x - 1.9 * u, y + 2.1 * u)
    )
    lay(painted, coat, shade(wall, 0.4))
    head = portrait(painted, x, y, high, SKIN, hair, 0.6 if elder else -0.6)
    lay(painted, coat * (1 - head), shade(wall, 0.4))
    person = sprite(painted, np.maximum(coat, head))

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        put(picture, person, 3.0 * np.sin(1.3 * t), 1.6 * np.sin(1.1 * t))
        return picture

    return scene


def street(ground: Rgb, coat: Rgb, seed: int) -> Scene:
    """Small figures in coats on a wide ground, seen by a camera in a hand."""
    wide = _wall(ground, 11 + seed % 3, COLUMNS + 60)
    wide = wide.copy()
    for n in range(3):
        x, foot, high = 150.0 + 140 * n + 17 * (seed % 5), 250.0 + 8 * n, 90.0
        body = polygon((x - 9, foot - 70), (x + 9, foot - 70), (x + 22, foot), (x - 22, foot), columns=COLUMNS + 60)
        lay(wide, body, coat)
        lay(wide, ellipse(x, foot - 79, 8, 10, columns=COLUMNS + 60), SKIN)
        lay(wide, ellipse(x + 60, foot - high, 40, 16, columns=COLUMNS + 60), coat)

    def scene(t: float) -> np.ndarray:
        shakes = np.sin(2 * np.pi * (3.1 * t + 0.13 * seed)) + 0.7 * np.sin(2 * np.pi * (4.7 * t + 0.31 * seed))
        up = 6 * np.sin(2 * np.pi * (3.7 * t + 0.2 * seed))
        return np.roll(view(wide, 30 + 9 * shakes), round(up), 0)

    return scene


_MARKET: tuple[Rgb, ...] = (
    (176, 44, 48), (206, 112, 40), (112, 76, 46), (196, 172, 60), (60, 128, 60), (56, 148, 150), (56, 84, 168), (112, 66, 146),
    (206, 120, 156),
)  # fmt: skip
"""A colour of each family."""


def market(seed: int, speed: float) -> Scene:
    """Stalls in all hues; the camera turns without a rest. speed: columns a second."""
    columns = COLUMNS + 600
    wide = _wall((120, 118, 114), 21 + seed, columns).copy()
    random = np.random.Generator(np.random.PCG64(seed))
    for n in range(54):
        colour = _MARKET[(n + seed) % len(_MARKET)]
        x, y = (n + 0.5) * columns / 54 + 8 * random.random(), 60 + 240 * random.random()
        lay(
            wide,
            polygon((x - 16, y - 30), (x + 16, y - 34), (x + 20, y + 34), (x - 18, y + 30), columns=columns),
            colour,
        )
    start = 20 if speed > 0 else 560
    return lambda t: view(wide, start + speed * t)


def grey(scene: Scene) -> Scene:
    """The same without colour."""
    weights = np.array([0.2126, 0.7152, 0.0722], np.float32)
    return lambda t: np.repeat((scene(t) @ weights)[..., None], 3, -1)


def clouded(scene: Scene) -> Scene:
    """The same below clouds that stand still: under a plain sky a boat that passes looks like a camera that turns."""
    high = 140
    sky = (0.09 * cloth(COLUMNS, 31, 44) + 0.07 * cloth(COLUMNS, 32, 13))[:high, :, None]
    sky *= np.linspace(1, 0.2, high, dtype=np.float32)[:, None, None]

    def under(t: float) -> np.ndarray:
        picture = scene(t).copy()
        picture[:high] += sky
        return picture

    return under


def held(scene: Scene, at_s: float) -> Scene:
    """A scene as it is at one time, for good."""
    picture = scene(at_s)
    return lambda t: picture


def _card() -> Scene:
    """The film's name, white on black."""
    line = np.zeros((ROWS, COLUMNS), np.float32)
    write(line, "THE WEIR", ROWS // 2 - 21, 6, 0.88)
    picture = np.repeat(line[..., None], 3, -1)
    return lambda t: picture


# Films

_RED, _GREEN, _BLUE, _ORANGE = (176, 26, 34), (36, 116, 44), (28, 66, 158), (222, 118, 28)


def faces() -> list[Take]:
    """40 s in eight shots of five seconds, 16:9, red and green walls, the second half darker. A face fills seven of the shots and
    somebody speaks in one; in the seventh a face stands still before a river, and it is quieter. The camera never moves."""
    some = [Take(close(n % 2 == 0, _GREEN if n % 2 else _RED), 5.0, light=0.6 if n >= 4 else 1.0) for n in range(8)]
    some[3] = Take(some[3].scene, 5.0, "speech")
    some[6] = Take(scenes.before_the_river(), 5.0, "silence", light=0.6)
    return some


def talk() -> list[Take]:
    """30 s in thirty shots of a second, 2.35:1, blue and orange. Small figures and no face near enough to be read; the camera is in a
    hand; somebody speaks in 27 of the 30 shots, and it is 12 dB louder in the second half."""
    found = []
    for n in range(30):
        ground, coat = (_BLUE, _ORANGE) if n % 2 else (_ORANGE, _BLUE)
        found.append(
            Take(street(ground, coat, n), 1.0, "wind" if n % 10 == 9 else "speech", db=0.0 if n >= 15 else -12.0)
        )
    return found


def empty() -> list[Take]:
    """48 s in four shots of twelve seconds, 4:3, black and white: marsh, river, plants and an empty boat, without anybody and in
    silence, from a tripod. The first opens out of black and the third out of the second."""
    return [
        Take(grey(clouded(held(scenes.dawn(), 1.0))), 12.0, "silence", "fade"),
        Take(grey(clouded(scenes.river())), 12.0, "silence"),
        Take(grey(scenes.plants()), 12.0, "silence", "dissolve"),
        Take(grey(clouded(scenes.empty_boat())), 12.0, "silence"),
    ]


def mixed() -> list[Take]:
    """42 s, 1.85:1: a title of two seconds, then eight shots of five seconds in all hues alike, of which the fifth is in black and
    white. The camera turns all the time; somebody speaks in three of the shots; the last second and a half is one frame."""
    shots = [market(n, 60.0 if n % 2 else -60.0) for n in range(8)]
    found = [Take(_card(), 2.0, "silence")]
    for n, scene in enumerate(shots):
        found.append(
            Take(
                grey(scene) if n == 4 else scene,
                5.0,
                "speech" if n in {1, 3, 6} else "wind",
                held_s=1.5 if n == 7 else 0.0,
            )
        )
    return found


def long() -> list[Take]:
    """12 minutes in four shots of three, 16:9, two pictures a second: green walls and blue ones by turns, and wind."""
    return [Take(held(street((_GREEN, _BLUE)[n % 2], _RED, n), 0.0), 180.0) for n in range(4)]


FILMS: dict[str, Callable[[], Drawn]] = {
    "F": lambda: Drawn("F", faces(), 480, 270, (480, 360), 2019),
    "T": lambda: Drawn("T", talk(), 480, 204, (480, 270), 2012),
    "E": lambda: Drawn("E", empty(), 360, 270, (480, 270), 1960),
    "M": lambda: Drawn("M", mixed(), 480, 260, (480, 360), 1990),
    "L": lambda: Drawn("L", long(), 320, 180, (320, 240), 1975, rate_hz=2),
}
