"""What goes wrong in a pass is written down, and the rest goes on; a strict run stops instead."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kadr.errors import KadrError
from kadr.records import Trouble


class Stopped(KadrError):
    """A trouble, in a run that was told to stop at any."""


@dataclass(frozen=True)
class Troubles:
    """Where troubles go: on a list, or, in a strict run, straight to the user."""

    rows: list[Trouble]
    strict: bool

    def note(self, trouble: Trouble) -> None:
        """Take a trouble down. Raises Stopped in a strict run."""
        if self.strict:
            raise Stopped(f"{trouble.where}: {trouble.what} (stopped, because of --strict)")
        self.rows.append(trouble)

    @contextmanager
    def on_failure(self, where: str, what: str, done: str) -> Iterator[None]:
        """Run something that may fail in ways nobody foresaw; the rest goes on."""
        try:
            yield
        except KadrError:
            raise
        except Exception as error:  # noqa: BLE001 - any rule may meet a text its writer did not think of
            self.note(Trouble(where, f"{what} failed: {in_words(error)}", done, "Please report it with this text."))


def in_words(error: Exception) -> str:
    """What failed, with the last line that ran."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno})"
