"""Who is who and which film is which, over all texts of one or many dossiers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kadr.dossier import Dossier
from kadr.fold import level, title_key
from kadr.name_forms import Forms
from kadr.reading.copies.once import Sources
from kadr.reading.text import split_sentences
from kadr.records import Credit, Prize, Quote


@dataclass(frozen=True)
class Shelf:
    """One dossier with what is needed to join its rows: spellings that are one name, sentences, source marks."""

    dossier: Dossier
    name: str = ""
    """Said before each source mark, where several dossiers are asked."""

    @cached_property
    def _people(self) -> Forms:
        return Forms(self.dossier.names, {"person"})

    @cached_property
    def _titles(self) -> dict[str, str]:
        known = {title_key(n.surface): n.canonical for n in self.dossier.names if n.kind == "title" and n.settled}
        subject = self.dossier.subject
        own = {title_key(title): subject.title for title in (subject.title, *subject.titles)} if subject else {}
        return own | known

    def person(self, name: str) -> str:
        """The name that a spelling is one of."""
        return self._people.form(name)

    def person_key(self, name: str) -> str:
        """A key that is the same for every spelling of a person's name."""
        return self._people.key(name)

    def spellings(self, name: str) -> list[str]:
        """Every spelling of a person's name in these texts, the given one included."""
        whole = self.person_key(name)
        others = [n.surface for n in self.dossier.names if n.settled and self.person_key(n.canonical) == whole]
        return [self.person(name), name, *others]

    def film(self, title: str) -> str:
        """The title that a spelling is one of."""
        return self._titles.get(title_key(title), title)

    def mark(self, quote: Quote) -> str:
        """The source mark of a quote: the letter of its text and the number of its passage."""
        passage = self.dossier.passage_at(quote)
        letter = self.dossier.text(quote.text_id).letter
        return " ".join(part for part in (self.name, letter, str(passage.number) if passage else "") if part)

    @cached_property
    def sources(self) -> Sources:
        """Which words repeat which."""
        return Sources(self.dossier)

    def same(self, quote: Quote) -> str:
        """The source mark of the words that a quote repeats; empty where it repeats none."""
        first = self.sources.first(quote)
        return self.mark(first) if first else ""

    def sentence(self, quote: Quote) -> str:
        """The whole sentences that a quote stands in."""
        body = self.dossier.bodies[quote.text_id]
        start, end = self._paragraph(quote, body)
        ranges = split_sentences(level(body), start, end) if end - start < 20_000 else []
        held = [(a, b) for a, b in ranges if a < quote.end and b > quote.start]
        return body[held[0][0] : held[-1][1]] if held else quote.exact

    def _paragraph(self, quote: Quote, body: str) -> tuple[int, int]:
        passage = self.dossier.passage_at(quote)
        if passage is not None:
            return passage.quote.start, max(passage.quote.end, quote.end)
        start = body.rfind("\n", 0, quote.start) + 1
        end = body.find("\n", quote.end)
        return start, end if end >= 0 else len(body)


@dataclass(frozen=True, slots=True)
class Found:
    """A row, and the dossier that it stands in."""

    shelf: Shelf
    row: Any

    @property
    def mark(self) -> str:
        return self.shelf.mark(self.row.quote)

    @property
    def sentence(self) -> str:
        return self.shelf.sentence(self.row.quote)

    @property
    def same(self) -> str:
        return self.shelf.same(self.row.quote)


def rows(shelves: Sequence[Shelf], table: str) -> Iterator[Found]:
    """The rows of one table in every dossier, in order."""
    for shelf in shelves:
        for row in shelf.dossier.table(table).rows:
            yield Found(shelf, row)


def person_key(found: Found) -> str:
    """A key that is the same for every spelling of whom a credit or a prize names; empty for nobody."""
    row: Credit | Prize = found.row
    name = row.person if isinstance(row, Credit) else row.recipient
    return found.shelf.person_key(name) if name else ""


def film_key(found: Found) -> str:
    """A key that is the same for every spelling of the film of a credit or a prize; empty for none."""
    row: Credit | Prize = found.row
    title = row.film if isinstance(row, Credit) else row.work
    return title_key(found.shelf.film(title)) if title else ""
