"""Sound for drawn films: a made voice that says nothing in any language, wind, and a room in which nobody speaks."""

from collections.abc import Mapping, Sequence

import numpy as np

RATE_HZ = 48_000
_VOICE_HZ = 16_000
_VOWELS_HZ = (
    (730, 1090, 2440), (270, 2290, 3010), (300, 870, 2240), (530, 1840, 2480), (570, 840, 2410), (440, 1020, 2240),
)  # fmt: skip
"""Formants of a, i, u, e, o and a schwa, about (Peterson and Barney, 1952)."""
_WIDTHS_HZ = (70, 90, 130)
_HUSH = 10 ** (-75 / 20)


def sound(stretches: Sequence[tuple[str, float, float]], recorded: Mapping[str, np.ndarray]) -> np.ndarray:
    """float32 (2, n) at 48 kHz. stretches: what is heard (speech, wind, silence, or what was recorded), seconds, and how loud, in dB.

    recorded: float64 at 48 kHz; each goes on where it was left, and begins again at its end.
    """
    at = dict.fromkeys(recorded, 0)
    made = []
    for number, (kind, seconds, db) in enumerate(stretches):
        n = round(seconds * RATE_HZ)
        random = np.random.Generator(np.random.PCG64(number))
        if kind == "speech":
            said = voice(seconds, 115.0 if number % 2 else 190.0, number)
            part = np.interp(np.arange(n) * (_VOICE_HZ / RATE_HZ), np.arange(len(said)), said)
        elif kind in recorded:
            part = np.take(recorded[kind], range(at[kind], at[kind] + n), mode="wrap")
            at[kind] += n
        elif kind == "wind":
            part = 0.012 * _smooth(random.standard_normal(n), 60) * (1 + 0.4 * np.sin(np.arange(n) * 3.0 / RATE_HZ))
        else:
            part = _HUSH * random.standard_normal(n)
        made.append(part * 10 ** (db / 20))
    return np.repeat(np.concatenate(made)[None], 2, 0).clip(-1, 1).astype(np.float32)


def voice(seconds: float, pitch_hz: float, seed: int) -> np.ndarray:
    """Syllables at 16 kHz: a hiss, then one vowel that becomes another, sung by no melody; short pauses between phrases."""
    random = np.random.Generator(np.random.PCG64(seed))
    parts: list[np.ndarray] = []
    while sum(map(len, parts)) < seconds * _VOICE_HZ:
        syllables = int(random.integers(5, 10))
        for number in range(syllables):
            n, hiss = (int(_VOICE_HZ * (low + wide * random.random())) for low, wide in ((0.12, 0.10), (0.03, 0.05)))
            parts.append(0.12 * np.diff(random.standard_normal(hiss), prepend=0) * np.sin(np.linspace(0, np.pi, hiss)))
            falls = 1.15 - 0.3 * number / syllables + 0.12 * (random.random() - 0.5)
            hz = pitch_hz * falls * (1 + 0.06 * np.sin(np.linspace(0, np.pi, n)))
            throat = 8 * _rung(np.diff(np.floor(np.cumsum(hz / _VOICE_HZ)), prepend=0), 50, 120)
            throat += 0.004 * random.standard_normal(n)
            first, second = (_vowel(throat, _VOWELS_HZ[random.integers(len(_VOWELS_HZ))]) for _ in range(2))
            turn = np.clip((np.linspace(0, 1, n) - 0.3) / 0.4, 0, 1)
            swell = np.minimum(1, np.minimum(6 * np.linspace(0, 1, n), 4 * np.linspace(1, 0, n)))
            parts.append((first * (1 - turn) + second * turn) * swell * (0.7 + 0.5 * random.random()))
        parts.append(np.zeros(int(_VOICE_HZ * (0.15 + 0.2 * random.random()))))
    return 0.25 * np.concatenate(parts)[: round(seconds * _VOICE_HZ)]


def _vowel(throat: np.ndarray, formants_hz: tuple[int, ...]) -> np.ndarray:
    for hz, width in zip(formants_hz, _WIDTHS_HZ, strict=True):
        throat = _rung(throat, hz, width)
    return np.asarray(throat / np.abs(throat).max())


def _rung(signal: np.ndarray, hz: float, width_hz: float) -> np.ndarray:
    """A signal through a resonance of two poles."""
    radius = np.exp(-np.pi * width_hz / _VOICE_HZ)
    one, two = float(2 * radius * np.cos(2 * np.pi * hz / _VOICE_HZ)), float(-(radius**2))
    gain, before, last = 1 - one - two, 0.0, 0.0
    found = []
    for value in signal.tolist():
        before, last = last, gain * value + one * last + two * before
        found.append(last)
    return np.array(found)


def _smooth(signal: np.ndarray, width: int) -> np.ndarray:
    sums = np.cumsum(np.pad(signal, (width, 0)))
    return np.asarray((sums[width:] - sums[:-width]) / width**0.5)
