"""rulings.json: what people say of a dossier's claims. Theirs, not Kadr's: it is read on each make, and kept."""

import json
from collections.abc import Sequence
from pathlib import Path

from kadr.errors import NotADossier
from kadr.records import Ruling
from kadr.store.inside import written
from kadr.store.values import plain, record

NAME = "rulings.json"


def read_rulings(folder: Path) -> tuple[Ruling, ...]:
    """Rulings in the order in which they were given; none where the file is not there.

    Raises NotADossier for a file that cannot be understood: a ruling is not dropped in silence.
    """
    path = folder / NAME
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return tuple(record(Ruling, one) for one in values)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        why = (str(error).splitlines() or [type(error).__name__])[0]
        raise NotADossier(f"{path} cannot be read ({why}). Mend it, or remove it to forget what was said.") from error


def write_rulings(folder: Path, rulings: Sequence[Ruling]) -> None:
    """Put rulings in the place of those before; without any, there is no file. Raises OSError."""
    path = folder / NAME
    if not rulings:
        path.unlink(missing_ok=True)
        return
    text = json.dumps(plain(list(rulings)), ensure_ascii=False, indent=1) + "\n"
    written(path, text.encode(), folder / ".work" / f"{NAME}.part")
