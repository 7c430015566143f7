"""Rules with a known answer, for tests of what carries rows: a line says plainly what the row is to be."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from kadr.dossier import Dossier
from kadr.plan import Plan, Settings
from kadr.reading.text import Reading
from kadr.records import Credit, Name


@dataclass
class Jobs:
    """A credit for each line like "producer: Ada Brook, The Weir"."""

    row: type = Credit
    version: int = 1
    read: list[str] = field(default_factory=list)
    """Which texts it was run on."""

    def find(self, reading: Reading) -> list[Credit]:
        self.read.append(reading.text.text_id)
        return [
            Credit(reading.quote(*m.span()), m[2], m[1], m[1], None, m[3], 0.9)
            for m in re.finditer(r"^(director|producer): (.+), (.+)$", reading.body, re.MULTILINE)
        ]


@dataclass
class SurnamesOf:
    """A joiner: every credited person is a name."""

    row: type = Name
    version: int = 1
    needs: tuple[str, ...] = ("credits",)

    def join(self, dossier: Dossier) -> list[Name]:
        return [Name(c.quote, c.person, c.person, "as printed", "person", True, 1, 1.0) for c in dossier.credits]


def plan_of(*finders: object, joiners: tuple[object, ...] = (), **settings: object) -> Plan:
    """A plan with just these rules."""
    return Plan(Settings(title="The Weir", **settings), finders or (Jobs(),), joiners)


def some_texts(folder: Path, number: int = 2) -> list[str]:
    """Files that Jobs reads one credit from each."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for n in range(number):
        path = folder / f"text{n}.txt"
        path.write_text(
            f"A film about water, number {n}.\n\nproducer: Ada Brook{'e' * n}, The Weir\n", encoding="utf-8"
        )
        paths.append(str(path))
    return paths


def bytes_of(folder: Path) -> dict[str, bytes]:
    """What a reader of the dossier sees: every file but what Kadr keeps for itself."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return {name: data for name, data in found.items() if not name.startswith(("passes/", ".work/"))}
