"""The measure of speech: hears a film's sound in order, and says of each 32 ms how likely somebody speaks in it."""

from dataclasses import dataclass, field

import numpy as np

from kadr.contracts import Track
from kadr.looks import SoundBlock
from kadr.measures.speech.denoise import without_bed
from kadr.measures.speech.levels import Levels
from kadr.measures.speech.mono import RATE_HZ, at_16_khz, channel_weights
from kadr.measures.speech.pitch import pitch_range
from kadr.models import onnx
from kadr.spans import SECOND

STEP_NS = 32_000_000
"""The model's own step."""
_STEP = 512  # samples at 16 kHz
_BEFORE = 64  # samples before each step that the model hears too
_PIECE_S = 32  # worked on at once: a thousand steps
_AROUND_S = 4  # heard before and after a piece, so that its bed is known and nothing changes at its edges
_ROUNDING_NS = 1000
_MAY_BE_A_VOICE = 0.1  # where it is less likely, nobody asks whether the voice sings
_STATE = np.zeros((1, 1, 128), np.float32)


@dataclass
class Speech:
    """Hears a film's sound in order.

    Its track, one value for each step of 32 ms from where sound begins, first or after a hole:
    start_ns, end_ns             int64, on the film's clock; the last step before a hole or the end may be shorter
    speech                       probability by the model, of the sound as it is
    speech_without_bed           the same, once its steady bed is taken away
    pitch_range_semitones        how far the pitch moves around the step; NaN where it is not voiced throughout, and
                                 where neither probability reaches a tenth
    level_dbfs                   RMS of the loudest channel, its mean left out; -inf for digital silence

    The same samples give the same track, however they are cut into blocks.
    """

    version = 1
    _rate_hz: int = 0
    _weights: np.ndarray = field(default_factory=lambda: np.ones(1, np.float32))
    _started_ns: int = 0
    """Where the stretch of sound began that is being heard."""
    _count: int = 0
    """Samples heard of it."""
    _waiting: list[np.ndarray] = field(default_factory=list)
    """Its mono samples from `_from` on."""
    _from: int = 0
    _done_s: int = 0
    """Seconds of it that were worked on."""
    _levels: Levels = field(default_factory=Levels)
    _states: list[tuple[np.ndarray, np.ndarray]] = field(default_factory=lambda: [(_STATE, _STATE)] * 2)
    _starts: list[np.ndarray] = field(default_factory=list)
    _ends: list[np.ndarray] = field(default_factory=list)
    _found: list[np.ndarray] = field(default_factory=list)
    """Three rows for each piece: speech, speech without the bed, range of pitch."""

    def hear(self, block: SoundBlock) -> None:
        """Blocks have the rate and the channels of the first one."""
        if not self._rate_hz:
            self._rate_hz = block.rate_hz
            self._weights = channel_weights(block.layout, len(block.samples))
        ended_ns = self._started_ns + self._ns(self._count)
        if not self._count or block.start_ns > ended_ns + _ROUNDING_NS:
            self._end_stretch()
            self._started_ns = block.start_ns
        samples = np.nan_to_num(block.samples, posinf=0, neginf=0)  # what a broken file holds is no sound
        self._waiting.append(self._weights @ samples)
        self._levels.hear(samples, self._count, self._rate_hz)
        self._count += block.samples.shape[1]
        while self._count >= (self._done_s + _PIECE_S + _AROUND_S) * self._rate_hz:
            self._work(_PIECE_S * self._rate_hz)

    def track(self) -> Track:
        """Whole also when nothing was heard."""
        self._end_stretch()
        speech, without, pitch = np.concatenate([np.zeros((3, 0), np.float32), *self._found], axis=1)
        return {
            "start_ns": np.concatenate([np.zeros(0, np.int64), *self._starts]),
            "end_ns": np.concatenate([np.zeros(0, np.int64), *self._ends]),
            "speech": speech,
            "speech_without_bed": without,
            "pitch_range_semitones": pitch,
            "level_dbfs": self._levels.dbfs(),
        }

    def _ns(self, samples: int) -> int:
        return (2 * samples * SECOND + self._rate_hz) // (2 * self._rate_hz)

    def _end_stretch(self) -> None:
        if not self._count:
            return
        while (left := self._count - self._done_s * self._rate_hz) > 0:
            self._work(min(left, _PIECE_S * self._rate_hz))
        steps = -(-self._count * RATE_HZ // (self._rate_hz * _STEP))
        edges = self._started_ns + np.arange(steps + 1, dtype=np.int64) * STEP_NS
        edges[-1] = self._started_ns + self._ns(self._count)
        self._starts.append(edges[:-1])
        self._ends.append(edges[1:])
        self._levels.end()
        self._waiting, self._from, self._done_s, self._count = [], 0, 0, 0
        self._states = [(_STATE, _STATE)] * 2

    def _work(self, samples: int) -> None:
        """Listen to the next piece of the stretch, that many samples long."""
        rate = self._rate_hz
        first = self._done_s * rate
        begin = max(0, first - _AROUND_S * rate)
        end = min(self._count, first + samples + _AROUND_S * rate)
        heard = np.concatenate(self._waiting)
        self._waiting, self._from = [heard[begin - self._from :]], begin
        sound = at_16_khz(self._waiting[0][: end - begin], rate)
        start = (first - begin) * RATE_HZ // rate
        steps = -(-samples * RATE_HZ // (rate * _STEP))
        speech = [self._listen(which, one, start, steps) for which, one in enumerate((sound, without_bed(sound)))]
        voices = np.maximum(*speech) >= _MAY_BE_A_VOICE
        self._found.append(np.stack([*speech, pitch_range(sound[start:], voices)]))
        self._done_s += _PIECE_S

    def _listen(self, which: int, sound: np.ndarray, start: int, steps: int) -> np.ndarray:
        """The model's probability for some steps of a sound that begin at a sample."""
        heard = np.zeros(_BEFORE + steps * _STEP, np.float32)
        before = min(_BEFORE, start)
        some = sound[start - before : start + steps * _STEP]
        heard[_BEFORE - before : _BEFORE - before + len(some)] = some
        windows = np.lib.stride_tricks.sliding_window_view(heard, _BEFORE + _STEP)[::_STEP]
        h, c = self._states[which]
        run = onnx("silero_vad")
        probability, h, c = run({"input": np.ascontiguousarray(windows), "h": h, "c": c})
        self._states[which] = h, c
        return probability
