"""A film's pictures, decoded once, in the order in which they are shown, each with its exact number and stamp.

Where the codec allows it (`SKIPS`), frames that no other frame refers to are not decoded: they cost a third of the
time and say little that their neighbours do not. Every packet still carries a stamp, so the count stays exact. They
are decoded after all where a cut may lie among them: beside a packet that is larger than those around it (a new picture
costs more), and where a measure asks for them soon after a key frame, from the packets since then.
"""

import math
from array import array
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, MutableSequence, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import heappop, heappush
from itertools import chain, islice, pairwise, repeat
from statistics import median
from typing import Any

import av

from kadr.media.packets import packets as packets_of
from kadr.media.probe import Probe, opened
from kadr.spans import nanoseconds

SKIPS = {"h264", "hevc"}
"""Codecs of which frames that no other refers to are left out."""
_THREADS = 8  # frames in work at once: two cores stay busy while the measures are at work; never by the machine
_LARGER = 1.3  # than anchors around it: where a new picture begins, nearly all are, and a tenth of the others
_ANCHORS = 5  # anchors on each side that an anchor is held against: a second or so
_MOST_AGAIN = 48  # packets: what was left out is decoded after all only where a key frame is so near
_WINDOW = 3 * _MOST_AGAIN  # packets kept, from the last key frame but one
_MOST_KEPT_BYTES = 32 << 20
_BEFORE_S = 15  # how far before a halt's key frame it is looked for


class CannotSkip(Exception):
    """The stamps of packets and frames do not fit together, so every frame must be decoded and counted."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One decoded frame."""

    index: int
    at_ns: int
    frame: Any


class CannotGoOn(Exception):
    """The file does not lead back to the place of a halt."""


@dataclass(frozen=True, slots=True)
class Halt:
    """Where a pass over a film stood, so that another can go on from there."""

    stamps: MutableSequence[int]
    """Of every frame shown so far."""
    key: int
    """Stamp of a key frame that was shown: decoding starts there."""
    sizes: list[int]
    """What was known of packets' sizes before that key frame."""
    furthest: int | None
    counts: list[int]
    """decoded, interlaced, unstamped, last_duration."""
    broken: list[int]
    decode_all: bool


