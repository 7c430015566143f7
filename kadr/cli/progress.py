"""How far a film has been watched, on one line of the terminal; nothing where nobody is looking."""

import sys
import time
from collections.abc import Callable

_EACH_S = 0.2
_BAR = 24  # columns


def progress() -> Callable[[str, int, int | None], None]:
    """A function that is told the part at work, how much of it is done, and of how much."""
    if not sys.stderr.isatty():
        return lambda part, done, total: None
    begun: dict[str, tuple[float, int]] = {}
    last = [0.0]

    def tell(part: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        start, first = begun.setdefault(part, (now, done))
        whole = total is not None and done >= total
        if now - last[0] < _EACH_S and not whole:
            return
        last[0] = now
        sys.stderr.write(f"\r\x1b[K{line(part, done, total, now - start, first)}" + ("\r\x1b[K" if whole else ""))
        sys.stderr.flush()

    return tell


def line(part: str, done: int, total: int | None, past_s: float, first: int = 0) -> str:
    """One line of progress. first: how much was done when the part began, in a run that goes on.

    >>> line("watching", 3600, 14400, 10.0)
    'watching   ━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  3,600 of 14,400 frames, 360 a second, 0:30 left'
    >>> line("watching", 3600, None, 10.0)
    'watching   3,600 frames, 360 a second'
    """
    unit = "s" if part == "listening" else "frames"
    speed = (done - first) / past_s if past_s > 0 else 0.0
    said = f", {speed:,.0f} a second" if unit == "frames" and speed else ""
    if not total:
        return f"{part:<10} {done:,} {unit}{said}"
    done = min(done, total)
    full = _BAR * done // total
    left = (total - done) / speed if speed else None
    tail = f", {int(left) // 60}:{int(left) % 60:02d} left" if left is not None else ""
    return f"{part:<10} {'━' * full}{'╌' * (_BAR - full)}  {done:,} of {total:,} {unit}{said}{tail}"
