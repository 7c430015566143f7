"""Titles that stand in a sentence without the usual marks, where something beside them gives them away."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.known import KnownWork, known_works, makers
from kadr.reading.mentions.words import CAPITAL, given_names, named_as_a_person, not_persons
from kadr.reading.text import Reading, TitleMention

_WORD = rf"{CAPITAL}[^\W_]+(?:'[a-z]+)?"
_LINKS = r"(?:(?:of|the|a|an|in|on|and|to|for|from|with|at|de|la|le|du|des|et) ){0,2}"
_PHRASE = rf"{_WORD}(?: {_LINKS}{_WORD}){{0,5}}"
_KINDS = (
    r"(?:film|movie|thriller|drama|comedy|musical|western|documentary|melodrama|epic|blockbuster|novel|opera|ballet)"
)

_AFTER_YEAR = Keyed(rf"\b(?P<year>(?:19|20)\d\d)(?:'s)? (?P<title>(?:The )?{_WORD})(?! {CAPITAL})")
_WITH_ARTICLE = Keyed(rf"(?<=[a-z,;] )(?P<title>The {_WORD})(?! {CAPITAL}|-)")
_INSIDE = rf"{CAPITAL}(?<=[a-z,;] .)[^\W_]+(?:'[a-z]+)?"
"""A word inside a sentence; its capital is asked for first, so that `re` skips to it."""
_WITH_KIND = late(rf"(?P<title>{_INSIDE})(?=, (?:the|an?|his|her) (?:[\w-]+ ){{0,3}}{_KINDS}\b)")
_WITH_MAKER = late(rf"(?P<title>{_INSIDE})(?=(?:,? (?:by|of)|,) (?P<maker>{_WORD}(?: {_WORD}){{0,2}})(?:'s)?\b)")
_IN_A_ROW = late(
    rf"(?<=[a-z,;] )(?P<title>{_WORD})(?= (?:and|or) |, )|(?<=, and )(?P<last>{_WORD})(?=[.,;)])|"
    rf"(?<= and )(?P<end>{_WORD})(?=[.,;)])|(?<=, )(?P<closing>{_WORD})(?=\))|(?<=[\w,] say, )(?P<first>{_WORD})(?=,)"
)
_COMPARED = late(
    r"\b(?:unlike|recalls?|recalling|evokes?|evoking|echoes|echoing|reminiscent of|reminds? (?:me|us|one) of|"
    r"nothing like|nods to|nod to|homage to|"
    r"references to|reference to|owes? (?:\w+ )?to|indebted to|thought of|think of|compared (?:to|with)|"
    r"comparisons? (?:to|with)|influence of|inspired by|"
    r"what i (?:did )?(?:watch\w*|saw|read)[^.;]{0,30} was|version of|remake of|sequel to|since|watched|"
    r"rewatched|scored|shot|directed|starred in|role in|known for|i had|we had|lost to|appeared in|appears in|"
    r"last seen in|star of|director of|directors? of|makers? of|also wrote|also shot|"
    r"co-wrote|reworking|remaking|retelling|(?:films?|classics|movies|works|titles|blockbusters|masterpieces) (?:such as|like)|"
    r"reminded of|recalled|evoked|echoed|channels|channelling|channeling|riff on|riffs on|spin on|debt to|owes? a \w+ debt to) (?P<quote>[\"']?)$",
    re.IGNORECASE,
)
_ONE_WORD = late(rf"(?P<title>{CAPITAL}(?<=[a-z] .)[^\W_]+(?:'[a-z]+)?)(?! {CAPITAL}|'s|-| \d)")
_AFTER_CUE = Keyed(
    rf"\b(?:reminiscent of|recall(?:s|ing)|evok(?:es|ing)|echo(?:es|ing)|comparisons? (?:to|with)|compared (?:to|with)|equivalent of|homage to|"
    rf"inspired by|influenced by|adaptation of|remake of|version of|sequel to|similar to|unlike|akin to|nod to|reminded me of|riff on) "
    rf"(?P<title>The {_WORD}(?: {_LINKS}{_WORD}){{0,4}})"
)
_BEFORE_MAKER = late(
    rf"(?P<title>{CAPITAL}(?<=[a-zà-ÿ,'] .)[^\s,;.:()\"]*(?: [^\s,;.:()\"]+){{0,4}}), (?:de|d'|von|di) ?(?P<maker>{_WORD}(?: {_WORD}){{1,2}})"
)
_OF_MAKER = late(rf"(?P<maker>{_WORD}(?: (?:{_WORD}|von|van|de|der)){{0,4}})'s? (?:\d{{4}} )?(?P<title>{_PHRASE})")
_ORDINAL = Keyed(
    r"\b(?:(?i:his|her|their|my|our|your|whose|the director's)|[A-Z][a-z]+'s) (?:[\w-]+ ){0,2}"
    r"(?:debut|first|second|third|fourth|fifth|previous|earlier|last|latest|next|breakthrough|short|thesis|graduation|diploma|student|masterpiece|follow-up|triumph)"
    rf"(?: (?:feature|film|movie|short|work|drama|documentary|debut))*(?:, | )(?P<title>{_PHRASE})(?! {CAPITAL})"
)
_SCRIPTURE = Keyed(
    r"\b(?:the|The) ((?:[Bb]ook of (?:Job|Genesis|Exodus|Revelation|Ruth|Jonah|Daniel|Esther|Ecclesiastes|the Dead)|Odyssey|Iliad|Decameron))\b"
)
_LINK = re.compile(r"<a [^<>]*>([^<>\n]{3,80})</a>")
_QUOTED = re.compile(r"\"\s?([^\W\d_a-zà-ÿа-я][^\"\n]{2,70}?)\s?\"")
_BEFORE_QUOTED = late(
    r"(?:film|filmes?|roman|romane?s?|livre|libro|livro|buch|novela?|romance|película|pièce|poème|tableau|"
    r"gemälde|cuadro|récit|nouvelle|erzählung|"
    r"романа?|повести|повесть|фильма?|картины?|книги?|debüt|début|débuts|ópera prima|estreia|esordio|дебют|"
    r"dans|chez|in|nach|mit|von|de|en|di|com|como|à|wie|und|et|après|après|e|y|и),? ?$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"(?:'s)? \(([^()\d\n]{3,80})\)")
_LONGEST = 9  # words of a title

Test = Callable[[re.Match[str], str, KnownWork | None], bool]


def bare_titles(reading: Reading) -> Iterator[TitleMention]:
    """Titles known to the lists, and titles told by the words before them, that stand unmarked in a sentence."""
    taken = {place for title in reading.titles for place in range(title.start, title.end)}
    for start, end, known in _candidates(reading):
        if taken & set(range(start, end)) or not reading.block_at(start).is_prose:
            continue
        taken |= set(range(start, end))
        yield TitleMention(start, end, reading.body[start:end], known.kind if known else "film", "list")


_COMMA = re.compile(r", $")


def ordinal_titles(reading: Reading) -> Iterator[tuple[int, int]]:
    """Ranges of titles between commas behind "her second film": "Muster's second film, Low Tide, took the Grand Prix"."""
    if reading.text.kind == "interview":
        return  # what an answer names by the way would be the matter of those that follow
    for hit in _ORDINAL.finditer(reading.plain):
        start, end = hit.span("title")
        key = title_key(reading.body[start:end])
        if not _COMMA.search(reading.plain, 0, start) or not reading.block_at(start).is_prose:
            continue
        named = reading.plain[start:end]
        if _is_phrase(hit, key, known_works().get(key)) and not named_as_a_person(reading.plain, named):
            yield start, end


def _candidates(reading: Reading) -> Iterator[tuple[int, int, KnownWork | None]]:
    listed = {
        title.start for title in reading.titles if title.marked != "list" or title_key(title.title) in known_works()
    }
    tests: tuple[tuple[re.Pattern[str] | Keyed, Test], ...] = (
        (_OF_MAKER, _is_by_that_maker),
        (_AFTER_YEAR, _is_of_that_year),
        (_WITH_ARTICLE, _has_that_article),
        (_WITH_KIND, _is_known),
        (_WITH_MAKER, _is_by_that_maker),
        (_AFTER_CUE, _is_no_group),
        (_BEFORE_MAKER, _is_by_known_maker),
        (_ORDINAL, _is_phrase),
    )
    for pattern, test in tests:
        for hit in pattern.finditer(reading.plain):
            start, end = hit.span("title")
            if pattern is _OF_MAKER:
                end = _end_of_title(reading.plain, start, end)
            key = title_key(reading.body[start:end])
            if test(hit, key, known_works().get(key)):
                yield start, end, known_works().get(key)
    for hit in _ONE_WORD.finditer(reading.plain):
        key = title_key(hit["title"])
        known = known_works().get(key)
        if (
            known
            and _is_no_name(hit, key, known)
            and _COMPARED.search(reading.plain, max(0, hit.start() - 60), hit.start())
        ):
            yield hit.start(), hit.end(), known
    for hit in _SCRIPTURE.finditer(reading.plain):
        yield hit.start(1), hit.end(1), KnownWork(hit[1], "book", None, None)
    yield from _in_a_row(reading, listed)
    yield from _behind_names(reading)
    yield from _links(reading)
    yield from _in_sentence_case(reading)
    yield from _quoted_in_sentence_case(reading)


def _end_of_title(plain: str, start: int, end: int) -> int:
    """Where a phrase after a maker's name ends: at the longest known title, else before "and" and a next name."""
    cuts = [end, *(start + hit.start() for hit in reversed(list(re.finditer(r" ", plain[start:end]))))]
    known = next((cut for cut in cuts if title_key(plain[start:cut]) in known_works()), None)
    return known or start + len(re.split(r" (?:and|with|to|for|from|at|in) ", plain[start:end])[0])


