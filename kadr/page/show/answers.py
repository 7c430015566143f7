"""What the server can answer with: bytes of its own, a part of a file, another address, a refusal."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from pathlib import Path
from typing import Any

HTML, JSON = "text/html; charset=utf-8", "application/json; charset=utf-8"

FOR_EVER = {"Cache-Control": "private, max-age=31536000, immutable"}
HALF_A_CHARACTER = "There is half a character in it, which cannot be written."
"""Why words are refused that have no UTF-8."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `body` is sent, or the bytes of `file` from `start` up to and without `end`."""

    status: HTTPStatus = HTTPStatus.OK
    kind: str = HTML
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    file: Path | None = None
    start: int = 0
    end: int = 0

    @property
    def length(self) -> int:
        """Bytes of the answer's body."""
        return self.end - self.start if self.file else len(self.body)


class Refused(Exception):
    """A request that gets no answer but this status and this line."""

    def __init__(self, status: HTTPStatus, words: str) -> None:
        super().__init__(words)
        self.status = status


def page(html: str) -> Answer:
    """A page; it is asked for anew each time, so that it never tells of an older dossier."""
    return Answer(body=html.encode("utf-8"), headers={"Cache-Control": "no-store"})


def as_json(values: Any, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """Values as JSON, without blanks."""
    body = json.dumps(values, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")
    return Answer(status, JSON, body, {"Cache-Control": "no-store"})


def kept(answer: Answer) -> Answer:
    """The same, which a browser may keep: its address changes when it does."""
    return replace(answer, headers=FOR_EVER)


def to(address: str) -> Answer:
    """Another address of this server."""
    return Answer(HTTPStatus.FOUND, "text/plain; charset=utf-8", headers={"Location": address})


def refusal(refused: Refused) -> Answer:
    """A refusal in one line of plain text."""
    return Answer(refused.status, "text/plain; charset=utf-8", f"{refused}\n".encode())
