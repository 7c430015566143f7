"""Sentences that hand out several prizes: "ganó los de mejor actriz, para Ana Muestra, montaje y sonido"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kadr.late import late
from kadr.reading import lists
from kadr.reading.mentions.words import CAPITAL
from kadr.reading.named_for import named_for
from kadr.reading.text import PersonMention, Reading, Sentence, TitleMention

_SEVERAL = 2  # prizes of a sentence that make it one of an award night


@dataclass(frozen=True, slots=True)
class Given:
    """One prize of such a sentence."""

    start: int
    end: int
    """Of the sentence."""
    prize: str
    """As printed, without the words around it."""
    work: str
    recipient: str | None
    role: str | None
    """The job that the prize is for, where it is for one."""
    at: tuple[int, int]
    """Where prize and recipient stand."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    best: re.Pattern[str]
    bare: re.Pattern[str]
    won: re.Pattern[str]
    lost: re.Pattern[str]
    to: re.Pattern[str]
    for_work: re.Pattern[str]
    first_for: re.Pattern[str]
    roles: tuple[tuple[str, re.Pattern[str]], ...]
    """Jobs that a prize can be for, and their words; a film is none."""


@cache
def _tongue(language: str | None) -> _Tongue | None:
    table = lists.load("award_nights").get(language or "")
    if table is None:
        return None
    noun = "|".join(word for words in table["nouns"].values() for word in words)
    more = "|".join(table["more"])
    phrase = rf"(?:{noun})(?: (?:{table['joints']})? ?(?:{more}))*"
    given = table["given"]
    return _Tongue(
        best=re.compile(rf"(?<!\w)(?i:{table['best']}) (?:{phrase}|(?:{more})(?: (?:{more}))* (?:{noun}))(?!\w)", re.IGNORECASE),
        bare=re.compile(rf"(?<!\w){phrase}(?!\w)", re.IGNORECASE),
        won=re.compile(rf"(?<!\w)(?:{table['won']})(?!\w)", re.IGNORECASE),
        lost=re.compile(rf"(?<!\w)(?<!que )(?:{table['lost']})(?!\w)", re.IGNORECASE),
        to=re.compile(rf"[\"»]?,? ?\(?(?:(?:{given}) ?(?:[a-zà-ÿ']+ ){{0,3}}?)?[\"«]?"),
        for_work=re.compile(rf"[\"»)]?,? ?(?:{table['for']}|\() ?(?:(?:su|sua|suo|son|sa|il|el|la|le|o|a) )?(?:(?:filme?|película|longa|trabajo|trabalho|papel|ruolo|rôle)(?: (?:en|em|in|dans))? )?(?:la (?:película|pellicola) |[a-zà-ÿ]+ )?[\"«]?"),
        first_for=re.compile(rf"(?i:{table['for']}) (?:(?:el|la|il|le|o|a) )?(?:(?:filme?|película) )?[\"«]?$"),
        roles=tuple(
            (role, re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE))
            for role, words in table["nouns"].items() if role != "film"
        ),
    )  # fmt: skip


def award_night(reading: Reading) -> tuple[Given, ...]:
    """Every prize of the sentences that hand out two or more."""
    if "award night" not in reading.kept:
        reading.kept["award night"] = tuple(_given(reading))
    found: tuple[Given, ...] = reading.kept["award night"]
    return found


def _given(reading: Reading) -> Iterator[Given]:
    tongue = _tongue(reading.text.language)
    if tongue is None:
        return
    for block, sentence in reading.prose():
        if block.kind in {"byline", "author", "heading", "question", "answer"}:
            continue
        if not (
            tongue.best.search(reading.plain, sentence.start, sentence.end)
            or any(_LED.search(reading.plain, sentence.start, hit.start())
                   for hit in tongue.bare.finditer(reading.plain, sentence.start, sentence.end))
        ):  # fmt: skip
            continue
        if not tongue.won.search(reading.plain, sentence.start, sentence.end):
            continue
        prizes = _prizes(reading, tongue, sentence)
        if len(prizes) >= _SEVERAL:
            found = [given for prize in prizes if (given := _one(reading, tongue, sentence, prize, prizes))]
            if len(found) >= _SEVERAL:
                yield from found


