"""Moments: who is seen, laid over what is heard. Looks without words, words without a face, people and spaces.

Every moment is a span in which one rule holds; the rules stand in docs/tables/moments.md, the lines they use at the top.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import erf, hypot, log, sqrt

import numpy as np

from kadr.film_rows import Shot
from kadr.presence_rows import Face, Moment, Scale, Title, Voice
from kadr.spans import SECOND, Span
from kadr.summaries.detector import FACES_FALSE, FACES_MISSED, TURNED_DEG, TURNED_RIGHT
from kadr.summaries.looked_at import Looked
from kadr.summaries.scales import FRAME_IN_FACES, NOTHING, SPREAD
from kadr.summaries.words import MIX_UP

AT_LEAST_NS = SECOND
"""A moment with faces; shorter ones are cuts and breaths."""
NO_SPEECH_AT_LEAST_NS = 3 * SECOND
"""A stretch without words; pauses between sentences are shorter."""
CLOSE_FRAC = 1 / FRAME_IN_FACES[2]
"""Of the picture's height: a face so high makes a medium close-up or nearer (MCU, CU, ECU)."""
OF_TWO = 1 / 3
"""Of the larger face's height: a smaller one is in the background."""
_GAP_NS = SECOND // 2  # a face that is lost for less was there
_AROUND_NS = 3 * SECOND  # somebody whose face was seen so short before or after is still there, turned away

Rule = Callable[[Looked], bool]


@dataclass(frozen=True)
class Heard:
    """The film's voice, as rows that make its running time."""

    rows: tuple[Voice, ...]

    def spans(self, speech: bool) -> list[Span]:
        """Where somebody speaks, or where nobody does."""
        found: list[Span] = []
        for row in self.rows:
            if (row.kind == "speech") is not speech:
                continue
            if found and found[-1].end_ns == row.start_ns:
                found[-1] = Span(found[-1].start_ns, row.end_ns)
            else:
                found.append(Span(row.start_ns, row.end_ns))
        return found

    def chance(self, start_ns: int, end_ns: int, speech: bool) -> float:
        """How likely it is that what is heard here is speech, or is none, by the errors of the detector."""
        span, sure = Span(start_ns, end_ns), 0.0
        for row in self.rows[max(0, bisect_left(self.rows, start_ns, key=lambda row: row.end_ns)) :]:
            if row.start_ns >= end_ns:
                break
            is_speech = MIX_UP["speech"][row.kind]
            sure += (is_speech if speech else 1 - is_speech) * span.overlap_ns(Span(row.start_ns, row.end_ns))
        return sure / max(1, span.length_ns)


@dataclass(frozen=True)
class Piece:
    """A stretch in which a rule holds, and the looks that it is made of."""

    start_ns: int
    end_ns: int
    looks: tuple[Looked, ...]


def moments(
    looks: Sequence[Looked], shots: Sequence[Shot], scales: Sequence[Scale], heard: Heard | None,
    written: Sequence[Title], stamps_ns: np.ndarray,
) -> list[Moment]:  # fmt: skip
    """Rows by time, then in the order of MOMENTS. heard: None for a film without sound, which then has no moments of words."""
    makes = _Makes(shots, stamps_ns)
    found: list[Moment] = []
    if heard is not None:
        wordless, spoken = heard.spans(speech=False), heard.spans(speech=True)
        for kind, rule, chance in (
            ("face, no speech", a_face, _face_chance),
            ("close face, no speech", a_close_face, _close_chance),
            ("two faces, no speech", two_faces, _two_chance),
            ("two faces turned to each other, no speech", turned, _turned_chance),
        ):
            for piece in within(pieces(looks, rule, by_shot=True), wordless, AT_LEAST_NS):
                sure = chance(piece) * heard.chance(piece.start_ns, piece.end_ns, speech=False)
                found.append(makes.row(kind, piece, sure))
        for piece in within(pieces(looks, no_face, by_shot=True), spoken, AT_LEAST_NS):
            sure = (1 - FACES_MISSED) * heard.chance(piece.start_ns, piece.end_ns, speech=True)
            found.append(makes.row("speech, no face", piece, sure))
        for span in wordless:
            if span.length_ns >= NO_SPEECH_AT_LEAST_NS:
                own = tuple(look for look in looks if look.start_ns < span.end_ns and look.end_ns > span.start_ns)
                piece = Piece(span.start_ns, span.end_ns, own)
                found.append(makes.row("no speech", piece, heard.chance(span.start_ns, span.end_ns, speech=False)))
    for kind, piece, sure in people_and_spaces(looks, scales, written):
        found.append(makes.row(kind, piece, sure))
    return sorted(found, key=lambda row: (row.start_ns, row.kind, row.end_ns))


