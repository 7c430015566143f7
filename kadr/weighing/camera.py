"""The camera: how much of the time it moves, stands still, or shakes as in a hand."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Finding, Motion
from kadr.records import Statement
from kadr.summaries.parts import Part
from kadr.weighing.amounts import Thing, amount, judged
from kadr.weighing.contrast import is_change
from kadr.weighing.denials import denials, is_denied, is_scarce
from kadr.weighing.fractions import Fraction, beside, fraction_of, without_fraction
from kadr.weighing.over_time import Piece, fewest, most, there
from kadr.weighing.places import part_of
from kadr.weighing.quantities import MOVING, Number, Quantity, why_none
from kadr.weighing.stated import said
from kadr.weighing.verdicts import ONLY_NAMED, Lines, Measured, finding, leaning, per_cent, unmeasured
from kadr.weighing.words import Said, Word, has, named, says, words

SPEED_PER_S, ZOOM_PER_S, TREMBLE_PER_S = 0.015, 0.03, 0.02
"""Widths a second from which the picture is moved (`motion`), the zoom and the trembling that an eye sees beside a tripod."""
HAND_PER_S = 0.05
"""Shake of a camera in a hand, widths a second: on tripods up to 0.004 was seen, in an unsteady print up to 0.045, in
hands mostly from 0.06."""
A_STEADY_HAND = 0.02
"""Share of the time with shake from which a camera may be in a hand that is steady."""
STATIC = Lines(0.40, 0.60, 0.75, 0.90)
"""Shares of the time that a static camera stands still."""
NEVER = Lines(0.80, 0.90, 0.95, 0.99)
"""The same for one that never moves: a jolt, or a detector's error, may be there."""


def _camera(of: Callable[[Motion], bool]) -> Callable[[Dossier, Part], list[Piece]]:
    """For each shot the share of its half seconds in which the camera does something, of those where that is known."""

    def pieces(dossier: Dossier, part: Part) -> list[Piece]:
        rows = [row for row in cast("tuple[Motion, ...]", dossier.table("motion").rows) if row.shot_index is None]
        found, at = [], 0
        for shot, start, end in there(dossier, part):
            while at < len(rows) and rows[at].end_ns <= start:
                at += 1
            n, told, done = at, 0, 0
            while n < len(rows) and rows[n].start_ns < end:
                row, n = rows[n], n + 1
                if row.start_ns >= start and row.pan_per_s is not None:
                    told, done = told + row.end_ns - row.start_ns, done + (row.end_ns - row.start_ns) * of(row)
            if told:
                found.append(Piece(shot, done / told, 1.0, told))
        return found

    return pieces


def _moves(row: Motion) -> bool:
    return (
        max(abs(row.pan_per_s or 0.0), abs(row.tilt_per_s or 0.0)) >= SPEED_PER_S
        or abs(row.zoom_per_s or 0.0) >= ZOOM_PER_S
        or (row.shake or 0.0) >= HAND_PER_S
    )


def _trembles(row: Motion) -> bool:
    """On the spot, so little that it may be a hand or an unsteady print."""
    return (row.shake or 0.0) >= TREMBLE_PER_S


def _either_way(dossier: Dossier, part: Part) -> tuple[float, float] | None:
    """Shares of the time in which the camera moves, without and with what only trembles."""
    sure, all_of_it = (_camera(of)(dossier, part) for of in (_moves, lambda row: _moves(row) or _trembles(row)))
    whole = sum(piece.weight for piece in sure)
    low, high = (sum(piece.x * piece.weight for piece in pieces) for pieces in (sure, all_of_it))
    return (low / whole, high / whole) if whole else None


MOVES = Quantity(
    "camera moves",
    "share of the time in which the camera moves",
    "share",
    _camera(_moves),
    "motion",
    errors=_either_way,
)
SHAKES = Quantity(
    "camera shakes", "share of the time in which the camera shakes as in a hand", "share",
    _camera(lambda row: (row.shake or 0.0) >= HAND_PER_S), "motion",
)  # fmt: skip


