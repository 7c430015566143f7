"""Short films that are joined from labelled material: photographs of faces and of crowds, landscapes, takes from a hand, voices and music.

What is true of each stands in its docstring, and beside the sentences in `weighed_drawn.py`. Faces, rooms and landscapes are real, though most of
them keep as still as a photograph; voices are people's.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import av
import numpy as np

from bench.drawn_films import FRAMES_PER_S, Drawn, Take
from bench.drawn_sound import RATE_HZ
from bench.gold import shared_folder
from kadr.demo.brush import COLUMNS, ROWS, view
from kadr.demo.scenes import Scene

_CLOSE = 0.55  # of the frame's height, from the brow to the chin
_OFF_EDGE = 0.08  # of a photograph's sides: the film's perforation, and what a scanner leaves

_SQUARE = 4 / 3
_LARGE_FACES = ("013", "052", "055", "308", "060", "064", "003")
_PEOPLE_AFAR = ("027", "028", "029", "030", "032", "038", "039", "041", "044", "051", "076", "304")
_PLACES = ("020", "021", "023", "058", "059")
_IN_A_HAND = ("handheld_crystal_cc0.mp4", "takes/frog.mp4", "takes/pig.mp4", "takes/rabbit.mp4")
_FROM_A_ROOF = "takes/sample_with_increasing_timestamps_320w_240h_fragmented.mp4"
_BY_THE_WATER = ("301", "300", "002", "053", "005", "018")
_IN_CROWDS = ("028", "029", "032", "040", "041", "043", "076", "038", "307", "306", "033", "030")
_AT_WORK = ("026", "034", "036", "046", "044", "047", "306", "307", "043", "040", "033", "029")
_STERN_FACES = ("035", "031", "037")


@cache
def _truth() -> dict[str, dict[str, Any]]:
    rows = json.loads((shared_folder() / "stills" / "truth.json").read_text(encoding="utf-8"))
    return {row["file"].split("_")[0]: row for row in rows}


def _photograph(number: str) -> np.ndarray:
    """(rows, columns, 3), 0 to 1, as large as it is."""
    with av.open(str(shared_folder() / "stills" / _truth()[number]["file"])) as file:
        picture = next(file.decode(video=0)).to_ndarray(format="rgb24")
    return np.asarray(picture / np.float32(255), np.float32)


def _part(picture: np.ndarray, middle: tuple[float, float], high: float, columns: int = COLUMNS) -> np.ndarray:
    """What lies around a point, as high as told, both in the picture's pixels: (ROWS, columns, 3). Beyond its edges it is mirrored."""
    x, y = middle
    down = _mirrored(y + high * (np.arange(ROWS) / ROWS - 0.5), picture.shape[0] - 1)
    across = _mirrored(x + high * (np.arange(columns) - columns / 2) / ROWS, picture.shape[1] - 1)
    top, left = down.astype(int), across.astype(int)
    low, right = np.minimum(top + 1, picture.shape[0] - 1), np.minimum(left + 1, picture.shape[1] - 1)
    v, u = (down - top).astype(np.float32)[:, None, None], (across - left).astype(np.float32)[:, None]
    upper = picture[top][:, left] * (1 - u) + picture[top][:, right] * u
    lower = picture[low][:, left] * (1 - u) + picture[low][:, right] * u
    return np.asarray(upper * (1 - v) + lower * v, np.float32)


def _mirrored(places: np.ndarray, last: int) -> np.ndarray:
    return np.asarray(last - np.abs(last - places % (2 * last)))


def _held(picture: np.ndarray) -> Scene:
    return lambda t: picture


def _face(number: str, high: float = _CLOSE) -> Scene:
    """A photographed face. high: of the frame's height, as much as it is in a close-up unless told."""
    picture = _photograph(number)
    rows, columns = picture.shape[:2]
    faces = [face["box"] for face in _truth()[number]["faces"] if not face["hard"]]
    left, top, right, bottom = max(faces, key=lambda box: box[3] - box[1])
    middle = (left + right) / 2 * columns, (top + bottom) / 2 * rows
    return _held(_part(picture, middle, (bottom - top) * rows / high))


def _whole(number: str, ratio: float) -> Scene:
    """A photograph as large as a film of a ratio lets it be."""
    picture = _photograph(number)
    rows, columns = picture.shape[:2]
    seen = min(rows * (1 - 2 * _OFF_EDGE), columns * (1 - 2 * _OFF_EDGE) / ratio)
    shown_rows = min(ROWS, COLUMNS / ratio)
    return _held(_part(picture, (columns / 2, rows / 2), seen * ROWS / shown_rows))


def _panned(number: str, to_right: bool) -> Scene:
    """A landscape, over which the camera turns at 45 columns a second."""
    picture = _photograph(number)
    rows, columns = picture.shape[:2]
    wide = _part(picture, (columns / 2, rows / 2), columns * ROWS / 1060, 1040)
    return lambda t: view(wide, 40 + 45 * t) if to_right else view(wide, 400 - 45 * t)


def _taken(name: str) -> tuple[Scene, float]:
    """A clip from a hand, and how long it is: the middle of its pictures."""
    with av.open(str(shared_folder() / "footage" / name)) as file:
        frames = [(frame.time or 0.0, _fitted(frame)) for frame in file.decode(video=0)]
    times = np.array([time for time, _ in frames]) - frames[0][0]

    def scene(t: float) -> np.ndarray:
        at = min(int(np.searchsorted(times, t + 1e-6)), len(frames)) - 1
        return np.asarray(frames[max(0, at)][1] / np.float32(255), np.float32)

    return scene, float(times[-1])


