"""Cast in brackets: "Character (Actor)" or "Actor (Character)"; which comes first is settled for each text."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits.found import Found, film_of, is_film, ours
from kadr.reading.credits.words import (
    FULL_NAME,
    LETTER,
    NAME,
    is_prize,
    jobs,
    people_nouns,
    role_of,
    roles_of,
)
from kadr.reading.mentions.words import country_names, given_names, not_persons
from kadr.reading.standing import places_of
from kadr.reading.text import Reading

_PAIR = re.compile(r"[*_]{0,3}\s?\([*_]{0,2}([^()\[\]\n]{3,90})[*_]{0,2}\)")
_LEFT = late(rf"(?<![\w'-])({NAME})$")
_NOUN = re.compile(
    rf"(?:(?:\b(?i:a|an|the|her|his|their|its|whose|named|um|uma|o|os|as|seu|sua|un|une|la|le|les|son|sa|el|los|las|una|su|il|lo|gli|suo|der|die|das|den|dem|des|ein|eine[nmrs]?|ihre?[nmrs]?|seine?[nmrs]?|deren|dessen)\b|(?i:l'))(?: ?[\w'-]+ ){{0,3}}? ?|(?=[а-яёА-ЯЁ]))({LETTER}[\w'-]+)$"
)
_WHOLE_NAME = late(NAME)
_CLAUSE = re.compile(r",? (?:who )?(?:was|is|had|has|took|began|left|\w+ed|makes?|plays? (?:it|the game)) ")
_INSIDE = late(
    rf"(?:(?:a|an|the|played|interpretad[oa]|vivid[oa]|gespielt|jouée?|incarnée?|newcomer|excellent|in|by|von|por|par|da|with|new|as"
    rf"|[a-zà-ÿ-]+(?:ly|mente|ment)|[a-zà-ÿ-]+:?) ){{0,6}}({FULL_NAME})(?:,? (?:[a-zà-ÿ][\w' -]*))?"
)


_SOMEBODY = re.compile(
    r"(?<!direct)(?<!edit)(?<!compos)(?<!produc)(?:ist|ian|woman|man|girl|boy|mate|teer|maid|wife|husband|nun|nurse|heiress|waitress|mistress|(?<!thrill)(?<!lett)(?<!chapt)(?<!post)(?<!trail)(?<!numb)(?<!pap)er|or|ee|ant|subject|suitor|thug|cop)$"
)
"""Endings of words for people, where a known first name stands in the bracket: "an artist (Anna Muster)"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Words before a bracket and words in it."""

    start: int
    end: int
    left: tuple[int, int]
    right: tuple[int, int]
    decided: str
    """actor first, character first, or open"""


def bracketed(reading: Reading) -> Iterator[Found]:
    """Cast told in brackets in sentences and loose lists."""
    if reading.main_film is None:
        return
    pairs = [pair for pair in _pairs(reading) if pair]
    votes = Counter(pair.decided for pair in pairs)
    actor_first = votes["actor"] > votes["character"]
    for pair in pairs:
        if _IN_A_PRIZE_LIST.search(reading.plain, reading.plain.rfind("\n", 0, pair.start) + 1, pair.start):
            continue
        order = (
            pair.decided
            if pair.decided != "open"
            else ("actor" if actor_first or _fills_a_line(reading, pair) else "character")
        )
        actor, character = (pair.left, pair.right) if order == "actor" else (pair.right, pair.left)
        film = film_of(reading, pair.start)
        if film is None:
            continue
        score = 0.9 if pair.decided != "open" else 0.8
        yield Found(
            pair.start,
            pair.end,
            _in_full(reading, *actor),
            "cast",
            None,
            reading.body[slice(*character)].strip(" *_"),
            film,
            score,
        )
    yield from _jobs_in_brackets(reading)


def _in_full(reading: Reading, start: int, end: int) -> str:
    """A name as printed; a lone surname as the text has it in full above."""
    name = reading.body[start:end]
    if " " in name:
        return name
    told = next((p.full for p in reading.persons if p.end < start and fold(p.full).endswith(f" {fold(name)}")), None)
    return told or name


_IN_A_PRIZE_LIST = re.compile(
    r"(?mi)^[^\w\n]*(?:(?:the )?(?:also|other) )?(?:winners?|nominees?|nominated|nominierte?n?|ganador\w*|nominad[oa]s|vincitor\w*|vencedor\w*|lauréat\w*|nommés) ?:[^\n]*$"
)
"""The beginning of a line that names winners or nominees: its brackets hold films or their makers."""


def _fills_a_line(reading: Reading, pair: Pair) -> bool:
    """Whether a pair is a whole line, as in a printed cast, where the actor comes first."""
    before = reading.plain[: pair.start].rpartition("\n")[2]
    after = reading.plain[pair.end : pair.end + 40].partition("\n")[0]
    return not before.strip(" *_•-") and not after.strip(" *_.,")


def _pairs(reading: Reading) -> Iterator[Pair | None]:
    plain = reading.plain
    for hit in _PAIR.finditer(plain):
        if not reading.block_at(hit.start()).is_prose:
            continue
        yield _pair(reading, hit)


def _pair(reading: Reading, hit: re.Match[str]) -> Pair | None:
    floor = max(reading.block_at(hit.start()).start, hit.start() - 60)
    before = reading.plain[floor : hit.start()].rstrip(" *_")
    in_bracket = _right(reading, hit)
    if in_bracket is None:
        return None
    right, is_name = in_bracket[:2], in_bracket[2]
    if name := _LEFT.search(before):
        left = _without_job(reading, floor + name.start(1), floor + name.end(1))
        if _is_place_or_title(reading, *left, other=reading.plain[slice(*right)]):
            return None
        decided = _decided(reading, left, right, is_name)
        return Pair(left[0], hit.end(), left, right, decided) if decided != "no" else None
    noun = _NOUN.search(before)
    if noun and _is_person(reading, *right) and _is_somebody(reading, noun.group(1).lower(), right):
        left = (floor + noun.start(1), floor + noun.end(1))
        return Pair(left[0], hit.end(), left, right, "character")
    return None


_CALLED = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Captain|Colonel|Father|Sister|Aunt|Uncle|Mme|Mlle|Madame|Monsieur|Frau|Herr|Konsul|Pfarrer|Onkel|Tante|Doña|Tía|Tío|Signora|Signor)\b"
)
"""What goes before a character's surname: "Anna Muster (Mme Exemple)"."""
_CALLED_IN = {
    "fr": re.compile(r"M\.? (?!\S+ \S)"),
    "es": re.compile(r"Don\b"),
    "it": re.compile(r"(?:Don|Zio|Zia)\b"),
    "pt": re.compile(r"(?:Dona|Seu|Tia|Tio)\b"),
}
"""The same where they are first names or initials in other languages: Don, Tia, M. Emory Walsh."""


