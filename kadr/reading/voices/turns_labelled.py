"""Turns with a name before them: NAME: … then initials, Q: … A: …, P.- … R.- …, Name - …, or a name on its own line."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from kadr.fold import fold
from kadr.late import late
from kadr.reading.layout.letters import UPPER
from kadr.reading.lists import load
from kadr.reading.text import Block
from kadr.reading.voices.speech import Speech
from kadr.reading.voices.turn import LONGEST_QUESTION, Turn, asks_at_all, ends_asking, starts_asking
from kadr.reading.voices.turns_plain import without_end_notes

_MOST_LABELS = 200  # a talk has a few speakers
_OPENS = rf"(?:\s+(?=\S)|(?=[{UPPER}\"]))"
_COLON = late(
    rf"[\s_*\"]*(?:(?P<label>[^\W\d_][\w.' &-]{{0,38}}?)(?: \([^()]{{2,40}}\))?[_*]*\s?:[_*]*|(?P<short>[QAРFПВО])[.)])[_*]*{_OPENS}"
)
_DOTTED = re.compile(rf"[\s_*\"]*(?P<label>[^\W\d_]{{1,12}})[_*]*\.\s?-+[_*]*{_OPENS}")
_DASHED = re.compile(rf"[\s_*\"]*(?P<label>[{UPPER}](?:[\w.']*(?: [{UPPER}][\w.']*){{0,3}}))[_*]*\s-\s[_*]*(?=\S)")
_ALONE = re.compile(r"[\s_*#•-]*(?P<label>[^\W\d_][\w.' #-]{0,38}?)[_*]*\s?:?[\s_*]*")
_LAYOUTS = (_COLON, _DOTTED, _DASHED)

_Labels = dict[int, tuple[str, int]]
"""For each block with a label: the label, and where the words after it begin."""


def labelled_turns(plain: str, blocks: list[Block], words: Speech) -> tuple[Turn, ...]:
    """Turns of two or more speakers whose labels come back; empty where no such labels stand."""
    for layout in _LAYOUTS:
        labels = _labels_in_lines(plain, blocks, layout)
        if turns := _of_speakers(plain, blocks, labels, words, strict=layout is not _COLON):
            return turns
    return _of_speakers(plain, blocks, _labels_alone(plain, blocks), words, strict=True)


def _labels_in_lines(plain: str, blocks: list[Block], layout: re.Pattern[str]) -> _Labels:
    found = {}
    for block in blocks:
        hit = layout.match(plain, block.start, block.end)
        if hit is None:
            continue
        label = (hit["label"] or hit.groupdict().get("short") or "").strip()
        if fold(label) not in _no_speakers():
            found[block.number] = (label, hit.end())
    return found


def _labels_alone(plain: str, blocks: list[Block]) -> _Labels:
    found = {}
    for block in blocks:
        if block.end - block.start > 48 or plain[block.start : block.end].rstrip(" *_")[-1:] in ".?!,;":
            continue
        hit = _ALONE.fullmatch(plain, block.start, block.end)
        if hit is not None and fold(hit["label"]) not in _no_speakers():
            found[block.number] = (hit["label"].strip(), block.end)
    return found


@cache
def _no_speakers() -> frozenset[str]:
    """What stands before the values of a film's data: Country, Overview …"""
    sides = {"director", "filmmaker", "regisseur", "regisseurin", "directora", "regista", "diretor", "diretora"}
    return frozenset(fold(word) for word in load("page_parts")["labels"]["words"]) - sides


def _of_speakers(plain: str, blocks: list[Block], labels: _Labels, words: Speech, *, strict: bool) -> tuple[Turn, ...]:
    groups = _group_initials([label for label, _ in labels.values()], loose=strict)
    counts = Counter(groups[label] for label, _ in labels.values())
    speakers = {name for name, count in counts.items() if count >= 2}
    own = [block for block in blocks if block.number in labels and groups[labels[block.number][0]] in speakers]
    order = [groups[labels[block.number][0]] for block in own]
    changes = sum(1 for a, b in pairwise(order) if a != b)
    if len(speakers) < 2 or len(order) < 4 or changes < 0.5 * (len(order) - 1):
        return ()
    texts = _said_by(plain, blocks, labels, groups)
    askers = _askers({name: texts[name] for name in speakers}, order, words)
    asked = [text for name in askers for text in texts[name]]
    questions = sum(text.rstrip(" *_\"')").endswith("?") for text in asked)
    if strict and questions < max(2, 0.3 * len(asked)):
        return ()
    if not questions and not _are_sides(speakers, words) and not _talk(texts, words):
        return ()
    turns = _in_order(plain, blocks, labels, groups, speakers, askers)
    ends = {block.number for block in blocks} - {block.number for block in without_end_notes(plain, blocks, words)}
    return tuple(turn for turn in turns if turn.number not in ends)


