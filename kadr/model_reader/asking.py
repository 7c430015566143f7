"""One question to the endpoint and its answer: bounded in time, size and tries; no other address is ever opened.

The connection is made by hand, so that no redirect is followed and no proxy is used: words go where the user said.
"""

import json
import os
import socket
import time
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Timer
from typing import Any

from kadr.model_reader.endpoint import Endpoint

_LARGEST_ANSWER = 2_000_000  # bytes; rows about some thousand words are far fewer
_WAITS_S = (1.0, 4.0)  # before the second and the third try
_LONGEST_WAIT_S = 20.0  # that an endpoint may ask for
_TRY_AGAIN = {408, 409, 425, 429, 500, 502, 503, 504, 529}
_HOPELESS = {401, 402, 403, 404, 405}  # the next question would be answered the same way


class NoAnswer(Exception):
    """The endpoint gave none that can be used."""

    def __init__(self, why: str, hopeless: bool = False) -> None:
        super().__init__(why)
        self.hopeless = hopeless
        """Whether to ask at all any more."""


class _Busy(NoAnswer):
    def __init__(self, why: str, wait_s: float = 0.0) -> None:
        super().__init__(why)
        self.wait_s = wait_s


def ask(endpoint: Endpoint, messages: list[dict[str, str]]) -> str:
    """The model's words. Raises NoAnswer."""
    question = json.dumps(
        {"model": endpoint.model, "messages": messages, "temperature": 0, "stream": False}, ensure_ascii=True
    ).encode()
    for wait_s in (*_WAITS_S, None):
        try:
            return _words(_once(endpoint, question))
        except _Busy as busy:
            if wait_s is None:
                raise NoAnswer(f"{busy}, three times") from busy
            time.sleep(max(wait_s, min(busy.wait_s, _LONGEST_WAIT_S)) if wait_s else 0)
    raise AssertionError  # the last try raises


def _once(endpoint: Endpoint, question: bytes) -> bytes:
    where = endpoint.address
    kind = HTTPSConnection if where.scheme == "https" else HTTPConnection
    line = kind(str(where.hostname), where.port, timeout=endpoint.timeout_s)
    late: list[bool] = []
    clock = Timer(endpoint.timeout_s, _hang_up, (line, late))  # an endpoint may also stall by answering very slowly
    clock.daemon = True
    clock.start()
    try:
        path = where.path.rstrip("/").removesuffix("/chat/completions") + "/chat/completions"
        line.request("POST", path, question, _headers(endpoint))
        answer = _answer(line.getresponse(), endpoint)
        if late:  # what was cut off can look like a whole answer
            raise TimeoutError
        return answer
    except (OSError, HTTPException, ValueError, NoAnswer) as error:
        if late or isinstance(error, TimeoutError):
            raise NoAnswer(f"no whole answer in {endpoint.timeout_s:g} s") from error
        if isinstance(error, NoAnswer):
            raise
        if isinstance(error, ConnectionRefusedError | socket.gaierror):
            raise NoAnswer(f"{endpoint.endpoint} cannot be reached ({error.strerror or error})", True) from error
        raise _Busy(f"the connection broke ({type(error).__name__})") from error
    finally:
        clock.cancel()
        line.close()


def _hang_up(line: HTTPConnection, late: list[bool]) -> None:
    late.append(True)
    try:
        if line.sock is not None:
            line.sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it is closed already


def _headers(endpoint: Endpoint) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "kadr"}
    key = os.environ.get(endpoint.key_env, "").strip() if endpoint.key_env else ""
    if endpoint.key_env and not key:
        raise NoAnswer(f"the environment variable {endpoint.key_env} holds no key", True)
    if not key.isascii() or not key.isprintable():
        raise NoAnswer(f"the key in {endpoint.key_env} holds characters that no key has", True)
    return headers | ({"Authorization": f"Bearer {key}"} if key else {})


def _answer(response: HTTPResponse, endpoint: Endpoint) -> bytes:
    status = response.status
    if status in _TRY_AGAIN:
        wait = response.getheader("Retry-After") or ""
        raise _Busy(f"the endpoint answered {status}", float(wait) if wait.isdecimal() and len(wait) < 6 else 0.0)
    if 300 <= status < 400:
        raise NoAnswer("the endpoint sends to another address, which is not followed", True)
    if status != 200:
        raise NoAnswer(f"the endpoint answered {status}", status in _HOPELESS)
    data = response.read(_LARGEST_ANSWER + 1)
    if len(data) > _LARGEST_ANSWER:
        raise NoAnswer(f"an answer of more than {_LARGEST_ANSWER // 1_000_000} MB was not read")
    if response.length:
        raise _Busy("the connection broke")
    return data


def _words(data: bytes) -> str:
    """The message in what the endpoint sent."""
    try:
        told: Any = json.loads(data)
        words = told["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise NoAnswer("the endpoint's answer has another form than a chat completion") from error
    if not isinstance(words, str):
        raise NoAnswer("the endpoint's answer holds no words")
    return words
