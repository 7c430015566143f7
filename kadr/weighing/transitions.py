"""Dissolves, fades and wipes: how many there are, how much of the cutting they are, or that there are none."""

import math
import re
from collections.abc import Sequence

from kadr.dossier import Dossier
from kadr.film_rows import Finding, Shot
from kadr.records import Statement
from kadr.summaries.detector import MISSED
from kadr.weighing.contrast import is_change
from kadr.weighing.denials import denials, is_denied, is_near, is_scarce
from kadr.weighing.fractions import side_before
from kadr.weighing.numbers import counts
from kadr.weighing.over_time import there
from kadr.weighing.places import part_of
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, leaning, per_cent, unmeasured
from kadr.weighing.words import Said, Word, has, named, words

_KINDS = {"dissolve": "dissolves", "fade": "fades", "wipe": "wipes"}
SURE = 0.8
"""Probability of a boundary that is surely one."""
SEVERAL, MANY = 2, 5
"""Sure ones of a kind from which it is there, and from which nobody says that it is not: one may be taken for another kind."""
SHARE = Lines(0.02, 0.10, 0.25, 0.50)
"""Shares of all transitions for "everything dissolves into everything"."""
RARE, NOT_RARE = 0.02, 0.10
"""Shares of all transitions up to which a kind is rare, and from which it is not."""
FEWEST = 20
"""Transitions of a film below which its shares are no shares."""


