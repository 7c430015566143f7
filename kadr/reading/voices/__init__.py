"""Who speaks: turns of an interview, a director's statement, customers, quoted and reported speech."""

import re
from bisect import bisect_left
from dataclasses import replace

from kadr.fold import fold
from kadr.reading.text import Block, Reading, Sentence, Spoken, Voice
from kadr.reading.voices.quoted import quoted_speech
from kadr.reading.voices.turns import Turn, find_turns
from kadr.reading.voices.who import Who

_STARS = re.compile(r"\s*[★☆*]{3,5}(?!\s*\()|\s*\d(?:[.,]\d)? out of 5\b")
_SIGNED_VIEWER = re.compile(
    r"(?:^|[.!?\s])(?P<by>\w+)\s+(?P<name>[A-ZÀ-ÞА-Я][\w'-]*(?: [A-ZÀ-ÞА-Я][\w'-]*\.?){0,2})\s*[.]?\s*$"
)


def give_voices(reading: Reading) -> Reading:
    """The reading with a voice on each block that is not its author's, and speech inside paragraphs in `spoken`.

    May be called again when more is known of the film; it starts afresh.
    """
    reading = replace(reading, blocks=tuple(replace(b, voice=None) for b in reading.blocks), spoken=())
    who = Who(reading)
    turns = find_turns(reading.plain, reading.blocks, reading.emphases, reading.text.language)
    blocks = list(reading.blocks)
    spoken: list[Spoken] = []
    if turns:
        spoken += _voice_turns(reading, who, turns, blocks)
        blocks = _without_asked_headings(blocks)
    _voice_statements(reading, who, blocks)
    if reading.text.kind == "film page":
        _voice_notes(reading, who, blocks)
    _voice_viewers(reading, who, blocks)
    voiced = replace(reading, blocks=tuple(blocks))
    if turns:  # what stands in a question is no heading's title
        voiced = replace(voiced, sentences=_without_labels(reading.sentences, turns), told=None)
    spoken += quoted_speech(voiced, who)
    return replace(voiced, spoken=tuple(_apart(spoken)))


def _apart(spoken: list[Spoken]) -> list[Spoken]:
    """In order, none inside another: the shorter one knows better who speaks."""
    kept: list[Spoken] = []
    for part in sorted(spoken, key=lambda part: (part.end - part.start, part.start)):
        place = bisect_left(kept, part.start, key=lambda other: other.start)
        before_ends = kept[place - 1].end if place else 0
        after_starts = kept[place].start if place < len(kept) else part.end
        if before_ends <= part.start and part.end <= after_starts:
            kept.insert(place, part)
    return kept


def _voice_turns(reading: Reading, who: Who, turns: tuple[Turn, ...], blocks: list[Block]) -> list[Spoken]:
    voices = _TurnVoices(reading, who, turns)
    spoken = []
    for turn in turns:
        block = blocks[turn.number - 1]
        voice = voices.asking(turn.label) if turn.asks else voices.answering(turn.label)
        blocks[turn.number - 1] = replace(block, kind="question" if turn.asks else "answer", voice=voice)
        if turn.answer_from is not None and not turn.asks:
            spoken.append(Spoken(block.start, turn.answer_from, voices.asking(None)))
    return spoken


def _without_labels(sentences: tuple[Sentence, ...], turns: tuple[Turn, ...]) -> tuple[Sentence, ...]:
    """A name printed before a turn is no part of what is said in it."""
    words_from = {turn.number: turn.words_from for turn in turns if turn.words_from is not None}
    return tuple(
        replace(one, start=start)
        if (start := words_from.get(one.block, one.start)) in range(one.start, one.end)
        else one
        for one in sentences
    )


class _TurnVoices:
    """The voices of an interview, by the labels printed before the turns."""

    def __init__(self, reading: Reading, who: Who, turns: tuple[Turn, ...]) -> None:
        self.reading = reading
        self.who = who
        self.guest = _guest(reading, who, turns)
        self.answerers = [n for n in dict.fromkeys(self._name(t.label) for t in turns if not t.asks) if n]
        self.named_asker = next((n for t in turns if t.asks and (n := self._name(t.label))), None)

    def asking(self, label: str | None) -> Voice:
        return Voice(self._name(label) or self.named_asker or self.reading.text.author, "critic")

    def answering(self, label: str | None) -> Voice:
        name = self._name(label)
        if name is None or fold(name) == fold(self.guest.name or ""):
            return self.guest
        return Voice(name, self.who.role(name) or self._unsaid_role(name))

    def _unsaid_role(self, name: str) -> str:
        """Where no word beside the name tells: the first who answers made the film, those beside a maker play in it."""
        makers = [other for other in self.answerers if self.who.role(other) == "director"]
        return "cast" if makers or self.answerers.index(name) > 0 else self.guest.role

    def _name(self, label: str | None) -> str | None:
        return _name_of_label(label, self.who, self.reading)


