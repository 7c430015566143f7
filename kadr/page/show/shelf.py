"""The dossiers that are shown: each opened once, and again when it was made anew."""

import re
import secrets
import threading
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeVar, cast

from kadr.dossier import Dossier
from kadr.errors import NotADossier
from kadr.film_rows import Film
from kadr.page import about
from kadr.page.film.watched import Watched, watched
from kadr.page.pictures import Pictures, Still, size_of
from kadr.page.report import film_parts, parts_of
from kadr.page.show import film_file
from kadr.page.show.answers import Refused
from kadr.page.view import View, corrected, view_of
from kadr.store import open_dossier
from kadr.store.card import NAME, read_card
from kadr.store.corrections import NAME as CORRECTIONS
from kadr.store.corrections import read_corrections

T = TypeVar("T")
_STILL = re.compile(r"(shot|frame)-(\d{5,12})\.jpg")


class Shown:
    """One dossier, ready to be shown: what its pages are made of is worked out once."""

    def __init__(self, folder: Path, state: tuple[object, ...], before: "Shown | None" = None) -> None:
        """before: the same dossier as it was read before, where nothing but its corrections is new."""
        self.folder = folder
        self.state = state
        self.dossier: Dossier = (
            replace(before.dossier, corrections=read_corrections(folder)) if before else open_dossier(folder)
        )
        card = (folder / NAME).read_bytes()
        self.version = sha256(card).hexdigest()[:8]
        """Of the dossier: the same for the same rows."""
        self.making = threading.RLock()
        self._ready: dict[Hashable, Any] = {}
        if before and "view" in before._ready:
            self._ready["view"] = corrected(before.view, self.dossier)

    @property
    def key(self) -> str:
        """What the dossier is called in addresses: the beginning of its film's hash, else of one over its texts."""
        film = self.film
        if film is not None and film.sha256:
            return film.sha256[:12]
        joined = "".join(text.sha256 for text in self.view.marks.texts)
        return sha256(joined.encode()).hexdigest()[:12]

    @property
    def film(self) -> Film | None:
        return self.dossier.film

    @property
    def view(self) -> View:
        return self.once("view", lambda: view_of(self.dossier))

    @property
    def pictures(self) -> Pictures:
        """The stills and barcodes by their addresses; no picture is read but the first, for its shape."""
        return self.once("pictures", self._pictures)

    def _pictures(self) -> Pictures:
        found: dict[str, dict[int, Still]] = {"shot": {}, "frame": {}}
        shapes: dict[str, tuple[int, int]] = {}
        for name, path in self.dossier.stills.items():
            if one := _STILL.fullmatch(name):
                kind = one[1]
                if kind not in shapes:
                    shapes[kind] = size_of(_head(path)) or (16, 9)
                found[kind][int(one[2])] = Still(f"stills/{name}", *shapes[kind])
        slices, mean = (
            f"stills/{name}" if (name := f"barcode-{form}.png") in self.dossier.stills else ""
            for form in ("slices", "mean")
        )
        return Pictures(found["shot"], slices, mean, "", found["frame"])

    @property
    def watched(self) -> Watched | None:
        return self.once("watched", lambda: watched(self.view, self.pictures))

    @property
    def film_parts(self) -> dict[str, Any]:
        """What the templates of the film alone name, and those around every page."""
        return self.once("film parts", lambda: film_parts(self.view, self.watched))

    @property
    def parts(self) -> dict[str, Any]:
        """Everything that the still report's templates name."""
        return self.once("parts", lambda: parts_of(self.view, self.watched))

    @property
    def title(self) -> str:
        return self.view.films.subject.title

    @property
    def film_file(self) -> film_file.FilmFile:
        """The film's own file, or why it cannot be played."""
        card = read_card(self.folder)
        given = card.watched if card else None
        return film_file.found(self.film, given.file(self.folder) if given else None)

    @property
    def cited(self) -> str:
        """How the dossier is cited: film, texts, versions."""
        hashes = [f"film {self.film.sha256[:12]}"] if self.film else []
        hashes += [f"texts {about.hash_of_texts(self.view)}"] if self.view.marks.texts or not self.film else []
        return f"{self.title}, {', '.join(hashes)}, dossier {self.version}, {about.versions(self.view)}"

    @property
    def mark(self) -> str:
        """Of everything that this server tells of the dossier: another as soon as a file of it, or the film's, is another."""
        return self.once(("mark", self.film_file), lambda: secrets.token_hex(5))

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, worked out the first time that it is asked for."""
        if name not in self._ready:
            with self.making:
                if name not in self._ready:
                    self._ready[name] = make()
        return cast("T", self._ready[name])


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(64 << 10)


@dataclass
class Shelf:
    """All dossiers of one server, by their keys."""

    folders: Sequence[Path]

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._open: dict[Path, Shown] = {}
        self._keys: dict[Path, str] = {}

    def leave_out_unreadable(self, told: Callable[[str], None]) -> None:
        """Open every dossier; those that cannot be are told and left out. Raises NotADossier where none can be."""
        faults: dict[Path, NotADossier] = {}
        for folder in self.folders:
            try:
                self._shown(folder)
            except NotADossier as fault:
                faults[folder] = fault
        if faults and len(faults) == len(self.folders):
            raise next(iter(faults.values()))
        for one in faults.values():
            told(str(one))
        self.folders = [folder for folder in self.folders if folder not in faults]

    def all(self) -> dict[str, Shown]:
        """Every dossier that is there, the newest rows of each. Of two with one film, the second's key has a number behind it.

        One that is gone keeps its key for the time when it is there again.
        """
        found: dict[str, Shown] = {}
        taken: set[str] = set()
        for folder in self.folders:
            shown = self._there(folder)
            whole = shown.key if shown else self._keys.get(folder, "")
            key, number = whole, 2
            while key in taken:
                key, number = f"{whole}-{number}", number + 1
            taken.add(key)
            if shown:
                self._keys[folder] = whole
                found[key] = shown
        return found

    def gone(self) -> tuple[str, ...]:
        """Names of folders that held a dossier when the server began, and hold none that can be opened now."""
        return tuple(folder.name for folder in self.folders if self._there(folder) is None)

    def _there(self, folder: Path) -> Shown | None:
        try:
            return self._shown(folder)
        except (NotADossier, OSError):
            return None

    def get(self, key: str) -> Shown:
        """The dossier with a key. Raises Refused."""
        found = self.all().get(key)
        if found is None:
            raise Refused(HTTPStatus.NOT_FOUND, "No dossier here has this address.")
        return found

    def _shown(self, folder: Path) -> Shown:
        state = tuple(_stamp(folder / name) for name in (NAME, "decisions.json", "rulings.json", CORRECTIONS))
        known = self._open.get(folder)
        if known is not None and known.state == state:
            return known
        with self._lock:
            known = self._open.get(folder)
            if known is None or known.state != state:
                same = known if known is not None and known.state[:-1] == state[:-1] else None
                known = self._open[folder] = Shown(folder, state, same)
            return known


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
