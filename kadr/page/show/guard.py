"""Who may ask: the browser of this machine's user, from the server's own pages.

A page of somebody else's can make a browser ask this server too. It is told apart by three things that it cannot forge:
the name in `Host` (a name of its own that it points at this machine, "DNS rebinding", is not one of ours), `Origin` and
`Sec-Fetch-Site`. What writes needs a token besides, which only the server's own pages hold.
"""

import hmac
import ipaddress
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from kadr.page.show.answers import Refused

TOKEN_HEADER = "X-Kadr-Token"  # noqa: S105  its name, not a secret

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
"""Sent with every answer."""

_HOST = re.compile(r"(?P<name>\[[^\]]*\]|[^:]+)(?::(?P<port>[0-9]+))?")
_UNSAID = "80"
"""The port that browsers leave out of `Host` and `Origin`."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Which requests are answered."""

    host: str
    """As the server was bound."""
    port: int
    token: str

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)

    def check(self, method: str, headers: Mapping[str, str]) -> None:
        """Raises Refused for a request that is not from the server's own pages, or from its address line."""
        host = headers.get("Host", "")
        if not self._knows(host):
            raise Refused(HTTPStatus.MISDIRECTED_REQUEST, "This server is not called that.")
        origin = headers.get("Origin")
        if origin is not None and origin != f"http://{host}":
            raise Refused(HTTPStatus.FORBIDDEN, "Pages of other origins are not answered.")
        site, mode = headers.get("Sec-Fetch-Site", "none"), headers.get("Sec-Fetch-Mode", "navigate")
        if site not in ("none", "same-origin") and mode != "navigate":
            raise Refused(HTTPStatus.FORBIDDEN, "Pages of other origins are not answered.")
        if method not in ("GET", "HEAD"):
            if not self.is_loopback:
                raise Refused(HTTPStatus.FORBIDDEN, "A server that others can reach does not write.")
            if not hmac.compare_digest(headers.get(TOKEN_HEADER, "").encode(), self.token.encode()):
                raise Refused(HTTPStatus.FORBIDDEN, "Writing needs the token of a page of this server. Load it again.")

    def _knows(self, host: str) -> bool:
        """Whether `Host` names this server: its port, and an address or a name of this machine."""
        found = _HOST.fullmatch(host)
        if found is None or (found["port"] or _UNSAID) != str(self.port):
            return False
        name = found["name"]
        if self.is_loopback:
            return is_loopback(name)
        if name.lower() in ("localhost", self.host.lower(), socket.gethostname().lower()):
            return True
        return _is_address(name)  # a name that somebody points at us is none, and only a name can be pointed


def is_loopback(host: str) -> bool:
    """Whether a host can be reached from this machine alone.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0"), is_loopback("example.org")
    (True, True, False, False)
    """
    if host.lower() == "localhost":
        return True
    return _is_address(host) and ipaddress.ip_address(host.strip("[]")).is_loopback


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
