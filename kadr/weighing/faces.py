"""Faces: against buildings and empty spaces, without words, and how much of the time they fill."""

from dataclasses import replace

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.summaries.parts import Part
from kadr.weighing.amounts import Amount, Thing, amount, judged
from kadr.weighing.contrast import is_change, set_below
from kadr.weighing.denials import denials
from kadr.weighing.fractions import beside, fraction_of
from kadr.weighing.over_time import Piece
from kadr.weighing.places import part_of
from kadr.weighing.quantities import (
    Quantity,
    faces_in_looks,
    fact_interval,
    moment_pieces,
    one_beside,
    one_of,
    quiet_pieces,
    scale_pieces,
    why_none,
)
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Measured, finding, leaning, unmeasured
from kadr.weighing.words import Said, Word, named, says, words

_WORDLESS = (
    "face, no speech",
    "close face, no speech",
    "two faces, no speech",
    "two faces turned to each other, no speech",
)
_FACES = (*_WORDLESS, "people")


def people_pieces(dossier: Dossier, part: Part) -> list[Piece]:
    """How much of the time somebody is seen; by shot scale where there are no moments."""
    found = moment_pieces("people")(dossier, part)
    none = moment_pieces("no one")(dossier, part)
    if any(piece.x for piece in (*found, *none)):
        return [Piece(a.shot, a.x, a.x + b.x, a.weight) for a, b in zip(found, none, strict=True)]
    return [Piece(p.shot, 1 - p.x, 1.0, p.weight) for p in scale_pieces("p_none")(dossier, part)]


SOMEBODY = Quantity(
    "somebody", "share of the time with people, of that with people or with no one", "share", people_pieces, "moments",
    errors=one_beside(fact_interval("people_share"), fact_interval("no_one_share")),
)  # fmt: skip


A_FACE = Quantity(
    "faces", "share of the time with a face", "share", faces_in_looks(1), "faces", errors=fact_interval("face_share")
)
_CALLED = {"somebody": "people", "faces": "a face"}


def _wordless(dossier: Dossier, part: Part) -> list[Piece]:
    """Time with a face and no speech, of all time with people."""
    quiet, some = quiet_pieces(*_WORDLESS)(dossier, part), moment_pieces(*_FACES)(dossier, part)
    return [Piece(a.shot, a.x, b.x, a.weight) for a, b in zip(quiet, some, strict=True)] if quiet else []


QUIET_FACES = Quantity(
    "wordless faces",
    "share of the time with people in which a face is seen and nobody speaks",
    "share",
    _wordless,
    "moments",
    errors=one_of(fact_interval("wordless_face_share"), fact_interval("people_share")),
)
QUIET = Quantity(
    "wordless faces",
    "share of the time with a face while nobody speaks",
    "share",
    quiet_pieces(*_WORDLESS),
    "moments",
    errors=fact_interval("wordless_face_share"),
)


class Faces:
    """Weighs statements about faces and people, beside spaces and beside words."""

    facet = "faces"
    version = 3
    needs = ("shots", "scales", "moments")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where no face is named, nor people beside spaces."""
        told = said(statement, dossier)
        faces, people, spaces = (named(told, "seen", name) for name in ("faces", "people", "spaces"))
        faces = [word for word in faces if not _stands_between_hues(told, word)]
        if statement.tier == "fact" or is_change(told) or words(told, "scale"):
            return None
        if not {"faces", "bodies", "looks_silence", "space"} & set(statement.facets):
            return None
        part, why = part_of(statement, told, dossier)
        below = set_below(told, [*faces, *people], spaces)
        if below is None and (faces or spaces):  # the other side may stand in a claim of its own
            wide = replace(told, text=told.sentence)
            sides = [*named(wide, "seen", "faces"), *named(wide, "seen", "people")]
            below = set_below(wide, sides, named(wide, "seen", "spaces")) if named(wide, "seen", "faces") else None
        if below is not None:
            return self._row(statement, told, part, why, SOMEBODY, Amount("much", below == "one"), dossier)
        gone = bool(faces) and denials(told, faces) == {True}
        if faces and not gone and (says(told, "heard", "words", "silence", "wordless") or _mute(told)):
            talking = set_below(told, faces, named(told, "heard", "words"))
            how = amount(statement, told, faces)
            if talking == "other" or how.kind == "much":
                return self._row(statement, told, part, why, QUIET_FACES, Amount("much", how.denied), dossier)
            return self._row(
                statement, told, part, why, QUIET, Amount("present", statement.polarity == "denied"), dossier
            )
        if faces:
            how = amount(statement, told, faces)
            if how.kind == "present":
                return None
            found = self._row(statement, told, part, why, A_FACE, how, dossier)
            if found.value is None:
                return found
            rule = f"{found.rule} Whose faces are meant is not asked, and faces that are turned away or far off are not found, so the verdict only leans."
            return replace(found, verdict=leaning(found.verdict), rule=rule)
        return None

    def _row(
        self, statement: Statement, told: Said, part: Part | None, why: str, of: Quantity, how: Amount, dossier: Dossier
    ) -> Finding:
        number = of.of(dossier, part) if part else None
        if part is None or number is None:
            found = unmeasured(of.measure, why or why_none(of, dossier))
        else:
            named_part = fraction_of(told)
            if named_part is not None:
                number = number.rest() if how.kind in {"absent", "little"} else number
                lacks = how.kind in {"absent", "little"}
                words_of_it = _CALLED.get(of.name, "a face and no speech")
                return finding(
                    statement, self.facet, told,
                    beside(named_part, of.measure, f"no {words_of_it.removeprefix('a ')}" if lacks else words_of_it, number),
                )  # fmt: skip
            thing = Thing(of.measure, _CALLED.get(of.name, "a face and no speech"), 2)
            found = judged(how.kind, thing, number)
            if of is QUIET:
                found = _only_there(found)
        return finding(statement, self.facet, told, found, denied=how.denied)


def _stands_between_hues(told: Said, word: Word) -> bool:
    """ "Blue faces orange": the verb, right behind one hue and before another."""
    hues = words(told, "hues")
    return any(hue.end + 1 == word.start for hue in hues) and any(0 <= hue.start - word.end <= 1 for hue in hues)


def _mute(told: Said) -> bool:
    return says(told, "manner", "mute")


def _only_there(found: Measured) -> Measured:
    """That a face is seen without words does not tell what it communicates."""
    rule = f"{found.rule} What a face tells is not measured, so the verdict only leans."
    return replace(found, verdict=leaning(found.verdict), rule=rule)
