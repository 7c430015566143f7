"""Plain sentences in seven languages: who is in a cast, who is good in which part, who produced or cut the film."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kadr.fold import fold
from kadr.reading import lists
from kadr.reading.credits.found import Found, same_person
from kadr.reading.credits.places import Place, film_before, places
from kadr.reading.credits.words import CAPITAL, jobs, one_of, people_nouns
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.words import not_persons
from kadr.reading.text import PersonMention, Reading

_LOW = r"[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ][\w'-]*"
_REACH = 140  # characters beside a name that its clause takes


@dataclass(frozen=True)
class Plain:
    """Patterns of one language, made from the list of plain ways."""

    cast_before: Keyed
    cast_after: Keyed
    all_after: Keyed
    praised: Keyed
    part: re.Pattern[str]
    part_before: Keyed
    did: tuple[tuple[Keyed, str], ...]

    @staticmethod
    @cache
    def of(language: str | None) -> "Plain | None":
        table: dict[str, Any] | None = lists.load("plain_ways").get(language or "")
        return _patterns(str(language), table) if table else None


def _patterns(language: str, table: dict[str, Any]) -> Plain:
    articles = rf"(?:(?:{one_of(table['articles'])})(?:(?<=')|\b) ?)"
    nouns = one_of(people_nouns(language))
    word = rf"(?:{_LOW}|{CAPITAL}[\w-]+)" if language == "de" else _LOW  # a German noun has a capital
    # "his widowed mother", "the owner of the only hotel", "Captain Penrose"
    behind = rf"(?: (?:of|de|des?|du|d'|di|del|della|do|da|von)(?: |(?<='))(?:{_LOW} ?|l'){{1,3}})?"
    somebody = (
        rf"{articles}?(?:(?:{_LOW}) ){{0,3}}?(?i:{nouns})\b{behind}|{articles}(?:{word} ?){{1,3}}{behind}"
        rf"|(?:{_LOW} )?{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+){{0,2}}"
    )
    if not table["articles"]:
        somebody = rf"(?:{_LOW} ?){{1,3}}|{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+){{0,2}}"
    praise, acts, join = (one_of(table[name]) for name in ("praise", "acts", "as"))
    lead = rf"(?:(?:{one_of(table['is'])}) (?:{_LOW} ){{0,2}}?)" if table["is"] else ""
    who = rf"(?P<who>{somebody})(?=[,.;:()!?]|$| )"
    did = tuple(
        (
            Keyed(
                rf"^(?:,? (?:who|qui|que|quien|che|который|которая))? (?:{one_of(words)}) (?:{one_of(table['film'])})(?!\w)"
            ),
            role,
        )
        for role, words in table.get("did", {}).items()
    )
    did += tuple(
        (Keyed(rf"^ (?:hat|haben) (?:{one_of(table['film'])}) (?:{_LOW} ){{0,2}}?(?:{one_of(words)})(?!\w)"), role)
        for role, words in table.get("done", {}).items()
    )
    return Plain(
        cast_before=Keyed(
            rf"(?:^|[,;:(-] ?|\b(?:and|und|et|y|e|и|while|mientras|mentre|enquanto|tandis que) )(?i:{one_of(table['cast_before'])})"
            rf"(?: ?[:—–-])? (?:{articles}?(?:{_LOW} ){{0,3}}?)$"
        ),
        cast_after=Keyed(rf"^,? (?:{one_of(table['cast_after'])})(?!\w)"),
        all_after=Keyed(rf"^,? (?:{one_of(table['all_after'])})(?!\w)"),
        praised=Keyed(
            rf"^(?:,? (?:who|qui|que|quien|che|die|der|который|которая))? (?:(?:{lead}(?:{praise})(?:,? (?:and|und|et|y|e|и|but|mais|ma|mas|pero|aber) (?:{_LOW} ){{0,2}}?{_LOW})?|(?:{acts})(?: {_LOW}){{0,4}}?),? )(?:{join})(?:(?<=')| ){who}"
        ),
        part=re.compile(rf",? (?:{join})(?:(?<=')| ){who}"),
        part_before=Keyed(rf"(?:^|[,;:] |\b(?:and|und|et|y|e|и) )(?i:{join})(?:(?<=')| )(?P<who>{somebody}),? (?:(?:{one_of(table['is']) or '(?!)'}) )?$"),
        did=did,
    )  # fmt: skip


def told_plainly(reading: Reading, director: str | None) -> Iterator[Found]:
    """Credits of plain sentences. director: who is known to have directed the main film."""
    ways = Plain.of(reading.text.language)
    if ways is None:
        return
    some = places(reading)
    for number, place in enumerate(some):
        film = film_before(reading, place)
        if film is None or reading.block_at(place.start).kind in {"question"}:
            continue
        before = reading.plain.cut(max(place.sentence.start, place.start - _REACH), place.start)
        after = reading.plain.cut(place.end, min(place.sentence.end, place.end + _REACH))
        last = place.people[-1]
        if hit := ways.cast_before.search(before):
            yield from _cast_told(reading, ways, some, number, film, place.start - len(before) + hit.start())
        elif hit := ways.cast_after.search(after):
            yield from _cast(reading, [last], film, last.start, place.end + hit.end())
        elif len(place.people) > 1 and (hit := ways.all_after.search(after)):
            yield from _cast(reading, place.people, film, place.start, place.end + hit.end())
        elif (hit := ways.praised.search(after)) and (who := _part(reading, hit)):
            yield from _cast(reading, [last], film, last.start, place.end + hit.end("who"), who)
        elif (
            (hit := ways.part_before.search(before))
            and ", " in before[hit.end("who") :]
            and (who := _part(reading, hit))
        ):
            if _starts_clause(after):
                start = place.start - len(before) + hit.start()
                yield from _cast(reading, [place.people[0]], film, start, place.end, who)
        elif _both_have_parts(reading, ways, some, number):
            part = ways.part.match(reading.plain, place.end, place.sentence.end)
            if part and (who := _part(reading, part)):
                yield from _cast(reading, [last], film, last.start, part.end("who"), who)
        for pattern, role in ways.did:
            hit = pattern.search(after)
            if hit and not (director and same_person(last.full, director) and role != "producer"):
                yield Found(last.start, place.end + hit.end(), _printed(reading, last), role, None, None, film, 0.8)


_CLAUSE = re.compile(
    r"^ (?:is|was|gives|delivers|makes|brings|finds|has|shines|excels|holds|carries|proves|est|livre|offre|donne|brille|trouve|fait|está|ofrece|brilla|logra|"
    r"è|offre|regala|dà|ist|war|liefert|zeigt|glänzt|é|entrega|oferece|dá|tem|великолеп\w+|прекрас\w+)\b"
)


def _starts_clause(after: str) -> bool:
    """ "As the keeper, X gives …": the name is who the sentence speaks of."""
    return _CLAUSE.match(after) is not None or not after.strip(" .")


def _cast_told(
    reading: Reading, ways: Plain, some: Sequence[Place], number: int, film: str, start: int
) -> Iterator[Found]:
    """Everybody whom a sentence names behind "the cast includes", each with a part if one follows."""
    place, at = some[number], some[number].start
    for further in some[number:]:
        if further.sentence != place.sentence or not _NEXT.fullmatch(reading.plain, at, further.start):
            return
        part = ways.part.match(reading.plain, further.end, place.sentence.end)
        who = _part(reading, part) if part else None
        at = part.end("who") if part and who else further.end
        for person in further.people:
            mine = who if person is further.people[-1] else None
            yield from _cast(reading, [person], film, start if further is place else person.start, at, mine)
        bracket = re.compile(r" \([^()]{2,40}\)").match(reading.plain, at)
        at = bracket.end() if bracket else at


_NEXT = re.compile(
    r"|(?:,? (?:and|und|et|ed?|y|и|sowie|as well as|ainsi que|così come|bem como|а также) |, )(?:[^\W\d_]+ ){0,3}"
)
"""Between the actors of one list."""


def _both_have_parts(reading: Reading, ways: Plain, some: Sequence[Place], number: int) -> bool:
    """ "X as the keeper and Y as his wife": two names of one sentence, each with a part."""
    place = some[number]
    if ways.part.match(reading.plain, place.end, place.sentence.end) is None:
        return False
    near = [
        p for p in (*some[max(0, number - 1) : number], *some[number + 1 : number + 2]) if p.sentence == place.sentence
    ]
    return any(
        (other := ways.part.match(reading.plain, p.end, p.sentence.end)) is not None
        and _NEXT.fullmatch(reading.plain, *_gap(place, p, ways, reading))
        and _part(reading, other) is not None
        for p in near
    )


def _gap(a: Place, b: Place, ways: Plain, reading: Reading) -> tuple[int, int]:
    """From the end of the part of whichever is named first to the other's name."""
    first, second = (a, b) if a.start < b.start else (b, a)
    part = ways.part.match(reading.plain, first.end, first.sentence.end)
    return (part.end("who") if part else first.end), second.start


