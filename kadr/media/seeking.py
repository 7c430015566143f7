"""Single frames of a film, found by seeking.

What lies between a key frame and a frame that is wanted must be decoded too, but for frames that no other refers to
(see media.picture, whose decoder this one is like, so that a frame is the same picture whichever way it comes).
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from queue import SimpleQueue
from typing import Any

import av

from kadr.media.picture import SKIPS, set_up
from kadr.media.probe import Probe, opened

_BACK_S = (0, 5)  # how far before its stamp a frame is looked for: some files lead beyond it
_NEAR_S = 2  # a frame that is no further on than this is gone on to, without seeking
_MOST_IN_A_RUN = 4  # frames that one helper fetches and holds
_HELPERS = 2  # each with a decoder of one thread: what several threads have in work is lost at each seek
_MOST_TRIED = 2000  # frames decoded before a stamp counts as not to be found


def frames_at(probe: Probe, stamps: Iterable[int]) -> Iterator[Any]:
    """The frames of some stamps (in the stream's units), the earliest first; those that cannot be had are left out.

    Raises CannotOpenFilm where the file is gone.
    """
    runs = deque(_runs(sorted(set(stamps)), round(_NEAR_S / probe.time_base)))
    with ExitStack() as stack:
        free: SimpleQueue[Any] = SimpleQueue()
        helpers = min(_HELPERS, len(runs))
        for _ in range(helpers):
            container = stack.enter_context(opened(probe.path))
            free.put((container, _stream(container, probe)))
        pool = stack.enter_context(ThreadPoolExecutor(max(1, helpers)))
        ahead: deque[Future[list[Any]]] = deque()
        while runs or ahead:
            while runs and len(ahead) <= helpers:
                ahead.append(pool.submit(_of_run, probe, runs.popleft(), free))
            yield from ahead.popleft().result()


def _runs(stamps: Sequence[int], near: int) -> Iterator[list[int]]:
    """Stamps that lie near each other are gone on to, without seeking again."""
    run: list[int] = []
    for stamp in stamps:
        if run and (stamp - run[-1] > near or len(run) == _MOST_IN_A_RUN):
            yield run
            run = []
        run.append(stamp)
    if run:
        yield run


def _of_run(probe: Probe, run: Sequence[int], free: "SimpleQueue[Any]") -> list[Any]:
    """The frames of one run, by a container that nobody else has in hand meanwhile."""
    container, stream = free.get()
    try:
        return list(_sought(container, stream, probe, run))
    finally:
        free.put((container, stream))


def _sought(container: Any, stream: Any, probe: Probe, run: Sequence[int]) -> Iterator[Any]:
    wanted = set(run)
    frames: Iterator[Any] | None = None
    for stamp in run:
        found = _until(frames, stamp) if frames is not None else None
        for back_s in _BACK_S if found is None else ():
            try:
                container.seek(stamp - round(back_s / probe.time_base), stream=stream)
            except (av.error.FFmpegError, ValueError):
                continue
            frames = _decoded(container, stream, probe.codec, wanted)
            found = _until(frames, stamp)
            if found is not None:
                break
        if found is None:
            frames, found = None, _from_start(probe, stamp)
        if found is not None:
            yield found


def _from_start(probe: Probe, stamp: int) -> Any | None:
    """Some files cannot be sought in."""
    with opened(probe.path) as container:
        return _until(_decoded(container, _stream(container, probe), probe.codec, {stamp}), stamp)


def _stream(container: Any, probe: Probe) -> Any:
    stream = container.streams[probe.stream]
    set_up(stream.codec_context, skip=False, threads=1)
    return stream


def _decoded(container: Any, stream: Any, codec: str, wanted: set[int]) -> Iterator[Any]:
    """Frames from here on; of those that no other refers to, the wanted ones alone."""
    context = stream.codec_context
    for packet in container.demux(stream):
        if codec in SKIPS:
            context.skip_frame = "DEFAULT" if packet.pts is None or packet.pts in wanted else "NONREF"
        yield from packet.decode()


def _until(frames: Iterator[Any], stamp: int) -> Any | None:
    """The frame of a stamp among those that come; None where it does not come."""
    try:
        for tried, found in enumerate(frames):
            if found.pts == stamp:
                return found
            if found.pts is None or found.pts > stamp or tried > _MOST_TRIED:
                return None
    except (av.error.FFmpegError, ValueError):
        return None
    return None
