"""How fast Kadr is and how large: cold start, help, page, install.

python -m bench.speed                       medians of several runs
python -m bench.speed --install             also a fresh environment, and what it weighs
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.gold import load, shared_folder
from bench.reading import SEEDS
from bench.results import RESULTS, table, write_section

ROOT = Path(__file__).parents[1]
LOAD = os.getloadavg() if hasattr(os, "getloadavg") else ()
KADR = [sys.executable, "-m", "kadr"]


def seconds(command: list[str], folder: Path) -> float:
    """Wall time of one run in a new process. Raises where it fails."""
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=_environment())
    return time.perf_counter() - began


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def seeds_to_page(texts: list[Path], work: Path, runs: int) -> tuple[list[float], int]:
    """Seconds from nothing to the page, make and report together, and the bytes of the page."""
    times = []
    for run in range(runs):
        folder = work / f"run{run}"
        folder.mkdir()
        make = seconds([*KADR, "make", "--out", "film.kadr", *map(str, texts)], folder)
        report = seconds([*KADR, "report", "film.kadr", "--out", "film.html"], folder)
        times.append(make + report)
    return times, (work / "run0" / "film.html").stat().st_size


def again(texts: list[Path], work: Path, runs: int) -> list[float]:
    """Seconds to make a dossier that is up to date already."""
    return [seconds([*KADR, "make", "--out", "film.kadr", *map(str, texts)], work / "run0") for _ in range(runs)]


def installed(work: Path) -> tuple[float, float]:
    """Megabytes of site-packages, and seconds, of a base install in a new environment, less pip itself."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "venv", str(work / "venv")], check=True)
    scripts = work / "venv" / ("Scripts" if os.name == "nt" else "bin")
    before = _megabytes(work / "venv")
    subprocess.run([str(scripts / "python"), "-m", "pip", "install", "--quiet", str(ROOT)], check=True)
    taken = time.perf_counter() - began
    subprocess.run([str(scripts / "kadr"), "--help"], check=True, capture_output=True)
    return _megabytes(work / "venv") - before, taken


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
        seconds([*KADR, "--version"], work)  # bytecode is compiled once per install, not per run
        whole, size = seeds_to_page(texts, work, runs)
        same = again(texts, work, runs)
        quick = [seconds([*KADR, "--help"], work) for _ in range(2 * runs)]
        rows = [
            ["three seeds to the finished page, two cold starts", _spread(whole, "s"), "3 s"],
            ["`kadr make` when nothing changed", _spread(same, "s"), "-"],
            ["`kadr --help`", _spread(quick, "s"), "0.3 s"],
            ["page of the three seeds", f"{size / 1e6:.2f} MB", "1 MB"],
        ]
        if install:
            weight, taken = installed(work)
            rows.append(["base install, beyond an empty environment", f"{weight:.0f} MB in {taken:.0f} s", "350 MB"])
    return [
        f"`python -m bench.speed{' --install' if install else ''}`, medians (fastest to slowest) of {runs} runs, "
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores{_busy()}.",
        "",
        *table(["what", "measured", "at most"], rows),
    ]


def _busy() -> str:
    """How many other processes wanted those cores, where the system says so."""
    return f", load before the runs {LOAD[0]:.1f}" if LOAD else ""


def _spread(times: list[float], unit: str) -> str:
    return f"{statistics.median(times):.2f} {unit} ({min(times):.2f} to {max(times):.2f})"


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