# Rules


def a_face(look: Looked) -> bool:
    return bool(look.faces)


def no_face(look: Looked) -> bool:
    return not look.faces


def a_close_face(look: Looked) -> bool:
    return any(high_of(face) >= CLOSE_FRAC for face in look.faces)


def two_of(look: Looked) -> tuple[Face, Face] | None:
    """The two largest faces, from left to right, where the smaller is no face in the background; None without two."""
    if len(look.faces) < 2:
        return None
    larger, smaller = sorted(look.faces, key=lambda face: (-high_of(face), face.left_frac))[:2]
    if high_of(smaller) < OF_TWO * high_of(larger):
        return None
    left, right = sorted((larger, smaller), key=lambda face: face.left_frac + face.right_frac)
    return left, right


def two_faces(look: Looked) -> bool:
    return two_of(look) is not None


def turned(look: Looked) -> bool:
    """The left one to the viewer's right, the right one to the left."""
    two = two_of(look)
    if two is None or two[0].yaw_deg is None or two[1].yaw_deg is None:
        return False
    return two[0].yaw_deg >= TURNED_DEG and two[1].yaw_deg <= -TURNED_DEG


def high_of(face: Face) -> float:
    return face.bottom_frac - face.top_frac


# Chances


def _face_chance(piece: Piece) -> float:
    return 1 - FACES_FALSE


def _close_chance(piece: Piece) -> float:
    """That people, who do not judge a frame alike, would call it a medium close-up or nearer."""
    heights = [max(map(high_of, look.faces)) for look in piece.looks if look.faces]
    if not heights:
        return 0.0
    return (1 - FACES_FALSE) * closeness(float(np.median(heights)))


def closeness(high_frac: float) -> float:
    """How many people would call a face of this height, of the picture's, close.

    >>> closeness(CLOSE_FRAC)
    0.5
    """
    return 0.5 * (1 + erf(log(max(high_frac, 1e-3) / CLOSE_FRAC) / SPREAD["face"] / sqrt(2)))


def _two_chance(piece: Piece) -> float:
    return (1 - FACES_FALSE) ** 2


def _turned_chance(piece: Piece) -> float:
    return _two_chance(piece) * TURNED_RIGHT**2


# Spans


def pieces(looks: Iterable[Looked], rule: Rule, by_shot: bool) -> list[Piece]:
    """Stretches of looks for which a rule holds, over gaps of less than half a second; by_shot: none goes over a cut."""
    found: list[list[Looked]] = []
    for look in looks:
        if not rule(look):
            continue
        last = found[-1][-1] if found else None
        near = last is not None and look.start_ns - last.end_ns < _GAP_NS
        if near and last is not None and (not by_shot or look.shot_index == last.shot_index):
            found[-1].append(look)
        else:
            found.append([look])
    return [Piece(own[0].start_ns, own[-1].end_ns, tuple(own)) for own in found]


def within(found: Sequence[Piece], spans: Sequence[Span], at_least_ns: int) -> Iterator[Piece]:
    """The parts of pieces that lie in some spans, and are long enough. Both rise and do not overlap."""
    first = 0
    for piece in found:
        while first < len(spans) and spans[first].end_ns <= piece.start_ns:
            first += 1
        for span in spans[first:]:
            if span.start_ns >= piece.end_ns:
                break
            start, end = max(piece.start_ns, span.start_ns), min(piece.end_ns, span.end_ns)
            if end - start >= at_least_ns:
                own = tuple(look for look in piece.looks if look.start_ns < end and look.end_ns > start)
                yield Piece(start, end, own)


