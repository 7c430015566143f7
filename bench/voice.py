"""How well speech, silence and the rest are told apart in real sound at known places, beside the plain model.

python -m bench.voice              print the figures
python -m bench.voice --held-out   also choose the limits again and again, each time without one condition
python -m bench.voice --write      also write them into RESULTS.md and the tables' pages

Needs audio/ in the folder of labelled material. The plain model is the same network on the same sound as it is, each of
its windows of 32 ms at 0.5, heard in the same run.
"""

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import product
from pathlib import Path

import numpy as np

from bench.crowds import Made, crowds
from bench.gold import shared_folder
from bench.results import RESULTS, figure, table, write_figures, write_section
from kadr.contracts import Track
from kadr.measures.speech import Speech
from kadr.media.sound import Soundtrack
from kadr.presence_rows import VOICES
from kadr.spans import SECOND
from kadr.summaries.voice import Limits, voice

_A_SECOND = 100  # the labels' own grid
_SPEECH, _SILENCE, _OTHER = range(len(VOICES))
_GRID = {
    "speech": (0.4, 0.5, 0.6),
    "without_bed": (0.6, 0.75, 0.9),
    "sure": (0.8, 0.9, 0.95),
    "pause_s": (0.15, 0.3, 0.45),
    "song": (0.1, 0.14, 0.18),
    "murmur": (0.002, 0.005, 0.02),
}
"""Limits that the leave-one-out run chooses from."""


