"""Files in a dossier that hold what people said of it. Theirs, not Kadr's: they are read on each make, and kept."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from kadr.errors import NotADossier
from kadr.store.inside import written
from kadr.store.values import plain, record

T = TypeVar("T")


def read_by_hand(folder: Path, name: str, kind: type[T], what_was: str) -> tuple[T, ...]:
    """The records of one file, in the order in which they were given; none where the file is not there.

    what_was: what removing the file would forget, as "decided". Raises NotADossier for a file that cannot be understood:
    what a person said is not dropped in silence.
    """
    path = folder / name
    try:
        values: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return tuple(record(kind, one) for one in values)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        why = (str(error).splitlines() or [type(error).__name__])[0]
        raise NotADossier(
            f"{path} cannot be read ({why}). Mend it, or remove it to forget what was {what_was}."
        ) from error


def write_by_hand(folder: Path, name: str, records: Sequence[Any]) -> None:
    """Put records in the place of those before; without any, there is no file. Raises OSError."""
    path = folder / name
    if not records:
        path.unlink(missing_ok=True)
        return
    text = json.dumps(plain(list(records)), ensure_ascii=False, indent=1) + "\n"
    written(path, text.encode(), folder / ".work" / f"{name}.part")
