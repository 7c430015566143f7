"""Single frames of a film, found by seeking.

What lies between a key frame and a frame that is wanted must be decoded too, but for frames that no other refers to
(see media.picture, whose decoder this one is like, so that a frame is the same picture whichever way it comes).
"""

from collections.abc import Iterable, Iterator
from typing import Any

import av

from kadr.media.picture import SKIPS, set_up
from kadr.media.probe import Probe, opened

_BACK_S = (0, 5)  # how far before its stamp a frame is looked for: some files lead beyond it
_NEAR_S = 2  # a frame that is no further on than this is gone on to, without seeking
_MOST_TRIED = 2000  # frames decoded before a stamp counts as not to be found


def frames_at(probe: Probe, stamps: Iterable[int]) -> Iterator[Any]:
    """The frames of some stamps (in the stream's units), the earliest first; those that cannot be had are left out.

    Raises CannotOpenFilm where the file is gone.
    """
    wanted = set(stamps)
    near = round(_NEAR_S / probe.time_base)
    with opened(probe.path) as container:
        stream = _stream(container, probe)
        frames: Iterator[Any] = iter(())
        at: int | None = None
        for stamp in sorted(wanted):
            found = _until(frames, stamp) if at is not None and stamp - at <= near else None
            for back_s in _BACK_S if found is None else ():
                try:
                    container.seek(stamp - round(back_s / probe.time_base), stream=stream)
                except (av.error.FFmpegError, ValueError):
                    continue
                frames = _decoded(container, stream, probe.codec, wanted)
                found = _until(frames, stamp)
                if found is not None:
                    break
            at = stamp if found is not None else None
            found = found if found is not None else _from_start(probe, stamp)
            if found is not None:
                yield found


def _from_start(probe: Probe, stamp: int) -> Any | None:
    """Some files cannot be sought in."""
    with opened(probe.path) as container:
        return _until(_decoded(container, _stream(container, probe), probe.codec, {stamp}), stamp)


def _stream(container: Any, probe: Probe) -> Any:
    stream = container.streams[probe.stream]
    set_up(stream.codec_context, skip=False)
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
