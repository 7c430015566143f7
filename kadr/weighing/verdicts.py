"""From a measure and its interval to a verdict, by lines that the rule names."""

from dataclasses import dataclass

from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.weighing.words import Said, has

_OPPOSITE = {
    "bears out": "contradicts", "leans for": "leans against", "leans against": "leans for", "contradicts": "bears out",
}  # fmt: skip
_LEANING = {"bears out": "leans for", "contradicts": "leans against"}
FOR, AGAINST = frozenset({"bears out", "leans for"}), frozenset({"contradicts", "leans against"})
ONLY_NAMED = "It names the thing without a word that says that it is there, so the verdict only leans."
"""What is added to a rule where a sentence only names something."""
MOST_SHOTS = 5
"""Shots that a finding names on each side."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Where a measure speaks for a claim and where against it; between them it is mixed.

    contradicts < against <= leans < bears_out: below the first it contradicts, from the last on it bears out.
    """

    contradicts: float
    against: float
    leans: float
    bears_out: float

    def judge(self, low: float, high: float) -> str:
        """The verdict for an interval; one that reaches over a line from one side to the other is mixed.

        >>> lines = Lines(0.1, 0.3, 0.3, 0.6)
        >>> lines.judge(0.7, 0.8), lines.judge(0.5, 0.8), lines.judge(0.2, 0.4), lines.judge(0.0, 0.05)
        ('bears out', 'leans for', 'mixed', 'contradicts')
        """
        if low >= self.bears_out:
            return "bears out"
        if low >= self.leans:
            return "leans for"
        if high < self.contradicts:
            return "contradicts"
        if high < self.against:
            return "leans against"
        return "mixed"


def opposite(verdict: str) -> str:
    """What a verdict becomes when the claim is denied; the others stay."""
    return _OPPOSITE.get(verdict, verdict)


def leaning(verdict: str) -> str:
    """A verdict that is no firmer than leaning."""
    return _LEANING.get(verdict, verdict)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured for a claim, and what follows before anyone asks whether the claim denies it."""

    measure: str
    verdict: str
    rule: str
    reason: str
    baseline: str = "none"
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    shots_for: tuple[int, ...] = ()
    shots_against: tuple[int, ...] = ()
    percentile: float | None = None


def finding(
    statement: Statement, facet: str, said: Said, found: Measured, *, denied: bool = False, hedged: bool | None = None
) -> Finding:
    """The row: a denied claim has the opposite verdict, a hedged one ("almost", "as if") never a firm one.

    hedged: None asks the words; a caller that has made something of the hedge itself says False.
    """
    verdict, shots_for, shots_against = found.verdict, found.shots_for, found.shots_against
    rule = found.rule
    if denied != said.untrue:  # "it is not true that there are no close-ups" says that there are
        verdict, shots_for, shots_against = opposite(verdict), shots_against, shots_for
        rule += " The sentence denies it, so the verdict is the opposite." if verdict in _OPPOSITE else ""
    if said.caution and verdict in _LEANING:
        verdict = leaning(verdict)
        rule += f" {said.caution}, so the verdict only leans."
    if (has(said, "hedge") if hedged is None else hedged) and verdict in _LEANING:
        verdict = leaning(verdict)
        rule += " The sentence hedges, so the verdict only leans."
    quote = statement.quote
    return Finding(
        quote.text_id, quote.start, quote.end, facet if facet in statement.facets else statement.facets[0],
        found.measure, found.value, found.low, found.high, found.unit, found.baseline, found.percentile, verdict, rule, found.reason,
        shots_for[:MOST_SHOTS], shots_against[:MOST_SHOTS],
    )  # fmt: skip


def unmeasured(measure: str, reason: str) -> Measured:
    """A claim that cannot be laid beside the film, and why."""
    return Measured(measure, "cannot be measured", "No rule applies.", reason)


def per_cent(share: float) -> str:
    """A share for a sentence.

    >>> per_cent(0.4567), per_cent(0.004), per_cent(0.0)
    ('46 %', '0.4 %', '0 %')
    """
    number = 100 * share
    return f"{number:.0f} %" if number >= 10 or number == 0 else f"{number:.1f} %"
