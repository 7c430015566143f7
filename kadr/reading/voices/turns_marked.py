"""Turns told by their print: questions in italics or bold, answers behind a dash, answers glued to the question."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from kadr.reading.layout.letters import UPPER
from kadr.reading.text import Block
from kadr.reading.voices.speech import Speech
from kadr.reading.voices.turn import LONGEST_QUESTION, Turn, asks_at_all, ends_asking

_WHOLLY_MARKED = re.compile(r"(?P<mark>\*\*\*|\*\*|__|\*|_)(?!\s)(?P<inside>[^\n]+?)(?<!\s)(?P=mark)[\s.?]*")
_GLUED_ANSWER = re.compile(rf"\?[\"')\]_*]*(?=[{UPPER}\"(][\w' ])")
_DASH = re.compile(r"\s*-\s?(?=[^\s-])")
_LEAST_DASHES = 4

# _question_, **question**, or a paragraph that the page prints in bold


def marked_turns(
    plain: str, blocks: list[Block], emphases: Sequence[tuple[int, int]], words: Speech
) -> tuple[Turn, ...]:
    """Questions set in italics or bold; empty where such paragraphs do not ask."""
    ranges = sorted(emphases)
    marked = [block for block in blocks if block.kind == "question" or _is_marked(plain, block, ranges)]
    asking = [block for block in marked if "?" in plain[block.start : block.end]]
    if len(asking) < 2 or len(asking) < 0.4 * len(marked):
        return ()
    numbers = {block.number for block in marked}
    first = next(n for n, block in enumerate(blocks) if block.number == asking[0].number)
    for back in range(first - 1, -1, -1):  # "_Tell us about the beginning._" before the first question mark
        if blocks[back].number in numbers and words.prompt_start.match(plain, blocks[back].start):
            first = back
    body = blocks[first:]
    answers = [block for block in body if block.number not in numbers and block.kind == "paragraph"]
    if len(answers) < 0.7 * len(asking):
        return ()
    while body and body[-1].number in numbers and "?" not in plain[body[-1].start : body[-1].end]:
        body = body[:-1]  # a note in italics at the end
    return tuple(
        Turn(block.number, block.number in numbers)
        for block in body
        if block.number in numbers or block.kind in {"paragraph", "line", "answer"}
    )


def _is_marked(plain: str, block: Block, emphases: Sequence[tuple[int, int]]) -> bool:
    if block.end - block.start > LONGEST_QUESTION:
        return False
    if _WHOLLY_MARKED.fullmatch(plain, block.start, block.end):
        return True
    first = bisect_left(emphases, (block.start, 0))
    here = emphases[max(0, first - 1) : bisect_left(emphases, (block.end, 0))]
    covered = sum(min(b, block.end) - max(a, block.start) for a, b in here if a < block.end and block.start < b)
    return covered > 0.9 * (block.end - block.start)


# Questions printed as headings


def headed_turns(plain: str, blocks: list[Block], words: Speech) -> tuple[Turn, ...]:
    """Questions that the page prints as headings; in an essay, headings may ask but nobody answers as "I"."""
    heads = [place for place, block in enumerate(blocks) if block.kind == "heading"]
    first = next((place for place in heads if ends_asking(plain, blocks[place])), None)
    if first is None:
        return ()
    body = blocks[first:]
    asked = [plain[b.start : b.end] for b in body if b.kind == "heading"]
    answers = [plain[b.start : b.end] for b in body if b.kind != "heading"]
    asking = sum(ends_asking(plain, b) for b in body if b.kind == "heading")
    with_i = sum(words.i.search(text) is not None for text in answers)
    with_you = sum(words.you.search(text) is not None for text in asked)
    if asking < max(2, 0.4 * len(asked)) or len(answers) < 0.7 * len(asked):
        return ()
    if sum(b.kind != "heading" and ends_asking(plain, b) for b in blocks) > 0.3 * asking:
        return ()  # short questions look like headings in a plain text
    if with_i < 0.4 * len(answers) or with_you < 0.2 * len(asked):
        return ()
    return tuple(Turn(block.number, block.kind == "heading") for block in body)


# - question - answer, or only the answers behind a dash


def dashed_turns(plain: str, blocks: list[Block]) -> tuple[Turn, ...]:
    """Every turn begins with a dash, as in Russian papers, or every answer does, as in Spanish ones."""
    dashed = [place for place, block in enumerate(blocks) if _DASH.match(plain, block.start, block.end)]
    if len(dashed) < _LEAST_DASHES:
        return ()
    first = dashed[0] if asks_at_all(plain, blocks[dashed[0]]) else max(0, dashed[0] - 1)
    body = blocks[first:]
    numbers = {blocks[place].number for place in dashed}
    bare = [block for block in body if block.number not in numbers]
    asking_bare = sum(ends_asking(plain, block) for block in bare)
    asking_dashed = sum(ends_asking(plain, blocks[place]) for place in dashed)
    opens = asks_at_all(plain, blocks[dashed[0]])
    if asking_bare + opens >= 2 and len(bare) >= 0.3 * len(body) and asking_dashed <= 0.34 * len(dashed):
        return _dashed_answers(plain, body, numbers)
    if len(dashed) >= 0.5 * len(body) and asking_dashed >= max(2, 0.25 * len(dashed)):
        return _dashed_turns(plain, body, numbers)
    return ()


def _dashed_answers(plain: str, body: list[Block], numbers: set[int]) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    for place, block in enumerate(body):
        leads = place + 1 < len(body) and body[place + 1].number in numbers
        opens = not turns and asks_at_all(plain, block)
        asks = opens or block.number not in numbers and (leads or ends_asking(plain, block))
        turns.append(Turn(block.number, asks))
    return tuple(turns)


def _dashed_turns(plain: str, body: list[Block], numbers: set[int]) -> tuple[Turn, ...]:
    """A dash begins a turn and turns alternate; two speeches without a question before one set them right."""
    turns: list[Turn] = []
    asks = asked = False
    for block in body:
        if block.number in numbers:
            now = ends_asking(plain, block)
            asks = not asks or (now and not asked)
            asked = now
        turns.append(Turn(block.number, asks))
    return tuple(turns)


# "...when did it begin?I was ten." in one paragraph


def glued_turns(plain: str, blocks: list[Block]) -> tuple[Turn, ...]:
    """A damaged copy that has lost the line end between question and answer."""
    cuts = {
        block.number: hit.end()
        for block in blocks
        if (hit := _GLUED_ANSWER.search(plain, block.start, min(block.end, block.start + LONGEST_QUESTION)))
    }
    if len(cuts) < 2:
        return ()
    first = min(cuts)
    body = [block for block in blocks if block.number >= first and block.kind != "heading"]
    if len(cuts) < 0.3 * len(body):
        return ()
    return tuple(
        Turn(block.number, ends_asking(plain, block) and block.number not in cuts, answer_from=cuts.get(block.number))
        for block in body
    )
