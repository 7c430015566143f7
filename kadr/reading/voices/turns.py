"""Interviews fall into turns: which paragraphs ask and which answer, in every layout they are printed in."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kadr.late import late
from kadr.reading.text import Block
from kadr.reading.voices.speech import Speech, speech
from kadr.reading.voices.turn import Turn
from kadr.reading.voices.turns_labelled import labelled_turns, name_sides, one_sided_turns
from kadr.reading.voices.turns_marked import dashed_turns, glued_turns, headed_turns, marked_turns
from kadr.reading.voices.turns_plain import alternating_turns

__all__ = ["Turn", "find_turns"]

_CANDIDATES = {"paragraph", "line", "heading", "question", "answer"}


def find_turns(
    plain: str, blocks: Sequence[Block], emphases: Sequence[tuple[int, int]], language: str | None
) -> tuple[Turn, ...]:
    """The turns of an interview in order; empty when the text is none. The surest layouts are tried first."""
    return _turns(plain, tuple(blocks), tuple(emphases), language)


@lru_cache(maxsize=1)  # a text is first told to be an interview, then given its voices
def _turns(
    plain: str, blocks: tuple[Block, ...], emphases: tuple[tuple[int, int], ...], language: str | None
) -> tuple[Turn, ...]:
    words = speech(language)
    alive = [
        replace(block, kind="paragraph") if block.kind == "answer" else block  # so when voices are given a second time
        for block in blocks
        if block.kind in _CANDIDATES
    ]
    turns = (
        labelled_turns(plain, alive, words)
        or one_sided_turns(plain, alive, words)
        or marked_turns(plain, alive, emphases, words)
        or headed_turns(plain, alive, words)
        or dashed_turns(plain, alive)
        or glued_turns(plain, alive)
        or alternating_turns(plain, alive, words)
    )
    return name_sides(plain, blocks, _without_life(plain, blocks, turns, words))


_LIFE = late(
    r"[A-ZÀ-ÞА-ЯЁ][\w'-]+ (?:[\w'-]+ ){0,2}?[A-ZÀ-ÞА-ЯЁ][\w'-]+,? (?:\([^)]*\),? )?(?:est née?|née?|was born|born|ist|wurde|geboren|nació|è nat[oa]|nat[oa]|nasceu|nascid[oa]|родил\w+|lives|lebt|vit|vive)\b"
)


def _without_life(plain: str, blocks: Sequence[Block], turns: tuple[Turn, ...], words: Speech) -> tuple[Turn, ...]:
    """The turns without a last paragraph that tells the guest's life, as pages print it below the talk."""
    while len(turns) > 2:
        block = blocks[turns[-1].number - 1]
        if not _LIFE.match(plain, block.start, block.end) or words.i.search(plain, block.start, block.end):
            break
        turns = turns[:-1]
    return turns
