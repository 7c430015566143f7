"""Aspect ratio: what a text prints beside the picture without its bars."""

import re

from kadr.dossier import Dossier
from kadr.film_rows import Film, Finding
from kadr.records import Statement
from kadr.weighing.verdicts import Lines, Measured, finding, unmeasured
from kadr.weighing.words import Said, has, is_denied, said, words

SAME, UNSURE, OTHER = 0.02, 0.04, 0.08
"""How far apart two ratios may be, as part of the one that is said: rounding and a cropped line; unsure; another ratio."""
SAME_NAMES = ((1.31, 1.39), (1.64, 1.68), (2.33, 2.42))
"""Ratios that texts and copies take for each other: 1.33 and 1.37; 1.66 and 5:3; 2.35, 2.39 and 2.40."""
SQUARE = Lines(1 / 1.60, 1 / 1.45, 1 / 1.45, 1 / 1.40)
"""Of height to width. "Nearly square" is said of 1.19, 1.33 and 1.37, and not of 1.66."""
WIDE = Lines(1.40, 1.60, 1.60, 1.75)
"""Of width to height. "Widescreen" is said of 1.85 and 2.39, and not of 1.37."""
_RATIO = re.compile(r"(\d+(?:\.\d+)?):1")


class AspectRatios:
    """Weighs facts about the aspect ratio, and sentences that call the picture square or wide."""

    facet = "aspect_ratio"
    version = 1
    needs = ("films", "facts")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None for a statement that says nothing of the picture's shape."""
        film, aspect = dossier.film, dossier.facts.get("aspect")
        if film is None or aspect is None:
            return None
        told = said(statement, dossier)
        low, high = (aspect.value if end is None else end for end in (aspect.low, aspect.high))
        if statement.tier == "fact":
            if self.facet not in statement.facets:
                return None
            hit = _RATIO.fullmatch(statement.value or "")
            if hit is None or not float(hit.group(1)):
                return finding(statement, self.facet, told, unmeasured("aspect ratio", "No ratio can be read from it."))
            found = _beside(float(hit.group(1)), film, low, high)
            return finding(statement, self.facet, told, found, denied=statement.polarity == "denied", hedged=False)
        return _shape(statement, told, film, low, high)


def _shape(statement: Statement, told: Said, film: Film, low: float, high: float) -> Finding | None:
    shapes = words(told, "shapes")
    if not shapes:
        return None
    if has(told, "others"):
        found = unmeasured("aspect of the active picture", "It speaks of other films, or of films in general.")
    else:
        square = shapes[0].name == "square"
        verdict = SQUARE.judge(1 / high, 1 / low) if square else WIDE.judge(low, high)
        rule = (
            "Nearly square: bears out up to 1.40:1, contradicts beyond 1.60:1."
            if square
            else "Wide: bears out from 1.75:1, contradicts below 1.40:1."
        )
        found = _measured(film, low, high, verdict, rule, f"The picture is {film.active_aspect:.2f}:1.")
    denied = statement.polarity == "denied" or is_denied(told, shapes[0])
    return finding(statement, "aspect_ratio", told, found, denied=denied, hedged=False)


def _beside(ratio: float, film: Film, low: float, high: float) -> Measured:
    reason = f"The picture without bars is {film.active_aspect:.2f}:1; the text says {ratio:.2f}:1"
    nearest, farthest = max(0.0, low - ratio, ratio - high) / ratio, max(ratio - low, high - ratio) / ratio
    if farthest <= SAME or (nearest <= UNSURE and _same_name(ratio, film.active_aspect)):
        verdict = "bears out"
    elif nearest > OTHER:
        verdict = "contradicts"
    else:
        verdict = "leans against" if nearest > UNSURE else "mixed"
    container = film.display_width_px / film.display_height_px
    if verdict != "bears out" and abs(container - ratio) / ratio <= SAME:
        reason += "; with its bars the file's picture has that ratio"
        verdict = "mixed"
    rule = (
        f"Bears out within {100 * SAME:g} % or among ratios that are taken for each other (1.33 and 1.37; 2.35, 2.39 and 2.40), "
        f"mixed up to {100 * UNSURE:g} % or where only the picture with its bars fits, leans against it up to {100 * OTHER:g} %, "
        "contradicts beyond."
    )
    return _measured(film, low, high, verdict, rule, f"{reason}.")


def _same_name(a: float, b: float) -> bool:
    return any(least <= a <= most and least <= b <= most for least, most in SAME_NAMES)


def _measured(film: Film, low: float, high: float, verdict: str, rule: str, reason: str) -> Measured:
    measure, baseline = "aspect of the active picture", "an absolute claim"
    return Measured(measure, verdict, rule, reason, baseline, film.active_aspect, low, high, ":1")
