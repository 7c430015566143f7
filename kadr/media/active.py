"""The active picture: what is left of the frame when letter- and pillarbox bars are cut off.

Looked for in key frames from all over the film. A bar is dark in nearly all of them, ends at the same line in most, and
has one like it on the other side; the edge of a dark picture moves from frame to frame, so a dark film is not cropped.
Frames that are dark all over do not vote.
"""

from collections.abc import Iterator
from typing import Any

import av
import numpy as np

from kadr.media.packets import packets
from kadr.media.picture import first_stamp
from kadr.media.probe import Probe, opened
from kadr.media.sampling import Area, upright_luma

_FRAMES = 16
_DARK = 36  # 8-bit luma, studio range: black is 16, and old prints' bars are not quite black
_BRIGHT_ENOUGH = 40  # mean luma from which a frame can tell a bar from a dark picture
_VOTES = 4  # bright frames needed
NEARLY_ALL, _MOST = 0.85, 0.5
SAME_LINE_FRAC = 0.008  # of the height or width
LIKE_FRAC = 0.02  # how much the bars of two sides may differ
LEAST_FRAC = 0.012  # thinner than this is an edge of the scan, not a bar
_SHORT_S = 20  # of a film as short as this all frames are at hand
_USUAL_RATE = 25  # frames a second, where a file does not say
_CELL = 4  # every which sample of a line is looked at
_ALL_DARK = 0.97  # of a line's samples

Sides = tuple[float, float, float, float]
"""How far bars, or dark lines, reach in from the top, bottom, left and right, as parts of the picture."""


def active_area(probe: Probe) -> Area:
    """The part of the upright picture within the bars; all of it where no bar is sure."""
    sides = [found for luma in _some(probe) if (found := dark_sides(luma)) is not None]
    if len(sides) < _VOTES:
        return Area()
    top, bottom, left, right = (agreed(np.array(side)) for side in zip(*sides, strict=True))
    return within_bars(top, bottom, left, right)


def within_bars(top: float, bottom: float, left: float, right: float) -> Area:
    """What bars leave of the picture that reach in so far; bars that have no like on the other side are none."""
    top, bottom = _pair(top, bottom)
    left, right = _pair(left, right)
    return Area(left, top, 1 - right, 1 - bottom)


def _pair(one: float, other: float) -> tuple[float, float]:
    """Bars of two opposite sides, if there are two and they are alike; more than two thirds of a picture is no bar."""
    alike = min(one, other) > 0 and abs(one - other) <= LIKE_FRAC and one + other < 2 / 3
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


def agreed(reach: np.ndarray) -> float:
    """The line at which a bar ends, if frames agree on one; else 0.

    >>> agreed(np.array([0.12, 0.12, 0.121, 0.12, 0.3])), agreed(np.array([0.1, 0.2, 0.3, 0.0, 0.4]))
    (0.12, 0.0)
    """
    line = float(np.quantile(reach, 1 - NEARLY_ALL, method="lower"))
    same = float(np.mean(np.abs(reach - line) <= SAME_LINE_FRAC))
    return line if line >= LEAST_FRAC and same >= _MOST else 0.0


def _some(probe: Probe) -> Iterator[np.ndarray]:
    """Upright luma (8 bit, studio range) of frames at even distances: key frames, or of a short film any."""
    with opened(probe.path) as container:
        stream = container.streams[probe.stream]
        length = float(probe.duration_by_header or 0)
        if length > _SHORT_S:
            frames = _by_seeking(container, stream, length)
        elif length:
            frames = _in_turn(container, stream, int(length * float(stream.average_rate or _USUAL_RATE)))
        else:
            frames = _of_unknown_length(container, stream, probe)
        for frame in frames:
            yield upright_luma(frame, probe)


def _in_turn(container: Any, stream: Any, count: int) -> Iterator[Any]:
    """Of a film of so many frames, all decoded."""
    each = max(1, count // _FRAMES)
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


def _of_unknown_length(container: Any, stream: Any, probe: Probe) -> Iterator[Any]:
    """Of a file that does not say how long it is, and may not be sought in: its packets are counted first, undecoded."""
    flags = [bool(packet.is_keyframe) for packet in packets(container, stream) if packet.size]
    keys = [number for number, key in enumerate(flags) if key]
    with opened(probe.path) as again:
        stream = again.streams[probe.stream]
        if len(flags) <= _SHORT_S * float(stream.average_rate or _USUAL_RATE):
            yield from _in_turn(again, stream, len(flags))
            return
        chosen = {keys[len(keys) * (2 * part + 1) // (2 * _FRAMES)] for part in range(_FRAMES)} if keys else set()
        context = stream.codec_context
        try:
            filled = (packet for packet in packets(again, stream) if packet.size)
            for number, packet in enumerate(filled):
                if number in chosen:
                    yield from context.decode(packet)
            yield from context.decode(None)
        except (av.error.FFmpegError, ValueError):
            return  # what is damaged is told when the film is watched
