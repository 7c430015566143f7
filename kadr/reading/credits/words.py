"""What the credits finder knows of words: labels and jobs from the lists, and how names in a list are printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.layout.letters import UPPER
from kadr.reading.mentions.words import country_names, given_names, not_persons

CAPITAL = f"[{UPPER}]"
LETTER = r"[^\W\d_]"
LOWER = rf"[^\W\d_{UPPER}]"
INITIAL = rf"{CAPITAL}\.(?:-?{CAPITAL}\.)*"
# A capital after a small letter ends the word (it is glued to the next), but for McQueen, DeMille and their like.
_WORD = (
    rf"(?:(?:Mc|Mac|De|Di|La|Le|Du|Fitz|Van|O'|D'|d'|l'|al-|el-){CAPITAL}{LOWER}+|{CAPITAL}{LOWER}+(?:['-]{LETTER}{LOWER}*)*"
    rf"|{CAPITAL}(?:{CAPITAL}|['-](?={CAPITAL}))+(?!{LOWER})|{CAPITAL}'{CAPITAL}{LETTER}+)"
)
_PARTICLE = r"(?:dit|dite|van|von|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|ibn|ter|ten|zu|af|av|of)"
_FURTHER = rf"(?: (?:{_PARTICLE} ){{0,2}}(?:{INITIAL}|{_WORD}|{CAPITAL}(?= {CAPITAL})))"
NAME = rf"(?:{INITIAL} ?{_WORD}|{INITIAL}|{_WORD}){_FURTHER}{{0,4}}(?: (?:Jr|Sr)\.?)?"
"""One or more capitalised words, as pattern text."""
FULL_NAME = rf"(?:{INITIAL} ?{_WORD}|{_WORD}{_FURTHER}){_FURTHER}{{0,3}}"
"""Two or more words of a name."""
A_FULL_NAME = late(FULL_NAME)
TITLE_LIKE = rf"{CAPITAL}[\w'-]*(?:(?: (?:of|the|a|an|in|on|and|to|for|with|from|at|is|de|la|du|des|der|das))* (?:{CAPITAL}|\d)[\w'-]*)*(?:, {CAPITAL}[a-z]+(?=[,.]| (?:by|is|was|won|has)\b))?"
"""A run of words printed as a title is, where no mark shows it."""
_NAME = late(NAME)
_COMPANY_NAME = re.compile(rf"[\"'(]?(?:{CAPITAL}|\d)[^,;/|\n•·]*")
_SEPARATOR = re.compile(
    r"[*_]*\s*(?:,\s*(?:and|und|et|y|e|ed|и|&)\s+|[,;/&+|•·]\s*|(?:and|und|et|y|e|ed|и|as well as|sowie)\s+)[*_]*\s*"
)
_COMPANY_LEAD = re.compile(
    rf"[ *_\t]*(?:\([A-Z][\w ,/.-]*\) )?(?:An? (?=[A-Z]))?(?:(?:кино)?(?:студия|компания) (?=[\"«„{UPPER}]))?"
)
_NUMBER_END = re.compile(r"(?<=[a-z])\d{1,3} ?(?:[Mm]in\b|[Mm]inut).*$|\s+\d{2,3} ?(?:min\b|minut).*$")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a printed list of names."""

    start: int
    end: int
    """Of the whole entry, a character in brackets included."""
    name_start: int
    name_end: int
    character: str | None = None
    role_text: str | None = None
    """The job that the entry itself prints: "P. Smith (editor)"."""


@cache
def labels() -> dict[str, str]:
    """Role by folded label, all languages; the first language that has a label decides."""
    found: dict[str, str] = {}
    for language in lists.load("roles")["labels"].values():
        for role, words in language.items():
            for word in words:
                found.setdefault(fold(word), role)
    return found


@cache
def short_labels(language: str | None = None) -> dict[str, str]:
    """Role by folded abbreviation; "D" is the director's, but the actors' in German."""
    tables = (lists.load("roles")["short"], lists.load("roles").get(f"short_{language}", {}))
    return {fold(word): role for table in tables for role, words in table.items() for word in words}


@cache
def other_labels() -> frozenset[str]:
    """Folded labels of a film's record that name no job."""
    return frozenset(fold(word) for words in lists.load("roles")["other"].values() for word in words)


@cache
def _labels_in(language: str) -> frozenset[str]:
    roles = lists.load("roles")["labels"].get(language, {})
    return frozenset(fold(word) for words in roles.values() for word in words)


def is_other(label: str, language: str | None) -> bool:
    """Whether a label names no job: "Image" does in French, and does not in English."""
    key = fold(label)
    return key in other_labels() and key not in _labels_in(language or "en")


@cache
def by_labels() -> dict[str, str]:
    """Labels that end in "by" or its like, and so stand in sentences too."""
    ends = {fold(word) for word in lists.load("roles")["words"]["by"]}
    return {label: role for label, role in labels().items() if " " in label and label.split()[-1] in ends}


