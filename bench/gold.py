"""The labelled texts: what they are, where they lie, and which spellings in them are one title or person."""

import json
import os
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
    def _cross(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "gold" / "cross.json").read_text(encoding="utf-8"))
        return found

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {
            title_key(variant["surface"]): title_key(entry["canonical"].split(" (")[0])
            for entry in self._cross["title_variants"]
            for variant in entry["variants"]
        }

    @cached_property
    def _names(self) -> dict[str, str]:
        return {
            fold(variant["surface"]): fold(entry["canonical"])
            for entry in self._cross["name_variants"]
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
    return Gold(folder, tuple(_document(file, folder) for file in files))


def _document(file: Path, folder: Path) -> Document:
    body = file.read_bytes().decode("utf-8")
    if body.startswith("# source:"):
        body = body.partition("\n")[2]
    name = f"{file.parent.name}/{file.stem}"
    labels = folder / "gold" / f"{name}.json"
    return Document(name, body, json.loads(labels.read_text(encoding="utf-8")) if labels.exists() else {})