def _is_known(hit: re.Match[str], key: str, known: KnownWork | None) -> bool:
    return known is not None


def _is_no_name(hit: re.Match[str], key: str, known: KnownWork | None) -> bool:
    return known is not None and key not in given_names() and key not in not_persons() and key not in makers()


def _is_no_group(hit: re.Match[str], key: str, known: KnownWork | None) -> bool:
    return known is not None or not (not_persons() & set(key.split()) or key.split()[-1].endswith("s"))


def _is_by_known_maker(hit: re.Match[str], key: str, known: KnownWork | None) -> bool:
    return fold(hit["maker"]) in makers() and key not in makers() and key.split()[0] not in given_names()


def _is_of_that_year(hit: re.Match[str], key: str, known: KnownWork | None) -> bool:
    return known is not None and known.year is not None and abs(known.year - int(hit["year"])) <= 1


def _has_that_article(hit: re.Match[str], key: str, known: KnownWork | None) -> bool:
    return known is not None and (known.title == hit["title"] or hit["title"][4:] == known.title)


def _is_by_that_maker(hit: re.Match[str], key: str, known: KnownWork | None) -> bool:
    maker = makers().get(fold(hit["maker"])) or makers().get(fold(hit["maker"].split()[-1]))
    if maker is None:
        return False
    if known is not None:
        return fold(maker).split()[-1] in fold(known.creator or "").split()
    return (
        " " in key
        and hit.re.pattern == _OF_MAKER.pattern
        and key not in not_persons()
        and key.split()[0] not in not_persons()
    )


