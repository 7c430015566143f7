"""One part of the film against another, and one film against another: darker, faster, quieter, fewer close-ups."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from kadr.dossier import Dossier, Other
from kadr.film_rows import Finding
from kadr.fold import fold
from kadr.records import Statement
from kadr.spans import Span
from kadr.summaries.parts import Part, whole
from kadr.weighing.contrast import compares, is_change
from kadr.weighing.denials import is_denied
from kadr.weighing.freezes import is_quieter_then
from kadr.weighing.halves import halves, nearest, slower_half
from kadr.weighing.places import film_of, part_of, place_of, share_of
from kadr.weighing.quantities import QUANTITIES, SHOT_LENGTH, SPEECH, Number, Quantity, why_none
from kadr.weighing.relative import judged, shots_of
from kadr.weighing.shot_lengths import bound_of
from kadr.weighing.soundless import SILENCE
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, opposite, unmeasured
from kadr.weighing.words import Said, Word, has, named, says, words

MORE = Lines(1 / 1.25, 1 / 1.10, 1.10, 1.25)
"""Times one part's number for another's: about as much within a tenth; a quarter more is seen by everybody."""
LOUDER_LU = Lines(-3.0, -1.0, 1.0, 3.0)
"""The same for loudness, in LU."""
_ANYTHING = 50.0  # of the logarithm of a ratio: it may be anything


class Changes:
    """Weighs statements that compare a part of the film with another, or the film with another one, in one respect."""

    facet = "editing_pace"
    version = 4
    needs = ("films", "shots", "colours", "motion", "sound", "voice", "scales", "faces")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing is called more or less than elsewhere."""
        told = said(statement, dossier)
        some = words(told, "change")
        if statement.tier != "fact" and dossier.film and words(told, "shots") and (slower := slower_half(told)):
            return self._halves(statement, told, slower, dossier)
        if statement.tier == "fact" or not is_change(told) or dossier.film is None or bound_of(told) is not None:
            return None
        if named(told, "freeze", "body") and is_quieter_then(told):
            return None  # "when she freezes, it gets quieter"
        name, _, way = some[0].name.rpartition(" ")
        if name == "chroma" and has(told, "partly"):
            return None  # "colour drains away for a few minutes" tells of a passage, not of what the film comes to
        quantity, more = QUANTITIES[name], way == "more"
        inside = any(some[0].start < no.start < some[0].end for no in named(told, "stance", "no"))
        denied = (statement.polarity == "denied") != (inside or is_denied(told, some[0], before=True))
        if has(told, "others"):
            return finding(
                statement, self.facet, told, unmeasured(quantity.measure, part_of(statement, told, dossier)[1])
            )
        other = film_named(statement, dossier)
        if other is not None and (" than " in told.text or says(told, "contrast", "than") or compares(told)):
            return finding(statement, self.facet, told, _beside(quantity, more, other, dossier), denied=denied)
        if film_told(statement, dossier):
            reason = (
                "It compares with another film, of which there is no dossier beside this one (kadr make --against DIR)."
            )
            number = quantity.of(dossier, whole(dossier.film.duration_ns))
            found = unmeasured(quantity.measure, reason)
            if number is not None:
                found = replace(found, value=number.value, low=number.low, high=number.high, unit=quantity.unit)
            return finding(statement, self.facet, told, found)
        parts = _parts(statement, told, dossier, some[0])
        if isinstance(parts, str):
            return finding(statement, self.facet, told, unmeasured(quantity.measure, parts))
        one, rest = (quantity.of(dossier, part) for part in parts)
        if quantity is SHOT_LENGTH and len(dossier.shots) == 1:
            return finding(statement, self.facet, told, _ONE_SHOT, denied=denied)
        if one is None or rest is None:
            return finding(statement, self.facet, told, unmeasured(quantity.measure, why_none(quantity, dossier)))
        if quantity is SPEECH and not more and not one.value and not rest.value and _SILENT.search(told.text):
            found = _falls_silent(parts, dossier)
            return finding(statement, self.facet, told, found, denied=denied)
        found = compared(
            quantity,
            *((one.of_all(), rest.of_all()) if quantity.is_exact else (one, rest)),
            more,
            parts[0].name,
            parts[1].name,
            "inside the film",
        )
        return finding(statement, self.facet, told, found, denied=denied)

    def _halves(self, statement: Statement, told: Said, slower: str, dossier: Dossier) -> Finding:
        """ "The first half is cut quickly, the second slowly"."""
        parts = [share_of(name, film_of(dossier).span.end_ns) for name in ("first half", "second half")]
        one, other = parts if slower == "first half" else reversed(parts)
        first, second = (SHOT_LENGTH.of(dossier, part) for part in (one, other))
        if first is None or second is None:
            found = unmeasured(SHOT_LENGTH.measure, why_none(SHOT_LENGTH, dossier))
        else:
            found = compared(SHOT_LENGTH, first, second, True, one.name, other.name, "inside the film")
        return finding(statement, self.facet, told, found, denied=statement.polarity == "denied")


