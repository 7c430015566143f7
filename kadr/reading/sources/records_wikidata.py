"""A saved Wikidata item: Special:EntityData/Q….json.

An item names other items by their numbers; the names of these are in the file only where several items were saved
together, or where a statement says how a person was named in the film. What has no name here is listed, not guessed.
"""

import re
from collections.abc import Iterator
from typing import Any

from kadr.errors import CannotRead
from kadr.reading.sources.records import Record, one_line, source_of
from kadr.reading.sources.source import Source
from kadr.records import Trouble

_ROLES = {
    "P57": "director", "P58": "writer", "P162": "producer", "P344": "cinematographer", "P1040": "editor", "P86": "composer",
    "P161": "cast", "P725": "cast", "P2554": "production_design", "P3174": "art_direction", "P2515": "costume",
    "P272": "production_company", "P750": "distributor",
}  # fmt: skip
_AWARDS = {"P166": "Won", "P1411": "Nominated for"}
_NAMED_AS = ("P1932", "P1810")  # object stated as, subject named as
_CHARACTER = ("P4633", "P453")  # name of the character role, character role
_TITLE, _PUBLISHED, _DURATION = "P1476", "P577", "P2047"
_MINUTE = "Q7727"
_MOST_NAMES = 40
_KIND = "Wikidata item"

Item = dict[str, Any]


def items(values: Any) -> dict[str, Item]:
    """The items of a file by number; empty for any other JSON."""
    found = values.get("entities") if isinstance(values, dict) else None
    if not isinstance(found, dict):
        found = (
            {values["id"]: values}
            if isinstance(values, dict) and "claims" in values and isinstance(values.get("id"), str)
            else {}
        )
    return {key: item for key, item in found.items() if isinstance(item, dict) and re.fullmatch(r"Q\d+", key)}


def read_items(path: str, sha256: str, found: dict[str, Item]) -> Source:
    """The films among some items. Raises CannotRead where none is one."""
    films = {key: item for key, item in found.items() if set(_claims(item)) & set(_ROLES)}
    if not films:
        raise CannotRead(
            f"{path} holds a Wikidata item that is no film ({', '.join(list(found)[:3])}). Save the film's item."
        )
    records, nameless = [], []
    for item in films.values():
        record, some = _record(item, found)
        records.append(record)
        nameless += some
    troubles: tuple[Trouble, ...] = ()
    if nameless:
        told = ", ".join(dict.fromkeys(nameless))
        short = told if len(told) < 120 else told[:117].rsplit(", ", 1)[0] + " …"
        troubles = (
            Trouble(
                path, f"items are named by number only, and their names are not in the file: {short}", "they are left out",
                "Save their items into the same file, or give the credits as CSV.",
            ),
        )  # fmt: skip
    first = next(iter(films))
    date = one_line(films[first].get("modified"))[:10] or None
    return source_of(path, sha256, records, _KIND, f"https://www.wikidata.org/wiki/{first}", "Wikidata", date, troubles)


def _record(item: Item, found: dict[str, Item]) -> tuple[Record, list[str]]:
    """The lines of one film, and the numbers that no name is known for."""
    claims = _claims(item)
    original = [one_line(value.get("text")) for value in _values(claims, _TITLE) if isinstance(value, dict)]
    names = _labels(item)
    title = names.get("en") or next(iter(original), "") or next(iter(names.values()), "Untitled")
    years = sorted(
        hit.group() for value in _values(claims, _PUBLISHED) if (hit := re.search(r"\d{4}", str(_time(value))))
    )
    record = Record(title, years[0] if years else None)
    for name in original:
        if name != title:
            record.put("Original title", name)
    for name in dict.fromkeys([*names.values(), *_aliases(item)]):
        if name != title and len(record.lines) < _MOST_NAMES:
            record.put("Also known as", name)
    record.put("Year", record.year)
    for value in _values(claims, _DURATION):
        if isinstance(value, dict) and str(value.get("unit", "")).endswith(f"/{_MINUTE}"):
            record.minutes(_whole_number(value.get("amount")))
    nameless: list[str] = []
    for code, role in _ROLES.items():
        for claim in claims.get(code, ()):
            name = _called(claim, found)
            if name:
                record.credit(role, name, next(_qualified(claim, _CHARACTER, found), None) if role == "cast" else None)
            elif number := _number(_value(claim.get("mainsnak"))):
                nameless.append(f"{role.replace('_', ' ')} {number}")
    for code, label in _AWARDS.items():
        for claim in claims.get(code, ()):
            if name := _called(claim, found):
                record.put(label, name)
    return record, nameless


def _claims(item: Item) -> dict[str, list[Any]]:
    """Statements by property; those that Wikidata itself calls wrong are left out."""
    claims = item.get("claims")
    if not isinstance(claims, dict):
        return {}
    return {
        code: [claim for claim in some if isinstance(claim, dict) and claim.get("rank") != "deprecated"]
        for code, some in claims.items() if isinstance(some, list)
    }  # fmt: skip


def _values(claims: dict[str, list[Any]], code: str) -> list[Any]:
    return [value for claim in claims.get(code, ()) if (value := _value(claim.get("mainsnak"))) is not None]


def _value(snak: Any) -> Any:
    held = snak.get("datavalue") if isinstance(snak, dict) else None
    return held.get("value") if isinstance(held, dict) else None


def _called(claim: Any, found: dict[str, Item]) -> str:
    """The name of what a statement says: as the statement itself prints it, else the label of the item in this file."""
    return next(_qualified(claim, _NAMED_AS, found), None) or _label(_value(claim.get("mainsnak")), found)


def _qualified(claim: Any, codes: tuple[str, ...], found: dict[str, Item]) -> Iterator[str]:
    qualifiers = claim.get("qualifiers")
    for code in codes if isinstance(qualifiers, dict) else ():
        for snak in qualifiers.get(code) or ():
            value = _value(snak)
            if name := one_line(value) or _label(value, found):
                yield name


def _label(value: Any, found: dict[str, Item]) -> str:
    """The name of an item, English if there is one; text in a language is itself."""
    if isinstance(value, dict) and "text" in value:
        return one_line(value["text"])
    names = _labels(found.get(_number(value) or "", {}))
    return names.get("en") or names.get("mul") or next(iter(names.values()), "")


def _labels(item: Item) -> dict[str, str]:
    labels = item.get("labels")
    named = labels.items() if isinstance(labels, dict) else ()
    return {code: name for code, one in sorted(named) if isinstance(one, dict) and (name := one_line(one.get("value")))}


def _aliases(item: Item) -> list[str]:
    aliases = item.get("aliases")
    groups = (
        [some for _, some in sorted(aliases.items()) if isinstance(some, list)] if isinstance(aliases, dict) else []
    )
    return [name for some in groups for one in some if isinstance(one, dict) and (name := one_line(one.get("value")))]


def _number(value: Any) -> str | None:
    number = value.get("id") if isinstance(value, dict) else None
    return number if isinstance(number, str) and re.fullmatch(r"Q\d+", number) else None


def _time(value: Any) -> str:
    return one_line(value.get("time")) if isinstance(value, dict) else ""


def _whole_number(amount: Any) -> int | None:
    hit = re.fullmatch(r"\+?(\d{1,4})(?:\.\d*)?", one_line(amount))
    return int(hit[1]) if hit else None
