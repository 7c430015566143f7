"""What a hand says of the rows that stand on one line of the record: confirmed, or rejected, by whom and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kadr.dossier import Dossier
from kadr.page import words
from kadr.records import Correction
from kadr.summaries.rows_by_hand import hashes, key, said_of_rows

WORDS = {"confirm": "confirmed", "reject": "rejected"}


@dataclass(frozen=True, slots=True)
class Word:
    """One person's word on rows of a line."""

    number: int
    word: str
    """confirmed or rejected."""
    where: str
    """The letters of the texts whose rows it is about; empty: of all on the line."""
    author: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True)
class OnLine:
    """The rows on one line, as corrections name them, and what was said of them."""

    about: str
    rows: str
    """Their keys, with blanks between."""
    said: tuple[Word, ...]
    rejected: bool
    """Whether every row on the line was, by one word or by several."""


class SaidByHand:
    """Everything that was said of rows from texts, laid beside them."""

    def __init__(self, dossier: Dossier, letters: dict[str, str]) -> None:
        self._texts, self._letters = hashes(dossier), letters
        self._said = said_of_rows(dossier.corrections)

    def of(self, about: str, rows: Iterable[Any]) -> OnLine:
        """A line and its rows. about: credit, prize, life or work."""
        keys = {key(row, self._texts): row for row in rows}
        found: dict[Correction, list[str]] = {}
        for name, row in keys.items():
            if (one := self._said.get((about, name))) is not None:
                found.setdefault(one, []).append(self._letters.get(row.quote.text_id, ""))
        return OnLine(
            about,
            " ".join(keys),
            tuple(
                Word(one.number, WORDS[one.action], "" if len(some) == len(keys) else words.listed(sorted(set(some))),
                     one.author, one.at, one.reason)
                for one, some in found.items()
            ),
            bool(keys) and sum(len(some) for one, some in found.items() if one.action == "reject") == len(keys),
        )  # fmt: skip
