"""What nobody wrote about, and what the film itself would show."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from kadr.page import words
from kadr.page.marks import Mark
from kadr.page.view import View
from kadr.reading import lists
from kadr.records import FACT_FACETS


@cache
def known_gaps() -> dict[str, Any]:
    """The list of what a film shows for each facet, and whose work it is."""
    return lists.load("gaps")


MEASURES: dict[str, str] = {key: entry["shows"] for key, entry in known_gaps().items() if entry.get("shows")}
"""For each facet that a film can be measured for: what would be seen."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One subject that the texts leave out."""

    label: str
    known: str
    marks: tuple[Mark, ...]
    shows: str
    """What the film would show, or where the page shows it."""
    place: str = ""
    """Id of the section that shows it; empty while there is no film, or no measure of it."""


_SHOWN_AT = {
    "colour": ("colours", "colour", "Colour"),
    "light": ("barcode", "film", "Lightness over time"),
    "stillness": ("stillness", "film", "Stillness over time"),
    "camera": ("motion", "film", "Motion over time"),
    "editing_pace": ("shots", "lengths", "Shot lengths"),
    "sound_music": ("sound", "film", "Loudness over time"),
    "faces": ("faces", "people", "People on screen"),
    "bodies": ("scales", "scale", "Shot scale"),
    "space": ("scales", "scale", "Shot scale"),
    "looks_silence": ("moments", "looks", "Looks and silences"),
}
"""For each facet that the page shows of a film: the table it needs, the section's id, what stands there."""


def gaps(view: View) -> tuple[Gap, ...]:
    """Facets without a clear statement, figures that no text gives, credits that nobody has."""
    return (*_silent_facets(view), *_missing_facts(view), *_missing_credits(view))


def _silent_facets(view: View) -> Iterable[Gap]:
    rows = [row for row in view.dossier.statements if row.tier == "clear"]
    said = {facet for row in rows if view.films.is_subject(row.film) for facet in row.facets}
    for key, label in words.FACETS.items():
        if key not in said:
            known, marks = _known(view, key)
            yield Gap(label, known, marks, *_shows(view, key))


def _shows(view: View, facet: str) -> tuple[str, str]:
    """What the film would show of a facet; where there is a film, what the page shows of it, and where."""
    if view.dossier.film is None:
        return MEASURES.get(facet, ""), ""
    table, place, what = _SHOWN_AT.get(facet, ("", "", ""))
    return (what, place) if table and len(view.dossier.table(table)) else ("", "")


def _known(view: View, facet: str) -> tuple[str, tuple[Mark, ...]]:
    """What the texts do hold: a credit for the work, a word on another film, a possible statement."""
    entry = known_gaps().get(facet, {})
    for credit in view.dossier.credits:
        if credit.role == entry.get("role") and view.films.is_subject(credit.film):
            same = [row.quote for row in view.dossier.credits if (row.role, row.person) == (credit.role, credit.person)]
            return f"{view.names.canonical(credit.person)} is credited; {entry['silence']}", view.marks.all(same)
    possible = [row for row in view.dossier.statements if facet in row.facets and row.tier == "possible"]
    ours = [row.quote for row in possible if view.films.is_subject(row.film)]
    if ours:
        return "Only in sentences that may or may not speak of it.", view.marks.all(ours)
    other = [row for row in view.dossier.statements if facet in row.facets and not view.films.is_subject(row.film)]
    if other:
        films = words.listed(sorted({row.film for row in other if row.film}))
        return f"Only of another film: {films}.", view.marks.all(row.quote for row in other)
    return "No word.", ()


_UNTOLD = {
    "running_time": ("No text says how long the film is.", True),
    "aspect_ratio": ("No text gives the picture’s width over its height.", True),
    "format": ("No text says on what stock or with what system it was shot.", False),
}
"""For each figure that no text gives: that in words, and whether the film's file tells it."""


def _missing_facts(view: View) -> Iterable[Gap]:
    told = {facet for row in view.dossier.statements if row.tier == "fact" for facet in row.facets}
    for facet in FACT_FACETS:
        if facet not in told:
            known, is_in_file = _UNTOLD[facet]
            counted = ("Which file", "file") if view.dossier.film else ("what is counted from the file", "")
            yield Gap(words.FACTS[facet], known, (), *(counted if is_in_file else ("", "")))


def _missing_credits(view: View) -> Iterable[Gap]:
    held = {credit.role for credit in view.dossier.credits if view.films.is_subject(credit.film)}
    missing = [word for role, word in words.EXPECTED.items() if role not in held]
    if missing:
        yield Gap(words.capital(words.listed(missing)), "No credit.", (), "")
