"""How fast Kadr is and how large: cold start, help, page, install.

python -m bench.speed                       medians of several runs
python -m bench.speed --install             also the wheel, a fresh environment, and what it weighs
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.gold import load, shared_folder
from bench.reading import SEEDS
from bench.results import RESULTS, table, write_section

ROOT = Path(__file__).parents[1]
LOAD = os.getloadavg() if hasattr(os, "getloadavg") else ()
KADR = [sys.executable, "-m", "kadr"]
_LARGE_MB = 2.0


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of a run. cpu_s: of the processor, which a busy machine changes little; 0 where the system does not say."""

    wall_s: float
    cpu_s: float

    def __add__(self, other: "Took") -> "Took":
        return Took(self.wall_s + other.wall_s, self.cpu_s + other.cpu_s)


def took(command: list[str], folder: Path) -> Took:
    """One run in a new process. Raises where it fails."""
    there = _environment(folder)
    return _timed(lambda: subprocess.run(command, cwd=folder, check=True, capture_output=True, env=there))


def _timed(run: Callable[[], object]) -> Took:
    began, spent = time.perf_counter(), os.times()
    run()
    ended = os.times()
    cpu_s = ended.children_user + ended.children_system - spent.children_user - spent.children_system
    return Took(time.perf_counter() - began, cpu_s)


def _environment(folder: Path) -> dict[str, str]:
    """Where Python keeps its bytecode, as it does in an install, though beside the runs: some machines forbid it to."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(folder.parent / "bytecode")}


def seeds_to_page(texts: list[Path], work: Path, runs: int) -> tuple[list[Took], int]:
    """Seconds from nothing to the page, make and report together, and the bytes of the page."""
    times = []
    for run in range(runs):
        folder = work / f"run{run}"
        folder.mkdir()
        make = took([*KADR, "make", "--out", "film.kadr", *map(str, texts)], folder)
        report = took([*KADR, "report", "film.kadr", "--out", "film.html"], folder)
        times.append(make + report)
    return times, (work / "run0" / "film.html").stat().st_size


def again(texts: list[Path], work: Path, runs: int) -> list[Took]:
    """Seconds to make a dossier that is up to date already."""
    return [took([*KADR, "make", "--out", "film.kadr", *map(str, texts)], work / "run0") for _ in range(runs)]


@dataclass(frozen=True, slots=True)
class Install:
    """A base install in a new environment, less pip itself."""

    wheel_mb: float
    mb: float
    took: Took
    """By pip alone, with the wheel already built; what it downloads is in it."""
    parts: list[tuple[str, float]]
    """Distributions and their megabytes, the heaviest first."""


def installed(work: Path) -> Install:
    """Build the wheel, and install it into a new environment as `pip install kadr` would."""
    subprocess.run([sys.executable, "-m", "venv", str(work / "venv")], check=True)
    python = str(work / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python")
    pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(work / "wheel"), str(ROOT)], check=True)
    wheel = next((work / "wheel").glob("kadr-*.whl"))
    before = _megabytes(work / "venv")
    taken = _timed(lambda: subprocess.run([*pip, "install", str(wheel)], check=True))
    subprocess.run([python, "-m", "kadr", "--help"], cwd=work, check=True, capture_output=True)
    told = subprocess.run([python, "-c", _WEIGH], cwd=work, check=True, capture_output=True, text=True).stdout
    parts = sorted(json.loads(told).items(), key=lambda part: (-part[1], part[0]))
    return Install(
        wheel.stat().st_size / 1e6, _megabytes(work / "venv") - before, taken, [(n, size / 1e6) for n, size in parts]
    )


_WEIGH = """
import json
from importlib.metadata import distributions
whole = {}
for one in distributions():
    sizes = [path.stat().st_size for file in one.files or () if (path := file.locate()).is_file()]
    whole[one.name] = sum(sizes)
whole.pop("pip", None), whole.pop("setuptools", None)
print(json.dumps(whole))
"""
"""Run in the new environment: bytes of each distribution, by its own list of files (compiled ones are in it)."""


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6


def measure(shared: Path, runs: int, install: bool) -> list[str]:
    """A table of what was measured beside what was promised."""
    documents = [document for document in load(shared).documents if document.name in SEEDS]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        texts = [work / f"{document.name.replace('/', '-')}.txt" for document in documents]
        for file, document in zip(texts, documents, strict=True):
            file.write_text(document.body, encoding="utf-8", newline="\n")
        (_, *whole), size = seeds_to_page(texts, work, runs + 1)  # the first compiles the bytecode, as an install does
        same = again(texts, work, runs)
        quick = [took([*KADR, "--help"], work / "run0") for _ in range(2 * runs)]
        parts: list[str] = []
        rows = [
            ["three seeds to the finished page, two cold starts", _spread(whole), "3 s"],
            ["`kadr make` when nothing changed", _spread(same), "-"],
            ["`kadr --help`", _spread(quick), "0.3 s"],
            ["page of the three seeds", f"{size / 1e6:.2f} MB", "1 MB"],
        ]
        if install:
            core = installed(work)
            rows.append(["the wheel, with fonts and models", f"{core.wheel_mb:.1f} MB", "60 MB"])
            rows.append(["base install, beyond an empty environment", f"{core.mb:.0f} MB", "350 MB"])
            rows.append(["pip's time for it, with downloads and compiling", _spread([core.took]), "-"])
            parts = heaviest(core)
    return [
        f"`python -m bench.speed{' --install' if install else ''}`, medians (fastest to slowest) of {runs} runs, "
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores{_busy()}.",
        "",
        *table(["what", "measured", "at most"], rows),
        *parts,
    ]


def heaviest(core: Install) -> list[str]:
    """A table of what the install's weight is made of: all that is heavier than 2 MB."""
    large = [(name, size) for name, size in core.parts if size >= _LARGE_MB]
    rest = core.mb - sum(size for _, size in large)
    rows = [[name, f"{size:.0f}", f"{size / core.mb:.0%}"] for name, size in large]
    return [
        "",
        "What the base install is made of:",
        "",
        *table(["package", "MB", "share"], [*rows, ["all others", f"{rest:.0f}", f"{rest / core.mb:.0%}"]]),
    ]


def _busy() -> str:
    """How many other processes wanted those cores, where the system says so."""
    return f", load before the runs {LOAD[0]:.1f}" if LOAD else ""


def _spread(runs: list[Took]) -> str:
    walls = [run.wall_s for run in runs]
    cpu_s = statistics.median(run.cpu_s for run in runs)
    told = f", {cpu_s:.2f} s of the processor" if cpu_s else ""
    between = f" ({min(walls):.2f} to {max(walls):.2f})" if len(walls) > 1 else ""
    return f"{statistics.median(walls):.2f} s{between}{told}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds writing/ [$KADR_SHARED, ../shared]")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--install", action="store_true", help="also install into a fresh environment")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    lines = measure(shared_folder(asked.shared), asked.runs, asked.install)
    print("\n".join(lines))
    if asked.out:
        write_section("Speed and size", lines, asked.out)


if __name__ == "__main__":
    main()
