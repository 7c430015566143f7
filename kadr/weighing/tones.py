"""Black and white, tinted, or colour: how much of the running time is so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.film_rows import TOO_DARK, Finding
from kadr.reading.statements.measurable import COLOUR_GOES
from kadr.records import Statement
from kadr.weighing.denials import is_beside, is_denied
from kadr.weighing.fractions import beside_fraction, fraction_of
from kadr.weighing.over_shots import Seen, best, ratio, seen
from kadr.weighing.places import Place, film_of, place_of
from kadr.weighing.verdicts import Lines, Measured, finding, leaning, per_cent, unmeasured
from kadr.weighing.words import Said, Word, has, named

WHOLE = {
    "black and white": Lines(0.05, 0.40, 0.75, 0.95),
    "tinted": Lines(0.05, 0.25, 0.75, 0.95),
    "colour": Lines(0.05, 0.25, 0.60, 0.95),
}
"""Shares of a film, or of a place in it: titles, a logo or one shot may be otherwise, and what a colour film shows may be grey itself."""
MOSTLY = Lines(0.25, 0.5, 0.5, 0.6)
"""For "mostly": more than half, and clearly."""
A_PART = 0.005
"""Share of the running time from which there is a part that is so: half a minute of a feature; less may be a logo."""
ALL = 0.95
"""Share of the running time from which nothing else is left but titles."""

MOST_DARK = 0.5
"""Share of the time that may be too dark to tell before what is left is too little for a firm word."""

IN_COLOUR = 0.5
"""Share of the time with several hues from which what has one hue over greys is taken for colour too."""
FAINT_CHROMA = 0.08
"""Mean OKLab chroma below which one hue can be the tint of a print; a green wall has more."""

_OTHER = {"black and white": "colour", "colour": "black and white"}
_HAS = {"black and white": "black and white", "tinted": "one hue over greys", "colour": "colour"}
_MEASURES = {
    "black and white": "share of the running time in black and white",
    "tinted": "share of the running time with one hue over greys",
    "colour": "share of the running time in colour",
}


def weigh_tone(statement: Statement, said: Said, dossier: Dossier, told: Sequence[Word], facet: str) -> Finding:
    """A claim that the film, a place in it or some part of it is in black and white, tinted or in colour."""
    word = told[0]
    measure = _MEASURES[word.name]
    if has(said, "others"):
        return finding(statement, facet, said, unmeasured(measure, "It speaks of other films, or of films in general."))
    if _is_a_thing(said, word):
        return finding(
            statement, facet, said, unmeasured(measure, "It speaks of a thing in the film, not of the film.")
        )
    if len({w.name for w in told}) > 1 and (turn := said.text.rfind(" but ")) > told[0].start and told[-1].start > turn:
        told, word = told[-1:], told[-1]  # "one could take it for ..., but it is in colour"
    if len({w.name for w in told}) > 1 and not has(said, "partly") and len({is_denied(said, w) for w in told}) == 1:
        reason = "It names colour and its absence in one breath, and which of them is the film's is not read."
        return finding(statement, facet, said, unmeasured(measure, reason))
    place = place_of(statement, said, dossier)
    several = len({w.name for w in told}) > 1
    some = place.part is None or (has(said, "partly") or several and place.part.name == "film")
    rows = seen(dossier, place.part or film_of(dossier))
    gone = word.name == "colour" and goes(said, word)
    denied = statement.polarity == "denied" or gone or (is_denied(said, word) and not _denies_colour(said, word))
    name = word.name
    if some and denied and name in _OTHER:  # "for a while it abandons colour": a part is otherwise
        name, denied = _OTHER[name], False
    if (part := fraction_of(said)) is not None and not denied and not several and (light := _light_enough(rows)):
        share = _time_share(name, light)
        return finding(statement, facet, said, beside_fraction(part, measure, _HAS[name], share, share, share))
    is_apart = not _ANYWHERE.search(said.text)
    found = _weighed(name, rows, place, some, has(said, "mostly") or said.excepted, is_apart)
    if (
        some and name == word.name and not denied and len({w.name for w in told}) > 1
    ):  # "in colour, but for some minutes in grey"
        both = [_weighed(w.name, rows, place, some, False) for w in told]
        found = min(both, key=lambda one: _ORDER.index(one.verdict) if one.verdict in _ORDER else len(_ORDER))
    if not denied and not some and (apart := _but_for(said, name)) is not None:
        found = min((found, _some(apart, _light_enough(rows), place, False)), key=_held)
    return finding(statement, facet, said, found, denied=denied, hedged=False if has(said, "mostly") else None)


def _held(found: Measured) -> int:
    return _ORDER.index(found.verdict) if found.verdict in _ORDER else len(_ORDER)


def _but_for(said: Said, name: str) -> str | None:
    """The colouring of what is named as an exception, where it is another: "in colour, but for one stretch in black and white"; None
    where that is a thing that is seen in the picture, as photographs on a wall are."""
    if named(replace(said, text=said.exception), "stance", "things") or _PHOTOGRAPHS.search(said.exception):
        return None
    there = {word.name for kind in _OTHER for word in named(replace(said, text=said.exception), "tones", kind)} - {name}
    return next(iter(there)) if len(there) == 1 and name in _OTHER else None


_PHOTOGRAPHS = re.compile(r"\w(?:fotos?|fotografien?|photos?)\b")
"""Photographs at the end of a compound, "Schwarzweißfotos"."""


def weigh_format(statement: Statement, said: Said, dossier: Dossier) -> Finding:
    """A format line of technical data: "b/w", "colour"."""
    tone = statement.value or ""
    found = _weighed(tone, seen(dossier, film_of(dossier)), Place(film_of(dossier)), some=False, mostly=False)
    return finding(statement, "format", said, found, denied=statement.polarity == "denied", hedged=False)


def _light_enough(rows: Sequence[Seen]) -> list[Seen]:
    return [row for row in rows if row.colour.colouring != TOO_DARK]


def _weighed(
    tone: str, rows: Sequence[Seen], place: Place, some: bool, mostly: bool, is_apart: bool = False
) -> Measured:
    """What the shots say that are light enough to tell; of the others nobody knows, so they stand on neither side."""
    told = _light_enough(rows)
    if not rows:
        return unmeasured(_MEASURES[tone], "No colours were measured there.")
    if not told:
        return unmeasured(_MEASURES[tone], "All that was seen there is too dark to tell whether it is in colour.")
    found = _some(tone, told, place, is_apart) if some else _share(tone, told, place, mostly)
    dark = 1 - sum(row.time for row in told) / sum(row.time for row in rows)
    if dark < A_PART:
        return found
    reason = f"{found.reason[:-1]}; {per_cent(dark)} of the time is too dark to tell, and is left out."
    if dark <= MOST_DARK:
        return replace(found, reason=reason)
    rule = (
        f"{found.rule} Where more than {per_cent(MOST_DARK)} of the time is too dark to tell, the verdict only leans."
    )
    return replace(found, verdict=leaning(found.verdict), rule=rule, reason=reason)


_ANYWHERE = re.compile(
    r"\b(?:anywhere|nor|neither|weder|noch|nirgends|nulle part|ninguna parte|da nessuna parte|parte alguma|нигде|not (?:one|a single|the (?:faintest|slightest)))\b"
)
"""That it is so in no part more than elsewhere, whatever part is named."""


def _denies_colour(said: Said, word: Word) -> bool:
    """Whether what is denied is colour, in a film that is called black and white: "no colour in this black-and-white film"."""
    plain = [one for one in named(said, "vivid", "plain") if one.end <= word.start]
    return word.name == "black and white" and any(
        0 <= one.start - no.end <= _NEXT for no in named(said, "stance", "no") for one in plain
    )


def goes(said: Said, word: Word) -> bool:
    """Whether colour is said to go: "halfway through, colour drains away"."""
    return any(hit.start() < word.end and word.start < hit.end() for hit in _COLOUR_GOES.finditer(said.text))


_COLOUR_GOES = re.compile(COLOUR_GOES)
_NEXT = 6  # letters between a denial and the thing that it denies


def _is_a_thing(said: Said, word: Word) -> bool:
    if any(is_beside(said, thing, word) for thing in named(said, "stance", "things")):
        return True
    return any(
        thing.end <= word.start and not named(replace(said, text=said.text[thing.end : word.start]), "film", "film")
        for thing in named(said, "manner", "a_thing")
    )


def _time_share(tone: str, rows: Sequence[Seen], of: Sequence[Seen] | None = None) -> float:
    return sum(row.time for row in rows if row.colour.colouring == tone) / sum(row.time for row in of or rows)


def _share(tone: str, rows: Sequence[Seen], place: Place, mostly: bool) -> Measured:
    lines = MOSTLY if mostly else WHOLE[tone]
    value = _time_share(tone, rows)
    verdict = lines.judge(value, value)
    where = "" if place.part is None or place.part.name == "film" else f" of the {place.part.name}"
    reason = f"{per_cent(value)}{where} is so"
    tinted = _time_share("tinted", [row for row in rows if row.colour.chroma < FAINT_CHROMA], of=rows)
    if tone != "tinted" and tinted > 1 - lines.bears_out:
        reason += f"; {per_cent(tinted)} has one hue over greys"
        in_colour = _time_share("colour", rows) > IN_COLOUR  # then a dusk, or a brown room, is of the colour film
        if in_colour and tone == "black and white":
            verdict = leaning(verdict)
        elif (
            in_colour or tone == "black and white"
        ):  # else a tinted print of a film in black and white, or in one colour
            verdict = max(verdict, leaning(lines.judge(value + tinted, value + tinted)), key=_firmness)
    rule = (
        f"Bears out from {per_cent(lines.bears_out)} of the time, leans for it from {per_cent(lines.leans)}; "
        f"leans against it below {per_cent(lines.against)}, contradicts below {per_cent(lines.contradicts)}."
    )
    return _measured(tone, rows, value, verdict, rule, f"{reason}.")


_ORDER = ("contradicts", "leans against", "mixed", "leans for", "bears out")


def _firmness(verdict: str) -> int:
    return _ORDER.index(verdict)


def _some(tone: str, rows: Sequence[Seen], place: Place, is_apart: bool) -> Measured:
    """Some part is so. Which one is meant is not measured, so a part that is there only leans for it."""
    value = _time_share(tone, rows)
    verdict = "contradicts" if value == 0 else "mixed" if value < A_PART else "leans for"
    reason = f"{per_cent(value)} of the film is so"
    if value >= A_PART:
        reason += "; whether that is the part meant is not measured"
    if value >= ALL and tone != "colour" and place.part is not None and is_apart:
        verdict = "leans against"
        reason += "; nearly all of it is, so that it is no part by itself"
    elif value >= ALL and tone != "colour":
        reason += "; nearly all of the film is"
    if place.part is None:
        reason += f"; {place.why}"
    rule = (
        f"A part of the film: leans for it from {per_cent(A_PART)} of the running time, contradicts where no shot is so, leans against it where "
        f"{per_cent(ALL)} is."
    )
    return _measured(tone, rows, value, verdict, rule, f"{reason}.")


def _measured(tone: str, rows: Sequence[Seen], value: float, verdict: str, rule: str, reason: str) -> Measured:
    own = [row for row in rows if row.colour.colouring == tone]
    other = [row for row in rows if row.colour.colouring != tone]
    _, low, high = ratio([(float(row.colour.colouring == tone), 1.0, row.time) for row in rows]) or (None, None, None)
    chroma = tone != "colour"  # against "black and white" speak the most colourful shots, against "colour" the longest
    return Measured(
        _MEASURES[tone], verdict, rule, reason, "an absolute claim", value, low, high, "share",
        best(own, lambda row: row.time if chroma else row.colour.chroma),
        best(other, lambda row: row.colour.chroma if chroma else row.time),
    )  # fmt: skip