def _is_called(reading: Reading, words: tuple[int, int]) -> bool:
    """Whether a name has before it how a character is called."""
    name = reading.plain[slice(*words)]
    here = _CALLED_IN.get(str(reading.text.language))
    return _CALLED.match(name) is not None or (here is not None and here.match(name) is not None)


def _decided(reading: Reading, left: tuple[int, int], right: tuple[int, int], is_name: bool) -> str:
    """Who stands first, "actor" or "character"; "open" where only the other pairs of the text can tell; "no" where neither.

    is_name: whether the words in the bracket are a name.
    """
    n_left, n_right = (len(reading.plain[slice(*words)].split()) for words in (left, right))
    actor_right = _is_person(reading, *right)
    if n_left == 1:
        return "character" if n_right > 1 and actor_right and not _surname_of_someone(reading, *left) else "no"
    actor_left = _is_person(reading, *left)
    called = [_is_called(reading, words) for words in (left, right)]
    if actor_left and actor_right and called[0] != called[1]:
        return "character" if called[0] else "actor"
    if n_right == 1 and _is_a_surname(reading, left, right):
        return "character"  # "Jean Muster (Beispiel)", where Anna Beispiel is named above
    if n_right == 1 or not is_name or not actor_right:
        return "actor" if actor_left and _repeats(reading, *right) else "no"
    return _by_repetition(reading, left, right) if actor_left else "character"


def _is_somebody(reading: Reading, called: str, right: tuple[int, int]) -> bool:
    """Whether a noun before a bracket is a word for a character: "a nurse (Anna Muster)"."""
    language = reading.text.language
    return called in people_nouns(language) or (
        language in {"en", None}
        and _SOMEBODY.search(called) is not None
        and fold(reading.plain[slice(*right)]).split()[0] in given_names()
    )


