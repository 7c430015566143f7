"""A film's sound, decoded once, in order, on the film's clock.

The decoder already leaves out what is no sound: priming samples, and what an edit list cuts away. A stretch for which
the file holds nothing is a hole between blocks, never silence. Where stamps run backwards, or are missing, samples are
counted on, so that blocks never overlap.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from kadr.looks import SoundBlock
from kadr.media.probe import opened
from kadr.spans import nanoseconds

_BLOCKS_A_SECOND = 2  # a block costs little beside its sums, and memory stays flat
_HOLE = Fraction(1, 20)  # seconds; stamps of a clock that drifts, or of a coarse one, stray by less
_HOLE_AFTER_DAMAGE = Fraction(1, 500)  # sound is missing there: only rounding to milliseconds is allowed for
_PACKED = "flt"  # channels side by side: of planes, PyAV 18 takes one too many where there are eight


@dataclass
class Soundtrack:
    """Decodes the sound of a film. Use `blocks` once; what is counted is whole when it has ended.

    stream: its index in the file, as Probe.audio_stream says; None for a film without sound.
    zero: the first picture's stamp, in seconds on the file's own clock.
    """

    path: Path
    stream: int | None
    zero: Fraction
    rate_hz: int | None = None
    """None while no sound was heard, as with the next two."""
    start_ns: int | None = None
    """Where its sound begins on the film's clock."""
    end_ns: int | None = None
    samples: int = 0
    """Of each channel."""
    holes: int = 0
    """Stretches inside it for which the file holds no sound."""
    damaged: list[int] = field(default_factory=list)
    """Where (in nanoseconds) something could not be decoded."""
    unstamped: int = 0
    """Decoded frames without a stamp, or with one that runs backwards."""
    changes: int = 0
    """How often rate or channels change; everything is brought to the first."""
    _packer: Any = None

    @property
    def duration_ns(self) -> int | None:
        """Counted in samples, without the holes."""
        return nanoseconds(self.samples, Fraction(1, self.rate_hz)) if self.rate_hz else None

    def blocks(self) -> Iterator[SoundBlock]:
        """The whole sound; nothing where the file has none. Raises CannotOpenFilm where the file is gone."""
        if self.stream is None:
            return
        with opened(self.path) as container:
            stream = container.streams[self.stream]
            stream.codec_context.thread_count = 1  # sound codecs do not share their work out
            fifo, starts, damages = av.AudioFifo(), Fraction(0), 0
            for frame, at in self._alike(self._decoded(container, stream)):
                if self.rate_hz is None:
                    self.rate_hz = frame.sample_rate
                    starts = at or Fraction(0)
                    self.start_ns = self.end_ns = nanoseconds(1, starts)
                ends = starts + Fraction(fifo.samples, self.rate_hz)
                allowed = _HOLE if len(self.damaged) == damages else _HOLE_AFTER_DAMAGE
                damages = len(self.damaged)
                if at is None or at < ends - _HOLE:
                    self.unstamped += 1
                elif at > ends + allowed:
                    self.holes += 1
                    if fifo.samples:
                        yield self._block(fifo.read(), starts)
                    starts = at
                frame.pts, frame.time_base = None, Fraction(1, self.rate_hz)  # the clock is kept here
                fifo.write(frame)
                if fifo.samples * _BLOCKS_A_SECOND >= self.rate_hz:
                    block = self._block(fifo.read(), starts)
                    starts += Fraction(block.samples.shape[1], self.rate_hz)
                    yield block
            if fifo.samples:
                yield self._block(fifo.read(), starts)

    def _block(self, frame: Any, starts: Fraction) -> SoundBlock:
        rate, layout = frame.sample_rate, frame.layout
        self._packer = self._packer or av.AudioResampler(_PACKED, layout, rate)
        packed = np.concatenate([one.to_ndarray() for one in self._packer.resample(frame)], axis=1)
        samples = np.ascontiguousarray(packed.reshape(-1, layout.nb_channels).T)
        self.samples += samples.shape[1]
        self.end_ns = nanoseconds(1, starts + Fraction(samples.shape[1], rate))
        return SoundBlock(nanoseconds(1, starts), rate, samples, layout.name)

    def _alike(self, frames: Iterator[Any]) -> Iterator[tuple[Any, Fraction | None]]:
        """All frames with the form, the channels and the rate of the first, each with its time on the film's clock."""
        first: tuple[str, str, int] | None = None
        given: tuple[str, str, int] | None = None
        bring: Any = None
        for frame in frames:
            at = frame.pts * frame.time_base - self.zero if frame.pts is not None else None
            form = frame.format.name, frame.layout.name, frame.sample_rate
            first, given = first or form, given or form
            if form != given:
                self.changes += form[1:] != given[1:]
                given = form
                bring = av.AudioResampler(*first) if form != first else None
            if bring is None:
                yield frame, at
                continue
            for brought in bring.resample(frame):
                yield brought, at
                at = None if at is None else at + Fraction(brought.samples, brought.sample_rate)

    def _decoded(self, container: Any, stream: Any) -> Iterator[Any]:
        packets = container.demux(stream)
        while True:
            try:
                packet = next(packets, None)
                frames = packet.decode() if packet else []
            except (av.error.FFmpegError, ValueError):
                self.damaged.append(self.end_ns or 0)
                continue
            if packet is None:
                return
            yield from frames
