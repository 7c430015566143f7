"""The active picture: what is left of the frame when letter- and pillarbox bars are cut off.

Looked for in key frames from all over the film. A bar is dark in nearly all of them, ends at the same line in most, and
has one like it on the other side; the edge of a dark picture moves from frame to frame, so a dark film is not cropped.
Frames that are dark all over do not vote.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import av
import numpy as np

from kadr.media.picture import first_stamp
from kadr.media.probe import Probe, opened
from kadr.media.sampling import Area, upright_luma
from kadr.spans import SECOND

_FRAMES = 16
_DARK = 36  # 8-bit luma, studio range: black is 16, and old prints' bars are not quite black
_BRIGHT_ENOUGH = 40  # mean luma from which a frame can tell a bar from a dark picture
_VOTES = 4  # bright frames needed
_NEARLY_ALL, _MOST = 0.85, 0.5
_SAME_LINE_FRAC = 0.008  # of the height or width
_LIKE_FRAC = 0.02  # how much the bars of two sides may differ
_LEAST_FRAC = 0.012  # thinner than this is an edge of the scan, not a bar
_SHORT_S = 20  # of a film as short as this all frames are at hand
_CELL = 4  # every which sample of a line is looked at
_ALL_DARK = 0.97  # of a line's samples
_RUN = 10  # looks that are judged together when bars may come and go: some twenty seconds
_LEAST_STRETCH_NS = 8 * SECOND  # what is shorter may be one dark shot

Sides = tuple[float, float, float, float]
"""How far bars, or dark lines, reach in from the top, bottom, left and right, as parts of the picture."""


def active_area(probe: Probe) -> Area:
    """The part of the upright picture within the bars; all of it where no bar is sure, or the film's length unknown."""
    if not probe.duration_by_header:
        return Area()
    sides = [found for luma in _some(probe) if (found := dark_sides(luma)) is not None]
    if len(sides) < _VOTES:
        return Area()
    top, bottom, left, right = (_agreed(np.array(side)) for side in zip(*sides, strict=True))
    return _within(top, bottom, left, right)


def _within(top: float, bottom: float, left: float, right: float) -> Area:
    top, bottom = _pair(top, bottom)
    left, right = _pair(left, right)
    return Area(left, top, 1 - right, 1 - bottom)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some time in which the bars stay as they are. Its ends are as exact as looks lie close, some seconds."""

    start_ns: int
    end_ns: int
    area: Area


def stretches(seen: Sequence[tuple[int, Sides]]) -> list[Stretch]:
    """The stretches of a film with different bars, from looks in order: stamp and dark sides of each.

    Each run of so many looks is judged as a film is. Where its looks agree on no line, and none of them shows a
    picture up to the edge, nothing is known of it: a dark scene is no change of the bars. None shorter than that run
    is told; one stretch, or none, where the bars stay.
    """
    found: list[Stretch] = []
    for first in range(0, len(seen) - _RUN + 1, _RUN // 2):
        part = seen[first : first + _RUN]
        area = _sure_area([sides for _, sides in part])
        if area is None:
            continue
        now = Stretch(part[0][0], part[-1][0], area)
        if found and _alike(found[-1].area, area):
            found[-1] = replace(found[-1], end_ns=now.end_ns)
        else:
            found.append(now)
    long = [one for one in found if one.end_ns - one.start_ns >= _LEAST_STRETCH_NS]
    joined: list[Stretch] = []
    for one in long:
        if joined and _alike(joined[-1].area, one.area):
            joined[-1] = replace(joined[-1], end_ns=one.end_ns)
        else:
            joined.append(one)
    return joined


def _sure_area(sides: Sequence[Sides]) -> Area | None:
    lines = []
    for reach in (np.array(side) for side in zip(*sides, strict=True)):
        line = _agreed(reach)
        if not line and float(np.quantile(reach, 1 - _NEARLY_ALL, method="lower")) >= _LEAST_FRAC:
            return None
        lines.append(line)
    return _within(*lines)


def _alike(one: Area, other: Area) -> bool:
    edges = ("left", "top", "right", "bottom")
    return all(abs(getattr(one, edge) - getattr(other, edge)) <= _LIKE_FRAC for edge in edges)


def _pair(one: float, other: float) -> tuple[float, float]:
    """Bars of two opposite sides, if there are two and they are alike; more than two thirds of a picture is no bar."""
    alike = min(one, other) > 0 and abs(one - other) <= _LIKE_FRAC and one + other < 2 / 3
    return (one, other) if alike else (0.0, 0.0)


def dark_sides(luma: np.ndarray) -> Sides | None:
    """How far dark lines reach in; None for a picture that is too dark to tell. luma: upright, uint8, studio range.

    A line is dark where 97 in 100 of its samples are.
    """
    if luma[::_CELL, ::_CELL].mean() < _BRIGHT_ENOUGH:
        return None
    rows = (luma[:, ::_CELL] > _DARK).mean(axis=1) > 1 - _ALL_DARK
    columns = (luma[::_CELL] > _DARK).mean(axis=0) > 1 - _ALL_DARK
    return *_ends(rows), *_ends(columns)


def _ends(lit: np.ndarray) -> tuple[float, float]:
    """
    >>> _ends(np.array([False, True, False, True, False, False, False, False]))
    (0.125, 0.5)
    """
    if not lit.any():
        return 1.0, 1.0
    return float(lit.argmax() / lit.size), float(lit[::-1].argmax() / lit.size)


def _agreed(reach: np.ndarray) -> float:
    """The line at which a bar ends, if frames agree on one; else 0.

    >>> _agreed(np.array([0.12, 0.12, 0.121, 0.12, 0.3])), _agreed(np.array([0.1, 0.2, 0.3, 0.0, 0.4]))
    (0.12, 0.0)
    """
    line = float(np.quantile(reach, 1 - _NEARLY_ALL, method="lower"))
    same = float(np.mean(np.abs(reach - line) <= _SAME_LINE_FRAC))
    return line if line >= _LEAST_FRAC and same >= _MOST else 0.0


def _some(probe: Probe) -> Iterator[np.ndarray]:
    """Upright luma (8 bit, studio range) of frames at even distances: key frames, or of a short film any."""
    length = float(probe.duration_by_header or 0)
    with opened(probe.path) as container:
        stream = container.streams[probe.stream]
        frames = _in_turn(container, stream, length) if length <= _SHORT_S else _by_seeking(container, stream, length)
        for frame in frames:
            yield upright_luma(frame, probe)


def _in_turn(container: Any, stream: Any, length: float) -> Iterator[Any]:
    each = max(1, int(length * float(stream.average_rate or 25) / _FRAMES))
    try:
        for number, frame in enumerate(container.decode(stream)):
            if number % each == each // 2:
                yield frame
            if number > each * _FRAMES:
                return
    except (av.error.FFmpegError, ValueError):
        return  # what is damaged is told when the film is watched


def _by_seeking(container: Any, stream: Any, length: float) -> Iterator[Any]:
    stream.codec_context.skip_frame = "NONKEY"
    start, seen = first_stamp(stream), set()
    for number in range(_FRAMES):
        at = start + int(length * (number + 0.5) / _FRAMES / float(stream.time_base))
        try:
            container.seek(at, stream=stream)
            frame = next(container.decode(stream), None)
        except (av.error.FFmpegError, ValueError):
            continue  # this place cannot be had; others can
        if frame is not None and frame.pts not in seen:
            seen.add(frame.pts)
            yield frame
