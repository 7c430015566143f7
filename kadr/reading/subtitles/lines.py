"""Cues become rows: in the order of time, each shown once, with its words."""

from collections.abc import Sequence
from itertools import pairwise

from kadr.presence_rows import Line
from kadr.reading.subtitles.cues import Cue
from kadr.reading.subtitles.said import count_words, said
from kadr.reading.subtitles.shown import as_shown
from kadr.spans import SECOND

_TOUCHING_NS = SECOND // 10
_ROLLING = 0.2  # share of lines that repeat the one before, from which captions roll; people say things twice, too
LONGEST = 2000
"""Letters of a line. What is longer is no subtitle: a hundred lines of a book, or somebody's joke."""


def lines_of(cues: Sequence[Cue], source: str) -> tuple[list[Line], int]:
    """The lines, and how many were too long to be any. What shows nothing is no line.

    Captions that roll up show a line again with the next one under it; there, it counts when it is first shown.
    """
    fit = [cue for cue in sorted(cues, key=lambda cue: (cue.start_ns, cue.end_ns)) if len(cue.text) <= 2 * LONGEST]
    shown = [(cue.start_ns, cue.end_ns, as_shown(cue.text)) for cue in fit]
    shown = [one for one in shown if one[2] and len(one[2]) <= LONGEST]
    too_long = len(cues) - len(fit) + sum(len(as_shown(cue.text)) > LONGEST for cue in fit)
    again = [(a[1] + _TOUCHING_NS >= b[0], _new(b[2], a[2])) for a, b in pairwise(shown)]
    repeated = [touching and new != b[2] for (touching, new), b in zip(again, shown[1:], strict=True)]
    if sum(repeated) > _ROLLING * len(repeated):
        texts = [
            shown[0][2],
            *(new if twice else b[2] for (_, new), twice, b in zip(again, repeated, shown[1:], strict=True)),
        ]
        shown = [(start, end, text) for (start, end, _), text in zip(shown, texts, strict=True) if text]
    return [_line(start, end, text, source) for start, end, text in shown], too_long


def _line(start_ns: int, end_ns: int, text: str, source: str) -> Line:
    spoken = said(text)
    return Line(start_ns, end_ns, text, count_words(spoken) if spoken else 0, bool(spoken), source)


def _new(text: str, before: str) -> str:
    """What of a text does not repeat the end of the one before.

    >>> _new("one\\ntwo", "zero\\none"), _new("zero", "zero"), _new("two", "one")
    ('two', '', 'two')
    """
    lines, old = text.split("\n"), before.split("\n")
    for count in range(min(len(lines), len(old)), 0, -1):
        if lines[:count] == old[-count:]:
            return "\n".join(lines[count:])
    return text
