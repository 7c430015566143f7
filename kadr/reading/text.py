"""A text as Kadr reads it: a fixed body, its paragraphs and sentences, who speaks where, who and what is named."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from kadr.reading.keyed import Walked, walked
from kadr.records import Quote, Subject, Text

LINE = re.compile(r"[^\n]+")
_MARKS = frozenset("\"'«»„“”")
"""A line of a text, without its end."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a stretch of text is."""

    name: str | None
    role: str
    """One of SPEAKER_ROLES."""
    flags: tuple[str, ...] = ()
    """`translated`, `reported`"""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a turn or a line, numbered from 1 as readers count it."""

    number: int
    start: int
    end: int
    kind: str = "paragraph"
    """heading paragraph question answer caption stage line byline author front matter dropped"""
    heading: int | None = None
    """Number of the heading that it stands under."""
    voice: Voice | None = None
    """Who speaks or wrote it; quoted speech inside it is in `Reading.spoken`."""
    repeats: int | None = None
    """Number of the earlier block with the same words."""
    note: str | None = None
    """Why it was dropped, or read as what it is."""

    @property
    def is_prose(self) -> bool:
        """Whether finders should take statements and facts from it."""
        return self.kind not in {"dropped", "front matter"} and self.repeats is None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence inside one block."""

    start: int
    end: int
    block: int
    """Number of its block."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Quoted speech inside a paragraph."""

    start: int
    end: int
    voice: Voice


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name in the text."""

    start: int
    end: int
    name: str
    """As printed here, without a possessive."""
    full: str
    """The fullest form of the same name in this text; equal to `name` where there is no fuller one."""


@dataclass(frozen=True, slots=True)
class TitleMention:
    """The title of a work in the text; the range is the bare title, without its quotation marks."""

    start: int
    end: int
    title: str
    """As first printed in a marked form, so that CLOSENESS and Closeness are one."""
    kind: str | None
    """film book photograph painting poem music play series, where words beside it or a list say so."""
    marked: str
    """quotes, italics, capitals, known (found again without a mark), list"""


@dataclass(frozen=True, slots=True)
class Told:
    """What a text by itself tells of the titles in it, before any is known from elsewhere."""

    marked: tuple[TitleMention, ...]
    """Where something beside a title gives it away."""
    forms: dict[str, str]
    """By the key of a title: the form of it to print."""
    kinds: dict[str, str]
    """By the key of a title: the kind of work that it is called most."""


@dataclass(frozen=True, eq=False)  # a reading is the same as itself alone: comparing two would walk both texts
class Reading:
    """One text, ready for the finders. Offsets count characters of `body`; `plain` has the same length."""

    text: Text
    body: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    spoken: tuple[Spoken, ...] = ()
    emphases: tuple[tuple[int, int], ...] = ()
    """Ranges printed in italics."""
    persons: tuple[PersonMention, ...] = ()
    titles: tuple[TitleMention, ...] = ()
    told: Told | None = None
    """None where titles have not been looked for, or where the text has been laid out anew since."""
    subject: Subject | None = None
    """The film of the dossier; None while it is still being inferred."""
    main_film: str | None = None
    """The film that this text is about, in the spelling that rows use."""
    film_spans: tuple[tuple[int, str], ...] = field(default=())
    """(start, film): from here on, sentences are about this film."""

    @cached_property
    def plain(self) -> Walked:
        """The body with quotes, dashes and blanks made plain, line ends inside a sentence too: match here, quote from the body."""
        return walked(self.body, _line_ends_of_a_page(self.body, self.blocks))

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What finders have worked out about the reading and ask for again."""
        return {}

    def quote(self, start: int, end: int) -> Quote:
        """The words from start to end, blanks and line ends at the edges left out."""
        while start < end and self.body[start].isspace():
            start += 1
        while end > start and self.body[end - 1].isspace():
            end -= 1
        return Quote(self.text.text_id, start, end, self.body[start:end])

    def block_at(self, offset: int) -> Block:
        """The block that holds a character (or the one before it, between blocks)."""
        return self.blocks[max(0, bisect_right(self._block_starts, offset) - 1)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character; None between sentences."""
        place = bisect_right(self._sentence_starts, offset) - 1
        if place < 0 or self.sentences[place].end <= offset:
            return None
        return self.sentences[place]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentences_in(self, block: Block) -> tuple[Sentence, ...]:
        """The sentences of one block."""
        return self._by_block.get(block.number, ())

    @cached_property
    def _by_block(self) -> dict[int, tuple[Sentence, ...]]:
        found: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.block, []).append(sentence)
        return {number: tuple(some) for number, some in found.items()}

    def voice_at(self, offset: int) -> Voice:
        """Who says what stands at an offset: quoted speech first, the mark before it too, then the turn, then the author."""
        marked = self.plain[offset : offset + 1] in _MARKS
        for spoken in self.spoken:
            if spoken.start - marked <= offset < spoken.end:
                return self._by_role(spoken.voice)
        block = self.block_at(offset)
        return block.voice or Voice(self.text.author, "critic")

    def voice_over(self, start: int, end: int) -> Voice:
        """Who says what stands in a range: whoever is quoted with a third of it or more, else who says its beginning."""
        for spoken in self.spoken:
            if (min(end, spoken.end) - max(start, spoken.start)) * 3 >= end - start:
                return self._by_role(spoken.voice)
        return self.voice_at(start)

    def _by_role(self, voice: Voice) -> Voice:
        """A voice whose part in the film no word beside it tells: the film's director is known by name."""
        unknown = voice.name is not None and voice.role == "critic" and voice.name != self.text.author
        return (
            replace(voice, role="director")
            if unknown and self.subject and voice.name == self.subject.director
            else voice
        )

    def film_at(self, offset: int) -> str | None:
        """The film that a sentence at this offset is about."""
        film = self.main_film
        for start, name in self.film_spans:
            if start > offset:
                break
            film = name
        return film

    def prose(self) -> Iterator[tuple[Block, Sentence]]:
        """Every sentence that counts, with its block: nothing dropped, nothing printed twice."""
        for block in self.blocks:
            if block.is_prose:
                for sentence in self.sentences_in(block):
                    yield block, sentence

    def persons_in(self, start: int, end: int) -> list[PersonMention]:
        """Names that begin in a range."""
        return list(self.persons[bisect_left(self._person_starts, start) : bisect_left(self._person_starts, end)])

    def titles_in(self, start: int, end: int) -> list[TitleMention]:
        """Titles that begin in a range."""
        return list(self.titles[bisect_left(self._title_starts, start) : bisect_left(self._title_starts, end)])

    @cached_property
    def _person_starts(self) -> list[int]:
        return [mention.start for mention in self.persons]

    @cached_property
    def _title_starts(self) -> list[int]:
        return [mention.start for mention in self.titles]

    def heading_of(self, block: Block) -> str | None:
        """The words of the heading that a block stands under."""
        if block.heading is None:
            return None
        head = self.blocks[block.heading - 1]
        return self.body[head.start : head.end].strip()


_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Prof|vs|etc|cf|No|Nos|Vol|ed|eds|dir|prod|approx|ca|c|Inc|Ltd|Co|Bros|feat|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|bzw|ca|Nr|sog|Hr|Fr|p|pp|i\.e|e\.g|a\.k\.a|z\.B|u\.a|d\.h|г|гг|т\.е)"
    r"|(?<![^\W\d_])[^\W\d_])\.$"
)
_ORDINAL = re.compile(r"\b(?:am|vom|den|das|des|die|der|dem|im|zum|beim|seit|ab|bis|bei|Am|Das|Die|Der|Vom) \d{1,3}\.$")
_GERMAN_MONTH = re.compile(
    r"\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)"
)
_LONGEST_ABBREVIATION = 12  # characters to look back at before a full stop
_STOP = re.compile(r"(?:[.!?…]+|\.\.\.)[\"')\]»”’]*(?=\s|$|(?<=[\"”’])[A-Z])")
_OPENS = re.compile(r"\s+[¿¡\"'“‘«(\[_*]*[^\W_a-zà-öø-ÿа-я]")


