"""Other works and makers set beside a film: what influenced it, what it is compared with, taken from, or named with."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from kadr.fold import title_key
from kadr.reading.credits.found import nominative
from kadr.reading.mentions.persons import cyrillic_makers, russian_stem
from kadr.reading.text import Reading
from kadr.reading.works.common import Draft, Setting
from kadr.reading.works.credited import makers_of, own_films, taken_from
from kadr.reading.works.makers import adjectives, meant_makers, named_makers, untitled
from kadr.reading.works.titled import titled
from kadr.records import Work


class Works:
    """Finds works by title, works without a title, and makers named instead of a work; one row per relation."""

    row = Work
    version = 6

    def find(self, reading: Reading) -> list[Work]:
        """The works a text about a film names, each once per relation and film, by its most telling sentence."""
        if reading.main_film is None:
            return []
        credited = own_films(reading, reading.main_film, reading.subject.director if reading.subject else None)
        setting = Setting(reading, reading.main_film, credited, makers_of(reading, reading.main_film))
        drafts = [
            *titled(setting),
            *untitled(setting),
            *named_makers(setting),
            *adjectives(setting),
            *meant_makers(setting),
        ]
        drafts += taken_from(setting, drafts)
        rows = chosen(drafts)
        return (
            [replace(row, creator=_basic(reading, row.creator)) for row in rows]
            if reading.text.language == "ru"
            else rows
        )


def _basic(reading: Reading, name: str | None) -> str | None:
    """A Russian maker's name without its case: as the lists have it, else by its endings."""
    if name is None or not re.search("[а-яё]", name):
        return name
    surname = russian_stem(name.split()[-1])
    listed = cyrillic_makers().get(surname)
    if listed and (" " not in name or russian_stem(name.split()[0])[:3] == russian_stem(listed.split()[0])[:3]):
        return listed if " " in name else listed.split()[-1]
    return nominative(reading, name)


def chosen(drafts: Iterable[Draft]) -> list[Work]:
    """The best draft for each work, relation and subject; a mention only where nothing more is said of the work."""
    kept: list[Draft] = []
    by_work = sorted(drafts, key=lambda draft: (draft.key, draft.row.relation, draft.row.quote.start))
    for _, same in groupby(by_work, key=lambda draft: draft.key):
        kept += _of_one_work(list(same))
    rows = [draft.row for draft in _without_makers_of(kept)]
    return sorted(
        rows, key=lambda row: (row.quote.start, row.quote.end, row.title or "", row.creator or "", row.subject or "")
    )


def _of_one_work(drafts: Sequence[Draft]) -> list[Draft]:
    own = [draft for draft in drafts if draft.row.own_work]
    if own:
        return [max(own, key=_telling)]
    telling = [draft for draft in drafts if draft.row.relation != "mention"]
    telling = [draft for draft in telling if draft.weight >= 2] or telling  # a bare name beside the film tells least
    if not telling:
        return [max(drafts, key=_telling)]
    if telling[0].row.title is None and telling[0].row.kind != "person":
        return [max(telling, key=_telling)]  # one picture spoken of twice is one picture
    best: dict[tuple[str, str | None], Draft] = {}
    for draft in telling:
        where = (draft.row.relation, draft.row.subject)
        if where not in best or _telling(draft) > _telling(best[where]):
            best[where] = draft
    return _one_subject_per_relation(list(best.values()))


def _one_subject_per_relation(drafts: list[Draft]) -> list[Draft]:
    """Of rows that differ in the subject only, those from one and the same sentence, the most telling first."""
    kept: list[Draft] = []
    for relation in sorted({draft.row.relation for draft in drafts}):
        same = [draft for draft in drafts if draft.row.relation == relation]
        top = max(same, key=_telling)
        kept += [draft for draft in same if draft.row.quote == top.row.quote]
    return kept


def _telling(draft: Draft) -> tuple[float, int]:
    return draft.weight, -draft.row.quote.start


def _without_makers_of(drafts: list[Draft]) -> list[Draft]:
    """A maker named in the same words as his titled work, and in the same relation, needs no row of his own."""
    spans = {
        (draft.row.quote.start, draft.row.relation, title_key(draft.row.creator).split()[-1])
        for draft in drafts
        if draft.row.title and draft.row.creator and not any(o.column == "creator" for o in draft.row.origins)
    }
    return [
        draft
        for draft in drafts
        if draft.row.title
        or not draft.row.creator
        or (draft.row.quote.start, draft.row.relation, title_key(draft.row.creator).split()[-1]) not in spans
    ]
