"""Names: which spellings are one person, title, character or company, and why; the doubtful stay apart."""

from collections.abc import Iterator

from kadr.dossier import Dossier
from kadr.fold import fold
from kadr.reading.copies.once import Sources
from kadr.reading.names.characters import characters
from kadr.reading.names.clusters import Cluster
from kadr.reading.names.companies import companies
from kadr.reading.names.decided import decided
from kadr.reading.names.forms import chief_form, mixed, reason_of
from kadr.reading.names.persons import people
from kadr.reading.names.titles import titles
from kadr.records import Name


class Names:
    """Joins the spellings of all texts."""

    row = Name
    version = 1
    needs = ("credits", "works", "people", "prizes")

    def join(self, dossier: Dossier) -> list[Name]:
        """One row for each spelling, those of one name together."""
        sources = Sources(dossier)
        clusters = [
            *people(dossier, sources),
            *companies(dossier, sources),
            *characters(dossier),
            *titles(dossier),
        ]
        return decided([row for cluster in clusters for row in _rows(cluster, sources)], dossier.decisions)


def canonical_names(dossier: Dossier) -> dict[str, str]:
    """Folded surface to the form that stands for it; of what is settled only."""
    rows = dossier.names or Names().join(dossier)
    order = {"person": 0, "company": 1, "character": 2, "title": 3}
    found: dict[str, str] = {}
    for row in sorted(rows, key=lambda r: order.get(r.kind, 9)):
        found.setdefault(fold(row.surface), row.canonical)
    return found


def _rows(cluster: Cluster, sources: Sources) -> Iterator[Name]:
    canonical = chief_form(cluster, sources)
    shown = mixed(canonical) if cluster.kind in {"person", "title", "character"} else canonical
    for surface in sorted(cluster.surfaces.values(), key=lambda s: (s.words != canonical, -len(s.texts), s.words)):
        if surface.quote is None:
            continue
        doubt = cluster.doubts.get(surface.words)
        if surface.words == canonical:
            reason = doubt or (
                "capitals"
                if shown != canonical
                else "one spelling"
                if len(cluster.surfaces) == 1
                else "the form most texts print"
            )
        else:
            given = cluster.reasons.get(surface.words)
            if given is None and surface.key != cluster.surfaces[canonical].key:
                given = cluster.reasons.get(canonical)
            if surface.words.isupper() and any(
                s.words.upper() == surface.words != s.words for s in cluster.surfaces.values()
            ):
                given = "capitals"
            reason = surface.reason or reason_of(surface, cluster.surfaces[canonical], given)
        score = 0.6 if doubt else (0.75 if "slip" in reason or "initial" in reason else 0.95)
        yield Name(
            surface.quote, shown, surface.words, reason, cluster.kind, doubt is None, max(1, surface.count), score
        )
