"""Shot scale: close-ups, medium and wide shots; much of the film, hardly any of it, none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.summaries.parts import Part
from kadr.weighing.amounts import Amount, Thing, amount, judged
from kadr.weighing.contrast import is_change
from kadr.weighing.denials import denials, is_denied
from kadr.weighing.fractions import Fraction, beside, fraction_there, without_fraction
from kadr.weighing.numbers import lengths_s
from kadr.weighing.over_time import most
from kadr.weighing.places import part_of
from kadr.weighing.quantities import CLASSES, CLOSENESS, Quantity, class_interval, scale_pieces, why_none
from kadr.weighing.stated import said
from kadr.weighing.verdicts import ONLY_NAMED, Measured, finding, leaning, opposite, per_cent, unmeasured
from kadr.weighing.words import Said, Word, named, says, words

NARROW = {**CLASSES, "close": ("p_ecu", "p_cu")}
"""For "there is one" and "there is none": a face that fills the frame, or nearly."""
SURE, LIKELY, UNLIKELY = 0.8, 0.5, 0.2
"""Probabilities that a shot has a scale: it has; it rather has; below, it may be left out of account."""
A_PART = 0.02
"""Share of the time from which one sure shot is no accident."""


MOST_EMPTY = 0.5
"""Share of the time without anybody from which nothing is said of long shots: an empty picture has no scale."""


class Scales:
    """Weighs statements that name a shot scale."""

    facet = "faces"
    version = 3
    needs = ("shots", "scales")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where no scale is named, or the sentence compares parts of the film."""
        told = said(statement, dossier)
        some = words(told, "scale")
        if statement.tier == "fact" or not some or is_change(told):
            return None
        if lengths_s(told):  # "le plan moyen dure deux secondes" is the average shot
            average = named(told, "shots", "average")
            some = [word for word in some if not any(one.start < word.end and word.start < one.end for one in average)]
            if not some:
                return None
        names = tuple(dict.fromkeys(word.name for word in some))
        name = names[0]
        measure = f"share of the time in {' and '.join(names)} shots"
        part, why = part_of(statement, told, dossier)
        if part is None:
            return finding(statement, self.facet, told, unmeasured(measure, why))
        if not dossier.table("scales").rows:
            return finding(statement, self.facet, told, unmeasured(measure, why_none(CLOSENESS, dossier)))
        if (held := lengths_s(told)) and _HELD.search(told.text, 0, held[0][2]):
            return finding(
                statement,
                self.facet,
                told,
                unmeasured(measure, "It tells how long one of them lasts, and of which is not known."),
            )
        if len(names) == 1 and (named_part := fraction_there(told)) is not None:
            return finding(statement, self.facet, told, _part_of_them(named_part, told, name, measure, dossier, part))
        said_of = amount(statement, told, some)
        if said_of.kind == "present" and any(_CAMERA.match(told.text, word.start) for word in some):
            said_of = Amount("much", said_of.denied)  # "the camera keeps its distance" tells how it does, and not where
        if said_of.kind == "present" and _ONE.search(told.text[: some[0].start]):
            return finding(
                statement, self.facet, told, unmeasured(measure, "It counts them, and single ones are not counted.")
            )
        if len(names) > 1 and (missing := _set_aside(told, some)) is not None:
            name, kind = missing
            found = _weighed(name, f"share of the time in {name} shots", Amount(kind, False), dossier, part)
            there = [_weighed(other, measure, _PRESENT, dossier, part) for other in names if other != name]
            found = _beside_what_is_there(found, there)
            return finding(statement, self.facet, told, found, denied=statement.polarity == "denied")
        if len(names) > 1:
            found = _joined(names, measure, said_of, dossier, part)
            return finding(statement, self.facet, told, found, denied=said_of.denied)
        found = _weighed(name, measure, said_of, dossier, part)
        if said_of.kind == "present" and not says(told, "manner", "there"):
            found = replace(found, verdict=leaning(found.verdict), rule=f"{found.rule} {ONLY_NAMED}")
        return finding(statement, self.facet, told, found, denied=said_of.denied)


