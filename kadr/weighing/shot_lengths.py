"""Shot lengths: an average, a longest shot, a number of shots, a single take; fast and slow have no baseline."""

from collections.abc import Sequence

from kadr.dossier import Dossier
from kadr.film_rows import Fact, Finding, Shot
from kadr.records import Statement
from kadr.spans import SECOND
from kadr.weighing.places import place_of
from kadr.weighing.verdicts import Measured, finding, per_cent, unmeasured
from kadr.weighing.words import Said, counts, has, is_denied, lengths_s, named, said, words

NEAR, WITHIN, AGAINST, ELSEWHERE = 0.10, 0.25, 0.20, 0.35
"""How far a measure may be from a figure, as parts of the figure. Conventions differ by the first (credits in or out, where a
dissolve is cut, a PAL copy); an interval may reach to the second; beyond the third and the fourth it is another number."""
_ABSOLUTE = "an absolute claim"
_RULE = (
    f"The figure (and what its rounding hides) beside the number: bears out where the interval is within {per_cent(NEAR)} of it, "
    f"leans for it where the number is and the interval is within {per_cent(WITHIN)}; leans against it where all of the "
    f"interval is more than {per_cent(AGAINST)} off, contradicts from {per_cent(ELSEWHERE)}; else mixed."
)
_FEW_SHOTS, _MOST_OF_IT = 3, 0.90  # a title before and after leaves a film one shot


class ShotLengths:
    """Weighs statements about shots and their lengths, under whatever facet they stand."""

    facet = "editing_pace"
    version = 1
    needs = ("shots", "facts")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing is said of shots or their pace."""
        if statement.tier == "fact" or not {self.facet, "camera"} & set(statement.facets):
            return None
        told = said(statement, dossier)
        if not words(told, "shots"):
            return None
        found = _found(told, statement, dossier)
        if found is None:
            return None
        if found.verdict == "cannot be measured":
            return finding(statement, self.facet, told, found)
        place = place_of(statement, told, dossier)
        if has(told, "scene") and place.part is None or (place.part is not None and place.part.name != "film"):
            where = place.why or f"the shots of the {place.part.name if place.part else 'place'} by themselves"
            reason = f"It speaks of a part of the film: {where}; the number is the whole film's. {found.reason}"
            return finding(statement, self.facet, told, _without_verdict(found, reason))
        return finding(statement, self.facet, told, found, denied=_denied(statement, told), hedged=False)


def _denied(statement: Statement, told: Said) -> bool:
    """A single take is told by a denial ("not a cut"), so only words around a figure or a take are asked."""
    if statement.polarity == "denied":
        return True
    some = [word for word in named(told, "shots", "single") if named_take(told, word.start, word.end)]
    some += [*named(told, "shots", "average"), *named(told, "shots", "median")]
    return any(is_denied(told, word, before=True) for word in some)


def named_take(told: Said, start: int, end: int) -> bool:
    """Whether the words of a single take name the take and not the cuts that it lacks."""
    return any(start <= word.start < end for word in named(told, "shots", "shot"))


def _found(told: Said, statement: Statement, dossier: Dossier) -> Measured | None:
    facts = dossier.facts
    if "asl" not in facts:
        return unmeasured("shot length", "The film's shots were not measured.")
    if has(told, "others"):
        return unmeasured("shot length", "It speaks of other films, or of films in general.")
    lengths = lengths_s(told)
    for name, fact, measure in (
        ("average", "asl", "average shot length"), ("median", "median_shot_length", "median shot length"),
    ):  # fmt: skip
        if named(told, "shots", name) and lengths:
            return _figure(facts[fact], measure, lengths[0][0], lengths[0][1], dossier.shots)
    if named(told, "shots", "single") and not lengths:
        return _single(facts, dossier.shots)
    cuts, shots = named(told, "shots", "cut"), named(told, "shots", "shot")
    if numbers := [(n, "shots") for n, word in counts(told, shots) if n > 1 and not _is_a_unit(told, word.start)]:
        return _count(facts["shots"], numbers[0][0], 0)
    if numbers := [(n, "cuts") for n, _ in counts(told, cuts) if n > 1]:
        return _count(facts["shots"], numbers[0][0], 1)
    if lengths and (shots or cuts):
        return _longest(facts, lengths[0][0], lengths[0][1], dossier.shots)
    if named(told, "shots", "pace"):
        return _pace(facts["asl"], facts["median_shot_length"], dossier.shots)
    return None


def _is_a_unit(told: Said, at: int) -> bool:
    """ "A four-minute shot": the number counts minutes."""
    return any(start <= at and at - end <= 12 for _, _, start, end in lengths_s(told))


def _off(number: float, figure: float, hidden: float) -> float:
    """How far a number is from a figure, as a part of it; what the figure's last digit hides is given it."""
    return max(0.0, figure - hidden - number, number - figure - hidden) / figure


