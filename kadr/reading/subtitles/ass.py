"""Cues of Advanced SubStation Alpha (.ass, .ssa): lines of a table whose columns the file names itself."""

import re

from kadr.reading.subtitles.cues import Cue, time_ns

_EVENTS = re.compile(r"^\[events\][^\n]*$", re.MULTILINE | re.IGNORECASE)
_USUAL = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
_DRAWING = re.compile(r"\{[^{}]*\\p[1-9][^{}]*\}.*?(?=\{[^{}]*\\p0[^{}]*\}|\Z)", re.DOTALL)
_OVERRIDES = re.compile(r"\{[^{}]*\}")


def read_ass(text: str) -> tuple[list[Cue], int]:
    """Cues in the order of the file, and how many had times that cannot be. Comments and drawings are none."""
    events = _EVENTS.search(text)
    cues: list[Cue] = []
    broken = 0
    columns: tuple[str, ...] = _USUAL
    for line in text[events.end() if events else 0 :].split("\n"):
        kind, colon, rest = line.partition(":")
        kind = kind.strip().lower()
        if line.startswith("[") and line.rstrip().endswith("]"):
            break
        if kind == "format" and colon:
            columns = tuple(name.strip().lower() for name in rest.split(","))
        if kind != "dialogue" or not {"start", "end", "text"} <= set(columns):
            continue
        values = dict(zip(columns, rest.split(",", len(columns) - 1), strict=False))
        start, end = (time_ns(values.get(name, "").strip()) for name in ("start", "end"))
        if start is None or end is None or end <= start:
            broken += 1
        else:
            cues.append(Cue(start, end, without_overrides(values.get("text", ""))))
    return cues, broken


def without_overrides(text: str) -> str:
    """The words of a line, its breaks as breaks.

    >>> without_overrides(r"{\\i1}He left.{\\i0}\\NYesterday.")
    'He left.\\nYesterday.'
    """
    text = _OVERRIDES.sub("", _DRAWING.sub("", text))
    return text.replace(r"\N", "\n").replace(r"\n", " ").replace(r"\h", " ")
