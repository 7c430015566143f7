"""The film's file, part by part: what a browser asks for in `Range`, never more than a few megabytes at once."""

import os
import re
import stat
from http import HTTPStatus
from pathlib import Path

from kadr.page.show.answers import Answer, Refused

MOST_BYTES = 4 << 20
"""Of one answer; the browser asks for what follows when it needs it."""
_ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


def part_of(file: Path, kind: str, wanted: str | None) -> Answer:
    """The part of a file that a `Range` header asks for; without one, its beginning. Raises Refused.

    A link is not followed, and only a plain file is served.
    """
    try:
        found = file.lstat()
    except OSError as error:
        raise Refused(HTTPStatus.NOT_FOUND, "The file is not there any more.") from error
    if not stat.S_ISREG(found.st_mode) or not os.access(file, os.R_OK):
        raise Refused(HTTPStatus.NOT_FOUND, "The file cannot be read.")
    start, end = bounds(wanted, found.st_size)
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Range": f"bytes {start}-{end - 1}/{found.st_size}",
        "Cache-Control": "no-store",
    }
    return Answer(HTTPStatus.PARTIAL_CONTENT, kind, headers=headers, file=file, start=start, end=end)


def bounds(wanted: str | None, size: int) -> tuple[int, int]:
    """First byte, and the byte after the last one, of what is sent. Raises Refused for what cannot be.

    >>> bounds("bytes=0-", 100), bounds("bytes=10-19", 100), bounds("bytes=-5", 100), bounds(None, 100)
    ((0, 100), (10, 20), (95, 100), (0, 100))
    """
    found = _ONE_RANGE.fullmatch((wanted or "bytes=0-").strip())
    if found is None or not any(found.groups()):
        raise Refused(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "One range of bytes is answered, as in: bytes=0-999")
    first, last = found.groups()
    start = int(first) if first else max(size - int(last), 0)
    end = min(int(last) + 1, size) if first and last else size
    if start >= min(end, size):
        raise Refused(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, f"The file has {size} bytes.")
    return start, min(end, start + MOST_BYTES)
