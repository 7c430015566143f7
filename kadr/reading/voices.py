"""Who speaks: turns of an interview, quoted speech, press quotes, the author."""

from kadr.reading.text import Reading


def give_voices(reading: Reading) -> Reading:
    """The reading with a voice on each block, and quoted speech inside paragraphs in `spoken`."""
    return reading
