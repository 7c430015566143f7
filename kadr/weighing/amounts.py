"""How much of a thing a sentence claims, and what the share of the time that it has says to that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kadr.records import Statement
from kadr.weighing.denials import denials, is_near, is_scarce
from kadr.weighing.over_time import fewest, most
from kadr.weighing.quantities import Number
from kadr.weighing.verdicts import Lines, Measured, leaning, opposite, per_cent
from kadr.weighing.words import Said, Word, has, named, says

AS_MUCH = (0.5, 0.9, 1.1, 2.0)
"""How one kind stands to the mean of the others: half as much contradicts that it prevails, about as much is the line,
twice as much bears it out."""
HARDLY = (0.25, 0.6, 0.9, 1.1)
"""Of an even share: what is hardly there has less than a quarter of it, what is little less than six tenths, and neither more than all of it."""
NOT_THERE = (0.002, 0.03, 0.05, 0.10)
"""Shares of the time: nothing but noise; errors of the detector (it hears speech in up to 2 % of the time without); somewhat;
clearly there."""
MAY_BE_MISSED = 0.5
"""Share of the time in which something may be that was found nowhere: from here on nothing is said of it."""
A_BLIP = 0.01
"""Share of the time that a detector's slips may have in a short film, where nothing else is found and little may be missed."""
THERE = Lines(0.0005, 0.002, 0.005, 0.02)
"""Shares of the time from which something is there: half a minute of a feature, two minutes."""
ALL = Lines(0.5, 0.75, 0.85, 0.95)
"""Shares of the time for "nothing but", "from beginning to end": titles may be otherwise."""


@dataclass(frozen=True, slots=True)
class Amount:
    """all, much, present, little or absent; and whether that is denied ("not dominated by")."""

    kind: str
    denied: bool


def amount(statement: Statement, told: Said, things: Sequence[Word]) -> Amount:
    """How much of some things the sentence says there is."""
    no = True in denials(told, things)
    spared = says(told, "manner", "still_there")
    often = (
        statement.direction == "much"
        or has(told, "mostly")
        or any(is_near(told, kind, name, things) for kind, name in (("manner", "often"), ("stance", "much")))
    )
    every = is_near(told, "manner", "all", things)
    denied = statement.polarity == "denied"
    if is_scarce(told, things) and not spared:
        return Amount("little", denied)
    if no and (often or every) and _not_of_all(told):
        return Amount("all" if every and not often else "much", not denied)
    if no:
        return Amount("little" if told.excepted else "absent", denied)
    return Amount(
        "all" if every and not has(told, "hedge") and not told.excepted else "much" if often or every else "present",
        denied,
    )


def _not_of_all(told: Said) -> bool:
    """Whether it is denied that there is much, "not always", and not, much and often, that there is any: "throughout it nobody speaks"."""
    some = [
        *named(told, "manner", "often"),
        *named(told, "manner", "all"),
        *named(told, "stance", "much"),
        *named(told, "stance", "mostly"),
    ]
    no = [word for word in named(told, "stance", "no") if _NOT.fullmatch(told.text, word.start, word.end)]
    whole = [word for word in some if _WHOLE.match(told.text, word.start)]
    rest = [word for word in some if word not in whole]
    return bool(rest) or any(0 <= word.start - one.end <= _RIGHT_BEFORE for word in whole for one in no)


_WHOLE = re.compile(
    r"throughout|entirely|wholly|completely|from |all the time|the whole film|inteiramente|interamente|enteramente|entièrement|durchweg|durchgehend|ganz|целиком|весь"
)
"""All of the film: of what is denied there, nothing is there at all."""
_NOT = re.compile(r"not|\w+n't|nicht|pas|no|non|não|не")
"""Words that deny an amount: "not throughout"; whoever dispenses with a thing throughout has none of it."""
_RIGHT_BEFORE = 8  # letters between "not" and "throughout"


