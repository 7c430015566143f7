"""Kadr reads what was written about a film and shows who said what, every line with its sentence.

>>> import kadr
>>> d = kadr.open("Beanpole.kadr")  # doctest: +SKIP
>>> d.credits, d.statements, d.table("prizes").df()  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kadr.dossier import Dossier

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def open(path: "Path | str") -> "Dossier":
    """A dossier from its folder. Raises NotADossier, with one line that says what to do, where there is none."""
    from kadr.store import open_dossier  # here, so that importing kadr costs nothing

    return open_dossier(path)
