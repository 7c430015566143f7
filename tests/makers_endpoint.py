"""A model's endpoint on this machine that answers as it is told: well, with lies, half, late, or not at all."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answering = Callable[["Handler", dict[str, Any]], None]


@dataclass
class Fake:
    """The endpoint, and what it was asked."""

    address: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    """Hands each question to what the test wants."""

    fake: Fake
    answering: Answering

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        question = json.loads(data)
        self.fake.asked.append(question)
        self.fake.headers.append(dict(self.headers))
        self.fake.paths.append(self.path)
        try:
            type(self).answering(self, question)
        except OSError:
            return  # whoever asked has gone

    def do_GET(self) -> None:
        self.fake.paths.append(f"GET {self.path}")
        self.sends(200, b"{}")

    def sends(self, status: int, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def says(self, words: str) -> None:
        self.sends(200, json.dumps({"choices": [{"message": {"content": words}}]}).encode())

    def log_message(self, *_: object) -> None:
        """Tests print nothing."""


@contextmanager
def endpoint(answering: Answering) -> Iterator[Fake]:
    """A running endpoint."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    fake = Fake(f"http://127.0.0.1:{server.server_port}/v1")
    server.RequestHandlerClass = type("Told", (Handler,), {"fake": fake, "answering": staticmethod(answering)})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def saying(tables: Any, around: str = "{}") -> Answering:
    """Answers every question with the same tables."""
    words = tables if isinstance(tables, str) else json.dumps(tables, ensure_ascii=False)
    return lambda handler, _: handler.says(around.replace("{}", words))
