"""Lives: who was born, studied, lives and works where, from prose, brackets, labelled lines and the author's box."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kadr.fold import fold
from kadr.reading.credits.found import nominative
from kadr.reading.people.beside_names import in_brackets, in_labels
from kadr.reading.people.sentences import in_sentences
from kadr.reading.text import Reading
from kadr.records import PersonFact


class People:
    """Facts of lives: one row per fact and place in the text."""

    row: type = PersonFact
    version = 6

    def find(self, reading: Reading) -> Sequence[PersonFact]:
        rows = [*in_sentences(reading), *in_brackets(reading), *in_labels(reading)]
        if reading.text.language == "ru":
            rows = [replace(row, person=nominative(reading, row.person)) for row in rows]
        return _once(sorted(rows, key=lambda r: (r.quote.start, r.quote.end, r.fact, r.person)))


def _once(rows: list[PersonFact]) -> list[PersonFact]:
    """Without a fact that another row states in the same words of the text."""
    kept: list[PersonFact] = []
    for row in rows:
        twin = next(
            (k for k in kept if k.person == row.person and k.fact == row.fact and k.quote.start < row.quote.end
             and row.quote.start < k.quote.end), None,
        )  # fmt: skip
        if twin is None:
            kept.append(row)
        elif _fullness(row) > _fullness(twin):
            kept[kept.index(twin)] = row
    return kept


def _fullness(row: PersonFact) -> int:
    return sum(value is not None for value in (row.place, row.date, row.with_whom, row.what))


def births(rows: Iterable[PersonFact]) -> dict[str, tuple[int, PersonFact]]:
    """The birth year of each person, folded name to year and the row that tells it."""
    found: dict[str, tuple[int, PersonFact]] = {}
    for row in rows:
        if row.fact == "born" and row.date and row.date[:4].isdigit():
            found.setdefault(fold(row.person), (int(row.date[:4]), row))
    return found
