"""Shot lengths: an average, a longest and a shortest shot, a number of shots, a single take, fast and slow."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Fact, Finding, Shot, Stillness
from kadr.records import Statement
from kadr.spans import SECOND, Span
from kadr.summaries.leader import without_leader
from kadr.summaries.parts import Part
from kadr.weighing.caution import NOT_SURELY_THE_FILM
from kadr.weighing.claims import films_beside, has_title
from kadr.weighing.contrast import is_change
from kadr.weighing.denials import is_denied, is_scarce
from kadr.weighing.fractions import fraction_of
from kadr.weighing.halves import slower_half
from kadr.weighing.numbers import counts, lengths_s
from kadr.weighing.places import SHARES, place_of
from kadr.weighing.quantities import SHOT_LENGTH, Number
from kadr.weighing.relative import judged
from kadr.weighing.stated import said
from kadr.weighing.verdicts import MOST_SHOTS, Lines, Measured, finding, opposite, per_cent, unmeasured
from kadr.weighing.words import Said, Word, has, named, words

NEAR, WITHIN, AGAINST, ELSEWHERE = 0.10, 0.25, 0.20, 0.35
"""How far a measure may be from a figure, as parts of the figure. Conventions differ by the first (credits in or out, where a
dissolve is cut, a PAL copy); an interval may reach to the second; beyond the third and the fourth it is another number."""
_ABSOLUTE = "an absolute claim"
COUNTED = 20
"""Shots that a text has counted one by one, rather than rounded."""
_RULE = (
    f"The figure (and what its rounding hides) beside the number: bears out where the interval is within {per_cent(NEAR)} of it, "
    f"leans for it where the number is and the interval is within {per_cent(WITHIN)}; leans against it where all of the "
    f"interval is more than {per_cent(AGAINST)} off, contradicts from {per_cent(ELSEWHERE)}; else mixed."
)
_BEFORE_FIGURE = 12  # letters between "longer than" and the figure
_BEFORE_A_TAKE = 12  # letters between "filmed" and "a single take": "was not shot in a"
_FEW_SHOTS, _MOST_OF_IT = 3, 0.90  # a title before and after leaves a film one shot


class ShotLengths:
    """Weighs statements about shots and their lengths, under whatever facet they stand."""

    facet = "editing_pace"
    version = 4
    needs = ("shots", "facts")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing is said of shots or their pace."""
        if statement.tier == "fact" or not {self.facet, "camera"} & set(statement.facets):
            return None
        told = said(statement, dossier)
        if words(told, "transition") and not (named(told, "shots", "shot") or lengths_s(told)):
            return None  # "slow dissolves"
        if not words(told, "shots") or (is_change(told) and bound_of(told) is None) or slower_half(told):
            return None
        place = place_of(statement, told, dossier)
        part = place.part if place.part is not None and place.part.name in SHARES else None
        cutting = _cutting(dossier, part)
        if cutting is None:
            every = _cutting(dossier, None)
            if every is None or _found(told, dossier, every) is None:
                return None
            why = "No shot has its middle there." if every.shots else "The film's shots were not measured."
            return finding(statement, self.facet, told, unmeasured("shot length", why))
        found = _found(told, dossier, cutting)
        if found is None:
            return None
        if found.verdict == "cannot be measured":
            return finding(statement, self.facet, told, found)
        is_of_a_scene = place.part is None and (has(told, "scene") or bool(named(told, "places", "one scene")))
        if is_of_a_scene or (part is None and place.part is not None and place.part.name != "film"):
            where = place.why or f"the shots of the {place.part.name if place.part else 'place'} by themselves"
            reason = f"It speaks of a part of the film: {where}; the number is the whole film's. {found.reason}"
            return finding(statement, self.facet, told, _without_verdict(found, reason))
        if part is not None:
            found = replace(
                found, measure=f"{found.measure}, {part.name}", reason=f"In the {part.name}: {found.reason}"
            )
        bound = bound_of(told)
        denied = statement.polarity == "denied" if bound and bound.of != "average" else _denied(statement, told)
        return finding(statement, self.facet, told, found, denied=denied, hedged=False)


