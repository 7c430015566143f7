"""Light copies of films whose files a browser cannot play: made when a reader asks for one, kept in a folder of bounded size."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any

from kadr.film_rows import Film
from kadr.page.show.answers import Refused
from kadr.page.show.film_file import FilmFile

KIND = "video/webm"
MOST_BYTES = 8 << 30
"""Of all copies together; those that were not looked at for longest go first."""
_VERSION = 1
"""Raised when `kadr.media.light_copy` would give another copy of the same film."""
_SILENT_S = 300.0
"""After which a process that tells of no progress is ended."""
_LEFT_S = 3600.0
"""After which a part that nobody writes to was left behind by a process that was killed."""
_ENDS_S = 10.0


@dataclass
class _Making:
    """One copy on its way."""

    process: subprocess.Popen[str]
    part: Path
    done_ns: int = 0
    began: float = field(default_factory=time.monotonic)
    heard: float = field(default_factory=time.monotonic)
    is_over: bool = False
    why: str = ""
    """Why there is no copy, once it is over."""


class Copies:
    """The light copies of a server's films."""

    def __init__(self, folder: Path | None = None) -> None:
        self._given = folder
        self._own: Path | None = None
        self._lock = threading.Lock()
        self._making: dict[str, _Making] = {}
        self._is_closed = False

    def of(self, film: Film) -> Path | None:
        """A film's copy, where there is a whole one; that it was looked at is remembered."""
        goal = self._goal(film)
        if goal is None or not goal.is_file() or goal.is_symlink():
            return None
        with suppress(OSError):
            os.utime(goal)
        return goal

    def state(self, film: Film, file: FilmFile) -> dict[str, Any]:
        """How a film's copy stands: `ready`, `making` with how far it is, `failed` with why, `none`."""
        making = self._making.get(film.sha256)
        if making is not None and not making.is_over:
            if time.monotonic() - making.heard > _SILENT_S:
                making.process.kill()
            share = min(making.done_ns / max(film.duration_ns, 1), 1.0)
            past = time.monotonic() - making.began
            left = round(past * (1 - share) / share) if share > 0.01 else None
            return {"state": "making", "done_ns": making.done_ns, "duration_ns": film.duration_ns, "left_s": left}
        if self.of(film) is not None:
            return {"state": "ready"}
        if making is not None and making.why:
            return {"state": "failed", "why": making.why}
        return {"state": "none", "can_be_made": file.path is not None}

    def make(self, film: Film, file: FilmFile) -> None:
        """Begin a copy, unless it is there or on its way. Raises Refused."""
        if file.path is None:
            raise Refused(HTTPStatus.CONFLICT, file.why)
        with self._lock:
            if self._is_closed or self.of(film) is not None:
                return
            on_its_way = [key for key, one in self._making.items() if not one.is_over]
            if film.sha256 in on_its_way:
                return
            if on_its_way:
                raise Refused(HTTPStatus.CONFLICT, "Another film’s copy is being made. Ask again when it is done.")
            folder = self._folder()
            handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
            os.close(handle)
            command = [sys.executable, "-m", "kadr.media.light_copy", str(file.path), name]
            process = subprocess.Popen(  # noqa: S603  ourselves
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            making = self._making[film.sha256] = _Making(process, Path(name))
        threading.Thread(target=self._follow, args=(making, folder / _name(film)), daemon=True).start()

    def stop(self, film: Film) -> None:
        """End a copy that is on its way; nothing of it is left."""
        making = self._making.get(film.sha256)
        if making is not None and not making.is_over:
            _end(making)
            self._making.pop(film.sha256, None)

    def close(self) -> None:
        """End what is on its way, and remove what was kept for this server alone."""
        with self._lock:
            self._is_closed = True
        for making in self._making.values():
            _end(making)
        if self._own is not None:
            shutil.rmtree(self._own, ignore_errors=True)

    def _follow(self, making: _Making, goal: Path) -> None:
        """Hear how far a copy is, and put it in its place when it is whole."""
        out = making.process.stdout
        for line in out or ():
            making.heard = time.monotonic()
            making.done_ns = int(line) if line.strip().isdigit() else making.done_ns
        errors = making.process.stderr.read().strip().splitlines() if making.process.stderr else []
        try:
            if making.process.wait() == 0:
                os.replace(making.part, goal)
                self._trim(goal)
            else:
                making.why = errors[-1] if errors else "It was ended before it was done."
        except OSError as error:
            making.why = f"{goal.name} cannot be kept ({error.strerror or error})."
        making.part.unlink(missing_ok=True)
        making.is_over = True

    def _goal(self, film: Film) -> Path | None:
        folder = self._own or self._given or _cache()
        return folder / _name(film) if film.sha256 else None

    def _folder(self) -> Path:
        """Where copies are kept; one that goes with the server where there is no other."""
        folder = self._own or self._given or _cache()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError:
            folder = self._own = Path(tempfile.mkdtemp(prefix="kadr-light-"))
        for part in folder.glob("*.part"):
            with suppress(OSError):
                if time.time() - part.stat().st_mtime > _LEFT_S:
                    part.unlink()
        return folder

    @staticmethod
    def _trim(newest: Path) -> None:
        """Copies that were not looked at for longest go, until the rest is small enough; the newest stays."""
        some = sorted(newest.parent.glob("*.webm"), key=lambda path: path.stat().st_mtime, reverse=True)
        total = newest.stat().st_size
        for path in some:
            if path != newest:
                total += path.stat().st_size
                if total > MOST_BYTES:
                    path.unlink(missing_ok=True)


def _name(film: Film) -> str:
    return f"{film.sha256[:40]}-{_VERSION}.webm"


def _end(making: _Making) -> None:
    making.process.terminate()
    try:
        making.process.wait(_ENDS_S)
    except subprocess.TimeoutExpired:
        making.process.kill()
        making.process.wait()
    making.part.unlink(missing_ok=True)


def _cache() -> Path:
    """The system's place for what can be made again; KADR_CACHE names another."""
    if given := os.environ.get("KADR_CACHE"):
        return Path(given) / "light"
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Caches"
    else:
        home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home / "kadr" / "light"
