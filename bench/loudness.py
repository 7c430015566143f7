"""How near the loudness and the silences of Kadr are to what is known of real sound, and what they cost.

python -m bench.loudness             print the figures
python -m bench.loudness --out       also write them into RESULTS.md and the tables' pages

Needs audio/ and footage/ in the folder of labelled material. Clips have no written truth: where `ffmpeg` is on the
path (or named with --ffmpeg), its own meter is asked; else they are measured without a truth beside them.
"""

import argparse
import csv
import json
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from bench.gold import shared_folder
from bench.results import RESULTS, figure, table, write_figures, write_section
from kadr.contracts import Track
from kadr.errors import CannotOpenFilm
from kadr.measures.loudness import Loudness
from kadr.media.probe import probe
from kadr.media.sound import Soundtrack
from kadr.spans import SECOND
from kadr.summaries.sound import SILENCE_AT_LEAST_NS, SILENCE_BELOW_DBFS, silences, whole_sound

_LONG_S = 3  # loudness of less hangs on single windows of 400 ms
_CLIPS = (".mp4", ".webm", ".mkv", ".avi", ".mov", ".flv", ".ts", ".mpg")


@dataclass(frozen=True, slots=True)
class Measured:
    """One file's sound."""

    name: str
    track: Track
    seconds: float
    cpu_s: float


@dataclass
class Tally:
    """Seconds of silence: told rightly, told wrongly, missed."""

    right: float = 0.0
    wrong: float = 0.0
    missed: float = 0.0


def measured(path: Path, has_picture: bool) -> Measured | None:
    """Decode and measure; None where the file has no sound, or cannot be opened."""
    try:
        stream = probe(path).audio_stream if has_picture else 0
    except CannotOpenFilm:
        return None
    began = time.process_time()
    soundtrack, measure = Soundtrack(path, stream, Fraction(0)), Loudness()
    for block in soundtrack.blocks():
        measure.hear(block)
    track = measure.track()
    if not soundtrack.samples:
        return None
    return Measured(path.name, track, (soundtrack.duration_ns or 0) / SECOND, time.process_time() - began)


def said_by_ffmpeg(ffmpeg: str | None, path: Path) -> tuple[float | None, float | None]:
    """Integrated loudness and range, as ffmpeg's own command prints them."""
    if ffmpeg is None:
        return None, None
    command = [
        ffmpeg,
        "-nostats",
        "-hide_banner",
        "-i",
        str(path),
        "-vn",
        "-af",
        "ebur128=framelog=quiet",
        "-f",
        "null",
        "-",
    ]
    said = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False).stderr
    loudness = re.search(r"^\s*I:\s+(-?[\d.]+) LUFS", said, re.MULTILINE)
    spread = re.search(r"^\s*LRA:\s+([\d.]+) LU", said, re.MULTILINE)
    return float(loudness[1]) if loudness else None, float(spread[1]) if spread else None


def beside(one: Measured, lufs: float | None, range_lu: float | None) -> list[str]:
    """One line of the table."""
    whole = whole_sound(one.track)
    ours, ours_range = (whole.integrated_lufs, whole.range_lu) if whole else (None, None)
    if lufs is not None and lufs <= -70:
        lufs = None  # how ffmpeg says that nothing passed the gate
    return [
        f"`{one.name}`",
        *_three(ours, lufs),
        *_three(ours_range, range_lu),
        f"{one.cpu_s / one.seconds * 60:.2f}" if one.seconds > 5 else "-",
    ]


def _three(ours: float | None, truth: float | None) -> list[str]:
    there = ours is not None and truth is not None
    return [
        figure(ours, 1),
        figure(truth, 1),
        f"{abs(ours - truth):.2f}" if there else "-",
    ]


def tally(truth: dict, track: Track) -> Tally:
    """Silence on a grid of 10 ms, without what the truth leaves open."""
    length = round(truth["seconds"] * 100)
    known = _marks(length, [(part[0], part[1]) for part in truth["partition"] if part[2] == "silence"])
    ours = _marks(length, [(row.start_ns / SECOND, row.end_ns / SECOND) for row in silences(track)])
    open_parts = _marks(length, [(part[0], part[1]) for part in truth["ignore"]])
    counted = [known & ours & ~open_parts, ours & ~known & ~open_parts, known & ~ours & ~open_parts]
    return Tally(*(float(part.sum()) / 100 for part in counted))


