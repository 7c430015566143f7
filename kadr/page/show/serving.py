"""Dossiers on a server: opened before it listens, so that the first view is there at once."""

import gc
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kadr.errors import KadrError
from kadr.page.show.answers import Refused
from kadr.page.show.guard import Guard
from kadr.page.show.routes import Routes
from kadr.page.show.server import Server, bound
from kadr.page.show.shelf import Shelf


@contextmanager
def serving(folders: Sequence[Path], host: str, port: int | None, told: Callable[[str], None]) -> Iterator[Server]:
    """A server for some dossiers, bound and not yet serving. told: hears of those that cannot be opened.

    Raises CannotShow, and NotADossier where none can be opened.
    """
    shelf = Shelf(folders)
    ended = threading.Event()
    gc.disable()  # what is opened stays: to look through it again and again takes a fifth of the time
    try:
        shelf.leave_out_unreadable(told)
        routes = Routes(shelf)
        server = bound(host, port, routes)
        every = list(shelf.all().values())
        if len(every) == 1:  # of many, each when it is first opened
            get_ready(routes, server.guard)
            threading.Thread(target=_get_rest_ready, args=(routes, server, ended), daemon=True).start()
    finally:
        gc.freeze()
        gc.enable()
    server.what = every[0].title if len(every) == 1 else f"{len(every)} dossiers"
    try:
        yield server
    finally:
        ended.set()
        routes.copies.close()
        server.server_close()


_FIRST = ("film", "film.json?part=axis")
_REST = (
    "shots.json",
    "shots.json?part=columns",
    "film.json?part=said",
    "film?part=more",
    "claims",
    "shots",
    "record",
    "texts",
    "compare",
    "correct",
    "search",
)
_FIRST_VIEW_S = 3.0
"""Time that the first view is left alone for, before the others are got ready, one after the other."""
_CALM_S = 1.0
"""Time for which nobody asked for anything, before each of them."""


def get_ready(routes: Routes, guard: Guard) -> None:
    """Answer for the first view of the only dossier what will be asked for; what was worked out is kept."""
    ((key, shown),) = routes.shelf.all().items()
    for view in _FIRST if shown.film else ("record",):
        routes("GET", f"/{key}/{view}", {}, b"", guard)


def _get_rest_ready(routes: Routes, server: Server, ended: threading.Event) -> None:
    """The same for all other views, while nobody waits for them."""
    ((key, _),) = routes.shelf.all().items()
    for view in _REST:
        if ended.wait(_FIRST_VIEW_S if view == _REST[0] else 0.1):
            return
        while (busy_s := server.asked_at + _CALM_S - time.monotonic()) > 0:
            if ended.wait(busy_s):
                return
        with suppress(Refused, KadrError, OSError):  # whoever asks for it is told
            routes("GET", f"/{key}/{view}", {}, b"", server.guard)
