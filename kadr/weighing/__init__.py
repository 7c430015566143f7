"""Statements laid beside the film: what was measured, and what follows by which rule."""

from collections.abc import Iterable

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.fold import title_key
from kadr.records import Name, Subject
from kadr.weighing.registry import WEIGHERS


def weigh_all(dossier: Dossier) -> list[Finding]:
    """Findings in the order of the statements, for each those of the weighers in turn; none without a film.

    Only what is said of the dossier's film is weighed. Copies are weighed like their originals: whoever counts leaves
    their rows out, as with every other table.
    """
    if dossier.film is None:
        return []
    own = own_titles(dossier.subject, dossier.names)
    return [
        found
        for statement in dossier.statements
        if statement.film is None or title_key(statement.film) in own
        for weigher in WEIGHERS
        if (found := weigher.weigh(statement, dossier)) is not None
    ]


def own_titles(subject: Subject | None, names: Iterable[Name]) -> frozenset[str]:
    """Keys of every title that is the dossier's film, as `title_key` makes them: those given, and their settled spellings."""
    own = {title_key(title) for title in (subject.title, *subject.titles)} if subject else set()
    spelt = [name for name in names if name.kind == "title" and name.settled]
    return frozenset(own | {title_key(name.surface) for name in spelt if title_key(name.canonical) in own})
