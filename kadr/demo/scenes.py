"""The shots of the demo's film: marsh, river, kitchen, faces, a memory, a red coat. Each paints its picture at a time."""

from collections.abc import Callable

import numpy as np

from kadr.demo.brush import (
    COLUMNS,
    ROWS,
    Rgb,
    Sprite,
    below,
    cloth,
    ellipse,
    gradient,
    ink,
    lay,
    polygon,
    put,
    shade,
    sprite,
    stroke,
    view,
    wave,
)
from kadr.demo.letters import written
from kadr.demo.portrait import portrait

Scene = Callable[[float], np.ndarray]
"""From seconds since the shot began to its picture."""

GREEN: Rgb = (58, 122, 52)
DEEP_GREEN: Rgb = (30, 78, 34)
BROWN: Rgb = (98, 66, 40)
RED: Rgb = (196, 24, 30)
SKIN: Rgb = (196, 150, 118)
BLACK: Rgb = (6, 6, 6)

_WIDE = 900  # columns of what the camera pans over


def dawn() -> Scene:
    """The marsh in the morning; the camera turns slowly to the right."""
    wide = _marsh(_WIDE, [(0, (150, 156, 150)), (0.42, (206, 200, 176)), (1, (206, 200, 176))], GREEN)
    return lambda t: view(wide, 20 + 30 * t)


def dusk() -> Scene:
    """The same marsh with little light left."""
    wide = _marsh(_WIDE, [(0, (24, 34, 40)), (0.42, (62, 74, 66)), (1, (62, 74, 66))], (26, 58, 28))
    return lambda t: view(wide, 240 - 9 * t)


def _marsh(columns: int, sky: list[tuple[float, Rgb]], green: Rgb) -> np.ndarray:
    picture = gradient(sky, columns=columns)
    picture += 0.03 * cloth(columns, 3, 60)[..., None]
    dark = shade(green, 0.5)
    lay(picture, below(wave(columns, 148, (6, 520, 0), (3, 170, 40))), (dark[0] + 20, dark[1] + 20, dark[2] + 26))
    ground = gradient([(0, green), (0.45, green), (1, dark)], columns=columns)
    ground += (0.07 * cloth(columns, 5, 31) + 0.05 * cloth(columns, 6, 9))[..., None] * ink((90, 160, 60))
    lay(picture, below(wave(columns, 162, (4, 380, 90), (2, 90, 10))), ground)
    river = below(wave(columns, 226, (14, 800, 200))) * (1 - below(wave(columns, 262, (20, 700, 120), (4, 160, 0))))
    lay(picture, river, shade(BROWN, 1.05))
    return _with_stems(picture, columns, green, 11)


