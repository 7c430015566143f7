"""Subtitles beside what is heard: how many words, when nobody speaks, and whether the lines fit the sound at all."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kadr.film_rows import Fact
from kadr.presence_rows import Line, Voice
from kadr.spans import SECOND
from kadr.summaries.parts import Part

MIX_UP = {
    "speech": {"speech": 0.973, "silence": 0.002, "other": 0.067},
    "silence": {"speech": 0.002, "silence": 0.997, "other": 0.018},
    "other": {"speech": 0.024, "silence": 0.001, "other": 0.915},
}
"""Of the time that is called one kind (inner name), the share that is truly another (outer name): `python -m bench.voice`
measures it, all labelled tracks together."""

_HOW = "errors of the detector, as often as on labelled sound, where a third of the speech lies under music, noise or crowds"
_BY_SPEECH = f"words by the lines' times, over the time of speech; {_HOW}"
_MINUTE = 60 * SECOND
_HOP_NS = SECOND // 20
_MOST_SHIFT_S = 60.0
_LEAST_LINES = 30  # fewer fit somewhere by chance
_SHIFTED_FROM_S = 0.8  # people set lines by eye and ear; less is taste
_FITS_FROM = 0.15  # correlation of lines and speech: lines laid at random reach a third of it
_SURE_FROM = 0.3  # from which a shift is believed; lines that fit reach 0.5 to 0.85
_BETTER_BY = 0.08
_SPEEDS = {
    24 / 25: "too slow (as for 24 frames a second where the film has 25)",
    25 / 24: "too fast (as for 25 frames a second where the film has 24)",
    24000 / 25025: "too slow (as for 23.976 frames a second where the film has 25)",
    25025 / 24000: "too fast (as for 25 frames a second where the film has 23.976)",
}
"""What the times of lines have to be multiplied with to fit, and what is wrong with them then."""


def leading(lines: Sequence[Line]) -> list[Line]:
    """The lines of the source that numbers are taken from: of several files, the one given first."""
    return [row for row in lines if row.source == lines[0].source]


def voice_facts(rows: Sequence[Voice], part: Part) -> Iterator[Fact]:
    """The three shares of a part of the running time, with intervals; of the whole film the longest time without a word."""
    shares = _shares(rows, part)
    if not shares:
        return
    for kind, share in shares.items():
        low, high = _interval(kind, shares)
        yield Fact(f"share_{kind}", share, low, high, "share", part.name, f"share of the running time; {_HOW}")
    if part.name == "film":
        how = (
            "the longest time in which no speech is heard; no interval: one word that is missed, or misheard, moves it"
        )
        longest = max((row.end_ns - row.start_ns for row in wordless(rows)), default=0)
        yield Fact("longest_wordless", longest / SECOND, None, None, "s", "film", how)


def wordless(rows: Sequence[Voice]) -> list[Voice]:
    """Stretches between speech, whatever is heard in them, as rows of the kind `other`."""
    found: list[Voice] = []
    for row in rows:
        if row.kind == "speech":
            continue
        if found and found[-1].end_ns == row.start_ns:
            found[-1] = Voice("other", found[-1].start_ns, row.end_ns)
        else:
            found.append(Voice("other", row.start_ns, row.end_ns))
    return found


def line_facts(lines: Sequence[Line], rows: Sequence[Voice], part: Part) -> Iterator[Fact]:
    """Words and lines of a part of the running time, from one source, and where they and the sound do not agree."""
    own = leading(lines) if lines else []
    spoken = [row for row in own if row.speech]
    length = part.span.length_ns
    if not spoken or not length:
        return
    source = f"subtitles ({own[0].source})"
    count = sum(_inside(row, part) for row in spoken)
    yield Fact(
        "lines", count, None, None, "lines", part.name, f"counted in {source}; a line across an edge by its time"
    )
    yield Fact(
        "lines_per_minute", count / (length / _MINUTE), None, None, "lines/min", part.name, f"counted in {source}"
    )
    if all(row.words is not None for row in spoken):
        words = sum((row.words or 0) * _inside(row, part) for row in spoken)
        yield Fact(
            "words_per_minute", words / (length / _MINUTE), None, None, "words/min", part.name, f"counted in {source}"
        )
        shares = _shares(rows, part)
        if shares and shares["speech"] > 0:
            speech = shares["speech"] * length / _MINUTE
            low, high = (share * length / _MINUTE for share in _interval("speech", shares))
            value, how = words / speech, f"{source}: {_BY_SPEECH}"
            yield Fact("words_per_minute_of_speech", value, words / high, words / low, "words/min", part.name, how)
    if rows and part.name == "film":
        yield from _disagreements(spoken, rows, source)


def _disagreements(spoken: Sequence[Line], rows: Sequence[Voice], source: str) -> Iterator[Fact]:
    """Lines during which nobody is heard, and speech without a line."""
    speech = _joined([(row.start_ns, row.end_ns) for row in rows if row.kind == "speech"])
    shown = _joined([(row.start_ns, row.end_ns) for row in spoken])
    unheard = sum(_shared_ns([(row.start_ns, row.end_ns)], speech) == 0 for row in spoken)
    how = f"{source}: lines in whose time no speech is heard, of all; speech under loud sound may be missed"
    yield Fact("lines_without_speech_share", unheard / len(spoken), None, None, "share", "film", how)
    if total := sum(end - start for start, end in speech):
        how = f"{source}: speech that is heard while no line is shown, of all; crowds and other languages may have no lines"
        share = 1 - _shared_ns(speech, shown) / total
        yield Fact("speech_without_lines_share", share, None, None, "share", "film", how)


@dataclass(frozen=True, slots=True)
class Fit:
    """How the lines of a source lie beside the speech that is heard."""

    as_they_are: float
    """Correlation of lines and speech over time."""
    best: float
    """The same, where it is greatest."""
    shift_s: float
    """How much later the lines would have to come for that."""
    speed: str
    """What is wrong with their speed; empty: nothing."""


def fit(lines: Sequence[Line], rows: Sequence[Voice], end_ns: int) -> Fit | None:
    """How the leading source's lines fit what is heard; None where there is too little of either to tell."""
    spoken = [row for row in leading(lines) if row.speech] if lines else []
    hops = end_ns // _HOP_NS
    heard = _marks([(row.start_ns, row.end_ns) for row in rows if row.kind == "speech"], hops)
    if len(spoken) < _LEAST_LINES or heard.std() == 0:
        return None
    found: Fit | None = None
    here = 0.0
    for speed, name in {1.0: "", **_SPEEDS}.items():
        shown = _marks([(round(row.start_ns * speed), round(row.end_ns * speed)) for row in spoken], hops)
        if shown.std() == 0:
            continue
        shifts, values = _correlations(shown, heard)
        if not name:
            here = float(values[shifts == 0][0])
        best = int(values.argmax())
        value = float(values[best])
        if found is None or value > found.best + (_BETTER_BY if name else 0):
            found = Fit(here, value, float(shifts[best]) * _HOP_NS / SECOND, name)
    return found


