"""Lines that are one entry of a list: „Title“ von Name – more; TITLE de Name; Prize : TITLE, de Name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.mentions.known import makers
from kadr.reading.mentions.words import CAPITAL, NAME_WORD, countries, given_names, is_a_name, not_persons, page_words
from kadr.reading.text import LINE, Reading, TitleMention

_LONGEST_LINE = 200  # characters
_LONGEST_TITLE = 10  # words
_LIST = 2  # entries without quotation marks that make lines a list

_FULL = rf"{NAME_WORD}(?: (?:(?:de|di|da|do|del|della|dos|van|von|der|la|le|el|al|ben|bin) ){{0,2}}{NAME_WORD}){{1,3}}"
_AND = r"(?:,? (?:und|et|y|e|and|и|&) |, )"
_NAMES = rf"(?:{NAME_WORD}(?= (?:und|et|y|e|and|&) {_FULL}(?!\w))|{_FULL}){_AND}{_FULL}(?:{_AND}{_FULL})*|{_FULL}"
_BY = (
    r"(?:(?:un film de|ein Film von|un film di|um filme de|una película de|a film by) |regia di |dirigid[oa] por |réalisé par |diretto da "
    r"|(?:do|da) (?:diretora?|cineasta|realizadora?) |del (?:director|cineasta) |de la (?:directora|cineasta) |(?:von|by|di|de|do|da|del|dello|della) |d')"
)
_LEAD = r"(?P<lead>[^:\n\"]{3,70}?(?: ?:| -+) ?)?"
_REST = r"(?: ?\([^()\n]{2,80}\))?(?: ?[-|/•·] .*|,? (?:18|19|20)\d\d.*| \d{1,3} ?(?:min\b|').*|, [^,.]{3,24})?"
_QUOTED = late(rf"{_LEAD}\"(?P<title>[^\"\n]{{1,80}}?)[\"](?: \([^()\n]{{2,70}}\))?,? {_BY}(?P<names>{_NAMES}){_REST}")
_PLAIN = late(
    rf"{_LEAD}(?P<title>(?:{CAPITAL}|\d)(?:(?!\. )[^\n\":;]){{0,80}})(?<![ ,])(?P<comma>,?) {_BY}(?P<names>{_NAMES}|(?P<lone>{NAME_WORD})){_REST}"
)
_BULLET = re.compile(r"[\s•*\-–—·▪●◦>_#|]*")
_PRIZE = late(
    r"(?<!\w)(?i:prix|palme|caméra|ours|lion|léopard|premios?|mejor|concha|preis|bester?|beste[sn]?|goldene[rns]?|silberne[rns]?|premio|migliore?|leone|orso|coppa|"
    r"prêmios?|prémios?|melhor|kikito|troféu|best|award|prize|приз|премия|лучш\w+|grand|gran|mention|mención|menzione|menção)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: a film and who made it."""

    start: int
    end: int
    """Of what is quoted: title and names."""
    title: tuple[int, int]
    names: tuple[tuple[int, int, str], ...]
    """Where each name stands, and the whole name: of "Ethan und Joel Muster" the first is Ethan Muster."""
    quoted: bool


def entries(reading: Reading) -> tuple[Entry, ...]:
    """Every line that reads as an entry; lines without quotation marks only where several do, or a prize stands above."""
    if "entries" not in reading.kept:
        reading.kept["entries"] = tuple(_entries(reading))
    found: tuple[Entry, ...] = reading.kept["entries"]
    return found


def entry_titles(reading: Reading) -> Iterable[TitleMention]:
    """The films of lists."""
    for entry in entries(reading):
        start, end = entry.title
        yield TitleMention(start, end, reading.body[start:end], "film", "quotes" if entry.quoted else "list")


def _entries(reading: Reading) -> Iterator[Entry]:
    found: list[tuple[Entry, bool]] = []
    above = ""
    for start, end in _lines(reading):
        words = reading.plain[start:end]
        if len(words) <= _LONGEST_LINE and not words.endswith((".", "?", "…")):
            entry = _quoted(reading, start, end)
            sure = entry is not None
            if entry is None:
                entry, sure = _unquoted(reading, start, end, above)
            if entry is not None:
                found.append((entry, sure))
        above = words
    many = len(found) >= _LIST
    yield from (entry for entry, sure in found if sure or many)