def _verdict(value: float, low: float, high: float, figure: float, hidden: float) -> str:
    ends = _off(low, figure, hidden), _off(high, figure, hidden)
    if max(ends) <= NEAR:
        return "bears out"
    if _off(value, figure, hidden) <= NEAR and max(ends) <= WITHIN:
        return "leans for"
    nearest = 0.0 if low <= figure <= high else min(ends)
    if nearest >= ELSEWHERE:
        return "contradicts"
    return "leans against" if nearest > AGAINST else "mixed"


def _ends(fact: Fact) -> tuple[float, float]:
    return (fact.value if fact.low is None else fact.low), (fact.value if fact.high is None else fact.high)


def _figure(fact: Fact, measure: str, figure: float, hidden: float, shots: Sequence[Shot]) -> Measured:
    low, high = _ends(fact)
    reason = f"The {measure} is {fact.value:.1f} s, {low:.1f} to {high:.1f}; the sentence says {figure:g} s."
    near = _by_nearness(shots, figure)
    return Measured(
        measure,
        _verdict(fact.value, low, high, figure, hidden),
        _RULE,
        reason,
        _ABSOLUTE,
        fact.value,
        fact.low,
        fact.high,
        "s",
        near,
        (),
    )


def _by_nearness(shots: Sequence[Shot], figure_s: float) -> tuple[int, ...]:
    return tuple(shot.index for shot in sorted(shots, key=lambda shot: (abs(_length_s(shot) - figure_s), shot.index)))


def _length_s(shot: Shot) -> float:
    return (shot.end_ns - shot.start_ns) / SECOND


def _longest_first(shots: Sequence[Shot]) -> tuple[int, ...]:
    return tuple(shot.index for shot in sorted(shots, key=lambda shot: (-_length_s(shot), shot.index)))


def _count(fact: Fact, figure: int, less: int) -> Measured:
    low, high = _ends(fact)
    value, low, high = fact.value - less, low - less, high - less
    kind = "cuts and other transitions" if less else "shots"
    reason = f"{value:.0f} {kind} were found, {low:.0f} to {high:.0f} there may be; the sentence says {figure}."
    return Measured(
        f"number of {kind}",
        _verdict(value, low, high, float(figure), 0.0),
        _RULE,
        reason,
        _ABSOLUTE,
        value,
        low,
        high,
        "shots",
    )


def _longest(facts: dict[str, Fact], figure: float, hidden: float, shots: Sequence[Shot]) -> Measured:
    fact = facts["longest_shot"]
    low, high = _ends(fact)
    verdict = _at_least(fact.value, low, high, figure - hidden)
    reason = f"The longest shot lasts {fact.value:.1f} s, {low:.1f} to {high:.1f}; the sentence says {figure:g} s."
    rule = (
        f"There is such a shot: bears out where the interval of the longest one begins at the figure less {per_cent(NEAR)} or later, "
        "leans for it where the longest one as found does and the interval begins at half the figure or later; leans against "
        f"it where the interval ends before the figure less {per_cent(WITHIN)}, contradicts before half the figure; else mixed."
    )
    long = _longest_first(shots)
    return Measured("longest shot", verdict, rule, reason, _ABSOLUTE, fact.value, fact.low, fact.high, "s", long)


def _at_least(value: float, low: float, high: float, least: float) -> str:
    if low >= least * (1 - NEAR):
        return "bears out"
    if value >= least * (1 - NEAR) and low >= least / 2:
        return "leans for"
    if high < least / 2:
        return "contradicts"
    return "leans against" if high < least * (1 - WITHIN) else "mixed"


def _single(facts: dict[str, Fact], shots: Sequence[Shot]) -> Measured:
    fact = facts["shots"]
    low, high = _ends(fact)
    longest = facts["longest_shot"].value / max(facts["asl"].value * fact.value, 1e-9)
    if high <= 1:
        verdict = "bears out"
    elif low <= 1:
        verdict = "mixed"
    else:
        verdict = "leans for" if low <= _FEW_SHOTS and longest >= _MOST_OF_IT else "contradicts"
    reason = f"{fact.value:.0f} shots were found; the longest is {per_cent(longest)} of the running time."
    rule = (
        f"Bears out where there is one shot, leans for it where up to {_FEW_SHOTS} are and one is {per_cent(_MOST_OF_IT)} of the "
        "film (titles before and after), mixed where its boundaries may be none, else contradicts."
    )
    return Measured(
        "number of shots",
        verdict,
        rule,
        reason,
        _ABSOLUTE,
        fact.value,
        fact.low,
        fact.high,
        "shots",
        _longest_first(shots),
    )


def _pace(asl: Fact, median: Fact, shots: Sequence[Shot]) -> Measured:
    reason = f"The average shot lasts {asl.value:.1f} s, half of the shots less than {median.value:.1f} s; without other films "
    reason += "nothing says whether that is long or short."
    return Measured(
        "average shot length", "no baseline", "None: fast and slow are said against other films.", reason, "none",
        asl.value, asl.low, asl.high, "s", _longest_first(shots),
    )  # fmt: skip


def _without_verdict(found: Measured, reason: str) -> Measured:
    return Measured(
        found.measure, "no baseline", "None: the part is not measured by itself.", reason, "none", found.value, found.low,
        found.high, found.unit, found.shots_for,
    )  # fmt: skip