_ONE_SHOT = Measured(
    SHOT_LENGTH.measure, "leans against", "A film of one shot has no part in which shots are longer or shorter: leans against either.",
    "One shot was found.", "inside the film",
)  # fmt: skip
_SILENT = re.compile(r"\bsilent\b|\bverstumm|\bmuet|\bsilencio|\bsilenzio|\bmut[oa]\b|\bмолч|\bумолк")


def _falls_silent(parts: tuple[Part, Part], dossier: Dossier) -> Measured:
    """A part in which the film "falls silent" where nobody speaks in either: what is left is sound and silence."""
    one, rest = (SILENCE.of(dossier, part) for part in parts)
    if one is None or rest is None:
        return unmeasured(SILENCE.measure, why_none(SILENCE, dossier))
    found = compared(SILENCE, one, rest, True, parts[0].name, parts[1].name, "inside the film")
    if one.value or rest.value:
        return found
    return replace(
        found, verdict="leans against", rule="No silence in either leans against it.",
        reason="Nobody speaks in either, and there is no silence in either.",
    )  # fmt: skip


def _parts(statement: Statement, told: Said, dossier: Dossier, change: Word) -> tuple[Part, Part] | str:
    """The part that is called more or less, and what it is compared with; or why there are none."""
    end = film_of(dossier).span.end_ns
    place = place_of(statement, told, dossier)
    if place.part is None:
        return f"{place.why[:1].upper()}{place.why[1:]}."
    part = place.part
    if part.name in {"first half", "second half"} and len(some := halves(told)) > 1:
        part = share_of(nearest(told, change, some), end)
    if part.name == "film":
        return share_of("last third", end), share_of("first third", end)
    if part.span.start_ns == 0 and part.span.end_ns >= end:
        return "It compares the film with itself."
    if part.name in {"second half", "from the middle"}:
        return part, share_of("first half", end)
    if part.span.start_ns == 0:
        return part, Part("rest of the film", Span(part.span.end_ns, end))
    if part.span.end_ns >= end:
        return part, Part("film before", Span(0, part.span.start_ns))
    return part, whole(end)


def compared(
    quantity: Quantity, one: Number, other: Number, more: bool, name: str, other_name: str, baseline: str
) -> Measured:
    """Two numbers beside each other, by how many times the one is the other, with both intervals."""
    if quantity.is_level:
        value = one.value - other.value
        reach = math.hypot(one.high - one.value, other.high - other.value)
        verdict = LOUDER_LU.judge(value - reach, value + reach)
        as_much = abs(value) + reach < LOUDER_LU.leans
        low, high, unit, lines = value - reach, value + reach, "LU", LOUDER_LU
        told = f"bears out from {lines.bears_out:g} LU, leans for it from {lines.leans:g} LU"
    else:
        if not one.value and not other.value:
            return Measured(
                quantity.measure, "mixed", "As much: mixed.", "Neither has any.", baseline, 1.0, None, None, "times"
            )
        value = one.value / other.value if other.value else math.inf
        reach = min(math.hypot(*(_part_of(number) for number in (one, other))), _ANYTHING)
        low, high = value * math.exp(-reach), value * math.exp(reach)
        verdict = MORE.judge(low, high) if math.isfinite(value) else "bears out"
        as_much = low > MORE.against and high < MORE.leans
        unit, lines = "times", MORE
        told = f"bears out from {lines.bears_out:g} times as much, leans for it from {lines.leans:g} times"
    if not more:
        verdict = opposite(verdict)
    if as_much:
        verdict = "leans against"
    rule = (
        f"More in the one than in the other: {told}, the other way round leans against and contradicts it; less is the opposite. "
        "As much in both, the whole interval within that, leans against either."
    )
    reason = f"{_capital(quantity.measure)}: {_number(one.value, quantity)} in the {name}, {_number(other.value, quantity)} in the {other_name}."
    finite = math.isfinite(value)
    strong, weak = shots_of(one, more)[0], shots_of(other, more)[0]
    return Measured(
        f"{quantity.measure}, {name} against {other_name}", verdict, rule, reason, baseline, value if finite else None,
        low if finite and math.isfinite(low) else None, high if finite and math.isfinite(high) else None, unit, strong, weak,
    )  # fmt: skip


