"""The labelled texts: what they are, where they lie, and which spellings in them are one title or person."""

import json
import os
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kadr.fold import fold, title_key

TABLES = {"credits": "credits", "prizes": "prizes", "works": "works", "people": "people", "style": "statements"}
"""Lists of the labels, and the table of a dossier that answers each."""


@dataclass(frozen=True)
class Document:
    """One labelled text."""

    name: str
    """`seeds/001`"""
    body: str
    """Its words, without the first line that names the source."""
    labels: dict[str, Any]
    """Empty for a text without labels."""

    unseen: bool = False
    """Invented for this bench, apart from the rules."""
    written_set: int = 1
    """Of the invented texts: which set it was written with; a later set was written after the rules of the earlier ones."""
    told: bool = False
    """Read with its film's title given."""

    @property
    def folder(self) -> str:
        return self.name.split("/")[0]

    @property
    def language(self) -> str:
        return str(self.labels.get("language", "?"))

    @property
    def page_type(self) -> str:
        return str(self.labels.get("page_type", "?")).split(",")[0].split(" with ")[0]

    @property
    def film(self) -> str:
        return str(self.labels.get("film", ""))


@dataclass(frozen=True)
class Gold:
    """All labelled texts, with what is known across them."""

    folder: Path
    documents: tuple[Document, ...]

    @cached_property
    def cross(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "gold" / "cross.json").read_text(encoding="utf-8"))
        return found

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {
            title_key(variant["surface"]): title_key(entry["canonical"].split(" (")[0])
            for entry in self.cross["title_variants"]
            for variant in entry["variants"]
        } | {
            title_key(title): title_key(document.film)
            for document in self.documents
            for title in document.labels.get("also", ())
        }

    @cached_property
    def _names(self) -> dict[str, str]:
        return {
            fold(variant["surface"]): fold(entry["canonical"])
            for entry in self.cross["name_variants"]
            for variant in entry["variants"]
        }

    def title(self, title: str | None) -> str | None:
        """One key for all titles of a work that the labels hold for the same."""
        return self._titles.get(title_key(title), title_key(title)) if title else None

    def person(self, name: str | None) -> str | None:
        """One key for all spellings of a person that the labels hold for the same."""
        return self._names.get(fold(name), fold(name)) if name else None

    @cached_property
    def measurable(self) -> list[dict[str, Any]]:
        """Sentences of the seeds that a program which watches the film could measure."""
        file = self.folder / "gold" / "seed_statements.json"
        found: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["measurable"]
        return found


def shared_folder(given: str | None = None) -> Path:
    """Where the labelled texts lie: as given, else $KADR_SHARED, else beside the repository."""
    return Path(given or os.environ.get("KADR_SHARED") or Path(__file__).parents[2] / "shared")


def load(shared: Path) -> Gold:
    """Every text below writing/docs with its labels. Raises SystemExit where there are none."""
    folder = shared / "writing"
    files = sorted((folder / "docs").glob("*/*.txt"))
    if not files:
        raise SystemExit(f"no labelled texts below {folder}: name their folder with --shared or KADR_SHARED")
    invented = sorted((Path(__file__).parent / "unseen").glob("*.txt"))
    return Gold(folder, (*(_document(file, folder) for file in files), *(_invented(file) for file in invented)))


def _document(file: Path, folder: Path) -> Document:
    body = file.read_bytes().decode("utf-8")
    if body.startswith("# source:"):
        body = body.partition("\n")[2]
    name = f"{file.parent.name}/{file.stem}"
    labels = folder / "gold" / f"{name}.json"
    return Document(name, body, json.loads(labels.read_text(encoding="utf-8")) if labels.exists() else {})


def _invented(file: Path) -> Document:
    """A text of bench/unseen with its labels, which stand beside it in short rows."""
    body = file.read_text(encoding="utf-8")
    told = tomllib.loads(file.with_suffix(".toml").read_text(encoding="utf-8"))
    labels: dict[str, Any] = {name: [_label(name, row, body) for row in told[name]] for name in TABLES if name in told}
    labels |= {"also": told.get("also", []), "film": told["film"], "page_type": told["page_type"]}
    labels |= {"language": told.get("language", "en")}
    return Document(f"{file.stem}/unseen", body, labels, unseen=True, written_set=told.get("set", 1))


_COLUMNS = {
    "credits": ("person", "role", "character", "film", "evidence"),
    "prizes": ("festival", "prize", "year", "work", "recipient", "outcome", "evidence"),
    "works": ("title", "kind", "creator", "relation", "evidence"),
    "people": ("person", "fact", "where", "when", "evidence"),
    "style": ("facets", "speaker", "speaker_role", "evidence"),
}
_MARKS = {"own": "own_work", "denied": "negated", "weak": "weak", "vague": "vague"}
_UNSAID = {
    "credits": ("role_text",),
    "prizes": ("section",),
    "works": ("subject", "speaker"),
    "people": ("with_whom", "what"),
    "style": ("film",),
}
"""Values that the short rows leave out."""


def _label(name: str, row: list[Any], body: str) -> dict[str, Any]:
    columns = _COLUMNS[name]
    label: dict[str, Any] = dict.fromkeys(_UNSAID[name]) | {
        column: value or None for column, value in zip(columns, row, strict=False)
    }
    label |= {_MARKS[mark]: True for mark in row[len(columns) :]}
    start = body.find(label["evidence"])
    if start < 0:
        raise SystemExit(f"bench/unseen: these words are in no text: {label['evidence']!r}")
    return {**label, "start": start, "end": start + len(label["evidence"])}
