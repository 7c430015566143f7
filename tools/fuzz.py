"""Spoils files by chance, keeps those that reach new lines of a reader, and fails where one breaks it.

Each reader must give a body or refuse the file in one line, in ten seconds and little memory, whatever the file holds.
A spoiled file that reaches lines which none before it reached is kept and spoiled further, so that chance finds its way
into the depths of a reader. The same seed and count give the same files.

    python tools/fuzz.py                        # 200 files for each reader, as every check does
    python tools/fuzz.py rtf epub --files 50000 # some readers, for long
    python tools/fuzz.py --seed 7               # other files

A file that breaks its reader is written to `fuzzed/`; it becomes a test in tests/unit/reading/test_fuzzed.py.
"""

import argparse
import hashlib
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from makers_subtitles import ASS, SRT, VTT  # noqa: E402
from makers_written import seeds  # noqa: E402
from mutating import mutated  # noqa: E402

from kadr.errors import KadrError  # noqa: E402
from kadr.reading.layout import lay_out  # noqa: E402
from kadr.reading.sources import open_source  # noqa: E402
from kadr.reading.subtitles import read_subtitles  # noqa: E402

LONGEST_S = 10.0
MOST_MORE_BYTES = 500 * 2**20
_FILES = 200
_WHOLE = 0.3  # how often a whole file is spoiled, rather than one that is spoiled already
_FRESH = 0.5  # how often one of the latest of these, rather than any
_LATEST = 12
SUBTITLES = {"srt": [SRT.encode()], "vtt": [VTT.encode()], "ass": [ASS.encode()]}
_MOST_BREAKS = 20  # of one reader; more say nothing new

Edges = set[tuple[Any, int, int]]


class TookTooLongError(BaseException):
    """Raised inside a reader that does not come back; no reader can take it for a damaged file."""


@dataclass
class Fuzzed:
    """What came of spoiling the files of one reader."""

    files: int = 0
    kept: int = 0
    edges: int = 0
    read: int = 0
    slowest_s: float = 0.0
    slow: bytes | None = None
    """The file that took longest, if it took long."""
    breaks: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """Each way to break, by the place: what happened, and a file that does it."""


def fuzz(
    target: Callable[[bytes], bool], some: Sequence[bytes], files: int, seed: int, traced: str = str(ROOT / "kadr")
) -> Fuzzed:
    """Spoil files and give them to a target, which says whether it read one. traced: code below this path leads the way."""
    chance = random.Random(seed)  # noqa: S311 - the same files each time
    kept, seen, done = list(some), Edges(), Fuzzed()
    for data in kept:
        _one(target, data, traced, seen, done)
    for _ in range(files):
        begun = some if chance.random() < _WHOLE else kept[-_LATEST:] if chance.random() < _FRESH else kept
        base = chance.choice(begun)
        data = mutated(base, kept, chance)
        if _one(target, data, traced, seen, done):
            kept.append(data)
            done.kept += 1
        if len(done.breaks) >= _MOST_BREAKS:
            break
    done.edges = len(seen)
    return done


def _one(target: Callable[[bytes], bool], data: bytes, traced: str, seen: Edges, done: Fuzzed) -> bool:
    """Give one file to a target; whether it reached what none before it reached."""
    before, memory, started = len(seen), _peak_bytes(), time.process_time()
    done.files += 1
    try:
        with _at_most(LONGEST_S), _watching(traced, seen):
            done.read += target(data)
    except KadrError as error:
        told = str(error)
        if "\n" in told or not told.endswith("."):
            done.breaks.setdefault("message", (f"its refusal is not one line: {told!r}", data))
    except (Exception, TookTooLongError) as error:  # noqa: BLE001 - this is what is looked for
        done.breaks.setdefault(_place(error), ("".join(traceback.format_exception(error)), data))
    took_s = time.process_time() - started
    if took_s > max(done.slowest_s, LONGEST_S / 4):
        done.slow = data
    done.slowest_s = max(done.slowest_s, took_s)
    if _peak_bytes() - memory > MOST_MORE_BYTES:
        done.breaks.setdefault("memory", ("it takes more than 500 MB", data))
    return len(seen) > before


