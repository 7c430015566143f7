"""Spellings and the clusters they are joined in."""

import re
from dataclasses import dataclass, field

from kadr.dossier import Dossier
from kadr.fold import title_key
from kadr.reading.names.letters import skeleton
from kadr.records import Credit, Quote

COMPANY_ROLES = frozenset({"production_company", "distributor", "courtesy", "vfx"})
CYRILLIC = re.compile("[а-яёА-ЯЁ]")


@dataclass
class Surface:
    """One spelling, and where it stands."""

    words: str
    key: tuple[str, ...]
    count: int = 0
    texts: dict[str, list[int]] = field(default_factory=dict)
    """Where it begins in each text that prints it."""
    quote: Quote | None = None
    jobs: set[tuple[str, str]] = field(default_factory=set)
    """(role, film) of its credits."""
    labelled: bool = False
    reason: str | None = None
    """Why it is the name it is, where its letters do not tell."""


@dataclass
class Cluster:
    """Spellings of one name."""

    kind: str
    surfaces: dict[str, Surface] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, str] = field(default_factory=dict)


def surface_of(found: dict[str, Surface], words: str) -> Surface:
    """The surface of a spelling, new where it was not found yet."""
    words = words.replace("\u00a0", " ")
    if words not in found:
        found[words] = Surface(words, tuple(skeleton(part) for part in words.split()))
    return found[words]


def count(surface: Surface, text_id: str, body: str, start: int, end: int) -> None:
    """One more place, in characters of a text, that prints it; the first is its quote."""
    surface.count += 1
    surface.texts.setdefault(text_id, []).append(start)
    if surface.quote is None:
        surface.quote = Quote(text_id, start, end, body[start:end])


def plainest(cluster: Cluster) -> Surface:
    """The plainest full form: two words rather than three, in many texts."""
    return max(cluster.surfaces.values(), key=lambda s: (len(s.key) > 1, -len(s.key), len(s.texts), s.words))


def jobs_of(cluster: Cluster) -> set[tuple[str, str]]:
    """(role, film) of the credits of all its spellings."""
    return {job for surface in cluster.surfaces.values() for job in surface.jobs}


def place(cluster: Cluster, credit: Credit, words: str, dossier: Dossier) -> None:
    """Words of a credit as one spelling of a cluster, where the credit prints them."""
    surface = surface_of(cluster.surfaces, words)
    surface.jobs.add((credit.role, title_key(credit.film or "")))
    surface.labelled |= credit.score >= 0.9
    at = credit.quote.exact.find(words)
    body = dossier.bodies.get(credit.quote.text_id, "")
    if at >= 0 and body:
        count(surface, credit.quote.text_id, body, credit.quote.start + at, credit.quote.start + at + len(words))
    elif surface.quote is None:
        surface.quote = credit.quote