class Ranges:
    """Ranges of a text, to ask quickly whether one more meets any of them."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []  # the furthest end so far, so that ranges may overlap
        for start, end in sorted(ranges):
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def meet(self, start: int, end: int) -> bool:
        """Whether any range shares a character with this one."""
        place = bisect_left(self._starts, end)
        return place > 0 and self._ends[place - 1] > start


def split_sentences(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Ranges of the sentences in one block of levelled text; blanks between them belong to none.

    >>> text = 'He met Mr. Capa in the U.S. in May. "Wings," by Larisa Shepitko. Yes!'
    >>> [text[a:b] for a, b in split_sentences(text, 0, len(text))]
    ['He met Mr. Capa in the U.S. in May.', '"Wings," by Larisa Shepitko.', 'Yes!']
    """
    found: list[tuple[int, int]] = []
    while end > start and plain[end - 1].isspace():
        end -= 1
    begin = start
    for stop in _STOP.finditer(plain, start, end):
        after = _OPENS.match(plain, stop.end(), end)
        head = plain[max(begin, stop.start() - _LONGEST_ABBREVIATION) : stop.start() + 1]
        if stop.end() < end and (after is None or (stop.group()[0] == "." and _ABBREVIATION.search(head))):
            continue
        if stop.group() == "." and (
            _ORDINAL.search(head) or (head[-2:-1].isdigit() and _GERMAN_MONTH.match(plain, stop.end(), end))
        ):
            continue  # "am 25. April", "das 25. Filmfestival"
        _keep(plain, begin, stop.end(), found)
        begin = stop.end()
    _keep(plain, begin, end, found)
    return found