@contextmanager
def _watching(traced: str, seen: Edges) -> Iterator[None]:
    """Write down which line follows which, in the code that leads the way."""

    def enter(frame: FrameType, _event: str, _arg: object) -> Any:
        code = frame.f_code
        if not code.co_filename.startswith(traced):
            return None
        place, last = (code.co_filename, code.co_firstlineno), 0

        def step(frame: FrameType, event: str, _arg: object) -> Any:
            nonlocal last
            if event == "line":
                seen.add((place, last, frame.f_lineno))
                last = frame.f_lineno
            return step

        return step

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        yield
    finally:
        sys.settrace(before)


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Stop a reader that does not come back, where the system can; by the processor's clock, so that a busy machine
    changes nothing."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TookTooLongError(f"more than {seconds:.0f} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _peak_bytes() -> int:
    """The most memory that this process has held so far; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _place(error: BaseException) -> str:
    """Where it broke, as the last line of ours and the kind of error: one file of each kind is enough."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "kadr" in frame.filename] or frames
    return f"{type(error).__name__} in {Path(ours[-1].filename).name}:{ours[-1].lineno}"


def reads(path: Path, data: bytes) -> bool:
    """Read a file and lay it out; what a reader gives must hang together."""
    path.write_bytes(data)
    if path.suffix.removeprefix(".") in SUBTITLES:
        lines = read_subtitles(str(path), data, path.name).lines
        assert lines, "no lines"
        assert all(row.text.strip() and 0 <= row.start_ns < row.end_ns for row in lines), "a line that cannot be"
        return True
    source = open_source(path)
    size = len(source.body)
    assert source.body.strip(), "an empty body"
    assert all(a.end <= b.start for a, b in zip(source.parts, source.parts[1:], strict=False)), "parts overlap"
    assert all(0 <= part.start <= part.end <= size for part in source.parts), "a part outside the body"
    assert all(0 <= a < b <= size for a, b in source.emphases), "italics outside the body"
    for said in source.said.values():
        assert said.value.strip(), "an empty value"
        assert "\n" not in said.value, "a value of several lines"
        assert said.start is None or 0 <= said.start < (said.end or 0) <= size, "a value outside the body"
    assert all(0 <= block.start < block.end <= size for block in lay_out(source)), "a paragraph outside the body"
    source.body.encode("utf-8")
    return True


def main() -> int:
    """Spoil files for each reader that was named, or for all; 1 if any broke."""
    every = seeds() | SUBTITLES
    parser = argparse.ArgumentParser(description="Spoil files by chance and see that every reader stands it.")
    parser.add_argument("readers", nargs="*", metavar="READER", help=f"any of: {', '.join(every)}")
    parser.add_argument(
        "--files", type=int, default=_FILES, help="spoiled files for each reader (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, help="other files for another number (default: %(default)s)")
    asked = parser.parse_args()
    if unknown := set(asked.readers) - set(every):
        parser.error(f"there is no reader {', '.join(sorted(unknown))}; there are {', '.join(every)}")
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in asked.readers or every:
            path = Path(folder) / f"spoiled.{name}"
            began = time.process_time()
            done = fuzz(lambda data, path=path: reads(path, data), every[name], asked.files, asked.seed)
            print(
                f"{name:12} {done.files:6} files, {done.read:6} read, {done.kept:5} kept, {done.edges:5} steps of code, "
                f"slowest {done.slowest_s:.1f} s, {time.process_time() - began:.0f} s in all",
                flush=True,
            )
            if done.slow is not None:
                print(f"  slow: {_saved(name, done.slow)}", flush=True)
            broken += len(done.breaks)
            for place, (told, data) in done.breaks.items():
                print(f"\n{name}: {place}\n{told.rstrip()}\n  file: {_saved(name, data)}\n", flush=True)
    return 1 if broken else 0


def _saved(name: str, data: bytes) -> Path:
    folder = ROOT / "fuzzed"
    folder.mkdir(exist_ok=True)
    file = folder / f"{hashlib.sha256(data).hexdigest()[:12]}.{name}"
    file.write_bytes(data)
    return file.relative_to(ROOT)


if __name__ == "__main__":
    sys.exit(main())
