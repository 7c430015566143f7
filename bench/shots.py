"""How well transitions between shots are found, on the labelled clips and the single takes that KADR_SHARED names.

python -m bench.shots                       every frame seen, then only frames that others refer to
python -m bench.shots --clip psd_nature     one clip, each transition found beside the truth

Cuts count at the exact frame. Gradual transitions match by any overlap, one to one, the largest first; their kind is counted among
those that match. What the truth calls optional, doubtful or to be ignored counts neither way.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import av
import numpy as np

from bench.gold import shared_folder
from bench.results import table
from kadr.looks import Look
from kadr.measures.shots import Limits, Transition, Transitions, decide

# A detector is fed the looks that are decoded, may be asked for more by frame numbers, and gives transitions.
Between = Callable[[int, int], Sequence[Look]]
Detector = Callable[[Sequence[Look], Between, int], list[Transition]]


def kadr_shots(looks: Sequence[Look], between: Between, frame_count: int) -> list[Transition]:
    """Kadr's own method with its own limits."""
    finder = Transitions()
    for look in looks:
        finder.see(look)
        wanted = finder.wants_between()
        if wanted:
            finder.see_between(between(*wanted))
    return decide(finder.scores(), Limits(), frame_count)


DETECTORS: dict[str, Detector] = {"kadr": kadr_shots}


@dataclass(frozen=True, slots=True)
class Seen:
    """A decoded clip. looks: of every frame; referred: which of them other frames refer to, and so are decoded in the fast pass."""

    looks: tuple[Look, ...]
    referred: tuple[bool, ...]

    def part(self, thinned: bool) -> list[Look]:
        """The looks that a detector is fed."""
        return [look for look, kept in zip(self.looks, self.referred, strict=True) if kept or not thinned]

    def between(self, first: int, last: int) -> Sequence[Look]:
        """The looks strictly between two frames."""
        return self.looks[first + 1 : last]


