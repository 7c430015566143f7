"""The Claims view: what was said of the film, each beside its finding, by speaker, role, facet, verdict and document."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from kadr.film_rows import VERDICTS
from kadr.fold import fold, looked_for
from kadr.page import words
from kadr.page.claims import Claim, Facet
from kadr.page.film.findings import Laid
from kadr.page.show import site
from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import is_renumbered
from kadr.page.show.site import Asked
from kadr.records import FACETS, Correction, Statement
from kadr.store.corrections import read_corrections

FILTERS = ("speaker", "role", "facet", "verdict", "text")
ORDERS = {"verdict": "verdict", "text": "document", "speaker": "speaker", "facet": "facet"}
NOT_WEIGHED = "not weighed"
_A_PAGE = 20
_NEAR = 3
"""Pages on each side of this one that are linked to, besides the first and the last."""

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim, with what it can be filtered by."""

    words: str
    speaker: str
    role: str
    facets: tuple[str, ...]
    verdict: str
    texts: tuple[str, ...]
    """Letters of the texts that say it."""
    flags: tuple[str, ...]
    laid: Laid | None
    claim: Claim | None
    """A claim that was laid beside no measure."""
    place: str = ""
    """Where its words stand, as corrections name it."""
    places: frozenset[str] = frozenset()
    """Everywhere that they stand, as addresses name it: letter, start, end."""
    folded: str = field(init=False, default="")
    """The words as a search compares them."""
    values: Mapping[str, tuple[str, ...]] = field(init=False, default_factory=dict)
    """What the claim has under each filter."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.words))
        values = {
            "speaker": (self.speaker or "not said",), "role": (self.role,), "facet": self.facets,
            "verdict": (self.verdict,), "text": self.texts,
        }  # fmt: skip
        object.__setattr__(self, "values", values)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a filter can have here."""

    value: str
    label: str
    count: int
    chosen: bool


