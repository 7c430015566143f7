"""What every part of the page is made from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from kadr.dossier import Dossier
from kadr.page import words
from kadr.page.films import Films, Spellings, films_of
from kadr.page.marks import Mark, Marks
from kadr.page.said_by_hand import SaidByHand
from kadr.records import Quote, Statement, Text
from kadr.weighing.places import Place, place_of
from kadr.weighing.stated import said


@dataclass(frozen=True)
class View:
    """A dossier with its places, films and spellings looked up once."""

    dossier: Dossier
    marks: Marks
    films: Films
    names: Spellings
    hand: SaidByHand
    used: set[str] = field(default_factory=set)
    """Ids that stand on the page already."""

    @property
    def these_texts(self) -> str:
        """The texts as a sentence ends with them: "these three texts", "this text"."""
        count = len(self.marks.texts)
        return "this text" if count == 1 else f"these {words.number(count)} texts"

    @cached_property
    def placed(self) -> tuple[tuple[Statement, Place], ...]:
        """Clear statements of this film, each with the part of it that they name."""
        return tuple(
            (row, place_of(row, said(row, self.dossier), self.dossier))
            for row in self.dossier.statements
            if row.tier == "clear" and self.films.is_subject(row.film)
        )

    def fresh(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Those of some ids that do not stand on the page yet; from now on they do."""
        new = [key for key in dict.fromkeys(keys) if key not in self.used]
        self.used.update(new)
        return tuple(new)

    def text(self, quote: Quote) -> Text:
        return self.marks.text(quote)


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a text as the page quotes them."""

    words: str
    language: str | None
    marks: tuple[Mark, ...]


def view_of(dossier: Dossier) -> View:
    """The dossier, ready to be shown."""
    marks = Marks(dossier)
    return View(dossier, marks, films_of(dossier), Spellings(dossier), SaidByHand(dossier, marks.letters))


def corrected(view: View, dossier: Dossier) -> View:
    """The same dossier of which nothing but the corrections is new: its places and names are not looked up again."""
    return View(dossier, view.marks, view.films, view.names, SaidByHand(dossier, view.marks.letters))


def cited(view: View, quotes: list[Quote], most: int = 320) -> Cited:
    """The words of the first quote with the marks of all."""
    first = quotes[0]
    shown = words.shortened(first.exact, most).strip(" ,;:–—-") or first.exact
    return Cited(shown, words.tag(view.text(first).language), view.marks.all(quotes))