def _right(reading: Reading, hit: re.Match[str]) -> tuple[int, int, bool] | None:
    """(start, end, whether it is a name) of the words in the bracket that count."""
    plain = reading.plain
    start, end = hit.span(1)
    while start < end and plain[start] in ' *_"':
        start += 1
    while end > start and plain[end - 1] in ' *_".,':
        end -= 1
    words = plain[start:end]
    if fold(words) in country_names() or role_of(words) or is_prize(words) or re.search(r"\d|:|;|/", words):
        return None
    if any(
        t.start < end and start < t.end
        for t in reading.titles
        if t.marked in {"quotes", "italics"} or t.end - t.start >= end - start
    ):
        return None
    if _WHOLE_NAME.fullmatch(words):
        return None if fold(words) in not_persons() else (start, end, True)
    inside = _INSIDE.fullmatch(words)
    if inside:
        if _CLAUSE.match(words, inside.end(1)) or re.search(r" - \w+$", words):
            return None  # what somebody did, or where a member of a jury comes from
        first = words.split()[0].lower()
        if first in jobs(reading.text.language) and jobs(reading.text.language)[first] != "cast":
            return None
        return start + inside.start(1), start + inside.end(1), True
    return None


_ARTICLES_DE = frozenset({"der", "die", "das", "den", "dem", "des"})


def _without_job(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A word at a sentence's head such as "Young" or "When" is not part of the name."""
    words = list(re.finditer(r"\S+", reading.plain[start:end]))
    nouns = people_nouns("de") | _ARTICLES_DE if reading.text.language == "de" else frozenset[str]()
    while len(words) > 1 and (fold(words[0].group()) in not_persons() or words[0].group().lower() in nouns):
        words = words[1:]
    return start + words[0].start(), end


_MONTHS = frozenset({"august", "april", "june", "may", "julien", "avril", "augusto"})
"""Months that are first names too."""


def _is_person(reading: Reading, start: int, end: int) -> bool:
    words = [fold(w) for w in reading.plain[start:end].split()]
    if len(words) < 2:
        return False
    if words[0] in given_names() or (len(words) == 2 and words[0] in _MONTHS and words[1] not in not_persons()):
        return True
    if any(w in not_persons() for w in words):
        return False
    return any(p.start < end and start < p.end for p in reading.persons)


def _is_place_or_title(reading: Reading, start: int, end: int, other: str) -> bool:
    words = [fold(w) for w in reading.plain[start:end].split()]
    whole = " ".join(words)
    if whole in country_names() or whole in not_persons() or words[-1] in not_persons():
        return True
    director = reading.subject.director if reading.subject else None
    for title in reading.titles:
        if title.start < end and start < title.end:
            known = title_key(title.title) in ours(reading) and title.marked == "known"
            if not known or (director and fold(director) == fold(other)):
                return is_film(title) or title.marked != "known"
    return False


def _surname_of_someone(reading: Reading, start: int, end: int) -> bool:
    return any(p.start == start and p.full != p.name for p in reading.persons)


def _is_a_surname(reading: Reading, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether a lone word in a bracket is the surname of somebody named in full above, before who stands left of it."""
    word, name = fold(reading.plain[slice(*right)]), fold(reading.plain[slice(*left)])
    above = next((p for p in reading.persons if " " in p.name and fold(p.name).endswith(f" {word}")), None)
    first = next((p for p in reading.persons if fold(p.full) == name), None)
    if above is None or any(p.full == above.full and reading.plain[p.end : p.end + 2] == " (" for p in reading.persons):
        return False  # nobody, or a part with its own actor behind
    return above.end < left[0] and fold(above.full) != name and (first is None or above.start < first.start)


def _repeats(reading: Reading, start: int, end: int) -> bool:
    """Whether the first word of a character stands elsewhere in the text too."""
    word = reading.plain[start:end].split()[0]
    if not word[0].isupper() or fold(word) in not_persons():
        return False
    return len(list(places_of(word, reading.plain))) > 1


_NEXT_NAME = re.compile(" [A-ZА-Я]")


def _by_repetition(reading: Reading, left: tuple[int, int], right: tuple[int, int]) -> str:
    """The side whose first word alone stands elsewhere is the character."""
    counts = []
    for side in (left, right):
        word = reading.plain[slice(*side)].split()[0]
        counts.append(
            sum(1 for at in places_of(word, reading.plain) if not _NEXT_NAME.match(reading.plain, at + len(word)))
        )
    if counts[0] > counts[1]:
        return "character"
    return "actor" if counts[1] > counts[0] else "open"


def _jobs_in_brackets(reading: Reading) -> Iterator[Found]:
    """ "P. Smith (editor)"."""
    for hit in _PAIR.finditer(reading.plain):
        roles = roles_of(hit.group(1))
        if not roles or {"cast", "production", "courtesy", "distributor", "production_company"} & set(roles):
            continue
        for person in reading.persons:
            if person.end == hit.start() and " " in person.name and reading.block_at(hit.start()).is_prose:
                film = film_of(reading, hit.start())
                if film:
                    job = reading.body[hit.start(1) : hit.end(1)]
                    for role in roles:
                        yield Found(person.start, hit.end(), person.name, role, job, None, film, 0.85)
