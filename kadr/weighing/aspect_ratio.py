"""Aspect ratio: what a text prints, or says of its changes, beside the picture without its bars."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.film_rows import Film, Finding
from kadr.records import Statement
from kadr.summaries.aspects import Shape, places, shapes, told
from kadr.weighing.denials import is_denied
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, unmeasured
from kadr.weighing.words import Said, Word, has, words

SAME, UNSURE, OTHER = 0.02, 0.04, 0.08
"""How far apart two ratios may be, as part of the one that is said: rounding and a cropped line; unsure; another ratio."""
SAME_NAMES = ((1.31, 1.39), (1.64, 1.68), (2.33, 2.42))
"""Ratios that texts and copies take for each other: 1.33 and 1.37; 1.66 and 5:3; 2.35, 2.39 and 2.40."""
SQUARE = Lines(1 / 1.60, 1 / 1.45, 1 / 1.45, 1 / 1.40)
"""Of height to width. "Nearly square" is said of 1.19, 1.33 and 1.37, and not of 1.66."""
WIDE = Lines(1.40, 1.60, 1.60, 1.75)
"""Of width to height. "Widescreen" is said of 1.85 and 2.39, and not of 1.37."""
SCOPE = Lines(1.90, 2.10, 2.10, 2.30)
"""Of width to height. "CinemaScope" is said of 2.35, 2.39 and 2.55, and not of 1.85."""
_RATIO = re.compile(r"(\d+(?:\.\d+)?):1")
_ORDER = ("bears out", "leans for", "mixed", "leans against", "contradicts")
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_OF_A_PICTURE = r"(?:aspect|screen|frame|image|picture)"
_CHANGE = r"(?:chang|shift|switch|alternat|var(?:y|ies|ied|ying))\w*\b"
_SEVERAL = re.compile(
    r"\b(?P<number>two|both|three|four|five|six|[2-6]|several|multiple|various|different|many) "
    rf"(?:\w+ )?{_OF_A_PICTURE} ratios\b"
)
_CHANGING = re.compile(
    rf"\b(?P<verb>{_CHANGE})[^.;:]{{0,30}}\b{_OF_A_PICTURE} ratios?\b|"
    rf"\b{_OF_A_PICTURE} ratios?\b[^.;:]{{0,20}}\b(?P<verb_behind>{_CHANGE})"
)
"""Of English sentences: in no other language does the reader take them for statements."""


class AspectRatios:
    """Weighs facts about the aspect ratio, and sentences that call the picture square, wide, or changing."""

    facet = "aspect_ratio"
    version = 4
    needs = ("films", "facts", "aspects")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None for a statement that says nothing of the picture's shape."""
        film, aspect = dossier.film, dossier.facts.get("aspect")
        if film is None or aspect is None:
            return None
        words_of_it = said(statement, dossier)
        low, high = (aspect.value if end is None else end for end in (aspect.low, aspect.high))
        found = shapes(dossier) or (Shape(film.active_aspect, low, high, film.duration_ns, ()),)
        if statement.tier == "fact":
            return self._fact(statement, words_of_it, found, dossier, film)
        return _changes(statement, words_of_it, found, dossier) or _shape(statement, words_of_it, found)

    def _fact(
        self, statement: Statement, words_of_it: Said, found: Sequence[Shape], dossier: Dossier, film: Film
    ) -> Finding | None:
        if self.facet not in statement.facets:
            return None
        hit = _RATIO.fullmatch(statement.value or "")
        if hit is None or not float(hit.group(1)):
            no_ratio = unmeasured("aspect ratio", "No ratio can be read from it.")
            return finding(statement, self.facet, words_of_it, no_ratio)
        ratio = float(hit.group(1))
        rows = [(shape, _beside(ratio, shape, film, found)) for shape in found]
        shape, best = min(rows, key=lambda row: _ORDER.index(row[1].verdict))
        if len(found) > 1 and best.verdict == "bears out":
            best = replace(best, shots_for=_begin(shape, dossier))
        denied = statement.polarity == "denied"
        return finding(statement, self.facet, words_of_it, best, denied=denied, hedged=False)


def _begin(shape: Shape, dossier: Dossier) -> tuple[int, ...]:
    """The shots with which the stretches of a shape begin."""
    return tuple(
        shot.index
        for row in shape.stretches
        for shot in dossier.shots
        if shot.start_frame <= row.start_frame < shot.end_frame
    )