def people_and_spaces(
    looks: Sequence[Looked], scales: Sequence[Scale], written: Sequence[Title], at_least_ns: int = AT_LEAST_NS
) -> Iterator[tuple[str, Piece, float]]:
    """Time with somebody in the picture, and with no one, with the chance of each; neither where only writing is seen.

    Somebody is seen by a face, by a body where the shot's scale was told from one, and for three seconds before and after.
    """
    cards = [title for title in written if title.kind != "over picture"]
    told = {row.shot_index: row for row in scales}
    seen = [look for look in looks if not any(card.start_frame <= look.frame < card.end_frame for card in cards)]
    faced: dict[int, list[Looked]] = {}
    for look in seen:
        if look.faces:
            faced.setdefault(look.shot_index, []).append(look)

    def somebody(look: Looked) -> bool:
        row = told.get(look.shot_index)
        if look.faces or (row is not None and row.told_from == "body"):
            return True
        near = faced.get(look.shot_index, ())
        return any(look.start_ns - one.end_ns < _AROUND_NS and one.start_ns - look.end_ns < _AROUND_NS for one in near)

    for kind, rule in (("people", somebody), ("no one", lambda look: not somebody(look))):
        for piece in pieces(seen, rule, by_shot=False):
            if piece.end_ns - piece.start_ns >= at_least_ns:
                yield kind, piece, _presence_chance(kind, piece, told)


def _presence_chance(kind: str, piece: Piece, told: dict[int, Scale]) -> float:
    """Mean over the piece's looks, by their time."""
    total = sure = 0.0
    for look in piece.looks:
        length, row = look.end_ns - look.start_ns, told.get(look.shot_index)
        empty = FACES_FALSE if look.faces else row.p_none if row is not None else NOTHING["none"]
        total += length
        sure += length * (empty if kind == "no one" else 1 - empty)
    return sure / total if total else 0.0


@dataclass(frozen=True)
class _Makes:
    """Rows of a film."""

    shots: Sequence[Shot]
    stamps_ns: np.ndarray

    def row(self, kind: str, piece: Piece, sure: float) -> Moment:
        start, end = (int(place) for place in np.searchsorted(self.stamps_ns, [piece.start_ns, piece.end_ns]))
        start = min(start, len(self.stamps_ns) - 1)
        first = min(bisect_right(self.shots, piece.start_ns, key=lambda shot: shot.end_ns), len(self.shots) - 1)
        last = max(first, bisect_left(self.shots, piece.end_ns, key=lambda shot: shot.start_ns) - 1)
        return Moment(
            kind=kind,
            start_frame=start,
            end_frame=max(start + 1, end),
            start_ns=piece.start_ns,
            end_ns=piece.end_ns,
            first_shot=self.shots[first].index,
            last_shot=self.shots[last].index,
            score=round(sure, 3),
            still_frame=_best_frame(piece, start, max(start + 1, end)),
        )


def _best_frame(piece: Piece, start: int, end: int) -> int | None:
    """The look with the largest face, of those within the span if there are any; None without a face."""
    faced = [look for look in piece.looks if look.faces]
    own = [look for look in faced if start <= look.frame < end] or faced
    if not own:
        return None
    best = max(own, key=lambda look: (max(map(high_of, look.faces)), -look.frame))
    return min(max(best.frame, start), end - 1)


def gap(one: Face, other: Face, aspect: float) -> float:
    """How far two faces are from each other, from edge to edge, in picture widths; 0 where their boxes touch.

    aspect: width to height of the picture.
    """
    across = max(0.0, one.left_frac - other.right_frac, other.left_frac - one.right_frac)
    down = max(0.0, one.top_frac - other.bottom_frac, other.top_frac - one.bottom_frac)
    return hypot(across, down / aspect)
