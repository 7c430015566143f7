"""Whether a sentence speaks of how a film is made, or of what happens in its story."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.keyed import Keyed
from kadr.reading.standing import places_of
from kadr.reading.statements.facets import even, grounds_words, language_of, pattern
from kadr.reading.text import Block, Reading

_LABEL = re.compile(r"(?:^|[.;|]\s+|[a-zà-ÿа-я)])[*_]*[A-ZÀ-ÞА-ЯЁ][\w&'/. -]{0,28}[*_]*:(?=\S|\s|$)")
_LONE_NAME = re.compile(r"([A-ZÀ-ÞА-ЯЁ](?<![\w.] .)(?<![\w'-].)[^\W\d_A-Z]{2,})(?![\w-])(?! [A-ZÀ-ÞА-ЯЁ])")
"""What may not stand before a capital is asked behind it: so `re` skips to the capitals."""
_BRACKETED = re.compile(r"\b([A-ZÀ-ÞА-ЯЁ][^\W\d_]+) \([A-ZÀ-ÞА-ЯЁ][^\W\d_]+ [A-ZÀ-ÞА-ЯЁ][^\W\d_]+")
_NAME = r"(?:[A-ZÀ-ÞŁŚŻА-ЯЁ][\w'.-]*|d[eiua]s?|von|van|der|den|la|le)"
_CREDIT = late(
    rf"(?:[\w'-]+,? (?:and |& )?){{1,7}}(?:by|is|are|was|were|from|von|par|de|por|di|da) {_NAME}(?: {_NAME}){{0,4}}"
    rf"(?:(?:,| and| &| und| et| y| e|, and) {_NAME}(?: {_NAME}){{1,4}})*(?=[\s.,;]|$)"
)
_CREDIT_CORE = late(rf"[\w'-],? (?:and |& )?(?:by|is|are|was|were|from|von|par|de|por|di|da) {_NAME}")
"""What every such sentence holds; much cheaper to look for."""
_JOB = Keyed(
    r"\b(?:cinematograph\w+|director of photography|photograph\w+|camera|music|score|sound|edit(?:ing|ed|or)|montage|costumes?|production design\w*|art direct\w+"
    r"|shot|lensed|composed|composer|kamera|schnitt|musik|ton|image|musique|photographie|música|fotografía|fotografia|montagem|montaje|trilha|musica|montaggio)\b",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 240
_LABEL_WORDS = 3  # more words than these beside the names, and the sentence says something
SAYS_SOMETHING = re.compile(
    r"\b(?:not|never|nicht|nie|jamais|nunca|mai|не|никогда)\b|\b(?:is|are|ist|sind|est|sont|es|son|è|sono|é|são)\s+(?:\w+\s+)?"
    r"(?!by\b|from\b|von\b|par\b|de\b|por\b|di\b|da\b|the\b|die\b|der\b|le\b|la\b|el\b|il\b|also\b|auch\b|aussi\b)[a-zà-ÿ]{4,}[.!,;]"
)
"""What no credit says: a denial, or how something is ("the editing is frantic")."""
_BY_LABEL = re.compile(r"\b(?:[A-Z]\w+ ){1,2}by [A-Z]")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a sentence stands on, beside its facet words."""

    craft: int
    """Words of film and film-making."""
    weighing: int
    plot: int
    makers: int
    """People named who are no characters."""
    film: bool
    """Whether a film's title is in it."""
    characters: int
    synopsis: bool
    """It stands in a paragraph that tells the story."""
    among_style: bool
    """Another sentence of its paragraph uses a word of the craft itself."""
    prize: bool
    """It tells of prizes."""
    speaker_role: str

    @property
    def bonus(self) -> float:
        """What the ground adds to the weight of a facet word; below zero where it is story."""
        gain = min(self.craft, 3) * 0.12 + min(self.weighing, 2) * 0.08
        gain += 0.12 * (self.makers > 0) + 0.08 * self.film + 0.05 * (self.speaker_role == "director")
        gain += 0.12 * self.among_style
        if not self.craft and not self.makers:
            gain -= 0.15 + 0.15 * (self.plot > 0) + 0.1 * (self.characters > 0)
        return gain - 0.45 * self.synopsis - 0.3 * self.prize


