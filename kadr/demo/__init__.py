"""A film that does not exist, and what nobody wrote about it: texts to try Kadr with.

The film, its people and every outlet are invented, and each text says so. Works that they are compared with are real.
"""

from importlib import resources
from pathlib import Path

FILM = "Glasswort"
TEXTS = ("review.html", "interview.txt", "festival.txt", "news.md", "notes.txt")
"""In the order that they are given to `make`."""


def write(folder: Path) -> list[Path]:
    """Put the invented texts into a folder. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name in TEXTS:
        path = folder / name
        path.write_bytes(resources.files(__name__).joinpath("texts", name).read_bytes())
        paths.append(path)
    return paths
