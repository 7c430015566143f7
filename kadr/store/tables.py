"""Parquet files through DuckDB: one thread and a fixed order, so that the same rows give the same bytes."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb

_TEXT_AT_ONCE = 200_000
"""Characters of rows that are taken apart together: the database needs a hundred times the room of what it is given."""


def write_tables(folder: Path, tables: dict[str, tuple[dict[str, Any], Iterable[dict[str, Any]]]]) -> None:
    """Write each table as folder/name.parquet. tables: name -> (structure of its columns, rows).

    Raises OSError when the folder cannot take them.
    """
    with _database() as database:
        for name, (structure, rows) in tables.items():
            shape = _quoted(json.dumps([structure], ensure_ascii=False))
            some = f"SELECT unnest(from_json_strict(?, {shape}), max_depth := 2)"
            database.execute(f"CREATE OR REPLACE TEMP TABLE rows AS {some}", ["[]"])
            for part in _parts(rows):
                database.execute(f"INSERT INTO rows {some}", [part])
            goal = _quoted(str(folder / f"{name}.parquet"))
            database.execute(f"COPY rows TO {goal} (FORMAT parquet, COMPRESSION zstd)")


def _parts(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The rows as JSON, in arrays of about that size."""
    part, size = [], 0
    for row in rows:
        part.append(json.dumps(row, ensure_ascii=False))
        size += len(part[-1])
        if size >= _TEXT_AT_ONCE:
            yield f"[{','.join(part)}]"
            part, size = [], 0
    if part:
        yield f"[{','.join(part)}]"


def read_tables(files: dict[str, Path]) -> dict[str, list[dict[str, Any]]]:
    """Rows of each file, in order. Raises OSError for a file that is missing or no Parquet."""
    with _database() as database:
        return {name: _rows(database, path) for name, path in files.items()}


def _rows(database: "duckdb.DuckDBPyConnection", path: Path) -> list[dict[str, Any]]:
    found = database.execute("SELECT * FROM read_parquet(?)", [_no_pattern(str(path))])
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, values, strict=True)) for values in found.fetchall()]


@contextmanager
def _database() -> Iterator["duckdb.DuckDBPyConnection"]:
    import duckdb  # here, because loading it takes longer than most commands

    try:
        with duckdb.connect(config={"threads": 1}) as database:
            yield database
    except duckdb.Error as error:
        raise OSError(str(error).splitlines()[0]) from error


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _no_pattern(path: str) -> str:
    """A path in which DuckDB sees no wildcards."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path)
