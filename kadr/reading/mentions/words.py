"""What capital letters may be: the shape of a name, and the words that are none."""

import re
from functools import cache
from itertools import islice

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.keyed import Walked
from kadr.reading.layout.letters import UPPER
from kadr.reading.mentions.known import makers
from kadr.reading.standing import places_in_any_case, places_of
from kadr.reading.text import Reading

CAPITAL = f"[{UPPER}]"


LETTER = r"[^\W\d_]"


# One word of a name: Balagov, O'Brien, Jean-Luc, Kar-Wai, McQueen, J., ELEM
_BEHIND_CAPITAL = rf"(?:\.(?:-?{CAPITAL}\.)*|(?:{LETTER}|(?<={LETTER})['-](?={LETTER}))+)"
NAME_WORD = rf"(?:{CAPITAL}{_BEHIND_CAPITAL})"


PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|do|dos|du|des|la|le|el|al|bin|ibn|ter|ten|zu|y)"


# The first letter is asked for before what may not stand there, so that `re` skips to the capitals.
NAME = late(rf"{CAPITAL}(?<![\w@#].){_BEHIND_CAPITAL}(?: (?:{PARTICLE} ){{0,2}}{NAME_WORD}){{0,3}}")


POSSESSIVE = re.compile(r"'(?:s)?$")


def without_possessive(word: str) -> str:
    """Balagov of "Balagov's", and of "Balagov"."""
    return POSSESSIVE.sub("", word) if "'" in word else word


GLUED = re.compile(rf"(?<=[a-zà-ÿа-я])(?={CAPITAL}[a-zà-ÿа-я]{{2,}})")


_SMALL_WORDS = (
    "a an the of in on at to for and or but nor from by with as is are be no not it its i into over under after before "
    "de la le les du des et en un une der die das und im von zu el los las y il lo di da e o os do dos"
)


SMALL = frozenset(_SMALL_WORDS.split(" "))


LEADS = frozenset(
    "con per in dans avec apres pour de di em com en mit nach seit quando se e et y und dopo tra da a al y o ou quant si comme depuis avant vor bei fur auch am im zum zur vom beim aber mais ma pero mas sur selon wie quand cuando tras desde entre por para pelo contra contro sans sin senza sem als par".split()
)  # fmt: skip
"""Folded words of six languages that open a sentence before a name or a title, and are no part of it."""


@cache
def not_persons() -> frozenset[str]:
    """Folded words that begin with a capital and are no person: places, nations, days, festivals, studios, jobs."""
    words: set[str] = set()
    for group in lists.load("not_persons").values():
        words.update(fold(word) for word in group)
    return frozenset(words)


@cache
def page_words() -> frozenset[str]:
    """Folded words that make a heading a heading of the page or of a prize, not a title."""
    groups = lists.load("not_persons")
    return frozenset(fold(word) for name in ("prizes", "page", "jobs") for word in groups[name])


@cache
def countries() -> frozenset[str]:
    """Folded names of countries and places, as they stand in brackets behind a title in lists."""
    return frozenset(fold(word) for word in lists.load("not_persons")["places"])


@cache
def country_names() -> frozenset[str]:
    """Folded names of countries."""
    return frozenset(fold(word) for word in lists.load("countries")["names"])


@cache
def nations_and_places() -> frozenset[str]:
    """Folded words for nations and places."""
    groups = lists.load("not_persons")
    return frozenset(fold(word) for name in ("nations", "places") for word in groups[name])


@cache
def given_names() -> frozenset[str]:
    """Folded first names that help to tell a person from another capitalised phrase."""
    return frozenset(fold(word) for word in lists.load("given_names")["names"])


def is_a_name(words: str) -> bool:
    """Whether some words are a person's name by the lists: a maker, or a first name with more behind it."""
    folded = fold(words).split()
    return " ".join(folded) in makers() or (len(folded) > 1 and folded[0] in given_names())


def starts_sentence(reading: Reading, offset: int) -> bool:
    sentence = reading.sentence_at(offset)
    return sentence is not None and sentence.start == offset


def trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start] in " _*":
        start += 1
    while end > start and plain[end - 1] in " ,.;:_*":
        end -= 1
    return start, end


_ROLE_BEFORE = (
    r"(?:director|filmmaker|actor|actress|writer|producer|regie|regisseurin|regisseur|réalisat(?:eur|rice)|cineasta|"
    r"diretora|diretor|directora|regista|режисс[её]р\w*|by|von|de|par|di)\s*:?\s*$"
)
_LIFE_AFTER = re.compile(
    r"'s?\b|\s*[(\[,]?\s*(?:born|b\.|\*|was born|geboren|née?\b|nació|nasceu|nat[oa]\b|родил|is an? |lives |studied|graduated|says|said)",
    re.IGNORECASE,
)


_BORN_AFTER = re.compile(
    r" \((?:(?:18|19|20)\d\d ?- ?(?:(?:18|19|20)\d\d)?|([A-ZÀ-ÞŁŚŽČ][^()\d\n,;]{1,30})(?:, [^()\d\n,;]{2,30})?, (?:18[5-9]|19\d|200)\d)\)"
)
"""Julieta Sarmiento (Paysandú, 1990); Rosa Muster (1931-2020)"""


_PLAYED_BY = re.compile(r"\((?:the|an?|newcomer|played|excellent|wonderful|terrific|superb|[a-z]+ly)\b[a-z -]*$")
"""Maud (the great Anna Muster)"""


def named_as_a_person(plain: Walked, words: str) -> bool:
    """Whether a text uses two or three capitalised words as a name: a life or a job beside them, or the surname alone."""
    parts = words.split()
    if not 2 <= len(parts) <= 3 or any(part.lower() in SMALL for part in parts):
        return False
    for start in places_in_any_case(words, plain):
        end = start + len(words)
        if re.search(_ROLE_BEFORE, plain[max(0, start - 22) : start], re.IGNORECASE):
            return True
        if _LIFE_AFTER.match(plain, end):
            return True
        if _PLAYED_BY.search(plain, max(0, start - 40), start) and plain[end : end + 1] in {")", ","}:
            return True
        born = _BORN_AFTER.match(plain, end)
        if born and (born.group(1) is None or fold(born.group(1)) not in countries()):
            return True
    alone = (
        start
        for start in places_of(parts[-1], plain)
        if _GOES_ON_SMALL.match(plain, start + len(parts[-1])) and not _BEHIND_A_WORD.match(plain, max(0, start - 2))
    )
    return len(list(islice(alone, 2))) == 2


_GOES_ON_SMALL = re.compile("(?:'s)?(?= [a-z])")
_BEHIND_A_WORD = re.compile("[A-Za-zÀ-ž] ")
