"""Looks between two: two faces and no word, turned to each other or not."""

from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.presence_rows import Face
from kadr.records import Statement
from kadr.summaries.parts import Part
from kadr.weighing.amounts import THERE, Thing, judged
from kadr.weighing.contrast import set_below
from kadr.weighing.denials import is_denied, is_scarce
from kadr.weighing.over_time import Piece, most
from kadr.weighing.places import part_of
from kadr.weighing.quantities import Quantity, fact_interval, looks_of, one_of, quiet_pieces, voice_pieces, why_none
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Measured, finding, per_cent, unmeasured
from kadr.weighing.words import named, says, without

_TURNED, _TWO = "two faces turned to each other, no speech", "two faces, no speech"


def _quiet_twos(dossier: Dossier, part: Part) -> list[Piece]:
    """Time with two faces and no speech, of the time with two faces."""
    quiet = quiet_pieces(_TURNED, _TWO)(dossier, part)
    looks = looks_of(dossier)
    frames: dict[tuple[int, int], int] = {}
    for row in cast("tuple[Face, ...]", dossier.table("faces").rows):
        frames[row.shot_index, row.frame] = frames.get((row.shot_index, row.frame), 0) + 1
    two: dict[int, int] = {}
    for (shot, _), count in frames.items():
        two[shot] = two.get(shot, 0) + (count >= 2)
    found = []
    for piece in quiet:
        share = min(1.0, two.get(piece.shot.index, 0) / looks[piece.shot.index]) if piece.shot.index in looks else 0.0
        found.append(Piece(piece.shot, piece.x, max(share, piece.x), piece.weight))
    return found


QUIET_TWOS = Quantity(
    "looks between two", "share of the time with two faces in which nobody speaks", "share", _quiet_twos, "moments",
    errors=one_of(fact_interval("wordless_two_faces_share"), fact_interval("two_faces_share")),
)  # fmt: skip
TURNED = Quantity(
    "looks",
    "share of the time with two faces turned to each other and no speech",
    "share",
    quiet_pieces(_TURNED),
    "moments",
    errors=fact_interval("wordless_face_to_face_share"),
)


class Looks:
    """Weighs statements about looks that pass between two people."""

    facet = "looks_silence"
    version = 4
    needs = ("shots", "scales", "faces", "voice", "moments")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where no look between two is named."""
        told = said(statement, dossier)
        looks = named(told, "pair", "looks")
        if statement.tier == "fact" or not looks or not says(told, "pair", "two"):
            return None
        part, why = part_of(statement, told, dossier)
        below = set_below(told, looks, named(told, "heard", "words"))
        of = TURNED if below is None else QUIET_TWOS
        number = of.of(dossier, part) if part else None
        if number is None and part is not None and not dossier.table("voice").rows:
            why = why_none(Quantity("", "", "", voice_pieces(), "voice"), dossier)
        if part is not None and not why and number is None and dossier.table("moments").rows:
            found = Measured(of.measure, "leans against", "Leans against it where no two faces are seen together.",
                             "No two faces are seen together there.", "an absolute claim", 0.0, None, None, "share")  # fmt: skip
            return finding(statement, self.facet, told, found, denied=below == "one")
        if number is None or part is None:
            return finding(statement, self.facet, told, unmeasured(of.measure, why or why_none(TURNED, dossier)))
        denied = statement.polarity == "denied"
        if below is not None:
            thing = Thing(of.measure, "no speech, of that with two faces", 2)
            found = judged("much", thing, number)
            return finding(statement, self.facet, told, found, denied=denied != (below == "one"))
        rest = without(told, named(told, "manner", "mute"))  # "they look at each other without a word"
        left = named(rest, "pair", "looks")
        no = bool(left) and is_denied(rest, left[0]) or is_scarce(told, looks)
        number = number.of_all()
        verdict = THERE.judge(number.low, number.high)
        rule = (
            f"Two faces turned to each other and nobody speaks: bears out from {per_cent(THERE.bears_out)} of the time, leans for "
            f"it from {per_cent(THERE.leans)}; leans against it below {per_cent(THERE.against)}, contradicts where there is none."
        )
        reason = f"{per_cent(number.value)} of the time shows it. Where eyes look is not measured, only how heads are turned."
        found = Measured(
            of.measure, verdict, rule, reason, "an absolute claim", number.value, number.low, number.high, "share",
            most(number.pieces),
        )  # fmt: skip
        return finding(statement, self.facet, told, found, denied=denied != no)
