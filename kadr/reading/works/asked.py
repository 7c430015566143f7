"""What a question or an earlier sentence says of the works that a sentence lists."""

import re

from kadr.reading.text import Block, Reading, Sentence
from kadr.reading.voices.stance import stance_at
from kadr.reading.works.relations import Cue, asks_for_works, is_question, question_before, words

_WHETHER = re.compile(
    r"\b(?:did you|were you|had you|do you|have you|haben sie|avez-vous|pensiez-vous|pensó|думали)\b", re.IGNORECASE
)
_LABEL = r"[\s\"'_*]*(?:(?-i:[A-Z][\w.]*(?: [A-Z]\w+)?):\s*)?"
_YES = re.compile(
    rf"{_LABEL}(?:yes|yeah|of course|absolutely|definitely|sure|exactly|it was|very much|ja|natürlich|oui|"
    rf"bien sûr|sí|claro|sim|sì|certo|да|конечно)\b",
    re.IGNORECASE,
)
_NO = re.compile(rf"{_LABEL}(?:no|not at all|never|not really|nein|non|não|нет)\b", re.IGNORECASE)
_TOO = re.compile(r"(?: too| as well| also|, auch| aussi| también|, тоже)[.!]?\s*$", re.IGNORECASE)
_ONE_OF_THESE = re.compile(
    r"(?:one|the other|another|the first|the second|the third|these|they|others?|both|first|second|also|then|"
    r"and) ?(?:was|were|is|are|came|,|there)?\b",
    re.IGNORECASE,
)


def counts_in_question(reading: Reading, block: Block, start: int, end: int, cue: Cue) -> bool:
    """Whether words in a question say something: a comparison does; "Was it a model?" only with its answer."""
    if cue.relation == "comparison":
        return True
    return stance_at(reading, start, end)[0] == "denied" or answered(reading, block) is not None


def asks_whether(reading: Reading, question: Block, sentence: Sentence) -> bool:
    """Whether a question asks what the maker thought of, and the answer says yes."""
    return bool(_WHETHER.search(reading.plain, sentence.start, sentence.end)) and answered(reading, question) is True


def answered(reading: Reading, question: Block) -> bool | None:
    """Whether the answer to a question begins with yes or no; None where it does neither."""
    answer = reading.blocks[question.number] if question.number < len(reading.blocks) else None
    if answer is None or answer.kind not in {"answer", "paragraph"}:
        return None
    if _YES.match(reading.plain, answer.start):
        return True
    return False if _NO.match(reading.plain, answer.start) else None


def announced(reading: Reading, block: Block, sentence: Sentence) -> str | None:
    """The relation that the question or an earlier sentence gives to the works in a sentence."""
    if asked_for(reading, block, sentence):
        return "influence"
    return announced_by(reading, block, sentence)


def announced_by(reading: Reading, block: Block, sentence: Sentence) -> str | None:
    """The relation that an earlier sentence of the paragraph announces for "One was …", "The other was …"."""
    before = [s for s in reading.sentences_in(block) if s.end <= sentence.start]
    if before and reading.plain[before[-1].start : before[-1].end].rstrip("\"' ").endswith("?"):
        asked = words(reading.text.language).questions.search(reading.plain, before[-1].start, before[-1].end)
        return "influence" if asked else None
    too = _TOO.search(reading.plain, sentence.start, sentence.end)
    if not too and not _ONE_OF_THESE.match(reading.plain, sentence.start):
        return None
    spoken = words(reading.text.language)
    for earlier in reversed([s for s in reading.sentences_in(block) if s.start < sentence.start][-3:]):
        text = reading.plain[earlier.start : earlier.end]
        if re.search(
            r"\b(?:inspirations?|influences?|references?|touchstones?|models?)\b", text, re.IGNORECASE
        ) or spoken.questions.search(text):
            return "influence"
        if any(
            pattern.search(text)
            for side in (spoken.before, spoken.after)
            for name, pattern in side
            if name == "influence"
        ):
            return "influence"
        if not _ONE_OF_THESE.match(text):
            return None
    return None


def asked_for(reading: Reading, block: Block, sentence: Sentence) -> str | None:
    """What the question before asks works for; only for an answer that lists them."""
    if is_question(reading, block):
        return None
    question = question_before(reading, block)
    asked = asks_for_works(reading, question) if question else None
    if not asked:
        return None
    named = sum(len(reading.titles_in(s.start, s.end)) for s in reading.sentences_in(block))
    first = reading.sentences_in(block)[0]
    near = len([s for s in reading.sentences_in(block) if first.start <= s.start < sentence.start]) <= 4
    return asked if named >= 2 or near else None
