"""Made crowds hold what they say: a voice where it is marked, none before it."""

import numpy as np

from bench.crowds import _crowd, _on_and_on, _Said

RATE_HZ = 4000


def said(who, hertz):
    """Two seconds of a tone that swells, of which a second and a half is speech."""
    seconds = np.arange(2 * RATE_HZ) / RATE_HZ
    samples = np.sin(2 * np.pi * hertz * seconds) * (1.1 + np.sin(2 * np.pi * 4 * seconds))
    return _Said(who, samples / np.sqrt(np.mean(samples**2)), ((0.0, 0.9), (1.3, 1.9)))


def test_a_voice_before_a_crowd_lies_where_it_is_marked():
    """Nothing is marked in the first 15 s, and the sound is louder where a voice is, by about what was asked."""
    some = [said(str(number), 100 + 30 * number) for number in range(8)]

    sound, speech, counts = _crowd(np.random.default_rng(1), some, RATE_HZ, 6, 10)

    power = np.square(sound).reshape(len(speech), -1).mean(1)
    assert len(sound) == 60 * RATE_HZ
    assert not speech[:1500].any()
    assert speech.sum() > 500
    assert not (speech & ~counts).any()
    assert 8 < 10 * np.log10(power[speech].mean() / power[:1500].mean()) < 13


def test_a_voice_that_speaks_on_has_no_pauses():
    """Forty seconds, between five of quiet on each side."""
    some = [said(str(number), 100 + 30 * number) for number in range(30)]

    sound, speech = _on_and_on(np.random.default_rng(1), some, RATE_HZ, 1, None)

    power = np.square(sound).reshape(len(speech), -1).mean(1)
    assert (len(speech), speech.sum()) == (5000, 4000)
    assert power[speech].min() > 10 * power[~speech].max()