def _part_of(number: Number) -> float:
    """Half the width of the interval of a number's logarithm."""
    if not number.value:
        return math.inf if number.high else 0.0
    return (number.high - number.low) / 2 / number.value


def _number(value: float, quantity: Quantity) -> str:
    return f"{100 * value:.0f} %" if quantity.unit == "share" else f"{value:.3g} {quantity.unit}"


def _capital(words_of_it: str) -> str:
    return words_of_it[:1].upper() + words_of_it[1:]


def film_named(statement: Statement, dossier: Dossier) -> Other | None:
    """A film of the user's archive that the sentence names."""
    text = f" {fold(statement.quote.exact)} "
    found = [
        (len(key), other)
        for other in dossier.others
        for key in {fold(title) for title in (other.title, *other.titles)}
        if key and f" {key} " in text.replace(",", " ").replace(".", " ").replace("“", " ").replace("”", " ")
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def film_told(statement: Statement, dossier: Dossier) -> str | None:
    """The title of another film that the texts name and that stands in the sentence."""
    text = f" {fold(statement.quote.exact)} "
    others = dossier.subject.other_films if dossier.subject else ()
    works = [
        row.title
        for row in dossier.works
        if row.kind == "film" and row.title and row.quote.text_id == statement.quote.text_id
    ]
    own = {fold(title) for title in (dossier.subject.title, *dossier.subject.titles)} if dossier.subject else set()
    return next(
        (title for title in (*others, *works) if fold(title) not in own and fold(title) and fold(title) in text), None
    )


def _beside(quantity: Quantity, more: bool, other: Other, dossier: Dossier) -> Measured:
    """This film's number beside another film's."""
    number = quantity.of(dossier, film_of(dossier))
    theirs = next((Number(v, low, high, ()) for name, v, low, high in other.numbers if name == quantity.name), None)
    if number is None:
        return unmeasured(quantity.measure, why_none(quantity, dossier))
    if theirs is None:
        return unmeasured(quantity.measure, f"The dossier of {other.title} has no such number.")
    return compared(quantity, number, theirs, more, "film", other.title, f"{other.title}, in the user's archive")


def numbers_of(dossier: Dossier) -> tuple[tuple[str, float, float, float], ...]:
    """Every number of a film that others can be compared with."""
    if dossier.film is None:
        return ()
    part = whole(dossier.film.duration_ns)
    told = ((name, quantity.of(dossier, part)) for name, quantity in QUANTITIES.items())
    return tuple((name, number.value, number.low, number.high) for name, number in told if number is not None)


def as_such(
    statement: Statement, told: Said, facet: str, quantity: Quantity, more: bool, dossier: Dossier, some: Sequence[Word]
) -> Finding:
    """A film that is called dark, muted or slow, with nothing in the sentence to compare it with."""
    part, why = part_of(statement, told, dossier)
    number = quantity.of(dossier, part) if part else None
    if part is None or number is None:
        return finding(statement, facet, told, unmeasured(quantity.measure, why or why_none(quantity, dossier)))
    where = "" if part.name == "film" else f" in the {part.name}"
    words_of_it = f"{_capital(quantity.measure)}: {_number(number.value, quantity)}{where}"
    denied = (statement.polarity == "denied") != any(is_denied(told, word) for word in some)
    return finding(statement, facet, told, judged(quantity, number, more, dossier, words_of_it), denied=denied)
