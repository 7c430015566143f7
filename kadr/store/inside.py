"""A dossier may come from somebody else: what Kadr reads of it, and writes to it, stays in its folder.

No link is followed: neither one that stands where a folder of Kadr's stands, nor one in the place of a file.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kadr.errors import NotADossier

_OWN = (
    "dossier.json", "decisions.json", "corrections.json", "rulings.json", "tables", "texts", "stills", "passes", ".work",
    ".work/lock", ".work/new",
    ".work/ready", ".work/ready/dossier.json", ".work/ready/gone", ".work/ready/tables", ".work/ready/texts",
    ".work/ready/stills",
)  # fmt: skip
"""All that Kadr opens by its name, each folder before what lies in it."""


_TEXT_ID = re.compile(r"[0-9a-z][0-9a-z_-]{0,79}")
_STILL = re.compile(r"(?:shot|frame|barcode)-[0-9a-z]+\.(?:jpg|png)")


def is_text_id(name: object) -> bool:
    """Whether Kadr can have given a text this name, under which its body lies in the dossier; see `listing.text_id`.

    >>> is_text_id("review-1"), is_text_id("../review-1"), is_text_id("")
    (True, False, False)
    """
    return isinstance(name, str) and _TEXT_ID.fullmatch(name) is not None


def is_ours(name: str) -> bool:
    """Whether a path in a dossier is that of a text's body or of a still, as Kadr names them.

    >>> is_ours("texts/review-1.txt"), is_ours("stills/shot-00000.jpg"), is_ours("texts/../review-1.txt")
    (True, True, False)
    """
    part, _, file = name.partition("/")
    if part == "texts":
        return file.endswith(".txt") and is_text_id(file.removesuffix(".txt"))
    return part == "stills" and _STILL.fullmatch(file) is not None


def refuse_links(folder: Path) -> None:
    """Make sure that a dossier's own files and folders are no links to others. Raises NotADossier."""
    for name in _OWN:
        refuse_link(folder / name)


def refuse_links_in(folder: Path) -> None:
    """Make sure that nothing directly in a folder of Kadr's alone is a link. Raises NotADossier, OSError."""
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        refuse_link(entry)


def refuse_link(path: Path) -> None:
    """Raises NotADossier for a link, whether or not there is something at its other end."""
    if path.is_symlink():
        raise NotADossier(
            f"{path} is a link, and a dossier's own files lie in its folder. Put there what it leads to, or remove it"
        )


def is_here(file: Path) -> bool:
    """Whether a file is there, and no link."""
    return file.is_file() and not file.is_symlink()


@contextmanager
def aside(path: Path, part: Path | None = None) -> Iterator[IO[bytes]]:
    """A new file that takes the place of `path` when the body is through; nothing of it stays when the body fails.

    What was a link is replaced by the file, and what it led to is not touched. part: where the file is while it is
    written, beside its goal unless said. Raises OSError.
    """
    part = part or path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        with part.open("xb") as file:
            yield file
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def written(path: Path, data: bytes, part: Path | None = None) -> None:
    """Write a file aside and put it in place, through no link. See `aside`. Raises OSError."""
    with aside(path, part) as file:
        file.write(data)
