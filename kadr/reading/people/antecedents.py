"""The person whom a pronoun stands for."""

import re

from kadr.fold import fold
from kadr.reading.people.named import is_place
from kadr.reading.text import Block, PersonMention, Reading, Sentence

OBLIQUE = re.compile(
    r"(?<!\w)(?:de|du|des|von|vom|bei|mit|di|del|della|con|com|do|da|avec|chez|na|no|en|y|e|et|und|у|от|с|со|мастерской|курсе|ученика|à|a) $"
)
"""Before a name it makes it somebody else than whom the sentence is about."""
_RELATIVES = {
    "she": "(?:grand|step|god)?(?:mother|daughter|mum|mom)|grandma|granny|sister|aunt|niece|wife|widow|girlfriend",
    "he": "(?:grand|step|god)?(?:father|son|dad)|grandpa|brother|uncle|nephew|husband|widower|boyfriend",
}
_EITHER_SEX = "cousin|friend|neighbou?r|teacher|partner|grandparent|boss|colleague|mentor"
_OF_SOMEBODY = r"(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|'s)(?: (?!and\b|or\b)[\w-]+){0,2}?"
_RELATIVE = {
    pronoun: re.compile(rf"{_OF_SOMEBODY} (?P<relative>{words}|{_EITHER_SEX})\b(?! and | or )")
    for pronoun, words in _RELATIVES.items()
}


_SPOKEN_OF = re.compile(
    r"(?:\b[Hh]e|\b[Ss]he|\b[A-ZÀ-Þ][\w-]+ (?:was|is|had|has|\w+ed|grew|moved|left|came|went)) .*\b(?:his|her) "
)
"""Somebody does something with a relative: the sentence stays about the former ("Oak came here with her mother")."""


def relative_before(reading: Reading, offset: int) -> bool:
    """Whether "he" or "she" may well be a relative whom this sentence or the two before it speak of last."""
    pronoun = re.compile(r"(?:he|she)\b", re.IGNORECASE).match(reading.plain, offset)
    if pronoun is None:
        return False
    block = reading.block_at(offset)
    starts = [s.start for s in reading.sentences_in(block) if s.start <= offset][-3:]
    begin = starts[0] if starts else block.start
    named = [p.end for p in reading.persons_in(begin, offset) if reading.plain[p.end : p.end + 2] != "'s"]
    begin = max([begin, *named])
    for hit in _RELATIVE[pronoun.group().lower()].finditer(reading.plain, max(0, begin - 1), offset):
        own = reading.sentence_at(hit.start("relative"))
        front = reading.plain[own.start if own else begin : hit.start("relative")]
        if not _SPOKEN_OF.search(front):
            return True
    return False


def antecedent(reading: Reading, offset: int, skip: int | None = None) -> PersonMention | None:
    """The person a pronoun stands for; None where it may be a relative, or only the speaker is named."""
    if skip is None and relative_before(reading, offset):
        return None
    sentence = reading.sentence_at(offset)
    block = reading.block_at(offset)
    own = [p for p in reading.persons if sentence and sentence.start <= p.start < offset and not is_place(p.name)]
    if block.voice and block.kind == "answer":
        own = [p for p in own if fold(p.full) != fold(block.voice.name or "")]
    if skip is not None:
        own = own[:-1]
        earlier = [p for p in reading.persons if block.start <= p.start < (sentence.start if sentence else offset)]
        theirs = own[-1:] or _possessors(reading, sentence, offset) or earlier[-1:]
        return theirs[0] if theirs else None
    free = [p for p in own if not re.match(r"'s?\b", reading.plain[p.end : p.end + 3])]
    if (
        sentence
        and own
        and not free
        and own[-1].start - sentence.start > 8
        and re.search(r"\w", reading.plain[own[-1].end + 2 : offset])
    ):
        return _of_earlier_sentences(reading, block, sentence.start) or own[-1]
    if own:
        return own[-1]
    if sentence and offset - sentence.start < 60:
        clause = re.match(r"[^,]{0,45}?(?:, |[a-z](?=[A-Z]))", reading.plain[offset : sentence.end])
        later = [p for p in reading.persons if clause and offset + clause.end() == p.start]
        if later:
            return later[0]
    return _of_earlier_sentences(reading, block, offset)


def _of_earlier_sentences(reading: Reading, block: Block, offset: int) -> PersonMention | None:
    """Whom the nearest earlier sentence that names somebody is about: who opens it, else who is named last."""
    near = [
        p for p in reading.persons
        if block.start - 700 < p.start < offset and reading.block_at(p.start).kind not in {"caption", "dropped"}
    ]  # fmt: skip
    near = [p for p in near if not is_place(p.name)]
    if reading.text.language not in {"en", None}:
        near = [p for p in near if not OBLIQUE.search(reading.plain, max(0, p.start - 20), p.start)] or near
    if block.voice and block.kind == "answer":  # who answers is "I", not "he"
        near = [p for p in near if fold(p.full) != fold(block.voice.name or "")]
    if not near:
        return None
    sentence = reading.sentence_at(near[-1].start)
    start = sentence.start if sentence else near[-1].start
    named = [p for p in near if p.start >= start]
    free = [p for p in named if not re.match(r"'s?\b", reading.plain[p.end : p.end + 3])] or named
    return free[0] if free[0].start - start <= 30 and len(free) > 1 else free[-1]


def _possessors(reading: Reading, sentence: Sentence | None, offset: int) -> list[PersonMention]:
    if sentence is None:
        return []
    return [
        p for p in reading.persons
        if sentence.start <= p.start < offset and re.match(r"'s?\b", reading.plain[p.end : p.end + 3])
    ][-1:]  # fmt: skip
