"""Numbers on who is seen, and when nobody speaks, for the whole film and for parts of it."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import sqrt

from kadr.film_rows import Fact
from kadr.presence_rows import Freeze, Scale, Title
from kadr.spans import Span, clock
from kadr.summaries.detector import FACES_FALSE, FACES_MISSED
from kadr.summaries.looked_at import Looked
from kadr.summaries.moments import (
    Heard,
    Rule,
    a_close_face,
    a_face,
    gap,
    no_face,
    people_and_spaces,
    turned,
    two_faces,
)
from kadr.summaries.parts import Part, Spanned
from kadr.summaries.words import MIX_UP

_HOW = "share of the time that was looked at; errors of the detector of faces, and that looks lie some way apart"
_HOW_BOTH = f"{_HOW}; errors of the detector of speech"
_HOW_PEOPLE = "share of the time that was looked at; chances of each shot's scale, and errors of the detector of faces"
_COUNTED = "counted; how often such rows err is not known on real films"


def face_facts(looks: Sequence[Looked], heard: Heard | None, part: Part) -> Iterator[Fact]:
    """Shares of the time that was looked at. heard: None without sound: then nothing is said of words."""
    seen = sum(part.overlap_ns(look) for look in looks)
    if not seen:
        return
    for name, rule in (("face_share", a_face), ("close_face_share", a_close_face), ("two_faces_share", two_faces)):
        there = _time([look for look in looks if rule(look)], None, part) / seen
        low, high = _interval(there, _edges(looks, rule, part) / seen)
        yield _fact(
            name, there, low, _with_a_second(high, rule, looks, part) if rule is two_faces else high, part, _HOW
        )
    if heard is None:
        return
    wordless, spoken = heard.spans(speech=False), heard.spans(speech=True)
    for name, rule in (
        ("wordless_face_share", a_face),
        ("wordless_close_face_share", a_close_face),
        ("wordless_two_faces_share", two_faces),
        ("wordless_face_to_face_share", turned),
    ):
        own = [look for look in looks if rule(look)]
        there, missed = _time(own, wordless, part) / seen, _time(own, spoken, part) / seen
        low, high = _interval(there + missed * (1 - MIX_UP["speech"]["speech"]), _edges(looks, rule, part) / seen)
        least = _interval(there * (1 - MIX_UP["speech"]["other"]), _edges(looks, rule, part) / seen)[0]
        if rule in (two_faces, turned):
            high = _with_a_second(high, rule, looks, part)
        yield _fact(name, there, min(least, low, there), high, part, _HOW_BOTH)
    off = _time([look for look in looks if no_face(look)], spoken, part) / seen
    faced = _time([look for look in looks if a_face(look)], spoken, part) / seen
    low = max(0.0, off - (off + faced) * FACES_MISSED) * MIX_UP["speech"]["speech"]
    silent = _time([look for look in looks if no_face(look)], wordless, part) / seen
    high = min(1.0, off + faced * FACES_FALSE + silent * MIX_UP["speech"]["other"])
    yield _fact("speech_no_face_share", off, low, high, part, _HOW_BOTH)


def people_facts(
    looks: Sequence[Looked], scales: Sequence[Scale], written: Sequence[Title], part: Part
) -> Iterator[Fact]:
    """Time with somebody in the picture, and with spaces and no one."""
    seen = sum(part.overlap_ns(look) for look in looks)
    if not seen:
        return
    time = {"people": 0.0, "no one": 0.0}
    wrong = dict(time)
    for kind, piece, sure in people_and_spaces(looks, scales, written, at_least_ns=0):
        share = part.span.overlap_ns(Span(piece.start_ns, piece.end_ns)) / seen
        time[kind] += share
        wrong[kind] += share * (1 - sure)
    for name, kind, other in (("people_share", "people", "no one"), ("no_one_share", "no one", "people")):
        low, high = time[kind] - wrong[kind], min(1.0, time[kind] + wrong[other])
        yield _fact(name, time[kind], low, high, part, _HOW_PEOPLE)


def nearest_fact(looks: Sequence[Looked], aspect: float, part: Part) -> Iterator[Fact]:
    """How close two faces come in one look; nothing where two are never seen together."""
    near = [
        (gap(one, other, aspect), look.start_ns, look.faces[0].at_ns)
        for look in looks
        if part.span.start_ns <= look.start_ns < part.span.end_ns
        for one, other in combinations(look.faces, 2)
    ]
    if near:
        least, _, at_ns = min(near)
        how = (
            f"smallest gap between the boxes of two faces in one look, at {clock(at_ns)}; no interval: one look decides"
        )
        yield Fact("nearest_faces", least, None, None, "picture widths", part.name, how)


def span_facts(written: Sequence[Title], still: Sequence[Freeze], part: Part) -> Iterator[Fact]:
    """Titles and freezes by their time."""
    for name, rows in (("titles_share", written), ("freeze_share", still)):
        share = _covered(rows, part) / part.span.length_ns if part.span.length_ns else 0.0
        yield _fact(name, share, None, None, part, f"share of the running time; {_COUNTED}")
    if part.name == "film":
        yield Fact("freezes", float(len(still)), None, None, "freezes", part.name, _COUNTED)


def _fact(name: str, value: float, low: float | None, high: float | None, part: Part, how: str) -> Fact:
    return Fact(name, value, low, high, "share", part.name, how)


def _time(looks: Sequence[Looked], spans: Sequence[Span] | None, part: Part) -> int:
    """Nanoseconds of looks in a part, and in some spans of it. Both rise and do not overlap."""
    total, first = 0, 0
    for look in looks:
        start, end = max(look.start_ns, part.span.start_ns), min(look.end_ns, part.span.end_ns)
        if end <= start:
            continue
        if spans is None:
            total += end - start
            continue
        while first < len(spans) and spans[first].end_ns <= start:
            first += 1
        for span in spans[first:]:
            if span.start_ns >= end:
                break
            total += min(end, span.end_ns) - max(start, span.start_ns)
    return total


def _covered(rows: Sequence[Spanned], part: Part) -> int:
    """Time that any of some rows covers; two freezes may be at once."""
    total, until = 0, part.span.start_ns
    for row in sorted(rows, key=lambda row: row.start_ns):
        start, end = max(row.start_ns, until), min(row.end_ns, part.span.end_ns)
        if end > start:
            total, until = total + end - start, end
    return total


def _interval(share: float, edges: float) -> tuple[float, float]:
    """What a share may truly be, when some faces are missed and some are none."""
    return max(0.0, share * (1 - FACES_FALSE) - edges), min(1.0, share / (1 - FACES_MISSED) + edges)


def _with_a_second(high: float, rule: Rule, looks: Sequence[Looked], part: Part) -> float:
    """Where one face is seen, another may have been missed: the upper end of a share of looks with two."""
    seen = sum(part.overlap_ns(look) for look in looks)
    alone = _time([look for look in looks if look.faces and not rule(look)], None, part) / seen
    return min(1.0, high + FACES_MISSED * alone)


def _edges(looks: Sequence[Looked], rule: Rule, part: Part) -> float:
    """Nanoseconds that a rule's time may be off, as each of its edges lies somewhere between two looks (two deviations)."""
    squares = 0.0
    for one, other in pairwise(looks):
        inside = part.span.start_ns <= one.end_ns < part.span.end_ns
        if inside and one.shot_index == other.shot_index and rule(one) != rule(other):
            between = (one.end_ns - one.start_ns + other.end_ns - other.start_ns) / 2
            squares += between * between / 12
    return 2 * sqrt(squares)
