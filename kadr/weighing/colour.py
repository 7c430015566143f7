"""Colour: black and white and tints first, then named hues, then colour as such."""

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.weighing.hues import Hues, emphasis, meeting, presence
from kadr.weighing.over_shots import Seen, best, ratio, seen
from kadr.weighing.places import place_of
from kadr.weighing.tones import weigh_tone
from kadr.weighing.verdicts import Measured, finding, unmeasured
from kadr.weighing.words import Said, Word, denials, has, is_scarce, said, words


class Colours:
    """Weighs statements about colour."""

    facet = "colour"
    version = 1
    needs = ("shots", "colours")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nothing of colour is named."""
        told = said(statement, dossier)
        tones = words(told, "tones")
        if absolute := [word for word in tones if word.name != "chroma"]:
            return weigh_tone(statement, told, dossier, absolute, self.facet)
        if self.facet not in statement.facets:
            return None
        hues = words(told, "hues")
        if not hues and not tones:
            return None
        return _hues(statement, told, dossier, hues) if hues else _as_such(statement, told, dossier)


def _place(statement: Statement, told: Said, dossier: Dossier) -> tuple[list[Seen], str]:
    """Shots of the part that is meant, or why there are none."""
    if has(told, "others"):
        return [], "It speaks of other films, or of films in general."
    place = place_of(statement, told, dossier)
    if place.part is None:
        return [], f"{place.why[0].upper()}{place.why[1:]}."
    rows = seen(dossier, place.part)
    return rows, "" if rows else "No colours were measured there."


def _hues(statement: Statement, told: Said, dossier: Dossier, hues: list[Word]) -> Finding:
    rows, problem = _place(statement, told, dossier)
    named = Hues(tuple(dict.fromkeys(word.name for word in hues)))
    if not rows:
        return finding(statement, "colour", told, unmeasured(f"share of {named.told}", problem))
    stands = denials(told, hues)
    if len(stands) > 1:
        reason = "It says that one hue is there and another is not: each would have to be weighed by itself."
        return finding(statement, "colour", told, unmeasured(f"share of {named.told}", reason))
    denied = stands == {True}
    much = statement.direction == "much" or has(told, "much")
    if statement.direction == "changing" and not denied:
        return finding(statement, "colour", told, _changing(named, rows))
    if statement.direction == "against" and len(named.families) > 1:
        return finding(statement, "colour", told, meeting(named, rows), denied=_flips(statement, denied))
    if is_scarce(told, hues):
        return finding(statement, "colour", told, emphasis(named, rows, little=True), denied=_flips(statement, denied))
    if denied and not has(told, "much"):
        return finding(statement, "colour", told, presence(named, rows, absent=True))
    if much:
        return finding(statement, "colour", told, emphasis(named, rows), denied=_flips(statement, denied))
    return finding(
        statement, "colour", told, presence(named, rows, absent=False), denied=statement.polarity == "denied"
    )


def _flips(statement: Statement, denied: bool) -> bool:
    return denied or statement.polarity == "denied"


def _changing(named: Hues, rows: list[Seen]) -> Measured:
    """How much of the colour the hues hold; that they come or go would need the moment at which they do."""
    found = emphasis(named, rows)
    return Measured(
        found.measure, "no baseline", "None: a change has no line yet.",
        f"{found.reason} How much of a change is much, no rule says.", "none", found.value, found.low, found.high,
        found.unit, found.shots_for, found.shots_against,
    )  # fmt: skip


def _as_such(statement: Statement, told: Said, dossier: Dossier) -> Finding:
    """Bright, muted, grey, a palette: how colourful the film is, which nothing inside it can call much or little."""
    measure = "mean chroma of the picture"
    rows, problem = _place(statement, told, dossier)
    found = ratio([(row.colour.chroma, 1.0, row.time) for row in rows])
    if found is None:
        return finding(statement, "colour", told, unmeasured(measure, problem))
    value, low, high = found
    return finding(
        statement, "colour", told,
        Measured(
            measure, "no baseline", "None: no published figures of chroma are known to Kadr.",
            f"The mean chroma is {value:.3f} (OKLab); without other films nothing says whether that is much.", "none",
            value, low, high, "OKLab", best(rows, lambda row: row.colour.chroma),
        ),
    )  # fmt: skip
