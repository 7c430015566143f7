"""The black before a film and behind it: its leader is no shot of it."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from kadr.film_rows import Stillness
from kadr.spans import SECOND
from kadr.summaries.parts import Spanned

S = TypeVar("S", bound=Spanned)


def without_leader(shots: Sequence[S], stillness: Iterable[Stillness]) -> Sequence[S]:
    """Shots without those at either end that are black from end to end; a film that is black throughout keeps its own."""
    black = [row for row in stillness if row.kind == "black"]
    lit = [
        n
        for n, shot in enumerate(shots)
        if not any(row.start_ns <= shot.start_ns and shot.end_ns <= row.end_ns for row in black)
    ]
    return shots[lit[0] : lit[-1] + 1] if lit else shots


def left_out(every: Sequence[S], kept: Sequence[S]) -> str:
    """What was left out, as words behind others; empty where nothing was."""
    if len(every) == len(kept):
        return ""
    before, behind = kept[0].start_ns - every[0].start_ns, every[-1].end_ns - kept[-1].end_ns
    some = [f"{ns / SECOND:.1f} s of black {where} it" for ns, where in ((before, "before"), (behind, "behind")) if ns]
    return f"; left out: {' and '.join(some)}"
