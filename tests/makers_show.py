"""Dossiers in folders with a film file beside them, and a server that shows them."""

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from makers_film import RATE, weir_with_film
from makers_presence import weir_with_presence
from makers_store import card_of
from makers_video import encoded

from kadr.dossier import TABLES, Dossier
from kadr.page.show.server import Server
from kadr.page.show.serving import serving
from kadr.store import working
from kadr.store.card import Given


def put(dossier: Dossier, folder: Path, film: Path | None = None) -> Path:
    """A dossier in its folder, its film's file named on its card where there is one."""
    dossier.folder = folder
    for table in TABLES:
        dossier.tables.setdefault(table, ())
    watched = None
    if film is not None and dossier.film:
        data = film.read_bytes()
        row = replace(dossier.film, path=str(film), sha256=sha256(data).hexdigest(), size_bytes=len(data))
        dossier.tables["films"] = (row,)
        watched = Given("film", "", str(film), row.sha256, None)
    with working(folder) as bench:
        bench.save(dossier, replace(card_of(dossier), watched=watched))
    return folder


def playable(path: Path, seconds: int = 4, side: int = 64, late: int = 0) -> Path:
    """A film that a browser can play: the grey of frame n is 2n, so that a frame can be told by looking.

    late: frames by which the first one comes later than the file's clock begins.
    """
    frames = (np.full((side, side * 16 // 9 // 2 * 2, 3), (n * 2) % 250, np.uint8) for n in range(seconds * RATE))
    stamps = range(late, late + seconds * RATE)
    return encoded(path, frames, options={"g": "12", **({"bf": "0"} if late else {})}, stamps=stamps)


def weir_shown(folder: Path, shots: int = 60, people: bool = True) -> Path:
    """The invented texts and film, saved, with a file of the film's length that can be played."""
    folder.mkdir(parents=True, exist_ok=True)
    dossier = (weir_with_presence if people else weir_with_film)(folder / "drawn", shots)
    film = playable(folder / "The Weir.mp4", dossier.shots[-1].end_ns // 1_000_000_000 + 1, 36)
    return put(dossier, folder / "Weir.kadr", film)


@contextmanager
def served(*folders: Path, host: str = "127.0.0.1") -> Iterator[Server]:
    """A server for some dossiers, at a port that was free."""
    with serving(folders, host, 0, lambda fault: None) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def ask(
    server: Server, path: str, method: str = "GET", headers: dict[str, str] | None = None, body: bytes | None = None
) -> tuple[int, dict[str, str], bytes]:
    """One request as written, with no headers but `Host` and those given."""
    line = http.client.HTTPConnection("127.0.0.1", server.guard.port, timeout=20)
    line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in ({"Host": f"127.0.0.1:{server.guard.port}"} | (headers or {})).items():
        line.putheader(name, value)
    if body is not None:
        line.putheader("Content-Length", str(len(body)))
    line.endheaders(body)
    answer = line.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read()
    line.close()
    return found


def key_of(server: Server, number: int = 0) -> str:
    """The address of one of the dossiers."""
    return list(server.answering.shelf.all())[number]


def data(server: Server, path: str) -> Any:
    """What an address answers, as JSON."""
    status, _, body = ask(server, path)
    assert status == 200, (status, body[:200])
    return json.loads(body)
