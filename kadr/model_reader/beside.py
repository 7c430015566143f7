"""The model's rows beside the rules': the rules' stay as they are and first; what both have is said once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kadr.fold import fold, title_key
from kadr.records import Origin, Quote

_OVERLAP = 0.5  # of the shorter quote


def beside(table: str, rules: Sequence[Any], model: Sequence[Any], reader: str) -> list[Any]:
    """All rows of one table. Those of the rules that the model has too get a note: also read by it."""
    known: dict[Any, list[int]] = defaultdict(list)
    for place, row in enumerate(rules):
        for key in _keys(table, row):
            known[key].append(place)
    both: set[int] = set()
    own: list[Any] = []
    for row in model:
        places = [p for key in _keys(table, row) for p in known.get(key, ()) if _is_same(table, rules[p], row)]
        both |= set(places)
        if not places and row not in own:
            own.append(row)
    also = Origin("reader", "computed", None, f"also read by {reader}")
    noted = [replace(row, origins=(*row.origins, also)) if n in both else row for n, row in enumerate(rules)]
    return [*noted, *own]


def _keys(table: str, row: Any) -> list[Any]:
    """What two rows must have in common to be looked at together."""
    where = row.quote.text_id
    if table == "credits":
        return [(where, fold(row.person), row.role)]
    if table == "people":
        return [(where, fold(row.person), row.fact)]
    if table == "works":
        return [(where, title_key(row.title))] if row.title else [(where, "by", fold(row.creator or ""))]
    if table == "prizes":
        return [(where, row.outcome, row.vague)]
    return [(where, facet) for facet in row.facets]


def _is_same(table: str, one: Any, other: Any) -> bool:
    if table == "prizes":
        names = [fold(row.prize or row.section or row.festival or "") for row in (one, other)]
        return (names[0] in names[1] or names[1] in names[0]) and _agree(one, other, ("work", "recipient", "year"))
    if table == "statements":
        return _overlap(one.quote, other.quote) >= _OVERLAP
    if table == "credits":
        return _agree(one, other, ("film",))
    if table == "people":
        return _agree(one, other, ("place", "date"))
    return bool(one.relation == other.relation)  # a work is mentioned here, and an influence there


def _agree(one: Any, other: Any, columns: Sequence[str]) -> bool:
    """Whether values that both give are the same."""
    values = [(getattr(one, column), getattr(other, column)) for column in columns]
    return all(a is None or b is None or title_key(str(a)) == title_key(str(b)) for a, b in values)


def _overlap(one: Quote, other: Quote) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / min(one.end - one.start, other.end - other.start)
