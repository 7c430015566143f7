"""Where things are: the dossiers that a command means, and what to say when a place cannot be written to."""

from pathlib import Path

from kadr.dossier import Dossier
from kadr.errors import CannotWrite, NotADossier


def dossiers(given: tuple[Path, ...]) -> list[Dossier]:
    """The dossiers given, else the only one here. Raises NotADossier where there is none, or not just one."""
    from kadr.store import open_dossier

    return [open_dossier(folder) for folder in given or (the_one_here(),)]


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
