"""The server: bound to this machine unless asked, a bounded number of requests at a time, small answers."""

import errno
import os
import secrets
import socket
import sys
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import ThreadingMixIn
from typing import Any

from kadr.errors import CannotShow, CannotWrite, DossierBusy, KadrError
from kadr.page.show.answers import Answer, Refused, refusal
from kadr.page.show.guard import HEADERS, Guard

PORT = 8642
"""Where it is found again, unless something else is there already."""
_AT_ONCE = 24
"""Requests worked on at a time; others wait in the system's queue."""
_WAITING = 2048
_QUIET_S = 10.0
"""After which a connection that says nothing, or takes nothing, is closed."""
_MOST_WRITTEN = 64 << 10
"""Bytes of a request's body."""
_BLOCK = 256 << 10

Answering = Callable[[str, str, "dict[str, str]", bytes, Guard], Answer]
"""method, path with its query, headers, body, guard -> answer."""


class Server(ThreadingMixIn, HTTPServer):
    """Listens, and hands each request to a thread of its own while there is room."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = _WAITING
    guard: Guard
    what = ""
    """What is shown, in a few words."""
    asked_at = 0.0
    """When somebody asked last, on the monotonic clock."""

    def __init__(self, host: str, port: int, answering: Answering) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.answering = answering
        self._room = threading.BoundedSemaphore(_AT_ONCE)
        super().__init__((host.strip("[]"), port), Handler)
        self.guard = Guard(host, self.server_address[1], secrets.token_urlsafe(24))

    @property
    def address(self) -> str:
        """Where the pages are."""
        host = f"[{self.guard.host}]" if ":" in self.guard.host else self.guard.host
        return f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{self.guard.port}/"  # noqa: S104  said, not bound

    def process_request(self, request: Any, client_address: Any) -> None:
        self._room.acquire()
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._room.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        if isinstance(sys.exc_info()[1], OSError):
            return  # the browser went away, as it does when a film is moved to another place
        super().handle_error(request, client_address)


def bound(host: str, port: int | None, answering: Answering) -> Server:
    """A server at a port; where nobody names one, at the usual port, or at any while that is taken. Raises CannotShow."""
    try:
        return Server(host, PORT if port is None else port, answering)
    except OSError as error:
        if port is None and error.errno == errno.EADDRINUSE:
            return Server(host, 0, answering)
        where = f"port {port}" if port is not None else host
        why = error.strerror or str(error)
        raise CannotShow(
            f"{where} cannot be listened at ({why}). Leave out --port for any that is free, or --host for this machine"
        ) from error
    except OverflowError as error:
        raise CannotShow(
            f"there is no port {port}; ports are 1 to 65535. Leave out --port for any that is free"
        ) from error


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = _QUIET_S

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def version_string(self) -> str:
        return "kadr"

    def log_message(self, format: str, *args: object) -> None:
        """Nobody is told who asks for what."""

    def _answer(self) -> None:
        self.server.asked_at = time.monotonic()
        try:
            answer = self._answered()
        except Refused as refused:
            answer = refusal(refused)
            self.close_connection = True  # what is left of the request is not read
        except KadrError as error:
            status = (
                HTTPStatus.CONFLICT
                if isinstance(error, (CannotWrite, DossierBusy))
                else HTTPStatus.INTERNAL_SERVER_ERROR
            )
            answer = refusal(Refused(status, str(error)))
        except OSError:
            raise  # the connection's: those of files were answered
        except Exception as error:
            print(f"kadr: {self.path}: {type(error).__name__}: {error}", file=sys.stderr)  # noqa: T201  the server's log
            if os.environ.get("KADR_DEBUG"):
                raise
            words = "This should not happen. Run it again with KADR_DEBUG=1 set, and report what it prints."
            answer = refusal(Refused(HTTPStatus.INTERNAL_SERVER_ERROR, words))
        self._send(answer)

    def _answered(self) -> Answer:
        headers = {name.title(): value for name, value in self.headers.items()}
        if len(self.headers.get_all("Host") or ()) != 1 or len(self.headers.get_all("Origin") or ()) > 1:
            raise Refused(HTTPStatus.BAD_REQUEST, "A request names its host once.")
        self.server.guard.check(self.command, headers)
        body = self._body()
        try:
            return self.server.answering(self.command, self.path, headers, body, self.server.guard)
        except OSError as error:
            why = error.strerror or type(error).__name__
            print(f"kadr: {self.path}: {error}", file=sys.stderr)  # noqa: T201  the server's log
            words = f"A file that this page is made of could not be read ({why}). See that it is there, and load the page again."
            return refusal(Refused(HTTPStatus.INTERNAL_SERVER_ERROR, words))

    def _body(self) -> bytes:
        if "Transfer-Encoding" in self.headers:
            raise Refused(HTTPStatus.LENGTH_REQUIRED, "A body says how long it is.")
        said = self.headers.get("Content-Length", "0")
        if not said.isascii() or not said.isdigit() or len(said) > 9 or int(said) > _MOST_WRITTEN:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"A body has {_MOST_WRITTEN} bytes at most.")
        return self.rfile.read(int(said))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in (HEADERS | dict(answer.headers)).items():
            self.send_header(name, value)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(answer.length))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self._send_body(answer)

    def _send_body(self, answer: Answer) -> None:
        if answer.file is None:
            self.wfile.write(answer.body)
            return
        left = answer.length
        with answer.file.open("rb") as file:
            file.seek(answer.start)
            while left and (block := file.read(min(_BLOCK, left))):
                self.wfile.write(block)
                left -= len(block)
        if left:
            self.close_connection = True  # the file became shorter, so the answer ends here
