"""decisions.json: what people decided about a dossier's names. Theirs, not Kadr's: it is read on each make, and kept."""

import json
from collections.abc import Sequence
from pathlib import Path

from kadr.errors import NotADossier
from kadr.records import Decision
from kadr.store.inside import written
from kadr.store.values import plain, record

NAME = "decisions.json"


def read_decisions(folder: Path) -> tuple[Decision, ...]:
    """Decisions in the order in which they were taken; none where the file is not there.

    Raises NotADossier for a file that cannot be understood: a decision is not dropped in silence.
    """
    path = folder / NAME
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        found = tuple(record(Decision, one) for one in values)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        why = (str(error).splitlines() or [type(error).__name__])[0]
        raise NotADossier(
            f"{path} cannot be read ({why}). Mend it, or remove it to forget what was decided."
        ) from error
    return found


def write_decisions(folder: Path, decisions: Sequence[Decision]) -> None:
    """Put decisions in the place of those before; without any, there is no file. Raises OSError."""
    path = folder / NAME
    if not decisions:
        path.unlink(missing_ok=True)
        return
    text = json.dumps(plain(list(decisions)), ensure_ascii=False, indent=1) + "\n"
    written(path, text.encode(), folder / ".work" / f"{NAME}.part")