def _are_sides(speakers: set[str], words: Speech) -> bool:
    return all(name.lower() in words.question_labels | words.answer_labels for name in speakers)


def _talk(texts: dict[str, list[str]], words: Speech) -> bool:
    """Whether people say "I" and "you" to each other, without any question."""
    said = [text for some in texts.values() for text in some]
    with_i = sum(words.i.search(text) is not None for text in said)
    with_you = sum(words.you.search(text) is not None for text in said)
    return with_i >= 0.4 * len(said) and with_you >= 0.2 * len(said)


def _said_by(plain: str, blocks: list[Block], labels: _Labels, groups: dict[str, str]) -> dict[str, list[str]]:
    """For each speaker, every turn as printed; what follows a label that stands alone belongs to it."""
    texts: dict[str, list[str]] = {}
    speaker: str | None = None
    for block in blocks:
        if block.number in labels:
            label, words_from = labels[block.number]
            speaker = groups[label]
            texts.setdefault(speaker, []).append(plain[words_from : block.end])
        elif speaker is not None and not texts[speaker][-1].strip():
            texts[speaker][-1] = plain[block.start : block.end]
    return texts


def _in_order(
    plain: str, blocks: list[Block], labels: _Labels, groups: dict[str, str], speakers: set[str], askers: set[str]
) -> list[Turn]:
    """Whoever speaks once still speaks: the full name before the initials take over, a second guest."""
    turns: list[Turn] = []
    speaker: str | None = None
    for block in blocks:
        if block.number in labels:
            label, words_from = labels[block.number]
            if groups[label] in speakers or (turns and _is_name_like(label)):
                speaker = groups[label]
                turns.append(Turn(block.number, speaker in askers, speaker, words_from=words_from))
                continue
        if speaker is not None and block.kind in {"paragraph", "question"}:
            turns.append(Turn(block.number, speaker in askers, speaker))
    return turns


def _group_initials(labels: list[str], *, loose: bool = False) -> dict[str, str]:
    """Each label with the fullest label of the same speaker: MD stands for Mati Dale."""
    groups = {}
    different = list(dict.fromkeys(labels))[:_MOST_LABELS]
    for label in different:
        same = [other for other in different if other != label and _stands_for(label, other, loose=loose)]
        groups[label] = max([label, *same], key=lambda name: (len(name), name))
    return {label: groups.get(label, label) for label in labels}


@lru_cache(maxsize=1 << 14)
def _stands_for(short: str, full: str, *, loose: bool = False) -> bool:
    """
    >>> _stands_for("MD", "Mati Dale"), _stands_for("DALE", "Mati Dale"), _stands_for("Q", "Mati Dale")
    (True, True, False)
    >>> _stands_for("C", "Cinelog"), _stands_for("C", "Cinelog", loose=True), _stands_for("DALE", "Dale")
    (False, True, True)
    """
    parts = fold(full).split()
    key = fold(short).replace(" ", "")
    if not parts or not key:
        return False
    if fold(short) == fold(full) or (loose and len(key) == 1 and len(parts) == 1):
        return key == "".join(parts)[: len(key)]
    initials = "".join(part[0] for part in parts)
    return len(parts) > 1 and key in {initials, parts[-1], parts[0]}


def _is_name_like(label: str) -> bool:
    return len(label.split()) in {2, 3} and all(word[:1].isupper() for word in label.split())


def _askers(texts: dict[str, list[str]], order: list[str], words: Speech) -> set[str]:
    """Whoever puts the questions: a label says so, or their question marks do."""
    told = {name for name in texts if fold(name) in {fold(label) for label in words.question_labels}}
    rate = {name: sum("?" in text for text in said) / len(said) for name, said in texts.items()}
    if told:
        return told
    answerers = {name for name in texts if fold(name) in {fold(label) for label in words.answer_labels}}
    best = max(rate, key=lambda name: (rate[name], -order.index(name)))
    if best in answerers and all(rate[best] - rate[name] < 0.3 for name in texts if name != best):
        others = [name for name in texts if name not in answerers] or list(texts)
        best = max(others, key=lambda name: (rate[name], -order.index(name)))
    also = {name for name in texts if rate[name] >= 0.75 and len(texts[name]) >= 2 and len(texts) > 2}
    return {best, *also} if len(also | {best}) < len(texts) else {best}