def _with_stems(picture: np.ndarray, columns: int, green: Rgb, seed: int) -> np.ndarray:
    """Glasswort in front: short jointed stems, darker below."""
    random = np.random.Generator(np.random.PCG64(seed))
    for _ in range(columns // 5):
        x, foot = random.random() * columns, 300 + random.random() * 70
        high, lean, light = 24 + 46 * random.random(), 16 * (random.random() - 0.5), 0.6 + 0.6 * random.random()
        left, right = int(max(0, x - 24)), int(min(columns, x + 24))
        top, bottom = int(max(0, foot - high - 6)), int(min(ROWS, foot + 4))
        if right - left < 4 or bottom - top < 4:
            continue
        mask = stroke(x - left, foot, x - left + lean, foot - high, 4.5, right - left)[top:bottom]
        colour = np.clip(ink(green) * light, 0, 1)
        lay(picture[top:bottom, left:right], mask, np.broadcast_to(colour, (*mask.shape, 3)))
    return np.asarray(np.clip(picture, 0, 1))


def _water(top: int) -> Callable[[np.ndarray, float, float], None]:
    """Glints that wander over the rows below `top`: paints them on a picture, at a time, as strong as is said."""
    down = np.arange(ROWS - top, dtype=np.float32)[:, None]
    across = np.arange(COLUMNS, dtype=np.float32)[None]
    near = 1 + down / 30
    along, deep = across / (9 * near), down * 0.9 / np.sqrt(near) + across / 70

    def paint(picture: np.ndarray, t: float, strength: float) -> None:
        glint = np.sin(along + np.float32(2.2 * t)) * np.sin(deep - np.float32(1.7 * t))
        picture[top:] += (np.float32(strength) * glint)[..., None]

    return paint


def _figure(x: float, foot: float, high: float, coat: Rgb, head: Rgb = SKIN) -> Sprite:
    """A person as a shape: a coat and a head."""
    painted = np.broadcast_to(ink(coat), (ROWS, COLUMNS, 3)).copy()
    painted += np.linspace(0.06, -0.06, COLUMNS, dtype=np.float32)[None, :, None]
    wide = 0.2 * high
    body = polygon(
        (x - 0.5 * wide, foot - 0.78 * high), (x + 0.5 * wide, foot - 0.78 * high), (x + wide, foot), (x - wide, foot)
    )
    face = ellipse(x, foot - 0.88 * high, 0.085 * high, 0.115 * high)
    lay(painted, face, head)
    return sprite(painted, np.maximum(body, face))


def _boat(x: float, y: float, long: float, colour: Rgb) -> Sprite:
    painted = gradient([(0, colour), (y / ROWS - 0.04, colour), (y / ROWS + 0.06, shade(colour, 0.5)), (1, BLACK)])
    hull = polygon((x - long, y - 14), (x + long, y - 14), (x + 0.8 * long, y + 12), (x - 0.8 * long, y + 12))
    return sprite(painted, hull)


def ferry(red: bool = False) -> Scene:
    """The ferry on the river, two sisters in it; with the stranger in red if asked."""
    back = gradient(
        [
            (0, (120, 132, 122)),
            (0.34, (178, 176, 150)),
            (0.36, (52, 96, 48)),
            (0.44, DEEP_GREEN),
            (0.45, BROWN),
            (1, (60, 42, 28)),
        ]
    )
    people = [_figure(250, 216, 84, (70, 74, 60)), _figure(300, 218, 78, (46, 60, 44))]
    if red:
        people.append(_figure(356, 217, 92, RED))
    boat, water = _boat(300, 224, 118, (140, 98, 60)), _water(164)

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        water(picture, t, 0.05)
        along, bob = -60 + 26 * t, 2.2 * np.sin(1.9 * t)
        for one in people:
            put(picture, one, along, bob)
        put(picture, boat, along, bob)
        return picture

    return scene


def kitchen() -> Scene:
    """A room lit from one window. Nothing moves."""
    picture = gradient([(0, (38, 34, 26)), (1, (22, 18, 14))])
    window = polygon((84, 60), (196, 60), (196, 208), (84, 208))
    light = ellipse(150, 140, 330, 240, 240.0)
    picture += light[..., None] * ink((92, 84, 58))
    lay(picture, window, gradient([(0, (214, 216, 190)), (1, (150, 170, 120))]))
    for bar in (
        polygon((137, 60), (143, 60), (143, 208), (137, 208)),
        polygon((84, 130), (196, 130), (196, 135), (84, 135)),
    ):
        lay(picture, bar, (40, 32, 22))
    table = polygon((210, 268), (560, 268), (590, 290), (180, 290))
    lay(picture, table, gradient([(0, (122, 84, 50)), (0.8, (122, 84, 50)), (1, (60, 40, 24))]))
    lay(picture, polygon((180, 290), (590, 290), (590, 306), (180, 306)), (52, 34, 20))
    for leg in (200, 560):
        lay(picture, polygon((leg, 304), (leg + 14, 304), (leg + 12, 362), (leg + 2, 362)), (44, 29, 17))
    lay(picture, ellipse(300, 256, 26, 18), (72, 104, 60))
    sister = _figure(440, 284, 176, (60, 72, 52))
    put(picture, sister, 0)
    still = np.clip(picture, 0, 1)
    return lambda t: still


def card() -> Scene:
    """The film's name, white on black."""
    picture = np.zeros((ROWS, COLUMNS, 3), np.float32)
    lay(picture, written("GLASSWORT", 44, 5), (226, 222, 210))
    return lambda t: picture


def face(to_right: bool) -> Scene:
    """A face near enough to be read; it breathes."""
    side = 1 if to_right else -1
    back = gradient([(0, (52, 62, 46)), (1, (30, 36, 26))] if to_right else [(0, (150, 128, 92)), (1, (84, 62, 40))])
    back += (ellipse(300 - 240 * side, 100, 300, 260, 260.0) * 0.16)[..., None]
    head = _sister(300 - 40 * side, 176, 252, to_right)

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        put(picture, head, 3.0 * np.sin(1.3 * t), 1.6 * np.sin(1.1 * t))
        return picture

    return scene


def before_the_river() -> Scene:
    """The elder sister before the river: nothing in her moves, and the water does."""
    back = gradient(
        [(0, (120, 132, 122)), (0.26, (178, 176, 150)), (0.28, (52, 96, 48)), (0.34, DEEP_GREEN), (0.35, BROWN), (1, (60, 42, 28))]
    )  # fmt: skip
    water, head = _water(128), _sister(330, 168, 176, True)

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        water(picture, t, 0.09)
        put(picture, head, 0)
        return picture

    return scene


def _sister(x: float, y: float, high: float, elder: bool) -> Sprite:
    """One of the sisters from the shoulders up: `high` pixels from her hair's line to her chin."""
    hair = (70, 52, 34) if elder else (176, 142, 84)
    painted = np.broadcast_to(ink(hair), (ROWS, COLUMNS, 3)).copy()  # so that soft edges have no fringe
    u = high / 2
    coat = polygon(
        (x - 0.6 * u, y + 1.15 * u), (x + 0.6 * u, y + 1.15 * u), (x + 1.9 * u, y + 2.1 * u), (x - 1.9 * u, y + 2.1 * u)
    )
    lay(painted, coat, (64, 86, 56) if elder else (70, 60, 84))
    head = portrait(painted, x, y, high, SKIN, hair, 1 if elder else -1)
    lay(painted, coat * (1 - head), (64, 86, 56) if elder else (70, 60, 84))
    return sprite(painted, np.maximum(coat, head))


def _grey(picture: np.ndarray) -> np.ndarray:
    return np.repeat((picture @ np.array([0.2126, 0.7152, 0.0722], np.float32))[..., None], 3, -1)


def flood() -> Scene:
    """A memory in black and white: rain over water."""
    back = _grey(gradient([(0, (120, 120, 124)), (0.5, (190, 190, 190)), (0.52, (70, 70, 74)), (1, (26, 26, 28))]))
    man = _figure(330, 226, 96, (34, 34, 34), (170, 170, 170))
    boat, water = _boat(330, 232, 96, (128, 128, 128)), _water(190)

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        water(picture, 1.6 * t, 0.07)
        along, bob = 40 - 17 * t, 5 * np.sin(2.3 * t)
        put(picture, man, along, bob)
        put(picture, boat, along, bob)
        return picture

    return scene


def empty_boat() -> Scene:
    """The same water, and the boat without anyone."""
    back = _grey(gradient([(0, (90, 90, 92)), (0.4, (160, 160, 160)), (0.42, (60, 60, 62)), (1, (18, 18, 20))]))
    boat, water = _boat(250, 240, 140, (140, 140, 140)), _water(154)

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        water(picture, 1.4 * t, 0.08)
        put(picture, boat, 14 * t, 4 * np.sin(1.7 * t))
        return picture

    return scene


def plants() -> Scene:
    """Glasswort from near, swaying in the wind."""
    picture = gradient([(0, (96, 140, 70)), (0.5, GREEN), (1, DEEP_GREEN)], columns=COLUMNS + 80)
    picture += (0.05 * cloth(COLUMNS + 80, 21, 44) + 0.03 * cloth(COLUMNS + 80, 22, 17))[..., None]
    field = _with_stems(_with_stems(picture, COLUMNS + 80, (92, 158, 66), 31), COLUMNS + 80, (70, 132, 52), 32)
    lift = np.linspace(1, 0, ROWS, dtype=np.float32) ** 1.5
    rows = np.arange(ROWS)[:, None]

    def scene(t: float) -> np.ndarray:
        shift = 40 + 16 * lift * np.sin(1.7 * t) + 5 * lift * np.sin(4.1 * t)
        across = np.arange(COLUMNS)[None] + np.floor(shift).astype(int)[:, None]
        part = (shift - np.floor(shift)).astype(np.float32)[:, None, None]
        return np.asarray(field[rows, across] * (1 - part) + field[rows, across + 1] * part, np.float32)

    return scene


def rope() -> Scene:
    """A hand along a rope."""
    back = gradient([(0, (74, 62, 44)), (0.55, (92, 70, 46)), (1, (44, 32, 22))])
    back += (0.05 * cloth(COLUMNS, 41, 60) + 0.02 * cloth(COLUMNS, 42, 7))[..., None]
    lay(back, stroke(-20, 210, 620, 150, 16), (168, 138, 92))
    for twist in range(-10, 640, 22):
        y = 210 - (twist + 20) * 60 / 640
        lay(back, stroke(twist, y - 7, twist + 9, y + 7, 3), (110, 84, 52))
    hand = np.maximum.reduce(
        [ellipse(180, 192, 44, 30), *(stroke(160 + 22 * n, 176, 168 + 22 * n, 218, 17) for n in range(4))]
    )
    painted = np.broadcast_to(ink(SKIN), (ROWS, COLUMNS, 3)).copy()
    painted *= np.linspace(1.08, 0.8, ROWS, dtype=np.float32)[:, None, None]
    palm = sprite(painted, np.maximum(hand, stroke(80, 330, 172, 200, 62)))

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        put(picture, palm, 62 * t, -6 * t)
        return picture

    return scene


def hair() -> Scene:
    """The back of a head, wind in the hair."""
    back = gradient([(0, (126, 134, 104)), (1, (64, 92, 52))])
    random = np.random.Generator(np.random.PCG64(51))
    painted = np.broadcast_to(ink((82, 58, 34)), (ROWS, COLUMNS, 3)).copy()
    mask = ellipse(290, 190, 120, 150)
    for _ in range(60):
        x, sway = 180 + 220 * random.random(), 120 * random.random()
        lay(painted, stroke(x, 60 + 60 * random.random(), x + sway, 330, 3), (118, 86, 50))
        mask = np.maximum(mask, stroke(x, 150, x + 0.6 * sway + 30, 320, 4))
    head = sprite(painted, mask)

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        put(picture, head, 20 * t + 5 * np.sin(5 * t))
        return picture

    return scene


def coat_far() -> Scene:
    """A red coat comes over the dike."""
    wide = _marsh(COLUMNS + 2, [(0, (128, 138, 128)), (0.42, (188, 186, 160)), (1, (188, 186, 160))], (50, 112, 46))
    back = wide[:, :COLUMNS].copy()
    stranger = _figure(300, 300, 170, RED)

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        put(picture, stranger, -190 + 38 * t, 4 * abs(np.sin(3.2 * t)) + 26 - 6 * t)
        return picture

    return scene


def coat_near() -> Scene:
    """The coat fills the picture; green around it."""
    back = gradient([(0, (110, 140, 92)), (0.6, GREEN), (1, DEEP_GREEN)])
    painted = np.broadcast_to(ink(RED), (ROWS, COLUMNS, 3)).copy()
    painted *= (0.8 + 0.2 * np.cos((np.arange(COLUMNS) - 300) / 60))[None, :, None].astype(np.float32)
    for button in (130, 210, 290):
        lay(painted, ellipse(300, button, 8, 8), (90, 8, 14))
    lay(painted, stroke(300, 60, 300, 360, 3), (120, 10, 18))
    body = sprite(painted, polygon((190, 40), (410, 40), (480, 365), (120, 365)))

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        put(picture, body, 10 * np.sin(1.4 * t) - 20 + 8 * t)
        return picture

    return scene


def river() -> Scene:
    """The river with nobody on it."""
    back = gradient(
        [
            (0, (92, 108, 104)),
            (0.38, (168, 170, 148)),
            (0.4, (40, 82, 40)),
            (0.46, DEEP_GREEN),
            (0.47, (84, 60, 38)),
            (1, (40, 28, 20)),
        ]
    )

    water = _water(171)

    def scene(t: float) -> np.ndarray:
        picture = back.copy()
        water(picture, 0.7 * t, 0.035)
        return picture

    return scene
