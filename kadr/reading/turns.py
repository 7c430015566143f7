"""Interviews fall into turns: which paragraphs ask and which answer, in every layout they are printed in."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kadr.fold import fold
from kadr.reading.speech import Speech, speech
from kadr.reading.text import Block

_LONGEST_QUESTION = 700
_MOST_LABELS = 200  # a talk has a few speakers
_LABEL = re.compile(
    r"[\s_*\"]*(?:(?P<label>[^\W\d_][\w.' -]{0,38}?)[_*]*\s?:[_*]*|(?P<short>[QAРFПВО])[.)])[_*]*(?:\s+(?=\S)|(?=[A-ZÀ-ÞА-Я]))"
)
_WHOLLY_MARKED = re.compile(r"(?P<mark>\*\*\*|\*\*|__|\*|_)(?!\s)(?P<inside>[^\n]+?)(?<!\s)(?P=mark)[\s.?]*")
_GLUED_ANSWER = re.compile(r"\?[\"')\]_*]*(?=[A-ZÀ-ÞА-Я\"(][\w' ])")
_ASKS = re.compile(r"\?[\s\"')\]_*]*(?:[(\[][^()\[\]]{1,40}[)\]]\s*)?$")
_FIRST_STOP = re.compile(r"[.!?…](?=[\s\"')\]]|$)")
_CANDIDATES = {"paragraph", "line", "heading", "question", "answer"}


@dataclass(frozen=True, slots=True)
class Turn:
    """What one paragraph is in an interview."""

    number: int
    """Of its block."""
    asks: bool
    label: str | None = None
    """The name or initials printed before it, or before the turn that it continues."""
    answer_from: int | None = None
    """Where the answer begins, when question and answer stand in one paragraph."""
    words_from: int | None = None
    """Where the words begin after a printed label."""


def find_turns(
    plain: str, blocks: Sequence[Block], emphases: Sequence[tuple[int, int]], language: str | None
) -> tuple[Turn, ...]:
    """The turns of an interview in order; empty when the text is none."""
    words = speech(language)
    alive = [block for block in blocks if block.kind in _CANDIDATES]
    return (
        _labelled(plain, alive, words)
        or _marked(plain, alive, emphases, words)
        or _glued(plain, alive, words)
        or _alternating(plain, alive, words)
    )


# NAME: … then initials; Q: … A: …


def _labelled(plain: str, blocks: list[Block], words: Speech) -> tuple[Turn, ...]:
    found = {block.number: hit for block in blocks if (hit := _LABEL.match(plain, block.start, block.end))}
    labels = {number: (hit["label"] or hit["short"]).strip() for number, hit in found.items()}
    groups = _group_initials(list(labels.values()))
    counts = Counter(groups[label] for label in labels.values())
    speakers = {name for name, count in counts.items() if count >= 2}
    order = [
        groups[labels[block.number]]
        for block in blocks
        if block.number in labels and groups[labels[block.number]] in speakers
    ]
    changes = sum(1 for a, b in pairwise(order) if a != b)
    if len(speakers) < 2 or len(order) < 4 or changes < 0.5 * (len(order) - 1):
        return ()
    texts = {name: [] for name in speakers}  # type: dict[str, list[str]]
    for block in blocks:
        if block.number in labels and groups[labels[block.number]] in speakers:
            texts[groups[labels[block.number]]].append(plain[block.start : block.end])
    asker = _asker(texts, order, words)
    # whoever speaks once still speaks: the full name before the initials take over, a second guest
    turns: list[Turn] = []
    speaker: str | None = None
    for block in blocks:
        hit = found.get(block.number)
        if hit is not None:
            group = groups[labels[block.number]]
            if group in speakers or (turns and _is_name_like(labels[block.number])):
                speaker = group
                turns.append(Turn(block.number, group == asker, group, words_from=hit.end()))
                continue
        if speaker is not None and block.kind == "paragraph":
            turns.append(Turn(block.number, speaker == asker, speaker))
    ends = {block.number for block in blocks} - {block.number for block in _without_end_notes(plain, blocks, words)}
    return tuple(turn for turn in turns if turn.number not in ends)


def _group_initials(labels: list[str]) -> dict[str, str]:
    """Each label with the fullest label of the same speaker: MD stands for Mati Dale."""
    groups = {}
    different = list(dict.fromkeys(labels))[:_MOST_LABELS]
    for label in different:
        same = [other for other in different if other != label and _stands_for(label, other)]
        groups[label] = max([label, *same], key=lambda name: (len(name), name))
    return {label: groups.get(label, label) for label in labels}


def _stands_for(short: str, full: str) -> bool:
    """
    >>> _stands_for("MD", "Mati Dale"), _stands_for("DALE", "Mati Dale"), _stands_for("Q", "Mati Dale")
    (True, True, False)
    """
    parts = fold(full).split()
    key = fold(short).replace(" ", "")
    initials = "".join(part[0] for part in parts)
    return len(parts) > 1 and (key == initials or key == parts[-1] or key == parts[0] or fold(short) == fold(full))


def _is_name_like(label: str) -> bool:
    return len(label.split()) in {2, 3} and all(word[:1].isupper() for word in label.split())


def _asker(texts: dict[str, list[str]], order: list[str], words: Speech) -> str:
    for name in texts:
        if fold(name) in {fold(label) for label in words.question_labels}:
            return name
    answerers = [name for name in texts if fold(name) in {fold(label) for label in words.answer_labels}]
    others = [name for name in texts if name not in answerers] or list(texts)
    return max(others, key=lambda name: (sum("?" in t for t in texts[name]) / len(texts[name]), -order.index(name)))


# _question_, **question**, or a paragraph that the page prints in bold


def _marked(plain: str, blocks: list[Block], emphases: Sequence[tuple[int, int]], words: Speech) -> tuple[Turn, ...]:
    marked = [block for block in blocks if block.kind == "question" or _is_marked(plain, block, emphases)]
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
    if block.end - block.start > _LONGEST_QUESTION:
        return False
    if _WHOLLY_MARKED.fullmatch(plain, block.start, block.end):
        return True
    covered = sum(min(b, block.end) - max(a, block.start) for a, b in emphases if a < block.end and block.start < b)
    return covered > 0.9 * (block.end - block.start)


# "...when did it begin?I was ten." in one paragraph


def _glued(plain: str, blocks: list[Block], words: Speech) -> tuple[Turn, ...]:
    cuts = {
        block.number: hit.end()
        for block in blocks
        if (hit := _GLUED_ANSWER.search(plain, block.start, min(block.end, block.start + _LONGEST_QUESTION)))
    }
    if len(cuts) < 2:
        return ()
    first = min(cuts)
    body = [block for block in blocks if block.number >= first and block.kind != "heading"]
    if len(cuts) < 0.3 * len(body):
        return ()
    return tuple(
        Turn(block.number, _ends_asking(plain, block) and block.number not in cuts, answer_from=cuts.get(block.number))
        for block in body
    )


# plain paragraphs that take turns


def _alternating(plain: str, blocks: list[Block], words: Speech) -> tuple[Turn, ...]:
    body = [block for block in blocks if block.kind != "heading" or _may_be_said(plain, block, words)]
    first = next((n for n, block in enumerate(body[:-1]) if _opens_interview(plain, block, words)), None)
    if first is None:
        return ()
    body = _without_end_notes(plain, body[first:], words)
    asks = _best_sides(plain, body, words)
    turns = tuple(Turn(block.number, ask) for block, ask in zip(body, asks, strict=True))
    return turns if _is_a_talk(plain, body, asks, words) else ()


def _may_be_said(plain: str, block: Block, words: Speech) -> bool:
    text = plain[block.start : block.end]
    return text.rstrip().endswith("?") or words.answer_start.match(text) is not None and len(text) < 40


def _opens_interview(plain: str, block: Block, words: Speech) -> bool:
    text = plain[block.start : block.end]
    if len(text) > _LONGEST_QUESTION or "?" not in text:
        return False
    return _ends_asking(plain, block) or _starts_asking(plain, block) and words.you.search(text) is not None


def _without_end_notes(plain: str, body: list[Block], words: Speech) -> list[Block]:
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
    if _ends_asking(plain, block):
        score += 2.5 if length < _LONGEST_QUESTION else 0.5
    elif _starts_asking(plain, block) and length < _LONGEST_QUESTION:
        score += 1.5
    elif "?" in text:
        score += 0.2
    if words.prompt_start.match(text) and length < _LONGEST_QUESTION:
        score += 1.0
    if words.answer_start.match(text):
        score -= 0.8
    score += 0.6 * min(other, 3) - 0.6 * min(own, 4)
    score += 0.4 if length < 160 else -0.5 if length > 450 else 0.0
    if re.search(r"\((?:[Ll]augh|[Rr]i[sr]|[Ll]ach|[Сс]ме)", text):
        score -= 1.0
    return score


def _ends_asking(plain: str, block: Block) -> bool:
    return _ASKS.search(plain, max(block.start, block.end - 60), block.end) is not None


def _starts_asking(plain: str, block: Block) -> bool:
    stop = _FIRST_STOP.search(plain, block.start, block.end)
    return stop is not None and stop.group() == "?"


def _is_a_talk(plain: str, body: list[Block], asks: list[bool], words: Speech) -> bool:
    """Whether two people talk: questions that say "you", answers that say "I"."""
    questions = [plain[b.start : b.end] for b, ask in zip(body, asks, strict=True) if ask]
    answers = [plain[b.start : b.end] for b, ask in zip(body, asks, strict=True) if not ask]
    marked = sum("?" in text for text in questions)
    if len(questions) < 2 or marked < 0.5 * len(questions) or len(answers) < 0.7 * len(questions):
        return False
    if len(questions) < 3 and len(questions) < 0.3 * len(body):
        return False
    if len(questions) < 0.12 * len(body):
        return False
    with_you = sum(words.you.search(text) is not None for text in questions) / len(questions)
    with_i = sum(words.i.search(text) is not None for text in answers) / len(answers)
    if marked >= 3 and marked >= 0.33 * len(body):
        return with_you + with_i >= 0.2  # strict turns speak for themselves; some languages leave pronouns out
    if marked >= 0.25 * len(body) and with_you + with_i >= 0.6:
        return True
    return with_you >= 0.3 and with_i >= 0.4
