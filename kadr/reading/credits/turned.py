"""Sentences turned round, in seven languages: "La dirige X", "Den Ton hat X gestaltet", "his wife is X" where a cast is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kadr.reading import lists
from kadr.reading.credits.found import Found, same_person
from kadr.reading.credits.places import Place, film_before, places
from kadr.reading.credits.words import CAPITAL, departments, is_company, jobs, one_of, people_nouns
from kadr.reading.keyed import Keyed
from kadr.reading.text import Reading, Sentence

_LOW = r"[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ][\w'-]*"
_REACH = 140  # characters before a name that its clause takes
_SEVERAL = frozenset({"cast", "producer", "writer"})
"""Roles that several names behind one verb share."""


@dataclass(frozen=True)
class Turned:
    """Patterns of one language, made from the list of turned ways."""

    does: tuple[tuple[Keyed, str], ...]
    """What stands before a name at the head of its clause, and the role."""
    gave: Keyed
    """A department, and the words between it and a name."""
    hat: Keyed
    done: re.Pattern[str]
    likewise: Keyed
    """ "…, den Schnitt X": a second department without a verb of its own."""
    to_end: re.Pattern[str] | None
    """Verbs of `gave` behind whose name the clause ends: "liegt bei X"; "liegt bei X auf dem Tisch" is no credit."""
    back: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    """Verbs of `gave` and what stands behind the name: "geht auf X zurück"."""
    whom: re.Pattern[str]
    plays: re.Pattern[str]
    who: tuple[tuple[re.Pattern[str], str], ...]
    """What stands behind a name that "c'est" presents, and the role."""
    part_is: re.Pattern[str]
    is_part: re.Pattern[str]

    @staticmethod
    @cache
    def of(language: str | None) -> "Turned | None":
        table: dict[str, Any] | None = lists.load("turned_ways").get(language or "")
        return _patterns(str(language), table) if table else None


def _patterns(language: str, table: dict[str, Any]) -> Turned:
    noun = rf"|{CAPITAL}[\w-]+" if language == "de" else ""
    people = one_of(people_nouns(language))
    somebodys = rf"(?!(?i:{people}) (?:of|von|d[aeiou]|dos|das|des|del|della)\b)"  # "the father of X": another person
    filler = rf"(?:{somebodys}(?:{_LOW}|l'{_LOW}{noun}),? ){{0,4}}?"
    at_head = table.get("at_head", ())
    head = r"(?:^|[,;:(—–-] ?|[\w\"] [—–-] |\b(?:and|und|et|y|e|и|aber|but) )"
    work = one_of(departments(language))
    hat, done = one_of(table.get("hat", ())) or "(?!)", one_of(table.get("done", ())) or "(?!)"
    articles = rf"(?:(?:{one_of(table['articles']) or '(?!)'})(?:(?<=')|\b) ?)"
    article_or_none = articles if table["articles"] else ""
    word = rf"(?:{_LOW}|{CAPITAL}[\w-]+)" if language == "de" else _LOW
    copula = rf"(?:{one_of(table['is'])})" if table["is"] else "-"
    return Turned(
        does=tuple(
            (
                Keyed(
                    rf"(?:{head}(?i:{one_of(p for p in phrases if ' ' not in p or p in at_head) or '(?!)'})|(?<!\w)(?i:{one_of(p for p in phrases if ' ' in p and p not in at_head) or '(?!)'})) (?:{filler})$"
                ),
                role,
            )
            for role, phrases in table["does"].items()
        ),
        gave=Keyed(
            rf"(?<!\w)((?i:{work}))(?:,[^.;:,\"]{{3,60}},)?,?(?: [^.;:,\"]{{0,60}}?)?(?<! che) (?:{one_of(table['gave'])}) {filler}$"
        ),
        hat=Keyed(rf"(?<!\w)((?i:{work}))(?: [^.;:,\"]{{0,40}}?)? (?:{hat}) (?:{_LOW} )?$"),
        done=re.compile(rf" (?:(?!(?:nicht|kein\w*|nie|niemals|kaum|fast|beinahe|selten)\b)[^\s.;:,\"]+ ){{0,6}}?(?:{done})\b"),
        likewise=Keyed(rf"(?:, | und )(?:den|die|das) ((?i:{work})) (?:{_LOW} )?$"),
        to_end=re.compile(rf"(?<!\w)(?:{one_of(table['to_end'])}) {filler}$") if "to_end" in table else None,
        back=tuple(
            (re.compile(rf"(?<!\w){verb} {filler}$"), re.compile(rf" {behind}\b"))
            for verb, behind in table.get("back", {}).items()
        ),
        whom=_whom(language, table),
        plays=re.compile(rf" (?:[^,.;:()\"]{{0,45}} )?(?:{one_of(table['plays'])})(?=[,.;)]|$)" if language == "de" else rf" (?:{one_of(table['plays'])})\b"),
        who=tuple((re.compile(rf" (?:{one_of(words)})\b"), role) for role, words in table.get("who", {}).items()),
        part_is=re.compile(rf"{head}(?P<who>{article_or_none}(?:{_LOW} ){{0,2}}?(?i:{people})) {copula} (?:{_LOW} ){{0,2}}?$"),
        is_part=re.compile(rf"(?:,[^,.;()\"]{{3,50}},)? {copula} (?P<who>{articles}(?:{word} ){{0,2}}?{word})(?=[,;.]| (?:and|und|et|y|e|who|that|qui|que|che|der|die)\b|$)"),
    )  # fmt: skip


def _whom(language: str, table: dict[str, Any]) -> re.Pattern[str]:
    """What opens a clause about a part: "whom" alone, "that" only behind a word for a person; a piano is played too."""
    stems = {re.escape(word[:-1] if word[-1] in _VOWELS else word) for word in people_nouns(language)}
    stems |= set(map(re.escape, table.get("parts", ())))
    compound = r"[\w-]*" if language == "de" else ""
    people = rf"(?<![\w-]){compound}(?i:{'|'.join(sorted(stems, key=lambda s: (-len(s), s)))})\w{{0,3}}"
    whom, which = (one_of(table.get(key, ())) or "(?!)" for key in ("whom", "which"))
    return re.compile(rf"(?:{people},? (?:{which})|,? (?:{whom})) ?$")


_VOWELS = "aeioêéàуаеояьй"
_CLAUSE_ENDS = re.compile(r"[\s\"')]*(?:[.,;:()]|$)|[\")]* (?:and|und|et|y|e|и)\b")
_PRODUCES_FOR = re.compile(
    r"[\s\"')]*(?:[.,;:()]|$)|[\")]* (?:and|und|et|y|e|и|para|per|con|com|junto|insieme|pour|avec|für|mit)\b"
)
"""Behind who produces: "Produce X para Casa Film", where "Produce X desde 2010 vino" tells of something else."""


def told_turned_round(reading: Reading, director: str | None) -> Iterator[Found]:
    """Credits of turned sentences. director: who is known to have directed the main film."""
    ways = Turned.of(reading.text.language)
    if ways is None or reading.main_film is None:
        return
    for place in places(reading):
        if reading.block_at(place.start).kind == "question":
            continue
        before = reading.plain.cut(max(place.sentence.start, place.start - _REACH), place.start)
        told = _role(reading, ways, place, before)
        if told:
            role, text, start = told
            film = film_before(reading, place)
            if role == "director" and director and film == reading.main_film:
                if not same_person(place.people[0].full, director):
                    continue
            yield from _found(reading, place, role, text, film, start)


def _role(reading: Reading, ways: Turned, place: Place, before: str) -> tuple[str, str | None, int] | None:
    """The role that the words around a name give, the word for the work, and where the quote begins."""
    base = place.start - len(before)
    for pattern, role in ways.does:
        if hit := pattern.search(before):
            if role == "producer" and not _PRODUCES_FOR.match(reading.plain, place.end, place.sentence.end):
                continue
            if role == "producer" and is_company(place.people[0].name):
                role = "production_company"
            return role, None, base + hit.start()
    if _IT_IS.search(before):
        for behind, role in ways.who:
            if behind.match(reading.plain, place.end, place.sentence.end):
                return role, None, place.start
    hit = _last(ways.gave, before)
    if hit and not _said_to_the_end(reading, ways, place, before):
        hit = None
    if hit is None:
        hit = _last(ways.hat, before)
        if hit and not ways.done.match(reading.plain, place.end, place.sentence.end):
            hit = None
    if hit is None and reading.text.language == "de" and _told_before(reading, ways, place):
        hit = ways.likewise.search(before)
    if hit and not reading.persons_in(base + hit.start(1), place.start):
        return departments(reading.text.language)[hit.group(1).lower()], hit.group(1), base + hit.start(1)
    if ways.whom.search(before) and ways.plays.match(reading.plain, place.end, place.sentence.end):
        return "cast", None, place.start
    return None


def _said_to_the_end(reading: Reading, ways: Turned, place: Place, before: str) -> bool:
    """Whether what stands behind a name lets the verb before it give somebody a department."""
    if ways.to_end and ways.to_end.search(before):
        return _CLAUSE_ENDS.match(reading.plain, place.end, place.sentence.end) is not None
    return all(
        behind.match(reading.plain, place.end, place.sentence.end) for verb, behind in ways.back if verb.search(before)
    )


_IT_IS = Keyed(
    r"(?i:(?<!\w)(?:c'est|es|é|è|it is|it's|it was|это))(?: (?!not\b|pas\b|no\b|non\b|não\b|не\b)[^\W\d_]+){0,2} $"
)
"""C'est encore X qui produit"""


