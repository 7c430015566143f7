"""What is heard of speech becomes a partition of the running time: speech, silence, and all the rest."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kadr.contracts import Track
from kadr.presence_rows import Voice
from kadr.spans import SECOND

VERSION = 2
"""Raise when the same track would give other rows."""

SMALL_GAP_NS = SECOND // 5
"""A frame of sound is longer or shorter than one of the picture: so much may be missing, and is no fault of the file."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When a step of sound is speech, and when it is silence. How they were chosen: docs/tables/voice.md."""

    speech: float = 0.6  # probability from which somebody speaks: just above the model's own line much is sung
    without_bed: float = 0.6  # the same once the steady bed is taken away
    sure: float = 0.9  # either probability, once in a burst, which ends behind the last: chords and chatter hover below
    burst_s: float = 0.1  # shorter bursts are no speech: knocks, a syllable of a far voice
    pause_s: float = 0.3  # shorter gaps belong to what is said
    note_semitones: float = 1.0  # a pitch that moves less in 0.3 s is held, as notes are
    song: float = 0.14  # share of held pitch in what sounds like speech, from which it is sung
    song_notes: float = 3.0  # at least as many notes: a single cry, however long, is no song
    song_goes_on: float = 0.05  # and down to which a song goes on, once there is one
    song_reach_s: float = 3.0  # looked at to each side: a line of a song
    murmur: float = 0.005  # probability of speech below which a crowd seldom falls: nobody is sought behind it
    murmur_reach_s: float = 10.0  # looked at to each side
    many: float = 0.3  # probability of speech below which the talk of many at once seldom falls: one voice has pauses
    many_spread_db: float = 4.0  # its level is steadier than that: one voice falls between syllables
    before_many_db: float = 2.0  # a voice before the talk of many is louder than it by as much
    silence_below_dbfs: float = -50.0  # as in `silences`: room tone lies below, what is meant to be heard above
    level_over_s: float = 0.4  # the level is taken over as much, as a meter does for what is heard at a moment
    silence_s: float = 0.2  # shorter silences are gaps between sounds


def limits_of(named: Iterable[tuple[str, float]]) -> Limits:
    """Kadr's own limits, less those that are named. Raises ValueError for one that cannot be."""
    given = dict(named)
    for name, value in given.items():
        share = name in {"speech", "without_bed", "sure", "song", "song_goes_on", "murmur", "many"}
        if (share and not 0 <= value <= 1) or (name != "silence_below_dbfs" and value < 0):
            raise ValueError(f"{name} cannot be {value}")
    return Limits(**given)


def voice(track: Track, limits: Limits, end_ns: int) -> list[Voice]:
    """The stretches, which make the time from the first picture to the end exactly; none where no sound was heard.

    Where the file holds no sound (before it begins, after its end, in holes), nothing is heard: silence. What was heard
    goes on over gaps of up to a fifth of a second.
    """
    starts, ends = track["start_ns"], track["end_ns"]
    if not len(starts):
        return []
    kinds = kinds_of(track, limits)
    spans = list(_with_gaps(starts, ends, kinds, end_ns))
    rows: list[Voice] = []
    for kind, start, end in spans:
        if rows and rows[-1].kind == kind:
            rows[-1] = Voice(kind, rows[-1].start_ns, end)
        else:
            rows.append(Voice(kind, start, end))
    return rows


def unheard_ns(track: Track, end_ns: int) -> int:
    """How much of the running time the file holds no sound for."""
    inside = np.clip(track["end_ns"], 0, end_ns) - np.clip(track["start_ns"], 0, end_ns)
    return end_ns - int(inside.sum())


def _with_gaps(starts: np.ndarray, ends: np.ndarray, kinds: np.ndarray, end_ns: int) -> Iterator[tuple[str, int, int]]:
    """What is heard on the film's clock, and silence where there is no sound; over a small gap what was heard goes on."""
    at = 0
    changes = np.flatnonzero((kinds[1:] != kinds[:-1]) | (starts[1:] != ends[:-1])) + 1
    before = str(kinds[0])
    for first, last in pairwise([0, *changes.tolist(), len(kinds)]):
        start, end = max(at, int(starts[first])), min(end_ns, int(ends[last - 1]))
        if end <= start:
            continue
        if start > at:
            yield before if start - at <= SMALL_GAP_NS else "silence", at, start
        before = str(kinds[first])
        yield before, start, end
        at = end
    if at < end_ns:
        yield before if end_ns - at <= SMALL_GAP_NS else "silence", at, end_ns


