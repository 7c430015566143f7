"""Which rows are about the dossier's film, and which spellings are one name, both as the tables say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kadr.dossier import Dossier
from kadr.fold import fold, title_key
from kadr.name_forms import Forms
from kadr.page.words import capital, title_of_file
from kadr.records import UNTITLED, Name, Subject
from kadr.weighing import own_titles


@dataclass
class Films:
    """The film of the dossier and the other films of its director."""

    subject: Subject
    _own: set[str] = field(default_factory=set)
    _directed: set[str] = field(default_factory=set)

    def is_subject(self, title: str | None) -> bool:
        """Whether a row's film is the dossier's; a row that names none is."""
        return title is None or title_key(title) in self._own

    def is_ours(self, title: str | None) -> bool:
        """Whether a work is the film or another by the same director."""
        return self.is_subject(title) or title_key(title or "") in self._directed


def films_of(dossier: Dossier) -> Films:
    """The film that the texts are about, from the dossier or, where it holds none, from its texts."""
    subject = dossier.subject
    if subject is None or (subject.title == UNTITLED and dossier.film):
        subject = _guessed(dossier)
    films = Films(subject)
    films._own = set(own_titles(subject, dossier.names))
    director = fold(subject.director or "")
    films._directed = {
        title_key(credit.film)
        for credit in dossier.credits
        if credit.film and credit.role == "director" and director and fold(credit.person) == director
    }
    return films


def _guessed(dossier: Dossier) -> Subject:
    about = Counter(text.about for text in dossier.texts if text.about)
    if about:
        return Subject(about.most_common(1)[0][0])
    return Subject(title_of_file(dossier.film.path) if dossier.film else "A film not named")


class Spellings:
    """Which spellings are one name. Nothing is merged here that the `names` table does not merge."""

    def __init__(self, dossier: Dossier) -> None:
        self._rows: dict[str, list[Name]] = {}
        self._canonical: dict[str, str] = {}
        self._apart: dict[str, list[Name]] = {}
        self._seen: dict[str, str] = {}
        for row in dossier.names:
            if row.settled:
                self._rows.setdefault(row.canonical, []).append(row)
                self._canonical.setdefault(fold(row.surface), row.canonical)
            else:
                self._apart.setdefault(fold(row.surface), []).append(row)
        self._forms = Forms(dossier.names, {"person", "company"})
        for canonical in self._rows:
            self._canonical[fold(canonical)] = canonical

    def canonical(self, name: str) -> str:
        """The form under which a name stands in the record."""
        known = self._seen.get(name)
        if known is None:
            known = self._seen[name] = self._parted(name) or self._canonical.get(fold(name)) or " ".join(name.split())
        return known

    def key(self, name: str) -> str:
        """A key that is the same for all spellings of a name, and for no other's."""
        canonical = self.canonical(name)
        return canonical if self._parted(canonical) else fold(canonical)

    def _parted(self, name: str) -> str | None:
        """The form of a name that folds like another, from which a person has parted it."""
        return self._forms.form(name) if self._forms.is_parted(name) else None

    def rows(self, canonical: str) -> list[Name]:
        """The settled spellings of a name."""
        return self._rows.get(canonical, [])

    def also(self, canonical: str, used: set[str]) -> list[str]:
        """Other full spellings of a name, those in `used` first. Capitals or a surname alone are no other spelling."""
        parts = set(fold(canonical).split())
        found = [*sorted(used), *(row.surface for row in self.rows(canonical))]
        plain = dict.fromkeys(" ".join(name.split()) for name in found)
        return [name for name in plain if name.casefold() != canonical.casefold() and not set(_bare(name)) < parts]

    def reasons(self, canonical: str, others: Iterable[str]) -> str:
        """Why some other spellings are the same name, as sentences."""
        rows = [row for row in self.rows(canonical) if row.reason and " ".join(row.surface.split()) in set(others)]
        return " ".join(dict.fromkeys(f"{capital(row.reason.rstrip('.'))}." for row in rows))

    def apart(self, name: str) -> list[Name]:
        """Names that could be the same and are kept apart."""
        return self._apart.get(fold(name), [])


def _bare(name: str) -> list[str]:
    return [word for word in fold(name).split() if word != "s"]
