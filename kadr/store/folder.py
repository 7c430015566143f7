"""The folder of a dossier while it is worked in: locked, built aside, then moved into place in one step.

What is new is built in .work/new, and renamed to .work/ready when it is whole. From there it is moved file by file,
dossier.json last; whoever comes after a kill in between completes that. Files that Kadr did not write stay.
"""

import errno
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kadr.dossier import TABLES, Dossier
from kadr.errors import CannotWrite, NotADossier
from kadr.records import Decision, Ruling
from kadr.room import give_back
from kadr.store import card as cards
from kadr.store.card import Card
from kadr.store.decisions import read_decisions, write_decisions
from kadr.store.inside import is_ours, is_text_id, refuse_links, refuse_links_in
from kadr.store.kept import Kept
from kadr.store.lock import locked
from kadr.store.rulings import read_rulings, write_rulings
from kadr.store.schema import columns, structure
from kadr.store.tables import write_tables

WORK = ".work"
STILLS = "stills"
PARTS = ("tables", "texts", STILLS)
_GONE = "gone"  # in .work/ready: files of the old dossier that the new one does not have
_NOBODYS = {".DS_Store", "Thumbs.db", "desktop.ini"}


@dataclass(frozen=True)
class Workbench:
    """A dossier's folder, held by this process alone."""

    folder: Path
    kept: Kept
    """What earlier runs have read; see `kept.py`."""
    is_new: bool = False
    """Whether the folder was made for this run."""

    def card(self) -> Card | None:
        """What the folder holds so far."""
        return cards.read_card(self.folder)

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided about its names."""
        return read_decisions(self.folder)

    def decide(self, decisions: Sequence[Decision]) -> None:
        """Keep other decisions from now on. Raises OSError."""
        write_decisions(self.folder, decisions)

    def rulings(self) -> tuple[Ruling, ...]:
        """What people say of its claims."""
        return read_rulings(self.folder)

    def rule(self, rulings: Sequence[Ruling]) -> None:
        """Keep other rulings from now on. Raises OSError."""
        write_rulings(self.folder, rulings)

    def give_up(self) -> None:
        """Leave nothing of a folder that was made for this run; one that was there before keeps what has been read."""
        if self.is_new:
            shutil.rmtree(self.folder / "passes", ignore_errors=True)

    def save(self, dossier: Dossier, card: Card) -> None:
        """Put a dossier in the place of the one before, all of it or nothing. Raises CannotWrite."""
        before = self.card()
        with writing_to(self.folder):
            new = self.folder / WORK / "new"
            try:
                _build(new, dossier, card)
            except OSError:
                shutil.rmtree(new, ignore_errors=True)  # a full disk is not left fuller
                raise
            old = {f"texts/{given.text_id}.txt" for given in before.sources} if before else set()
            old |= {
                f"stills/{file.name}" for file in (self.folder / STILLS).glob("*") if is_ours(f"stills/{file.name}")
            }
            new_ones = {f"texts/{text_id}.txt" for text_id in dossier.bodies}
            gone = sorted(old - new_ones - {f"stills/{name}" for name in dossier.stills})
            (new / _GONE).write_text("\n".join(gone), encoding="utf-8")
            os.replace(new, self.folder / WORK / "ready")
            complete(self.folder)
            self.kept.forget_the_rest()


@contextmanager
def working(folder: Path) -> Iterator[Workbench]:
    """Hold a dossier's folder, new or old, for the time of the body.

    Raises DossierBusy when another process has it, CannotWrite when it cannot be written to or is not a dossier's,
    NotADossier where parts of it are links.
    """
    with writing_to(folder):
        refuse_links(folder)
        refuse_links_in(folder / "passes")
        was_there = _take(folder)
    lock = locked(folder / WORK / "lock", folder)
    try:
        with writing_to(folder):
            lock.__enter__()
        try:
            with writing_to(folder):
                complete(folder)
            yield Workbench(folder, Kept(folder / "passes", folder / WORK), not was_there)
        finally:
            lock.__exit__(None, None, None)
    finally:
        _tidy(folder, was_there)


def complete(folder: Path) -> None:
    """Finish what a stopped run had ready, and drop what it had only begun."""
    ready = folder / WORK / "ready"
    if (ready / cards.NAME).is_file():
        (folder / cards.NAME).unlink(missing_ok=True)  # until all is in place there is no dossier, never a mixed one
        for name in (ready / _GONE).read_text(encoding="utf-8", errors="replace").split("\n"):
            if is_ours(name):  # whoever got the dossier from somebody else got this list too
                (folder / PurePosixPath(name)).unlink(missing_ok=True)
        for part in PARTS:
            if not (ready / part).is_dir():
                continue  # a film's part, in a dossier of texts
            (folder / part).mkdir(exist_ok=True)
            for file in sorted((ready / part).iterdir()):
                os.replace(file, folder / part / file.name)
        os.replace(ready / cards.NAME, folder / cards.NAME)
    for rest in ("ready", "new"):
        shutil.rmtree(folder / WORK / rest, ignore_errors=True)
    for begun in (folder / WORK).glob("*.part"):
        begun.unlink(missing_ok=True)


def interrupted(folder: Path) -> bool:
    """Whether a run was stopped while it moved a finished dossier into place."""
    return (folder / WORK / "ready" / cards.NAME).is_file()


def _build(new: Path, dossier: Dossier, card: Card) -> None:
    shutil.rmtree(new, ignore_errors=True)
    for part in PARTS:
        if part != STILLS or dossier.stills:
            (new / part).mkdir(parents=True)
    give_back()  # what taking a film apart has left, before the database takes its own
    write_tables(new / "tables", {name: (structure(name), map(columns, dossier.table(name).rows)) for name in TABLES})
    for text_id, body in sorted(dossier.bodies.items()):
        if not is_text_id(text_id):  # from passes/ of a dossier that somebody changed
            raise NotADossier(
                f"{new.parents[1]} calls a text {text_id!r}, as Kadr never does. Remove its folder passes"
            )
        (new / "texts" / f"{text_id}.txt").write_text(body, encoding="utf-8", newline="")
    for name, still in sorted(dossier.stills.items()):
        shutil.copyfile(still, new / STILLS / name)
    cards.write_card(new / cards.NAME, card)
    for file in sorted(new.rglob("*")):
        if file.is_file():
            with file.open("rb+") as handle:
                os.fsync(handle.fileno())


def _take(folder: Path) -> bool:
    """Make sure that the folder is there and ours; tells whether it was there before."""
    if not folder.exists():
        folder.mkdir(parents=True)
        (folder / WORK).mkdir()
        return False
    if not folder.is_dir():
        raise CannotWrite(f"{folder} is a file, and a dossier is a folder. Choose another name: --out DIR")
    names = {entry.name for entry in folder.iterdir()} - _NOBODYS
    if cards.NAME in names:
        cards.read_card(folder)
    elif names and WORK not in names:
        some = ", ".join(sorted(names)[:3])
        raise CannotWrite(
            f"{folder} is not a dossier (it holds {some}), so nothing is written there. Choose a new folder: --out DIR"
        )
    return True


def _tidy(folder: Path, was_there: bool) -> None:
    """Leave no scratch behind; what an unfinished first run has read stays, to go on from."""
    try:
        if (folder / "passes").is_dir() and not any((folder / "passes").iterdir()):
            (folder / "passes").rmdir()
        if (folder / cards.NAME).exists():
            (folder / WORK).rmdir()
        elif not (folder / "passes").exists():
            (folder / WORK).rmdir()
            if not was_there:
                folder.rmdir()
    except OSError:
        return  # somebody else works there already


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn what the system says about a folder into one line that helps."""
    try:
        yield
    except OSError as error:
        raise CannotWrite(_why(folder, error)) from error


def _why(folder: Path, error: OSError) -> str:
    said = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT) or "No space left" in said:
        return f"{folder}: the disk is full; what was there is unchanged. Make room, then run the command again."
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        if (folder / cards.NAME).exists():
            return f"{folder} cannot be written to ({said}); it is unchanged. Allow writing there, or use a copy of it."
        return f"{folder} cannot be written to ({said}). Choose another folder: --out DIR"
    return f"{folder} cannot be written to ({said}); what was there is unchanged."


def names_in(folder: Path) -> Sequence[str]:
    """Names of the dossiers that lie directly in a folder."""
    return sorted(entry.parent.name for entry in folder.glob("*.kadr/" + cards.NAME))
