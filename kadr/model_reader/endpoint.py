"""Which language model reads, where it answers, and how far it may be asked."""

from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import PurePath
from urllib.parse import SplitResult, urlsplit

VERSION = 1
"""Raise when the same answer would give other rows, or other words are sent."""

_HERE = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What a plan's [model] may say; every name here may stand in it. Raises ValueError for what cannot be used."""

    model: str
    """Its name, as the endpoint knows it."""
    endpoint: str
    """Address of an OpenAI-compatible interface, as http://127.0.0.1:8080/v1."""
    key_env: str | None = None
    """Name of the environment variable that holds the key; the key itself is written nowhere."""
    timeout_s: float = 60.0
    """Longest wait for one answer."""
    texts: tuple[str, ...] = ()
    """File names, or patterns like "interview*", of the texts to send; all where it is empty."""
    most_requests: int = 200
    """Of one run; what is left is asked for in the next."""

    def __post_init__(self) -> None:
        where = self.address
        if where.scheme not in {"http", "https"} or not where.hostname:
            raise ValueError(f"the endpoint must be an address like http://127.0.0.1:8080/v1, not {self.endpoint!r}")
        if where.username or where.password or where.query or where.fragment:
            raise ValueError("the endpoint's address must hold no user, password or query; a key is named by key_env")
        if self.key_env and where.scheme == "http" and where.hostname not in _HERE:
            raise ValueError(f"{self.endpoint} is not encrypted, and a key is not sent there: use https, or no key_env")
        if not self.model.strip():
            raise ValueError("the model needs a name")
        if not 0 < self.timeout_s <= 3600 or self.most_requests < 1:
            raise ValueError("timeout_s must be between 0 and 3600 seconds, and most_requests at least 1")

    @property
    def address(self) -> SplitResult:
        """The endpoint taken apart. Raises ValueError."""
        where = urlsplit(self.endpoint)
        _ = where.port  # an impossible one is told now
        return where

    @property
    def told(self) -> str:
        """What of it can change rows, in words."""
        return f"{self.model} at {self.endpoint}, texts {', '.join(self.texts) or 'all'}, reader {VERSION}"

    def wants(self, path: str) -> bool:
        """Whether a text is to be sent."""
        name = PurePath(path).name
        return not self.texts or any(fnmatch(name, one) or path == one for one in self.texts)
