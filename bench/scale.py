"""Many texts: how many a second one core reads, where the time goes, how much memory they take, and copies among them.

python -m bench.scale                       a few hundred texts
python -m bench.scale --documents 10000     copies among as many as promised
python -m bench.scale --dossiers 10000      as many sorted by film, a dossier for each; takes an hour
python -m bench.scale --profile             also the functions that take longest
"""

import argparse
import cProfile
import hashlib
import json
import os
import pstats
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.gold import Document, load, shared_folder
from bench.made import Maker
from bench.results import RESULTS, table, write_section

ROOT = Path(__file__).parents[1]
SIZE = 10_000
"""Characters of a document."""


def documents_of(documents: list[Document]) -> list[str]:
    """The labelled texts, one after another, cut between paragraphs into documents of about that size."""
    found, now = [], ""
    for document in documents:
        for part in document.body.split("\n"):
            now += part + "\n"
            if len(now) >= SIZE:
                found.append(now)
                now = ""
        now += "\n"
    return found


def reading_times(texts: list[str]) -> Counter[str]:
    """CPU seconds of each step over all texts: laying them out, the film, each finder."""
    from kadr.reading.prepare import prepare
    from kadr.reading.registry import FINDERS
    from kadr.reading.sources.plain import read_plain
    from kadr.reading.subject import infer, with_subject

    spent: Counter[str] = Counter()
    for text in texts:
        data = text.encode("utf-8")
        began = time.process_time()
        reading = prepare(read_plain("text.txt", hashlib.sha256(data).hexdigest(), data), "text")
        spent["layout, voices, names"] += time.process_time() - began
        began = time.process_time()
        reading = with_subject(reading, infer([reading], None, None))
        spent["which film"] += time.process_time() - began
        for finder in FINDERS:
            began = time.process_time()
            finder.find(reading)
            spent[type(finder).__name__] += time.process_time() - began
    return spent


_SLOWEST = 25  # functions told


def profiled(texts: list[str]) -> list[str]:
    """The functions that take longest by themselves."""
    profile = cProfile.Profile()
    profile.runcall(reading_times, texts)
    stats = pstats.Stats(profile).stats
    slow = sorted(stats.items(), key=lambda entry: -entry[1][2])[:_SLOWEST]
    return [
        f"- {own * 1000 / len(texts):7.2f} ms, {calls // len(texts):6} calls: {Path(file).name}:{line} {name}"
        for (file, line, name), (_, calls, own, _, _) in slow
    ]


def memory_of(count: int, work: Path) -> tuple[float, float]:
    """Megabytes at most, and seconds, of sorting so many texts by film and making a dossier for each."""
    texts = work / "texts"
    texts.mkdir()
    maker = Maker(3)
    for number in range(count):
        if number % 5 == 0:
            title = " ".join(maker.chance.sample(maker.words[40:], 3)).title()
        parts = [f"“{title}”, directed by Ines Halvard", f"“{title}” is a film by Ines Halvard.", *maker.article(SIZE)]
        (texts / f"t{number}.txt").write_text("\n\n".join(parts), encoding="utf-8")
    began = time.perf_counter()
    command = [sys.executable, "-m", "kadr", "make", "--each-film", str(texts), "--out", str(work / "films")]
    peak = _peak_of(command)
    return peak, time.perf_counter() - began


def _peak_of(command: list[str]) -> float:
    """Megabytes that a command took at most."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code, *command], check=True, capture_output=True, text=True, env=environment
    )
    return _megabytes(int(done.stdout))


def _megabytes(peak: int) -> float:
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def copies_among(count: int) -> dict[str, float]:
    """Copies among so many made texts: planted, found, false; seconds; megabytes at most, the texts included."""
    from kadr.reading.copies import copies

    made = Maker().texts(count, SIZE)
    began, wall = time.process_time(), time.perf_counter()
    found = {name: copy.of for name, copy in copies(made.texts).items()}
    cpu, wall = time.process_time() - began, time.perf_counter() - wall
    planted = {name: of for name, (of, _) in made.copies.items()}
    right = sum(1 for name, of in found.items() if planted.get(name) == of)
    peak = _megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return {
        "planted": len(planted), "right": right, "false": len(found) - right, "cpu": cpu, "wall": wall, "peak": peak,
    }  # fmt: skip


def measure(shared: Path, count: int, dossiers: int, profile: bool) -> list[str]:
    """Tables of what was measured beside what was promised."""
    texts = documents_of([document for document in load(shared).documents if not document.unseen])
    for _ in range(3):  # lists are loaded, patterns made and taken apart, once for all texts
        reading_times(texts)
    spent = reading_times(texts)
    each = spent.total() / len(texts)
    done = subprocess.run(
        [sys.executable, "-m", "bench.scale", "--copies", str(count)], check=True, capture_output=True, text=True,
        cwd=ROOT,
    )  # fmt: skip
    copied = json.loads(done.stdout)
    memory = []
    for some in (dossiers // 4, dossiers):
        with tempfile.TemporaryDirectory() as folder:
            peak, seconds = memory_of(some, Path(folder))
        memory.append(
            [f"memory, {some:,} documents sorted into dossiers", f"{peak:.0f} MB in {seconds:.0f} s", "500 MB"]
        )
    rows = [
        ["documents of 10 kB a second, one core", f"{1 / each:.1f}", "50 or more"],
        *memory,
        [f"copies among {count:,} documents, found", f"{copied['right']} of {copied['planted']}", "all"],
        ["copies that are none", f"{copied['false']}", "0"],
        ["time for them", f"{copied['cpu']:.1f} s of one core ({copied['wall']:.1f} s)", "120 s"],
        ["memory for them, the texts included", f"{copied['peak']:.0f} MB", "500 MB"],
    ]
    steps = [
        [name, f"{took * 1000 / len(texts):.1f} ms", f"{took / spent.total():.0%}"]
        for name, took in spent.most_common()
    ]
    return [
        f"`python -m bench.scale --documents {count} --dossiers {dossiers}`, Python {sys.version.split()[0]}, {os.cpu_count()} cores, "
        f"{os.getloadavg()[0]:.1f} of them busy. Reading is measured in CPU time over {len(texts)} documents of the labelled texts, "
        "memory and copies on invented ones.",
        "",
        *table(["what", "measured", "promised"], rows),
        "",
        "Where the time goes, for 10 kB:",
        "",
        *table(["step", "time", "share"], steps),
        *(
            ["", "Functions that take longest by themselves, for 10 kB, while profiled:", "", *profiled(texts)]
            if profile
            else []
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds writing/ [$KADR_SHARED, ../shared]")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--dossiers", type=int, default=200, help="documents to sort by film and make dossiers of")
    parser.add_argument("--profile", action="store_true", help="also the functions that take longest")
    parser.add_argument("--copies", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    if asked.copies:
        print(json.dumps(copies_among(asked.copies)))
        return
    lines = measure(shared_folder(asked.shared), asked.documents, asked.dossiers, asked.profile)
    print("\n".join(lines))
    if asked.out:
        write_section("Many texts", lines, asked.out)


if __name__ == "__main__":
    main()