@dataclass
class Picture:
    """Decodes a film. Use `frames` once; `stamps` and the rest are whole when it has ended."""

    probe: Probe
    decode_all: bool = False
    after: Halt | None = None
    """Where an earlier pass stood; its frames are not given again."""
    stamps: MutableSequence[int] = field(default_factory=lambda: array("q"))
    """Stamp of every shown frame, in the stream's units, so far."""
    broken: list[int] = field(default_factory=list)
    """Stamps of packets at which something could not be decoded, once each."""
    unstamped: int = 0
    """Frames whose stamp was missing and is counted on from the one before."""
    decoded: int = 0
    interlaced: int = 0
    """Decoded frames that say they are interlaced."""
    last_duration: int = 0
    _keys: deque[tuple[int, list[int], int | None]] = field(default_factory=lambda: deque(maxlen=4 * _THREADS))
    """Key frames met of late: stamp, sizes and furthest stamp known before it."""
    _since_key: deque[Any] = field(default_factory=deque)
    _kept_bytes: int = 0
    _window_whole: bool = True
    """Else too much has come since the last key frame, and nothing is kept until the next."""

    @property
    def mostly_interlaced(self) -> bool:
        """Whether most of the decoded frames say that they are interlaced."""
        return self.interlaced * 2 > self.decoded

    @property
    def skips(self) -> bool:
        """Whether frames that nothing refers to are left out."""
        return self.probe.codec in SKIPS and not self.decode_all

    def ns(self, stamp: int) -> int:
        """A stamp on the film's clock, whose zero is the first picture."""
        return nanoseconds(stamp - self.stamps[0], self.probe.time_base)

    def frames(self) -> Iterator[Shown]:
        """Every decoded frame. Raises CannotSkip, and CannotOpenFilm where the file is gone."""
        with opened(self.probe.path) as container:
            stream = container.streams[self.probe.stream]
            set_up(stream.codec_context, skip=self.skips)
            packets = packets_of(container, stream, lambda: self._note_damage(None))
            if self.after is not None:
                packets = self._from_halt(container, stream, self.after)
            yield from self._skipping(packets, stream) if self.skips else self._all(packets, stream)

    def halt(self) -> Halt | None:
        """Where the pass stands now; None where it could not be gone on from."""
        keys = [key for key in self._keys if self.stamps and key[0] <= self.stamps[-1]]
        if not keys or self.unstamped:
            return None
        key, sizes, furthest = keys[-2] if len(keys) > 1 else keys[-1]  # what lies before the last may be asked for
        counts = [self.decoded, self.interlaced, self.unstamped, self.last_duration]
        return Halt(self.stamps[:], key, sizes, furthest, counts, list(self.broken), self.decode_all)

    def _from_halt(self, container: Any, stream: Any, halt: Halt) -> Iterator[Any]:
        """Packets from the halt's key frame on. Raises CannotGoOn where the file does not lead there."""
        self.stamps, self.broken = array("q", halt.stamps), list(halt.broken)
        self.decoded, self.interlaced, self.unstamped, self.last_duration = halt.counts
        margin = round(_BEFORE_S / stream.time_base)
        for place in (halt.key - margin, first_stamp(stream)):  # some containers are only roughly sought in
            try:
                container.seek(place, stream=stream)
            except (av.error.FFmpegError, ValueError):
                continue
            packets = packets_of(container, stream, lambda: self._note_damage(None))
            for packet in packets:
                if packet.is_keyframe and packet.pts == halt.key:
                    yield packet
                    yield from packets
                    return
                if packet.pts is not None and packet.dts is not None and packet.dts > halt.key:
                    break
        raise CannotGoOn

    def _all(self, packets: Iterator[Any], stream: Any) -> Iterator[Shown]:
        stream.codec_context.thread_type = "AUTO"
        step = self._usual_step(stream)
        shown = self.after.stamps[-1] if self.after else None
        for packet in packets:
            if packet.is_keyframe and packet.pts is not None:
                self._keys.append((packet.pts, [], None))
            for frame in self._decoded(packet):
                stamp = frame.pts
                if shown is not None and stamp is not None and stamp <= shown:
                    continue  # shown before the halt
                if stamp is None or (self.stamps and stamp <= self.stamps[-1]):
                    self.unstamped += 1
                    stamp = self.stamps[-1] + step if self.stamps else 0
                self.stamps.append(stamp)
                self.last_duration = frame.duration or step
                yield self._shown(len(self.stamps) - 1, stamp, frame)

    def _skipping(self, packets: Iterator[Any], stream: Any) -> Iterator[Shown]:
        context = stream.codec_context
        waiting: list[int] = []
        known: set[int] = set()
        recent: deque[int] = deque(self.after.sizes if self.after else (), maxlen=_ANCHORS)
        furthest = self.after.furthest if self.after else None
        shown = self.after.stamps[-1] if self.after else None
        for packet, times in _weighed(packets, recent, furthest):
            if packet.size and not packet.is_discard:
                if packet.pts is None or packet.pts in known:
                    raise CannotSkip
                if packet.is_keyframe:
                    self._keys.append((packet.pts, list(recent), furthest))
                if shown is None or packet.pts > shown:
                    known.add(packet.pts)
                    heappush(waiting, packet.pts)
                if times is not None:
                    furthest = packet.pts
                    self.last_duration = packet.duration or self._usual_step(stream)
                    context.skip_frame = "DEFAULT" if times >= _LARGER else "NONREF"
                    if not packet.is_keyframe:
                        recent.append(packet.size)
            self._keep(packet)
            for frame in self._decoded(packet):
                if frame.pts is not None and shown is not None and frame.pts <= shown:
                    continue  # shown before the halt
                if frame.pts is None or frame.pts not in known:
                    raise CannotSkip
                while waiting and waiting[0] < frame.pts:
                    known.discard(waiting[0])
                    stamp = heappop(waiting)
                    if self.stamps:  # what comes before the first picture refers to pictures that are not here
                        self.stamps.append(stamp)
                if not waiting or waiting[0] != frame.pts:
                    raise CannotSkip  # shown out of order
                known.discard(frame.pts)
                self.stamps.append(heappop(waiting))
                yield self._shown(len(self.stamps) - 1, frame.pts, frame)
        while waiting:
            self.stamps.append(heappop(waiting))

    def between(self, before: int, after: int) -> list[Shown]:
        """Frames that were left out between two shown ones, decoded from what is kept.

        before, after: indices of decoded frames, not far back. Empty where the last key frame lies too far back: to
        decode all since then would cost more than the exact place of a cut is worth.
        """
        if after >= len(self.stamps):
            return []
        wanted = {self.stamps[index]: index for index in range(before + 1, after)}
        packets = list(self._since_key)
        first = next((n for n in reversed(range(len(packets))) if self._leads_to(packets[n], before)), None)
        if first is None:
            return []
        last = max(
            (n for n, packet in enumerate(packets) if packet.pts in wanted or packet.pts == self.stamps[after]),
            default=first,
        )
        if last - first >= _MOST_AGAIN:
            return []
        context = _second(packets[first].stream.codec_context)
        found: list[Shown] = []
        try:
            for packet in (*packets[first : last + 1], None):
                context.skip_frame = "DEFAULT" if packet is None or packet.pts in wanted else "NONREF"
                for frame in context.decode(packet):
                    if frame.pts in wanted:
                        found.append(self._shown(wanted[frame.pts], frame.pts, frame))
        except (av.error.FFmpegError, ValueError):
            return []
        return found

    def _leads_to(self, packet: Any, index: int) -> bool:
        """Whether a packet is a key frame from which a shown frame can be decoded."""
        return bool(packet.is_keyframe and packet.pts <= self.stamps[index])

    def end_ns(self) -> int:
        """End of the last frame, on the film's clock."""
        return self.ns(self.stamps[-1] + max(self.last_duration, 1))

    def rate(self) -> tuple[Fraction, bool]:
        """Frames a second, and whether they are uneven.

        The header's where it lies within what the rounding of the stamps leaves open, else what `counted_rate` counts.
        """
        return counted_rate(self.stamps, self.probe.time_base, self.probe.rate_by_header)

    def _decoded(self, packet: Any) -> list[Any]:
        try:
            return list(packet.decode())
        except (av.error.FFmpegError, ValueError):
            self._note_damage(packet.pts)
            return []

    def _note_damage(self, stamp: int | None) -> None:
        at = stamp if stamp is not None else self.stamps[-1] if self.stamps else 0
        if at not in self.broken:
            self.broken.append(at)

    @property
    def damaged(self) -> list[int]:
        """Frames at which something could not be decoded."""
        return sorted({bisect_left(self.stamps, at) for at in self.broken})

    def _shown(self, index: int, stamp: int, frame: Any) -> Shown:
        self.decoded += 1
        self.interlaced += bool(frame.interlaced_frame)
        return Shown(index, self.ns(stamp), frame)

    def _usual_step(self, stream: Any) -> int:
        rate = stream.average_rate or stream.guessed_rate or 25
        return max(1, round(1 / (Fraction(rate) * Fraction(stream.time_base))))

    def _keep(self, packet: Any) -> None:
        if packet.is_keyframe:  # what was shown before an open group's key frame may still be asked for: keep one more
            keys = [n for n, one in enumerate(self._since_key) if one.is_keyframe]
            for _ in range(keys[-1] if keys else 0):
                self._kept_bytes -= self._since_key.popleft().size
            self._window_whole = True
        if self._window_whole and packet.size and packet.pts is not None:
            self._since_key.append(packet)
            self._kept_bytes += packet.size
            if self._kept_bytes > _MOST_KEPT_BYTES or len(self._since_key) > _WINDOW:
                self._since_key.clear()
                self._kept_bytes, self._window_whole = 0, False


