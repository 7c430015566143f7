"""The demo's film, drawn: a minute of marsh, river and faces, with a truth that tells what is in it, frame by frame."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import Colorspace, VideoReformatter

from kadr.demo import scenes
from kadr.demo.brush import COLUMNS, ROWS
from kadr.demo.coding import Coding, write
from kadr.demo.scenes import Scene
from kadr.demo.tones import RATE_HZ, sound

NAME = "glasswort.mp4"
FRAMES_PER_S = 24
WIDTH_PX, HEIGHT_PX = 640, 360
BAR_PX = (WIDTH_PX - COLUMNS) // 2
"""At the left and the right: the picture is 5:3."""

_OUT, _BLACK, _IN = 18, 12, 18  # of the fade between two shots
_GRAIN_LEVELS = 1.4  # of 255: its standard deviation
_GRAINS = 8
_WIPE_EDGE_PX = 12


@dataclass(frozen=True)
class Take:
    """A shot as it is planned: frames that are its alone, how it opens, and the frames of that transition."""

    name: str
    scene: Scene
    frames: int
    opens: str = "cut"
    mixed: int = 0
    hues: tuple[str, ...] = ()
    """Families that its picture is clearly of."""


@dataclass(frozen=True)
class Drawn:
    """A shot as it was drawn. A gradual transition is cut at its middle."""

    name: str
    start_frame: int
    end_frame: int
    opens_with: str
    transition_start_frame: int | None
    """Last untouched frame of the shot before."""
    transition_end_frame: int | None
    """First full frame of this one."""
    hues: tuple[str, ...]


@dataclass(frozen=True)
class Patch:
    """A colour that stands at a place at a time, before coding and without grain."""

    frame: int
    x_frac: float
    """Of the picture without bars."""
    y_frac: float
    rgb: tuple[int, int, int]


@dataclass(frozen=True)
class Truth:
    """What is in the film, known because it was drawn so."""

    frames: int
    rate: Fraction
    aspect: Fraction
    """Of the picture without bars."""
    bar_px: int
    shots: tuple[Drawn, ...]
    black_and_white: tuple[int, int]
    """From the first full frame of it up to, and without, the first frame that is mixed again."""
    still: tuple[int, int]
    black: tuple[int, int]
    """Frames without a picture."""
    title: tuple[int, int]
    """Frames of writing on a plain ground."""
    freeze: tuple[int, int]
    """Frames in which a face stands still and the picture around it does not."""
    faces: tuple[tuple[int, int], ...]
    """Frames with a face near enough to be read."""
    quiet_s: tuple[float, float]
    music_s: tuple[float, float]
    patches: tuple[Patch, ...]


def _takes() -> list[Take]:
    return [
        Take("title", scenes.card(), 48, "start"),
        Take("dawn", scenes.dawn(), 168, "cut", 0, ("green",)),
        Take("ferry", scenes.ferry(), 96, "cut", 0, ("brown",)),
        Take("kitchen", scenes.kitchen(), 144, "cut", 0, ("brown",)),
        Take("Agnes", scenes.face(True), 72),
        Take("Wil", scenes.face(False), 48),
        Take("Agnes again", scenes.face(True), 60),
        Take("flood", scenes.flood(), 96, "dissolve", 24),
        Take("empty boat", scenes.empty_boat(), 84),
        Take("plants", scenes.plants(), 108, "wipe", 20, ("green",)),
        Take("rope", scenes.rope(), 44, "cut", 0, ("brown",)),
        Take("Agnes before the river", scenes.before_the_river(), 96, "cut", 0, ("brown",)),
        Take("hair", scenes.hair(), 32),
        Take("dusk", scenes.dusk(), 120, "dissolve", 30, ("green",)),
        Take("coat on the dike", scenes.coat_far(), 168, "cut", 0, ("green", "red")),
        Take("coat", scenes.coat_near(), 84, "cut", 0, ("green", "red")),
        Take("crossing", scenes.ferry(red=True), 156, "cut", 0, ("brown",)),
        Take("river", scenes.river(), 132, "fade", _OUT + _BLACK + _IN, ("brown",)),
    ]


def drawn(path: Path) -> Truth:
    """Draw the film into a file, the same bytes each time with the same coder, and tell what is in it.

    H.264 where the coder is there, else MPEG-4. Raises OSError where the file cannot be written.
    """
    takes = _takes()
    truth = _truth(takes)
    heard = sound(truth.frames / FRAMES_PER_S, truth.quiet_s, _seconds(truth.black_and_white), truth.music_s)
    write(path, _frames(takes), heard, RATE_HZ, Coding(WIDTH_PX, HEIGHT_PX, FRAMES_PER_S, "superfast", 21))
    return truth


def _seconds(frames: tuple[int, int]) -> tuple[float, float]:
    return frames[0] / FRAMES_PER_S, frames[1] / FRAMES_PER_S


def _truth(takes: list[Take]) -> Truth:
    """Where each take begins and ends, from its frames alone."""
    shots: list[Drawn] = []
    full: dict[str, tuple[int, int]] = {}
    at = 0
    for take in takes:
        full[take.name] = (at + take.mixed, at + take.mixed + take.frames)
        if take.opens == "start":
            shots.append(Drawn(take.name, 0, 0, "start", None, None, take.hues))
        else:
            last, first = at - 1, at + take.mixed
            shots.append(Drawn(take.name, (last + first + 1) // 2, 0, take.opens, last, first, take.hues))
        at += take.mixed + take.frames
    frames = at
    starts = [shot.start_frame for shot in shots]
    ends = [*starts[1:], frames]
    tiled = tuple(_ended(shot, end) for shot, end in zip(shots, ends, strict=True))
    fade = shots[-1].transition_start_frame or 0
    return Truth(
        frames=frames,
        rate=Fraction(FRAMES_PER_S),
        aspect=Fraction(COLUMNS, ROWS),
        bar_px=BAR_PX,
        shots=tiled,
        black_and_white=(full["flood"][0], full["empty boat"][1]),
        still=full["kitchen"],
        black=(fade + 1 + _OUT, fade + 1 + _OUT + _BLACK),
        title=full["title"],
        freeze=full["Agnes before the river"],
        faces=tuple(full[name] for name in ("Agnes", "Wil", "Agnes again", "Agnes before the river")),
        quiet_s=_seconds(full["kitchen"]),
        music_s=(full["river"][0] / FRAMES_PER_S, frames / FRAMES_PER_S),
        patches=(
            Patch(full["coat"][0] + 40, 0.42, 0.5, _at(takes, "coat", 40, 0.42, 0.5)),
            Patch(full["kitchen"][0] + 60, 0.18, 0.5, _at(takes, "kitchen", 60, 0.18, 0.5)),
            Patch(full["river"][0] + 30, 0.5, 0.1, _at(takes, "river", 30, 0.5, 0.1)),
            Patch(full["flood"][0] + 30, 0.1, 0.2, _at(takes, "flood", 30 + 24, 0.1, 0.2)),
        ),
    )


def _ended(shot: Drawn, end: int) -> Drawn:
    return Drawn(
        shot.name,
        shot.start_frame,
        end,
        shot.opens_with,
        shot.transition_start_frame,
        shot.transition_end_frame,
        shot.hues,
    )


def _at(takes: list[Take], name: str, frame: int, x_frac: float, y_frac: float) -> tuple[int, int, int]:
    """The colour that a take paints at a place, some frames after it begins."""
    scene = next(take.scene for take in takes if take.name == name)
    red, green, blue = np.rint(255 * scene(frame / FRAMES_PER_S)[int(y_frac * ROWS), int(x_frac * COLUMNS)]).astype(int)
    return int(red), int(green), int(blue)


def _pictures(takes: list[Take]) -> Iterator[np.ndarray]:
    """uint8 (360, 640, 3), one for each frame."""
    random = np.random.Generator(np.random.PCG64(2))
    grains = (random.random((_GRAINS, ROWS, COLUMNS, 1), dtype=np.float32) - 0.5) * (2 * _GRAIN_LEVELS * 3**0.5)
    grains += 0.5  # to round to the nearest level
    whole = np.zeros((HEIGHT_PX, WIDTH_PX, 3), np.uint8)
    for number, picture in enumerate(_takes_joined(takes)):
        lit = 255 * picture
        lit += grains[number % _GRAINS]
        whole[:, BAR_PX : BAR_PX + COLUMNS] = np.clip(lit, 0, 255, out=lit)
        yield whole


def _frames(takes: list[Take]) -> Iterator[av.VideoFrame]:
    """The pictures as they are coded."""
    converter = VideoReformatter()
    for picture in _pictures(takes):
        yield converter.reformat(
            av.VideoFrame.from_ndarray(picture, format="rgb24"),
            format="yuv420p",
            src_colorspace=Colorspace.ITU709,
            dst_colorspace=Colorspace.ITU709,
        )


def _takes_joined(takes: list[Take]) -> Iterator[np.ndarray]:
    """Pictures of 0 to 1: each take by itself, and mixed with the one before where it opens slowly."""
    before: Take | None = None
    shown = 0  # frames since the take before began
    for take in takes:
        for n in range(take.mixed):
            old = before.scene((shown + n) / FRAMES_PER_S) if before else np.zeros(1)
            yield _mixed(take.opens, old, take.scene(n / FRAMES_PER_S), n, take.mixed)
        for n in range(take.frames):
            yield take.scene((take.mixed + n) / FRAMES_PER_S)
        before, shown = take, take.mixed + take.frames


def _mixed(opens: str, old: np.ndarray, new: np.ndarray, n: int, of: int) -> np.ndarray:
    part = np.float32((n + 1) / (of + 1))
    if opens == "dissolve":
        return np.asarray(old + part * (new - old), np.float32)
    if opens == "wipe":
        edge = part * (COLUMNS + _WIPE_EDGE_PX)
        passed = np.clip((edge - np.arange(COLUMNS, dtype=np.float32)) / _WIPE_EDGE_PX, 0, 1)[None, :, None]
        return np.asarray(old + passed * (new - old), np.float32)
    if n < _OUT:
        return np.asarray(old * np.float32(1 - (n + 1) / (_OUT + 1)), np.float32)
    if n < _OUT + _BLACK:
        return np.zeros_like(new)
    return np.asarray(new * np.float32((n - _OUT - _BLACK + 1) / (_IN + 1)), np.float32)
