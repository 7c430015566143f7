"""Telecine: film frames spread over more video frames, so that one frame in five is shown twice.

In 3:2 pulldown, of every five video frames one repeats the field before it (SMPTE RP 197); in films put to 29.97 by
doubling, one repeats the whole frame. Looked for in three stretches that are decoded whole, and only at rates at which
it is done; one field's rows are compared, so that combed frames do not hide it.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any

import av
import numpy as np

from kadr.media.picture import first_stamp
from kadr.media.probe import Probe, opened
from kadr.media.sampling import Area, Sampler

_RATES = (Fraction(30000, 1001), Fraction(30), Fraction(60000, 1001), Fraction(60))
_PLACES = (0.2, 0.5, 0.8)
_FRAMES = 60  # twelve times five, at each place
_REPEAT = 0.5  # times the usual step: below it a frame repeats the one before, but for noise
_MOVES_LEVELS = 0.8  # a mean step of luma below this is a picture at rest, which tells nothing
_SAME_PLACE = 0.8  # of the fives, in which the repeat stands at one place
_ELSEWHERE = 0.5  # of the fives, in which another step may be as small: people, drawings and cameras move unevenly


def telecined(probe: Probe) -> bool:
    """Whether one frame in five repeats, wherever the picture moves; False where too little moves to tell."""
    if probe.rate_by_header is None or not probe.duration_by_header:
        return False
    if not any(abs(probe.rate_by_header / rate - 1) < 0.001 for rate in _RATES):
        return False
    told = [found for steps in _steps(probe) if (found := repeats(steps)) is not None]
    return len(told) > 0 and all(told)


def repeats(steps: np.ndarray) -> bool | None:
    """Whether steps from frame to frame show one repeat in five, always at the same place; None where too little moves.

    >>> moving = np.tile([4.0, 4.2, 0.1, 3.9, 4.1], 8)
    >>> repeats(moving), repeats(np.full(40, 4.0)), repeats(np.full(40, 0.1))
    (True, False, None)
    >>> repeats(np.tile([4.0, 0.1, 4.0, 0.1, 4.0], 8))  # three drawings in five frames
    False
    """
    fives = steps[: len(steps) // 5 * 5].reshape(-1, 5)
    fives = fives[np.median(fives, 1) >= _MOVES_LEVELS]
    if len(fives) < 4:
        return None
    low = fives < _REPEAT * np.median(fives, 1)[:, None]
    share = low.mean(0)
    return bool(share.max() >= _SAME_PLACE and np.delete(share, share.argmax()).max() < _ELSEWHERE)


def _steps(probe: Probe) -> Iterator[np.ndarray]:
    """Mean steps of luma from each frame to the next, in each stretch."""
    length = float(probe.duration_by_header or 0)
    for place in _PLACES:
        sampler = Sampler(probe, Area(), interlaced=True)
        lumas: list[np.ndarray] = []
        with opened(probe.path) as container:
            stream: Any = container.streams[probe.stream]
            try:
                container.seek(first_stamp(stream) + int(place * length / float(stream.time_base)), stream=stream)
                for number, frame in enumerate(container.decode(stream)):
                    lumas.append(sampler.look(frame, number, number).luma.astype(np.int16))
                    if len(lumas) > _FRAMES:
                        break
            except (av.error.FFmpegError, ValueError):
                continue  # this place cannot be had; others can
        if len(lumas) > 1:
            yield np.array([np.abs(b - a).mean() for a, b in pairwise(lumas)])
