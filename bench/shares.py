"""Where the processor's time of one `kadr make` goes.

python -m bench.shares FILM

Kadr has no clocks in it: they are laid around some of its functions here, from outside. A thread's own time is what the
processor spent on it, so waiting costs nothing. What no thread of Python spent while pictures were watched was spent by the
decoder's own threads.
"""

import argparse
import io
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import wraps
from pathlib import Path
from typing import Any

from bench.results import table
from kadr.cli import main as kadr_main
from kadr.measures.registry import Measures
from kadr.media.picture import Picture
from kadr.media.sampling import Sampler
from kadr.passes import seeing, summing, watching
from kadr.passes.seeing import Pass

_PICTURE, _SOUND, _TABLES = "picture", "sound", "tables, with looks and stills that shots still lack"
_FACES = "picture: faces and bodies, on a thread beside"
_HEARING = "sound: loudness, level, speech"
_ON_MAIN = {
    "picture: shots, motion, stillness": [(Measures, "see"), (Measures, "see_between")],
    "picture: colours": [(Measures, "see_colour")],
    "picture: writing": [(Measures, "see_fine")],
    "picture: samples for all of these, and pictures for faces": [
        (Sampler, "look"), (Sampler, "colour"), (Sampler, "fine"), (seeing, "face_look"),
    ],
    "picture: stills, and a look for bars": [(Pass, "_keep_still"), (Pass, "_look_for_bars")],
    "picture: frames decoded after all, where a cut may lie": [(Picture, "between")],
}  # fmt: skip
"""Functions that run on the main thread while pictures are watched, none inside another."""


class Clocks:
    """Time spent in functions. own: seconds of the thread that called them; whole: of all threads meanwhile; wall."""

    def __init__(self) -> None:
        self.own: Counter[str] = Counter()
        self.whole: Counter[str] = Counter()
        self.wall: Counter[str] = Counter()

    def around(self, owner: Any, name: str, part: str) -> None:
        """Lay a clock around a function of a class or module."""
        inner: Callable[..., Any] = getattr(owner, name)

        @wraps(inner)
        def timed(*given: Any, **named: Any) -> Any:
            began = time.thread_time(), time.process_time(), time.perf_counter()
            try:
                return inner(*given, **named)
            finally:
                ended = time.thread_time(), time.process_time(), time.perf_counter()
                for kind, before, after in zip((self.own, self.whole, self.wall), began, ended, strict=True):
                    kind[part] += after - before

        setattr(owner, name, timed)


def spent_on(film: Path) -> list[tuple[str, float]]:
    """Make a film's dossier in this process: parts, and processor seconds of each. Raises SystemExit where it fails."""
    clocks = Clocks()
    clocks.around(watching, "_through", _PICTURE)
    clocks.around(watching, "_listen", _SOUND)
    clocks.around(summing, "sum_up", _TABLES)
    clocks.around(Measures, "see_faces", _FACES)
    clocks.around(Measures, "hear", _HEARING)
    for part, functions in _ON_MAIN.items():
        for owner, name in functions:
            clocks.around(owner, name, part)
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(said), redirect_stderr(said):
        sys.argv = ["kadr", "make", str(film), "--out", str(Path(folder) / "film.kadr")]
        try:
            kadr_main()
        except SystemExit as stop:
            if stop.code:
                raise SystemExit(said.getvalue()[-2000:]) from stop
    own, whole = clocks.own, clocks.whole
    parts = [
        ("picture: the decoder's own threads", whole[_PICTURE] - own[_PICTURE] - own[_FACES]),
        (_FACES, own[_FACES]),
        *((part, own[part]) for part in _ON_MAIN),
        ("picture: the rest of the main thread", own[_PICTURE] - sum(own[part] for part in _ON_MAIN)),
        ("sound: decoding", whole[_SOUND] - own[_HEARING]),
        (_HEARING, own[_HEARING]),
        (_TABLES, whole[_TABLES]),
    ]
    return [*parts, ("all else: start, opening, weighing, saving", time.process_time() - sum(s for _, s in parts))]


def told(film: Path, beside_s: float | None) -> list[str]:
    """Lines of Markdown. beside_s: processor seconds of plain decoding, if they are known."""
    parts = spent_on(film)
    whole = sum(seconds for _, seconds in parts)
    rows = [
        [part, f"{seconds:.1f}", f"{seconds / whole:.1%}", f"{seconds / beside_s:.2f}" if beside_s else "-"]
        for part, seconds in (*parts, ("all", whole))
    ]
    return [
        f"Where Kadr's processor time goes (`python -m bench.shares {film.name}`; what is not said to be elsewhere runs on the main thread):",
        "",
        *table(["part", "CPU s", "share", "CPU / decoding"], rows),
    ]


def shares_of(film: Path, beside_s: float | None) -> list[str]:
    """The same, of a process of its own. Sums run on one thread there, so that none passes for the decoder's."""
    alone = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "bench.shares", str(film), *(["--beside", str(beside_s)] if beside_s else [])]
    return subprocess.run(command, check=True, env=alone, stdout=subprocess.PIPE, text=True).stdout.splitlines()


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("film", type=Path)
    parser.add_argument("--beside", type=float, metavar="SECONDS", help="processor time of plain decoding, for a ratio")
    given = parser.parse_args()
    print("\n".join(told(given.film, given.beside)))


if __name__ == "__main__":
    main()
