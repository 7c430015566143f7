"""The film as a schema.org Movie in JSON-LD, for sites, catalogues and programs that read linked data.

A value that is a thing (a person, a part, a company) carries its quotes as `subjectOf`; a plain value (a title, a
length, an award) has them in the film's `citation`, each named for the value. A quotation says by `isPartOf` which
text it is from; the texts are the film's `subjectOf`. Jobs for which schema.org has no property of its own stand under
`contributor` as a Role with the job's name.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from kadr.dossier import Dossier
from kadr.exports import joined
from kadr.exports.joined import Job
from kadr.exports.places import Places
from kadr.exports.quoting import LONGEST, quotation
from kadr.records import Quote, Text

_PROPERTIES = {
    "director": "director", "writer": "author", "producer": "producer", "composer": "musicBy",
    "production_company": "productionCompany", "cast": "actor",
}  # fmt: skip
_COMPANIES = {"production_company", "distributor", "courtesy"}
_TYPES = {
    "review": "Review",
    "news": "NewsArticle",
    "film page": "WebPage",
    "interview": "Article",
    "profile": "Article",
}

Thing = dict[str, Any]


class JsonLd:
    """One file: a Movie with what the texts say of it."""

    suffix = ".jsonld"

    def write(self, dossier: Dossier, path: Path, longest: int | None = LONGEST) -> Sequence[Path]:
        """Write one file. Raises OSError."""
        text = json.dumps(movie(dossier, longest), ensure_ascii=False, indent=1) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
        return [path]


def movie(dossier: Dossier, longest: int | None = LONGEST) -> Thing:
    """The film as plain JSON values; what no text says is left out."""
    quoting = _Quoting(dossier, longest)
    subject = dossier.subject
    found: Thing = {"@context": "https://schema.org", "@type": "Movie"}
    if subject:
        found["name"] = subject.title
        quoting.cite("name", subject.title, joined.told(dossier, "title"))
        others = joined.other_titles(dossier)
        found["alternateName"] = [title for title, _ in others]
        for title, quote in others:
            quoting.cite("alternateName", title, [quote] if quote else [])
        if subject.year:
            found["datePublished"] = str(subject.year)
            quoting.cite("datePublished", str(subject.year), joined.told(dossier, "year"))
    lengths = joined.lengths(dossier)
    found["duration"] = [f"PT{minutes}M" for minutes, _ in lengths]
    for minutes, quote in lengths:
        quoting.cite("duration", f"PT{minutes}M", [quote])
    for job in joined.jobs(dossier):
        name, value = _credited(job, quoting)
        found.setdefault(name, []).append(value)
    awards = joined.awards(dossier)
    found["award"] = [award.words for award in awards]
    for award in awards:
        quoting.cite("award", award.words, award.quotes)
    found["citation"] = quoting.cited
    found["subjectOf"] = [_text(text) for text in dossier.texts]
    return {name: _alone(value) for name, value in found.items() if value}


def _alone(value: Any) -> Any:
    """The only one of a list of plain words by itself, as schema.org's examples have it."""
    return value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) else value


class _Quoting:
    """Makes quotations, and keeps those of plain values."""

    def __init__(self, dossier: Dossier, longest: int | None) -> None:
        self.places = Places(dossier)
        self.longest = longest
        self.cited: list[Thing] = []

    def quotations(self, quotes: Iterable[Quote]) -> list[Thing]:
        return [self._one(quote) for quote in quotes]

    def cite(self, name: str, value: str, quotes: Iterable[Quote]) -> None:
        self.cited += [{**self._one(quote), "name": f"{name}: {value}"} for quote in quotes]

    def _one(self, quote: Quote) -> Thing:
        text = self.places.text(quote)
        return {
            "@type": "Quotation", "text": quotation(quote.exact, self.longest), "position": self.places.mark(quote),
            "isPartOf": {"@id": _id(text)},
        } | ({"inLanguage": text.language} if text.language else {})  # fmt: skip


def _credited(job: Job, quoting: _Quoting) -> tuple[str, Thing]:
    """The property that a job belongs under, and its value."""
    whole = "Organization" if job.role in _COMPANIES else "Person"
    who: Thing = {"@type": whole, "name": job.person}
    if job.spellings:
        who["alternateName"] = list(job.spellings)
    quotes = {"subjectOf": quoting.quotations(job.quotes)}
    name = _PROPERTIES.get(job.role, "contributor")
    if name == "actor":
        part = {"characterName": job.character} if job.character else {}
        return name, {"@type": "PerformanceRole", "actor": who, **part, **quotes}
    if name == "contributor":
        return name, {"@type": "Role", "roleName": job.role.replace("_", " "), "contributor": who, **quotes}
    return name, {**who, **quotes}


def _text(text: Text) -> Thing:
    about: Thing = {
        "@type": _TYPES.get(text.kind, "CreativeWork"), "@id": _id(text), "name": text.title, "url": text.address,
        "author": {"@type": "Person", "name": text.author} if text.author else None,
        "publisher": {"@type": "Organization", "name": text.outlet} if text.outlet else None,
        "datePublished": text.date, "inLanguage": text.language,
        "isBasedOn": {"@id": f"#{text.copy_of}"} if text.copy_of else None,
    }  # fmt: skip
    return {name: value for name, value in about.items() if value}


def _id(text: Text) -> str:
    return f"#{text.text_id}"
