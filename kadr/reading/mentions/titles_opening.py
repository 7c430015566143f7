"""Titles by how a page opens: a sentence that says what the film is, a headline that says which film is spoken of."""

import re
from collections.abc import Iterable

from kadr.fold import fold
from kadr.late import late
from kadr.reading.mentions.words import (
    CAPITAL,
    NAME_WORD,
    is_a_name,
    named_as_a_person,
    not_persons,
    page_words,
    trimmed,
)
from kadr.reading.text import Block, Reading, TitleMention

_TOP = 6
"""Blocks of a page in which it says what it is about."""
_LONGEST = 9  # words of a title

_A_FILM = (
    r"(?:(?:is|was) (?:an?|the) (?:[\w'/,-]+ ){0,8}?(?:film|movie|documentary|drama|comedy|thriller|western|musical|feature|short|picture)"
    r"|ist eine? (?:[\w'/,.-]+ ){0,6}?(?:\w*[fF]ilm|\w*[dD]rama|\w*[kK]omödie|\w*[tT]hriller)"
    r"|est une? (?:[\w'/,-]+ ){0,3}?(?:film|documentaire|drame|comédie|long[- ]métrage|court[- ]métrage|moyen[- ]métrage)"
    r"|es una? (?:[\w'/,-]+ ){0,3}?(?:película|filme?|documental|drama|comedia|cinta|largometraje|cortometraje)"
    r"|è un(?:a |'| )(?:[\w'/,-]+ ){0,3}?(?:film|pellicola|documentario|dramma|commedia|lungometraggio|cortometraggio)"
    r"|(?:ist|est|es|è|é) (?:der|die|das|le|la|el|il|o|a) (?:[\w'/,-]+ ){1,3}?(?:\w*[fF]ilm|film|filme|película|(?:lungo|corto|largo|court |long |longa-|curta-)?(?:metraggio|metraje|métrage|metragem)|longa|documentário|documental|documentaire|documentario)"
    r"|é uma? (?:[\w'/,-]+ ){0,3}?(?:filme|documentário|drama|comédia|longa|curta|longa-metragem|curta-metragem))"
)
_DEFINED = late(
    rf"\"?(?P<title>(?:{CAPITAL}|\d)[^.\n\"()]{{0,80}}?)\"?(?: \([^()\n]{{2,90}}\))? {_A_FILM}"
    r"(?=[.,;(]| (?:[\w-]+é|dire[ct]\w+|written|co-written|by|from|about|set|starring|produced|based|that|which|of|and|in|with|shot|"
    r"adapted|released|made|aus|von|des|der|über|mit|nach|de|du|d'|del|della|di|do|da|sorti|que|qui|che|realizado|diretto|écrit)\b)"
)
"""Copper Hymn is a 2011 drama film directed by …; Der Hafen ist ein Spielfilm von …"""

_NO_TITLE = frozenset(
    "it this that he she they there here what his her the film der die das es dies dieser il elle ce c eso esta este questo questa isso".split()
)


def opening_titles(reading: Reading) -> Iterable[TitleMention]:
    """The film that the first lines of a page say it is about."""
    for block in reading.blocks[:_TOP]:
        if block.kind in {"dropped", "front matter", "byline", "author", "question", "answer"}:
            continue
        yield from _defined(reading, block)
        if block.number <= 3 and block.end - block.start <= 160:
            yield from _spoken_of(reading, block)
    yield from _closing(reading)


_CLAUSE = re.compile(
    r"(?:[A-Z][a-z]+ed|Written|Co-written|Shot|Made|Set|Based|Starring|With|In|After|From|Réalisé|Tourné|Écrit|Dirigid[oa]|Rodad[oa]|Escrit[oa]|Girato|Diretto|Scritto|Gedreht)\b[^,]*, "
)
"""Directed by Anna Muster, The Salt Road is a film …"""


_MADE = re.compile(
    r"\"?, (?:directed|written|co-written|produced|shot|filmed|made|released|starring|based|adapted|by|from|réalisée?|tournée?|écrite?|sortie?|de|avec|dirigid[oa]|escrit[oa]|"
    r"rodad[oa]|protagonizad[oa]|con|dirett[oa]|scritt[oa]|girat[oa]|interpretat[oa]|di|realizad[oa]|com|inszeniert|gedreht|von|mit) [^,]+,?$"
)
"""The Salt Road, directed by Anna Muster, is a film …: what stands between a title and its verb"""


def _defined(reading: Reading, block: Block) -> Iterable[TitleMention]:
    """The words before "is a film by" at the head of a paragraph."""
    hit = _DEFINED.match(reading.plain, block.start, block.end)
    if hit is None:
        return
    start, end = trimmed(reading.plain, *hit.span("title"))
    clause = _CLAUSE.match(reading.plain, start, end)
    start = clause.end() if clause else start
    made = _MADE.search(reading.plain, start, end)
    end = made.start() if made else end
    words = fold(reading.plain[start:end]).split()
    if _CALLED_A_FILM.search(reading.plain, start, end):
        return
    if ":" in reading.plain[start:end] and not _heads(reading, block, reading.plain[start:end]):
        return  # who says it, and something said
    if words and len(words) <= _LONGEST and words[0] not in _NO_TITLE and " ".join(words) not in not_persons():
        yield TitleMention(start, end, reading.body[start:end], "film", "headline")