def html(shown: Shown, asked: Asked) -> str:
    """A page of claims, those that the address asks for."""
    every = _entries(shown)
    sifted = _sifted(every, asked.query)
    some = _in_order((one for one, failed in sifted if not failed), asked.query)
    first = _first(some, asked.query)
    here = some[first : first + _A_PAGE]
    opened = next((one.laid.anchor for one in here if one.laid and _is_wanted(one, asked.query)), "")
    film = shown.watched
    laid = tuple(replace(one.laid, begins_open=one.laid.anchor == opened, again="") for one in here if one.laid)
    hand: dict[str, list[Correction]] = {}
    for correction in read_corrections(shown.folder):
        hand.setdefault(correction.place, []).append(correction)
    count, now = -(-len(some) // _A_PAGE), first // _A_PAGE + 1
    values: dict[str, Any] = {
        "findings": replace(film.findings, laid=laid) if film else None,
        "renumbered": film is not None and is_renumbered(shown),
        "count": len(some),
        "every": len(every),
        "judged": sum(1 for one in some if one.laid and one.verdict not in ("cannot be measured", "no baseline")),
        "choices": _choices(sifted, asked.query),
        "orders": [(name, label, asked.query.get("order", "verdict") == name) for name, label in ORDERS.items()],
        "places": [
            (one.laid.anchor, one.place, min(one.places, default=""), hand.get(one.place, ()))
            for one in here
            if one.laid and one.place
        ],
        "bare": [one.claim for one in here if one.claim],
        "pages": [
            (number, urlencode(_query(asked.query) | {"page": str(number)}), number == now)
            for number in range(1, count + 1)
            if number in (1, count) or abs(number - now) <= _NEAR
        ],
        "facets": [(name, words.FACETS.get(name, name)) for name in FACETS],
        "verdicts": VERDICTS,
        "is_filtered": any(asked.query.get(name) for name in FILTERS),
    }
    return site.html(shown, asked, "claims", "show/claims.html", **values)


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """Every claim that the address asks for, not cut into pages."""
    rows = [
        {
            "words": one.words, "speaker": one.speaker or None, "role": one.role, "facets": list(one.facets), "texts": list(one.texts),
            "flags": list(one.flags), "verdict": one.verdict, "measure": one.laid.measure if one.laid else None,
            "value": one.laid.value if one.laid else None, "interval": one.laid.interval if one.laid else None,
            "number": one.laid.row.value if one.laid else None, "low": one.laid.row.low if one.laid else None,
            "high": one.laid.row.high if one.laid else None, "unit": one.laid.row.unit if one.laid else None,
            "as_corrected": (one.laid.corrected or None) if one.laid else None,
            "judged_against": one.laid.baseline if one.laid else None, "rule": one.laid.rule if one.laid else None,
            "reason": one.laid.reason if one.laid else None,
            "shots_for": [shot.index + 1 for shot in one.laid.shots_for] if one.laid else [],
            "shots_against": [shot.index + 1 for shot in one.laid.shots_against] if one.laid else [],
            "finding": one.laid.anchor.removeprefix("finding-") if one.laid else None,
        }
        for one in _in_order((one for one, failed in _sifted(_entries(shown), asked.query) if not failed), asked.query)
    ]  # fmt: skip
    return {"claims": rows}


def _entries(shown: Shown) -> list[Entry]:
    return shown.once("claims", lambda: [*_laid(shown), *_bare(shown)])


def _laid(shown: Shown) -> Iterable[Entry]:
    """Claims beside a measure, in the order of the still report."""
    if shown.watched is None:
        return
    statements: dict[Place, Statement] = {
        (row.quote.text_id, row.quote.start, row.quote.end): row for row in shown.dossier.statements
    }
    said: dict[str, list[Statement]] = {}
    for (text_id, start, end, facet), laid in shown.watched.findings.by_place.items():
        if facet and (row := statements.get((text_id, start, end))):
            said.setdefault(laid.anchor, []).append(row)
    for laid in shown.watched.findings.laid:
        rows = said.get(laid.anchor, [])
        yield Entry(
            laid.words.words,
            laid.speaker,
            rows[0].speaker_role if rows else laid.role,
            tuple(dict.fromkeys(facet for row in rows for facet in row.facets)),
            laid.verdict,
            tuple(dict.fromkeys(mark.letter for mark in laid.marks)),
            tuple(
                flag
                for flag in dict.fromkeys(flag for row in rows for flag in (row.polarity, *row.flags))
                if flag in words.FLAGS
            ),
            laid,
            None,
            _place(rows[0]) if rows else "",
            frozenset(_address(shown, row) for row in rows),
        )


def _place(row: Statement) -> str:
    return f"{row.quote.text_id}:{row.quote.start}:{row.quote.end}"


def _address(shown: Shown, row: Statement) -> str:
    return f"{shown.view.marks.letters[row.quote.text_id]}-{row.quote.start}-{row.quote.end}"


def _bare(shown: Shown) -> Iterable[Entry]:
    """Clear and possible statements that nothing was laid beside."""
    found: dict[tuple[str, str], tuple[Claim, list[str]]] = {}
    facets: tuple[Facet, ...] = shown.parts["claims"].facets
    for facet in facets:
        for facing in (facet.clear, facet.possible):
            for claim in (*facing.watched, *facing.made):
                if claim.laid is None:
                    found.setdefault((claim.words.words, claim.speaker), (claim, []))[1].append(facet.key)
    for claim, under in found.values():
        yield Entry(
            claim.words.words, claim.speaker, claim.role or "director", tuple(under), NOT_WEIGHED,
            tuple(dict.fromkeys(mark.letter for mark in claim.words.marks)), claim.flags, None, claim, "",
            frozenset("-".join(key.split("-")[1:4]) for key in claim.keys),
        )  # fmt: skip


def _in_order(some: Iterable[Entry], query: Mapping[str, str]) -> list[Entry]:
    firmest = [*VERDICTS, NOT_WEIGHED]
    keys = {
        "verdict": lambda one: firmest.index(one.verdict),
        "text": lambda one: one.texts,
        "speaker": lambda one: (not one.speaker, fold(one.speaker)),
        "facet": lambda one: one.facets,
    }
    return sorted(some, key=keys.get(query.get("order", ""), keys["verdict"]))


def _first(some: list[Entry], query: Mapping[str, str]) -> int:
    """Where the page begins: the page asked for, or the one that holds the claim asked for."""
    if query.get("claim") or query.get("at"):
        for place, one in enumerate(some):
            if _is_wanted(one, query):
                return place // _A_PAGE * _A_PAGE
    page = query.get("page", "")
    wanted = (int(page) - 1) * _A_PAGE if page.isascii() and page.isdigit() and len(page) < 6 else 0
    return wanted if 0 <= wanted < len(some) else 0


def _is_wanted(one: Entry, query: Mapping[str, str]) -> bool:
    """Whether the address asks for this very claim: by its finding's number, or by where its words stand."""
    by_number = one.laid is not None and one.laid.anchor == f"finding-{query.get('claim', '')}"
    return by_number or query.get("at", "") in one.places


def _sifted(every: Iterable[Entry], query: Mapping[str, str]) -> list[tuple[Entry, list[str]]]:
    """Each claim with the filters that leave it out; words count as one that no choice changes."""
    wanted = [(name, query[name]) for name in FILTERS if query.get(name)]
    finds = looked_for(query.get("words", ""))
    return [
        (
            one,
            [name for name, value in wanted if value not in one.values[name]]
            + ([] if finds is None or finds.search(one.folded) else ["words"]),
        )
        for one in every
    ]


def _choices(sifted: Sequence[tuple[Entry, list[str]]], query: Mapping[str, str]) -> dict[str, list[Choice]]:
    """The values of each filter, each with how many claims the other filters leave it."""
    return {
        name: _listed(
            name,
            Counter(value for one, failed in sifted if not failed or failed == [name] for value in one.values[name]),
            query.get(name, ""),
        )
        for name in FILTERS
    }


def _listed(name: str, counts: Counter[str], chosen: str) -> list[Choice]:
    if chosen and chosen not in counts:
        counts[chosen] = 0
    labels = words.FACETS | words.FACTS if name == "facet" else {}
    order = sorted(counts, key=lambda value: (fold(labels.get(value) or value), value))
    return [Choice(value, labels.get(value, value), counts[value], value == chosen) for value in order]


def _query(query: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in query.items() if value and name not in ("page", "claim", "at", "v")}