class Transitions:
    """Weighs statements about dissolves, fades and wipes."""

    facet = "editing_pace"
    version = 1
    needs = ("shots",)

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where no such transition is named."""
        told = said(statement, dossier)
        some = words(told, "transition")
        if statement.tier == "fact" or not some or is_change(told) or has(told, "others"):
            return None
        if not {self.facet, "camera", "light"} & set(statement.facets):
            return None
        kinds = tuple(kind for kind in _KINDS if any(word.name == kind for word in some)) or tuple(_KINDS)
        measure = f"number of {' and '.join(_KINDS[kind] for kind in kinds)}"
        part, why = part_of(statement, told, dossier)
        if part is None or not dossier.shots:
            reason = why or "The film's shots were not measured."
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        own = [shot for shot, *_ in there(dossier, part) if shot.opens_with != "start"]
        found = _weighed(measure, kinds, told, some, own)
        return finding(statement, self.facet, told, found, denied=statement.polarity == "denied", hedged=False)


def _weighed(measure: str, kinds: Sequence[str], told: Said, some: Sequence[Word], shots: Sequence[Shot]) -> Measured:
    gradual = [shot for shot in shots if shot.opens_with in kinds]
    sure = [shot for shot in gradual if (shot.score or 0.0) >= SURE]
    share = len(gradual) / len(shots) if shots else 0.0
    missed = max(MISSED[kind] for kind in kinds)
    what = " or ".join(_KINDS[kind] for kind in kinds)
    reason = f"{len(gradual)} of {len(shots)} transitions are {what}, {len(sure)} of them for sure; of such ones {per_cent(missed)} are not found."
    if (why := _not_read(told, some)) is not None:
        return unmeasured(measure, why)
    if (number := _number(told, some)) is not None:
        verdict, rule = _counted(*number, len(gradual), len(sure), missed)
        indices = tuple(shot.index for shot in gradual)
        return Measured(
            measure, verdict, rule, reason, "an absolute claim", float(len(gradual)), float(len(sure)), None, "transitions", indices,
        )  # fmt: skip
    only_cuts = any(word.name == "hard cuts" and not is_denied(told, word) for word in some)
    none = only_cuts or True in denials(told, [word for word in some if word.name != "hard cuts"])
    melts = any(word.name == "melts" for word in some)
    if none:
        many = len(sure) >= (1 if _NOT_ONE.search(told.text) else MANY)
        verdict = (
            "contradicts" if many else "leans against" if len(sure) >= SEVERAL
            else "mixed" if gradual else "leans for"
        )  # fmt: skip
        rule = (
            f"There are none: leans for it where none is found, since some are missed; leans against it from {SEVERAL} with a "
            f"probability of {SURE}, contradicts from {MANY}, or from one where it is said that there is not a single one; else mixed."
        )
    elif _ONE.search(told.text):
        verdict = "leans for" if len(gradual) == 1 else "leans against" if len(sure) >= MANY else "mixed"
        rule = f"There is one: leans for it where one is found, leans against it from {MANY} with a probability of {SURE}; else mixed."
    elif is_scarce(told, some):
        verdict = (
            "leans for" if len(gradual) <= max(SEVERAL, RARE * len(shots))
            else "leans against" if share >= NOT_RARE and len(sure) >= MANY else "mixed"
        )  # fmt: skip
        rule = f"They are rare: leans for it up to {per_cent(RARE)} of the transitions, against it from {per_cent(NOT_RARE)}."
    elif melts or has(told, "mostly") or any(
        is_near(told, kind, name, some) for kind, name in (("manner", "often"), ("stance", "much"), ("manner", "all"))
    ):  # fmt: skip
        verdict = SHARE.judge(share, min(1.0, share / (1 - missed)))
        verdict = verdict if len(shots) >= FEWEST and not melts else leaning(verdict)
        rule = (
            f"Much of the cutting: bears out from {per_cent(SHARE.bears_out)} of the transitions, leans for it from {per_cent(SHARE.leans)}; "
            f"leans against it below {per_cent(SHARE.against)}, contradicts below {per_cent(SHARE.contradicts)}; only leans where there are fewer than {FEWEST}."
        )
    else:
        verdict = "bears out" if len(sure) >= MANY else "leans for" if sure else "mixed" if gradual else "leans against"
        rule = f"There are some: bears out from {MANY} with a probability of {SURE}, leans for it from one; leans against it where none is found."
    indices = tuple(shot.index for shot in sorted(gradual, key=lambda shot: (-(shot.score or 0.0), shot.index)))
    return Measured(
        measure, verdict, rule, reason, "an absolute claim", float(len(gradual)), float(len(sure)), None, "transitions",
        () if none else indices, indices if none else (),
    )  # fmt: skip


_NOT_ONE = re.compile(
    r"\b(?:not (?:a single|one)|kein\w* einzige\w*|pas une? seule?|pas le moindre|ni una? sol[ao]|ni un|(?:nemmeno|neanche|neppure) una?|nem uma?|ни одного|ни единого)\b"
)
"""That there is not one: one that is surely there contradicts it."""
_A_FIGURE = re.compile(
    r"%|\b(?:dozens|hundreds|scores|thousands|dutzende?|hunderte?|dizaines?|douzaines?|centaines?|decenas?|docenas?|cientos|centenares|decine|dozzine?|centinaia|dezenas?|dúzias?|centenas?|"
    r"десятк\w+|сотн\w+|per ?cent|prozent|pour ?cent|por ?ciento|per ?cento|por ?cento|процент\w*)(?!\w)"
)
"""Figures that are not read: dozens, hundreds, parts of a hundred."""
_MORE = re.compile(
    r"\b(?:more|fewer|less|as many|as much|mehr|weniger|(?:eben|genau)?so viele|plus|moins|autant|más|menos|tant[oa]s|più|meno|tant[ie]|mais|больше|меньше|более|менее|столько же)\b[^.,;:]{0,24}$"
)
_THAN = re.compile(
    r"[^.,;:]{0,24}?\b(?:than|as|als|wie|que|como|che|quanti|quante|di|quant[oa]s|чем|сколько)\b|[^.,;:]{0,12}?qu'"
)
_BEHIND_THAN = re.compile(r"\b(?:than|als|que|che|чем) (?:\w+ ){0,2}$")
"""What sets a number of them beside another, before the word and behind it: "more dissolves than cuts", "fewer cuts than dissolves"."""
_YEARS = range(1880, 2100)


def _not_read(told: Said, some: Sequence[Word]) -> str | None:
    """Why no number of them is weighed, where a comparison or a figure stands by them that is not read; None where none does."""
    own = [word for word in some if word.name in _KINDS]
    number = _number(told, some)
    for word in own:
        before = told.text[: word.start]
        if _MORE.search(before) and _THAN.match(told.text, word.end) and number is None:
            return _BESIDE
        if number is None and _BEHIND_THAN.search(before):
            return _BESIDE
        if _A_FIGURE.search(before[-_NEAR_IT:]) or named(told, "manner", "fraction"):
            return "It names a figure that is not read."
    if number is not None and number[0] in _YEARS:
        return "It names a number that may be a year."
    if number is not None and number[1] in {"", "not", "less"} and any(is_denied(told, word) for word in own):
        return "It denies a number, and whether there are more or fewer is not read."
    return None


_BESIDE = "It sets their number beside another, and which is meant is not read."
_NEAR_IT = 40  # letters before the word in which a figure stands


def _number(told: Said, some: Sequence[Word]) -> tuple[int, str] | None:
    """How many of them it says there are, and the bound before that; None where it names no number."""
    for number, word in counts(told, [word for word in some if word.name in _KINDS]):
        side = side_before(told.text[: word.start])
        if side == "more" and is_denied(told, word):  # "no hay más de dos"
            side = "most"
        if number > 1 or side in {"more", "less", "most", "least"}:
            return number, side
    return None


def _counted(number: int, side: str, found: int, sure: int, missed: float) -> tuple[str, str]:
    """A number beside those that were found: a fifth of the sure ones may be none, and some are missed."""
    low, likely = math.floor(sure * SURE), found / (1 - missed)
    high = math.ceil(likely) + 1
    if side in {"more", "least"}:
        line = number + (side == "more")
        verdict = (
            "bears out" if low >= line else "leans for" if found >= line
            else "contradicts" if high < line / 2 else "leans against" if high < line else "mixed"
        )  # fmt: skip
    elif side in {"less", "most"}:
        line = number - (side == "less")
        verdict = (
            "contradicts" if low >= line + SEVERAL else "leans against" if low > line
            else "leans for" if likely <= line else "mixed"
        )  # fmt: skip
    else:
        verdict = (
            "contradicts" if number > 2 * high or number < low / 2 else "leans against" if not low <= number <= high
            else "leans for" if abs(number - found) <= 1 else "mixed"
        )  # fmt: skip
    rule = (
        f"So many: {low} to {high} there may be, as those with a probability of {SURE} may be other things and {per_cent(missed)} are not found; leans for "
        "the number that was found, or one off; leans against one outside of these, contradicts half of the least or twice the most. A bound is borne "
        f"out, or contradicted, where all of these are on one side of it, by {SEVERAL} or half of it."
    )
    return verdict, rule


_ONE = re.compile(
    r"\b(?:(?:just|only|exactly) one|(?:one|a|the) (?:single|only|sole)|(?:nur |genau )?eine (?:einzige|einzelne)|die einzige|nur eine|(?:un|une) seule?|le seul|la seule|un (?:solo|único)|el único|"
    r"un(?:a|o)? sol[oa]|l'unic[oa]|(?:um|uma) (?:único|única|só)|o único|a única|(?:один|одно|одна)[- ]единственн\w+|единственн\w+|всего (?:один|одно|одна)) (?:\w+ )?"
    r"(?:dissolves?|cross-?dissolve|fade|wipe|überblendung|blende|abblende|schwarzblende|fondu|fundido|encadenado|dissolvenza|fusão|fade|наплыв|затемнение)\b"
)
