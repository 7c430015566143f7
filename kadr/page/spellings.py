"""Spellings: which are one name and why, which were kept apart, and the film's other titles."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kadr.fold import fold
from kadr.page.marks import Mark
from kadr.page.view import View
from kadr.page.words import capital
from kadr.records import Name

_ASIDE = re.compile(r"\s*\([^()]*\)$")
"""What a title may have behind it in brackets: a year, a remark."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One form of a name, with where it stands."""

    surface: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Forms that are one name, or a form that could be the same as another."""

    canonical: str
    is_title: bool
    forms: tuple[Spelling, ...]
    reasons: str


@dataclass(frozen=True, slots=True)
class Spellings:
    """What was joined and what was not."""

    one: tuple[Group, ...]
    apart: tuple[Group, ...]
    other_titles: tuple[Spelling, ...]


def spellings(view: View) -> Spellings:
    """Every name with more than one form; nothing is joined that the table of names does not join."""
    one: dict[tuple[str, str], list[Name]] = {}
    apart: dict[tuple[str, str], list[Name]] = {}
    for row in view.dossier.names:
        (one if row.settled else apart).setdefault((row.kind, row.canonical), []).append(row)
    joined = [_group(view, *key, rows) for key, rows in one.items()]
    kept = [_group(view, *key, rows) for key, rows in apart.items()]
    return Spellings(
        tuple(group for group in joined if any(form.surface != group.canonical for form in group.forms)),
        tuple(group for group in kept if any(form.surface != group.canonical for form in group.forms)),
        tuple(_other_titles(view, joined)),
    )


def _group(view: View, kind: str, canonical: str, rows: list[Name]) -> Group:
    forms: dict[str, list[Name]] = {}
    for row in rows:
        forms.setdefault(" ".join(row.surface.split()), []).append(row)
    shown = [Spelling(form, view.marks.all(row.quote for row in some)) for form, some in forms.items()]
    own = [row.reason.rstrip(".") for row in rows if row.reason and row.surface != canonical]
    reasons = " ".join(f"{capital(reason)}." for reason in dict.fromkeys(own))
    return Group(canonical, kind == "title", tuple(sorted(shown, key=lambda form: form.surface != canonical)), reasons)


def _other_titles(view: View, groups: list[Group]) -> Iterable[Spelling]:
    title = view.films.subject.title
    own = {fold(title), fold(_ASIDE.sub("", title))}
    for group in groups:
        if group.is_title and view.films.is_subject(group.canonical):
            for form in group.forms:
                if fold(form.surface) not in own:
                    yield form