_CAMERA = re.compile(r"(?:camera|kamera|caméra|cámara|macchina|cinepresa|câm[ae]ra|камера)\b")
_HELD = re.compile(
    r"\b(?:for|during|over|lang|über|pendant|durant|durante|per|por|в течение|на протяжении)(?: (?!all\b)\w+){0,3} $"
)
"""Before the length for which somebody is held in close-up."""
_ONE = re.compile(
    r"(?<!not )(?<!than )\b(?:(?:is|was|with|has|only) one|the only|exactly one|the one|two|three|four|five)(?: \w+)? $"
)
"""What stands before the one close-up that a film is said to have."""


_PRESENT = Amount("present", False)
_FOR = ("bears out", "leans for")


def _beside_what_is_there(gone: Measured, there: Sequence[Measured]) -> Measured:
    """That one scale is not there, in a sentence that says that others are: borne out only where they are."""
    if gone.verdict not in _FOR or all(one.verdict in _FOR for one in there):
        return gone
    rule = f"{gone.rule} The scale that it says there is instead is not found, so the verdict only leans, or is mixed where that one is surely not there."
    surely_not = any(one.verdict in {"contradicts", "leans against"} for one in there)
    return replace(gone, verdict="mixed" if surely_not else leaning(gone.verdict), rule=rule)


def _set_aside(told: Said, some: Sequence[Word]) -> tuple[str, str] | None:
    """The one scale of several that is not there, or that others stand for, and how much there is of it: "at half length, but never in
    close-up" has none, "medium shots instead of close-ups" little; None where none is, or several are."""
    gone = {word.name for word in some if is_denied(told, word)}
    if len(gone) > 1 and (first := _only_the_first(told, some)):
        gone = {first}
    instead = {
        word.name
        for less in named(told, "contrast", "less")
        for word in some
        if 0 <= word.start - less.end <= _BEHIND_INSTEAD and _INSTEAD.match(told.text, less.start)
    }
    names = {word.name for word in some}
    if len(instead) == 1 and names - instead:
        return next(iter(instead)), "little"
    there = {word.name for word in some if word.name not in gone and (len(gone) == 1 or not is_denied(told, word))}
    return (next(iter(gone)), "absent") if len(gone) == 1 and not gone & there and there else None


def _only_the_first(told: Said, some: Sequence[Word]) -> str:
    """The scale that alone is not there, of one before the verb and others behind it: "not one close-up interrupts the long shots"."""
    first, others = some[0], [word for word in some[1:] if word.name != some[0].name]
    between = told.text[first.end : others[0].start] if others else ""
    right_before = any(0 <= first.start - no.end <= _RIGHT_BEFORE for no in named(told, "stance", "no"))
    return first.name if right_before and _BREAKS_INTO.search(between) else ""


_RIGHT_BEFORE = 12  # letters between "not" and "close-up": "not a single"
_BREAKS_INTO = re.compile(
    r"\b(?:interrupt\w*|break\w*|disturb\w*|disrupt\w*|relieves?|unterbr\w+|stör\w*|interromp\w*|rompt|troubl\w*|interrump\w*|rompe\w*|прерыва\w*|наруша\w*)\b"
)
"""What something would do to that which is there: if nothing does it, the rest is as it is."""
_BEHIND_INSTEAD = 24  # letters between "rather than" and the scale: "cutting in to a"
_INSTEAD = re.compile(
    r"(?:instead of|rather than|in place of|statt|anstatt|anstelle|plutôt que|au lieu|en lugar|en vez|piuttosto|invece|anziché|em vez|ao invés|em lugar|вместо)"
)


def _part_of_them(of: Fraction, told: Said, name: str, measure: str, dossier: Dossier, part: Part) -> Measured:
    """A fraction of the shots, or of the time, that has a scale: where a close shot may be meant that is no close-up in the narrow sense,
    both are asked, and a verdict that holds for one alone only leans."""
    rest = without_fraction(told, of) if told.text[of.start : of.end].endswith(of.told) else told
    gone = True in denials(rest, named(rest, "scale", name))
    if name == "long" and _empty_share(dossier, part) >= A_PART:
        return unmeasured(measure, _NO_SCALE)
    found = []
    for columns in dict.fromkeys((CLASSES[name], NARROW[name])):
        errors = class_interval(name) if columns == CLASSES[name] else None
        number = Quantity(name, measure, "share", scale_pieces(*columns), "scales", errors=errors).of(dossier, part)
        if number is None:
            return unmeasured(measure, why_none(CLOSENESS, dossier))
        found.append(beside(of, measure, f"{'no' if gone else 'a'} {name} shot", number.rest() if gone else number))
    wide, narrow = found[0], found[-1]
    if wide.verdict == narrow.verdict:
        return wide
    rule = f"{wide.rule} Of close-ups in the narrow sense there are fewer ({narrow.reason.split(' ', 2)[0]} %), so the verdict only leans."
    best = wide if wide.verdict in _FOR else narrow  # either sense may be meant
    return replace(best, verdict=leaning(best.verdict), rule=rule)