_CALLED_A_FILM = re.compile(
    r"(?:(?<=['’]s )|(?<=[sS]['’] )|\b(?:the|his|her|der|die|das|sein|ihr|le|la|son|el|su|il|suo|o|a|seu|sua) )(?:(?:new|latest|first|second|third|fourth|fifth|debut|last|final|\w+te[rs]?|\w+ième|premier|dernier|nouveau|primer|segundo|tercer|nuevo|primo|secondo|terzo|nuovo|primeiro|terceiro|novo) )"
    r"(?:[\w-]+ )?(?:feature|film|movie|documentary|picture|short|Spielfilm|Film|Dokumentarfilm|long[- ]métrage|largometraje|película|lungometraggio|longa|filme)\b",
    re.IGNORECASE,
)
"""Anna Muster's third feature is a film about …: what the film is called, and no title."""


def _heads(reading: Reading, block: Block, words: str) -> bool:
    """Whether a block above holds just some words."""
    above = reading.blocks[: block.number - 1]
    return any(reading.plain[other.start : other.end].strip(" *_#") == words for other in above)


_ABOUT = late(
    r"\b(?:on|about|behind|director of|directors of|maker of|makers of|creator of|star of|stars of|discuss(?:es)?|making of|"
    r"über|zu|Regisseur von|Regisseurin von|réalisat(?:eur|rice) d[eu']|autrice d[eu']|auteur d[eu']|cinéaste d[eu']|à propos d[eu']|sur|parle d[eu']|pour|"
    r"director de|directora de|realizadora? de|sobre|habla de|regista d[ei]l?|su|parla di|racconta|diretora? de|fala sobre) ?"
    rf"[\"']?(?P<title>(?:{CAPITAL}|\d)[^\n:|\"]{{1,60}}?)[\"']?\s*$"
)
"""Anna Muster on Eleven Doors; Entretien avec A. Muster, réalisatrice de Basalte"""


def _spoken_of(reading: Reading, block: Block) -> Iterable[TitleMention]:
    """The end of a headline, behind the word for what somebody speaks of, where it is named again below."""
    for at in _starts(reading.plain, block):
        hit = _ABOUT.match(reading.plain, at, block.end)
        if hit is None:
            continue
        start, end = trimmed(reading.plain, *hit.span("title"))
        if _is_title(reading, start, end) and _again(reading, block.end, reading.plain[start:end]):
            yield TitleMention(start, end, reading.body[start:end], "film", "headline")
            return


def _starts(plain: str, block: Block) -> list[int]:
    return [hit.start() for hit in re.compile(r"(?<!\w)[^\W\d_]").finditer(plain, block.start, block.end)]


def _is_title(reading: Reading, start: int, end: int) -> bool:
    words = reading.plain[start:end]
    folded = fold(words).split()
    if not folded or len(folded) > _LONGEST or words[-1] in "?!" or words.isupper() and len(words) < 4:
        return False
    key = " ".join(folded)
    if key in not_persons() or not page_words().isdisjoint(folded):
        return False
    return not (is_a_name(words) or named_as_a_person(reading.plain, words))


def _again(reading: Reading, after: int, words: str) -> bool:
    """Whether some words stand again below: a phrase once, a lone word twice."""
    seen = len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", reading.plain[after:]))
    return seen >= (1 if " " in words else 2)


_CREDIT_LINE = late(
    rf"(?m)^[\"']?(?P<title>(?:{CAPITAL}|\d)[^\n,.:;\"()]{{1,60}}?)[\"']?, (?:de|d'|di|von|by|un film d[ei]|ein Film von|a film by) ?"
    rf"{NAME_WORD}(?: (?:(?:de|di|da|do|von|van|del|della|le|la) )?{NAME_WORD}){{1,2}}, (?:avec|mit|con|com|with|starring) {CAPITAL}"
)
"""Basalte, de Anna Muster, avec Bert Beispiel"""


_HEAD_WITH_MAKER = late(
    rf"[\"']?(?P<title>(?:{CAPITAL}|\d)[^\n.:;\"()|]{{1,70}}?)[\"']?, (?:un film d[e']|ein Film von|un film di|um filme de|una película de|a film by|de|d'|von|di|by) ?"
    rf"{NAME_WORD}(?: (?:(?:de|di|da|do|von|van|del|della|le|la) )?{NAME_WORD}){{1,2}}\s*"
)
"""Le Passeur, de Anna Muster: a headline that is nothing else"""


def _closing(reading: Reading) -> Iterable[TitleMention]:
    """A line that gives title, maker and cast; a headline that gives title and maker."""
    for block in reading.blocks[:2]:
        head = _HEAD_WITH_MAKER.fullmatch(reading.plain, block.start, block.end)
        if head and block.kind in {"heading", "line"}:
            start, end = trimmed(reading.plain, *head.span("title"))
            if _is_title(reading, start, end):
                yield TitleMention(start, end, reading.body[start:end], "film", "headline")
    for hit in _CREDIT_LINE.finditer(reading.plain):
        start, end = trimmed(reading.plain, *hit.span("title"))
        if reading.block_at(start).kind not in {"dropped", "front matter"} and not is_a_name(reading.plain[start:end]):
            yield TitleMention(start, end, reading.body[start:end], "film", "headline")
