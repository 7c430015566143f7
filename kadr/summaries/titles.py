"""Lines of writing become titles: cards on a plain ground, writing over pictures, and credits that roll.

One picture cannot tell a title from a shop's sign, a row of windows or a hedge. Time can: a title's lines stand to the point,
or roll at one pace, and where the ground is no plain card, it moves beneath them, is cut, or they come and go while it
stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Shot, Stillness
from kadr.measures.titles import FINEST
from kadr.presence_rows import Face, Freeze, Title
from kadr.spans import SECOND

PLAIN_SHARE = 0.65
"""A card: so much of the picture beside the lines is one plain ground. Ornaments and a vignette are the rest."""
ALIKE = 0.80
"""Two lines are the same one when so many of their bins agree; those of two words agree by chance in half."""
_OFF_FRAC = 0.009  # a line that stands is found so near to its place: three rows of 360
_HIGH_OFF = 0.3  # its height may be found so much larger or smaller
_FURTHEST_LOOKS_NS = SECOND * 3 // 2  # looks further apart say nothing of each other
_LEAST_STROKES = 3.0  # of all lines of a card: FIN
_LEAST_STROKES_OVER = 10.0  # of all lines over a picture: two words

ROLLS_AT_LEAST_PER_S = 0.02
"""Picture heights a second: fifty seconds from edge to edge; what is slower stands."""
_ONE_PACE = 0.25  # how far two steps of a roll may differ in pace, in shares of it
_ROLL_PAIRS = 5  # lines found again further up or down, in all the steps of one roll
_ROLL_PLAIN = 0.5  # pictures may run beside the names

GROUND_MOVES_SHARE = 0.35
"""Over a picture: so many of the cells that have something to show change from step to step around the writing,"""
_OVER_AT_LEAST_LOOKS = 3  # for so many looks
_CHANGES = 5  # of stir's edges: a cell that changes by 2.5 levels, more than grain
_TEXTURED_LEVELS = 12  # a cell that can show a change: brightest less darkest point
_MOVES = 8  # of stir's edges: a cell that changes by 5 levels is moved, whatever the grain
_STEADY = 0.88  # of its contrast stands at the same points of the looks around it, in the median
_GONE = 0.6  # of its contrast is left before it has come, as it fades in, or after
_STAYS_SHARE = 0.25  # so few of the cells elsewhere are moved when a line comes or goes by itself
_AGAIN_NS = 10 * SECOND  # a line that is there again so soon was hidden: it is in the picture
_INSIDE_NS = SECOND * 7 // 10  # from a shot's ends: nearer, it may have come with the shot

_MARK_SPAN, _MARK_LOOKS, _MARK_SHOTS = 0.6, 0.15, 3
"""A mark: from its first look to its last so much of the film, found in so many of its looks, in so many shots."""
_MARK_COMMON = 0.12  # of the picture's width: what two looks at it have in common

Row = TypeVar("Row", Stillness, Freeze)


@dataclass(frozen=True)
class _Chain:
    """A line that stands, from look to look."""

    looks: tuple[int, ...]
    lines: tuple[int, ...]
    """Its place among the track's lines, at each look."""


@dataclass(frozen=True)
class _Run:
    """Looks from first to last, all with writing."""

    kind: str
    first: int
    last: int
    score: float
    box: tuple[float, float, float, float]


def titles(track: Track, stir: Track | None, shots: Sequence[Shot], stamps_ns: np.ndarray, end_ns: int) -> list[Title]:
    """Rows in order of time. stir: what the measure of the same name kept, None where it failed: then writing over
    pictures is known by cuts alone. stamps_ns: of all shown frames."""
    if len(track["frame"]) == 0:
        return []
    rolls = list(_rolls(track))
    standing = _without_marks(track, _chains(track), shots)
    chains = [chain for chain in standing if not any(_in_roll(track, chain, roll) for roll in rolls)]
    runs = rolls + list(_cards(track, chains))
    taken = {look for run in runs for look in range(run.first, run.last + 1)}
    runs += _over_picture(track, stir, shots, [one for one in chains if not taken.issuperset(one.looks)])
    made = [_row(run, track, stir, shots, stamps_ns, end_ns) for run in runs]
    return sorted((row for row in made if row.end_frame > row.start_frame), key=lambda row: (row.start_ns, row.kind))


