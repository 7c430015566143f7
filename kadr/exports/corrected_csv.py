"""What people corrected, as CSV beside the tables: shots and facts as corrected, and every correction with who and why.

`shots.csv` and `facts.csv` stay as Kadr found them; `shots_corrected.csv` and `facts_corrected.csv` are the same as corrected
by hand. Each is written only where somebody corrected what it holds.
"""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from kadr.dossier import Dossier, flat
from kadr.exports.csv import cell
from kadr.exports.times import Times
from kadr.film_rows import Fact
from kadr.records import Correction
from kadr.store.inside import is_here
from kadr.summaries.by_place import OF_SHOTS, signed, told
from kadr.summaries.corrected_facts import corrected_facts, shots_of
from kadr.summaries.corrected_shots import CorrectedShot

_KINDS = {"shots_corrected": CorrectedShot, "facts_corrected": Fact, "corrections": Correction}
"""What each file holds: its header has all columns of it."""

_LONGEST_HEADER = 10_000
"""Bytes."""


def remove_earlier(folder: Path) -> None:
    """Remove what an earlier export wrote: what was taken back is not left standing. Raises OSError.

    Only a file whose first line is the header that Kadr writes there; another of that name is somebody's own, and stays.
    """
    for name, kind in _KINDS.items():
        path, columns = folder / f"{name}.csv", [part.name for part in fields(kind)]
        if is_here(path) and [column for column in _header(path) if column in columns] == columns:
            path.unlink()


def _header(path: Path) -> list[str]:
    """The columns of a file that Kadr may have written; none of a file that begins otherwise."""
    with path.open("rb") as file:
        line = file.readline(_LONGEST_HEADER)
    if not line.startswith(BOM_UTF8) or not line.endswith(b"\r\n"):
        return []
    return line.removeprefix(BOM_UTF8).decode(errors="replace").strip().split(",")


def write_corrected(dossier: Dossier, folder: Path) -> list[Path]:
    """Write what there is to write into a folder that is there. Raises OSError."""
    shots = shots_of(dossier)
    some = {
        "shots_corrected": [_shot(shot) for shot in shots] if any(shot.mended for shot in shots) else [],
        "facts_corrected": [flat(fact) for fact in corrected_facts(dossier, shots)],
        "corrections": list(_corrections(dossier.corrections)),
    }
    return [
        _write(folder / f"{name}.csv", [*_columns(_KINDS[name], rows)], rows, Times.of(dossier))
        for name, rows in some.items()
        if rows
    ]


def _columns(kind: Any, rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    known = [part.name for part in fields(kind) if part.name in rows[0]]
    yield from known
    yield from (name for name in rows[0] if name not in known)


def _shot(shot: CorrectedShot) -> dict[str, Any]:
    row = {part.name: getattr(shot, part.name) for part in fields(shot)}
    return row | {"by_hand": [signed(one) for one in shot.by_hand]}


def _corrections(some: Iterable[Correction]) -> Iterator[dict[str, Any]]:
    for one in some:
        yield flat(one) | {"said": told(one), "place_ns": int(one.place) if one.about in OF_SHOTS else None}


def _write(path: Path, columns: Sequence[str], rows: Iterable[dict[str, Any]], times: Times) -> Path:
    wide = [one for column in columns for one in times.columns(column)]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(wide)
        for row in rows:
            writer.writerow([cell(times.value(row, column)) for column in wide])
    return path
