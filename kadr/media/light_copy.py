"""A light copy of a film, for browsers that cannot play its file: small, VP9 and Opus in WebM, which every browser plays.

It runs as a process of its own, so that a large film costs the pages that wait for it neither time nor memory:

    python -m kadr.media.light_copy FILM COPY

prints, about once a second, how many nanoseconds of the film are done, and ends early when nobody hears it any more.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.filter
import numpy as np

from kadr.errors import KadrError
from kadr.looks import SoundBlock
from kadr.media.packets import packets
from kadr.media.probe import Probe, opened, probe
from kadr.media.sound import Soundtrack
from kadr.spans import SECOND, nanoseconds

SIDE_PX = 480
"""Of the picture's shorter side, at most."""
_CLOCK = Fraction(1, 1000)  # WebM counts in milliseconds
_KEY_FRAMES = 16  # frames from one to the next at most: the film is dragged through, so each must be near one
_PICTURE = {"deadline": "realtime", "cpu-used": "8", "crf": "36", "b": "0"}
_THREADS = 2
_SOUND_HZ, _SOUND_BITS = 48_000, 96_000
_AHEAD_NS = SECOND // 2  # that sound is written before its picture
_STRAYS_S = 0.02  # of a stamp that is no hole
_TOLD_S = 0.5


def write(film: Path, copy: Path, tell: Callable[[int], None]) -> None:
    """Write the copy of a film; its first picture stands at 0. Pictures keep their own times.

    tell: hears how far it is, in nanoseconds, at every picture. Raises CannotOpenFilm, OSError.
    """
    about = probe(film)
    with av.open(str(copy), "w", format="webm") as container:
        picture = container.add_stream("libvpx-vp9", options=dict(_PICTURE))
        sound = container.add_stream("libopus", rate=_SOUND_HZ) if about.audio_stream is not None else None
        if sound is not None:
            sound.layout, sound.bit_rate = "stereo", _SOUND_BITS
        picture.width, picture.height = size_of(about)
        picture.pix_fmt = "yuv420p"
        blocks: Iterator[Any] = iter(())
        for stamp, zero, frame in _pictures(about):
            if frame.pts == 0:
                _set_up(picture.codec_context, frame)
                blocks = _sound(about, zero)
            container.mux(picture.encode(frame))
            if sound is not None:
                _mux_until(container, sound, blocks, stamp + _AHEAD_NS)
            tell(stamp)
        container.mux(picture.encode(None))
        if sound is not None:
            _mux_until(container, sound, blocks, None)
            container.mux(sound.encode(None))


def size_of(about: Probe) -> tuple[int, int]:
    """Width and height of the copy: upright, square pixels, even, never larger than the film."""
    width, height = about.display_size
    share = min(SIDE_PX / min(width, height), 1.0)
    return _even(width * share), _even(height * share)


def _even(side: float) -> int:
    return max(2, round(side / 2) * 2)


def _set_up(context: Any, first: Any) -> None:
    """The encoder. Colours keep the film's own tags: what is HDR is toned by the browser, as the file's would be."""
    context.time_base = _CLOCK
    context.gop_size, context.thread_count = _KEY_FRAMES, _THREADS
    context.colorspace, context.color_range = first.colorspace, first.color_range
    context.color_primaries, context.color_trc = first.color_primaries, first.color_trc


def _pictures(about: Probe) -> Iterator[tuple[int, Fraction, Any]]:
    """Every picture that can be decoded, in order: its time, the first one's on the file's clock in seconds, itself."""
    graph: Any = None
    form: tuple[Any, ...] = ()
    first: int | None = None
    last = -1
    with opened(about.path) as container:
        stream = container.streams[about.stream]
        stream.thread_type = "AUTO"
        stream.codec_context.thread_count = _THREADS
        base = Fraction(stream.time_base)
        for frame in _decoded(container, stream):
            if frame.pts is None:
                continue
            first = frame.pts if first is None else first
            at_ms = round((frame.pts - first) * base / _CLOCK)
            if at_ms <= last:
                continue
            last = at_ms
            shape = (frame.width, frame.height, frame.format.name)
            if shape != form:
                graph, form = _upright(about, frame), shape
            stamp = nanoseconds(frame.pts - first, base)
            frame.pts, frame.time_base = at_ms, _CLOCK
            graph.push(frame)
            shown = graph.pull()
            shown.pts, shown.time_base, shown.pict_type = at_ms, _CLOCK, 0
            yield stamp, first * base, shown