def _same_line(track: Track, one: int, other: int) -> bool:
    """Whether two lines have the same strokes at the same columns, wherever they stand in height."""
    if track["dark"][one] != track["dark"][other]:
        return False
    (left, top, right, bottom), (other_left, other_top, other_right, other_bottom) = (
        track["box"][line].astype(np.int64).tolist() for line in (one, other)
    )
    high, other_high = bottom - top, other_bottom - other_top
    if abs(high - other_high) > _HIGH_OFF * max(high, other_high) + 30:
        return False
    both = min(right, other_right) - max(left, other_left)
    if both < 0.7 * max(right - left, other_right - other_left):
        return False
    bits = np.unpackbits(track["print"][[one, other]], axis=1)
    here = slice(min(left, other_left) * bits.shape[1] // FINEST, -(-max(right, other_right) * bits.shape[1] // FINEST))
    return float((bits[0, here] == bits[1, here]).mean()) >= ALIKE


def _lines_of(track: Track, look: int) -> range:
    return range(int(track["first"][look]), int(track["first"][look + 1]))


def _chains(track: Track) -> list[_Chain]:
    """Lines that stand where they were at the look before, or at the one before that; two looks at least."""
    open_chains: list[tuple[list[int], list[int]]] = []
    done: list[_Chain] = []
    for look in range(len(track["frame"])):
        free = list(_lines_of(track, look))
        going = []
        for looks, lines in open_chains:
            late = look - looks[-1] > 2 or track["at_ns"][look] - track["at_ns"][looks[-1]] > _FURTHEST_LOOKS_NS
            found = None if late else next((line for line in free if _stands(track, lines[-1], line)), None)
            if found is not None:
                free.remove(found)
                looks.append(look)
                lines.append(found)
            if late:
                done.append(_Chain(tuple(looks), tuple(lines)))
            else:
                going.append((looks, lines))
        open_chains = going + [([look], [line]) for line in free]
    done += [_Chain(tuple(looks), tuple(lines)) for looks, lines in open_chains]
    return sorted((chain for chain in done if len(chain.looks) > 1), key=lambda chain: (chain.looks, chain.lines))


def _without_marks(track: Track, chains: Sequence[_Chain], shots: Sequence[Shot]) -> list[_Chain]:
    """Chains but for those of a mark: a channel's or an archive's, the same in one place all through the film."""
    groups: list[list[_Chain]] = []
    for chain in chains:
        same = next((group for group in groups if _same_mark(track, group[0].lines[0], chain.lines[0])), None)
        if same is None:
            groups.append([chain])
        else:
            same.append(chain)
    looks = len(track["frame"])
    starts = [shot.start_frame for shot in shots]

    def is_mark(group: Sequence[_Chain]) -> bool:
        seen = sorted({look for chain in group for look in chain.looks})
        inside = {int(np.searchsorted(starts, track["frame"][look], "right")) for look in seen}
        wide = seen[-1] - seen[0] + 1 >= _MARK_SPAN * looks
        return wide and len(seen) >= _MARK_LOOKS * looks and len(inside) >= _MARK_SHOTS

    return [chain for group in groups if not is_mark(group) for chain in group]


def _same_mark(track: Track, one: int, other: int) -> bool:
    """Whether two lines, of which other ground may hide some, have the same strokes where both are found."""
    (left, top, right, bottom), (other_left, other_top, other_right, other_bottom) = (
        track["box"][line].astype(np.int64).tolist() for line in (one, other)
    )
    start, end = max(left, other_left), min(right, other_right)
    if abs(top + bottom - other_top - other_bottom) > 2 * _OFF_FRAC * FINEST or end - start < _MARK_COMMON * FINEST:
        return False
    bits = np.unpackbits(track["print"][[one, other]], axis=1)
    here = slice(-(-start * bits.shape[1] // FINEST), end * bits.shape[1] // FINEST)
    return float((bits[0, here] == bits[1, here]).mean()) >= ALIKE


def _stands(track: Track, one: int, other: int) -> bool:
    middle = [int(track["box"][line][1]) + int(track["box"][line][3]) for line in (one, other)]
    return abs(middle[0] - middle[1]) <= 2 * _OFF_FRAC * FINEST and _same_line(track, one, other)


def _rolls(track: Track) -> Iterator[_Run]:
    """Stretches in which lines are found again further up or down, at one pace."""
    paces: list[tuple[float, int] | None] = [_pace(track, look) for look in range(len(track["frame"]) - 1)]
    look = 0
    while look < len(paces):
        start = paces[look]
        if start is None:
            look += 1
            continue
        last, pairs, pace = look, start[1], start[0]
        for further in range(look + 1, len(paces)):
            here = paces[further]
            if here is not None and abs(here[0] - pace) <= _ONE_PACE * abs(pace):
                last, pairs, pace = further, pairs + here[1], here[0]
            elif further - last > 2:
                break
        end = last + 1
        plain = float(np.median(track["plain"][look : end + 1]))
        if last > look and pairs >= _ROLL_PAIRS and plain >= _ROLL_PLAIN:
            found = sum(paces[step] is not None for step in range(look, last + 1)) / (last + 1 - look)
            yield _Run("rolling", look, end, round(found, 3), (0.0, 0.0, 1.0, 1.0))
            look = end
        else:
            look += 1


def _pace(track: Track, look: int) -> tuple[float, int] | None:
    """Picture heights a second at which most lines of a look have moved until the next one, and how many did."""
    took = int(track["at_ns"][look + 1] - track["at_ns"][look])
    if not 0 < took <= _FURTHEST_LOOKS_NS:
        return None
    moves = []
    for line in _lines_of(track, look):
        for other in _lines_of(track, look + 1):
            off = (int(track["box"][other][1]) - int(track["box"][line][1])) / FINEST
            if abs(off) * SECOND / took >= ROLLS_AT_LEAST_PER_S and _same_line(track, line, other):
                moves.append(off)
    if not moves:
        return None
    near = [[other for other in moves if abs(other - one) <= _OFF_FRAC] for one in moves]
    best = max(near, key=len)
    stand = sum(_stands(track, line, other) for line in _lines_of(track, look) for other in _lines_of(track, look + 1))
    if stand >= len(best):
        return None
    return float(np.mean(best)) * SECOND / took, len(best)


def _in_roll(track: Track, chain: _Chain, roll: _Run) -> bool:
    return roll.first <= chain.looks[0] and chain.looks[-1] <= roll.last


def _cards(track: Track, chains: Sequence[_Chain]) -> Iterator[_Run]:
    """Standing lines on a plain ground, those that are seen together in one row."""
    on_plain = [one for one in chains if float(np.median(track["plain"][list(one.looks)])) >= PLAIN_SHARE]
    for group in _together(on_plain):
        if _strokes(track, group) >= _LEAST_STROKES:
            yield _run("card", track, group, 1.0)


def _together(chains: Sequence[_Chain]) -> Iterator[list[_Chain]]:
    """Chains in groups: those that share a look, or share one with another of the group."""
    group: list[_Chain] = []
    end = -1
    for chain in sorted(chains, key=lambda chain: chain.looks):
        if group and chain.looks[0] > end:
            yield group
            group = []
        group.append(chain)
        end = max(end if len(group) > 1 else -1, chain.looks[-1])
    if group:
        yield group


def _run(kind: str, track: Track, group: Sequence[_Chain], sure: float) -> _Run:
    first, last = min(one.looks[0] for one in group), max(one.looks[-1] for one in group)
    looks = {look for one in group for look in one.looks}
    boxes = np.concatenate([track["box"][list(one.lines)] for one in group]) / FINEST
    box = (boxes[:, 0].min(), boxes[:, 1].min(), boxes[:, 2].max(), boxes[:, 3].max())
    return _Run(kind, first, last, round(sure * len(looks) / (last - first + 1), 3), box)


def _over_picture(track: Track, stir: Track | None, shots: Sequence[Shot], chains: Sequence[_Chain]) -> Iterator[_Run]:
    """Lines that stand while the ground moves or is cut, or that come and go while it stays."""
    sure = {one: _sureness(one, chains, track, stir, shots) for one in chains}
    for group in _together([one for one in chains if sure[one] > 0]):
        if _strokes(track, group) >= _LEAST_STROKES_OVER:
            yield _run("over picture", track, group, max(sure[one] for one in group))


def _strokes(track: Track, group: Sequence[_Chain]) -> float:
    return sum(float(np.median(track["strokes"][list(one.lines)])) for one in group)


def _steady(chain: _Chain, track: Track) -> bool:
    """Whether a line's strokes stand to the point from its first look to its last."""
    lines = list(chain.lines)
    return bool(np.nanmedian([*track["before"][lines[1:]], *track["after"][lines[:-1]]]) >= _STEADY)


def _sureness(
    chain: _Chain, chains: Sequence[_Chain], track: Track, stir: Track | None, shots: Sequence[Shot]
) -> float:
    """How surely a line is put over its picture; 0: it may as well be in it."""
    first, last = int(track["at_ns"][chain.looks[0]]), int(track["at_ns"][chain.looks[-1]])
    cuts = [shot.start_ns for shot in shots[1:]]
    if len(chain.looks) < _OVER_AT_LEAST_LOOKS or not _steady(chain, track):
        return 0.0
    if any(first < cut <= last for cut in cuts):
        return 1.0
    if stir is None:
        return 0.0
    box = _box(track, chain)
    cells = _cells_of(box, stir["step"].shape[1:])
    if _ground_moves(stir, cells, first, last):
        return 0.9
    comes = any(_comes_or_goes(chain, side, cells, track, stir, cuts) for side in (0, -1))
    return 0.8 if comes and not _seen_again(chain, chains, track) else 0.0


def _box(track: Track, chain: _Chain) -> np.ndarray:
    box: np.ndarray = np.median(track["box"][list(chain.lines)], axis=0) / FINEST
    return box


def _seen_again(chain: _Chain, chains: Sequence[_Chain], track: Track) -> bool:
    """Whether the same line stands there some time before or after: then something only passed in front of it."""
    first, last = track["at_ns"][chain.looks[0]], track["at_ns"][chain.looks[-1]]
    for other in chains:
        apart = max(first - track["at_ns"][other.looks[-1]], track["at_ns"][other.looks[0]] - last)
        if other is not chain and 0 < apart <= _AGAIN_NS and _stands(track, chain.lines[0], other.lines[0]):
            return True
    return False


def _cells_of(box: Sequence[float] | np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Which of stir's cells a box touches."""
    rows, columns = shape
    cells = np.zeros(shape, bool)
    left, top, right, bottom = box
    cells[
        int(top * rows) : max(int(top * rows) + 1, int(np.ceil(bottom * rows))),
        int(left * columns) : max(int(left * columns) + 1, int(np.ceil(right * columns))),
    ] = True
    return cells


def _ground_moves(stir: Track, cells: np.ndarray, first_ns: int, last_ns: int) -> bool:
    """Whether most of what the picture shows beside the writing changes, most of the time."""
    some = (stir["before_ns"] >= first_ns) & (stir["at_ns"] <= last_ns)
    second = max(0, int(np.searchsorted(stir["rough_ns"], first_ns, "right")) - 1)
    seen = (stir["rough"][second] >= _TEXTURED_LEVELS) & ~cells
    if not some.any() or seen.mean() < 0.1:
        return False
    moving = ((stir["step"][some] & 15) >= _MOVES)[:, seen].mean(1)
    return float(np.median(moving)) >= GROUND_MOVES_SHARE


def _comes_or_goes(chain: _Chain, end: int, cells: np.ndarray, track: Track, stir: Track, cuts: Sequence[int]) -> bool:
    """Whether at its first (0) or last (-1) look a line came or went by itself, while the rest of the picture stayed."""
    look = chain.looks[end]
    beside = look + (-1 if end == 0 else 1)
    if not 0 <= beside < len(track["frame"]):
        return False
    low, high = sorted((int(track["at_ns"][look]), int(track["at_ns"][beside])))
    if any(low - _INSIDE_NS <= cut <= high + _INSIDE_NS for cut in cuts):
        return False
    left = float(track["before" if end == 0 else "after"][chain.lines[end]])
    some = (stir["at_ns"] > low) & (stir["before_ns"] < high)
    if not left <= _GONE or not some.any():
        return False
    moved = ((stir["step"][some] & 15) >= _MOVES)[:, ~cells].mean(1)
    return float(moved.max()) <= _STAYS_SHARE


def _row(
    run: _Run, track: Track, stir: Track | None, shots: Sequence[Shot], stamps_ns: np.ndarray, end_ns: int
) -> Title:
    start, end = _edge(run, 0, track, stir, shots, len(stamps_ns)), _edge(run, 1, track, stir, shots, len(stamps_ns))
    until_ns = end_ns if end >= len(stamps_ns) else int(stamps_ns[end])
    return Title(run.kind, start, end, int(stamps_ns[start]), until_ns, run.score)


def _edge(run: _Run, side: int, track: Track, stir: Track | None, shots: Sequence[Shot], frames: int) -> int:
    """The frame with which a run begins (side 0), or the first after it (side 1).

    Between the look with it and the one without lies its edge: a cut, else the step in which its cells change most.
    """
    look = run.last if side else run.first
    beside = look + (1 if side else -1)
    if not 0 <= beside < len(track["frame"]):
        return frames if side else 0
    low, high = sorted((int(track["frame"][look]), int(track["frame"][beside])))
    bounds = [shot.start_frame for shot in shots if low < shot.start_frame <= high]
    if bounds:
        return bounds[0] if side else bounds[-1]
    if stir is not None and run.kind != "rolling":
        some = np.flatnonzero((stir["frame"] > low) & (stir["before_frame"] < high))
        if len(some):
            changes = (stir["step"][some] & 15)[:, _cells_of(run.box, stir["step"].shape[1:])].mean(1)
            if changes.max() >= _CHANGES:
                return int(np.clip(stir["frame"][some[int(changes.argmax())]], low + 1, high))
    return (low + high + 1) // 2


def beside_titles(rows: Sequence[Row], found: Sequence[Title], at_least_ns: int = 0) -> list[Row]:
    """Stretches without the parts in which a card or rolling credits stand: those are no stillness, and no one in them
    is still. What is left and shorter than at_least_ns is dropped."""
    left = list(rows)
    for title in found:
        if title.kind == "over picture":
            continue
        left = [part for row in left for part in _without(row, title)]
    return [row for row in left if row in rows or row.end_ns - row.start_ns >= max(1, at_least_ns)]


def _without(row: Row, title: Title) -> Iterator[Row]:
    if title.end_frame <= row.start_frame or row.end_frame <= title.start_frame:
        yield row
        return
    if row.start_frame < title.start_frame:
        yield replace(row, end_frame=title.start_frame, end_ns=title.start_ns)
    if title.end_frame < row.end_frame:
        yield replace(row, start_frame=title.end_frame, start_ns=title.end_ns)


def not_in_titles(faces: Sequence[Face], found: Sequence[Title]) -> list[Face]:
    """Faces but those in cards and rolling credits, where letters and ornaments are all that can be taken for one."""
    cards = [title for title in found if title.kind != "over picture"]
    return [face for face in faces if not any(one.start_frame <= face.frame < one.end_frame for one in cards)]
