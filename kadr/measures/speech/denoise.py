"""Sound with its steady bed taken away: rain, traffic, an engine, held chords. A voice at the level of its bed, at which
the model is deaf, can be heard again in what is left.

Two old means: the long spectrum is brought to the shape of speech, so that a low rumble or a bright hiss does not
outweigh a voice; and from each frequency the power that it never falls below is taken away (spectral subtraction:
S. Boll 1979; the floor as a low quantile over some seconds: V. Stahl, A. Fischer, R. Bippus 2000).
"""

import numpy as np

from kadr.measures.speech.mono import RATE_HZ

_FRAME, _HOP = 512, 256  # samples: 32 ms, halved
_WINDOW = np.sqrt(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_FRAME) / _FRAME)).astype(np.float32)
_SPEECH_FALLS_FROM_HZ = 500.0  # 12 dB an octave above it, as the long spectrum of speech roughly does
_BED_REACH_S = 3.0  # to each side: longer than a sentence without a breath
_BED_EACH_S = 0.75
_BED_QUANTILE = 0.2
_BED_THINNED = 2  # every other frame is enough for a quantile
_TAKEN = 2.0  # times the bed: more than its mean, because it flickers
_LEAST_GAIN = 0.1  # some of the bed stays: holes would sound like voices


def without_bed(samples: np.ndarray) -> np.ndarray:
    """float32 (n,) at 16 kHz; the same length, at the same loudness as before."""
    count = len(samples)
    if not count:
        return samples
    spectrum = _spectrum(samples)
    power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32)
    hertz = np.fft.rfftfreq(_FRAME, 1 / RATE_HZ)
    shape = 1 / (1 + (hertz / _SPEECH_FALLS_FROM_HZ) ** 2)
    flat = np.sqrt(shape / np.maximum(power.mean(axis=0), _NOTHING)).astype(np.float32)
    gain = _smoothed(np.sqrt(np.maximum(1 - _TAKEN * _bed(power) / np.maximum(power, _NOTHING), _LEAST_GAIN**2)))
    made = _sound(spectrum * (gain * flat), count)
    before, after = float(np.std(samples)), float(np.std(_sound(spectrum * flat, count)))
    return made * np.float32(before / after) if after > 0 else made


_NOTHING = 1e-12


def _bed(power: np.ndarray) -> np.ndarray:
    """For each frame and frequency the mean power of the bed, told from a quantile (noise of one power is spread
    exponentially)."""
    frames = len(power)
    a_second = RATE_HZ / _HOP
    reach, each = round(_BED_REACH_S * a_second), round(_BED_EACH_S * a_second)
    rows = []
    for middle in range(0, frames, each):
        some = power[max(0, middle - reach) : middle + reach : _BED_THINNED]
        rank = int(_BED_QUANTILE * (len(some) - 1))
        rows.append(np.partition(some, rank, axis=0)[rank])
    beds = np.stack(rows) / -np.log(1 - _BED_QUANTILE)
    nearest = np.minimum((np.arange(frames) + each // 2) // each, len(beds) - 1)
    told: np.ndarray = beds[nearest].astype(np.float32)
    return told


def _smoothed(gain: np.ndarray) -> np.ndarray:
    """Mean over three frames: single frames that stick out are not speech."""
    padded = np.pad(gain, ((1, 1), (0, 0)), mode="edge")
    smooth: np.ndarray = (padded[:-2] + padded[1:-1] + padded[2:]) / np.float32(3)
    return smooth


def _spectrum(samples: np.ndarray) -> np.ndarray:
    hops = -(-len(samples) // _HOP) + 1
    padded = np.zeros((hops + 1) * _HOP, np.float32)
    padded[_HOP : _HOP + len(samples)] = samples
    frames = np.lib.stride_tricks.sliding_window_view(padded, _FRAME)[::_HOP] * _WINDOW
    return np.fft.rfft(frames, axis=1)


def _sound(spectrum: np.ndarray, count: int) -> np.ndarray:
    frames = np.fft.irfft(spectrum, _FRAME, axis=1).astype(np.float32) * _WINDOW
    halves = np.zeros((len(frames) + 1, _HOP), np.float32)
    halves[:-1] += frames[:, :_HOP]
    halves[1:] += frames[:, _HOP:]
    return halves.ravel()[_HOP : _HOP + count]