def _marks(length: int, spans: list[tuple[float, float]]) -> np.ndarray:
    marks = np.zeros(length, bool)
    for start, end in spans:
        marks[round(start * 100) : round(end * 100)] = True
    return marks


def report(shared: Path, ffmpeg: str | None) -> tuple[list[str], list[str], list[str]]:
    """The section, and the figures for the pages of `sound` and `silences`."""
    folder = shared / "audio"
    if not (folder / "loudness.tsv").is_file():
        raise SystemExit(f"no labelled sound in {folder}: name the folder above it with --shared or KADR_SHARED")
    with (folder / "loudness.tsv").open(encoding="utf-8") as file:
        told = list(csv.DictReader(file, delimiter="\t"))
    rows, speech, total, seconds, cpu = [], [], Tally(), 0.0, 0.0
    for line in told:
        one = measured(folder / line["file"], has_picture=False)
        if one is None:
            raise SystemExit(f"{folder / line['file']} has no sound")
        rows.append(beside(one, float(line["I_LUFS"]), float(line["LRA_LU"])))
        truth = json.loads((folder / "truth" / f"{Path(line['file']).stem}.json").read_text(encoding="utf-8"))
        found = tally(truth, one.track)
        speech.append(found)
        seconds, cpu = seconds + one.seconds, cpu + one.cpu_s
    for found in speech:
        total = Tally(total.right + found.right, total.wrong + found.wrong, total.missed + found.missed)
    clips, short = [], []
    for path in sorted(path for path in (shared / "footage").rglob("*") if path.suffix.lower() in _CLIPS):
        one = measured(path, has_picture=True)
        if one is not None:
            (clips if one.seconds >= _LONG_S else short).append(beside(one, *said_by_ffmpeg(ffmpeg, path)))
            seconds, cpu = seconds + one.seconds, cpu + one.cpu_s
    head = ["file", "LUFS", "truth", "off", "range", "truth", "off", "CPU s a minute"]
    precision, recall = total.right / (total.right + total.wrong), total.right / (total.right + total.missed)
    figures = [
        f"- {len(told)} labelled tracks: loudness off by {_most(rows, 3)} LU at most, range by {_most(rows, 6)}",
        f"- {len(clips)} clips of {_LONG_S} s and more: "
        + (
            f"off by {_most(clips, 3)} and {_most(clips, 6)} from ffmpeg's own command"
            if ffmpeg
            else "no ffmpeg to ask"
        ),
        f"- {len(short)} shorter clips: loudness off by {_most(short, 3)} at most (a window of 400 ms more or less)",
        f"- decoding and measuring together: {cpu / seconds * 60:.2f} s of one core for a minute of sound",
    ]
    quiet = [
        f"- {total.right:.0f} s of silence told rightly, {total.wrong:.0f} s wrongly, {total.missed:.0f} s missed: "
        f"P {precision:.3f}, R {recall:.3f}",
    ]
    section = [
        f"`python -m bench.loudness` over {len(told)} labelled tracks and {len(clips) + len(short)} clips. Truths are rounded to a tenth.",
        "",
        *figures,
        f"- silences (below {SILENCE_BELOW_DBFS:g} dBFS for {SILENCE_AT_LEAST_NS / SECOND:g} s or more), on a grid of "
        "10 ms, without what the labels leave open:",
        f"  {quiet[0].removeprefix('- ')}",
        "",
        *table(head, rows + clips + short),
    ]
    return section, figures, quiet


def _most(rows: list[list[str]], column: int) -> str:
    return max((row[column] for row in rows if row[column] != "-"), default="-", key=float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds audio/ and footage/ [$KADR_SHARED, ../shared]")
    parser.add_argument(
        "--ffmpeg", default=shutil.which("ffmpeg"), help="whose meter is asked about the clips [on the path]"
    )
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    section, figures, quiet = report(shared_folder(asked.shared), asked.ffmpeg)
    print("\n".join(section))
    if asked.out:
        write_section("Loudness and silence", section, asked.out)
        write_figures("sound", figures)
        write_figures("silences", quiet)


if __name__ == "__main__":
    main()