def name_sides(plain: str, blocks: Sequence[Block], turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """Turns found by other signs, with the name that stands before the first of a side: "IVO MARSH: …" once."""
    names: dict[bool, set[str]] = {True: set(), False: set()}
    starts = {}
    for turn in turns:
        block = blocks[turn.number - 1]
        hit = _COLON.match(plain, block.start, block.end)
        if (
            hit is not None
            and hit["label"]
            and (_is_name_like(hit["label"]) and fold(hit["label"]) not in _no_speakers())
        ):
            names[turn.asks].add(hit["label"].strip())
            starts[turn.number] = hit.end()
    if not any(len(names[side]) == 1 for side in names) or names[True] & names[False]:
        return turns
    only = {side: next(iter(some)) if len(some) == 1 else None for side, some in names.items()}
    return tuple(
        replace(turn, label=turn.label or only[turn.asks], words_from=turn.words_from or starts.get(turn.number))
        for turn in turns
    )


# only one side has a label


def one_sided_turns(plain: str, blocks: list[Block], words: Speech) -> tuple[Turn, ...]:
    """Only the answers have a name before them ("NAME: …" after each question), or only the questions."""
    labels = _labels_in_lines(plain, blocks, _COLON)
    groups = _group_initials([label for label, _ in labels.values()])
    known = words.question_labels | words.answer_labels
    labels = {
        number: (label, start)
        for number, (label, start) in labels.items()
        if label.lower() in known or all(word[:1].isupper() or word[:1] == "&" for word in label.split())
    }
    places = [place for place, block in enumerate(blocks) if block.number in labels]
    counts = Counter(groups[labels[blocks[place].number][0]] for place in places)
    if len(places) < 3 or not counts or counts.most_common(1)[0][1] < 2:
        return ()
    asking = [_asks(plain, blocks[place]) for place in places]
    before = [place > 0 and blocks[place - 1].number not in labels for place in places]
    asked_before = [ok and _asks(plain, blocks[place - 1]) for ok, place in zip(before, places, strict=True)]
    if sum(asking) >= 0.6 * len(places) and len(counts) <= 2:
        return _labelled_questions(blocks, labels, groups, places)
    if sum(asked_before) >= max(2, 0.4 * len(places)) and sum(asking) <= 0.34 * len(places):
        return _labelled_answers(plain, blocks, labels, groups, places, words)
    return ()


def _asks(plain: str, block: Block) -> bool:
    return ends_asking(plain, block) or (asks_at_all(plain, block) and starts_asking(plain, block))


def _labelled_questions(
    blocks: list[Block], labels: _Labels, groups: dict[str, str], places: list[int]
) -> tuple[Turn, ...]:
    after = [place + 1 < len(blocks) and blocks[place + 1].number not in labels for place in places]
    if sum(after) < 0.7 * len(places):
        return ()
    turns = []
    for block in blocks[places[0] :]:
        if block.number in labels:
            label, words_from = labels[block.number]
            turns.append(Turn(block.number, True, groups[label], words_from=words_from))
        elif block.kind != "heading":
            turns.append(Turn(block.number, False))
    return tuple(turns)


def _labelled_answers(
    plain: str, blocks: list[Block], labels: _Labels, groups: dict[str, str], places: list[int], words: Speech
) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    speaker: str | None = None
    body = without_end_notes(plain, blocks[max(0, places[0] - 1) :], words)
    for place, block in enumerate(body):
        if block.number in labels:
            label, words_from = labels[block.number]
            speaker = groups[label]
            turns.append(Turn(block.number, False, speaker, words_from=words_from))
            continue
        leads = place + 1 < len(body) and body[place + 1].number in labels
        asks = _asks(plain, block) or (leads and _prompts(plain, block, words)) or speaker is None
        if block.kind != "heading" or asks:
            turns.append(Turn(block.number, asks, None if asks else speaker))
    return tuple(turns)


def _prompts(plain: str, block: Block, words: Speech) -> bool:
    """A short follow-up before an answer: it says "you", or asks to talk of something."""
    text = plain[block.start : block.end]
    short = len(text) <= LONGEST_QUESTION
    return short and (words.you.search(text) is not None or words.prompt_start.match(text) is not None)