def _denied(statement: Statement, told: Said) -> bool:
    """A single take is told by a denial ("not a cut"), so only words around a figure or a take are asked."""
    if statement.polarity == "denied":
        return True
    some = [word for word in named(told, "shots", "single") if named_take(told, word.start, word.end)]
    some += [*named(told, "shots", "average"), *named(told, "shots", "median")]
    pace = [] if _so_long_each(told) else [*named(told, "pace", "slow"), *named(told, "pace", "fast")]
    if any(_is_hardly_there(told, word) for word in pace):
        return True
    shots = [word for word in pace if named_take(told, word.start, word.end)]
    return any(is_denied(told, word, before=True) for word in [*some, *pace]) or any(
        is_denied(told, word) for word in shots
    )


def _so_long_each(told: Said) -> bool:
    """Whether a figure is told of each shot: "at ten seconds a shot the rhythm is neither hurried nor slow" denies no figure."""
    return bool(named(told, "manner", "each") and lengths_s(told))


def _is_hardly_there(told: Said, word: Word) -> bool:
    """Whether a take is said to be rare ("few long takes", "long takes are rare"), or a pace to be seldom so ("hardly fast"); what
    there is little of beside it ("a slow film with few words") is another thing."""
    shots = [shot for shot in named(told, "shots", "shot") if told.text[word.end : shot.start] == " "]
    shots += [shot for shot in named(told, "shots", "shot") if told.text[shot.end : word.start] == " "]
    is_take = bool(shots) or named_take(told, word.start, word.end)
    start = min([word.start, *(shot.start for shot in shots)])
    end = max([word.end, *(shot.end for shot in shots)])
    for little in named(told, "stance", "scarce"):
        if not is_scarce(told, [word], of=little):
            continue
        before = little.end <= start
        between = told.text[little.end : start] if before else told.text[end : little.start]
        amount = _AMOUNT.fullmatch(told.text, little.start, little.end) is not None
        if _OF_ANOTHER.search(f" {between} ") or len(between.split()) > _WORDS_BETWEEN:
            continue
        if is_take and (before or not amount or not between.strip() or _ARE.search(between)):
            if before or not _WITHIN.search(told.text[:start]):
                return True
        elif before and not (amount and between.strip()):  # "few words slow it"
            return True
    return False


_WORDS_BETWEEN = 3
_AMOUNT = re.compile(
    r"(?:very |sehr |nur |très |muy |molto |muito |очень )?(?:few\w*|little|less|wenig\w*|peu|poc\w+|pouc\w+|мало)"
)
"""Words that stand before any noun, where the others are adverbs, or tell of what stands before them."""
_OF_ANOTHER = re.compile(
    r"\s(?:with|and|or|in|where|mit|und|oder|wo|avec|et|ou|dans|où|con|y|en|donde|ed?|nel\w*|dove|com|em|n[oa]s?|onde|с|со|и|или|в|где)\s"
)
"""What leads to another thing."""
_ARE = re.compile(r"\b(?:are|is|remain|sind|bleiben|gibt es|hat|sont|restent|son|hay|sono|são|há)\b")
_WITHIN = re.compile(
    r"(?:^|\s)(?:in|with|mit|dans|avec|en|con|nell[ea]|em|com|в|с)(?: (?:its|the|den|seinen|ses|les|sus|los|las|le|os))? $"
)
"""What stands before takes in which something else is scarce: "in long takes little is said"."""


def named_take(told: Said, start: int, end: int) -> bool:
    """Whether the words of a single take name the take and not the cuts that it lacks."""
    return any(start <= word.start < end for word in named(told, "shots", "shot"))


@dataclass(frozen=True, slots=True)
class Cutting:
    """The shots of a film or a part of it, and what the facts say of them."""

    part: Part
    facts: dict[str, Fact]
    shots: Sequence[Shot]


