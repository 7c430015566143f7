"""Drawn films as files, and their copies: encoded again at a low quality, with bars, and a second later."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import Colorspace, VideoReformatter

from bench.drawn_films import Drawn, pictures
from bench.drawn_sound import RATE_HZ, sound
from kadr.demo.coding import Coding, write

COPIES = {
    "as made": "made",
    "encoded again (x264, CRF 35)": "again",
    "with bars": "barred",
    "a second of black before": "later",
}
_BLACK, _GREY = 16, 128
_LEAD_S = 1


def draw(film: Drawn, folder: Path) -> dict[str, Path]:
    """The film and its copies, by their names in COPIES."""
    files = {name: folder / f"{film.letter}-{stem}.mp4" for name, stem in COPIES.items()}
    made, again, barred, later = files.values()
    heard = sound([(take.voice, take.seconds, take.db) for take in film.takes], film.recorded)
    size, rate = (film.width_px, film.height_px), film.rate_hz
    coding = Coding(*size, rate, "veryfast", 20, 128_000)
    _write(made, _yuv(pictures(film), size), heard, coding)
    _write(again, decoded(made), heard, replace(coding, crf=35, sound_bit_per_s=48_000))
    wide, high = film.barred_px
    inside = (framed(planes, size, film.barred_px) for planes in decoded(made))
    _write(barred, inside, heard, replace(coding, width_px=wide, height_px=high))
    nothing = np.zeros((2, _LEAD_S * RATE_HZ), np.float32)
    _write(later, _led(decoded(made), size, rate), np.concatenate([nothing, heard], 1), coding)
    return files


def _yuv(some: Iterable[np.ndarray], size: tuple[int, int]) -> Iterator[np.ndarray]:
    """RGB pictures as flat planes of 4:2:0 in the film's size."""
    converter = VideoReformatter()
    for picture in some:
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")
        made = converter.reformat(
            frame, *size, format="yuv420p", src_colorspace=Colorspace.ITU709, dst_colorspace=Colorspace.ITU709,
            interpolation="AREA",
        )  # fmt: skip
        yield made.to_ndarray().reshape(-1)


def decoded(path: Path) -> Iterator[np.ndarray]:
    """The pictures of a file as flat planes of 4:2:0."""
    with av.open(str(path)) as file:
        for frame in file.decode(video=0):
            yield frame.to_ndarray().reshape(-1)


def framed(planes: np.ndarray, size: tuple[int, int], barred: tuple[int, int]) -> np.ndarray:
    """A picture in the middle of a larger black one."""
    found, at = [], 0
    for part, value in ((1, _BLACK), (2, _GREY), (2, _GREY)):
        wide, high = size[0] // part, size[1] // part
        whole = np.full((barred[1] // part, barred[0] // part), value, np.uint8)
        top, left = (whole.shape[0] - high) // 2, (whole.shape[1] - wide) // 2
        whole[top : top + high, left : left + wide] = planes[at : at + wide * high].reshape(high, wide)
        found.append(whole.reshape(-1))
        at += wide * high
    return np.concatenate(found)


def _led(some: Iterable[np.ndarray], size: tuple[int, int], rate_hz: int) -> Iterator[np.ndarray]:
    """A second of black, then the pictures."""
    luma = size[0] * size[1]
    black = np.concatenate([np.full(luma, _BLACK, np.uint8), np.full(luma // 2, _GREY, np.uint8)])
    for _ in range(_LEAD_S * rate_hz):
        yield black
    yield from some


def _write(path: Path, some: Iterable[np.ndarray], heard: np.ndarray, coding: Coding) -> None:
    """Flat planes of 4:2:0 and stereo sound."""
    shape = (coding.height_px + coding.height_px // 2, coding.width_px)
    frames = (av.VideoFrame.from_ndarray(planes.reshape(shape), format="yuv420p") for planes in some)
    write(path, frames, heard, RATE_HZ, coding)
