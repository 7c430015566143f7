"""A named fraction of the running time, "for half of the film", beside the share of the time that was measured."""

import re
from dataclasses import dataclass

from kadr.weighing.verdicts import Lines, Measured, per_cent
from kadr.weighing.words import Said

_THIRD, _QUARTER, _TENTH = 1 / 3, 1 / 4, 1 / 10
_FRACTIONS = {
    "en": ((2 * _THIRD, "two[- ]thirds"), (3 * _QUARTER, "three[- ]quarters"), (4 / 5, "four[- ]fifths"), (9 * _TENTH, "nine[- ]tenths"),
           (0.5, "half"), (_THIRD, "(?:a|one)[- ]third"), (_QUARTER, "(?:a|one)[- ]quarter"), (_TENTH, "(?:a|one)[- ]tenth")),
    "de": ((2 * _THIRD, "zwei drittel"), (3 * _QUARTER, "drei ?viertel"), (0.5, "(?:die|der) hälfte"), (0.5, "(?:den|der) halben?"),
           (_THIRD, "ein(?:em)? drittel"), (_QUARTER, "ein(?:em)? viertel")),
    "fr": ((2 * _THIRD, "(?:les )?deux tiers"), (3 * _QUARTER, "(?:les )?trois quarts"), (0.5, "la moitié"), (_THIRD, "(?:le|un) tiers"),
           (_QUARTER, "(?:le|un) quart")),
    "es": ((2 * _THIRD, "(?:los )?dos tercios"), (3 * _QUARTER, "(?:las )?tres cuartas partes"), (0.5, "la mitad"), (_THIRD, "un tercio"),
           (_QUARTER, "(?:un cuarto|una cuarta parte)")),
    "it": ((2 * _THIRD, "(?:i |per )?due terzi"), (3 * _QUARTER, "(?:i |per )?tre quarti"), (0.5, "(?:la )?metà"), (_THIRD, "un terzo"),
           (_QUARTER, "un quarto")),
    "pt": ((2 * _THIRD, "(?:os )?dois terços"), (3 * _QUARTER, "três quartos"), (0.5, "(?:a )?metade"), (_THIRD, "um terço"),
           (_QUARTER, "um quarto")),
    "ru": ((2 * _THIRD, "две трети|двух третей"), (3 * _QUARTER, "три четверти|трех четвертей"), (0.5, "половин[ауые]"), (_THIRD, "треть"),
           (_QUARTER, "четверть")),
}  # fmt: skip
_OF_THE_FILM = {
    "en": r" (?:of )?(?:the|its|this|that|their)(?: whole| entire| total)? (?:film|movie|picture|running[ -]?time|run[ -]?time|runtime|time|duration|length)\b",
    "de": r" (?:(?:de[rs]|seiner|ihrer|dieses|von) )?(?:gesamten )?(?:films?|laufzeit|spielzeit|zeit|spieldauer|dauer)\b",
    "fr": r" (?:du|de (?:la|sa|ce)) ?(?:film|durée|temps)\b",
    "es": r" (?:del|de (?:la|su|esta)) ?(?:película|film|metraje|duración|tiempo)\b",
    "it": r" (?:del|della(?: sua)?|della) ?(?:film|pellicola|durata|tempo)\b",
    "pt": r" (?:do|da(?: sua)?|de sua) ?(?:filme|duração|tempo)\b",
    "ru": r" (?:всего )?(?:фильма|картины|ленты|времени|экранного времени|хронометража)\b",
}
_MORE = re.compile(
    r"(?:more than|over|at least|no less than|mehr als|über|mindestens|plus d[eu']|au moins|más de|al menos|più d\w+|almeno|mais d[ea]|pelo menos|"
    r"больше|более|не менее)(?: the)? $"
)
_LESS = re.compile(
    r"(?:less than|under|at most|not even|not|weniger als|höchstens|nicht einmal|nicht|moins d[eu']|pas même|menos de|ni siquiera|meno d\w+|nemmeno|"
    r"menos d[ea]|nem sequer|меньше|менее|даже не)(?: the)? $"
)
NEAR, OFF, FAR = 0.10, 0.20, 0.30
"""Parts of the running time that a share may be off a fraction that is told: fractions in prose are round."""
BEYOND = Lines(-0.15, -0.05, 0.0, 0.05)
"""The same for a fraction that is only bound on one side, "more than half": how far a share is on that side of it."""


@dataclass(frozen=True, slots=True)
class Fraction:
    """A part of the running time that a sentence names, and its side of it: `more`, `less`, or "" for the fraction itself."""

    share: float
    side: str
    told: str


def fraction_of(told: Said) -> Fraction | None:
    """The fraction of the film's time that a sentence names; None where it names none. Halves that are places ("the first
    half of the film") are none.

    >>> fraction_of(Said("for more than half of the film nobody speaks. ", "en"))
    Fraction(share=0.5, side='more', told='half of the film')
    >>> fraction_of(Said("in the first half of the film nobody speaks. ", "en")) is None
    True
    """
    for share, entry in _FRACTIONS.get(told.language, ()):
        hit = re.search(rf"(?<![\w-])(?:{entry}){_OF_THE_FILM[told.language]}", told.text)
        if hit is None or _A_PLACE.search(told.text[: hit.start()]):
            continue
        before = told.text[: hit.start()]
        side = "more" if _MORE.search(before) else "less" if _LESS.search(before) else ""
        return Fraction(share, side, hit.group().strip())
    return None


_A_PLACE = re.compile(
    r"\b(?:first|second|last|latter|final|other|erste[nr]?|zweite[nr]?|letzte[nr]?|première|seconde|dernière|primera|segunda|última|prima|seconda|"
    r"primeira|перв\w+|втор\w+|последн\w+) $"
)


def beside_fraction(of: Fraction, measure: str, thing: str, value: float, low: float, high: float) -> Measured:
    """A share of the time, with its interval, beside a fraction that is told."""
    if of.side:
        ends = (low - of.share, high - of.share) if of.side == "more" else (of.share - high, of.share - low)
        verdict = BEYOND.judge(*ends)
        rule = (
            f"{of.side.capitalize()} than the fraction: bears out from {per_cent(BEYOND.bears_out)} of the time beyond it, contradicts from "
            f"{per_cent(-BEYOND.contradicts)} on the other side, leans between."
        )
    else:
        ends = (abs(low - of.share), abs(high - of.share))
        nearest = 0.0 if low <= of.share <= high else min(ends)
        near, off = min(NEAR, of.share / 2), min(OFF, of.share * 0.75)  # a fiftieth is no tenth, and nothing is none
        around = abs(value - of.share) <= near and max(ends) <= FAR
        verdict = (
            "bears out" if max(ends) <= near else "leans for" if around
            else "contradicts" if nearest > FAR and high < of.share else "leans against" if nearest > off else "mixed"
        )  # fmt: skip
        rule = (
            f"The fraction beside the share of the time: bears out where the interval is within {per_cent(near)} of the time of it, leans for it "
            f"where the share is and the interval within {per_cent(FAR)}; leans against it where all of it is more than {per_cent(off)} off, contradicts from {per_cent(FAR)} too little."
        )
    side = f"{of.side} than " if of.side else ""
    reason = f"{per_cent(value)} of the time has {thing}; the sentence says {side}{per_cent(of.share)}."
    return Measured(measure, verdict, rule, reason, "an absolute claim", value, low, high, "share")