def _changes(statement: Statement, words_of_it: Said, found: Sequence[Shape], dossier: Dossier) -> Finding | None:
    """Whether the picture has several shapes, and how many; None where that is not said."""
    several = _SEVERAL.search(words_of_it.text)
    hit = several or _CHANGING.search(words_of_it.text)
    if hit is None:
        return None
    measure, number = "shapes of the active picture", len(found)
    rule = (
        "Bears out where the picture has so many shapes, or more than one where no number is said, mixed where another number, "
        "contradicts where it has one."
    )
    wanted = several and (
        _NUMBERS.get(several["number"]) or (int(several["number"]) if several["number"].isdigit() else None)
    )
    if has(words_of_it, "others"):
        seen = unmeasured(measure, "It speaks of other films, or of films in general.")
    elif not found[0].stretches:
        seen = unmeasured(
            measure, "Whether the picture changes its shape was not measured: the dossier is of an older Kadr."
        )
    elif number == 1:
        reason = f"The picture is {found[0].aspect:.2f}:1 from its beginning to its end."
        seen = Measured(measure, "contradicts", rule, reason, "an absolute claim", 1.0, unit="shapes")
    else:
        rows = sorted((row for shape in found for row in shape.stretches), key=lambda row: row.start_ns)
        reason = f"It has {number} shapes ({told(found)}): {places(rows)}."
        verdict = "bears out" if wanted in (None, number) else "mixed"
        shots = tuple(sorted({shot for shape in found for shot in _begin(shape, dossier)}))
        seen = Measured(
            measure, verdict, rule, reason, "an absolute claim", float(number), unit="shapes", shots_for=shots
        )
    start, end = hit.span(0 if several else hit.lastgroup or 0)
    denied = statement.polarity == "denied" or is_denied(words_of_it, Word("changes", start, end))
    return finding(statement, "aspect_ratio", words_of_it, seen, denied=denied, hedged=False)


_FIGURES = re.compile(r"\d[.,]\d+ ?(?::|to|zu|à|a|к) ?1\b")


def _shape(statement: Statement, words_of_it: Said, found: Sequence[Shape]) -> Finding | None:
    named = words(words_of_it, "shapes")
    if not named or _FIGURES.search(words_of_it.sentence):
        return None  # "in widescreen, at 2.39:1": the figures are asked
    if has(words_of_it, "others"):
        seen = unmeasured("aspect of the active picture", "It speaks of other films, or of films in general.")
    else:
        scope = "scope" in words_of_it.text[named[0].start : named[0].end]
        seen = _square_or_wide("scope" if scope else named[0].name, found)
    denied = statement.polarity == "denied" or is_denied(words_of_it, named[0])
    return finding(statement, "aspect_ratio", words_of_it, seen, denied=denied, hedged=False)


_LINES = {
    "square": (SQUARE, "Nearly square: bears out up to 1.40:1, contradicts beyond 1.60:1."),
    "wide": (WIDE, "Wide: bears out from 1.75:1, contradicts below 1.40:1."),
    "scope": (SCOPE, "CinemaScope: bears out from 2.30:1, contradicts below 1.90:1."),
}


def _square_or_wide(kind: str, found: Sequence[Shape]) -> Measured:
    """One verdict for all shapes; where they differ, it leans to that of more than half of the time."""
    lines, rule = _LINES[kind]
    ends = ((1 / one.high, 1 / one.low) if kind == "square" else (one.low, one.high) for one in found)
    verdicts = [lines.judge(low, high) for low, high in ends]
    if len(found) == 1:
        return _measured(found[0], verdicts[0], rule, f"The picture is {found[0].aspect:.2f}:1.")
    total = sum(one.time_ns for one in found)
    time = {
        sides: sum(one.time_ns for one, verdict in zip(found, verdicts, strict=True) if verdict in sides)
        for sides in (_ORDER[:2], _ORDER[3:])
    }
    verdict = verdicts[0] if len(set(verdicts)) == 1 else "mixed"
    if verdict == "mixed" and 2 * max(time.values()) > total:
        verdict = "leans for" if time[_ORDER[:2]] > time[_ORDER[3:]] else "leans against"
    rule += " Of a picture that changes its shape, what holds for more than half of the time leans."
    return _measured(found[0], verdict, rule, f"The picture changes its shape: {told(found)}.")


def _beside(ratio: float, shape: Shape, film: Film, found: Sequence[Shape]) -> Measured:
    """What one of a film's shapes says to a ratio."""
    picture = f"changes its shape ({told(found)})" if len(found) > 1 else f"without bars is {shape.aspect:.2f}:1"
    reason = f"The picture {picture}; the text says {ratio:.2f}:1"
    low, high = shape.low, shape.high
    nearest, farthest = max(0.0, low - ratio, ratio - high) / ratio, max(ratio - low, high - ratio) / ratio
    if farthest <= SAME or (nearest <= UNSURE and _same_name(ratio, shape.aspect)):
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
    if len(found) > 1:
        rule += " Of a picture that changes its shape, the nearest is asked."
        reason += f", and so it is: {places(shape.stretches)}" if verdict == "bears out" else ""
    return _measured(shape, verdict, rule, f"{reason}.")


def _same_name(a: float, b: float) -> bool:
    return any(least <= a <= most and least <= b <= most for least, most in SAME_NAMES)


def _measured(shape: Shape, verdict: str, rule: str, reason: str) -> Measured:
    measure, baseline = "aspect of the active picture", "an absolute claim"
    return Measured(measure, verdict, rule, reason, baseline, shape.aspect, shape.low, shape.high, ":1")
