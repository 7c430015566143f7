"""What is heard: how much of the time is speech, silence and the rest, and how many words the subtitles have."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import Fact, Film
from kadr.page import words
from kadr.page.film import curves
from kadr.page.film.amounts import amount, length, per_cent, plain
from kadr.page.film.axis import Tick, round_top, short, time_ticks
from kadr.page.film.facts import Point
from kadr.page.presence.known import why_empty
from kadr.page.presence.stretches import Axis, Stretch
from kadr.page.view import View
from kadr.presence_rows import VOICES, Line, Voice
from kadr.spans import SECOND, clock

_COLUMNS = 48
_MINUTE = 60 * SECOND
_LINES = 40
"""Lines written out of the fullest minute, at most."""
_SAYS = {"speech": "Speech", "silence": "Silence", "other": "Other sound: music, noise, crowds"}


@dataclass(frozen=True, slots=True)
class Part:
    """One of the three kinds of sound."""

    label: str
    time: str
    share: str
    interval: str
    point: Point | None
    spans: str
    longest: Stretch


@dataclass(frozen=True, slots=True)
class Quoted:
    """A line of subtitles as shown."""

    at: Stretch
    rows: tuple[str, ...]
    speech: bool


@dataclass(frozen=True, slots=True)
class Subtitles:
    """What the subtitles say."""

    rate: str
    interval: str
    lines: str
    words: str
    heard: str
    """Lines that tell of sounds; empty for none."""
    sources: tuple[str, ...]
    path: str
    top: str
    name: str
    fullest: str
    """The minute with most words."""
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """The section."""

    missing: str
    """Why nothing is known of speech; empty where something is."""
    parts: tuple[Part, ...]
    how: str
    """What the intervals hold; empty where there are none."""
    subtitles: Subtitles | None
    no_lines: str
    ticks: tuple[Tick, ...]


def heard(view: View, film: Film) -> Heard:
    """What is heard in a film."""
    table, facts, axis = view.dossier.table, view.dossier.facts, Axis.of(view.dossier, film)
    voices: Sequence[Voice] = table("voice").rows
    lines: Sequence[Line] = table("lines").rows
    known = film.duration_ns > 0
    parts = [_part(kind, voices, facts, axis) for kind in VOICES] if voices and known else []
    hows = dict.fromkeys(fact.how for kind in VOICES if (fact := _fact(facts, kind)) and fact.low is not None)
    return Heard(
        "" if parts else why_empty(view.dossier, "voice") or "not measured",
        tuple(part for part in parts if part),
        words.capital("; ".join(hows)),
        _subtitles(lines, facts, axis) if lines and known else None,
        "No subtitles were given or found in the file: nothing is known of words.",
        time_ticks(film.duration_ns),
    )


def _fact(facts: dict[str, Fact], kind: str) -> Fact | None:
    """The share of one kind, as its measure names it."""
    return facts.get(f"share_{kind}")


def _part(kind: str, voices: Sequence[Voice], facts: dict[str, Fact], axis: Axis) -> Part | None:
    own = [row for row in voices if row.kind == kind]
    time = sum(row.end_ns - row.start_ns for row in own)
    if not own:
        return None
    fact, share = _fact(facts, kind), time / axis.film.duration_ns
    longest = max(own, key=lambda row: (row.end_ns - row.start_ns, -row.start_ns))
    interval, point = "", None
    told = amount(fact.value, fact.low, fact.high, fact.unit)[0] if fact else per_cent(share)
    if fact and fact.low is not None and fact.high is not None:
        interval = amount(fact.value, fact.low, fact.high, fact.unit)[1]
        at, start, wide = (short(100 * part) for part in (fact.value, fact.low, fact.high - fact.low))
        point = Point(at, start, wide, f"{per_cent(fact.value)} {interval}")
    return Part(
        _SAYS[kind],
        length(time),
        told,
        interval,
        point,
        words.figures(len(own), "span"),
        axis.stretch(longest.start_ns, longest.end_ns),
    )


def _subtitles(lines: Sequence[Line], facts: dict[str, Fact], axis: Axis) -> Subtitles:
    """Of the first source, as all numbers on words. Where its words cannot be counted, its lines are."""
    sources = tuple(dict.fromkeys(row.source for row in lines))
    lines = [row for row in lines if row.source == sources[0]]
    spoken, total = [row for row in lines if row.speech], axis.film.duration_ns
    counted = all(row.words is not None for row in spoken)
    unit = "word" if counted else "line"
    said = [(row, (row.words or 0) if counted else 1) for row in spoken]
    count, others = sum(number for _, number in said), len(lines) - len(spoken)
    fact = facts.get(f"{unit}s_per_minute")
    rate, interval = f"{plain(count / (total / _MINUTE), 0)}\u00a0{unit}s a minute", ""
    if fact:
        value, interval = amount(fact.value, fact.low, fact.high, "")
        rate = f"{value}\u00a0{unit}s a minute"
    each = _by_time(said, total, _COLUMNS)
    top = round_top(max(each, default=1.0))
    start, most = _fullest(said)
    inside = [row for row in lines if start <= row.start_ns < start + _MINUTE]
    return Subtitles(
        rate,
        interval,
        words.figures(len(spoken), "line"),
        words.figures(count, "word") if counted else "Words not counted (no spaces between them)",
        f"{words.capital(words.counted(others, 'line'))} {'tells' if others == 1 else 'tell'} of sounds, not of speech." if others else "",
        sources,
        curves.area(each, 0, top),
        f"{plain(top, 0)} a minute",
        f"{unit.capitalize()}s a minute over time, {plain(max(each, default=0), 0)} at most",
        f"{clock(start)} to {clock(min(start + _MINUTE, total))}: {words.figures(most, unit)}" if most else "",
        tuple(
            Quoted(axis.stretch(row.start_ns, row.end_ns), tuple(row.text.splitlines()) or ("",), row.speech)
            for row in inside[:_LINES]
        )
        if most
        else (),
    )  # fmt: skip


def _by_time(lines: Sequence[tuple[Line, int]], total_ns: int, count: int) -> list[float]:
    """Words a minute in each of some equal parts; a line's words lie evenly in its time."""
    found = [0.0] * count
    for row, number_said in lines:
        lasts = max(row.end_ns - row.start_ns, 1)
        for number in range(max(row.start_ns * count // total_ns, 0), min(row.end_ns * count // total_ns + 1, count)):
            start, end = total_ns * number // count, total_ns * (number + 1) // count
            shared = min(row.end_ns, end) - max(row.start_ns, start)
            found[number] += number_said * max(shared, 0) / lasts
    return [words_said / (total_ns / count / _MINUTE) for words_said in found]


def _fullest(lines: Sequence[tuple[Line, int]]) -> tuple[int, int]:
    """Where the minute begins in which lines with most words begin, and how many words they have."""
    order = sorted(lines, key=lambda one: one[0].start_ns)
    best, said, last = (0, 0), 0, 0
    for row, number in order:
        while last < len(order) and order[last][0].start_ns < row.start_ns + _MINUTE:
            said += order[last][1]
            last += 1
        if said > best[1]:
            best = (row.start_ns, said)
        said -= number
    return best
