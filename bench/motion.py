"""How near Kadr's camera is to movements that are known, what it says of pictures at rest, and what it costs.

python -m bench.motion             print the figures
python -m bench.motion --out       also write them into RESULTS.md and the page of `motion`

The grounds are made here (real films have no such labels), so accuracy needs no other material; cost is measured on the
clips of footage/ in the folder of labelled material.
"""

import argparse
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.gold import shared_folder
from bench.ground import look, track_of, view, with_object
from bench.results import RESULTS, table, write_figures, write_section
from kadr.errors import CannotOpenFilm
from kadr.media.picture import Picture
from kadr.media.probe import probe
from kadr.media.sampling import Area, Sampler
from kadr.spans import SECOND

_RATE = 24
_SECONDS = 2
_SEEDS = 4
_GRAIN = 3.0  # levels of each point
_HEIGHTS = 16 / 9  # of a width
_CLIPS = (
    "bbb_0_30.webm", "chaplin_single_take.mp4", "chrome_icon_ad.mp4", "handheld_crystal_cc0.mp4", "imf_chrome_logo.mp4",
    "nasa_13013.mp4", "psd_nature_fades.mp4", "steamboat_willie.mp4",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A movement that is known, and which column should say so."""

    name: str
    picture: Callable[[float, int], np.ndarray]
    """Of seconds and a seed."""
    column: str | None
    truth: float = 0.0


def _pan(speed: float) -> Case:
    return Case(f"pan {speed:g} a second", lambda t, s: view(x=speed * (t - 1), seed=s), "pan_per_s", speed)


def _tilt(speed: float) -> Case:
    return Case(f"tilt {speed:g} a second", lambda t, s: view(y=-speed * (t - 1), seed=s), "tilt_per_s", speed)


def _zoom(rate: float) -> Case:
    return Case(f"zoom {rate:g} a second", lambda t, s: view(zoom=1.3 * math.exp(rate * t), seed=s), "zoom_per_s", rate)


_CASES = (
    *(_pan(speed) for speed in (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)),
    *(_tilt(speed) for speed in (0.05, 0.2)),
    *(_zoom(rate) for rate in (0.05, 0.2, -0.2, 0.5)),
    Case("nothing", lambda _, s: view(seed=s), None),
    Case("flicker of 15 %", lambda t, s: 16 + (view(seed=s) - 16) * (1 + 0.15 * math.sin(37 * t)), None),
    Case("a thing of 5.2 % over a still ground", lambda t, s: with_object(view(seed=s), 20 + 30 * t, 36), None),
    Case("the same held in a pan of 0.3", lambda t, s: with_object(view(x=0.3 * t, seed=s), 64, 36), "pan_per_s", 0.3),
)


def row(case: Case) -> tuple[list[str], float | None]:
    """A line of the table over all seeds, and how far off the mean speed is, as a share of it."""
    tracks = []
    for seed in range(2, 2 + _SEEDS):
        pictures = (case.picture(number / _RATE, seed) for number in range(_RATE * _SECONDS))
        tracks.append(track_of([look(n, n * SECOND // _RATE, one, _GRAIN) for n, one in enumerate(pictures)]))
    moving, inside = (np.nanmean([np.nanmean(track[name]) for track in tracks]) for name in ("moving", "inside"))
    shares = [f"{moving:.3f}", f"{inside:.3f}"]
    if case.column is None:
        return [case.name, "-", "-", "-", *shares], None
    unit = 1 / _HEIGHTS if case.column == "tilt_per_s" else 1.0
    speeds = np.concatenate([track[case.column] for track in tracks]) * unit
    off = abs(float(np.nanmean(speeds)) - case.truth) / abs(case.truth)
    said = [f"{np.nanmean(speeds):.4f}", f"{np.nanstd(speeds):.4f}", f"{np.isnan(speeds).mean() * 100:.0f} %"]
    return [case.name, *said, *shares], off


def cost(path: Path) -> tuple[int, float, float] | None:
    """Frames, seconds of CPU to decode them, and to measure their movement; None where the clip is not here."""
    try:
        given = probe(path)
    except CannotOpenFilm:
        return None
    sampler, picture, seen, decoding = Sampler(given, Area(), False), Picture(given), [], 0.0
    began = time.process_time()
    for shown in picture.frames():
        decoding += time.process_time() - began
        seen.append(sampler.look(shown.frame, shown.index, shown.at_ns))
        began = time.process_time()
    track_of(seen)
    return len(picture.stamps), decoding, time.process_time() - began


def report(shared: Path) -> tuple[list[str], list[str]]:
    """The section, and the figures for the page of `motion`."""
    rows, offs = [], []
    for case in _CASES:
        line, off = row(case)
        rows.append(line)
        offs += [] if off is None else [off]
    costs = [found for name in _CLIPS if (found := cost(shared / "footage" / name))]
    figures = [
        f"- {len(offs)} known movements over {_SEEDS} made grounds each, grain of {_GRAIN:g} levels: the mean speed is off by "
        f"{np.mean(offs) * 100:.1f} % in the mean, {max(offs) * 100:.0f} % at most"
    ]
    if costs:
        frames, decoding, measuring = (sum(part) for part in zip(*costs, strict=True))
        figures.append(
            f"- cost: {measuring / frames * 1e6:.0f} µs of one core for each frame of {len(costs)} small clips, "
            f"beside {decoding / frames * 1e6:.0f} µs for decoding it"
        )
    head = ["movement", "said, mean", "spread", "unknown", "moving", "inside"]
    section = [
        f"`python -m bench.motion`. Speeds in widths a second, zoom as logarithm a second; {_SECONDS} s at {_RATE} frames a "
        "second; spread is that of single steps of a twelfth of a second.",
        "",
        *figures,
        "",
        *table(head, rows),
    ]
    return section, figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds footage/ [$KADR_SHARED, ../shared]")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    section, figures = report(shared_folder(asked.shared))
    print("\n".join(section))
    if asked.out:
        write_section("Motion", section, asked.out)
        write_figures("motion", figures)


if __name__ == "__main__":
    main()
