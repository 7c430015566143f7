"""How exactly colours come back, how families are named, and what it costs.

python -m bench.colour                        patches of known colour, coded without loss; time for a look, a still, rows
python -m bench.colour --survey rgb.txt       also names: the list of the xkcd colour survey (xkcd.com/color/rgb.txt)
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from bench.patches import CODINGS, COLUMNS, ROWS, Coding, known_oklab, write
from bench.results import RESULTS, table, write_figures, write_section
from kadr.contracts import Track
from kadr.film_rows import Shot
from kadr.looks import COLOUR_COLUMNS, COLOUR_ROWS, ColourLook
from kadr.measures.colour import Colours
from kadr.media.picture import Picture
from kadr.media.probe import probe
from kadr.media.sampling import Area, Sampler
from kadr.media.stills import still
from kadr.oklab import oklab_of_srgb
from kadr.spans import SECOND
from kadr.summaries.colours import barcode, colours
from kadr.summaries.hues import FAMILIES, family_of

WORDS = {
    "red": "red", "orange": "orange", "brown": "brown", "yellow": "yellow", "gold": "yellow", "green": "green",
    "lime": "green", "teal": "cyan", "turquoise": "cyan", "cyan": "cyan", "aqua": "cyan", "blue": "blue", "navy": "blue",
    "crimson": "red", "scarlet": "red", "maroon": "red", "purple": "purple", "violet": "purple", "lavender": "purple",
    "lilac": "purple", "indigo": "purple", "pink": "pink",
}  # fmt: skip
"""Last words of names in the survey, and the family that they belong to."""

HOURS = 2
LOOKS = HOURS * 3600 * 2 + 800
SHOTS = 800


def error_of(coding: Coding, folder: Path) -> tuple[float, float]:
    """Largest and mean distance in OKLab over the patches, through the program's own decoding."""
    film = folder / "patches.mkv"
    write(film, coding)
    said = probe(film)
    sampler = Sampler(said, Area(), interlaced=False)
    looks = [sampler.colour(one.frame, one.index, one.at_ns).lab for one in Picture(said).frames()]
    down = ((np.arange(ROWS) + 0.5) * COLOUR_ROWS / ROWS).astype(int)
    across = ((np.arange(COLUMNS) + 0.5) * COLOUR_COLUMNS / COLUMNS).astype(int)
    apart = [np.sqrt(((lab[down][:, across].reshape(-1, 3) - known_oklab()) ** 2).sum(1)) for lab in looks]
    return float(np.max(apart)), float(np.mean(apart))


def patches(folder: Path) -> list[tuple[Coding, float, float]]:
    return [(coding, *error_of(coding, folder)) for coding in CODINGS]