def _cutting(dossier: Dossier, part: Part | None) -> Cutting | None:
    """That of the film, or of the shots whose middle lies in a part; None where there are none."""
    every = without_leader(dossier.shots, cast("Sequence[Stillness]", dossier.table("stillness").rows))
    if part is None:
        end_ns = every[-1].end_ns if every else 0
        return Cutting(Part("film", Span(0, end_ns)), dossier.facts, every)
    if len(every) == 1 and "asl" in dossier.facts:  # one shot is as much in every part of the film
        return Cutting(part, dossier.facts, every)
    shots = [shot for shot in every if part.span.start_ns <= (shot.start_ns + shot.end_ns) // 2 < part.span.end_ns]
    from kadr.summaries.shot_lengths import estimates  # here: it loads numpy, which a dossier of texts never needs

    numbers = estimates(every, [part])[0] if shots else {}
    facts = {name: Fact(name, one.value, one.low, one.high, "", part.name, "") for name, one in numbers.items()}
    return Cutting(part, facts, shots) if "asl" in facts else None


def _found(told: Said, dossier: Dossier, cutting: Cutting) -> Measured | None:
    facts, shots_there = cutting.facts, cutting.shots
    if "asl" not in facts:
        return unmeasured("shot length", "The film's shots were not measured.")
    if has(told, "others"):
        return unmeasured("shot length", "It speaks of other films, or of films in general.")
    lengths = lengths_s(told)
    if lengths and any(has_title(told, title) for title in films_beside(dossier)):
        return unmeasured("shot length", "Another film stands in the sentence, and whose figure it is, is not read.")
    if (bound := bound_of(told)) is not None:
        if not _denial_read(told):
            return unmeasured("shot length", "It denies something, and what it denies is not read.")
        if bound.of != "average" and (how_many := _most_of_them(told)):
            few, some = (HALF, HALF) if how_many == "most" else (FEW, SOME)
            return _few_beyond(bound, few, some, facts["shots"], shots_there)
        return _bound(bound, facts, shots_there)
    for name, fact, measure in (
        ("average", "asl", "average shot length"), ("median", "median_shot_length", "median shot length"),
    ):  # fmt: skip
        if lengths and (of_it := named(told, "shots", name)):
            figure, hidden, *_ = min(lengths, key=lambda one: max(of_it[0].start - one[3], one[2] - of_it[0].end))
            return _figure(facts[fact], measure, figure, hidden, shots_there)
    if _single_told(told) and told.caution == NOT_SURELY_THE_FILM and _IS.search(told.text):
        return unmeasured("number of shots", "What is in one shot may be a scene, and not the film.")
    if _single_told(told) and (not lengths or _no_cut(told)) and not named(told, "shots", "average"):
        return _single(facts, shots_there)
    if lengths and (named(told, "manner", "each") or named(told, "shots", "every")):
        return _figure(facts["asl"], "average shot length", lengths[0][0], lengths[0][1], shots_there)
    cuts, shots = named(told, "shots", "cut"), named(told, "shots", "shot")
    if named(told, "manner", "fraction") or fraction_of(told) is not None:  # "seven of ten shots" count none
        shots = []
    if numbers := [(n, "shots") for n, word in counts(told, shots) if n > 1 and not _is_a_unit(told, word.start)]:
        return _count(facts["shots"], numbers[0][0], 0, _side(told, shots))
    if numbers := [(n, "cuts") for n, _ in counts(told, cuts) if n > 1]:
        return _count(facts["shots"], numbers[0][0], 1, _side(told, cuts))
    if lengths and (hit := _THE_EXTREME.search(told.text)) is not None:
        return _extreme(hit.lastgroup == "longest", facts, lengths[0][0], lengths[0][1], shots_there)
    if lengths and shots and _of_all(told, lengths[0][3]):
        return _typical(facts, lengths[0][0], lengths[0][1], shots_there)
    if lengths and (shots or cuts):
        return _longest(facts, lengths[0][0], lengths[0][1], shots_there)
    slow, fast = named(told, "pace", "slow"), named(told, "pace", "fast")
    if slow and fast:
        return unmeasured(
            "average shot length", "It speaks of slow and of fast cutting, and how much of each is not read."
        )
    if fast and not slow and _ends(facts["shots"])[1] <= 1:
        return _not_one_cut(facts, shots_there)
    if slow or fast:
        return _pace(facts["asl"], facts["median_shot_length"], bool(slow), dossier, cutting)
    return None


_IS = re.compile(r"\b(?:is|are|was|were|unfolds?|plays?|takes? place)\b")


def _single_told(told: Said) -> bool:
    """Whether it says of the film that it is one take, or that it is not; "not a single shot" and "they do not meet in
    one shot" say it of none of the shots."""
    for word in named(told, "shots", "single"):
        if not named_take(told, word.start, word.end) or not is_denied(told, word, before=True):
            return True
        made = [one for one in named(told, "manner", "made") if one.end <= word.start]
        if made and word.start - made[-1].end <= _BEFORE_A_TAKE:
            return True
    return False


_PLURAL = re.compile(
    r"[\s-]*(?:\w+ ){0,1}(?:shots|takes)\b|(?:shots|takes) (?:\w+ ){0,2}(?:of|last|are held for|run(?: for)?|at)\s*$"
)


def _of_all(told: Said, end: int) -> bool:
    """ "Its two-second shots", "shots of two seconds": as its shots are; "there are shots of ten minutes" tells of some."""
    if named(told, "bounds", "some") or told.language != "en":
        return False
    start = next(a for _, _, a, b in lengths_s(told) if b == end)
    return _PLURAL.match(told.text, end) is not None or _PLURAL.search(told.text[:start]) is not None


def _typical(facts: dict[str, Fact], figure: float, hidden: float, shots: Sequence[Shot]) -> Measured:
    """What its shots are like: the average; a longest shot that reaches the figure may be one of those meant."""
    found = _figure(facts["asl"], "average shot length", figure, hidden, shots)
    some = facts["asl"].value < figure <= facts["longest_shot"].value
    if some and found.verdict in {"contradicts", "leans against"}:
        return replace(found, verdict="mixed", reason=f"{found.reason} Some shots are as long.")
    return found


def _no_cut(told: Said) -> bool:
    """ "Not one cut in eighty minutes": the length is not that of a shot."""
    single = named(told, "shots", "single")
    return bool(single) and not any(named_take(told, word.start, word.end) for word in single)


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


def _shortest_s(shots: Sequence[Shot]) -> float:
    return min((_length_s(shot) for shot in shots), default=0.0)


def _by_nearness(shots: Sequence[Shot], figure_s: float) -> tuple[int, ...]:
    return tuple(shot.index for shot in sorted(shots, key=lambda shot: (abs(_length_s(shot) - figure_s), shot.index)))


def _length_s(shot: Shot) -> float:
    return (shot.end_ns - shot.start_ns) / SECOND


def _longest_first(shots: Sequence[Shot]) -> tuple[int, ...]:
    return tuple(shot.index for shot in sorted(shots, key=lambda shot: (-_length_s(shot), shot.index)))


def _side(told: Said, thing: Sequence[Word]) -> str | None:
    """ "More than a thousand cuts", "fewer than fifty shots": more or less than the count; None for the count itself."""
    near = [w for w in words(told, "bounds") for t in thing if 0 <= t.start - w.end <= _BEFORE_COUNT]
    sides = {"more": "more", "least": "more", "less": "less", "most": "less"}
    return next((sides[word.name] for word in reversed(near) if word.name in sides), None)


_BEFORE_COUNT = 40  # letters between "more than" and the thing: "more than two and a half thousand cuts"


def _were(value: float, less: int) -> str:
    if round(value) == 1:
        return "cut or other transition was" if less else "shot was"
    return "cuts and other transitions were" if less else "shots were"


def _count(fact: Fact, figure: int, less: int, side: str | None = None) -> Measured:
    low, high = _ends(fact)
    value, low, high = fact.value - less, low - less, high - less
    kind = "cuts and other transitions" if less else "shots"
    may_be = f", {low:.0f} to {high:.0f} there may be" if round(low) < round(high) else ""
    reason = f"{value:.0f} {_were(value, less)} found{may_be}; the sentence says {side or ''}{' than ' if side else ''}{figure}."
    if side is not None:
        rule = (
            f"On that side of the figure: bears out where all of the interval is, contradicts where it is {per_cent(WITHIN)} and more on the "
            "other, leans by where the number is."
        )
        lines = Lines(1 - WITHIN, 1.0, 1.0, 1.0) if side == "more" else Lines(1.0, 1.0, 1.0, 1 + WITHIN)
        verdict = lines.judge(low / figure, high / figure)
        verdict = verdict if side == "more" else opposite(verdict)
        return Measured(f"number of {kind}", verdict, rule, reason, _ABSOLUTE, value, low, high, "shots")
    verdict, rule = _verdict(value, low, high, float(figure), 0.0), _RULE
    if figure <= COUNTED and verdict == "mixed":
        verdict = "leans for" if value == figure else verdict if low <= figure <= high else "leans against"
        rule = f"{_RULE} Up to {COUNTED} are counted, not rounded: as many as were found lean for it, a number outside of the interval against it."
    return Measured(
        f"number of {kind}",
        verdict,
        rule,
        reason,
        _ABSOLUTE,
        value,
        low,
        high,
        "shots",
    )


def _longest(facts: dict[str, Fact], figure: float, hidden: float, shots: Sequence[Shot]) -> Measured:
    if figure + hidden < facts["asl"].value / 2:
        return _short(figure, shots)
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


_THE_EXTREME = re.compile(
    r"\b(?:(?P<longest>longest (?:single )?(?:shot|take)|längste\w* (?:kamera)?einstellung|(?:plan|prise) (?:le|la) plus longu?e?|plus long plan|(?:plano|toma) más larg[oa]|"
    r"inquadratura più lunga|(?:plano|tomada) mais long[oa]|сам\w+ длинн\w+ (?:план|кадр))|"
    r"(?P<shortest>shortest (?:single )?(?:shot|take)|kürzeste\w* (?:kamera)?einstellung|plan le plus court|plus court plan|(?:plano|toma) más cort[oa]|"
    r"inquadratura più (?:breve|corta)|(?:plano|tomada) mais curt[oa]|сам\w+ коротк\w+ (?:план|кадр)))\b"
)
"""The one shot that no other is longer, or shorter, than."""


def _extreme(longest: bool, facts: dict[str, Fact], figure: float, hidden: float, shots: Sequence[Shot]) -> Measured:
    """How long the longest shot is, or the shortest: the figure itself, and not whether there is such a shot."""
    value = _shortest_s(shots)
    fact = facts["longest_shot"] if longest else replace(facts["longest_shot"], value=value, low=value, high=value)
    found = _figure(fact, "longest shot" if longest else "shortest shot", figure, hidden, shots)
    if found.verdict == "mixed" and _off(fact.value, figure, hidden) <= NEAR:
        rule = f"{found.rule} Of one shot the number leans for it by itself: one boundary that is none, or was missed, makes it another."
        return replace(found, verdict="leans for", rule=rule)
    return found


def _short(figure: float, shots: Sequence[Shot]) -> Measured:
    """A shot far shorter than the others: whether there is one."""
    value = _shortest_s(shots)
    verdict = "bears out" if value <= figure * (1 + NEAR) else "contradicts" if value > 2 * figure else "mixed"
    rule = f"There is such a short shot: bears out where the shortest is within {per_cent(NEAR)} of the figure, contradicts from twice as long."
    reason = f"The shortest shot lasts {value:.1f} s; the sentence says {figure:g} s."
    some = tuple(reversed(_longest_first(shots)))
    return Measured("shortest shot", verdict, rule, reason, _ABSOLUTE, value, None, None, "s", some)


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
    were = "shot was" if fact.value == 1 else "shots were"
    reason = f"{fact.value:.0f} {were} found; the longest is {per_cent(longest)} of the running time."
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


def _not_one_cut(facts: dict[str, Fact], shots: Sequence[Shot]) -> Measured:
    """Fast cutting is said of a film without a cut."""
    fact = facts["shots"]
    return Measured(
        "number of shots", "leans against", "Fast cutting: leans against it where there is no cut; the file may be an excerpt.", f"One shot was found, of {facts['asl'].value:.1f} s.",
        _ABSOLUTE, fact.value, fact.low, fact.high, "shots", (), _longest_first(shots),
    )  # fmt: skip


_FEWEST_OF_A_PACE = 5


def _pace(asl: Fact, median: Fact, slow: bool, dossier: Dossier, cutting: Cutting) -> Measured:
    """Slow or fast, beside published figures or the user's other films. A few shots may be long or short, and are no fast cutting."""
    low, high = _ends(asl)
    number = Number(asl.value, low, high, tuple(SHOT_LENGTH.pieces(dossier, cutting.part)))
    told = f"The average shot lasts {asl.value:.1f} s, half of the shots less than {median.value:.1f} s"
    found = judged(SHOT_LENGTH, number, slow, dossier, told)
    if not slow and len(cutting.shots) < _FEWEST_OF_A_PACE and found.verdict not in {"contradicts", "leans against"}:
        return unmeasured("average shot length", f"Fewer than {_FEWEST_OF_A_PACE} shots are too few for fast cutting.")
    return found


@dataclass(frozen=True, slots=True)
class Bound:
    """A length that shots, or their average, stay below or above; or that some shot reaches."""

    of: str
    """longest, shortest, average"""
    below: bool
    """Whether it is said to be below the figure."""
    figure_s: float
    hidden_s: float


def bound_of(told: Said) -> Bound | None:
    """What a sentence sets as a bound: "no shot is longer than five seconds", "every take lasts at least a minute".

    None where it names a length without one, or nothing that has it.
    """
    lengths = lengths_s(told)
    shots = [*named(told, "shots", "shot"), *named(told, "shots", "cut")]
    if not lengths or not shots:
        return None
    figure, hidden, start, _ = lengths[0]
    near = [
        word
        for word in words(told, "bounds")
        if word.name in {"more", "less", "most", "least"} and 0 <= start - word.end <= _BEFORE_FIGURE
    ]
    if not near and (hit := _OR_MORE.match(told.text, lengths[0][3])):
        near = [Word("least" if hit.group(1) else "most", hit.start(), hit.end())]
    if not near and _HARDLY_LASTS.search(told.text[:start]):
        return Bound("average", True, figure, hidden)
    if not near:
        hit = _SUPERLATIVE.search(told.text)
        if hit is None:
            return None
        least = hit.group(1) in _LEAST
        return Bound("shortest" if least else "longest", not least, figure, hidden)
    name = near[-1].name
    average = bool(named(told, "shots", "average") or named(told, "shots", "median"))
    if average:
        return Bound("average", name in {"less", "most"}, figure, hidden)
    few_or_most = _most_of_them(told)
    none = named(told, "bounds", "none") or few_or_most == "few"
    every = named(told, "bounds", "every") or few_or_most in {"most", "nearly all"}
    if name == "most":
        return Bound("longest", True, figure, hidden)
    if name == "least":
        return (
            Bound("shortest", False, figure, hidden)
            if every or none or _plural(told)
            else Bound("longest", False, figure, hidden)
        )
    if none:
        return Bound("longest", True, figure, hidden) if name == "more" else Bound("shortest", False, figure, hidden)
    if every:
        return Bound("shortest", False, figure, hidden) if name == "more" else Bound("longest", True, figure, hidden)
    return Bound("longest", False, figure, hidden) if name == "more" else Bound("shortest", True, figure, hidden)


_OR_MORE = re.compile(
    r" (?:((?:or|and) (?:more|longer)|(?:oder|und) (?:mehr|länger)|(?:ou|et) plus|[oy] más|[oe] più|(?:ou|e) mais|и (?:больше|более|дольше)|или (?:больше|дольше))|"
    r"(?:or (?:less|shorter)|oder (?:weniger|kürzer)|ou moins|o menos|o meno|ou menos|и меньше|или меньше))\b"
)
"""A bound behind the figure, "half a minute or more"."""
_SUPERLATIVE = re.compile(
    r"(?:seconds?|minutes?) (?:is|are|was) (?:about )?(?:the )?(least|minimum|shortest|most|maximum|longest)(?: length)?(?: (?:that|which))? (?:of )?(?:any|a|the|its|each)\b"
)
"""A bound by a superlative: "five seconds is the longest that any shot lasts"."""
_HARDLY_LASTS = re.compile(
    r"(?:(?:^|[,;:(] ?|\b(?:where|and|wo|und|où|et|donde|y|dove|e|onde|где|и|an|a|each|every|eine|jede|un|chaque|una|cada|ogni|um|каждый) )"
    r"(?:shot|take|einstellung|plan|plano|inquadratura|план|кадр)|"
    r"(?:^|\b(?:the|its|die|ihre|seine|les|ses|los|sus|le|os|seus|where|and|wo|und|où|et|где|и) )(?:shots|takes|einstellungen|plans|planos|inquadrature|планы|кадры)) (?:\w+ )?(?:lasts?|runs?|is|are|dauer[nt]|dauert|ist|sind|dure(?:nt)?|est|sont|dura[nm]?|es|son|durano|è|sono|é|são|длится|длятся) "
    r"(?:hardly|barely|scarcely|kaum|knapp|à peine|apenas|appena|mal|едва)(?: more than| mehr als| plus de| más de| più di| mais de| больше)? $"
)
"""Shots as they are, and no single one: "a shot lasts hardly two seconds"."""
_LEAST = frozenset({"least", "minimum", "shortest"})


def _denial_read(told: Said) -> bool:
    """Whether every word that denies is part of what says for which shots the bound is."""
    own = [word for word in words(told, "bounds") if word.name in {"none", "most", "least"}]
    spared = [*own, *named(told, "stance", "not_no")]
    return told.language not in {"en", "de"} or all(  # in the other languages two denials are one
        any(word.start < no.end and no.start < word.end for word in spared) for no in named(told, "stance", "no")
    )


def _plural(told: Said) -> bool:
    """ "Shots last at least a minute": all of them."""
    return told.text.lstrip().startswith(("shots", "takes", "the shots", "its shots", "the takes"))


def _most_of_them(told: Said) -> str | None:
    """ "few" where a sentence says that hardly any shots are beyond a length, "nearly all" and "most" where it says that so
    many are; none of them says it of each."""
    sides = [word for word in words(told, "bounds") if word.name in {"more", "less"}]
    few = named(told, "stance", "scarce")
    if any(0 <= side.start - word.end <= _BEFORE_COUNT for word in few for side in sides):
        return "few"
    hit = _MOST.search(told.text)
    return None if hit is None else "most" if hit.group(1) == "most" else "nearly all"


_MOST = re.compile(
    r"(?<!\bthe )\b(most|nearly all|almost all)(?: of)?(?: the| its| her| his)?(?: \w+)? (?:shots|takes)\b"
)


def _few_beyond(bound: Bound, few: float, some: float, count: Fact, shots: Sequence[Shot]) -> Measured:
    """Most shots, or nearly all, are on one side of the figure: the share that is on the other, and how far missed and false
    cuts could move it."""
    line = bound.figure_s + (bound.hidden_s if bound.hidden_s < bound.figure_s * NEAR else 0.0) * (
        1 if bound.below else -1
    )
    beyond = [shot.index for shot in shots if (_length_s(shot) > line if bound.below else _length_s(shot) < line)]
    longer = sum(_length_s(shot) > line for shot in shots)
    part, (low, high) = len(beyond) / max(1, len(shots)), _share_longer(longer, line, count, shots)
    if not bound.below:
        low, high = 1 - high, 1 - low
    low, high = min(low, part), max(high, part)
    against = part >= some and low > few
    verdict = "leans for" if part <= few and high < some else "leans against" if against else "mixed"
    side = "longer" if bound.below else "shorter"
    reason = (
        f"{len(beyond)} of {len(shots)} shots are {side} than {bound.figure_s:g} s; with the cuts that may be missed or false, "
        f"{per_cent(low)} to {per_cent(high)}."
    )
    rule = (
        f"{'Most' if few == some else 'Nearly all'} on one side of the figure: leans for it where at most {per_cent(few)} of the shots are on "
        f"the other and the interval stays below {per_cent(some)}, against it from {per_cent(some)} where the interval stays above "
        f"{per_cent(few)}; else mixed."
    )
    away = frozenset(beyond)
    return Measured(
        "share of the shots beyond the figure", verdict, rule, reason, _ABSOLUTE, part, low, high, "share",
        tuple(shot.index for shot in shots if shot.index not in away), tuple(beyond),
    )  # fmt: skip


def _share_longer(longer: int, line: float, count: Fact, shots: Sequence[Shot]) -> tuple[float, float]:
    """The least and the greatest share of shots longer than a figure that missed and false cuts leave possible.

    A missed cut makes two shots of one: a long one may be two short ones, or two long ones where there is room for them. A
    false cut makes one shot of two: two long ones become one, or two short ones a long one.
    """
    few, many = _ends(count)
    missed, false = max(0.0, many - len(shots)), max(0.0, len(shots) - few)
    room = sum(max(0.0, _length_s(shot) // line - 1) for shot in shots) if line > 0 else missed
    split = min(missed, room)
    least = max(0.0, longer - missed - false) / max(1.0, len(shots) + missed - false)
    return least, min(1.0, (longer + split + false) / max(1.0, len(shots) + split - false))


FEW, SOME = 0.10, 0.30
"""Shares of the shots that "hardly any" may be, and that nobody calls so."""
HALF = 0.50
"""Share of the shots at which "most" turns."""


def _chance_of_cuts(shots: Sequence[Shot], line_s: float) -> float:
    """That each boundary without which a shot would be longer is one."""
    sure = 1.0
    for one, other in pairwise(shots):
        if other.score is not None and _length_s(one) + _length_s(other) > line_s:
            sure *= other.score
    return sure


LIKELY = 0.5


def _bound(bound: Bound, facts: dict[str, Fact], shots: Sequence[Shot]) -> Measured:
    if bound.of == "average":
        fact = facts["asl"]
        value, (low, high) = fact.value, _ends(fact)
    elif bound.of == "longest":
        fact = facts["longest_shot"]
        value, (low, high) = fact.value, _ends(fact)
    else:
        value = low = high = _shortest_s(shots)
    line = bound.figure_s
    slack = bound.hidden_s if bound.hidden_s < line * NEAR else 0.0
    cut_so = _chance_of_cuts(shots, line + slack) if bound.of == "longest" else 0.0
    if bound.below:
        below = high <= line + slack
        verdict = (
            "bears out" if below
            else "leans for" if value <= line + slack and (high <= line * (1 + WITHIN) or cut_so >= LIKELY)
            else "contradicts" if min(value, low if bound.of != "shortest" else value) > line * (1 + NEAR)
            else "leans against" if value > line * (1 + NEAR)
            else "mixed"
        )  # fmt: skip
    else:
        verdict = (
            "bears out" if low >= line - slack
            else "leans for" if value >= line * (1 - NEAR) and low >= line / 2
            else "contradicts" if high < line * (1 - WITHIN)
            else "leans against" if value < line * (1 - NEAR)
            else "mixed"
        )  # fmt: skip
    if verdict == "contradicts" and bound.of == "longest" and bound.below:
        beyond_it, missed = sum(_length_s(shot) > line for shot in shots), _ends(facts["shots"])[1] - len(shots)
        verdict = (
            "leans against" if beyond_it <= missed else verdict
        )  # each of them may be two shots, of which the cut was missed
    side = "at most" if bound.below else "at least"
    measure = {"average": "average shot length", "longest": "longest shot", "shortest": "shortest shot"}[bound.of]
    rule = (
        f"The {measure} is {side} the figure: bears out where all of its interval is, leans for it where the number is and the "
        f"interval is not far off, or for a longest shot all cuts without which one would be longer are cuts with {per_cent(LIKELY)}; contradicts where it is off by more than {per_cent(NEAR if bound.below else WITHIN)} (for a longest "
        "shot: in more shots than cuts may have been missed), else it leans against it or is mixed."
    )
    reason = f"The {measure} is {value:.1f} s, {low:.1f} to {high:.1f}; the sentence says {side} {line:g} s."
    long, lengths = _longest_first(shots), {shot.index: _length_s(shot) for shot in shots}
    beyond = tuple(i for i in long if (lengths[i] > line) == bound.below) if bound.of != "average" else ()
    within = tuple(i for i in long if i not in set(beyond[:MOST_SHOTS]))
    if bound.of == "shortest" and not bound.below:
        within, beyond = tuple(reversed(within)), tuple(reversed([i for i in long if lengths[i] < line]))
    if bound.of == "longest" and not bound.below:
        within, beyond = long, ()
    if bound.of == "shortest" and bound.below:
        within, beyond = tuple(reversed(long)), ()
    return Measured(measure, verdict, rule, reason, _ABSOLUTE, value, low, high, "s", within, beyond)


def _without_verdict(found: Measured, reason: str) -> Measured:
    return Measured(
        found.measure, "no baseline", "None: the part is not measured by itself.", reason, "none", found.value, found.low,
        found.high, found.unit, found.shots_for,
    )  # fmt: skip
