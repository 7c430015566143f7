"""Records as columns: what a table looks like in Parquet, how a row comes back, and how old shapes are brought up."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from kadr.dossier import TABLES, flat
from kadr.records import SCHEMA_VERSION, Quote
from kadr.store.values import record

Tables = dict[str, list[dict[str, Any]]]

UPGRADES: dict[int, Callable[[Tables], Tables]] = {
    1: lambda tables: tables,  # version 2 added the tables of the film, which a dossier of texts has empty
    2: lambda tables: tables,  # version 3 added the tables of who is seen and heard
    3: lambda tables: tables,  # version 4 added the picture's shapes: of older films it is unknown whether they change
}
"""From which version: the step that brings its tables one version up."""

_QUOTE_COLUMNS = {"text_id": "text_id", "quote_start": "start", "quote_end": "end", "quote": "exact"}
_SQL = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


def structure(table: str) -> dict[str, Any]:
    """Column names of a table with their types, in the notation of DuckDB's from_json.

    >>> structure("texts")["characters"], structure("statements")["facets"]
    ('BIGINT', ['VARCHAR'])
    """
    columns: dict[str, Any] = {}
    hints = get_type_hints(TABLES[table])
    for part in fields(TABLES[table]):
        if part.name == "quote" and hints["quote"] is Quote:
            columns |= {"text_id": "VARCHAR", "quote": "VARCHAR", "quote_start": "BIGINT", "quote_end": "BIGINT"}
        else:
            columns[part.name] = _type(hints[part.name])
    return columns


def _type(hint: Any) -> Any:
    if hint in _SQL:
        return _SQL[hint]
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return {part.name: _type(hints[part.name]) for part in fields(hint)}
    inner = next(arg for arg in get_args(hint) if arg is not type(None))
    known = _type(inner)
    return [known] if getattr(hint, "__origin__", None) is tuple else known


def columns(row: Any) -> dict[str, Any]:
    """A record as the values of its columns."""
    return flat(row)


def row(table: str, values: dict[str, Any]) -> Any:
    """The record that stands in one line of a table. Raises ValueError or TypeError when it does not fit."""
    kind = TABLES[table]
    if _is_quoted(kind):
        rest = {name: value for name, value in values.items() if name not in _QUOTE_COLUMNS}
        rest["quote"] = {name: values[column] for column, name in _QUOTE_COLUMNS.items()}
        return record(kind, rest)
    return record(kind, values)


@cache
def _is_quoted(kind: type) -> bool:
    return get_type_hints(kind).get("quote") is Quote


def upgraded(tables: Tables, version: int) -> Tables:
    """Tables of an older version in today's shape."""
    for step in range(version, SCHEMA_VERSION):
        tables = UPGRADES[step](tables)
    return tables