def _decoded(container: Any, stream: Any) -> Iterator[Any]:
    for packet in packets(container, stream):
        with suppress(av.error.FFmpegError, ValueError):
            yield from packet.decode()


def _upright(about: Probe, frame: Any) -> Any:
    """What makes a stored picture an upright one of the copy's size: a picture in, a picture out."""
    width, height = size_of(about)
    way = about.orientation
    graph = av.filter.Graph()
    parts = [graph.add_buffer(width=frame.width, height=frame.height, format=frame.format.name, time_base=_CLOCK)]
    across, down = (height, width) if way.transposed else (width, height)
    if about.says_interlaced:  # one field of the two: so nothing combs
        parts += [graph.add("field", "type=top")]
    parts += [graph.add("scale", f"{across}:{down}:flags=area")]
    parts += [graph.add("transpose", "dir=cclock_flip")] if way.transposed else []  # rows become columns, no more
    parts += [graph.add("vflip")] if way.flip_down else []
    parts += [graph.add("hflip")] if way.flip_across else []
    parts += [graph.add("format", "yuv420p"), graph.add("buffersink")]
    graph.link_nodes(*parts).configure()
    return graph


def _sound(about: Probe, zero: Fraction) -> Iterator[tuple[Any, int]]:
    """The sound as the encoder takes it, from the first picture on, each part with its end in nanoseconds.

    Holes are silence: players count samples.
    """
    bring = av.AudioResampler("flt", "stereo", _SOUND_HZ)
    given = 0  # samples of each channel
    for block in Soundtrack(about.path, about.audio_stream, zero).blocks():
        gap = round(block.start_ns * block.rate_hz / SECOND) - given
        some = block.samples if gap >= 0 else block.samples[:, -gap:]
        while gap > _STRAYS_S * block.rate_hz:
            empty = np.zeros((len(some), min(gap, block.rate_hz)), some.dtype)
            yield from _brought(bring, empty, block, given := given + empty.shape[1])
            gap -= empty.shape[1]
        if some.shape[1]:
            yield from _brought(bring, some, block, given := given + some.shape[1])


def _brought(bring: Any, samples: np.ndarray, block: SoundBlock, end: int) -> Iterator[tuple[Any, int]]:
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.T).reshape(1, -1), "flt", block.layout)
    frame.sample_rate = block.rate_hz
    for one in bring.resample(frame):
        yield one, nanoseconds(end, Fraction(1, block.rate_hz))


def _mux_until(container: Any, stream: Any, blocks: Iterator[tuple[Any, int]], until_ns: int | None) -> None:
    for frame, end_ns in blocks:
        container.mux(stream.encode(frame))
        if until_ns is not None and end_ns >= until_ns:
            return


def main() -> int:
    """Write a copy, and tell how far it is. 0: it is whole; 1: it cannot be made, with one line that says why."""
    film, copy = (Path(one) for one in sys.argv[1:3])
    last = 0.0

    def tell(done_ns: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _TOLD_S:
            last = now
            print(done_ns, flush=True)  # noqa: T201  to the process that asked for it

    if hasattr(os, "nice"):
        os.nice(10)
    try:
        write(film, copy, tell)
    except BrokenPipeError:
        copy.unlink(missing_ok=True)
        return 1
    except (KadrError, OSError, ValueError) as error:
        copy.unlink(missing_ok=True)
        print((str(error).splitlines() or [type(error).__name__])[0], file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