def _is_phrase(hit: re.Match[str], key: str, known: KnownWork | None) -> bool:
    words = key.split()
    return known is not None or (
        key not in not_persons()
        and words[0] not in given_names()
        and key not in makers()
        and words[0] not in not_persons()
    )


def _in_a_row(reading: Reading, listed: set[int]) -> Iterator[tuple[int, int, KnownWork | None]]:
    """One-word titles in a row with other known titles: "The Tenant, Persona, and Possession"."""
    for hit in _IN_A_ROW.finditer(reading.plain):
        name = next(group for group in ("title", "last", "end", "closing", "first") if hit[group])
        start, end = hit.span(name)
        key = title_key(hit[name])
        near = [at for at in listed if -60 < at - start < 60]
        if _is_no_name(hit, key, known_works().get(key)) and near and _beside(reading, start, end, near):
            yield start, end, known_works()[key]


def _behind_names(reading: Reading) -> Iterator[tuple[int, int, KnownWork | None]]:
    """Works in brackets behind a name, "Jane Doe (Stalker, Come and See)"; for the film's director unknown ones too."""
    director = reading.subject.director if reading.subject else None
    for person in reading.persons:
        hit = _BRACKETS.match(reading.plain, person.end)
        if hit is None:
            continue
        items = list(re.finditer(r"[^,]+", hit.group(1)))
        known = [known_works().get(title_key(item.group())) for item in items]
        own = director is not None and fold(person.full) == fold(director)
        if not (own or (len(items) > 1 and all(known))) or any(not re.match(CAPITAL, i.group().strip()) for i in items):
            continue
        for item, work in zip(items, known, strict=True):
            start = hit.start(1) + item.start() + len(item.group()) - len(item.group().lstrip())
            key = title_key(item.group())
            if key not in makers() and key not in not_persons():
                yield start, hit.start(1) + item.end(), work