def _fitted(frame: av.VideoFrame) -> np.ndarray:
    scale = max(ROWS / frame.height, COLUMNS / frame.width)
    size = max(COLUMNS, round(frame.width * scale)), max(ROWS, round(frame.height * scale))
    made = frame.reformat(*size, format="rgb24", interpolation="AREA" if scale < 1 else "BICUBIC").to_ndarray()
    top, left = (made.shape[0] - ROWS) // 2, (made.shape[1] - COLUMNS) // 2
    return np.ascontiguousarray(made[top : top + ROWS, left : left + COLUMNS])


def recorded(name: str) -> np.ndarray:
    """A track of labelled sound as float64 at 48 kHz, one channel."""
    with av.open(str(shared_folder() / "audio" / f"{name}.opus")) as file:
        turned = av.AudioResampler("flt", "mono", RATE_HZ)
        parts = [part.to_ndarray()[0] for frame in file.decode(audio=0) for part in turned.resample(frame)]
    return np.concatenate(parts).astype(np.float64)


def said(name: str = "o02_clean_roomtone") -> np.ndarray:
    """The people who speak in a track, one after the other."""
    rows = json.loads((shared_folder() / "audio" / "truth" / f"{name}.json").read_text(encoding="utf-8"))
    return _heard(name, [(row["start"], row["end"]) for row in rows["utterances"]])


def _heard(name: str, some: Sequence[tuple[float, float]]) -> np.ndarray:
    """Stretches of a track, in seconds, one after the other."""
    track = recorded(name)
    return np.concatenate([track[round(start * RATE_HZ) : round(end * RATE_HZ)] for start, end in some])


def portraits() -> list[Take]:
    """28 s in seven shots of four seconds, 4:3, in colour: a face fills each of them, the camera stands still, and in the first five
    somebody speaks all the time; the last two are silent."""
    return [Take(_face(number), 4.0, "said" if n < 5 else "silence") for n, number in enumerate(_LARGE_FACES)]


def crowds() -> list[Take]:
    """36 s in twelve shots of three seconds, 4:3, black and white photographs of people from head to foot and in crowds, under music;
    nobody speaks and nothing moves."""
    return [Take(_whole(number, _SQUARE), 3.0, "music") for number in _PEOPLE_AFAR]


def places() -> list[Take]:
    """40 s in five shots of eight, 1.85:1, in colour: landscapes and houses without anybody, in silence; the camera turns all the time."""
    return [Take(_panned(number, n % 2 == 0), 8.0, "silence") for n, number in enumerate(_PLACES)]


def in_a_hand() -> list[Take]:
    """Four takes of 6 to 12 s, 16:9, in colour, of things on a table and in a room, nobody in the picture; the camera is in a hand, and
    there is wind over all of it."""
    return [
        Take(scene, int(seconds * FRAMES_PER_S) / FRAMES_PER_S, "wind") for scene, seconds in map(_taken, _IN_A_HAND)
    ]


def by_the_water() -> list[Take]:
    """56 s in eight shots of seven, 16:9, in colour: the first and the fifth from a roof over a town, with a camera in a hand that turns all
    the time; the others are photographs of coasts and rivers with people, none of them near. People speak, one after the other, in the first
    six shots, in rain, in wind or before nothing; in the last two there is rain and the sea."""
    roofs, seconds = _taken(_FROM_A_ROOF)
    scenes = [_whole(number, 16 / 9) for number in _BY_THE_WATER]
    scenes[4:4] = [lambda t: roofs(t + seconds / 2)]
    return [Take(scene, 7.0, "outside" if n < 6 else "water") for n, scene in enumerate([roofs, *scenes])]


def at_work() -> list[Take]:
    """36 s, 4:3, black and white photographs in which there is always somebody: 24 shots of three quarters of a second, by turns of groups from
    head to foot and of somebody to the waist, in the murmur of a crowd that cannot be understood; then three close-ups of six seconds
    under music. Nothing moves."""
    quick = [
        scene
        for pair in zip(_IN_CROWDS, _AT_WORK, strict=True)
        for scene in (_whole(pair[0], _SQUARE), _face(pair[1], 0.26))
    ]
    return [
        *(Take(scene, 0.75, "murmur") for scene in quick),
        *(Take(_face(number), 6.0, "band") for number in _STERN_FACES),
    ]


def _film(letter: str, takes: Sequence[Take], size: tuple[int, int], barred: tuple[int, int], year: int) -> Drawn:
    return Drawn(letter, takes, *size, barred, year, recorded=_sounds())


def _sounds() -> dict[str, np.ndarray]:
    return {
        "said": said(),
        "music": recorded("o13_music_only"),
        "band": _heard("o13_music_only", [(22.0, 66.0)]),
        "outside": np.concatenate([said("o08_noise_p20"), said("o18_languages")]),
        "water": _heard("o14_noise_only", [(28.6, 33.4), (6.8, 11.6)]),
        "murmur": _heard("o17_crowd", [(2.5, 9.9), (40.3, 51.9)]),
    }


FILMS: dict[str, Callable[[], Drawn]] = {
    "P": lambda: _film("P", portraits(), (480, 360), (640, 360), 2015),
    "W": lambda: _film("W", crowds(), (480, 360), (640, 360), 1941),
    "S": lambda: _film("S", places(), (592, 320), (592, 444), 2008),
    "H": lambda: _film("H", in_a_hand(), (640, 360), (640, 480), 2020),
}

LATER: dict[str, Callable[[], Drawn]] = {
    "D": lambda: _film("D", by_the_water(), (640, 360), (640, 480), 1999),
    "Q": lambda: _film("Q", at_work(), (480, 360), (640, 360), 1938),
}
"""Made after the rules had been mended with the others."""
