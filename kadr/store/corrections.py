"""corrections.json: what people corrected in a dossier's rows. Theirs, not Kadr's: no row is changed by it, and it is kept.

A correction names a place, not a row's number: a new make gives rows anew, and it is found again by its place.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kadr.errors import NotADossier
from kadr.records import Correction
from kadr.store.folder import working, writing_to
from kadr.store.inside import refuse_link, written
from kadr.store.values import plain, record

NAME = "corrections.json"


def read_corrections(folder: Path) -> tuple[Correction, ...]:
    """Corrections in the order in which they were made; none where the file is not there.

    Raises NotADossier for a file that cannot be understood: a correction is not dropped in silence.
    """
    path = folder / NAME
    refuse_link(path)
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return tuple(record(Correction, one) for one in values)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        why = (str(error).splitlines() or [type(error).__name__])[0]
        raise NotADossier(
            f"{path} cannot be read ({why}). Mend it, or remove it to forget what was corrected."
        ) from error


def add_correction(folder: Path, new: Correction) -> tuple[Correction, ...]:
    """Keep one more correction, with the next number. Raises DossierBusy, CannotWrite, NotADossier."""
    with working(folder):
        before = read_corrections(folder)
        number = max((one.number for one in before), default=0) + 1
        return _write(folder, [*before, replace(new, number=number)])


def undo_correction(folder: Path, number: int) -> tuple[Correction, ...]:
    """Take a correction back. Raises as above; a number that is not there changes nothing."""
    with working(folder):
        return _write(folder, [one for one in read_corrections(folder) if one.number != number])


def _write(folder: Path, some: Sequence[Correction]) -> tuple[Correction, ...]:
    path = folder / NAME
    with writing_to(folder):
        if some:
            text = json.dumps(plain(list(some)), ensure_ascii=False, indent=1) + "\n"
            written(path, text.encode(), folder / ".work" / f"{NAME}.part")
        else:
            path.unlink(missing_ok=True)
    return tuple(some)