class Cameras:
    """Weighs statements about a camera that moves, stands still or is in a hand."""

    facet = "camera"
    version = 4
    needs = ("shots", "motion")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing is said of how the camera moves."""
        told = said(statement, dossier)
        shaky, moving, still = (named(told, "camera", name) for name in ("shaky", "moving", "still"))
        if statement.tier == "fact" or not {"camera", "stillness"} & set(statement.facets) or is_change(told):
            return None
        camera = [*named(told, "camera", "camera"), *named(told, "camera", "craft")]
        if not shaky and not (camera and moving) and not (still and (camera or named(told, "camera", "frame"))):
            return None
        some = shaky or still or moving
        of = SHAKES if shaky else MOVES
        part, why = part_of(statement, told, dossier)
        number = of.of(dossier, part) if part else None
        if part is None or number is None:
            return finding(statement, self.facet, told, unmeasured(of.measure, why or why_none(MOVING, dossier)))
        if (named_part := fraction_of(told)) is not None:
            rest = without_fraction(told, named_part)
            own = [word for word in words(rest, "camera") if word.name in {"shaky", "moving", "still"}]
            lacks = amount(statement, rest, own).kind in {"absent", "little"} if own else False
            found = _fraction(named_part, of, number, rests=bool(still and not shaky), lacks=lacks)
            return finding(statement, self.facet, told, found)
        if shaky and moving and denials(told, [*shaky, *moving]) == {True}:  # "no pan, no tracking shot, no shaking"
            every = MOVES.of(dossier, part)
            if every is not None:
                return finding(
                    statement, self.facet, told, _still(every, never=True), denied=statement.polarity == "denied"
                )
        how = amount(statement, told, some)
        if still and not shaky:
            no = is_denied(told, still[0]) or is_scarce(told, still)
            found = _still(number, never=_never(told, still) or (not no and _rests_always(told, still)))
            return finding(statement, self.facet, told, found, denied=no != (statement.polarity == "denied"))
        if not shaky and how.kind == "absent":
            return finding(statement, self.facet, told, _still(number, never=True), denied=how.denied)
        kind = how.kind
        if shaky and kind == "present" and not (has(told, "partly") or has(told, "scene")):
            kind = "much"
        if kind == "all" or (kind == "present" and not shaky and _never(told, moving)):  # "never comes to rest"
            kind = "much"
        thing = Thing(of.measure, "a camera that shakes" if shaky else "a camera that moves", 2)
        found = judged(kind, thing, number)
        if shaky and found.verdict == "contradicts" and number.value >= A_STEADY_HAND:
            rule = f"{found.rule} Some hands are steady: where {per_cent(A_STEADY_HAND)} of the time shakes, it only leans."
            found = replace(found, verdict="leans against", rule=rule)
        if kind == "present" and not says(told, "manner", "there"):
            found = replace(found, verdict=leaning(found.verdict), rule=f"{found.rule} {ONLY_NAMED}")
        return finding(statement, self.facet, told, found, denied=how.denied)


_AT_ALL_TIMES = re.compile(
    r"\b(?:always|throughout|all the time|at all times|the whole (?:film|time)|immer|stets|durchgehend|durchweg|die ganze zeit|den ganzen film|toujours|tout le (?:film|temps)|"
    r"du début à la fin|siempre|toda la película|todo el tiempo|sempre|tutto il (?:film|tempo)|todo o (?:filme|tempo)|o tempo todo|o filme (?:inteiro|todo)|всегда|все время|"
    r"на протяжении всего|весь фильм)\b"
)
"""Of a camera at rest: that it is so all the time."""


def _rests_always(told: Said, still: Sequence[Word]) -> bool:
    """Whether "always" stands right beside a word for stillness of the camera; "the static shots are always beautiful" is another thing."""
    text = told.text
    return any(
        (0 <= word.start - hit.end() <= _BESIDE_ALWAYS and _OF_A_SUBJECT.search(text[: hit.start()]) is not None)
        or (0 <= hit.start() - word.end <= _BESIDE_ALWAYS and _ENDS.match(text, hit.end()) is not None)
        for word in still
        for hit in _AT_ALL_TIMES.finditer(text)
    )


_BESIDE_ALWAYS = 1  # letters between "always" and the word for stillness
_OF_A_SUBJECT = re.compile(r"\b(?:camera|kamera|caméra|cámara|macchina da presa|cinepresa|câm[ae]ra|камера)(?: \w+)? $")
_ENDS = re.compile(r" *(?:[.,;:!]|$)")


def _never(told: Said, still: Sequence[Word]) -> bool:
    """Whether a word for stillness is a denied movement: "ne bouge jamais" is "never moves" and not "static"."""
    return any(no.start < word.end and word.start < no.end for word in still for no in named(told, "stance", "no"))


def _fraction(told: Fraction, of: Quantity, number: Number, *, rests: bool, lacks: bool) -> Measured:
    """A part of the time in which the camera stands still, or moves, that the sentence names; lacks: in which it does not."""
    if of is SHAKES and lacks:
        measure = "share of the time in which the camera does not shake as in a hand"
        return beside(told, measure, "a camera that does not shake", number.rest())
    if rests != lacks:
        measure = "share of the time in which the camera stands still"
        return beside(told, measure, "a camera that stands still", number.rest())
    return beside(told, of.measure, "a camera that shakes" if of is SHAKES else "a camera that moves", number)


def _still(number: Number, *, never: bool) -> Measured:
    """The camera stands still: all the time, or nearly."""
    number = number.of_all()
    lines = NEVER if never else STATIC
    value, low, high = 1 - number.value, 1 - number.high, 1 - number.low
    rule = (
        f"{'It never moves' if never else 'A static camera'}: it stands still for {per_cent(lines.bears_out)} of the time bears out, "
        f"leans for it from {per_cent(lines.leans)}; leans against it below {per_cent(lines.against)}, contradicts below "
        f"{per_cent(lines.contradicts)}. It moves from {per_cent(SPEED_PER_S)} of the width a second on; what trembles on the spot by {per_cent(TREMBLE_PER_S)} to "
        f"{per_cent(HAND_PER_S)} may be a hand or an unsteady print, and is counted both ways."
    )
    reason = f"The camera stands still in {per_cent(value)} of the time for which that can be told."
    return Measured(
        "share of the time in which the camera stands still", lines.judge(low, high), rule, reason, "an absolute claim",
        value, low, high, "share", fewest(number.pieces, 0.1), most(number.pieces, 0.1),
    )  # fmt: skip
