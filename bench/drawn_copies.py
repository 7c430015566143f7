"""Drawn films as files, and their copies: encoded again at a low quality, with bars, and a second later."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.video.reformatter import Colorspace, VideoReformatter

from bench.drawn_films import Drawn, pictures
from bench.drawn_sound import RATE_HZ, sound

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
    heard = sound([(take.voice, take.seconds, take.db) for take in film.takes])
    size, rate = (film.width_px, film.height_px), film.rate_hz
    write(made, _yuv(pictures(film), size), size, rate, heard)
    write(again, decoded(made), size, rate, heard, crf=35, bits=48_000)
    write(barred, (framed(planes, size, film.barred_px) for planes in decoded(made)), film.barred_px, rate, heard)
    nothing = np.zeros((2, _LEAD_S * RATE_HZ), np.float32)
    write(later, _led(decoded(made), size, rate), size, rate, np.concatenate([nothing, heard], 1))
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


def write(
    path: Path,
    some: Iterable[np.ndarray],
    size: tuple[int, int],
    rate_hz: int,
    heard: np.ndarray,
    crf: int = 20,
    bits: int = 128_000,
) -> None:
    """Flat planes of 4:2:0 and stereo sound as an H.264 file, the same bytes each time with the same coder."""
    with av.open(str(path), "w") as file:
        tags = "colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv"
        options = {"threads": "1", "preset": "veryfast", "crf": str(crf), "x264-params": tags}
        video: Any = file.add_stream("libx264", rate=rate_hz, options=options)
        video.width, video.height, video.pix_fmt = *size, "yuv420p"
        audio: Any = file.add_stream("aac", rate=RATE_HZ)
        audio.layout, audio.bit_rate = "stereo", bits
        rows = size[1] + size[1] // 2
        for number, planes in enumerate(some):
            frame = av.VideoFrame.from_ndarray(planes.reshape(rows, size[0]), format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, rate_hz)
            file.mux(video.encode(frame))
        file.mux(video.encode(None))
        block = av.AudioFrame.from_ndarray(heard, format="fltp", layout="stereo")
        block.sample_rate = RATE_HZ
        file.mux(audio.encode(block))
        file.mux(audio.encode(None))
