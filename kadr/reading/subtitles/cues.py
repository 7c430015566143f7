"""Cues of SubRip (.srt) and WebVTT (.vtt): a line with two times and an arrow, then what is shown."""

import re
from dataclasses import dataclass

from kadr.spans import SECOND

_TIME = r"-?(?:\d{1,3}:)?\d{1,3}:\d{1,3}(?:[.,:]\d{1,9})?"
_ARROW = re.compile(rf"^[^\S\n]*({_TIME})[^\S\n]*--?>[^\S\n]*({_TIME})(?:[^\S\n][^\n]*)?$", re.MULTILINE)
_LONGEST_HOURS = 24  # longer than any film that is shown in one go


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at once, with its markup."""

    start_ns: int
    end_ns: int
    text: str


def read_cues(text: str) -> tuple[list[Cue], int]:
    """Cues in the order of the file, and how many had times that cannot be.

    >>> read_cues("1\\n00:00:01,500 --> 00:00:02,000\\nWell?\\n\\n2\\n00:00:09,000 --> 00:00:08,000\\nNo.\\n")
    ([Cue(start_ns=1500000000, end_ns=2000000000, text='Well?')], 1)
    """
    is_vtt = text.lstrip("\ufeff\n ").startswith("WEBVTT")
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if "->" in line and _ARROW.match(line)]
    cues, broken = [], 0
    for place, after in zip(places, [*places, None][1:], strict=True):
        hit = _ARROW.match(lines[place])
        start, end = (time_ns(hit[1]), time_ns(hit[2])) if hit else (None, None)
        if start is None or end is None or end <= start:
            broken += 1
            continue
        cues.append(Cue(start, end, "\n".join(_shown(lines[place + 1 : after], is_vtt, last=after is None))))
    return cues, broken


def time_ns(said: str) -> int | None:
    """A time as it is written, hours or none, with a point or a comma; None for one that cannot be.

    >>> time_ns("01:02:03,5"), time_ns("02:03.004"), time_ns("00:75:00,000"), time_ns("-00:00:01,000")
    (3723500000000, 123004000000, None, None)
    """
    hit = re.fullmatch(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,3})(?:[.,:](\d{1,9}))?", said)
    if hit is None:
        return None
    hours, minutes, seconds = int(hit[1] or 0), int(hit[2]), int(hit[3])
    if hours > _LONGEST_HOURS or minutes > 59 or seconds > 59:
        return None
    return (hours * 3600 + minutes * 60 + seconds) * SECOND + int((hit[4] or "0").ljust(9, "0"))


def _shown(lines: list[str], is_vtt: bool, *, last: bool) -> list[str]:
    """The lines that belong to a cue: without the number, or the name, that stands above the next one's times."""
    if is_vtt:
        blank = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
        return lines[:blank]
    if not last and lines and lines[-1].strip().isdecimal():
        lines = lines[:-1]
    return [line for line in lines if line.strip()]
