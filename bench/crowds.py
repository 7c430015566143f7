"""How much of the talk of many at once is called speech, and how much of a voice before it is heard: made crowds.

Real crowds with known places are few (one in the labelled sound). So some are made: talkers of the labelled clean speech, each cut
at random, higher or lower than they were, with pauses, an echo and a distance of their own; and one voice before them that is none of
theirs. Beside them a voice that speaks on without a pause, alone and in noise, and three at once, which are to stay speech.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from kadr.contracts import Track
from kadr.looks import SoundBlock
from kadr.measures.speech import Speech
from kadr.media.sound import Soundtrack
from kadr.spans import SECOND

_CLEAN = ("o01_clean_digital", "o02_clean_roomtone", "o18_languages")
_NOISE = "o14_noise_only"
_LONG_S, _ALONE_S, _ON_S = 60, 15, 40
_BED_DBFS, _VOICE_DBFS = -29.0, -24.0
_OF_THEIR_OWN = 4  # speakers that are kept for the voice before a crowd
_CROWDS = ((8, 10), (8, 0), (20, 10), (20, 0), (30, 10), (30, 0))
"""Talkers, and decibels of the voice over all of them."""
_A_SECOND = 100  # places of the truth


@dataclass(frozen=True, slots=True)
class Made:
    """One made track, listened to."""

    name: str
    speech: np.ndarray
    """bool, for each hundredth of a second: a voice that is to be told."""
    counts: np.ndarray
    """bool: no short pause of that voice."""
    track: Track


@dataclass(frozen=True, slots=True)
class _Said:
    """What one speaker says: samples at a level of 1, and where in it is speech, in seconds."""

    who: str
    samples: np.ndarray
    spans: tuple[tuple[float, float], ...]


def crowds(shared: Path) -> Iterator[Made]:
    """Crowds with a voice before them, then voices that are none; the same each time. shared: the folder above audio/."""
    said, rate = _said(shared / "audio")
    for number, (talkers, over_db) in enumerate(_CROWDS):
        random = np.random.default_rng(number)
        sound, speech, counts = _crowd(random, said, rate, talkers, over_db)
        yield Made(f"{talkers} talkers, a voice {over_db} dB over them", speech, counts, _heard(sound, rate))
    noise = _samples(shared / "audio", _NOISE)[0]
    for name, voices, over_db in (
        ("one, alone", 1, None),
        ("one, 5 dB over noise", 1, 5),
        ("one, 0 dB over noise", 1, 0),
        ("three at once", 3, None),
    ):
        sound, speech = _on_and_on(
            np.random.default_rng(voices), said, rate, voices, None if over_db is None else (noise, over_db)
        )
        yield Made(f"no pauses: {name}", speech, np.ones(len(speech), bool), _heard(sound, rate))


def _samples(audio: Path, name: str) -> tuple[np.ndarray, int]:
    blocks = list(Soundtrack(audio / f"{name}.opus", 0, Fraction(0)).blocks())
    return np.concatenate([block.samples[0] for block in blocks]).astype(np.float64), blocks[0].rate_hz


def _said(audio: Path) -> tuple[list[_Said], int]:
    """Every utterance with nothing beside it."""
    found, rate = [], 0
    for name in _CLEAN:
        samples, rate = _samples(audio, name)
        truth = json.loads((audio / "truth" / f"{name}.json").read_text(encoding="utf-8"))
        beside = [(start, end) for start, end, _, *what in truth["partition"] if what and "over" in what[0]]
        for one in truth["utterances"]:
            begin, end = one["start"], one["end"]
            if any(start < end and begin < until for start, until in beside):
                continue
            part = samples[int(begin * rate) : int(end * rate)]
            spans = tuple(
                (max(0.0, first - begin), min(last, end) - begin)
                for first, last in truth["speech"]
                if first < end and last > begin
            )
            found.append(_Said(one["speaker"], part / _rms(part), spans))
    return found, rate


def _crowd(
    random: np.random.Generator, said: Sequence[_Said], rate: int, talkers: int, over_db: float
) -> tuple[np.ndarray, ...]:
    """The sound, where there is speech, and what counts."""
    names = sorted({one.who for one in said})
    own = set(random.choice(names, _OF_THEIR_OWN, replace=False).tolist())
    theirs, before = [one for one in said if one.who not in own], [one for one in said if one.who in own]
    bed = sum((_talker(random, theirs, rate) for _ in range(talkers)), np.zeros(_LONG_S * rate))
    bed *= _gain(_BED_DBFS) / _rms(bed)
    sound, speech, counts = bed.copy(), np.zeros(_LONG_S * _A_SECOND, bool), np.ones(_LONG_S * _A_SECOND, bool)
    at_s = float(_ALONE_S)
    while True:
        one = before[random.integers(len(before))]
        seconds = len(one.samples) / rate
        if at_s + seconds > _LONG_S - 3:
            return sound, speech, counts
        at = int(at_s * rate)
        here = slice(at, at + len(one.samples))
        voiced = np.concatenate([one.samples[int(start * rate) : int(end * rate)] for start, end in one.spans])
        sound[here] += one.samples * _gain(over_db) * _rms(bed[here]) / _rms(voiced)
        for start, end in one.spans:
            speech[round((at_s + start) * _A_SECOND) : round((at_s + end) * _A_SECOND)] = True
        for (_, end), (start, _) in zip(one.spans, one.spans[1:], strict=False):
            counts[round((at_s + end) * _A_SECOND) : round((at_s + start) * _A_SECOND)] = start - end >= 0.5
        at_s += seconds + random.uniform(1, 3.5)


def _talker(random: np.random.Generator, said: Sequence[_Said], rate: int) -> np.ndarray:
    """Somebody of a crowd, as long as it is."""
    count = _LONG_S * rate
    talk, at = np.zeros(count), -int(random.uniform(0, 3) * rate)
    faster = random.uniform(0.84, 1.2)
    while at < count:
        samples = said[random.integers(len(said))].samples
        samples = np.interp(np.arange(0, len(samples) - 1, faster), np.arange(len(samples)), samples)
        length = int(random.uniform(1.5, 6) * rate)
        first = int(random.integers(max(1, len(samples) - length)))
        part = samples[first : first + length]
        start, end = max(0, at), max(0, min(count, at + len(part)))
        talk[start:end] += part[start - at : end - at]
        at += len(part) + int(random.uniform(0.3, 4) * rate)
    long_s = random.uniform(0.25, 0.7)
    echo = random.standard_normal(int(long_s * rate)) * np.exp(-6.9 * np.linspace(0, 1, int(long_s * rate)))
    echo *= _gain(random.uniform(-3, 6)) / np.sqrt(np.square(echo).sum())
    echo[0] += 1
    size = 2 * count
    spectrum = np.fft.rfft(talk, size) * np.fft.rfft(echo, size)
    spectrum /= np.sqrt(1 + (np.fft.rfftfreq(size, 1 / rate) / random.uniform(1500, 5000)) ** 2)
    far = np.fft.irfft(spectrum, size)[:count]
    told: np.ndarray = far * _gain(random.uniform(-7, 3)) / _rms(far)
    return told


def _on_and_on(
    random: np.random.Generator, said: Sequence[_Said], rate: int, voices: int, beside: tuple[np.ndarray, float] | None
) -> tuple[np.ndarray, np.ndarray]:
    """Voices that speak on without a pause between five seconds of quiet, and where they do."""
    lead, count = 5 * rate, _ON_S * rate
    sound = random.standard_normal(2 * lead + count) * _gain(-65)
    for _ in range(voices):
        parts = [
            said[place].samples[int(start * rate) : int(end * rate)]
            for place in random.permutation(len(said))
            for start, end in said[place].spans
        ]
        voice = np.concatenate(parts)[:count]
        sound[lead : lead + len(voice)] += voice * _gain(_VOICE_DBFS) / _rms(voice)
    if beside:
        noise, over_db = beside
        first = int(random.integers(rate, len(noise) - len(sound) - rate))
        noise = noise[first : first + len(sound)]
        loud = np.sqrt(np.repeat(np.square(noise[: len(noise) // rate * rate]).reshape(-1, rate).mean(1), rate) + 1e-8)
        sound[: len(loud)] += noise[: len(loud)] / loud * _gain(_VOICE_DBFS - over_db)
    speech = np.zeros(len(sound) * _A_SECOND // rate, bool)
    speech[5 * _A_SECOND : (5 + _ON_S) * _A_SECOND] = True
    return sound, speech


def _heard(sound: np.ndarray, rate: int) -> Track:
    measure = Speech()
    samples = (sound * min(1.0, 0.8 / np.abs(sound).max())).astype(np.float32)[None]
    for first in range(0, samples.shape[1], rate):
        measure.hear(SoundBlock(first * SECOND // rate, rate, samples[:, first : first + rate], "mono"))
    return measure.track()


def _rms(samples: np.ndarray) -> float:
    return float(np.sqrt(np.mean(np.square(samples))))


def _gain(db: float) -> float:
    return float(10 ** (db / 20))
