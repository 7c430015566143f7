"""The film's own record, joined from all texts: each job and each prize once, with every quote that says it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kadr.dossier import Dossier
from kadr.fold import fold, title_key
from kadr.name_forms import Forms
from kadr.reading.copies.once import Sources
from kadr.records import Credit, Origin, Prize, Quote, Statement

ENOUGH = 5
"""Quotes kept for one value: one from each of the first texts."""


@dataclass(frozen=True, slots=True)
class Job:
    """What one person or company did on the film."""

    person: str
    """The form that stands for all spellings."""
    spellings: tuple[str, ...]
    """The others."""
    role: str
    role_text: str | None
    character: str | None
    score: float
    """Of the surest row."""
    quotes: tuple[Quote, ...]
    """The surest first."""


@dataclass(frozen=True, slots=True)
class Award:
    """One prize of the film, or of somebody for it."""

    row: Prize
    """The fullest row."""
    quotes: tuple[Quote, ...]

    @property
    def words(self) -> str:
        """Prize, section, festival and year, as far as texts say."""
        row = self.row
        festival = " ".join(str(part) for part in (row.festival, row.year) if part)
        return ", ".join(part for part in (row.prize, row.section, festival, row.recipient) if part)


def jobs(dossier: Dossier) -> list[Job]:
    """Every job on the dossier's film, in the order of the texts; what repeats another's words is left out."""
    names, films, sources = canonical(dossier), own_titles(dossier), Sources(dossier)
    found: dict[tuple[str, str], list[Credit]] = {}
    for row in dossier.credits:
        if title_key(row.film or "") in films and not sources.repeated(row):
            found.setdefault((row.role, names.key(row.person)), []).append(row)
    return [_job(rows, names) for rows in found.values()]


def _job(rows: Sequence[Credit], names: Forms) -> Job:
    person = names.form(rows[0].person)
    spellings = dict.fromkeys(row.person for row in rows if row.person != person)
    rows = sorted(rows, key=lambda row: -row.score)
    parts = [row.character for row in rows if row.character]
    return Job(
        person, tuple(spellings), rows[0].role, next((row.role_text for row in rows if row.role_text), None),
        next((part for part in parts if part[0].isupper()), parts[0] if parts else None),  # a name, not "the sister"
        rows[0].score, a_few(row.quote for row in rows),
    )  # fmt: skip


def awards(dossier: Dossier, outcome: str = "won") -> list[Award]:
    """The film's prizes of one outcome, each once; what is said vaguely is no prize of its own."""
    films, sources = own_titles(dossier), Sources(dossier)
    found: dict[tuple[str, ...], list[Prize]] = {}
    for row in dossier.prizes:
        ours = title_key(row.work or "") in films and not sources.repeated(row)
        if ours and row.outcome == outcome and not row.vague and (row.prize or row.festival):
            key = (fold(row.prize or ""), fold(row.section or ""), fold(row.festival or ""), str(row.year or ""))
            found.setdefault(key, []).append(row)
    return [Award(max(rows, key=_fullness), a_few(row.quote for row in rows)) for rows in found.values()]


def _fullness(row: Prize) -> int:
    return sum(value is not None for value in (row.recipient, row.edition, row.year, row.section))


def lengths(dossier: Dossier) -> list[tuple[int, Quote]]:
    """Running times in minutes as texts give them, the one that most sources give first; not settled between."""
    films, sources = own_titles(dossier), Sources(dossier)
    found: dict[int, list[Quote]] = {}
    for row in dossier.statements:
        minutes = minutes_of(row)
        if minutes and (row.film is None or title_key(row.film) in films) and not sources.repeated(row):
            found.setdefault(minutes, []).append(row.quote)
    ranked = sorted(found.items(), key=lambda item: -sources.count(item[1]))
    return [(minutes, quotes[0]) for minutes, quotes in ranked]


def minutes_of(row: Statement) -> int | None:
    """The minutes of a statement about the running time; None for any other."""
    number, _, unit = (row.value or "").partition(" ")
    return int(number) if "running_time" in row.facets and unit == "min" and number.isdigit() else None


def other_titles(dossier: Dossier) -> list[tuple[str, Quote | None]]:
    """Every other title that texts print for the film, with the place of one that is known."""
    if dossier.subject is None:
        return []
    own = own_titles(dossier)
    seen = {fold(dossier.subject.title)}
    found: list[tuple[str, Quote | None]] = []
    named = [
        (n.surface, n.quote) for n in dossier.names if n.kind == "title" and n.settled and title_key(n.canonical) in own
    ]
    for title, quote in [*named, *((title, None) for title in dossier.subject.titles)]:
        if fold(title) not in seen:
            seen.add(fold(title))
            found.append((title, quote))
    return found


def told(dossier: Dossier, column: str) -> list[Quote]:
    """The words from which the film's title, year or director was inferred."""
    origins: tuple[Origin, ...] = dossier.subject.told_by if dossier.subject else ()
    return [origin.quote for origin in origins if origin.column == column and origin.quote]


def canonical(dossier: Dossier) -> Forms:
    """The forms that stand for the spellings of people and companies."""
    return Forms(dossier.names, {"person", "company"})


def own_titles(dossier: Dossier) -> frozenset[str]:
    """Keys of every title of the dossier's film."""
    subject = dossier.subject
    if subject is None:
        return frozenset()
    own = {title_key(title) for title in (subject.title, *subject.titles)}
    more = {
        title_key(n.surface) for n in dossier.names if n.kind == "title" and n.settled and title_key(n.canonical) in own
    }
    return frozenset(own | more) - {""}


def a_few(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """The first quote of each text, of a few texts."""
    first: dict[str, Quote] = {}
    for quote in quotes:
        first.setdefault(quote.text_id, quote)
    return tuple(list(first.values())[:ENOUGH])
