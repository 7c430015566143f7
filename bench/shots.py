"""How well transitions between shots are found, on the labelled clips and the single takes that KADR_SHARED names.

python -m bench.shots                       as `kadr make` watches, then with every frame decoded
python -m bench.shots --clip psd_nature     one clip, each transition found beside the truth
python -m bench.shots --write               also into RESULTS.md and onto the table's page

How things are counted is told in bench/shot_counts.py.
"""

import argparse
import json
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.gold import shared_folder
from bench.results import figure, table, write_figures, write_section
from bench.shot_counts import GRADUAL, KINDS, TYPE_HEAD, Tally, by_type, f1, reliability, taken, tallied
from kadr.measures.shots import Limits, Transition, Transitions, decide
from kadr.media.active import active_area
from kadr.media.picture import CannotSkip, Picture
from kadr.media.probe import Probe, probe
from kadr.media.sampling import Area, Sampler

CUTS_AIM, GRADUAL_AIM = 0.98, 0.85


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a clip."""

    found: list[Transition]
    at_ns: list[int]
    """Of every shown frame."""
    cpu_s: float
    """Processor time of the finder alone, without decoding."""


def seen(path: Path, every: bool) -> Seen:
    """A clip watched as `kadr make` watches it, but for transitions alone, and with bars that stay. every: leave no frame out."""
    film = probe(path)
    area = active_area(film)
    try:
        return _seen(film, area, every)
    except CannotSkip:
        return _seen(film, area, True)


def _seen(film: Probe, area: Area, every: bool) -> Seen:
    picture, sampler, finder = Picture(film, decode_all=every), Sampler(film, area, film.says_interlaced), Transitions()
    cpu_s = 0.0
    for shown in picture.frames():
        look = sampler.look(shown.frame, shown.index, shown.at_ns)
        began = time.thread_time()
        finder.see(look)
        wanted = finder.wants_between()
        cpu_s += time.thread_time() - began
        if wanted:
            between = picture.between(*wanted)
            finder.see_between([sampler.look(one.frame, one.index, one.at_ns) for one in between])
    began = time.thread_time()
    found = decide(finder.scores(), Limits(), len(picture.stamps))
    cpu_s += time.thread_time() - began
    return Seen(found, [picture.ns(stamp) for stamp in picture.stamps], cpu_s)


@dataclass(slots=True)
class Counted:
    """All clips, seen in one way. rows: a line for each labelled clip, and each take in which something was found."""

    rows: list[list[str]]
    labelled: Tally
    single: Tally

    @property
    def minutes(self) -> float:
        """Of single takes."""
        return self.single.seconds / 60

    def totals(self) -> tuple[str, str]:
        """Cuts and gradual ones of the labelled clips, in words."""
        cuts, slow = self.labelled.counts("cut"), self.labelled.counts(*GRADUAL)
        return (
            f"cuts at the exact frame: {figure(f1(*cuts))} (F1; {_told(cuts)}; {CUTS_AIM} was aimed at)",
            f"gradual transitions, by overlap: {figure(f1(*slow))} (F1; {_told(slow)}; {GRADUAL_AIM} was aimed at), "
            f"{self.labelled.kinds_right} of {self.labelled.right(*GRADUAL)} under their own name",
        )

    def takes(self) -> str:
        """False ones in single takes, in words."""
        slow = self.single.false(*GRADUAL)
        return (
            f"single takes, {self.minutes:.1f} min: {self.single.false('cut')} false cuts, {slow} false gradual ones "
            f"({10 * slow / max(self.minutes, 1e-9):.1f} in 10 min; 0 and at most 2 were aimed at)"
        )


def counted(every: bool, paths: list[Path], truths: dict[str, dict], takes: dict[str, dict], listed: bool) -> Counted:
    """Every clip seen and held against what is known of it."""
    out = Counted([], Tally(), Tally())
    for path in paths:
        clip = seen(path, every)
        truth = truths.get(path.name)
        tally = tallied(truth, clip.found) if truth else taken(takes[path.name]["segments"], clip.found)
        tally.cpu_s, tally.frames = clip.cpu_s, len(clip.at_ns)
        segments = [[0, len(clip.at_ns)]] if truth else takes[path.name]["segments"]
        if truth:
            out.labelled.add(tally)
        if not truth or not truth["transitions"]:
            tally.seconds = sum(
                (clip.at_ns[end - 1] - clip.at_ns[start]) / 1e9 for start, end in segments if end <= len(clip.at_ns)
            )
            out.single.add(tally)
        if truth or tally.false(*KINDS):
            out.rows.append(_row(path.name if truth else f"takes/{path.name}", tally))
        if listed:
            _list(path.name, truth or {}, clip.found)
    out.rows.append(_row("all labelled", out.labelled))
    return out


HEAD = ["clip", "cuts right/false/missed", "F1", "gradual right/false/missed", "F1", "kind right", "µs a frame"]


def _row(name: str, tally: Tally) -> list[str]:
    cut, slow = tally.counts("cut"), tally.counts(*GRADUAL)
    kinds = f"{tally.kinds_right} of {slow[0]}" if slow[0] else "-"
    spent = f"{tally.cpu_s / max(tally.frames, 1) * 1e6:.0f}"
    return [name, "/".join(map(str, cut)), figure(f1(*cut)), "/".join(map(str, slow)), figure(f1(*slow)), kinds, spent]


def _told(counts: tuple[int, int, int]) -> str:
    return f"{counts[0]} right, {counts[1]} false, {counts[2]} missed"


def _list(name: str, truth: dict, found: list[Transition]) -> None:
    print(name)
    optional = [{**row, "type": f"{row['type']} (optional)"} for row in truth.get("optional", [])]
    for row in truth.get("transitions", []) + optional:
        print(f"  true  {row['type']:>9} {row['start']:6}-{row['end']}")
    for one in found:
        print(f"  found {one.kind:>9} {one.start_frame:6}-{one.end_frame}  p {one.probability:.2f}")


def told(title: str, all_clips: Counted, takes: int) -> list[str]:
    """A part of the section: one way of seeing."""
    return [
        f"### {title}", "",
        *(f"- {line}" for line in (*all_clips.totals(), all_clips.takes())), "",
        *table(HEAD, all_clips.rows), "",
        f"Of {takes} takes those without a row have nothing false in them. By type, labelled clips:", "",
        *table(TYPE_HEAD, by_type(all_clips.labelled)), "",
        "Of what was found with a probability in a range, labelled clips and takes together:", "",
        *table(["probability", "found", "mean", "there"], reliability(all_clips.labelled.chances + all_clips.single.chances)),
    ]  # fmt: skip


def main() -> None:
    """Print the tables; with --write keep them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clip", help="only clips whose name holds this; lists what was found")
    parser.add_argument("--write", action="store_true", help="also write the figures into RESULTS.md and the docs")
    options = parser.parse_args()
    if options.clip and options.write:
        parser.error("figures are written of all clips, not of some")
    footage = shared_folder() / "footage"
    truths = {
        row["file"]: row
        for row in (json.loads(file.read_text()) for file in sorted((footage / "truth").glob("*.json")))
    }
    takes = {row["file"]: row for row in json.loads((footage / "takes" / "takes.json").read_text())}
    paths = [footage / name for name in truths] + [footage / "takes" / name for name in takes]
    wanted = [path for path in paths if not options.clip or options.clip in path.name]
    ways = [counted(every, wanted, truths, takes, bool(options.clip)) for every in (False, True)]
    lines = [
        f"`python -m bench.shots`, {datetime.now(UTC).date().isoformat()}, Python {sys.version.split()[0]}: {len(truths)} labelled clips of "
        f"{sum(row['frames'] for row in truths.values())} frames, one observer; {len(takes)} takes.",
        "The networks were never trained on the labelled clips; on most of the takes they were, so those flatter. How things are counted",
        "is told in `bench/shot_counts.py`. µs: processor time of one core for finding, without decoding.", "",
        *told("As `kadr make` watches", ways[0], len(takes)), "",
        *told("With every frame decoded", ways[1], len(takes)),
    ]  # fmt: skip
    print("\n".join(lines))
    if options.write:
        write_section("Shots", lines)
        write_figures("shots", [
            "On the labelled clips, watched as `kadr make` watches:", "",
            *(f"- {line}" for line in (*ways[0].totals(), ways[0].takes())), "",
            *table(TYPE_HEAD, by_type(ways[0].labelled)),
        ])  # fmt: skip


if __name__ == "__main__":
    main()