def _last(pattern: Keyed, before: str) -> re.Match[str] | None:
    """The match nearest to the end: of two departments, the one that has no name behind it yet."""
    hit = pattern.search(before)
    while hit and (later := pattern.search(before, hit.start(1) + 1)):
        hit = later
    return hit


_LEND = re.compile(r"(?<!\w)(?:führte|hatte|hat|besorgte|übernahm|schrieb|machte|verantwortete?|stammt von|ist von) ")


def _told_before(reading: Reading, ways: Turned, place: Place) -> bool:
    """Whether a verb that gives somebody a department stands earlier in the sentence, with a name behind it."""
    lent = _LEND.search(reading.plain, place.sentence.start, place.start)
    return lent is not None and bool(reading.persons_in(lent.end(), place.start))


def _found(
    reading: Reading, place: Place, role: str, text: str | None, film: str | None, start: int
) -> Iterator[Found]:
    people = place.people if role in _SEVERAL else place.people[: 2 if len(place.people) == 2 else 1]
    for person in people if film else ():
        yield Found(start, place.end, reading.body[person.start : person.end], role, text, None, film or "", 0.79)


_NEAR = 1  # sentences before that may tell of the cast


def beside_the_cast(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """ "her husband is X", "X is the ferryman": parts that are only told so where the sentence, or the one before, tells a cast."""
    ways = Turned.of(reading.text.language)
    cast = [one for one in found if one.role == "cast"]
    if ways is None or not cast:
        return
    taken = [(one.start, one.end) for one in found]
    for place in places(reading):
        person = place.people[0]
        if any(start <= person.start < end for start, end in taken) or len(place.people) > 1 or " " not in person.name:
            continue
        near = _sentence_before(reading, place.sentence)
        told = [one for one in cast if near <= one.start < place.sentence.end]
        if not told or any(same_person(person.full, one.person) and one.role != "cast" for one in found):
            continue
        before = reading.plain.cut(place.sentence.start, place.start)
        if hit := ways.part_is.search(before):
            start, end = place.sentence.start + hit.start("who"), place.end
        elif (hit := ways.is_part.match(reading.plain, place.end, place.sentence.end)) and any(
            place.sentence.start <= one.start for one in told
        ):
            start, end = place.start, hit.end("who")
        else:
            continue
        who = hit.group("who")
        if _is_part(reading, who):
            yield Found(
                start, end, reading.body[person.start : person.end], "cast", None, _bare(who), told[-1].film, 0.77
            )


def _sentence_before(reading: Reading, sentence: Sentence) -> int:
    """Where the sentence before begins, of the same paragraph."""
    earlier = [s.start for s in reading.sentences_in(reading.block_at(sentence.start)) if s.start < sentence.start]
    return earlier[-_NEAR] if len(earlier) >= _NEAR else sentence.start


def _is_part(reading: Reading, who: str) -> bool:
    """Whether words are a part: a word for a person ("the daughter", "a disappointment" is none), and no job of the film."""
    last = who.split()[-1].lower()
    language = reading.text.language
    return last in people_nouns(language) and not {last, _bare(who).lower()} & set(jobs(language))


_ARTICLE = re.compile(
    r"^(?:(?:the|an?|el|la|il|lo|le|une?|una|uno|uma?|o|a|der|die|das|eine?) |l')(?=\w)", re.IGNORECASE
)


def _bare(who: str) -> str:
    return _ARTICLE.sub("", who)