def costs(folder: Path) -> list[list[str]]:
    """Processor time of one look, one still and the rows of a long film."""
    film = folder / "large.mkv"
    write(film, CODINGS[0])
    said = probe(film)
    frame = next(iter(list(Picture(said, decode_all=True).frames()))).frame.reformat(width=1920, height=1080)
    sampler, area = Sampler(said, Area(), interlaced=False), Area(0, 0.1, 1, 0.9)
    rng = np.random.default_rng(0)
    busy = [_busy(rng, n) for n in range(20)]
    track = _long(_seen(busy))
    shots = [
        Shot(n, n * LOOKS // SHOTS, (n + 1) * LOOKS // SHOTS, _at(n), _at(n + 1), "cut", None, None, None)
        for n in range(SHOTS)
    ]
    size = sum(values.nbytes for values in track.values()) / 1e6
    return [
        ["sampling a 1080p frame's colours", _ms(lambda: sampler.colour(frame, 0, 0), 20)],
        ["measuring a look", _ms(lambda: _seen(busy), 5, len(busy))],
        ["a still of a 1080p frame", _ms(lambda: still(frame, said, area), 20)],
        [f"rows of {SHOTS} shots, {LOOKS} looks", _ms(lambda: colours(track, shots), 1)],
        [f"barcode of {HOURS} hours", _ms(lambda: barcode(track, _at(SHOTS)), 1)],
        [f"track of {HOURS} hours in memory", f"{size:.0f} MB"],
    ]


def _at(shot: int) -> int:
    return shot * HOURS * 3600 * SECOND // SHOTS


def _busy(rng: np.random.Generator, seed: int) -> np.ndarray:
    """A picture with soft edges in many colours, and grain."""
    coarse = rng.integers(0, 256, (9, 16, 3)).repeat(8, 0).repeat(8, 1).astype(np.float64)
    soft = (coarse + np.roll(coarse, 3, 0) + np.roll(coarse, 3, 1)) / 3 + rng.normal(0, 3, coarse.shape)
    return oklab_of_srgb(np.clip(soft, 0, 255))


def _seen(looks: list[np.ndarray]) -> Colours:
    measure = Colours()
    for n, lab in enumerate(looks):
        measure.see(ColourLook(n, n * SECOND // 2, lab))
    return measure


def _long(measure: Colours) -> Track:
    """The track of a long film: a few looks again and again."""
    long = Colours()
    for n in range(LOOKS):
        long.frames.append(n)
        long.stamps.append(n * HOURS * 3600 * SECOND // LOOKS)
        long.entries.append(measure.entries[n % len(measure.entries)])
        long.slices.append(measure.slices[n % len(measure.slices)])
    return long.track()


def _ms(run: Callable[[], object], times: int, each: int = 1) -> str:
    """Processor time of one, of the fastest of three series; what takes long is run once."""
    took = []
    for _ in range(3 if times > 1 else 1):
        began = time.process_time()
        for _ in range(times):
            run()
        took.append((time.process_time() - began) / times / each * 1000)
    return f"{min(took):.1f} ms" if min(took) < 1000 else f"{min(took) / 1000:.1f} s"


def survey(file: Path) -> list[list[str]]:
    """How many of the survey's colours lie in the family that their name ends in."""
    right, total = dict.fromkeys(FAMILIES, 0), dict.fromkeys(FAMILIES, 0)
    for line in file.read_text(encoding="utf-8").splitlines():
        name, _, code = line.partition("#")
        family = WORDS.get(name.replace("/", " ").split()[-1]) if name.strip() and code else None
        if family:
            lab = oklab_of_srgb(np.array([list(bytes.fromhex(code.strip()[:6]))]))
            total[family] += 1
            right[family] += FAMILIES[int(family_of(lab)[0])] == family
    rows = [[family, str(total[family]), str(right[family])] for family in FAMILIES if total[family]]
    return [*rows, ["all", str(sum(total.values())), str(sum(right.values()))]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--survey", type=Path, help="the survey's list of names and colours")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        errors = patches(Path(folder))
        spent = costs(Path(folder))
    rows = [[str(coding), f"{most:.4f}", f"{mean:.4f}"] for coding, most, mean in errors]
    lines = [
        f"`python -m bench.colour{' --survey rgb.txt' if asked.survey else ''}`, Python {sys.version.split()[0]}.",
        "",
        "Patches of 24 known colours, coded without loss, decoded by Kadr: distance in OKLab from what was painted. A step",
        "of an 8-bit code is up to 0.004.",
        "",
        *table(["coding", "largest", "mean"], rows),
        "",
        "Processor time on one core.",
        "",
        *table(["what", "measured"], spent),
    ]
    deep = max(most for coding, most, _ in errors if coding.bits > 8)
    figures = [
        f"- {len(CODINGS)} codings of 24 known colours: off by {max(most for _, most, _ in errors):.4f} in OKLab at most, "
        f"of 10 and 12 bit by {deep:.4f}",
        f"- {spent[1][1]} for a look, {spent[3][1]} for the rows of {SHOTS} shots",
    ]
    if asked.survey:
        names = survey(asked.survey)
        lines += ["", "Colours of the xkcd survey whose name ends in a family's word, and how many lie within it.", ""]
        lines += table(["family", "names", "within"], names)
        figures.append(f"- {names[-1][2]} of {names[-1][1]} colours that people named lie in the family of their name")
    print("\n".join(lines))
    if asked.out:
        write_section("Colour", lines, asked.out)
        if asked.out == RESULTS:
            write_figures("colours", figures)


if __name__ == "__main__":
    main()
