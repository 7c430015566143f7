"""The page's frame of words: what was read, what the film would show, how this was read, how to cite it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from kadr import __version__
from kadr.page import words
from kadr.page.claims import Claim, Claims, Facing
from kadr.page.film.watched import Watched
from kadr.page.gaps import MEASURES
from kadr.page.view import Cited, View
from kadr.records import SCHEMA_VERSION, Run

_SHOWN = 5
"""Statements shown with what the film would show for them."""
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Method:
    """One method and the rows it made."""

    name: str
    version: int
    rows: str


@dataclass(frozen=True, slots=True)
class Awaited:
    """A statement and what would be seen beside it."""

    words: Cited
    shows: str


def what_was_read(view: View, people: int, prizes: int, works: int, claims: Claims, film: Watched | None) -> str:
    """The texts and what they hold, and whether the film was watched, in one paragraph of plain words."""
    texts = view.marks.texts
    watched = _watched(film) if film else ""
    if film and not texts:
        return f"{watched} No text has been read."
    kinds = Counter(text.kind for text in texts).most_common()
    one_each = [_one(kind) if n == 1 else words.counted(n, kind, _plural(kind)) for kind, n in kinds]
    if not texts:
        return "No text has been read yet."
    if len(texts) == 1:
        first, they = f"One text on the film: {words.listed(one_each)}.", "It names"
    else:
        many = words.capital(words.counted(len(texts), "text"))
        first, they = f"{many} on the film, read together: {words.listed(one_each)}.", "They name"
    copies = sum(1 for text in texts if text.copy_of)
    copied = (
        f" {words.capital(words.counted(copies, 'text'))} of these repeat another and count once." if copies else ""
    )
    if shared := view.marks.sources.shared_passages:
        stand = "stands" if shared == 1 else "stand"
        copied += f" {words.capital(words.counted(shared, 'passage'))} {stand} in several texts and count{'s' * (shared == 1)} once."
    holds = words.listed(
        [
            _held(people, "person at work on it", "people at work on it"),
            _held(prizes, "prize or selection of it", "prizes and selections of it"),
            _held(works, "work to see or read beside it", "works to see or read beside it"),
        ]
    )
    return " ".join(part for part in (f"{first}{copied} {they} {holds}.", _said(claims, film), watched) if part)


def _watched(film: Watched) -> str:
    """What was measured, in one sentence."""
    if not film.sheet:
        return "The film’s file was opened; no shot was measured."
    shots = words.counted(film.sheet.count, "shot")
    return f"The film was measured from its file: {shots} in {film.tracks.duration}."


def _held(count: int, one: str, several: str) -> str:
    return words.counted(count, one, several if count else one)


def _said(claims: Claims, film: Watched | None) -> str:
    if not claims.clear:
        return "Nobody says clearly how it looks, sounds or moves."
    said = f"How it looks, sounds or moves is said in {words.counted(claims.clear, 'clear statement')}"
    if film:
        judged = words.counted(film.findings.judged, "claim")
        return f"{said}; {judged} {'is' if film.findings.judged == 1 else 'are'} judged beside the film."
    if not claims.waiting:
        return f"{said}."
    if claims.waiting == claims.clear:
        return (
            f"{said}; all can be checked once the film is here." if claims.clear > 1 else f"{said}; it can be checked."
        )
    return f"{said}; {words.number(claims.waiting)} of them can be checked once the film is here."


_MASS = ("notes", "news")
"""Kinds of texts of which one is many already: no "a news"."""


def _one(noun: str) -> str:
    if noun.endswith(_MASS):
        return noun
    return f"an {noun}" if noun[:1].lower() in "aeiou" else f"a {noun}"


def _plural(noun: str) -> str:
    if noun.endswith((*_MASS, "diaries")):
        return noun
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


def awaited(claims: Claims) -> tuple[Awaited, ...]:
    """Statements of the dossier with what adding the film would show: one per facet, both sides in turn."""
    found: list[Awaited] = []
    seen: set[str] = set()
    for facet in claims.facets:
        claim = next((claim for claim in _both(facet.clear) if claim.waits and claim.words.words not in seen), None)
        if claim and facet.key in MEASURES and len(found) < _SHOWN:
            seen.add(claim.words.words)
            found.append(Awaited(claim.words, MEASURES[facet.key]))
    return tuple(found)


def _both(facing: Facing) -> Iterable[Claim]:
    return (*facing.watched, *facing.made)


def _plain(method: str) -> str:
    """A method's name as people write it: the code's is one word.

    >>> _plain("SharedPassages"), _plain("subtitles")
    ('Shared passages', 'Subtitles')
    """
    return words.capital(_JOINED.sub(" ", method).lower())


def methods(view: View) -> tuple[Method, ...]:
    """Who made which rows."""
    groups: dict[tuple[str, int, str], list[Run]] = {}
    for run in view.dossier.runs:
        groups.setdefault((run.method, run.version, run.table), []).append(run)
    return tuple(
        Method(_plain(method), version, _rows(sum(run.rows for run in runs), table))
        for (method, version, table), runs in groups.items()
    )


def _rows(count: int, table: str) -> str:
    """How many rows of a table.

    >>> _rows(1, "freezes"), _rows(2, "freezes"), _rows(1, "stillness")
    ('1 freeze', '2 freezes', '1 stillness')
    """
    if count != 1 or table.endswith("ss"):
        return f"{count:,} {table}"
    return f"1 {'person' if table == 'people' else table.removesuffix('s')}"


def hash_of_texts(view: View) -> str:
    """One short hash over the files that were read, in the order of the letters."""
    joined = "".join(text.sha256 for text in view.marks.texts)
    digest = sha256(joined.encode()).hexdigest()
    return f"{digest[:4]} {digest[4:8]}"


def versions(view: View) -> str:
    """The program and the shape of the tables, as a citation needs them."""
    made_by = sorted({run.kadr for run in view.dossier.runs}) or [__version__]
    return f"Kadr {words.listed(made_by)}, table version {SCHEMA_VERSION}"
