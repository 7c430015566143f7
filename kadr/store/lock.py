"""One writer at a time: a lock that the operating system lets go of when its process dies, however it dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kadr.errors import DossierBusy

_FAR = 1 << 20  # Windows locks bytes, and locked ones cannot be read: lock one behind the words


@contextmanager
def locked(path: Path, what: Path) -> Iterator[None]:
    """Hold a lock file while the body runs; it is removed afterwards.

    what: the dossier, for the message. Raises DossierBusy when another process holds it, OSError when it
    cannot be written.
    """
    handle = _hold(path, what)
    try:
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield
    finally:
        if sys.platform != "win32":  # while it is still held, so that nobody's new lock is removed
            path.unlink(missing_ok=True)
        handle.close()
        if sys.platform == "win32":
            _remove(path)


def _hold(path: Path, what: Path) -> IO[str]:
    while True:
        path.parent.mkdir(exist_ok=True)
        try:
            handle = path.open("a+", encoding="ascii")
        except FileNotFoundError:
            continue  # its last owner tidied up in the moment between
        if not _take(handle):
            handle.seek(0)
            owner = handle.read().strip()
            handle.close()
            who = f" (process {owner})" if owner else ""
            raise DossierBusy(f"{what} is being made by another kadr{who}. Wait until it has finished.")
        try:
            if os.path.samestat(os.fstat(handle.fileno()), path.stat()):
                return handle
        except FileNotFoundError:
            pass
        handle.close()  # its owner removed it in the moment between: try with a new one


def _take(handle: IO[str]) -> bool:
    """Lock an open file without waiting. True also where the file system knows no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(_FAR)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
            handle.seek(0)
        else:
            import fcntl

            fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # the next owner has it open already