def first_stamp(stream: Any) -> int:
    """Where a stream begins, in its own units, as the header says; 0 where it does not."""
    return int(stream.start_time or 0)


def counted_rate(stamps: Sequence[int], base: Fraction, header: Fraction | None) -> tuple[Fraction, bool]:
    """Frames a second of some stamps, and whether they vary.

    Both ends are rounded to the time base, which leaves one unit open. The header's rate is kept where it lies within
    that; else the nearest usual one within it is taken; else, of even steps, the count over the time. Of uneven steps
    (a frame is missing, or stamps were rounded more than once) it is the header's or a usual rate near the mean, else
    the mean.

    >>> counted_rate([0, 42, 83, 125, 167, 208, 250], Fraction(1, 1000), Fraction(24))
    (Fraction(24, 1), False)
    >>> counted_rate([0, 1001, 2002, 3003], Fraction(1, 30000), None)
    (Fraction(30000, 1001), False)
    """
    if len(stamps) < 2:
        return header or Fraction(25), False
    steps, span = len(stamps) - 1, stamps[-1] - stamps[0]
    mean = Fraction(steps) / (span * base)

    def fits(rate: Fraction) -> bool:
        return abs(steps / (rate * base) - span) <= 1

    if header and fits(header):
        rate = header
    else:
        some = [rate for rate in _USUAL_RATES if fits(rate)]
        if not some and any(abs((b - a) * steps - span) > steps for a, b in pairwise(stamps)):
            known = (*_USUAL_RATES, *((header,) if header else ()))
            some = [rate for rate in known if abs(rate / mean - 1) < Fraction(1, 500)]
        rate = min(some, key=lambda rate: abs(rate - mean)) if some else mean.limit_denominator(1001) or mean
    step = 1 / (rate * base)
    allowed = max(Fraction(1), step / 50)
    uneven = sum(1 for a, b in pairwise(stamps) if abs((b - a) - step) > allowed)
    return rate, uneven * 100 > len(stamps)


