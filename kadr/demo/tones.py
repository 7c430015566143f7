"""The sound of the demo's film: wind, rain, a chain, a near-silence, and a piano at the end."""

import numpy as np

RATE_HZ = 48_000
_CHORDS_HZ = ((146.83, 220.0, 293.66), (130.81, 196.0, 329.63), (116.54, 174.61, 293.66), (110.0, 164.81, 277.18))
"""D, C, B flat and A, each with its fifth and a tone above."""
_CHORD_S = 1.7
_HUSH = 10 ** (-75 / 20)  # of the near-silence: a room in which nobody speaks
_RAMP_S = 0.05  # sound comes and goes in this time at the edges of a stretch, inside it


def sound(
    seconds: float, quiet: tuple[float, float], rain: tuple[float, float], music: tuple[float, float]
) -> np.ndarray:
    """float32 (2, n) at 48 kHz: stretches in seconds; outside them there is wind, and a chain every few seconds."""
    n = round(seconds * RATE_HZ)
    at = np.arange(n, dtype=np.float32) / RATE_HZ
    random = np.random.Generator(np.random.PCG64(7))
    white = random.random((2, n), dtype=np.float32) * 2 - 1
    wind = _smooth(_smooth(white, 40), 120) * (1.5 + 0.6 * np.sin(0.7 * at) + 0.3 * np.sin(1.9 * at))
    made = 0.2 * wind
    for clink in np.arange(8.2, seconds, 5.3):
        made += _struck(at, clink, (1180.0, 2230.0, 3410.0), 0.02, 0.25)
    made += 0.10 * _smooth(white, 3) * _within(at, *rain)
    made *= 1 - _within(at, *quiet)
    made += _HUSH * white * _within(at, *quiet)
    start = music[0]
    number = 0
    while start < music[1]:
        made += _struck(at, start, _CHORDS_HZ[number % len(_CHORDS_HZ)], 0.10, 1.4)
        start, number = start + _CHORD_S, number + 1
    return made.clip(-1, 1).astype(np.float32)


def _within(at: np.ndarray, start: float, end: float) -> np.ndarray:
    """1 inside a stretch, 0 outside, with short ramps inside its edges."""
    return np.clip((at - start) / _RAMP_S, 0, 1) * np.clip((end - at) / _RAMP_S, 0, 1)


def _struck(at: np.ndarray, start: float, tones_hz: tuple[float, ...], loud: float, lasts: float) -> np.ndarray:
    """Tones struck at once that die away."""
    made = np.zeros_like(at)
    first, last = np.searchsorted(at, [start, start + 5 * lasts])
    since = at[first:last] - np.float32(start)
    for hz in tones_hz:
        for overtone in (1, 2, 3):
            made[first:last] += (
                loud / overtone**2 * np.sin(2 * np.pi * hz * overtone * since) * np.exp(-since / lasts * overtone)
            )
    made[first:last] *= np.clip(since / 0.01, 0, 1)
    return made / len(tones_hz) * 2


def _smooth(signal: np.ndarray, width: int) -> np.ndarray:
    """Means over `width` samples: noise that is duller the wider they are."""
    sums = np.cumsum(np.pad(signal.astype(np.float64), ((0, 0), (width, 0))), -1)
    return ((sums[:, width:] - sums[:, :-width]) / width).astype(np.float32)