def kinds_of(track: Track, limits: Limits) -> np.ndarray:
    """speech, silence or other, for each step."""
    speech = spoken(track, limits)
    quiet = _quiet(track, limits) & ~speech
    quiet = _without_short(quiet, _steps(limits.silence_s))
    return np.where(speech, "speech", np.where(quiet, "silence", "other"))


def spoken(track: Track, limits: Limits) -> np.ndarray:
    """Whether somebody speaks, for each step."""
    low = _low(track["speech"], limits.murmur_reach_s)
    at_once = track["speech"] >= limits.speech
    heard = at_once | ((track["speech_without_bed"] >= limits.without_bed) & (low < limits.murmur))
    heard = _without_short(heard & ~_of_many(track, low, limits), _steps(limits.burst_s))
    heard = _to_its_last_peak(heard, track, at_once, limits)
    heard[:-1] |= heard[1:]  # the model needs a step to believe that somebody speaks
    heard = ~_without_short(~heard, _steps(limits.pause_s) + 1)
    heard = _without_lone(heard)
    return heard & ~_sung(track, heard, limits)


def _of_many(track: Track, low: np.ndarray, limits: Limits) -> np.ndarray:
    """Whether what sounds like speech is the talk of many at once, and no voice is before it: the model hears it without a pause, its
    level is steady, and no pitch carries. low: what the probability falls to around each step."""
    without_a_pause = low >= limits.many
    if not without_a_pause.any():
        return without_a_pause
    level = np.maximum(track["level_dbfs"].astype(np.float64), _NO_LEVEL_DBFS)
    steady = without_a_pause & (_each(level, _MANY_SPREAD_REACH_S, np.std) < limits.many_spread_db)
    voiced = _around(~np.isnan(track["pitch_range_semitones"]), _steps(_MANY_PITCH_REACH_S))
    around = _smooth_level(level, _steps(_VOICE_REACH_S))
    over = around - _each(around, limits.murmur_reach_s, lambda some: _quantile(some, _LEVEL_OF_MANY))
    told: np.ndarray = steady & (voiced < _FEW_VOICED) & (over < limits.before_many_db)
    return told


def _to_its_last_peak(marks: np.ndarray, track: Track, at_once: np.ndarray, limits: Limits) -> np.ndarray:
    """Only the runs of marks in which the model is sure somewhere, twice in longer ones, each to a step behind the last: the model believes on
    for a while in a voice that has ended, the longer the louder what goes on behind it. at_once: where it hears somebody with the bed as it is;
    who is plain to hear so ends when he is no longer heard so, the bed without which he seems to speak on is not him."""
    plain = track["speech"] >= limits.sure
    peaks = plain | (track["speech_without_bed"] >= limits.sure)
    kept = np.zeros(len(marks), bool)
    for first, last in _runs(marks):
        sure = np.flatnonzero(peaks[first:last])
        if len(sure) < (1 if last - first <= _steps(_HOVERS_S) else 2):
            continue
        end = min(last, first + int(sure[-1]) + 2)
        if plain[first:end].any():
            heard_end = first + int(np.flatnonzero(at_once[first:end])[-1]) + 2
            end = heard_end if 0 < end - heard_end <= _steps(_SEEMS_ON_S) else end
        kept[first:end] = True
    return kept


def _without_lone(marks: np.ndarray) -> np.ndarray:
    """Without a syllable that nobody goes on from and that answers none: a chord, a creak."""
    kept = marks.copy()
    runs = _runs(marks)
    far = _steps(_LONE_REACH_S)
    for place, (first, last) in enumerate(runs):
        before = first - runs[place - 1][1] if place else far
        behind = runs[place + 1][0] - last if place + 1 < len(runs) else far
        if last - first <= _steps(_LONE_S) and min(before, behind) >= far:
            kept[first:last] = False
    return kept


