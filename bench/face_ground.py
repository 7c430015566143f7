"""Pictures with known faces and scales: the labelled stills, the middle frames of labelled shots, and single takes of
which it was seen how many faces they show."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import av
import numpy as np

from bench.gold import shared_folder
from kadr.demo.film import drawn as draw_film
from kadr.looks import FACE_SIDE, FaceLook
from kadr.measures.faces.crops import Square
from kadr.media.active import active_area
from kadr.media.picture import Picture
from kadr.media.probe import probe
from kadr.media.stills import face_look
from kadr.spans import SECOND

TAKES = {
    "again.mkv": 1, "book.mkv": 1, "sister.mkv": 1, "classroom.gif": 4, "face-demographics-walking-and-pause.gif": 3,
    "head-pose-face-detection-female-and-male.gif": 2, "head-pose-face-detection-male.gif": 1, "mv_with_2_top_shots.mp4": 1,
    "sample_no_bframes.mp4": 1, "bottle-detection.mp4": 0, "frog.mp4": 0, "fruit-and-vegetable-detection.gif": 0,
    "hdr10-av1.mp4": 0, "newtonscradle.gif": 0, "person-bicycle-car-detection.gif": 0, "pig.mp4": 0, "rabbit.mp4": 0,
    "pixel-motion-photo-2-hevc-tracks.mp4": 0, "sample-unflagged-audio-keyframes.avi": 0, "sample_edit_list.mp4": 0,
    "sample_with_colr_mdcv_and_clli.mp4": 0, "sample_with_increasing_timestamps_320w_240h_fragmented.mp4": 0,
    "sample_with_increasing_timestamps_360p.mp4": 0, "trim_optimization_failure.mp4": 0,
}  # fmt: skip
"""Single takes that show so many faces in every look, seen by eye; those in which faces come and go are left out."""
_LOOKS_OF_TAKE = 10
_PART = 0.95  # of a face's height: how wide the part is that fills a picture
_LARGE_PX = 80  # of a face's height, of 640
DRAWN = {
    "bbb_0_30.webm": {72: 0, 156: 0, 228: 0, 312: 0, 384: 1, 468: 1, 540: 0, 624: 0, 708: 0},
    "variant_bbb_480x360_24fps.mp4": {0: 0, 24: 0, 48: 0, 72: 0, 96: 0, 120: 0, 144: 1, 168: 1, 192: 1, 228: 1},
    "steamboat_willie.mp4": {0: 0, 72: 0, 144: 1, 216: 1, 288: 1, 360: 1, 432: 1, 660: 1},
    "takes/bbb_1920x1080_60fps_vp8.webm": {0: 2, 30: 2},
    "takes/monster.mp4": {0: 1, 15: 1, 45: 1, 60: 1, 90: 1, 105: 1, 135: 1, 150: 1, 180: 1, 210: 1},
}
"""Frames of cartoons and of a toy, and how many faces an eye sees in them at once; all are animals' or a monster's. Frames of
which an eye is not sure are left out."""


@dataclass(frozen=True, slots=True)
class Still:
    """A labelled picture."""

    truth: dict[str, Any]
    look: FaceLook

    @property
    def accepted(self) -> tuple[str, ...]:
        """Scales that count as right, the observer's own first."""
        other = self.truth["scale_alt"]
        return (self.truth["scale"], other) if other else (self.truth["scale"],)


def stills() -> Iterator[Still]:
    """Every labelled picture, as a frame of a film would be looked at."""
    folder = shared_folder() / "stills"
    for truth in json.loads((folder / "truth.json").read_text(encoding="utf-8")):
        with av.open(str(folder / truth["file"])) as file:
            frame = next(file.decode(video=0))
        scale = FACE_SIDE / max(frame.width, frame.height)
        size = round(frame.width * scale), round(frame.height * scale)
        how = "AREA" if scale < 1 else "BICUBIC"
        yield Still(truth, FaceLook(0, 0, frame.reformat(*size, format="rgb24", interpolation=how).to_ndarray()))


def parts_of_faces() -> Iterator[np.ndarray]:
    """Of each larger labelled face that is not hard nor in profile, what lies between its brows and its mouth, made as
    large as a picture: an extreme close-up."""
    for still in stills():
        rows, columns = still.look.rgb.shape[:2]
        for face in still.truth["faces"]:
            left, top, right, bottom = np.array(face["box"]) * (columns, rows, columns, rows)
            wide = _PART * (bottom - top)
            x, y = (left + right) / 2, (top + bottom) / 2
            inside = wide / 2 <= x <= columns - wide / 2 and wide * 9 / 32 <= y <= rows - wide * 9 / 32
            if inside and bottom - top >= _LARGE_PX and not face["hard"] and face["view"] != "profile":
                square = np.rint(Square(float(x), float(y), float(wide)).cut(still.look.rgb, FACE_SIDE))
                yield square[FACE_SIDE * 7 // 32 : FACE_SIDE * 25 // 32].astype(np.uint8)


def labelled_shots() -> Iterator[tuple[str, dict[str, Any], list[FaceLook]]]:
    """Clip, shot, and its looks at a sixth, the middle (as labelled) and five sixths of it."""
    folder = shared_folder() / "footage"
    for file in sorted((folder / "truth").glob("*.json")):
        truth = json.loads(file.read_text(encoding="utf-8"))
        shots = truth["shots"]
        wanted = {frame for shot in shots for frame in _frames(shot)}
        found = {look.frame: look for look in _looks(folder / truth["file"], wanted)}
        for shot in shots:
            yield truth["file"], shot, [found[frame] for frame in _frames(shot) if frame in found]


def _frames(shot: dict[str, Any]) -> list[int]:
    start, end = shot["start"], shot["end"] + 1
    return sorted({start + (end - start) // 6, shot["mid"], start + (end - start) * 5 // 6})


def takes() -> Iterator[tuple[str, int, list[FaceLook]]]:
    """Name, faces in every look, and ten looks."""
    folder = shared_folder() / "footage" / "takes"
    for name, faces in TAKES.items():
        found = list(_looks(folder / name, None))
        places = np.unique(np.linspace(0, len(found) - 1, min(_LOOKS_OF_TAKE, len(found))).astype(int))
        yield name, faces, [found[place] for place in places]


def drawn() -> Iterator[tuple[int, FaceLook]]:
    """How many faces a frame of a cartoon, or of a toy, shows, and the frame."""
    for name, frames in DRAWN.items():
        for look in _looks(shared_folder() / "footage" / name, set(frames)):
            yield frames[look.frame], look


def own_drawings() -> Iterator[FaceLook]:
    """Four looks a second at the faces of people in the film that Kadr draws for its demo: one each, and near."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "film.mp4"
        spans = draw_film(path).faces
        yield from _looks(path, {frame for start, end in spans for frame in range(start, end, 6)})


def _looks(path: Path, wanted: set[int] | None) -> Iterator[FaceLook]:
    """These frames; or two a second."""
    film = probe(path)
    area = active_area(film)
    next_ns = 0
    for shown in Picture(film, decode_all=True).frames():
        if shown.index in wanted if wanted is not None else shown.at_ns >= next_ns:
            next_ns = shown.at_ns + SECOND // 2
            yield face_look(shown.frame, shown.index, shown.at_ns, film, area, film.says_interlaced)
