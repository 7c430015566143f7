"""What every way of finding a credit gives, and which film a place in a text speaks of."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading import lists
from kadr.reading.keyed import Keyed
from kadr.reading.text import PersonMention, Reading, TitleMention
from kadr.records import Origin


@dataclass(frozen=True, slots=True)
class Found:
    """A credit before it becomes a row."""

    start: int
    end: int
    """Of the quote."""
    person: str
    role: str
    role_text: str | None
    character: str | None
    film: str
    score: float
    origins: tuple[Origin, ...] = ()


def ours(reading: Reading) -> frozenset[str]:
    """Keys of every title of the dossier's film."""
    subject = reading.subject
    return _keys((subject.title, *subject.titles)) if subject else frozenset()


@cache
def _keys(titles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(title_key(title) for title in titles)


def film_named(reading: Reading, mention: TitleMention) -> str:
    """A title as rows spell it: the dossier's film has one spelling."""
    if reading.subject and _key(mention.title) in ours(reading):
        return reading.subject.title
    return mention.title


_LEANT_ON = Keyed(
    r"\b(?:recall(?:s|ing)?|remind(?:s|ed|ing)?|reminiscent|like|unlike|echo(?:es|ing)?|compar\w+|influence\w*|inspir\w+|homage|tribute|evok\w+|vein|spirit|manner|"
    r"style|tradition|nod|shades|hints|cousin|kin|akin|owes?|owed|debt|indebted|borrow\w*|lifted|quot(?:es|ing)|watch(?:ed|ing)|saw|seen|since|after|love[ds]?|favou?rites?|remake)\b",
    re.IGNORECASE,
)
"""Words before another film's title that set it beside this one: who made it is then no credit that the text gives."""


def leant_on(reading: Reading, title: TitleMention) -> bool:
    """Whether another film is only leant on where it stands: compared with, learned from, or spoken of in an interview."""
    sentence = reading.sentence_at(title.start)
    if sentence is None or reading.block_at(title.start).kind in {"question", "answer"}:
        return True
    return _LEANT_ON.search(reading.plain, sentence.start, title.start) is not None


@lru_cache(1024)
def _key(title: str) -> str:
    return title_key(title)


def is_film(mention: TitleMention) -> bool:
    """Whether a title may be a film's."""
    return mention.kind in {None, "film"}


def film_of(reading: Reading, offset: int) -> str | None:
    """The film that a place speaks of; None in a text that is about no film.

    After an aside on another film a paragraph that began with the main film comes back to it, unless it goes on with "it".
    """
    main, film = reading.main_film, reading.film_at(offset)
    sentence = reading.sentence_at(offset)
    if main is None or film == main or sentence is None:
        return film if main is not None else None
    named = [t for t in reading.titles_in(reading.block_at(offset).start, sentence.end) if is_film(t)]
    where = {s.start for t in named if film_named(reading, t) == film and (s := reading.sentence_at(t.start))}
    began = any(film_named(reading, t) == main for t in named if t.start < sentence.start)
    last = max(where, default=sentence.start)
    began = began or _NEW_ONE.search(reading.plain, last, sentence.end) is not None
    goes_on = re.match(r"(?:It|That film|That one|There)\b", reading.plain[sentence.start : sentence.end])
    return main if began and len(where) == 1 and sentence.start not in where and not goes_on else film


_NEW_ONE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er) (?:new|latest|current) (?:one|film|movie|feature|work)\b|\b[Tt]his (?:one|film|time)\b"
)


@lru_cache(maxsize=1 << 14)
def same_person(a: str, b: str) -> bool:
    """Whether two names of one text are one person: the same, or one the other's last word."""
    one, two = fold(a).split(), fold(b).split()
    if not one or not two:
        return False
    return one == two or (one[-1] == two[-1] and (len(one) == 1 or len(two) == 1 or one[0] == two[0]))


def completed(reading: Reading, mention: PersonMention, start: int, end: int) -> tuple[str, tuple[Origin, ...]]:
    """The full name of a mention, and where it stands if not in the quote."""
    printed = reading.body[mention.start : mention.end]
    if mention.full == mention.name or fold(mention.full) == fold(printed):
        return printed, ()
    for other in reading.persons:
        if other.name == mention.full:
            if start <= other.start < end:
                return mention.full, ()
            place = reading.quote(other.start, other.end)
            return mention.full, (Origin("person", "context", place, "named in full elsewhere in this text"),)
    return mention.full, (Origin("person", "list", None, "a maker known to the lists"),)


def film_origin(reading: Reading, film: str, start: int, end: int) -> tuple[Origin, ...]:
    """Where the film is named, when not in the quote itself: the nearest place before it, else the first after."""
    before = None
    for mention in _by_film(reading).get(film, ()):
        if start <= mention.start < end:
            return ()
        if mention.start < start:
            before = mention
        elif before is None:
            before = mention
            break
    if before is None:
        return (Origin("film", "context", None, "the film of these texts"),)
    return (Origin("film", "context", reading.quote(before.start, before.end), "the film spoken of"),)