@dataclass(frozen=True)
class Heard:
    """One labelled track, listened to."""

    name: str
    condition: str
    truth: np.ndarray
    """uint8, one of VOICES for each hundredth of a second."""
    counts: np.ndarray
    """bool: not left open by the labels."""
    kinds: np.ndarray
    """What is heard, in the labels' words."""
    track: Track
    seconds: float
    cpu_s: float
    decoding_s: float

    def ours(self, limits: Limits) -> np.ndarray:
        """What the partition says of each hundredth of a second."""
        said = np.full(len(self.truth), _SILENCE, np.uint8)
        for row in voice(self.track, limits, len(self.truth) * SECOND // _A_SECOND):
            said[_at(row.start_ns / SECOND) : _at(row.end_ns / SECOND)] = VOICES.index(row.kind)
        return said

    def plain(self) -> np.ndarray:
        """Whether the plain model says that somebody speaks."""
        middles = (np.arange(len(self.truth)) * 2 + 1) * SECOND // (2 * _A_SECOND)
        window = np.searchsorted(self.track["start_ns"], middles, side="right") - 1
        speaks: np.ndarray = self.track["speech"][window] >= 0.5
        return speaks


@dataclass
class Tally:
    """Time of speech told rightly, told wrongly and missed, and all time without any, in hundredths of a second."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    without: int = 0

    def add(self, one: Heard, said: np.ndarray) -> None:
        speech, told = (one.truth == _SPEECH)[one.counts], said[one.counts]
        self.right += int((speech & told).sum())
        self.wrong += int((~speech & told).sum())
        self.missed += int((speech & ~told).sum())
        self.without += int((~speech).sum())

    @property
    def f1(self) -> float | None:
        """None where there is no speech."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right + self.missed else None

    @property
    def recall(self) -> float | None:
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def false(self) -> float:
        return self.wrong / self.without if self.without else 0.0


@dataclass
class Kind:
    """One kind of what is not speech: how long it is, and how much of it is called speech."""

    length: int = 0
    ours: int = 0
    plain: int = 0


@dataclass
class Result:
    """Everything that is counted."""

    conditions: dict[str, tuple[Tally, Tally]] = field(default_factory=dict)
    """Ours and the plain model's."""
    kinds: dict[str, Kind] = field(default_factory=dict)
    three: np.ndarray = field(default_factory=lambda: np.zeros((3, 3)))
    """Seconds: truth down, told across, in the order of VOICES."""

    def false_on(self, singing: bool) -> tuple[float, float]:
        """Share of singing, or of all else that is not speech, that is called speech: ours, the plain model's."""
        some = [kind for name, kind in self.kinds.items() if ("singing" in name) == singing]
        length = max(1, sum(kind.length for kind in some))
        return sum(kind.ours for kind in some) / length, sum(kind.plain for kind in some) / length

    def f1s(self) -> list[float]:
        """Of speech, silence and the rest."""
        three = self.three
        return [float(2 * three[n, n] / (three[n].sum() + three[:, n].sum())) for n in range(3)]


def heard(shared: Path) -> list[Heard]:
    """Every labelled track, listened to once."""
    files = sorted((shared / "audio" / "truth").glob("*.json"))
    if not files:
        raise SystemExit(
            f"no labelled sound in {shared / 'audio'}: name the folder above it with --shared or KADR_SHARED"
        )
    found = []
    for file in files:
        truth = json.loads(file.read_text(encoding="utf-8"))
        began = time.process_time()
        soundtrack = Soundtrack(file.parents[1] / truth["file"], 0, Fraction(0))
        blocks = list(soundtrack.blocks())
        decoded = time.process_time()
        measure = Speech()
        for block in blocks:
            measure.hear(block)
        track = measure.track()
        labels = _labels(truth)
        seconds = (soundtrack.duration_ns or 0) / SECOND
        cpu_s, decoding_s = time.process_time() - decoded, decoded - began
        found.append(Heard(file.stem, truth["condition"], *labels, track, seconds, cpu_s, decoding_s))
    return found


def _labels(truth: dict) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    length = _at(truth["seconds"])
    kinds, names, counts = np.full(length, _SILENCE, np.uint8), np.empty(length, object), np.zeros(length, bool)
    names[:] = ""
    for start, end, kind, *what in truth["partition"]:
        part = slice(_at(start), _at(end))
        kinds[part], names[part], counts[part] = VOICES.index(kind), what[0] if what else "", True
    for start, end in truth["ignore"]:
        counts[_at(start) : _at(end)] = False
    return kinds, counts, names


def _at(seconds: float) -> int:
    return round(seconds * _A_SECOND)


def counted(tracks: Sequence[Heard], limits: Limits) -> Result:
    """Ours and the plain model's, over some tracks."""
    result = Result()
    for one in tracks:
        ours, plain = one.ours(limits), one.plain()
        for tally, said in zip(
            result.conditions.setdefault(one.condition, (Tally(), Tally())), (ours == _SPEECH, plain), strict=True
        ):
            tally.add(one, said)
        np.add.at(result.three, (one.truth[one.counts], ours[one.counts]), 1 / _A_SECOND)
        quiet = one.counts & (one.truth != _SPEECH)
        for name in sorted(set(one.kinds[quiet])):
            here = quiet & (one.kinds == name)
            kind = result.kinds.setdefault(_kind(name), Kind())
            kind.length += int(here.sum())
            kind.ours += int((ours[here] == _SPEECH).sum())
            kind.plain += int(plain[here].sum())
    return result


def _kind(name: str) -> str:
    """The labels' words without levels; silences by level are room tone."""
    if name.startswith("-"):
        return "room tone"
    return name.split(" -")[0].replace("digital", "digital silence")


def held_out(tracks: Sequence[Heard]) -> tuple[Result, dict[str, int]]:
    """Each condition with limits chosen on all the others; and how often each choice was made.

    Chosen is what has the highest mean F1 of the three kinds, of what calls no more than a quarter of singing speech.
    """
    choices = [replace(Limits(), **dict(zip(_GRID, some, strict=True))) for some in product(*_GRID.values())]
    results = {limits: {one.name: counted([one], limits) for one in tracks} for limits in choices}
    total, chosen = Result(), {}
    for condition in sorted({one.condition for one in tracks}):
        rest = [one for one in tracks if one.condition != condition]
        best = max(choices, key=lambda limits: _worth(_sum([results[limits][one.name] for one in rest])))
        own = [results[best][one.name] for one in tracks if one.condition == condition]
        total = _sum([total, *own])
        name = ", ".join(f"{name} {getattr(best, name):g}" for name in _GRID)
        chosen[name] = chosen.get(name, 0) + 1
    return total, chosen


def _worth(result: Result) -> float:
    return sum(result.f1s()) / 3 - (1 if result.false_on(singing=True)[0] > 0.25 else 0)


def _sum(results: Sequence[Result]) -> Result:
    total = Result()
    for result in results:
        total.three = total.three + result.three
        total.conditions |= result.conditions
        for name, kind in result.kinds.items():
            sum_ = total.kinds.setdefault(name, Kind())
            sum_.length, sum_.ours, sum_.plain = (
                sum_.length + kind.length,
                sum_.ours + kind.ours,
                sum_.plain + kind.plain,
            )
    return total


def mix_up(three: np.ndarray) -> dict[str, dict[str, float]]:
    """Of the time that is called one kind (inner name), the share that is truly another (outer name)."""
    shares = three / three.sum(axis=0)
    return {
        truly: {called: round(float(shares[row, column]), 3) for column, called in enumerate(VOICES)}
        for row, truly in enumerate(VOICES)
    }


def of_crowds(some: Sequence[Made]) -> list[list[str]]:
    """Share of each made voice that is called speech, of what is none ours and the plain model's, in the order of the tracks."""
    rows = []
    for one in some:
        as_heard = Heard(
            one.name, one.name, np.where(one.speech, _SPEECH, _OTHER), one.counts, one.speech, one.track, 0, 0, 0
        )
        ours, plain = Tally(), Tally()
        ours.add(as_heard, as_heard.ours(Limits()) == _SPEECH)
        plain.add(as_heard, as_heard.plain())
        rows.append([one.name, *(figure(value) for tally in (ours, plain) for value in (tally.recall, tally.false))])
    return rows


def report(tracks: Sequence[Heard], made: Sequence[Made], held: bool) -> tuple[list[str], list[str]]:
    """The section, and the figures for the page of `voice`."""
    result = counted(tracks, Limits())
    minutes = sum(one.seconds for one in tracks) / 60
    (singing, singing_plain), (else_, else_plain) = result.false_on(singing=True), result.false_on(singing=False)
    f1s, below = (
        result.f1s(),
        [name for name, (ours, plain) in result.conditions.items() if (ours.f1 or 0) < (plain.f1 or 0)],
    )
    figures = [
        "- F1 of the three kinds: " + ", ".join(f"{name} {value:.3f}" for name, value in zip(VOICES, f1s, strict=True)),
        f"- singing called speech: {singing:.3f} of its time (the plain model: {singing_plain:.3f}); all else: {else_:.4f} ({else_plain:.4f})",
        f"- F1 of speech below the plain model's in: {', '.join(below) or 'no condition'}",
        f"- listening: {sum(one.cpu_s for one in tracks) / minutes:.2f} s of one core for a minute of sound, beside decoding it "
        f"({sum(one.decoding_s for one in tracks) / minutes:.2f} s)",
    ]
    section = [
        f"`python -m bench.voice` over {len(tracks)} labelled tracks, {minutes:.1f} minutes, on a grid of 10 ms, without what the labels leave open.",
        "The plain model: Silero as it is, each window of 32 ms at 0.5, on the same sound in the same run. False: share of what is",
        "not speech that is called speech. Numbers in a condition's name: decibels of speech over what is beside it (m: minus).",
        "",
        *figures,
        "",
        *table(["condition", "F1", "recall", "false", "plain F1", "plain recall", "plain false"], _conditions(result)),
        "",
        "Seconds by truth (down) and as told (across):",
        "",
        *table(["truth", *VOICES], [[name, *(f"{value:.0f}" for value in row)] for name, row in zip(VOICES, result.three, strict=True)]),
        "",
        "What is not speech, by kind, and the share of it that is called speech:",
        "",
        *table(["kind", "s", "false", "plain false"], _kinds(result)),
        "",
        "Made of the labelled voices (`bench/crowds.py`): many who talk at once are not speech, a voice before them is, and so are voices",
        "that speak on without a pause. Of what is called speech: of the voice (recall), of the rest (false).",
        "",
        *table(["made", "recall", "false", "plain recall", "plain false"], of_crowds(made)),
        "",
    ]  # fmt: skip
    if held:
        total, chosen = held_out(tracks)
        apart = ", ".join(f"{name} {value:.3f}" for name, value in zip(VOICES, total.f1s(), strict=True))
        some = "; ".join(
            f"{name}: {times} times" for name, times in sorted(chosen.items(), key=lambda one: (-one[1], one[0]))
        )
        line = (
            f"- limits chosen without the condition that they are judged on (of {np.prod([len(one) for one in _GRID.values()])} "
            f"settings): {apart}; singing {total.false_on(singing=True)[0]:.3f}, all else {total.false_on(singing=False)[0]:.4f}"
        )
        section += [line, f"  ({some})"]
        figures = [*figures, line]
    return section, figures


def _conditions(result: Result) -> list[list[str]]:
    return [
        [name, *(figure(value) for tally in both for value in (tally.f1, tally.recall, tally.false))]
        for name, both in result.conditions.items()
    ]


def _kinds(result: Result) -> list[list[str]]:
    kinds = sorted(result.kinds.items(), key=lambda one: (-one[1].ours / max(1, one[1].length), one[0]))
    return [
        [name, f"{kind.length / _A_SECOND:.0f}", f"{kind.ours / kind.length:.3f}", f"{kind.plain / kind.length:.3f}"]
        for name, kind in kinds
        if kind.length
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds audio/ [$KADR_SHARED, ../shared]")
    parser.add_argument("--held-out", action="store_true", help="choose limits without the condition judged")
    parser.add_argument(
        "--write", action="store_true", help="also write the figures into RESULTS.md and the tables' pages"
    )
    asked = parser.parse_args()
    shared = shared_folder(asked.shared)
    tracks = heard(shared)
    section, figures = report(tracks, list(crowds(shared)), asked.held_out)
    print("\n".join(section))
    print("\nFor kadr/summaries/words.py:", mix_up(counted(tracks, Limits()).three))
    if asked.write:
        write_section("Speech, silence and the rest", section, RESULTS)
        write_figures("voice", figures)


if __name__ == "__main__":
    main()