def prevailing(k: int, n: int) -> Lines:
    """Lines for the share of k kinds among n: half as much as the others, mean to mean, to twice as much."""
    half, less, more, twice = (times * k / (times * k + n - k) for times in AS_MUCH)
    return Lines(half, less, more, twice)


@dataclass(frozen=True, slots=True)
class Thing:
    """What has a share of the time: how the measure and a sentence call it, and among how many kinds it stands."""

    measure: str
    told: str
    of: int
    kinds: int = 1
    baseline: str = "inside the film"


def judged(kind: str, thing: Thing, number: Number) -> Measured:
    """What a share of the time says to an amount."""
    over_shots, number = number, number.of_all()
    value, low, high, pieces = number.value, number.low, number.high, number.pieces
    reason = f"{per_cent(value)} of the time has {thing.told}"
    even = thing.kinds / thing.of
    strong, weak = most(pieces, 0.05), fewest(pieces, 0.5)
    absolute = "an absolute claim"
    if kind == "much":
        lines = prevailing(thing.kinds, thing.of)
        verdict = lines.judge(low, high)
        rule = (
            f"Against the mean of the film's other time, in {thing.of} kinds in all: bears out from twice as much "
            f"({per_cent(lines.bears_out)} of the time), leans for it from a tenth more ({per_cent(lines.leans)}); leans against "
            f"it below a tenth less ({per_cent(lines.against)}), contradicts below half ({per_cent(lines.contradicts)})."
        )
        baseline = thing.baseline
        reason += f"; an even share would be {per_cent(even)}"
    elif kind == "little":
        lines = Lines(*(part * even for part in HARDLY))
        verdict = opposite(lines.judge(low, high))
        rule = (
            f"Hardly there: bears out below a quarter of an even share ({per_cent(lines.contradicts)} of the time), leans for "
            f"it below six tenths of one ({per_cent(lines.against)}); leans against it from {per_cent(lines.leans)}, contradicts "
            f"from {per_cent(lines.bears_out)}."
        )
        verdict, baseline = ("mixed" if lines.against <= high and low < lines.leans else verdict), thing.baseline
    elif kind == "absent":
        verdict, rule, baseline = _absent(value, low, high), absent_rule(), absolute
    elif kind == "all":
        verdict, baseline = ALL.judge(low, high), absolute
        rule = (
            f"All the time: bears out from {per_cent(ALL.bears_out)} of it, leans for it from {per_cent(ALL.leans)}; leans "
            f"against it below {per_cent(ALL.against)}, contradicts below {per_cent(ALL.contradicts)}."
        )
    else:
        verdict, baseline = THERE.judge(low, high), absolute
        rule = (
            f"There: bears out from {per_cent(THERE.bears_out)} of the time, leans for it from {per_cent(THERE.leans)}; leans "
            f"against it below {per_cent(THERE.against)}, contradicts where there is next to none."
        )
    if kind in {"much", "little"} and lines.judge(over_shots.low, over_shots.high) != lines.judge(low, high):
        verdict, rule = leaning(verdict), f"{rule} It hangs on single shots, so the verdict only leans."
    if kind in {"little", "absent"}:
        strong, weak = weak, strong
    return Measured(thing.measure, verdict, rule, f"{reason}.", baseline, value, low, high, "share", strong, weak)


def _absent(value: float, low: float, high: float) -> str:
    none, errors, some, much = NOT_THERE
    if high <= none:
        return "bears out"
    if high <= errors or (value <= none and high < MAY_BE_MISSED) or (value <= A_BLIP and high < much):
        return "leans for"
    if low >= much:
        return "contradicts"
    return "leans against" if low >= some else "mixed"


def absent_rule() -> str:
    """The rule for what is not there, as a share of the time."""
    none, errors, some, much = map(per_cent, NOT_THERE)
    return (
        f"Not there: bears out up to {none} of the time, leans for it up to {errors} (a detector's errors), or where none was found and what may be "
        f"missed is less than {per_cent(MAY_BE_MISSED)}, or no more than {per_cent(A_BLIP)} and what may be missed is less than {much}; leans against it from {some}, contradicts from {much}."
    )