class Grounds:
    """Knows one text's characters and synopsis paragraphs, and gives the ground of each sentence."""

    def __init__(self, reading: Reading, clean: str, sure: Iterable[int] = ()) -> None:
        """clean: the text in small letters, misleading phrases blotted out; sure: where words of the craft itself begin."""
        self._reading = reading
        self._language = language_of(reading)
        self._small = clean
        self._sure = sorted(sure)
        self._words: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for group, _, start, end in grounds_words(self._language).find(clean):
            self._words[group].append((start, end, clean[start:end]))
        self.characters = characters(reading)
        self._synopses: dict[int, bool] = {}

    def of(self, start: int, end: int) -> Ground:
        """The ground of one sentence or clause."""
        reading, block = self._reading, self._reading.block_at(start)
        return Ground(
            craft=self._count("craft", start, end),
            weighing=self._count("weighing", start, end),
            plot=self._count("plot", start, end),
            makers=self._makers(start, end),
            film=any(m.kind in {None, "film"} for m in reading.titles_in(start, end)),
            characters=self._characters_in(start, end),
            synopsis=self.is_synopsis(block),
            among_style=self._has_sure(block.start, start) or self._has_sure(end, block.end),
            prize=self._count("prizes", start, end) > 0,
            speaker_role=reading.voice_at(start).role,
        )

    def _has_sure(self, start: int, end: int) -> bool:
        return bisect_left(self._sure, end) > bisect_left(self._sure, start)

    def _count(self, group: str, start: int, end: int) -> int:
        return len(set(self._said(group, start, end)))

    def _said(self, group: str, start: int, end: int) -> list[str]:
        """The words of a group that lie in a range."""
        some = self._words[group]
        first = bisect_left(some, (start,))
        return [words for _, stop, words in some[first : bisect_left(some, (end,))] if stop <= end]

    def _makers(self, start: int, end: int) -> int:
        return sum(1 for p in self._reading.persons_in(start, end) if fold(p.name) not in self.characters)

    def _characters_in(self, start: int, end: int) -> int:
        return sum(
            fold(hit.group(1)) in self.characters for hit in _LONE_NAME.finditer(self._reading.plain, start, end)
        )

    def is_synopsis(self, block: Block) -> bool:
        """Whether a block tells the story: under such a heading, or by its words."""
        if block.number not in self._synopses:
            self._synopses[block.number] = self._tells_the_story(block)
        return self._synopses[block.number]

    def _tells_the_story(self, block: Block) -> bool:
        heading = even(self._reading.heading_of(block) or "")
        if heading and _story_heading(self._language).search(heading):
            return True
        if block.kind in {"question", "answer"} or (block.voice and block.voice.role != "critic"):
            return False
        start, end = block.start, block.end
        plot, craft = len(self._said("plot", start, end)), len(self._said("craft", start, end))
        people = self._characters_in(start, end)
        return plot >= 3 and people + plot >= 5 and craft <= (end - start) / 450 and plot > 2 * craft


@cache
def _story_heading(language: str) -> re.Pattern[str]:
    entries = lists.load("places")["story"]
    return pattern([*entries["en"]["headings"], *entries[language]["headings"]])


def characters(reading: Reading) -> frozenset[str]:
    """Folded names of people in the story: first names that stand alone again and again, or before an actor's name."""
    from kadr.reading.mentions.words import given_names  # here, because who weighs statements needs no names

    makers = {fold(p.full.split()[-1]) for p in reading.persons if " " in p.full}
    lone = Counter(fold(hit.group(1)) for hit in _LONE_NAME.finditer(reading.plain))
    first_names = {name for name, count in lone.items() if name in given_names() or count >= 4}
    before_actor = {fold(hit.group(1)) for hit in _BRACKETED.finditer(reading.plain)}
    known = lists.load("not_persons")
    no_names = {fold(word) for group in ("days", "months", "nations", "places") for word in known.get(group, [])}
    titles = {fold(mention.title) for mention in reading.titles}
    repeated = {name for name in first_names if lone[name] >= 2 and _is_often_capital(reading, name)}
    return frozenset((repeated | before_actor) - makers - no_names - titles)


def _is_often_capital(reading: Reading, name: str) -> bool:
    """Whether the word is a name: never seen in small letters."""
    return next(places_of(name, reading.plain), None) is None


def is_data_line(words_of_it: str) -> bool:
    """Credits and technical data: labels with a colon, or a run of "Something by Somebody".

    >>> is_data_line("Cinematography: Ada Lem"), is_data_line("Shot with care: the light is everything here.")
    (True, False)
    >>> is_data_line("The film is silent: no words, no music.")
    False
    """
    has_colon = ":" in words_of_it
    if has_colon and len(_LABEL.findall(words_of_it)) >= 2:
        return True
    if ("by " in words_of_it and len(_BY_LABEL.findall(words_of_it)) >= 2) or _is_credit(words_of_it):
        return True
    if not has_colon or _DENIES.match(words_of_it):
        return False
    head = re.match(r"[\s*_•-]*[A-ZÀ-ÞА-ЯЁ][\w&'/ -]{0,28}[*_]*:[*_]*\s*", words_of_it)
    if head and _SAYS.search(head.group()):
        return False
    rest = words_of_it[head.end() :] if head else ""
    return bool(head) and not re.search(r"\b[a-zà-ÿа-я]{2,} [a-zà-ÿа-я]{2,} [a-zà-ÿа-я]{2,}\b", rest)


_DENIES = re.compile(
    r"(?:(?:Not an?|No|Never|Nothing but|Keine?|Nichts|Ohne|Pas|Rien|Aucune?|Sans|Ni|Nada|Ningun[ao]?|Sin|Niente|Nessun[ao]?|Senza|Nenhuma?|Sem|Ни|Нет|Без) \w+)[^:]*:.*[.!]$"
)
"""A sentence that says what is not there before its colon, "Niente colori: solo bianco e nero.": no label of data does."""


_SAYS = re.compile(
    r" (?:is|are|was|were|ist|sind|war|waren|est|sont|était|es|son|era|eran|è|sono|erano|é|são|eram|foi|остаётся|остается|был[аои]?) "
)
"""A verb before the colon: no label of data has one."""


def _is_credit(words_of_it: str) -> bool:
    """One sentence that names people beside their jobs and says no more.

    >>> _is_credit("Cinematography by Ada Lem."), _is_credit("The director of photography is Ada Lem.")
    (True, True)
    >>> _is_credit("Cinematography by Ada Lem turns every room into ice.")
    False
    """
    if not _JOB.search(words_of_it):
        return False
    words_of_it = words_of_it.strip()
    if len(words_of_it) > _LONGEST_CREDIT:
        return False
    if SAYS_SOMETHING.search(words_of_it):
        return False
    rest = _CREDIT.sub("", words_of_it) if _CREDIT_CORE.search(words_of_it) else words_of_it
    return len(re.findall(r"\w{2,}", rest)) < _LABEL_WORDS
