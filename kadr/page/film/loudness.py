"""The course of a film's loudness, and the scale it is drawn on."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import Film, Sound
from kadr.page.film.amounts import plain

_QUIET_LUFS = -60
"""The bottom of the scale at most: below is near silence."""
_EACH_LU = 5
"""The scale ends at such steps."""

UNHEARD = "below the meter’s range throughout"


@dataclass(frozen=True, slots=True)
class Loudness:
    """Short-term loudness; momentary where a film is too short for that."""

    steps: list[tuple[int, int, float | None]]
    """Start, end, LUFS; None below the meter's range."""
    low_lufs: int
    high_lufs: int
    """Ends of the scale."""
    name: str
    ends: tuple[str, str]
    """The scale's ends in words, the upper one first."""


def loudness_of(rows: Sequence[Sound]) -> Loudness | None:
    """None where all of it is below the meter's range."""
    for meter in ("short_term", "momentary"):
        steps = [(row.start_ns, row.end_ns, getattr(row, f"{meter}_lufs")) for row in rows]
        values = [value for _, _, value in steps if value is not None]
        if values:
            low = int(_EACH_LU * (max(min(values), _QUIET_LUFS) // _EACH_LU))
            high = max(int(-_EACH_LU * (-max(values) // _EACH_LU)), low + _EACH_LU)
            said = f"{plain(min(values), 0)} to {plain(max(values), 0)} LUFS, {meter.replace('_', '-')}"
            ends = f"{plain(high, 0)}\u00a0LUFS", plain(low, 0)
            return Loudness(steps, low, high, f"Loudness over time, {said}", ends)
    return None


def why_unheard(film: Film) -> str:
    """What stands in the place of a track of the sound that has no rows."""
    return "no sound track" if film.audio_stream is None and film.audio_streams == 0 else "not measured"