def _without_asked_headings(blocks: list[Block]) -> list[Block]:
    """Nothing stands under a heading that has turned out to be a question."""
    above: dict[int | None, int | None] = {b.number: b.heading for b in blocks if b.kind in {"question", "answer"}}
    for number in sorted(n for n in above if n is not None):
        while above[number] in above:
            above[number] = above[above[number]]
    return [replace(b, heading=above[b.heading]) if b.heading in above else b for b in blocks]


def _name_of_label(label: str | None, who: Who, reading: Reading) -> str | None:
    """The person that a printed label names; None for "Q", "A", "Director"."""
    if label is None or re.search(r"\d", label):
        return None  # "Speaker 1" is nobody's name
    key = label.lower()
    if key in who.words.question_labels or key in who.words.answer_labels:
        return None
    author = reading.text.author
    if author and fold(label) in {fold(author), fold(author).split()[-1], "".join(w[0] for w in fold(author).split())}:
        return author
    named = who.named(label)
    if named and not named.isupper() and len(named.split()) >= len(label.split()):
        return named
    return " ".join(w.title() if w.isupper() and len(w) > 2 else w for w in label.split())


def _guest(reading: Reading, who: Who, turns: tuple[Turn, ...]) -> Voice:
    """The person interviewed: most named before the first question, most of all in headings."""
    first = reading.blocks[turns[0].number - 1].start
    author = reading.text.author
    scores: dict[str, float] = {}
    for mention in who.within(0, first):
        block = reading.block_at(mention.start)
        if block.kind in {"dropped", "caption", "byline", "author"} or (author and fold(mention.full) == fold(author)):
            continue
        weight = 3.0 if block.kind in {"heading", "front matter"} else 1.0
        scores[mention.full] = scores.get(mention.full, 0.0) + weight
    title = fold(reading.text.title or "")
    for name in scores:
        if title and fold(name).split()[-1] in title.split():
            scores[name] += 2.0
    for name in list(scores):
        scores[name] *= 1.5 if who.role(name) in {"director", "cast", "crew", "programmer"} else 1.0
    guest = max(scores, key=lambda n: scores[n]) if scores else who.director
    return Voice(guest, who.role(guest) or "director")


def _voice_statements(reading: Reading, who: Who, blocks: list[Block]) -> None:
    """Paragraphs under "Director's Statement" are the director's words."""
    heads = set()
    for block in reading.blocks:
        words = " ".join(reading.plain[block.start : block.end].lower().strip(" #*_:").split())
        if block.kind == "heading" and words.startswith(who.words.statement_heads):
            heads.add(block.number)
    for n, block in enumerate(blocks):
        if block.heading in heads and block.kind in {"paragraph", "line"} and block.voice is None:
            blocks[n] = replace(block, voice=Voice(who.director, "director"))


def _voice_notes(reading: Reading, who: Who, blocks: list[Block]) -> None:
    """On the page of a film, paragraphs in the first person are the director's note, also without a heading."""
    if who.director is None:
        return
    for n, block in enumerate(blocks):
        if block.kind != "paragraph" or block.voice is not None or not block.is_prose:
            continue
        sentences = [reading.plain[s.start : s.end] for s in reading.sentences_in(block)]
        own = sum(who.words.i.search(sentence) is not None for sentence in sentences)
        text = reading.plain[block.start : block.end]
        if own >= 2 and own >= 0.5 * len(sentences) and who.director.split()[-1] not in text and '"' not in text[:2]:
            blocks[n] = replace(block, voice=Voice(who.director, "director"))


def _voice_viewers(reading: Reading, who: Who, blocks: list[Block]) -> None:
    """Customer reviews: stars before the words, or a heading that announces them."""
    heads = {
        block.number
        for block in reading.blocks
        if reading.plain[block.start : block.end].lower().strip(" :#*_").startswith(who.words.viewer_heads)
        and block.end - block.start < 60
    }
    last = max(heads, default=None)
    for n, block in enumerate(blocks):
        text = reading.plain[block.start : block.end]
        under = last is not None and block.heading in heads and block.kind in {"paragraph", "line"}
        if block.kind in {"paragraph", "line"} and block.voice is None and (under or _STARS.match(text)):
            blocks[n] = replace(block, voice=Voice(_viewer_name(text, who), "viewer"))


def _viewer_name(text: str, who: Who) -> str | None:
    hit = _SIGNED_VIEWER.search(text)
    if hit is None or not who.words.by.fullmatch(hit["by"]):
        return None
    end = hit.end("name")
    return (
        text[hit.start("name") : end + 1].rstrip()
        if text[end : end + 1] == "." and len(hit["name"].split()[-1]) == 1
        else hit["name"]
    )