def _keep(plain: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _line_ends_of_a_page(body: str, blocks: Iterable[Block]) -> tuple[int, ...]:
    """Where paragraphs that were wrapped by hand go on in the next line: a name may stand across."""
    ends: list[int] = []
    for block in blocks:
        if block.kind == "dropped" or body.find("\n", block.start, block.end) < 0:
            continue
        lines = body[block.start : block.end].split("\n")
        if all(lines) and _wrapped_by_hand(lines):
            ends += [hit.start() for hit in _LINE_END.finditer(body, block.start, block.end)]
    return tuple(ends)


_LINE_END = re.compile(r"\n")


def split_blocks(plain: str) -> list[tuple[int, int]]:
    """Ranges of the paragraphs of a levelled body: a line each, or lines joined where they were wrapped by hand.

    >>> text = "One line.\\n\\nAnother.\\nA third."
    >>> [text[a:b] for a, b in split_blocks(text)]
    ['One line.', 'Another.', 'A third.']
    """
    found: list[tuple[int, int]] = []
    for chunk in _chunks(plain):
        joined = _wrapped_by_hand([plain[a:b] for a, b in chunk])
        for a, b in [(chunk[0][0], chunk[-1][1])] if joined else chunk:
            _keep(plain, a, b, found)
    return found


def _chunks(plain: str) -> Iterator[list[tuple[int, int]]]:
    """Ranges of the lines between empty lines."""
    now: list[tuple[int, int]] = []
    at = 0
    while at <= len(plain):
        stop = plain.find("\n", at)
        stop = len(plain) if stop < 0 else stop
        if plain[at:stop].strip():
            now.append((at, stop))
        elif now:
            yield now
            now = []
        at = stop + 1
    if now:
        yield now


def _wrapped_by_hand(lines: list[str]) -> bool:
    """Whether line ends are the width of a page, not of a paragraph: full lines that break inside sentences."""
    if len(lines) < 3:
        return False
    full = [line.rstrip() for line in lines[:-1]]
    widths = [len(line) for line in full]
    widest = max(widths)
    if widest > _WIDEST_UNEVEN or widest < 45:
        return False
    broken = sum(1 for line in full if line[-1] not in '.!?:"')
    runs_on = sum(1 for line in lines[1:] if line.lstrip()[:1].islower())  # the lines of a list begin anew
    if widest <= _WIDEST and min(widths) >= 0.6 * widest:
        return broken >= 0.5 * len(full) and runs_on >= 0.35 * len(full)
    # letters and posts are wrapped unevenly: more of their lines must break inside sentences, and no two of them be short data
    short = [width < 0.35 * widest for width in widths]
    data = any(one and other for one, other in pairwise(short)) or short[0]
    return not data and len(full) >= _UNEVEN_LINES and broken >= 0.65 * len(full) and runs_on >= 0.5 * len(full)


_WIDEST, _WIDEST_UNEVEN = 110, 130  # characters of a line
_UNEVEN_LINES = 6
