"""A film that nobody shot, and what nobody wrote about it: something to try Kadr with.

The film, its people and every outlet are invented, and each text says so. Works that they are compared with are real.
A little over a minute of the film is drawn, so that what the texts claim can be laid beside it: some of it is true.
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


def draw(folder: Path) -> Path:
    """Put the drawn film into a folder, whole or not at all; one that is there stays. Raises OSError."""
    from kadr.demo import film  # draws and codes: heavy, and only here

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / film.NAME
    if not path.exists():
        unfinished = path.with_suffix(".part.mp4")
        try:
            film.drawn(unfinished)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    return path
