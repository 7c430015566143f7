"""What of a text is needed to tell which films it is about; small, so that ten thousand texts are sorted in little memory."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kadr.fold import fold, title_key
from kadr.reading.prizes import Prizes
from kadr.reading.subject import about_a_film, candidates, infer
from kadr.reading.text import Reading

_MOST_TITLES = 12  # of one text, beside those that it gives a prize
_MOST_PRIZED = 60
_LIST = 3  # films with a prize; from so many on a text is a list of prizes
_MOST_PEOPLE = 120
_MOST_HEADINGS = 40
_LONGEST_HEADING = 80  # characters
_YEAR_BESIDE = 9  # characters: marks of a heading, a year in brackets
OFTEN = 3.0  # a score; a title named once far down has about one
_AS_MUCH = 2 / 3  # of the score of the first film: as much what the text is about
_ALSO = 0.5  # of it: enough for a film in a headline, or known from other texts


@dataclass(frozen=True, slots=True)
class Headed:
    """A film that a text may be about."""

    key: str
    title: str
    score: float
    """How much the text is about it; see `kadr.reading.subject.candidates`."""
    heads: bool
    """Whether its title stands in a headline, in a heading, or before a country and a year."""
    over_part: bool
    """Whether its title is a heading of its own, over a part of the text."""
    prized: bool = False
    """Whether the text gives it a prize."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One text, as far as sorting needs it."""

    speaks_of_films: bool
    films: tuple[Headed, ...]
    """Most likely first."""
    also_called: tuple[str, ...]
    """Keys of titles that the text sets beside its first film's as the same."""
    year: int | None
    director: str | None
    people: tuple[str, ...]
    """Folded full names."""
    headings: tuple[str, ...] = ()
    """Keys of short headings: the title of a film that other texts know may stand over a part of this one."""

    @property
    def first(self) -> Headed | None:
        """The film that the text is about most."""
        return self.films[0] if self.films else None

    def others(self, known: frozenset[str]) -> list[Headed]:
        """Further films that the text is about.

        Over a part of it; with a prize, in a list of them; or as much its matter as the first is.
        """
        if not self.films:
            return []
        most = self.films[0].score
        listed = sum(one.prized for one in self.films) >= _LIST
        return [
            one for one in self.films[1:]
            if one.over_part
            or listed and one.prized
            or one.score >= _ALSO * most and (one.heads or one.key in known)
            or one.score >= max(_AS_MUCH * most, OFTEN)
        ]  # fmt: skip


def evidence(reading: Reading) -> Evidence:
    """What one text tells of the films that it is about, by itself."""
    ranked = candidates(reading)
    best = sorted(ranked, key=lambda key: (-ranked[key], key))
    prized = _prized(reading)
    kept = best[:_MOST_TITLES] + [key for key in best[_MOST_TITLES:] if key in prized][:_MOST_PRIZED]
    alone = infer([reading])
    people = {fold(person.full) for person in reading.persons if " " in person.full.strip()}
    return Evidence(
        about_a_film(reading), tuple(_headed(reading, key, ranked[key], prized) for key in kept),
        tuple(sorted({title_key(title) for title in alone.titles} - {""})), alone.year, alone.director,
        tuple(sorted(people)[:_MOST_PEOPLE]), _headings(reading),
    )  # fmt: skip


def _headings(reading: Reading) -> tuple[str, ...]:
    words = (reading.plain[block.start : block.end] for block in reading.blocks if block.kind == "heading")
    keys = (title_key(re.sub(r"\((?:18|19|20)\d\d\)\W*$", "", one)) for one in words if len(one) <= _LONGEST_HEADING)
    return tuple(sorted({key for key in keys if key})[:_MOST_HEADINGS])


def _prized(reading: Reading) -> set[str]:
    """Keys of the films that the text says won something."""
    rows = Prizes().find(reading)
    return {title_key(row.work) for row in rows if row.work and row.outcome == "won" and not row.vague}


def _headed(reading: Reading, key: str, score: float, prized: Collection[str]) -> Headed:
    hits = [hit for hit in reading.titles if title_key(hit.title) == key]
    blocks = [reading.block_at(hit.start) for hit in hits]
    heads = any(hit.marked in {"headline", "dated"} for hit in hits) or any(block.kind == "heading" for block in blocks)
    over_part = any(
        block.kind == "heading" and block.number > 1 and block.end - block.start <= len(hit.title) + _YEAR_BESIDE
        for hit, block in zip(hits, blocks, strict=True)
    )
    return Headed(key, best_form([hit.title for hit in hits]), round(score, 3), heads, over_part, key in prized)


def best_form(forms: Sequence[str]) -> str:
    """The form of a title that is printed most, rather not in capitals."""
    return max(forms, key=lambda form: (not form.isupper(), forms.count(form), form), default="Untitled")
