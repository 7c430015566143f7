"""Whether a claim is held, rejected or left open by the one it is put to, and how it comes to us."""

import re

from kadr.reading.text import Block, Reading, Sentence
from kadr.reading.voices.speech import Speech, speech
from kadr.records import FLAGS

_TURN_AFTER = re.compile(
    r"[,;:-]\s*(?:but|though|yet|however|aber|sondern|mais|pero|sino|ma|mas|но|а)\s", re.IGNORECASE
)
_AND = r"[\s\"'(_*¿-]*(?:and |but |so |und |et |y |e |и )?"
_OPEN_ENGLISH = re.compile(rf"{_AND}(?:how|why|what|where|when|who|which)\b", re.IGNORECASE)
_OPEN_OTHERS = re.compile(
    rf"{_AND}(?:wie|warum|was|wo|wann|wer|welche\w*|comment|pourquoi|quel\w*|qu'est|où|quand|qui|cómo|por qué|qué|dónde|cuándo|come|perché"
    r"|cosa|dove|quando|como|por que|qual|onde|как|почему|что|где|когда|кто|какой|какие)\b",
    re.IGNORECASE,
)  # "Was" asks openly in German and not in English
_AT_ONCE = 12  # characters into a sentence: its rejection is of what came before
_SENTENCES_OF_REPLY = 2  # a rejection comes at once or not at all


def stance_at(reading: Reading, start: int, end: int) -> tuple[str, tuple[str, ...]]:
    """Polarity of a claim that begins at `start` ("affirmed", "denied", "not confirmed") and the flags its row should carry.

    Flags are those of `records.FLAGS` that hold here: how the words come to us (reported, translated), whether
    they stand in a question put to somebody, and what that somebody answered. Negation that is part of a claim
    ("there is no music") is no denial: the speaker holds it.
    """
    words = speech(reading.text.language)
    block, sentence = reading.block_at(start), reading.sentence_at(start)
    flags = set(reading.voice_at(start).flags)
    polarity = "affirmed"
    if sentence is not None:
        if block.kind == "question":
            polarity = _reply(reading, words, block, sentence)
            if "?" in reading.plain[sentence.end - 3 : sentence.end]:
                flags.add("question")
        else:
            polarity = _own_words(reading, words, block, sentence, start, end, reported="reported" in flags)
    if polarity != "affirmed":
        flags.add(polarity)
    return polarity, tuple(flag for flag in FLAGS if flag in flags)


def _reply(reading: Reading, words: Speech, question: Block, sentence: Sentence) -> str:
    """What the one who was asked makes of one sentence put to them: the last one, or one that asks for yes or no."""
    answer = next((b for b in reading.blocks[question.number :] if b.kind in {"question", "answer"}), None)
    is_last = sentence.end == reading.sentences_in(question)[-1].end
    asks = "?" in reading.plain[sentence.end - 3 : sentence.end]
    opens = _OPEN_ENGLISH if reading.text.language == "en" else _OPEN_OTHERS
    is_open = asks and opens.match(reading.plain, sentence.start) is not None
    if answer is None or answer.kind != "answer" or is_open or not (asks or is_last):
        return "affirmed"
    text = " ".join(reading.plain[s.start : s.end] for s in reading.sentences_in(answer)[:_SENTENCES_OF_REPLY])
    if words.unsure_phrase.search(text) or words.unsure_start.match(text):
        return "not confirmed"
    if words.deny_start.match(text) and _is_put_negated(reading.plain, words, sentence):
        return "affirmed"  # "So he never knew?" - "No."
    if words.deny_start.match(text) or (words.deny_phrase.search(text) and not words.affirm_start.match(text)):
        return "denied"
    return "affirmed"


def _is_put_negated(plain: str, words: Speech, sentence: Sentence) -> bool:
    """Whether a sentence says no itself; "Wasn't it …?" asks for a yes."""
    hit = words.deny.search(plain, sentence.start, sentence.end)
    return hit is not None and len(plain[sentence.start : hit.start()].split()) > 0


def _own_words(
    reading: Reading, words: Speech, block: Block, sentence: Sentence, start: int, end: int, *, reported: bool
) -> str:
    plain = reading.plain
    for pattern, polarity in ((words.unsure_phrase, "not confirmed"), (words.deny_phrase, "denied")):
        for hit in pattern.finditer(plain, sentence.start, sentence.end):
            if hit.end() <= start and _TURN_AFTER.search(plain, hit.end(), start):
                continue  # "it wasn't X, but Y was": Y is held
            turn = _TURN_AFTER.search(plain, hit.end(), sentence.end)
            if turn and hit.start() - sentence.start < _AT_ONCE and turn.end() < max(end, start + 1):
                continue  # "I hadn't thought of that, but the faces are strong": the faces are held
            return polarity
    following = next((s for s in reading.sentences_in(block) if s.start >= sentence.end), None)
    if following is None or not reported:
        return "affirmed"
    text = plain[following.start : following.end]
    if words.unsure_phrase.search(text) or words.unsure_start.match(text):
        return "not confirmed"
    if words.deny_phrase.search(text) or words.deny_start.match(text):
        return "denied"
    return "affirmed"