def _prizes(reading: Reading, tongue: _Tongue, sentence: Sentence) -> list[tuple[int, int]]:
    """Where the prizes stand that were won: with "best", or in one enumeration with such a one or behind "los de"."""
    plain = reading.plain
    titles = reading.titles_in(sentence.start, sentence.end)
    sure = [hit.span() for hit in tongue.best.finditer(plain, sentence.start, sentence.end)]
    found = list(sure)
    for hit in tongue.bare.finditer(plain, sentence.start, sentence.end):
        start, end = hit.span()
        if any(a <= start < b for a, b in found):
            continue
        led = _LED.search(plain, max(sentence.start, start - 12), start)
        if not led and _FILM_NOUN.match(plain, start):
            continue
        near = [b for _, b in found if b <= start]
        chained = bool(near) and _CHAINED.fullmatch(plain, max(near), start) is not None
        if not chained and near:
            between = plain[max(near) : start]
            people = reading.persons_in(max(near), start)
            chained = len(people) <= 1 and len(between) < 70 and _SEPARATED.search(between) is not None
        if led or chained:
            found.append((start, end))
    found = [
        (a, b) for a, b in sorted(found)
        if not any(t.start < b and a < t.end for t in titles) and not _CATEGORY_OF.search(plain, max(0, a - 24), a)
    ]  # fmt: skip
    lost = [hit.end() for hit in tongue.lost.finditer(plain, sentence.start, sentence.end)]
    won = [hit.end() for hit in tongue.won.finditer(plain, sentence.start, sentence.end)]
    return [
        (a, b) for a, b in found
        if max((x for x in lost if x <= a), default=-1) <= max((x for x in won if x <= a), default=-1)
        or _AMONG.search(plain, max((x for x in lost if x <= a), default=a), a)
    ]  # fmt: skip


_FILM_NOUN = late(r"(?:pel[ií]cula|filme?|largometraje|longa|curta|corto|document|film|long|court)", re.IGNORECASE)
_CATEGORY_OF = re.compile(r"(?:categor[ií]a|catégorie)s? (?:de|di|da|du|del) (?:la |el |o )?$", re.IGNORECASE)
_LED = re.compile(r"(?<!\w)(?:los|las|el|la|o|os|a|as|quelli?|quella|celui|ceux|celle) d(?:e|i|a|o|ella) $")
_CHAINED = re.compile(
    r"\)?(?:,|;| -)? (?:(?:y|e|et|ed|así como|além de|nonché|ainsi que) )?(?:(?:el|los|la|o|os|a) (?:de )?)?"
)
_SEPARATED = re.compile(r"(?:[,;] (?:(?:y|e|et|ed) )?|\)? (?:y|e|et) (?:el |o |la )?(?:de )?)$")
_AMONG = re.compile(r"(?:entre (?:ellos|ellas|eles|elas|los que|as quais)|tra cui|fra cui|dont) ")


def _one(
    reading: Reading, tongue: _Tongue, sentence: Sentence, prize: tuple[int, int], prizes: list[tuple[int, int]]
) -> Given | None:
    start, end = prize
    plain = reading.plain
    following = min((a for a, _ in prizes if a >= end), default=sentence.end)
    earlier = max((b for _, b in prizes if b <= start), default=sentence.start)
    role = next((role for role, words in tongue.roles if words.search(plain[start:end])), None)
    first = start
    if ahead := _ahead(reading, tongue, earlier, start):
        work, last = _for_which(reading, tongue, end, following), end
        work = work or _named_before(reading, tongue, sentence, ahead.start)
        recipient: str | None = ahead.full
        first = ahead.start
    else:
        work, recipient, last = _behind(reading, tongue, end, following)
        if work is None and (unmarked := named_for(reading, end, sentence.end)):
            work, last = reading.body[slice(*unmarked)], unmarked[1]
        if work is None or _SONG.match(plain, start):
            work = _subject(reading, tongue, sentence, start)
    if work is None:
        return None
    named = _NAMED.search(plain, sentence.start, start)
    shown = named.start(1) if named else start
    return Given(
        sentence.start,
        sentence.end,
        reading.body[shown:end],
        work,
        recipient,
        role,
        (min(first, shown), max(end, last)),
    )


_SONG = re.compile(r"(?:mejor |melhor |miglior |meilleure )?(?:canci|can[cç]|canzon|chanson)", re.IGNORECASE)
"""A prize for a song names the song, which is no film."""
_NAMED = late(
    rf"({CAPITAL}[\w']+(?: (?:(?:del?|di|della) )?{CAPITAL}[\w']+){{0,3}}) (?:per|a|al|alla|de|di|por|pour|à) (?:la |le |il |el |o |a |os |los |las |l')?$"
)
"""Premio Muestra a la …: the name of the prize before what it is for."""
_NOT_WHO = re.compile(r"(?<!\w)(?:(?:de|di|do|da|del|della|con|com|avec) |d')(?:[a-zà-ÿ]+ ){0,3}$")