def _beside(reading: Reading, start: int, end: int, near: list[int]) -> bool:
    for title in reading.titles:
        if title.start in near:
            between = reading.plain[title.end : start] if title.end <= start else reading.plain[end : title.start]
            if re.fullmatch(rf"[\"',]* ?(?:and|or|und|et)? ?(?:{_WORD},? ?(?:and |or )?){{0,2}}[\"']?", between):
                return True
    return False


def _links(reading: Reading) -> Iterator[tuple[int, int, KnownWork | None]]:
    """Links that were left in a text as marks, around a known title."""
    for hit in _LINK.finditer(reading.plain):
        known = known_works().get(title_key(hit.group(1)))
        if known:
            yield hit.start(1), hit.end(1), known


@cache
def _long_titles() -> frozenset[str]:
    """First words of known titles of three words or more."""
    return frozenset(key.split()[0] for key in known_works() if key.count(" ") >= 2)


def _in_sentence_case(reading: Reading) -> Iterator[tuple[int, int, KnownWork | None]]:
    """Known titles of three words or more where languages print titles like sentences ("Les enfants du paradis")."""
    if reading.text.language in {None, "en"}:
        return
    hits = list(_LETTERS.finditer(reading.plain))
    firsts, known_titles = _long_titles(), known_works()
    for i, first in enumerate(hits):
        head = first.group()
        if not (head[0].isupper() or head[0].isdigit()) or fold(head) not in firsts:
            continue
        folded = [fold(hit.group()) for hit in hits[i : i + _LONGEST]]
        for n in range(len(folded), 2, -1):
            start, end = first.start(), hits[i + n - 1].end()
            known = known_titles.get(" ".join(folded[:n]))
            if known and "\n" not in reading.plain[start:end]:
                yield start, end, known
                break


_LETTERS = re.compile(r"[^\W_]+")


def _quoted_in_sentence_case(reading: Reading) -> Iterator[tuple[int, int, KnownWork | None]]:
    """Quoted phrases in languages that print titles like sentences, after a word such as "roman" or "dans"."""
    if reading.text.language in {None, "en"}:
        return
    for hit in _QUOTED.finditer(reading.plain):
        start, end = hit.span(1)
        words = reading.plain[start:end].split()
        if len(words) > _LONGEST or reading.plain[end - 1] in ".?!,:":
            continue
        if _BEFORE_QUOTED.search(reading.plain, max(0, start - 22), hit.start()):
            yield start, end, known_works().get(title_key(reading.plain[start:end]))
