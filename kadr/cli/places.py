"""Where things are: the dossiers that a command means, and what to say when a place cannot be written to."""

from collections.abc import Callable
from pathlib import Path

from kadr.dossier import Dossier
from kadr.errors import CannotWrite, NotADossier


def dossiers(given: tuple[Path, ...]) -> list[Dossier]:
    """The dossiers given, or in the folders given, else the only one here. Raises NotADossier where there is none."""
    from kadr.store import open_dossier

    return [open_dossier(folder) for folder in meant(given)]


def the_dossier(given: Path | None) -> Dossier:
    """The dossier given, or the only one in the folder given or here. Raises NotADossier where there is none, or more than one."""
    found = meant((given,) if given else ())
    if len(found) > 1:
        names = ", ".join(folder.name for folder in found)
        raise NotADossier(f"there are {len(found)} dossiers in {given} ({names}). Name the one you mean")
    from kadr.store import open_dossier

    return open_dossier(found[0])


def readable(given: tuple[Path, ...], told: Callable[[str], None]) -> list[Dossier]:
    """Of many dossiers those that can be read, the others told. Raises NotADossier where there is only a damaged one."""
    from kadr.store import open_dossier

    found: list[Dossier] = []
    faults: list[NotADossier] = []
    for folder in meant(given):
        try:
            found.append(open_dossier(folder))
        except NotADossier as fault:
            faults.append(fault)
    if faults and not found:
        raise faults[0]
    for one in faults:
        told(str(one))
    return found


def meant(given: tuple[Path, ...]) -> list[Path]:
    """The folders of the dossiers given, or in the folders given, else of the only one here. Raises NotADossier."""
    return [folder for one in given or (the_one_here(),) for folder in _in(one)]


def _in(folder: Path) -> list[Path]:
    """A dossier, or those that lie in a folder."""
    from kadr.store.card import NAME
    from kadr.store.folder import interrupted, names_in

    if (folder / NAME).exists() or interrupted(folder):
        return [folder]
    return [folder / name for name in names_in(folder)] or [folder]


def the_one_here() -> Path:
    """The only dossier in the working folder."""
    from kadr.store.folder import names_in

    names = names_in(Path())
    if not names:
        raise NotADossier("there is no dossier in this folder. Name one, or make it: kadr make TEXT...")
    if len(names) > 1:
        raise NotADossier(f"there are {len(names)} dossiers in this folder ({', '.join(names)}). Name the one you mean")
    return Path(names[0])


def writable(path: Path, error: OSError) -> CannotWrite:
    """What to say when a file cannot be written."""
    return CannotWrite(f"{path} cannot be written ({error.strerror or error}). Choose another place: --out")