def _by_film(reading: Reading) -> Mapping[str, Sequence[TitleMention]]:
    """The titles of the text by the film that rows call them; looked up once for all rows."""
    if "titles by film" not in reading.kept:
        by_film = reading.kept["titles by film"] = defaultdict(list)
        for mention in reading.titles:
            by_film[film_named(reading, mention)].append(mention)
    found: Mapping[str, Sequence[TitleMention]] = reading.kept["titles by film"]
    return found


_CASES = (
    ("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"), ("ыным", "ын"), ("ской", "ская"), ("цкой", "цкая"), ("скую", "ская"), ("цкую", "цкая"), ("ским", "ский"), ("цким", "цкий"), ("ного", "ный"), ("ному", "ный"), ("ным", "ный"), ("ого", "ий"), ("ому", "ий"), ("ым", ""), ("ом", ""), ("ем", "й"), ("ой", "а"), ("ей", "я"), ("а", ""), ("у", ""), ("у", "а"), ("е", ""),
    ("е", "а"), ("е", "я"), ("я", "й"), ("ю", "й"), ("ю", "я"), ("и", "я"), ("и", "а"), ("ы", "а"), ("я", "ь"), ("и", "ь"), ("", ""),
)  # fmt: skip


@cache
def _russian_firsts() -> frozenset[str]:
    """Russian first names as printed: folded, «Анне» would be an Anne."""
    return frozenset(name for name in lists.load("given_names")["names"] if re.search("[а-яё]", name))


def nominative(reading: Reading, name: str) -> str:
    """A Russian name in its basic case: as printed elsewhere in the text, or by its endings where the first name is known.

    Other names come back as they are.
    """
    words = name.split()
    if len(words) != 2 or not re.search("[а-яё]", name) or words[0] in _russian_firsts():
        return name
    if re.search(r"(?:ов|ев|ин|ск|н)а$|ая$", words[1]) and any(
        other.name == f"{words[0]} {words[1][:-1]}ой" for other in reading.persons
    ):
        return name  # a woman's name in its basic case, beside another case of it
    if words[0].endswith("славе") and words[1][-1] not in "аяоеёиыуюйь":
        return f"{words[0][:-1]}а {words[1]}"  # a woman, for a man's surname would have an ending: Ярославе Мустер
    others = {other.name for other in reading.persons if other.name != name}
    firsts = [f for f in _basic(words[0]) if f in _russian_firsts() or any(o.split()[0] == f for o in others)]
    for first in firsts:
        if _unlike(words, first):
            return f"{first} {words[1]}"
        lasts = (
            [words[1]]
            if _unlike(words, first) or first[-1] not in "ая" and words[1][-1] not in "аумое"
            else _basic(words[1])
        )
        for last in lasts:
            if f"{first} {last}" in others:
                return f"{first} {last}"
        endings = ("а", "я", "о") if first[-1] in "ая" else ("в", "н", "й", "о", "к", "р")
        if first[-1] in "ая" and words[1][-1] not in "аяоеёиыуюй":
            return f"{first} {words[1]}"  # a woman's surname that ends in a consonant does not change
        fitting = [last for last in lasts if last.endswith(endings)]
        if fitting:
            return f"{first} {fitting[0]}"
        if first != words[0] and words[1][-1] in "иоеэ":
            return f"{first} {words[1]}"  # a surname that does not change: Николая Гурели
    if not firsts and (told := _behind_a_title(reading, name)):
        return told
    dative = _DATIVE.fullmatch(name)
    return f"{dative['first']} {dative['last']}" if dative and not firsts else name


_HARD = "[бвгдзклмнпрстфхцчшщ]"


def _behind_a_title(reading: Reading, name: str) -> str | None:
    """A man's name in the genitive, «Название» Мустера Байшпиля, where no list knows the first name: behind a title it stands so."""
    hit = _GENITIVE.fullmatch(name)
    if hit is None or not any(p.name == name and reading.plain[p.start - 2 : p.start] == '" ' for p in reading.persons):
        return None
    return f"{hit['first']} {hit['last']}"


_GENITIVE = late(rf"(?P<first>[А-ЯЁ][а-яё]+{_HARD})а (?P<last>[А-ЯЁ][а-яё]+{_HARD})а")
_DATIVE = late(r"(?P<first>[А-ЯЁ][а-яё]+[бвгдзклмнпрстфхцчшщ])у (?P<last>[А-ЯЁ][а-яё]+(?:[оеё]в|[иы]н))у")
"""Платону Мустерову: a man's name in the dative, where no list knows the first name."""


def _unlike(words: list[str], first: str) -> bool:
    """Whether the first name has an ending of the instrumental case, and the surname none: it does not change."""
    instrumental = re.search(r"(?:ом|ем|ой|ей)$", words[0]) is not None and words[0] != first
    return instrumental and re.search(r"(?:ым|им|ом|ем|ой|ей|ью)$", words[1]) is None


_FLEETING = {"Павл": "Павел", "Льв": "Лев"}
"""First names that lose a vowel in other cases."""


def _basic(word: str) -> list[str]:
    whole = next((full for stem, full in _FLEETING.items() if re.fullmatch(rf"{stem}(?:а|у|ом|ем|е)", word)), None)
    if whole:
        return [whole]
    return [word[: len(word) - len(end)] + base for end, base in _CASES if end and word.endswith(end)] or [word]
