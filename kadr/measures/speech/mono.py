"""Sound brought to one channel and to the model's 16 000 samples a second."""

import re

import numpy as np

RATE_HZ = 16_000
_PASS_HZ, _STOP_HZ = 7_000, 8_000  # the filter falls between them; nothing above the second can be told apart
_PIECE_S, _AROUND_S = (
    4,
    1,
)  # brought at once, and heard to each side of it; whole seconds hold whole samples at any rate
_WITH_CENTRE = re.compile(r"[3-7]\.[01]\b")  # layouts whose third channel is the centre, as libav orders them
_WITH_BASS = re.compile(r"[3-7]\.1\b")  # those whose fourth is the channel of low effects


def channel_weights(layout: str, channels: int) -> np.ndarray:
    """How much each channel counts in the one: float32 (channels,), with the sum 1.

    Centre and surround as ITU-R BS.775 mixes them down; the channel of low effects holds no speech, and is left out.
    Where the layout does not name its channels, they count alike.

    >>> [round(float(weight), 3) for weight in channel_weights("5.1", 6)]
    [0.207, 0.207, 0.293, 0.0, 0.146, 0.146]
    """
    weights = np.ones(channels)
    if _WITH_CENTRE.match(layout) and channels > 2:
        weights[2] = np.sqrt(2)
        weights[3:] = np.sqrt(0.5)
        if _WITH_BASS.match(layout) and channels > 3:
            weights[3] = 0
    summed: np.ndarray = (weights / weights.sum()).astype(np.float32)
    return summed


def at_16_khz(samples: np.ndarray, rate_hz: int) -> np.ndarray:
    """Some sound at another rate, by its spectrum: cut off above what the new rate can hold.

    samples: float32 (n,). Returns float32 (round(n * 16000 / rate_hz),).
    """
    if rate_hz == RATE_HZ or not len(samples):
        return samples
    pieces = -(-len(samples) // (_PIECE_S * rate_hz))
    padded = np.zeros((pieces * _PIECE_S + 2 * _AROUND_S) * rate_hz, np.float32)
    padded[_AROUND_S * rate_hz : _AROUND_S * rate_hz + len(samples)] = samples
    seconds = _PIECE_S + 2 * _AROUND_S
    overlapping = np.lib.stride_tricks.sliding_window_view(padded, seconds * rate_hz)[:: _PIECE_S * rate_hz]
    spectra = np.fft.rfft(overlapping, axis=1)[:, : seconds * RATE_HZ // 2 + 1]
    hertz = np.arange(spectra.shape[1]) / seconds
    falling = np.clip((_STOP_HZ - hertz) / (_STOP_HZ - _PASS_HZ), 0, 1)
    gain = (0.5 - 0.5 * np.cos(np.pi * falling)) * (RATE_HZ / rate_hz)
    made = np.fft.irfft(spectra * gain.astype(np.float32), seconds * RATE_HZ, axis=1)
    inner = made[:, _AROUND_S * RATE_HZ : (_AROUND_S + _PIECE_S) * RATE_HZ].ravel()
    brought: np.ndarray = inner[: round(len(samples) * RATE_HZ / rate_hz)].astype(np.float32)
    return brought
