"""The other films that a film is compared with: what is needed of each dossier in a folder, and no more."""

from pathlib import Path

from kadr.dossier import Dossier, Other
from kadr.errors import NotADossier
from kadr.passes.troubles import Troubles
from kadr.records import Trouble


def others_in(folder: Path, dossier: Dossier, troubles: Troubles) -> tuple[Other, ...]:
    """Every other film of the dossiers that lie in a folder, in the order of their names.

    The film itself is left out, by its file's hash; so is a second dossier of one file. What cannot be read is a trouble.
    """
    from kadr.store import open_dossier
    from kadr.store.folder import names_in
    from kadr.weighing.change import numbers_of

    seen = {dossier.film.sha256} if dossier.film else set()
    found: list[Other] = []
    for name in names_in(folder):
        try:
            other = open_dossier(folder / name)
        except NotADossier as error:
            troubles.note(Trouble(str(folder / name), str(error), "the film is not compared with it"))
            continue
        if other.film is None or other.film.sha256 in seen:
            continue
        seen.add(other.film.sha256)
        colour = next((row for row in other.table("colours").rows if row.shot_index is None), None)
        subject = other.subject
        title = subject.title if subject else name.removesuffix(".kadr")
        titles = subject.titles if subject else ()
        found.append(Other(title, titles, subject.year if subject else None, numbers_of(other), colour))
    return tuple(found)