def _joined(names: Sequence[str], measure: str, said_of: Amount, dossier: Dossier, part: Part) -> Measured:
    """Several scales in one breath: their time together; whether each of them is there is not asked."""
    columns = tuple(column for name in names for column in CLASSES[name])
    number = Quantity("scales", measure, "share", scale_pieces(*columns), "scales").of(dossier, part)
    if number is None or said_of.kind != "much" or said_of.denied or len(names) == len(CLASSES):
        return unmeasured(measure, "It names several scales, and how much of each, is not read.")
    thing = Thing(measure, f"{' or '.join(names)} shots", len(CLASSES), len(names))
    return judged("much", thing, number)


def _weighed(name: str, measure: str, said_of: Amount, dossier: Dossier, part: Part) -> Measured:
    of = Quantity(name, measure, "share", scale_pieces(*CLASSES[name]), "scales", errors=class_interval(name))
    number = of.of(dossier, part)
    if number is None:
        return unmeasured(measure, why_none(CLOSENESS, dossier))
    empty = _empty_share(dossier, part) if name == "long" else 0.0
    if empty >= MOST_EMPTY or said_of.kind in {"little", "absent"} and empty >= A_PART:
        return unmeasured(measure, _NO_SCALE)
    if said_of.kind in {"present", "absent"}:
        return _somewhere(name, said_of.kind == "absent", dossier, part)
    thing = Thing(measure, f"a {name} shot", len(CLASSES))
    return judged(said_of.kind, thing, number)


_NO_SCALE = "Pictures without anybody have no scale: how many of them are wide is not measured."


def _empty_share(dossier: Dossier, part: Part) -> float:
    """Share of the time that has no scale, since nobody is seen."""
    pieces = scale_pieces("p_none")(dossier, part)
    time = sum(piece.weight for piece in pieces)
    return sum(piece.x * piece.weight for piece in pieces) / time if time else 0.0


def _somewhere(name: str, none: bool, dossier: Dossier, part: Part) -> Measured:
    """Whether any shot has the scale, each by its own probability."""
    pieces = scale_pieces(*NARROW[name])(dossier, part)
    sure = [piece for piece in pieces if piece.x >= SURE]
    strongest = max((piece.x for piece in pieces), default=0.0)
    time = sum(piece.weight for piece in pieces) or 1
    if len(sure) > 1 or sum(piece.weight for piece in sure) / time >= A_PART:
        verdict = "bears out"
    elif strongest >= LIKELY:
        verdict = "leans for"
    else:
        verdict = "contradicts" if strongest < UNLIKELY else "mixed"
    value = sum(piece.x * piece.weight for piece in pieces) / time
    kind = {"close": "close-up", "medium": "medium shot", "long": "long shot"}[name]
    reason = f"{len(sure)} of {len(pieces)} shots are {kind}s with a probability of {SURE} or more; the likeliest has {strongest:.2f}."
    rule = (
        f"There is a {kind}: bears out where two shots, or one of {per_cent(A_PART)} of the time, are one with a probability "
        f"of {SURE}, leans for it where one is with {LIKELY}; contradicts where none reaches {UNLIKELY}."
    )
    likely = tuple(index for index in most(pieces, LIKELY))
    found = Measured(
        f"share of the time in {kind}s, by their probability", verdict, rule, reason, "an absolute claim", value, None, None,
        "share", likely,
    )  # fmt: skip
    if not none:
        return found
    told = f"{rule} It says that there is none, so the verdict is the opposite."
    return replace(found, verdict=opposite(verdict), rule=told, shots_for=(), shots_against=likely)
