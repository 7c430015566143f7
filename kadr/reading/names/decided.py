"""A person's decisions on names: which spellings are one, which are not, applied to what the rules have joined.

The rules' own rows are made first, each time; a decision changes what they say in the open: the row's reason names who
decided, and why. A decision on names that no text prints any more waits until one does.
"""

from collections.abc import Sequence
from dataclasses import replace

from kadr.fold import fold
from kadr.records import Decision, Name


def decided(rows: Sequence[Name], decisions: Sequence[Decision]) -> list[Name]:
    """Rows of names with decisions applied, in the order in which they were taken; the rows' order stays."""
    done = list(rows)
    for decision in decisions:
        if decision.action not in ("join", "part"):
            continue
        for kind in dict.fromkeys(row.kind for row in done):
            done = (_joined if decision.action == "join" else _parted)(done, decision, kind)
    return done


def _joined(rows: list[Name], decision: Decision, kind: str) -> list[Name]:
    """All spellings of both names under the second one."""
    first, second = _row(rows, decision.a, kind), _row(rows, decision.b, kind)
    if first is None or second is None:
        return rows
    old = {first.canonical, second.canonical}
    why = f"joined by hand{_told(decision)}"

    def one(row: Name) -> Name:
        if row.kind != kind or row.canonical not in old:
            return row
        moved = row.canonical != second.canonical or row.surface == second.canonical != second.surface
        reason = "the form chosen by hand" if row.surface == second.surface else why if moved else row.reason
        return replace(row, canonical=second.surface, reason=reason, settled=True, score=1.0 if moved else row.score)

    return [one(row) for row in rows]


def _parted(rows: list[Name], decision: Decision, kind: str) -> list[Name]:
    """One of the two by itself: the first, unless it is the form that stands for the others."""
    first, second = _row(rows, decision.a, kind), _row(rows, decision.b, kind)
    if first is None or second is None or first == second:
        return rows
    together = first.canonical == second.canonical
    leaves, stays = (second, first) if together and first.surface == first.canonical else (first, second)
    why = f"kept apart from {stays.surface} by hand{_told(decision)}"

    def one(row: Name) -> Name:
        if row.kind != kind:
            return row
        if together and _goes(row.surface, leaves.surface, stays.surface):
            return replace(row, canonical=leaves.surface, reason=why, settled=True, score=1.0)
        if not together and not row.settled and row in (first, second):
            other = second if row == first else first
            return replace(row, reason=why.replace(stays.surface, other.surface), settled=True, score=1.0)
        return row

    return [one(row) for row in rows]


def _goes(surface: str, leaves: str, stays: str) -> bool:
    """Whether a spelling goes with the one that leaves: where only accents tell the two, by its very letters."""
    if fold(leaves) == fold(stays):
        return surface == leaves or surface.casefold() == leaves.casefold() != stays.casefold()
    return fold(surface) == fold(leaves)


def _row(rows: Sequence[Name], name: str, kind: str) -> Name | None:
    """The row of a spelling: as printed, else as folded."""
    mine = [row for row in rows if row.kind == kind]
    exact = next((row for row in mine if row.surface == name), None)
    return exact or next((row for row in mine if fold(row.surface) == fold(name)), None)


def _told(decision: Decision) -> str:
    """Who decided, when and why, as far as told."""
    who = f"{decision.author}, {decision.at}" if decision.at else decision.author
    return f" ({who}: {decision.reason})" if decision.reason else f" ({who})"
