"""A film in JSON: a schema.org Movie, as sites embed it and `kadr export --to jsonld` writes it, or a Wikidata item."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from kadr.errors import CannotRead
from kadr.reading.sources.encoding import decode
from kadr.reading.sources.records import MOST_VALUES, Record, one_line, source_of
from kadr.reading.sources.source import Source

_ROLES = {
    "director": "director", "directors": "director", "author": "writer", "creator": "writer", "producer": "producer",
    "editor": "editor", "musicBy": "composer", "actor": "cast", "actors": "cast", "performer": "cast",
    "productionCompany": "production_company",
}  # fmt: skip
_COMPANIES = {"Organization", "Corporation", "ProductionCompany"}
_JOBS = {
    "cinematographer": "cinematographer", "director of photography": "cinematographer", "production design": "production_design",
    "production designer": "production_design", "art direction": "art_direction", "set decoration": "set_decoration",
    "costume": "costume", "costume designer": "costume", "makeup hair": "makeup_hair", "camera operator": "camera_operator",
    "source author": "source_author", "military advisor": "military_advisor", "distributor": "distributor",
}  # fmt: skip
"""Names of roles in `contributor`; others are printed as they are."""
_LENGTH = re.compile(r"P(?:0D)?T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d+S)?", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_KIND = "schema.org Movie"
_DEEPEST = 12  # levels in which a Movie is sought

Thing = dict[str, Any]


def read_json(path: str, sha256: str, data: bytes) -> Source:
    """One JSON file. Raises CannotRead where it is broken, or speaks of no film."""
    from kadr.reading.sources.records_wikidata import items, read_items

    values = loaded(path, decode(data)[0])
    if found := items(values):
        return read_items(path, sha256, found)
    movies = list(movies_in(values))
    if not movies:
        raise CannotRead(
            f"{path} is JSON without a film in it: Kadr reads a schema.org Movie, or a Wikidata item (Special:EntityData)."
        )
    things = named_things(values)
    records = [record for movie in movies if (record := film_record(movie, things))]
    address = next((url for movie in movies if (url := _address(movie))), None)
    return source_of(path, sha256, records, _KIND, address, _name(movies[0].get("publisher")) or None)


def loaded(path: str, text: str) -> Any:
    """JSON as values. Raises CannotRead with the place where it breaks."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise CannotRead(f"{path} is JSON nested too deep to be read. Give the part about the film.") from error
    except ValueError as error:
        why = str(error).splitlines()[0]
        raise CannotRead(f"{path} is damaged JSON ({why}). Save it again, or save its text as .txt.") from error


def movies_in(values: Any) -> Iterator[Thing]:
    """Every Movie, at whatever depth sites put it: in a list, a graph, the film that a review is about."""
    return (thing for thing in _things(values) if "Movie" in _types(thing))


def named_things(values: Any) -> dict[str, Thing]:
    """Everything with a name and an @id, which other values may stand for."""
    return {thing["@id"]: thing for thing in _things(values) if isinstance(thing.get("@id"), str) and thing.get("name")}


def _things(values: Any, depth: int = 0) -> Iterator[Thing]:
    if depth > _DEEPEST:
        return
    if isinstance(values, list):
        for one in values[:MOST_VALUES]:
            yield from _things(one, depth + 1)
    elif isinstance(values, dict):
        yield values
        for one in values.values():
            if isinstance(one, dict | list):
                yield from _things(one, depth + 1)


def _types(thing: Thing) -> set[str]:
    kinds = thing.get("@type")
    return {
        re.split(r"[/:#]", kind)[-1]
        for kind in (kinds if isinstance(kinds, list) else [kinds])
        if isinstance(kind, str)
    }


def film_record(movie: Thing, things: dict[str, Thing]) -> Record | None:
    """A Movie as lines; None for one without a name, as references are."""
    title = _name(movie.get("name") or movie.get("headline"))
    if not title:
        return None
    year = re.search(
        r"\b(?:18|19|20)\d\d\b", " ".join(one_line(movie.get(key)) for key in ("datePublished", "dateCreated"))
    )
    record = Record(title, year.group() if year else None)
    for other in _listed(movie.get("alternateName")):
        record.put("Also known as", _name(other))
    record.put("Year", year.group() if year else None)
    for length in _listed(movie.get("duration")):
        record.minutes(_minutes(length))
    for key, value in movie.items():
        for one in _listed(value):
            if key in _ROLES:
                _put(record, _ROLES[key], key, one, things)
            elif key == "contributor":
                _put(record, "", key, one, things)
    for key in ("award", "awards"):
        for one in _listed(movie.get(key)):
            record.put("Won", _name(one))  # an award "won by or for this item", by schema.org
    for country in _listed(movie.get("countryOfOrigin")):
        record.put("Country", _name(country))
    record.prose += [one_line(movie[key]) for key in ("abstract", "description") if isinstance(movie.get(key), str)]
    return record


def _put(record: Record, role: str, key: str, value: Any, things: dict[str, Thing]) -> None:
    """One credit: a name, a thing with a name, or a Role around either."""
    thing = _whole(value, things)
    if isinstance(thing, dict) and key in thing and not thing.get("name"):  # a Role, as schema.org has it
        told = _words(thing.get("roleName"))
        part = _name(thing.get("characterName")) or (told if role == "cast" else "")
        for one in _listed(thing[key]):
            inner = _whole(one, things)
            record.credit(role or _JOBS.get(told.lower(), told), _name(inner), part if role == "cast" else None)
        return
    company = isinstance(thing, dict) and _types(thing) & _COMPANIES
    if company and role == "writer":
        role = "production_company"  # as one large film site puts its companies under `creator`
    if role:
        record.credit(role, _name(thing), _name(thing.get("characterName")) if isinstance(thing, dict) else None)


def _whole(value: Any, things: dict[str, Thing]) -> Any:
    """The thing that a bare reference points to."""
    known = things.get(value["@id"]) if isinstance(value, dict) and isinstance(value.get("@id"), str) else None
    return known if known and not value.get("name") else value


def _listed(value: Any) -> list[Any]:
    return (value if isinstance(value, list) else [] if value is None else [value])[:MOST_VALUES]


def _name(value: Any) -> str:
    if isinstance(value, list):
        return _name(value[0]) if value else ""
    if isinstance(value, dict):
        return _words(value.get("name")) or _words(value.get("@value"))
    return _words(value)


def _words(value: Any) -> str:
    """A value as words; sites write HTML into their data.

    >>> _words("Se&aacute;n <b>O&#39;Dell</b>")
    "Seán O'Dell"
    """
    return one_line(_TAG.sub("", unescape(one_line(value)))) if isinstance(value, str) else one_line(value)


def _address(movie: Thing) -> str | None:
    return next(
        (one_line(movie[key]) for key in ("url", "mainEntityOfPage", "sameAs", "@id") if _is_address(movie.get(key))),
        None,
    )


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and value.startswith(("http://", "https://"))


def _minutes(length: Any) -> int | None:
    """Minutes of an ISO 8601 duration.

    >>> _minutes("PT1H36M"), _minutes("PT96M"), _minutes("long")
    (96, 96, None)
    """
    hit = _LENGTH.fullmatch(one_line(length))
    return int(hit[1] or 0) * 60 + int(hit[2] or 0) if hit else None