@cache
def accented_by_labels() -> frozenset[str]:
    """Labels that end in "by" or its like, with the accents that sentences print."""
    printed = (w for roles in lists.load("roles")["labels"].values() for words in roles.values() for w in words)
    return frozenset(word for word in printed if fold(word) in by_labels() and fold(word) != word)


@cache
def jobs(language: str | None) -> dict[str, str]:
    """Role by lower-case job noun in one language; English where the language is unknown."""
    table = lists.load("roles")["jobs"]
    some = table.get(language or "en", table["en"])
    return {word: role for role, words in some.items() for word in words}


@cache
def departments(language: str | None) -> dict[str, str]:
    """Role by lower-case word for the work itself: "cinematography", "score"."""
    table = lists.load("roles")["departments"]
    some = table.get(language or "en", table["en"])
    return {word: role for role, words in some.items() for word in words}


@cache
def people_nouns(language: str | None) -> frozenset[str]:
    """Lower-case words for a character without a name."""
    table = lists.load("roles")["people"]
    return frozenset(table.get(language or "en", table["en"]))


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(fold(word) for word in lists.load("roles")["words"][group])


def one_of(words: object) -> str:
    """Pattern text for any of some words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))  # type: ignore[call-overload]


@cache
def _labels_ru() -> dict[str, str]:
    """Russian labels, which in Latin letters may be another language's: «оператор» is no camera operator."""
    return {fold(word): role for role, words in lists.load("roles")["labels"]["ru"].items() for word in words}


def _role(key: str, printed: str) -> str | None:
    own = _labels_ru().get(key) if re.search("[а-яё]", printed.lower()) else None
    return own or labels().get(key)


def role_of(label: str) -> str | None:
    """The role of a label, None where it is none."""
    return _role(fold(label), label)


_JOIN = re.compile(r"\s*(?:[,/&+]|\b(?:and|und|et|y|e|и)\b)\s*")


def roles_of(label: str, short: bool = False, language: str | None = None) -> tuple[str, ...]:
    """All roles in a label: "Prod, Dir" has two; empty where any part is no label. short: abbreviations of a language too."""
    known = (
        labels()
        if not short
        else {**labels(), **short_labels(language)}
        if language == "de"
        else {**short_labels(), **labels()}
    )
    whole = _role(fold(label), label) or known.get(fold(label))
    if whole:
        return (whole,)
    parts = [part for part in _JOIN.split(label) if part]
    if len(parts) < 2:
        parts = label.split("-")
    if len(parts) < 2:
        return ()
    by = fold(parts[-1]).split()
    roles = []
    for part in parts:
        key = fold(part)
        role = _role(key, part) or known.get(key) or (known.get(f"{key} {by[-1]}") if by else None)
        if role is None:
            return ()
        roles.append(role)
    return tuple(dict.fromkeys(roles))


def is_company(name: str) -> bool:
    """Whether a name holds a word that companies have."""
    folded = fold(name).split()
    return any(word in _words("company") for word in folded) or (len(name) <= 5 and name.isupper())


def is_prize(words: str) -> bool:
    """Whether words name a prize: "Best Actress", "Grand Prize"."""
    folded = fold(words).split()
    return bool(folded) and (folded[0] in _words("best") or any(word in _words("prize") for word in folded))


_OF_PICTURES = re.compile(r"(?:ph|f)otogra(?:ph|f)\w*|photo|foto", re.IGNORECASE)
_ONE_OF_MANY = re.compile(
    r"(?<!\w)(?:une|eine[rmn]?|una|uma|des|unas|umas|delle|einige|zwei|deux|dos|due|duas) $", re.IGNORECASE
)


def is_a_picture(department: str, before: str) -> bool:
    """Whether a word is no department but a thing that can be counted: "une photographie de X" hangs on a wall.

    before: the words in front of it.
    """
    return _OF_PICTURES.match(department) is not None and _ONE_OF_MANY.search(before) is not None


def is_slip(name: str) -> bool:
    """Whether the last word is a job, taken for a surname."""
    folded = fold(name).split()
    return len(folded) > 1 and folded[-1] in _words("slips")


_ARTICLES = frozenset(
    {
        "the",
        "this",
        "these",
        "his",
        "her",
        "their",
        "its",
        "our",
        "it",
        "he",
        "she",
        "they",
        "we",
        "you",
        "in",
        "on",
        "a",
    }
)


def is_nobody(name: str) -> bool:
    """Words such as "various", a label, or a country, where a name should stand."""
    key = fold(name)
    if (
        not key
        or key in {"el", "il", "le", "la", "los", "das", "der", "die"}
        or key.split()[0] in _ARTICLES
        or key in _words("nobody")
        or key in country_names()
        or key in labels()
        or key in other_labels()
    ):
        return True
    return key.split()[0] in _words("equipment") or key.split()[-1] in _words("equipment")


