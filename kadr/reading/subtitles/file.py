"""A file of subtitles is read: its encoding, its form, its cues; what is wrong with it becomes a trouble."""

import re
from dataclasses import dataclass

from kadr.errors import CannotRead
from kadr.presence_rows import Line
from kadr.reading.sources.encoding import decode
from kadr.reading.subtitles.ass import read_ass
from kadr.reading.subtitles.cues import read_cues
from kadr.reading.subtitles.lines import LONGEST, lines_of
from kadr.records import Trouble

_MOST_BYTES = 16_000_000  # a film's subtitles are a hundred times smaller
_IS_ASS = re.compile(r"^\[(?:script info|events|v4\+? styles)\]", re.MULTILINE | re.IGNORECASE)
_ADVICE = "Save it as .srt or .vtt in UTF-8"


@dataclass(frozen=True, slots=True)
class Found:
    """What a file of subtitles holds."""

    lines: tuple[Line, ...]
    troubles: tuple[Trouble, ...]


def read_subtitles(path: str, data: bytes, source: str) -> Found:
    """The lines of a file's bytes. source: how the rows name it. Raises CannotRead with one line."""
    if len(data) > _MOST_BYTES:
        raise CannotRead(
            f"{path} is too large for subtitles ({len(data) / 1e6:.0f} MB). Give the right file, or leave it out."
        )
    if not data.strip():
        raise CannotRead(f"{path} is empty ({len(data)} bytes).")
    text, encoding = decode(data)
    cues, broken = read_ass(text) if _IS_ASS.search(text[:20_000]) else read_cues(text)
    if not cues:
        times = f"none of its {broken} times can be right" if broken else "it has no line with times"
        raise CannotRead(f"{path} holds no subtitles ({times}). {_ADVICE}, or leave it out.")
    lines, too_long = lines_of(cues, source)
    if not lines:
        raise CannotRead(f"{path} holds {len(cues)} subtitles without a word in them. {_ADVICE}, or leave it out.")
    troubles = []
    if broken:
        what = f"{_many(broken)} times that cannot be (they end before they begin, or are no times)"
        troubles.append(Trouble(path, what, "left out"))
    if too_long:
        troubles.append(Trouble(path, f"{_many(too_long)} more than {LONGEST} letters", "left out"))
    if damaged := sum("\ufffd" in line.text for line in lines):
        what = f"{_many(damaged)} letters that cannot be read ({encoding})"
        troubles.append(Trouble(path, what, "they are shown as �", "Save it as UTF-8"))
    return Found(tuple(lines), tuple(troubles))


def _many(count: int) -> str:
    return "1 line has" if count == 1 else f"{count} lines have"