def _sung(track: Track, heard: np.ndarray, limits: Limits) -> np.ndarray:
    """Whether the pitch is held, around each step, in too much of what sounds like speech, note after note."""
    held = heard & (np.nan_to_num(track["pitch_range_semitones"], nan=np.inf) < limits.note_semitones)
    reach = _steps(limits.song_reach_s)
    share = _around(held, reach) / np.maximum(_around(heard, reach), _LEAST_HEARD * (2 * reach + 1))
    notes = _around(held & ~np.concatenate([[False], held[:-1]]), reach)
    sure = (share > limits.song) & (notes >= limits.song_notes)
    sung = share > limits.song_goes_on
    for first, last in _runs(sung):
        sung[first:last] = bool(sure[first:last].any())
    return sung


def _quiet(track: Track, limits: Limits) -> np.ndarray:
    """Whether the level around each step lies below that of silence."""
    level = np.maximum(track["level_dbfs"].astype(np.float64), _NO_LEVEL_DBFS)
    quiet: np.ndarray = _smooth_level(level, _steps(limits.level_over_s) // 2) < limits.silence_below_dbfs
    return quiet


def _low(probability: np.ndarray, reach_s: float) -> np.ndarray:
    """What the probability falls to around each step, now and then: its lowest quarter ends there."""
    return _each(probability, reach_s, lambda some: _quantile(some, 0.25))


def _quantile(some: np.ndarray, share: float) -> float:
    """The value below which this share of them lies, one of their own."""
    rank = int(share * (len(some) - 1))
    return float(np.partition(some, rank)[rank])


def _each(values: np.ndarray, reach_s: float, told: Callable[[np.ndarray], float]) -> np.ndarray:
    """What is told of the values around each step, so far to each side; of some steps, and in between on a line."""
    reach = _steps(reach_s)
    middles = np.arange(0, len(values), _LOW_EACH)
    some = [told(values[max(0, one - reach) : one + reach + 1]) for one in middles]
    return np.interp(np.arange(len(values)), middles, some)


def _smooth_level(level_dbfs: np.ndarray, reach: int) -> np.ndarray:
    """The level of the power around each step."""
    power = np.power(10.0, level_dbfs / 10)
    smooth: np.ndarray = 10 * np.log10(_around(power, reach) / _around(np.ones(len(power)), reach))
    return smooth


def _around(values: np.ndarray, reach: int) -> np.ndarray:
    """Sums over each step and so many to each side."""
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    at = np.arange(len(values))
    summed: np.ndarray = total[np.minimum(at + reach + 1, len(values))] - total[np.maximum(at - reach, 0)]
    return summed


def _without_short(marks: np.ndarray, least: int) -> np.ndarray:
    kept = marks.copy()
    for first, last in _runs(marks):
        if last - first < least and first > 0 and last < len(marks):
            kept[first:last] = False
    return kept


def _runs(marks: np.ndarray) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marks, [False]]).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _steps(seconds: float) -> int:
    return round(seconds * SECOND / _STEP_NS)


_STEP_NS = 32_000_000
_LOW_EACH = 8  # steps: it changes slowly
_NO_LEVEL_DBFS = -140.0  # less than the last bit of 24
_HOVERS_S = 0.28  # a burst that is longer and sure in a single step has hovered below: a voice is plain again and again
_SEEMS_ON_S = 0.25  # what of a voice is heard for longer, and without the bed alone, may be its end
_LONE_S, _LONE_REACH_S = 0.2, 10.0  # a syllable, and how far from it nobody else is heard
_MANY_SPREAD_REACH_S = 2.0
_MANY_PITCH_REACH_S = 5.0
_FEW_VOICED = 2  # steps around whose pitch can be told for 0.3 s
_VOICE_REACH_S = 0.13  # a syllable or two
_LEVEL_OF_MANY = 0.2  # quantile: what lies between the words of a voice before them
_LEAST_HEARD = 0.2  # of the time around: a word here and there is no song