_BRACKET = re.compile(r"[*_\"]*\s?[*_]*[(\[][*_]*([^()\[\]\n]{1,60})[*_]*[)\]]")
_AS = re.compile(
    rf"\s+(?:as|als|como|en|come|dans le rôle de|nel ruolo di|in the role of)\s+((?:(?:the|a|an|his|her) )?{CAPITAL}[^,;.()\n]{{0,40}}|(?:the|a|an|his|her) (?:(?! and {CAPITAL})[^,;.()\n]){{3,40}})"
)
_DOTS = late(rf"\s?(?:…|\.{{2,}}|\s\.(?:\s\.)+)\s?((?:{NAME}|[a-z][a-z -]{{2,30}}))")


def items(plain: str, start: int, end: int) -> Iterator[Item]:
    """Names in a printed list from start on, as long as it reads as one."""
    position = start
    while position < end:
        while position < end and plain[position] in " *_\t[":
            position += 1
        hit = _NAME.match(plain, position, end)
        if hit is None or is_nobody(hit.group()):
            return
        name_end = _first_of_run(plain, hit)
        item_end, character, job = name_end, None, None
        if bracket := _BRACKET.match(plain, name_end, end):
            character, job, item_end = *_in_brackets(bracket.group(1)), bracket.end()
        elif dots := _DOTS.match(plain, name_end, end):
            character, job, item_end = *_in_brackets(dots.group(1)), dots.end()
        elif alias := _AS.match(plain, name_end, end):
            character, item_end = alias.group(1).strip(" *_"), alias.end()
        yield Item(hit.start(), item_end, hit.start(), name_end, character, job)
        if item_end < hit.end() and plain[item_end] == " ":
            position = item_end + 1
            continue
        if glued := re.compile(rf"(?<={LOWER})(?={CAPITAL}{LOWER})").match(plain, item_end, end):
            position = glued.end()
            continue
        gap = _SEPARATOR.match(plain, item_end, end)
        if gap is None:
            return
        position = gap.end()


def _first_of_run(plain: str, hit: re.Match[str]) -> int:
    """Where the first name ends of "Anna Muster Bert Beispiel", names in pairs with nothing between."""
    words = [hit.start() + len(part) for part in accumulate(hit.group().split(" "), lambda a, b: f"{a} {b}")]
    parts = hit.group().split(" ")
    ahead = re.compile(rf" {CAPITAL}{LOWER}+").match(plain, hit.end())
    if len(parts) == 4 and parts[2].islower():
        return hit.end()  # "Ana Exemplo de Mostra" is one
    if len(parts) < 4 or (len(parts) % 2 and not ahead):
        return hit.end()
    firsts = any(fold(part) in given_names() for part in parts[::2])
    return words[1] if firsts and not any(fold(part) in given_names() for part in parts[1::2]) else hit.end()


def _in_brackets(words: str) -> tuple[str | None, str | None]:
    """(character, job) that a bracket after a name holds."""
    words = words.strip(' *_"')
    if re.fullmatch(r"[\d\s–—-]+", words) or fold(words) in country_names():
        return None, None
    if role_of(words):
        return None, words
    return (re.sub(r"^(?:as|als|como|в роли)\s+", "", words), None) if words else (None, None)


_TOGETHER_WITH = re.compile(
    rf",? (?:(?:in|en|em) [^\W\d_]+ )?(?:con|with|mit|avec|com|con la collaborazione di) (?={CAPITAL}|\d)"
)
"""Casa Film con Canale Cinema: two companies"""
_NEXT_COMPANY = re.compile(r"[^,;/|•·]*[,;/|•·]\s*")


def companies(plain: str, start: int, end: int) -> Iterator[Item]:
    """Company names in a printed list."""
    position = start
    while position < end:
        lead = _COMPANY_LEAD.match(plain, position, end)
        position = lead.end() if lead else position
        hit = _COMPANY_NAME.match(plain, position, end)
        if hit is None:
            return
        words = re.split(r"\. (?=[A-Z\d])|\.$|\s{2,}| \(| - ", hit.group().rstrip())[0]
        words = _TOGETHER_WITH.split(words, maxsplit=1)[0]
        words = re.sub(r" (?:production|release|presentation)$", "", _NUMBER_END.sub("", words).rstrip(" *_.-)"))
        if fold(words) in not_persons() and len(words) > 3 and not words.isupper():
            return  # a company's town
        if not words or len(words.split()) > 7 or is_nobody(words):
            return
        yield Item(hit.start(), hit.start() + len(words), hit.start(), hit.start() + len(words))
        gap = _TOGETHER_WITH.match(plain, hit.start() + len(words), end) or _NEXT_COMPANY.match(
            plain, hit.start() + len(words), end
        )
        if gap is None or "." in gap.group() or len(gap.group()) > 30:
            return
        position = gap.end()