_NO_PART = frozenset(
    "director producer writer actor actress star newcomer filmmaker usual always such ever well if though result example debut guest whole part matter kind sort "
    "film movie lead leads character role figure regisseur autor vorbild beispiel ganzes hommage autre toujours effet général outre même ejemplo siempre conjunto esempio sempre "
    "exemplo sempre metaphor symbol mirror reminder study portrait tribute critic viewer reader reviewer spectator fan admirer child kid boy girl teenager youngster friend artist storyteller "
    "kritiker kritikerin zuschauer zuschauerin kind freund freundin künstler critique spectateur spectatrice enfant ami amie artiste crítico crítica espectador espectadora "
    "niño niña amigo amiga artista critico critica spettatore spettatrice bambino bambina amico amica criança ребенок зритель критик друг художник".split()
)


_HONORIFIC = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Captain|Colonel|Major|Father|Sister|Aunt|Uncle|Madame|Monsieur|Frau|Herr|Doña|Don|Signora|Signor|Dona|Professor|Inspector|Queen|King)\b"
)
_ARTICLE = re.compile(
    r"^(?:(?:the|an?|el|las?|los|il|lo|gli|les?|une?|una|uno|uma?|o|os|as|der|die|das|den|dem|des|eine?[nmrs]?) |l'|un')(?=\w)"
)


def _part(reading: Reading, hit: re.Match[str]) -> str | None:
    """The part that a sentence tells, without its article; None where the words are no part."""
    who = hit.group("who").strip()
    bare = _ARTICLE.sub("", who)
    words = fold(bare).split()
    called = words[-1] if words else ""
    if not words or _NO_PART & set(words) or called in jobs(reading.text.language):
        return None
    if bare[0].isupper() and words[0] in not_persons() and not _HONORIFIC.match(bare):
        return None
    return bare


def _cast(
    reading: Reading, people: Sequence[PersonMention], film: str, start: int, end: int, who: str | None = None
) -> Iterator[Found]:
    for person in people:
        yield Found(start, end, _printed(reading, person), "cast", None, who, film, 0.8)


def _printed(reading: Reading, person: PersonMention) -> str:
    return reading.body[person.start : person.end]
