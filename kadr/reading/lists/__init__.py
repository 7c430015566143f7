"""What Kadr knows before it reads: plain TOML files that a user can read, correct and extend.

A file of the same name in the folder named by the variable KADR_LISTS is laid over the shipped one:
its entries come first, and its tables replace tables with the same name.
"""

import os
import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from kadr.errors import BadList


@cache
def load(name: str) -> dict[str, Any]:
    """One list as a dictionary, the user's own entries laid over the shipped ones.

    Raises BadList when a file is no TOML.
    """
    shipped = _parse(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"), f"{name}.toml")
    folder = os.environ.get("KADR_LISTS")
    mine = Path(folder) / f"{name}.toml" if folder else None
    if mine is None or not mine.is_file():
        return shipped
    return _laid_over(shipped, _parse(mine.read_text(encoding="utf-8"), str(mine)))


def names() -> list[str]:
    """Names of the shipped lists."""
    return sorted(entry.name[:-5] for entry in resources.files(__name__).iterdir() if entry.name.endswith(".toml"))


def _parse(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadList(f"{where} is not valid TOML ({error}). Mend that line, or remove the file.") from error


def _laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        if isinstance(old, list) and isinstance(value, list):
            merged[key] = value + [entry for entry in old if entry not in value]
        elif isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _laid_over(old, value)
        else:
            merged[key] = value
    return merged
