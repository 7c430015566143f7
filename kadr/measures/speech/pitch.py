"""How steady the pitch is: sung notes stay on their height, spoken vowels glide all the time."""

import numpy as np

from kadr.measures.speech.mono import RATE_HZ

_HOP, _FRAME = 256, 1024  # samples: 16 and 64 ms, four periods of a low voice
_LOW_HZ, _HIGH_HZ = 70, 800
_OCTAVE_COSTS = 0.02  # the shorter of two periods that fit alike is the voice's
_VOICED = 0.6  # share of the power that comes back after a period
_HALF_NOTE = 9  # frames to each side: 0.3 s, longer than a spoken vowel rests on its height
_STEP_HOPS = 2  # hops in a step of 32 ms
_AT_ONCE = 1024  # frames
_WINDOW = (0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(_FRAME) + 0.5) / _FRAME)).astype(np.float32)


def pitch_range(samples: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """How far the pitch moves around each step of 32 ms, in semitones, over 0.3 s: float32 (steps,).

    samples: float32 at 16 kHz, of which the first step begins at 0. wanted: bool (steps,), where to look. NaN elsewhere,
    and where the sound is not voiced throughout.
    """
    hops = len(wanted) * _STEP_HOPS
    padded = np.zeros(hops * _HOP + _FRAME, np.float32)
    heard = samples[: hops * _HOP + _FRAME // 2]
    padded[_FRAME // 2 : _FRAME // 2 + len(heard)] = heard
    frames = np.lib.stride_tricks.sliding_window_view(padded, _FRAME)[: hops * _HOP : _HOP]
    near = np.convolve(np.repeat(wanted, _STEP_HOPS), np.ones(2 * _HALF_NOTE + 1), "same") > 0.5
    looked = np.flatnonzero(near)
    semitones = np.full(hops, np.nan)
    for at in range(0, len(looked), _AT_ONCE):
        some = looked[at : at + _AT_ONCE]
        semitones[some] = _semitones(frames[some])
    around = np.pad(semitones, _HALF_NOTE, constant_values=np.nan)
    spans = np.lib.stride_tricks.sliding_window_view(around, 2 * _HALF_NOTE + 1)
    moved = spans.max(axis=1) - spans.min(axis=1)
    told: np.ndarray = np.where(wanted, np.fmin(moved[::_STEP_HOPS], moved[1::_STEP_HOPS]), np.nan).astype(np.float32)
    return told


def _semitones(frames: np.ndarray) -> np.ndarray:
    """Height of the pitch of each frame, in semitones over 1 Hz; NaN for what is not voiced. By autocorrelation."""
    size = 2 * _FRAME
    power = np.abs(np.fft.rfft(frames * _WINDOW, size, axis=1)) ** 2
    own = np.fft.irfft(np.abs(np.fft.rfft(_WINDOW, size)) ** 2)[:_FRAME]
    alike = np.fft.irfft(power, axis=1)[:, : RATE_HZ // _LOW_HZ + 2]
    alike = alike / np.maximum(alike[:, :1], _NOTHING) / (own / own[0])[: alike.shape[1]]
    lags = np.arange(RATE_HZ // _HIGH_HZ, RATE_HZ // _LOW_HZ + 1)
    best = lags[(alike[:, lags] - _OCTAVE_COSTS * np.log2(lags / lags[0])).argmax(axis=1)]
    row = np.arange(len(frames))
    before, there, after = (alike[row, best + step] for step in (-1, 0, 1))
    bend = before - 2 * there + after
    between = np.where(np.abs(bend) > _NOTHING, 0.5 * (before - after) / np.where(bend == 0, 1, bend), 0)
    height = 12 * np.log2(RATE_HZ / (best + np.clip(between, -0.5, 0.5)))
    return np.where(there > _VOICED, height, np.nan)


_NOTHING = 1e-9