def _ahead(reading: Reading, tongue: _Tongue, first: int, start: int) -> PersonMention | None:
    """Who stands right before a prize as its winner: "Ana Muestra venceu como …", "Bruno Lira com o de …"."""
    people = [p for p in reading.persons_in(first, start) if " " in p.full]
    if not people or start - people[-1].end > _CLOSE:
        return None
    if any(t.start >= people[-1].end for t in reading.titles_in(people[-1].end, start)):
        return None
    between = reading.plain[people[-1].end : start]
    if not (_WITH_THAT.fullmatch(between) or tongue.won.search(between) and not re.search(r"[;:(]| que ", between)):
        return None
    alone = [p for p in people if _AND.fullmatch(reading.plain[p.end : people[-1].start])]
    who = alone[0] if alone else people[-1]
    return None if _NOT_WHO.search(reading.plain, max(first, who.start - 40), who.start) else who


_CLOSE = 60  # characters between a winner and the prize
_AND = re.compile(r" (?:y|e|et) ")
_WITH_THAT = re.compile(r",? (?:com|con|foi|fue|è stat[oa]|a été) (?:o|os|a|el|los|la|il|le|i)?(?: d[eia])? ?")


def _films(reading: Reading, start: int, end: int) -> list[TitleMention]:
    """The films that a stretch names."""
    return [title for title in reading.titles_in(start, end) if title.kind in {None, "film"}]


def _for_which(reading: Reading, tongue: _Tongue, end: int, limit: int) -> str | None:
    """The film behind a prize: "… melhor diretor pelo filme TITLE"."""
    films = _films(reading, end, limit)
    return next((t.title for t in films if tongue.for_work.fullmatch(reading.plain, end, t.start)), None)


def _named_before(reading: Reading, tongue: _Tongue, sentence: Sentence, at: int) -> str | None:
    """The film that a sentence names first of all: "Por TITLE, …", or beside whoever won: "la protagonista de TITLE, …"."""
    films = _films(reading, sentence.start, at)
    led = [t for t in films if tongue.first_for.search(reading.plain, sentence.start, t.start)]
    beside = [t for t in films if _STAR_OF.search(reading.plain, max(sentence.start, t.start - 30), t.start)]
    chosen = led or beside
    return chosen[-1].title if chosen else None


_STAR_OF = re.compile(
    r"(?:protagonista|estrella|estrela|attrice|attore|actor|actriz|ator|atriz|star) (?:de|di|do|da|del) [\"«]?$"
)


def _behind(reading: Reading, tongue: _Tongue, end: int, limit: int) -> tuple[str | None, str | None, int]:
    """(work, recipient, where they end) of what follows a prize: who got it, for which film, or which film got it."""
    plain = reading.plain
    people = [p for p in reading.persons_in(end, limit) if " " in p.full]
    films = _films(reading, end, limit)
    if films and (not people or films[0].start < people[0].start) and tongue.to.fullmatch(plain, end, films[0].start):
        return films[0].title, None, films[0].end
    if not people or not tongue.to.fullmatch(plain, end, people[0].start):
        return None, None, end
    who = people[0]
    film = next((t for t in films if tongue.for_work.fullmatch(plain, who.end, t.start)), None)
    return (film.title if film else None), who.full, film.end if film else who.end


def _subject(reading: Reading, tongue: _Tongue, sentence: Sentence, at: int) -> str | None:
    """The film that is said to have won: "Por TITLE, …", else the last one before the verb, else that of the sentence before."""
    verbs = list(tongue.won.finditer(reading.plain, sentence.start, at))
    films = _films(reading, sentence.start, at)
    led = [t for t in films if tongue.first_for.search(reading.plain, sentence.start, t.start)]
    if led:
        return led[-1].title
    if not verbs:
        return None
    mine = [t for t in films if t.end <= verbs[-1].start()] or [t for t in films if t.end <= verbs[0].start()]
    if mine:
        return mine[-1].title
    if films or not _GOES_ON.match(reading.plain, sentence.start):
        return None
    earlier = [t for t in reading.titles if t.end <= sentence.start and t.kind in {None, "film"}]
    return earlier[-1].title if earlier else None


_GOES_ON = re.compile(
    r"(?:También|Además|La (?:cinta|película)|El (?:film|filme|largometraje)|O (?:longa|filme)|A (?:obra|produção)|Il film|Le film|La pellicola|Anche|Também)\b"
)
