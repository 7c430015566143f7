"""Dossiers on a server: opened before it listens, so that the first view is there at once."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kadr.page.show import film
from kadr.page.show.routes import Routes
from kadr.page.show.server import Server, bound
from kadr.page.show.shelf import Shelf, Shown
from kadr.page.show.shot_rows import shot_rows


@contextmanager
def serving(folders: Sequence[Path], host: str, port: int | None, told: Callable[[str], None]) -> Iterator[Server]:
    """A server for some dossiers, bound and not yet serving. told: hears of those that cannot be opened.

    Raises CannotShow, and NotADossier where none can be opened.
    """
    shelf = Shelf(folders)
    shelf.leave_out_unreadable(told)
    server = bound(host, port, Routes(shelf))
    every = list(shelf.all().values())
    if len(every) == 1:
        get_ready(every[0])  # of many, each when it is first opened
    server.what = every[0].title if len(every) == 1 else f"{len(every)} dossiers"
    try:
        yield server
    finally:
        server.server_close()


def get_ready(shown: Shown) -> None:
    """Work out what the first view needs."""
    _ = shown.parts
    if shown.film:
        shot_rows(shown)
        film.get_ready(shown)