@dataclass(slots=True)
class Tally:
    """Counts over clips, for one way of seeing them."""

    cuts_right: int = 0
    cuts_false: int = 0
    cuts_missed: int = 0
    slow_right: int = 0
    slow_false: int = 0
    slow_missed: int = 0
    kinds_right: int = 0
    seconds: float = 0.0
    cpu_s: float = 0.0
    frames: int = 0
    chances: list[tuple[float, bool]] = field(default_factory=list)  # probability, whether it was there

    def add(self, other: "Tally") -> None:
        """Adds another clip's counts."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def seen(path: Path) -> Seen:
    """Decodes a clip: for its bars, for a look at every frame, and to learn which frames others refer to."""
    looks, stamps = [], []
    box = _active(path)
    for k, (at_s, planes) in enumerate(_decoded(path, every=True)):
        luma, cb, cr = (
            _sampled(plane, *size, box) for plane, size in zip(planes, ((72, 128), (36, 64), (36, 64)), strict=True)
        )
        at_ns = round(at_s * 1e9)
        looks.append(Look(k, max(at_ns, looks[-1].at_ns + 1) if looks else at_ns, luma, cb, cr))
        stamps.append(at_s)
    referred = {at_s for at_s, _ in _decoded(path, every=False)}
    return Seen(tuple(looks), tuple(stamp in referred for stamp in stamps))


def _decoded(path: Path, every: bool) -> Iterator[tuple[float, list[np.ndarray]]]:
    """Stamp in seconds, and 8-bit planes in studio range, of each frame."""
    with av.open(str(path)) as container:
        stream = container.streams.best("video")
        if stream is None:
            raise ValueError(f"{path} has no video stream")
        stream.thread_type = "AUTO"
        if not every:
            stream.codec_context.skip_frame = "NONREF"
        for frame in container.decode(stream):
            plain = frame
            if frame.format.name not in ("yuv420p", "yuvj420p"):
                plain = frame.reformat(format="yuv420p", dst_color_range="MPEG")
            full = plain.format.name == "yuvj420p" or (plain is frame and frame.color_range == 2)
            yield (
                float(frame.pts or 0) * float(stream.time_base),
                [_studio(p, full, k > 0) for k, p in enumerate(plain.planes)],
            )


def _studio(plane: av.video.plane.VideoPlane, full: bool, chroma: bool) -> np.ndarray:
    level = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
    if not full:
        return level
    scaled = (
        (level.astype(np.float32) - 128) * (224 / 255) + 128 if chroma else level.astype(np.float32) * (219 / 255) + 16
    )
    return np.rint(scaled).astype(np.uint8)


def _sampled(plane: np.ndarray, rows: int, columns: int, box: tuple[float, float, float, float]) -> np.ndarray:
    top, bottom, left, right = box
    y = ((top + (np.arange(rows) + 0.5) / rows * (bottom - top)) * plane.shape[0]).astype(int)
    x = ((left + (np.arange(columns) + 0.5) / columns * (right - left)) * plane.shape[1]).astype(int)
    return plane[y][:, x]


def _active(path: Path) -> tuple[float, float, float, float]:
    """Top, bottom, left and right of what is ever bright: the picture without its bars."""
    brightest: np.ndarray | None = None
    for k, (_, planes) in enumerate(_decoded(path, every=True)):
        if k % 5 == 0:
            small = _sampled(planes[0], 180, 320, (0, 1, 0, 1))
            brightest = small if brightest is None else np.maximum(brightest, small)
    if brightest is None:
        return 0.0, 1.0, 0.0, 1.0
    lit = brightest > 40
    rows, columns = np.nonzero(lit.mean(axis=1) > 0.05)[0], np.nonzero(lit.mean(axis=0) > 0.05)[0]
    if len(rows) < 20 or len(columns) < 20:
        return 0.0, 1.0, 0.0, 1.0
    return rows[0] / 180, (rows[-1] + 1) / 180, columns[0] / 320, (columns[-1] + 1) / 320


def tallied(truth: dict, found: Sequence[Transition]) -> Tally:
    """Counts for one clip. truth: transitions, optional and ignore, as in footage/truth."""
    ignored = [tuple(span) for span in truth.get("ignore", [])]
    ignored += [(row["start"], row["end"]) for row in truth.get("optional", [])]
    cuts = {row["end"] for row in truth["transitions"] if row["type"] == "cut"}
    slow = [row for row in truth["transitions"] if row["type"] != "cut"]
    tally = Tally()
    for row in (row for row in found if row.kind == "cut"):
        if row.end_frame in cuts:
            tally.cuts_right += 1
        elif _within(row, ignored):
            continue
        else:
            tally.cuts_false += 1
        tally.chances.append((row.probability, row.end_frame in cuts))
    tally.cuts_missed = len(cuts) - tally.cuts_right
    pairs = _matched([row for row in found if row.kind != "cut"], slow)
    tally.slow_right = len(pairs)
    tally.slow_missed = len(slow) - len(pairs)
    tally.kinds_right = sum(row.kind == true["type"] for row, true in pairs)
    hits = {id(row) for row, _ in pairs}
    for row in (row for row in found if row.kind != "cut"):
        if id(row) in hits or not _within(row, ignored):
            tally.slow_false += id(row) not in hits
            tally.chances.append((row.probability, id(row) in hits))
    return tally


def _within(row: Transition, spans: Sequence[tuple[int, int]]) -> bool:
    return any(row.start_frame <= end and row.end_frame >= start for start, end in spans)


def _matched(found: Sequence[Transition], slow: Sequence[dict]) -> list[tuple[Transition, dict]]:
    """Pairs that overlap, the largest overlap first, each used once."""
    overlaps = []
    for i, row in enumerate(found):
        for j, true in enumerate(slow):
            shared = min(row.end_frame, true["end"]) - max(row.start_frame, true["start"])
            if shared > 0:
                overlaps.append((-shared, i, j))
    pairs, used_i, used_j = [], set(), set()
    for _, i, j in sorted(overlaps):
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((found[i], slow[j]))
    return pairs


def taken(segments: Sequence[Sequence[int]], found: Sequence[Transition]) -> Tally:
    """Counts for single takes: everything found inside one is false."""
    tally = Tally()
    for start, end in segments:
        for row in found:
            if row.start_frame >= start and row.end_frame < end:
                tally.cuts_false += row.kind == "cut"
                tally.slow_false += row.kind != "cut"
                tally.chances.append((row.probability, False))
    return tally


def measured(detector: Detector, clip: Seen, thinned: bool) -> tuple[list[Transition], float]:
    """What a detector finds in a clip, and its processor seconds."""
    looks = clip.part(thinned)
    began = time.process_time()
    found = detector(looks, clip.between, len(clip.looks))
    return found, time.process_time() - began


def f1(right: int, false: int, missed: int) -> float | None:
    """Harmonic mean of precision and recall; None where there is nothing to find and nothing was found."""
    total = 2 * right + false + missed
    return 2 * right / total if total else None


def row_of(name: str, tally: Tally) -> list[str]:
    """One line of the table."""

    def shown(value: float | None) -> str:
        return "" if value is None else f"{value:.3f}"

    cut, slow = (
        (tally.cuts_right, tally.cuts_false, tally.cuts_missed),
        (tally.slow_right, tally.slow_false, tally.slow_missed),
    )
    return [
        name,
        "/".join(map(str, cut)),
        shown(f1(*cut)),
        "/".join(map(str, slow)),
        shown(f1(*slow)),
        f"{tally.kinds_right}/{tally.slow_right}",
        f"{tally.cpu_s / max(tally.frames, 1) * 1e6:.0f}",
    ]


HEAD = ["clip", "cuts right/false/missed", "F1", "gradual right/false/missed", "F1", "kind right", "us per frame"]


def reliability(chances: Sequence[tuple[float, bool]]) -> list[list[str]]:
    """Of those found with a probability in a range, how many were there."""
    rows = []
    for low, high in ((0.5, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 1.01)):
        inside = [(p, there) for p, there in chances if low <= p < high]
        if inside:
            mean = sum(p for p, _ in inside) / len(inside)
            rows.append(
                [
                    f"{low:.2f}-{min(high, 1):.2f}",
                    str(len(inside)),
                    f"{mean:.2f}",
                    f"{sum(t for _, t in inside) / len(inside):.2f}",
                ]
            )
    return rows


def _listed(name: str, truth: dict, found: Sequence[Transition]) -> None:
    print(name)
    for row in truth.get("transitions", []) + [
        {**row, "type": row["type"] + " (optional)"} for row in truth.get("optional", [])
    ]:
        print(f"  true  {row['type']:>9} {row['start']:6}-{row['end']}")
    for one in found:
        print(f"  found {one.kind:>9} {one.start_frame:6}-{one.end_frame}  p {one.probability:.2f}")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clip", help="only clips whose name holds this; lists what was found")
    options = parser.parse_args()
    footage = shared_folder() / "footage"
    truths = {
        row["file"]: row
        for row in (json.loads(file.read_text()) for file in sorted((footage / "truth").glob("*.json")))
    }
    takes = {row["file"]: row for row in json.loads((footage / "takes" / "takes.json").read_text())}
    paths = [footage / name for name in truths] + [footage / "takes" / name for name in takes]
    wanted = [path for path in paths if not options.clip or options.clip in path.name]
    clips = {path: seen(path) for path in wanted}
    for name, detector in DETECTORS.items():
        for thinned in (False, True):
            _report(
                f"{name}, {'frames that others refer to' if thinned else 'all frames'}",
                detector,
                thinned,
                clips,
                truths,
                takes,
                bool(options.clip),
            )


def _report(
    title: str, detector: Detector, thinned: bool, clips: dict[Path, Seen], truths: dict, takes: dict, listed: bool
) -> None:
    labelled, single, rows = Tally(), Tally(), []
    for path, clip in clips.items():
        found, cpu_s = measured(detector, clip, thinned)
        if path.name in truths:
            tally = tallied(truths[path.name], found)
        else:
            tally = taken(takes[path.name]["segments"], found)
            tally.seconds = sum(
                (clip.looks[end - 1].at_ns - clip.looks[start].at_ns) / 1e9
                for start, end in takes[path.name]["segments"]
                if end <= len(clip.looks)
            )
        tally.cpu_s, tally.frames = cpu_s, len(clip.looks)
        if path.name in truths:
            labelled.add(tally)
            rows.append(row_of(path.name, tally))
            if not truths[path.name]["transitions"]:
                single.add(tally)
                single.seconds += clip.looks[-1].at_ns / 1e9
        else:
            single.add(tally)
        if listed:
            _listed(path.name, truths.get(path.name, {}), found)
    minutes = max(single.seconds / 60, 1e-9)
    rows.append(row_of("all labelled", labelled))
    print(f"\n{title}\n")
    print("\n".join(table(HEAD, rows)))
    print(
        f"\nsingle takes, {minutes:.1f} min: {single.cuts_false} false cuts, {single.slow_false} false gradual"
        f" ({10 * single.slow_false / minutes:.1f} in 10 min)\n"
    )
    print("\n".join(table(["probability", "found", "mean", "there"], reliability(labelled.chances + single.chances))))


if __name__ == "__main__":
    main()
