"""How found transitions are counted against known ones.

Cuts count at the exact frame. Gradual transitions match by any overlap, one to one, the largest first, whatever kind they are
called; whether the kind is right is counted among those that match. What the truth calls optional, doubtful or to be ignored
counts neither way.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.results import figure
from kadr.measures.shots import Transition

GRADUAL = ("dissolve", "fade", "wipe")
KINDS = ("cut", *GRADUAL)
_NOTHING, _MISSED = "nothing", "missed"


@dataclass(slots=True)
class Tally:
    """Counts over clips, for one way of seeing them."""

    told: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By what is there, or nothing, and what it was told as, or missed."""
    seconds: float = 0.0
    """Of single takes."""
    cpu_s: float = 0.0
    frames: int = 0
    chances: list[tuple[float, bool]] = field(default_factory=list)
    """Of each that was found: its probability, and whether it is there."""

    def add(self, other: "Tally") -> None:
        """Adds another clip's counts."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def right(self, *kinds: str) -> int:
        """Those of these kinds that were found; gradual ones also under another gradual one's name."""
        return sum(count for (true, told), count in self.told.items() if true in kinds and told != _MISSED)

    def false(self, *kinds: str) -> int:
        """What was told as one of these kinds, and is none."""
        return sum(self.told[_NOTHING, kind] for kind in kinds)

    def missed(self, *kinds: str) -> int:
        """Those of these kinds that were not found."""
        return sum(self.told[kind, _MISSED] for kind in kinds)

    def counts(self, *kinds: str) -> tuple[int, int, int]:
        """Right, false and missed."""
        return self.right(*kinds), self.false(*kinds), self.missed(*kinds)

    @property
    def kinds_right(self) -> int:
        """Gradual ones that were found, under their own name."""
        return sum(self.told[kind, kind] for kind in GRADUAL)


def tallied(truth: dict, found: Sequence[Transition]) -> Tally:
    """Counts for one clip. truth: transitions, optional and ignore, as in footage/truth."""
    ignored = [tuple(span) for span in truth.get("ignore", [])]
    ignored += [(row["start"], row["end"]) for row in truth.get("optional", [])]
    cuts = {row["end"] for row in truth["transitions"] if row["type"] == "cut"}
    slow = [row for row in truth["transitions"] if row["type"] != "cut"]
    tally = Tally()
    for row in (row for row in found if row.kind == "cut"):
        there = row.end_frame in cuts
        if there or not _within(row, ignored):
            tally.told["cut" if there else _NOTHING, "cut"] += 1
            tally.chances.append((row.probability, there))
    tally.told["cut", _MISSED] = len(cuts) - tally.told["cut", "cut"]
    pairs = _matched([row for row in found if row.kind != "cut"], slow)
    for row, true in pairs:
        tally.told[true["type"], row.kind] += 1
    for true in slow:
        tally.told[true["type"], _MISSED] += all(true is not one for _, one in pairs)
    hits = {id(row) for row, _ in pairs}
    for row in (row for row in found if row.kind != "cut"):
        if id(row) in hits or not _within(row, ignored):
            tally.told[_NOTHING, row.kind] += id(row) not in hits
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
                tally.told[_NOTHING, row.kind] += 1
                tally.chances.append((row.probability, False))
    return tally


def f1(right: int, false: int, missed: int) -> float | None:
    """Harmonic mean of precision and recall; None where there is nothing to find and nothing was found."""
    total = 2 * right + false + missed
    return 2 * right / total if total else None


TYPE_HEAD = ["type", "there", "right", "false", "missed", "F1", "found under the name of"]


def by_type(tally: Tally) -> list[list[str]]:
    """Rows of a table: for each type what was found, missed, and found where there is none."""
    rows = []
    for kind in KINDS:
        right, false, missed = tally.counts(kind)
        score = f1(right, false, missed)
        names = [(tally.told[kind, told], told) for told in KINDS if tally.told[kind, told]]
        told = ", ".join(f"{count} {name}" for count, name in sorted(names, key=lambda one: -one[0]))
        counts = map(str, (right + missed, right, false, missed))
        rows.append([kind, *counts, figure(score), told])
    return rows


def reliability(chances: Sequence[tuple[float, bool]]) -> list[list[str]]:
    """Of those found with a probability in a range, how many were there."""
    rows = []
    for low, high in ((0.4, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 1.01)):
        inside = [(p, there) for p, there in chances if low <= p < high]
        if inside:
            mean, there = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            rows.append([f"{low:.2f} to {min(high, 1):.2f}", str(len(inside)), f"{mean:.2f}", f"{there:.2f}"])
    return rows
