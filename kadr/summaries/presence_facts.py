"""Numbers on who is seen, and when nobody speaks, for the whole film and for parts of it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, groupby, pairwise
from math import sqrt

from kadr.film_rows import Fact
from kadr.presence_rows import Freeze, Scale, Title
from kadr.spans import SECOND, Span, clock
from kadr.summaries.detector import BODY_MISSED, FACES_FALSE, FACES_MISSED, TURNED_DEG, TURNED_RIGHT
from kadr.summaries.looked_at import Looked
from kadr.summaries.moments import (
    Heard,
    Rule,
    a_close_face,
    a_face,
    closeness,
    gap,
    high_of,
    no_face,
    people_and_spaces,
    turned,
    two_faces,
    two_of,
)
from kadr.summaries.parts import Part, Spanned
from kadr.summaries.words import MIX_UP

_HOW = "share of the time that was looked at; errors of the detector of faces, and that looks are few and lie some way apart"
_HOW_BOTH = f"{_HOW}; errors of the detector of speech"
_HOW_PEOPLE = "share of the time that was looked at; chances of each shot's scale, and errors of the detectors of faces and bodies"
_APART_NS = 3 * SECOND  # looks at one shot that are further apart hang together no more than those at two
_COUNTED = "counted; how often such rows err is not known on real films"


def face_facts(looks: Sequence[Looked], heard: Heard | None, part: Part) -> Iterator[Fact]:
    """Shares of the time that was looked at. heard: None without sound: then nothing is said of words."""
    seen = sum(part.overlap_ns(look) for look in looks)
    if not seen:
        return
    for name, rule in (("face_share", a_face), ("close_face_share", a_close_face), ("two_faces_share", two_faces)):
        there = _time([look for look in looks if rule(look)], None, part) / seen
        yield _fact(name, there, *_interval(there, there, rule, looks, None, part), part, _HOW)
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
        least = there * (1 - MIX_UP["speech"]["other"])
        most = there + missed * (1 - MIX_UP["speech"]["speech"])
        yield _fact(name, there, *_interval(least, most, rule, looks, wordless, part), part, _HOW_BOTH)
    off = _time([look for look in looks if no_face(look)], spoken, part) / seen
    faced = _time([look for look in looks if a_face(look)], spoken, part) / seen
    low = max(0.0, off - (off + faced) * FACES_MISSED) * MIX_UP["speech"]["speech"]
    silent = _time([look for look in looks if no_face(look)], wordless, part) / seen
    high = min(1.0, off + faced * FACES_FALSE + silent * MIX_UP["speech"]["other"])
    low, high = _at_least_open(low, high, looks, part)
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
    none = wrong["people"] + _by_whole_shots(looks, scales, part) / seen
    missed = max(wrong["no one"], min(time["no one"], time["people"] * BODY_MISSED / (1 - BODY_MISSED)))
    for name, kind, less, more in (
        ("people_share", "people", none, missed), ("no_one_share", "no one", missed, none),
    ):  # fmt: skip
        low, high = _at_least_open(max(0.0, time[kind] - less), min(1.0, time[kind] + more), looks, part)
        yield _fact(name, time[kind], low, high, part, _HOW_PEOPLE)


def _by_whole_shots(looks: Sequence[Looked], scales: Sequence[Scale], part: Part) -> float:
    """Nanoseconds that time with people may be less than is expected, as one body that is none takes its whole shot (two deviations)."""
    time: dict[int, float] = {}
    for look in looks:
        time[look.shot_index] = time.get(look.shot_index, 0.0) + part.overlap_ns(look)
    some = [row for row in scales if row.p_none < 0.5]
    return 2 * sqrt(sum(time.get(row.shot_index, 0.0) ** 2 * row.p_none * (1 - row.p_none) for row in some))


def nearest_fact(looks: Sequence[Looked], aspect: Callable[[int], float], part: Part) -> Iterator[Fact]:
    """How close two faces come in one look; nothing where two are never seen together.

    aspect: width to height of the picture at a time in ns.
    """
    near = [
        (gap(one, other, aspect(one.at_ns)), look.start_ns, look.faces[0].at_ns)
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
    total = 0
    first = bisect_left(spans, looks[0].start_ns, key=lambda span: span.end_ns) if spans and looks else 0
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


def _interval(
    least: float, most: float, rule: Rule, looks: Sequence[Looked], spans: Sequence[Span] | None, part: Part
) -> tuple[float, float]:
    """What a share may truly be, when some faces are missed and some are none.

    least, most: the share as found, with the errors of what it is laid over; they are one without such.
    """
    seen = sum(part.overlap_ns(look) for look in looks)
    edges = _edges(looks, rule, part) / seen
    heads = 2 if rule in (two_faces, turned) else 1
    right, found = (1 - FACES_FALSE) ** heads, (1 - FACES_MISSED) ** heads
    more = 0.0
    if rule is turned:
        right, found = right * TURNED_RIGHT**heads, found * TURNED_RIGHT**heads
        more += _time([look for look in looks if _may_be_turned(look)], spans, part) / seen
    if heads == 2:  # where one face is seen, another may have been missed
        alone = [look for look in looks if look.faces and not two_faces(look)]
        more += FACES_MISSED * _time(alone, spans, part) / seen
    low, high = least * right - edges, most / found + more + edges
    if rule is a_close_face:
        less, more = _about_the_line(looks, spans, part)
        low, high = low - less / seen, high + more / seen
    return _at_least_open(max(0.0, low), min(1.0, high), looks, part)


def _at_least_open(low: float, high: float, looks: Sequence[Looked], part: Part) -> tuple[float, float]:
    """An interval that goes no nearer to 0 and 1 than some looks can tell: the rule of three.

    What is not seen once in n looks that do not hang together is seen in up to 3 / n of all, 19 times in 20.
    Source: Hanley and Lippman-Hand, If nothing goes wrong, is everything all right?, 1983.
    """
    number, last = 0, None
    for look in looks:
        if not part.overlap_ns(look):
            continue
        if last is None or look.shot_index != last.shot_index or look.start_ns - last.start_ns >= _APART_NS:
            number, last = number + 1, look
    unseen = min(1.0, 3 / max(1, number))
    return min(low, 1 - unseen), max(high, unseen)


def _may_be_turned(look: Looked) -> bool:
    """Whether two faces would be turned to each other, if those of which nobody can tell were."""
    two = two_of(look)
    if two is None or all(face.yaw_deg is not None for face in two):
        return False
    left, right = (face.yaw_deg for face in two)
    return (left is None or left >= TURNED_DEG) and (right is None or right <= -TURNED_DEG)


def _about_the_line(looks: Sequence[Looked], spans: Sequence[Span] | None, part: Part) -> tuple[float, float]:
    """Nanoseconds that close faces may be less, and more, as people do not draw the line of close at one height (two
    deviations). Looks of one shot stand or fall together."""
    expected = counted = squares = 0.0
    for _, group in groupby((look for look in looks if look.faces), key=lambda look: look.shot_index):
        own = list(group)
        time = _time(own, spans, part)
        if time:
            sure = sum(closeness(max(map(high_of, look.faces))) for look in own) / len(own)
            expected += sure * time
            counted += _time([look for look in own if a_close_face(look)], spans, part)
            squares += sure * (1 - sure) * time * time
    off, spread = expected - counted, 2 * sqrt(squares)
    return max(0.0, spread - off), max(0.0, spread + off)


def _edges(looks: Sequence[Looked], rule: Rule, part: Part) -> float:
    """Nanoseconds that a rule's time may be off, as each of its edges lies somewhere between two looks (two deviations)."""
    squares = 0.0
    for one, other in pairwise(looks):
        inside = part.span.start_ns <= one.end_ns < part.span.end_ns
        if inside and one.shot_index == other.shot_index and rule(one) != rule(other):
            between = (one.end_ns - one.start_ns + other.end_ns - other.start_ns) / 2
            squares += between * between / 12
    return 2 * sqrt(squares)
