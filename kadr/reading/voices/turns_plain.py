"""Turns without any mark: plain paragraphs that take turns, told by question marks, "you" and "I"."""

import re

from kadr.reading.text import Block
from kadr.reading.voices.speech import Speech
from kadr.reading.voices.turn import LONGEST_QUESTION, Turn, ends_asking, starts_asking


def alternating_turns(plain: str, blocks: list[Block], words: Speech) -> tuple[Turn, ...]:
    """The likeliest sides of paragraphs from the first question on; empty where they do not make a talk."""
    body = [block for block in blocks if block.kind != "heading" or _may_be_said(plain, block, words)]
    first = next((n for n, block in enumerate(body[:-1]) if _opens_interview(plain, block, words)), None)
    if first is None:
        return ()
    body = without_end_notes(plain, body[first:], words)
    asks = _best_sides(plain, body, words)
    turns = tuple(Turn(block.number, ask) for block, ask in zip(body, asks, strict=True))
    announced = _ANNOUNCED.search(plain, 0, _HEAD) is not None
    return turns if _is_a_talk(plain, body, asks, words, announced) else ()


_HEAD = 500  # characters in which a page says that it is an interview
_ANNOUNCED = re.compile(
    r"(?i:\b(?:interview|entretien|propos recueillis|entrevista|intervista|im gespräch|gespräch mit)\b|интервью|беседовал)"
)


def _may_be_said(plain: str, block: Block, words: Speech) -> bool:
    text = plain[block.start : block.end]
    return text.rstrip().endswith("?") or words.answer_start.match(text) is not None and len(text) < 40


def _opens_interview(plain: str, block: Block, words: Speech) -> bool:
    text = plain[block.start : block.end]
    if len(text) > LONGEST_QUESTION or "?" not in text:
        return False
    return ends_asking(plain, block) or starts_asking(plain, block) and words.you.search(text) is not None


def without_end_notes(plain: str, body: list[Block], words: Speech) -> list[Block]:
    """The blocks without release dates and editing notes after the last answer."""
    while len(body) > 2:
        text = plain[body[-1].start : body[-1].end]
        if not words.after_end.search(text) or words.i.search(text) or "?" in text:
            break
        body = body[:-1]
    return body


def _best_sides(plain: str, body: list[Block], words: Speech) -> list[bool]:
    """For each paragraph whether it asks: the likeliest sequence, given how each sounds and that turns alternate."""
    scores = {True: 0.0, False: float("-inf")}  # the first paragraph asks
    came_from: list[dict[bool, bool]] = []
    for block in body[1:]:
        leaning = _leaning(plain, block, words)
        opens_answer = words.answer_start.match(plain, block.start, block.end) is not None
        options = {
            ask: max((scores[before] + _step(before, ask, leaning, opens_answer), before) for before in (True, False))
            for ask in (True, False)
        }
        scores = {ask: score for ask, (score, _) in options.items()}
        came_from.append({ask: before for ask, (_, before) in options.items()})
    side = scores[True] > scores[False]
    sides = [side]
    for step in reversed(came_from):
        side = step[side]
        sides.append(side)
    return sides[::-1]


def _step(before: bool, ask: bool, leaning: float, opens_answer: bool) -> float:
    gain = leaning if ask else -leaning
    if before and ask:
        return gain - 2.5  # two questions in a row are rare
    if not before and not ask:
        return gain - 0.5 - (1.0 if opens_answer else 0.0)  # an answer may run on, but not with "Yes"
    return gain + 1.0 if before and opens_answer else gain


def _leaning(plain: str, block: Block, words: Speech) -> float:
    """How much a paragraph sounds like a question (above zero) or an answer (below)."""
    text = plain[block.start : block.end]
    length = len(text)
    own = len(words.i.findall(text))
    other = len(words.you.findall(text))
    score = 0.0
    if ends_asking(plain, block):
        score += 2.5 if length < LONGEST_QUESTION else 0.5
    elif starts_asking(plain, block) and length < LONGEST_QUESTION:
        score += 1.5
    elif "?" in text:
        score += 0.2
    if words.prompt_start.match(text) and length < LONGEST_QUESTION:
        score += 1.0
    if words.answer_start.match(text):
        score -= 0.8
    score += 0.6 * min(other, 3) - 0.6 * min(own, 4)
    score += 0.4 if length < 160 else -0.5 if length > 450 else 0.0
    if re.search(r"\((?:[Ll]augh|[Rr]i[sr]|[Ll]ach|[Сс]ме)", text):
        score -= 1.0
    return score


def _is_a_talk(plain: str, body: list[Block], asks: list[bool], words: Speech, announced: bool) -> bool:
    """Whether two people talk: questions that say "you", answers that say "I".

    announced: the page says that it is an interview, so that not half of the questions need a question mark.
    """
    questions = [plain[b.start : b.end] for b, ask in zip(body, asks, strict=True) if ask]
    answers = [plain[b.start : b.end] for b, ask in zip(body, asks, strict=True) if not ask]
    marked = sum("?" in text for text in questions)
    if (
        len(questions) < 2
        or marked < (0.25 if announced else 0.5) * len(questions)
        or len(answers) < 0.7 * len(questions)
    ):
        return False
    if len(questions) < 3 and len(questions) < 0.3 * len(body):
        return False
    if len(questions) < 0.12 * len(body):
        return False
    with_you = sum(words.you.search(text) is not None for text in questions) / len(questions)
    with_i = sum(words.i.search(text) is not None for text in answers) / len(answers)
    if announced and len(questions) >= 4 and len(questions) >= 0.4 * len(body):
        return with_i >= 0.3
    if marked >= 3 and marked >= 0.33 * len(body):
        return with_you + with_i >= 0.2  # strict turns speak for themselves; some languages leave pronouns out
    if marked >= 0.25 * len(body) and with_you + with_i >= 0.6:
        return True
    return with_you >= 0.3 and with_i >= 0.4