def _lines(reading: Reading) -> Iterator[tuple[int, int]]:
    for block in reading.blocks:
        if block.kind in {"dropped", "front matter", "byline", "author", "question", "answer"} or block.repeats:
            continue
        for hit in LINE.finditer(reading.plain, block.start, block.end):
            lead = _BULLET.match(reading.plain, *hit.span())
            start = lead.end() if lead else hit.start()
            stop = hit.start() + len(hit.group().rstrip(" *_|"))
            if start < stop:
                yield start, stop


def _quoted(reading: Reading, start: int, end: int) -> Entry | None:
    hit = _QUOTED.fullmatch(reading.plain, start, end)
    if hit is None or not _of_films(hit["lead"]):
        return None
    return Entry(hit.start("title") - 1, hit.end("names"), hit.span("title"), _named(reading, hit), True)


def _unquoted(reading: Reading, start: int, end: int, above: str) -> tuple[Entry | None, bool]:
    hit = _PLAIN.fullmatch(reading.plain, start, end)
    if hit is None or not _of_films(hit["lead"]):
        return None, False
    title = _MADE.sub("", hit["title"])
    words = fold(title).split()
    below_prize = bool(hit["lead"]) or len(above) <= 80 and _PRIZE.search(above) is not None
    if not words or len(words) > _LONGEST_TITLE or hit["lone"] and not (below_prize and _known(hit["lone"])):
        return None, False
    if not page_words().isdisjoint(words) or is_a_name(title) or _PRIZE.match(title) or is_label(title):
        return None, False
    if _A_FILM.fullmatch(title):
        return None, False  # "Ein Film von Anna Muster" is no film of that name
    names = _named(reading, hit)
    if any(fold(name) in not_persons() or fold(name) in countries() for *_, name in names):
        return None, False
    likely = bool(hit["comma"]) and fold(names[0][2]).split()[0] in given_names()
    start = hit.start("title")
    return Entry(start, hit.end("names"), (start, start + len(title)), names, False), below_prize or likely


_A_FILM = re.compile(
    r"(?:a|the|ein|eine|der|un|une|una|um|uma|le|la|el|il|o) (?:[\w-]+ )?(?:\w*film|filme|movie|picture|documentary|documentaire|documental|documentario|documentário|película|pellicola)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r",? (?:(?:written|produced|escrit[oa]|scritt[oa]|écrit) (?:and|y|e|et) )?(?:directed|written|dirigid[oa]|réalisée?|dirett[oa]|realizad[oa])$"
)


@cache
def _labels() -> frozenset[str]:
    """Folded labels of credits, with and without the last word of "Directed by"."""
    told = (
        fold(word).split()
        for roles in lists.load("roles")["labels"].values()
        for words in roles.values()
        for word in words
    )
    return frozenset(form for words in told for form in (" ".join(words), " ".join(words[:-1])))


@cache
def _cast_labels() -> frozenset[str]:
    return frozenset(fold(word) for roles in lists.load("roles")["labels"].values() for word in roles.get("cast", ()))


def is_cast_label(words: str) -> bool:
    """Whether a line is the label of a cast and nothing else."""
    return fold(words.strip(" *_#:")) in _cast_labels()


def is_label(words: str) -> bool:
    """Whether some words are the label of a credit."""
    return fold(words) in _labels()


def _of_films(lead: str | None) -> bool:
    """Whether what stands before a title is nothing, or a prize."""
    return lead is None or _PRIZE.search(lead) is not None


def _known(surname: str) -> bool:
    return fold(surname) in makers()


_CUT = re.compile(_AND)


def _named(reading: Reading, hit: re.Match[str]) -> tuple[tuple[int, int, str], ...]:
    found = []
    at = hit.start("names")
    pieces = _CUT.split(hit["names"])
    for piece in pieces:
        at = reading.plain.index(piece, at)
        name = piece if " " in piece or len(pieces) == 1 else f"{piece} {pieces[-1].split()[-1]}"
        found.append((at, at + len(piece), reading.body[at : at + len(piece)] if name == piece else name))
        at += len(piece)
    return tuple(found)
