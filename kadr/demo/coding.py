"""Pictures and sound as a film's file, the same bytes each time with the same coders."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

_TAGS = "colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv"
_MPEG4_BIT_PER_S = 2_000_000
"""Where there is no H.264: enough for pictures as small and plain as drawn ones."""


@dataclass(frozen=True)
class Coding:
    """How a film is coded."""

    width_px: int
    height_px: int
    frames_per_s: int
    preset: str
    """Of x264, as its crf: the less of it, the better the picture."""
    crf: int
    sound_bit_per_s: int | None = None
    """As the coder has it where None."""


def write(path: Path, frames: Iterable[av.VideoFrame], heard: np.ndarray, rate_hz: int, coding: Coding) -> None:
    """Frames of 4:2:0 in order, all equally long, and their sound.

    heard: float32 (2, n), so many samples a second as rate_hz says. H.264 where the coder is there, else MPEG-4; one thread
    chooses its frames, so that they are the same on every machine. Raises OSError where the file cannot be written.
    """
    with av.open(str(path), "w") as file:
        video = _video(file, coding)
        audio: Any = file.add_stream("aac", rate=rate_hz)
        audio.layout = "stereo"
        if coding.sound_bit_per_s is not None:
            audio.bit_rate = coding.sound_bit_per_s
        for number, frame in enumerate(frames):
            frame.pts, frame.time_base = number, Fraction(1, coding.frames_per_s)
            file.mux(video.encode(frame))
        file.mux(video.encode(None))
        block = av.AudioFrame.from_ndarray(heard, format="fltp", layout="stereo")
        block.sample_rate = rate_hz
        file.mux(audio.encode(block))
        file.mux(audio.encode(None))


def _video(file: Any, coding: Coding) -> Any:
    known = "libx264" in av.codec.codecs_available
    video = file.add_stream("libx264" if known else "mpeg4", rate=coding.frames_per_s)
    video.width, video.height, video.pix_fmt = coding.width_px, coding.height_px, "yuv420p"
    video.options = {"threads": "1"}
    if known:
        video.options |= {"preset": coding.preset, "crf": str(coding.crf), "x264-params": _TAGS}
    else:
        video.bit_rate = _MPEG4_BIT_PER_S
    return video
