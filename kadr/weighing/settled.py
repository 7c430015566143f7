"""Disagreements between texts that the film can settle: running times and aspect ratios, with the file that settles them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from kadr.dossier import Dossier
from kadr.film_rows import Film, Finding
from kadr.records import Disagreement, Statement
from kadr.spans import SECOND
from kadr.summaries.aspects import Shape, shapes, told

FACETS = ("running_time", "aspect_ratio")
_ORDER = ("bears out", "leans for", "mixed", "leans against", "contradicts")


def settled(dossier: Dossier) -> list[Disagreement]:
    """The rows with what the film says in their notes; the others as they are."""
    rows, film = dossier.disagreements, dossier.film
    if film is None:
        return list(rows)
    facts = {
        (row.quote.text_id, row.quote.start, row.quote.end): row
        for row in dossier.statements
        if row.tier == "fact" and set(row.facets) & set(FACETS)
    }
    verdicts = {(row.text_id, row.quote_start, row.quote_end): row for row in dossier.findings if row.facet in FACETS}
    groups: dict[int, list[Disagreement]] = defaultdict(list)
    for row in rows:
        groups[row.group].append(row)
    seen = shapes(dossier)
    notes = {group: _note(sides, facts, verdicts, film, seen) for group, sides in groups.items()}
    return [replace(row, note=f"{row.note}; {notes[row.group]}") if notes[row.group] else row for row in rows]


Place = tuple[str, int, int]


def _note(
    sides: Sequence[Disagreement], facts: dict[Place, Statement], verdicts: dict[Place, Finding], film: Film,
    seen: Sequence[Shape],
) -> str:  # fmt: skip
    """What the film says to both sides; empty where it says nothing. seen: the shapes of its picture."""
    found: list[tuple[str, Finding]] = []
    for side in sides:
        place = side.quote.text_id, side.quote.start, side.quote.end
        verdict = verdicts.get(place)
        if place in facts and verdict is not None:
            found.append((facts[place].value or side.value, verdict))
    values = list(dict.fromkeys(value for value, _ in found))
    if len(values) < 2 or any(row.verdict not in _ORDER for _, row in found):
        return ""
    ranks = {value: min(_ORDER.index(row.verdict) for v, row in found if v == value) for value in values}
    best = min(ranks.values())
    right = [value for value in values if ranks[value] == best]
    name = PurePath(film.path).name
    facet = found[0][1].facet
    measured = (
        f"{film.duration_ns / SECOND / 60:.1f} min were counted"
        if facet == "running_time"
        else f"the picture changes its shape ({told(seen)})"
        if len(seen) > 1
        else f"the picture is {film.active_aspect:.2f}:1"
    )
    said = f"in {name} {measured}"
    if facet == "aspect_ratio" and len(seen) > 1 and max(ranks.values()) == 0:
        return f"{said}: each of them holds for a part of it"
    if best > _ORDER.index("leans for") or len(right) == len(values):
        nearest = _nearest(values, film, facet)
        if best <= _ORDER.index("leans for") and nearest:
            return f"{said}: {nearest} is nearest, and the others are not ruled out (logos and credits differ from copy to copy)"
        return f"{said}, which settles it for none of them: it may be another cut or copy"
    tail = (
        "" if best == 0 else ", by the speed of a PAL copy or another copy's logos" if facet == "running_time" else ""
    )
    return f"{said}: that speaks for {' and '.join(right)}{tail}; the other may be of another cut or copy"


def _nearest(values: Sequence[str], film: Film, facet: str) -> str:
    """The value that is nearest to what was measured, where one is."""
    own = film.duration_ns / SECOND / 60 if facet == "running_time" else film.active_aspect
    apart = sorted((abs(_number(value) - own), value) for value in values if _number(value))
    return apart[0][1] if len(apart) > 1 and apart[0][0] < apart[1][0] else ""


def _number(value: str) -> float:
    digits = value.replace(":1", "").split()[0] if value else ""
    try:
        return float(digits)
    except ValueError:
        return 0.0