_USUAL_RATES = tuple(
    Fraction(*pair)
    for pair in ((24000, 1001), (24, 1), (25, 1), (30000, 1001), (30, 1), (48, 1), (50, 1), (60000, 1001), (60, 1),
                 (12, 1), (15, 1), (16, 1), (18, 1), (20, 1), (10, 1))
)  # fmt: skip


def _weighed(packets: Iterator[Any], before: Iterable[int], furthest: int | None) -> Iterator[tuple[Any, float | None]]:
    """Packets in order; each anchor (shown after all before it) with how many times its neighbours' size it has.

    before: sizes of the anchors before these packets, less key frames; furthest: stamp of the last of them. Of the
    anchors before and those behind, the smaller median counts: where a rich picture gives way to a plain one, only
    what comes behind is small.
    """
    sizes = deque(before, maxlen=_ANCHORS)
    waiting: deque[tuple[Any, bool]] = deque()
    behind: deque[int] = deque()  # sizes of the anchors that wait, 0 for key frames
    for packet in chain(packets, repeat(None)):
        if packet is not None:
            anchor = bool(packet.size) and not packet.is_discard and packet.pts is not None
            anchor = anchor and (furthest is None or packet.pts > furthest)
            if anchor:
                furthest = packet.pts
                behind.append(0 if packet.is_keyframe else packet.size)
            waiting.append((packet, anchor))
        while waiting and (packet is None or len(behind) > _ANCHORS):
            first, anchor = waiting.popleft()
            if not anchor:
                yield first, None
                continue
            behind.popleft()
            yield first, _times(first, sizes, [size for size in islice(behind, _ANCHORS) if size])
            if not first.is_keyframe:
                sizes.append(first.size)
        if packet is None:
            return


def _times(anchor: Any, before: Sequence[int], behind: Sequence[int]) -> float:
    """Of a key frame, or where nothing lies beside it, infinitely many: what goes with it is decoded."""
    usual = min((median(sizes) for sizes in (before, behind) if sizes), default=0)
    return math.inf if anchor.is_keyframe or not usual else float(anchor.size / usual)


def set_up(context: Any, skip: bool, threads: int = _THREADS) -> None:
    """A decoder as every frame is decoded."""
    context.thread_count = threads
    context.thread_type = "FRAME"
    context.options = {"skip_loop_filter": "all"}
    if skip:
        context.skip_frame = "NONREF"


def _second(first: Any) -> Any:
    """Another decoder of the same stream."""
    context = av.CodecContext.create(first.codec.name, "r")
    context.extradata = first.extradata
    context.thread_count = 1
    context.options = {"skip_loop_filter": "all"}
    return context