def misfit(found: Fit) -> str:
    """What is wrong with lines beside the sound, in words; empty where nothing seems to be."""
    if found.best < _FITS_FROM:
        why = "they may be another film's, or in a place where no speech can be heard"
        return f"its lines fit what is heard nowhere (correlation {found.best:.2f} at best): {why}"
    shifted = abs(found.shift_s) >= _SHIFTED_FROM_S
    if found.best < _SURE_FROM or found.best - found.as_they_are < _BETTER_BY or not (shifted or found.speed):
        return ""
    shift = f"come {abs(found.shift_s):.1f} s too {'early' if found.shift_s > 0 else 'late'}" if shifted else ""
    told = " and ".join(part for part in (f"run {found.speed}" if found.speed else "", shift) if part)
    by = f"correlation {found.best:.2f} instead of {found.as_they_are:.2f}"
    return f"its lines seem to {told}: otherwise they would fit what is heard better ({by})"


def _correlations(shown: np.ndarray, heard: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Correlation of two tracks for every shift of the first, in hops, later being positive."""
    most = min(round(_MOST_SHIFT_S * SECOND / _HOP_NS), len(heard) - 1)
    size = 1 << (2 * len(heard) - 1).bit_length()
    one, other = shown - shown.mean(), heard - heard.mean()
    both = np.fft.irfft(np.fft.rfft(other, size) * np.conj(np.fft.rfft(one, size)), size)
    shifts = np.arange(-most, most + 1)
    return shifts, both[shifts % size] / (len(heard) * one.std() * other.std())


def _marks(spans: Sequence[tuple[int, int]], hops: int) -> np.ndarray:
    marks = np.zeros(hops)
    for start, end in spans:
        marks[max(0, round(start / _HOP_NS)) : max(0, round(end / _HOP_NS))] = 1
    return marks


def _shares(rows: Sequence[Voice], part: Part) -> dict[str, float]:
    length = part.span.length_ns
    if not rows or not length:
        return {}
    return {kind: sum(part.overlap_ns(row) for row in rows if row.kind == kind) / length for kind in MIX_UP}


def _interval(kind: str, shares: dict[str, float]) -> tuple[float, float]:
    """A share if all that may be another kind is one, and if all of the other kinds that may be this one is."""
    low = shares[kind] * MIX_UP[kind][kind]
    high = shares[kind] + sum(shares[other] * MIX_UP[kind][other] for other in shares if other != kind)
    return low, min(1.0, high)


def _inside(row: Line, part: Part) -> float:
    return part.overlap_ns(row) / max(1, row.end_ns - row.start_ns)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def _shared_ns(some: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> int:
    """Nanoseconds of some spans that lie in others, which are in order and do not touch."""
    ends = [end for _, end in others]
    total = 0
    for start, end in some:
        for other_start, other_end in others[bisect_right(ends, start) :]:
            if other_start >= end:
                break
            total += min(end, other_end) - max(start, other_start)
    return total
