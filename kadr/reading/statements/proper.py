"""Proper names: a word of style inside the name of a prize, a company, a festival or a person claims nothing."""

import re
from functools import cache

from kadr.fold import level
from kadr.late import late
from kadr.reading import lists
from kadr.reading.layout.letters import UPPER
from kadr.reading.statements.facets import Hit, even
from kadr.reading.statements.phrases import Phrases
from kadr.reading.text import Ranges, Reading

_PART = rf"(?:[dDlL]'[{UPPER}]|[{UPPER}])[\w'&.-]*"
_RUN = late(rf"(?<![\w'-]){_PART}(?: (?:(?:of|de|des|du|del|della|di|da|do|for) (?:the |la |le |los )?|& )?{_PART})+")
_LEADS = re.compile(
    r"(?:(?:The|This|That|These|A|An|At|In|On|As|And|But|With|By|For|From|His|Her|Its|Their|My|Our|No|When|While|If|It|I|He|She|They|We|You|There|Then"
    r"|Le|La|Les|El|Il|Lo|O|Un|Une|Das|Der|Die) )+"
)
_FEWEST = 3  # capitals in a row at the head of a sentence, before they are taken for a name
_FAR = 30  # letters before a word, in which its first name or a title may stand
_CAPITAL_NOUNS = frozenset({"de"})
"""Languages that print every noun with a capital."""


def proper_names(reading: Reading) -> Ranges:
    """Where names of two or more words stand that are no person's and no title's."""
    return Ranges(_names(reading))


def _names(reading: Reading) -> list[tuple[int, int]]:
    from kadr.reading.credits.words import is_company, is_prize  # here, because who weighs statements needs no names

    found: list[tuple[int, int]] = []
    heads = {sentence.start for sentence in reading.sentences}
    for run in _RUN.finditer(reading.plain):
        lead = _LEADS.match(run.group())
        start = run.start() + (lead.end() if lead else 0)
        words = reading.plain[start : run.end()].rstrip(".")
        count = len(words.split())
        if count < 2 or words.isupper():
            continue
        named = is_prize(words) or is_company(words) or re.search(r"\b[dDl]'", words) is not None
        opens = start in heads or reading.plain[max(0, start - 2) : start].strip(" ") in {'"', ":", "-", "(", "["}
        if named or (count >= _FEWEST if opens else reading.text.language not in _CAPITAL_NOUNS):
            found.append((start, run.end()))
    return found


def outside_names(reading: Reading, hits: list[Hit]) -> list[Hit]:
    """The hits that share no word with a proper name."""
    names = proper_names(reading)
    capitals = Ranges(capital_words(reading.plain, reading.text.language or "en"))
    return [hit for hit in hits if not names.meet(hit.start, hit.end) and not capitals.meet(hit.start, hit.end)]


_INSIDE = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÞА-ЯЁ][^\W\d_]+")
_CAPITAL_BEFORE = re.compile(r"[\w,;]\s(?:[A-ZÀ-ÞА-ЯЁ][\w'.-]*|de|da|di|du|von|van)\s$")
_CAPITAL_BEHIND = re.compile(r"\s[A-ZÀ-ÞА-ЯЁ][^\W\d_]")
_CALLED = re.compile(
    r"\b(?:captain|colonel|sergeant|mrs?|ms|miss|dr|doctor|professor|father|sister|uncle|aunt|capitaine|monsieur|madame|docteur|capit[áa]n|señor|señora|don|doña|"
    r"profesor|profesora|capitano|signor|signora|dottor|professore|capitão|senhor|senhora|dona|doutor|капитан|господин|госпожа|доктор)\.? $",
    re.IGNORECASE,
)


def capital_words(plain: str, language: str) -> list[tuple[int, int]]:
    """Where a word of hue or pace is a name: inside a sentence, with a capital, beside another or behind a title ("captain Green",
    "Slow Water").

    >>> [("captain Green and the green sea")[a:b] for a, b in capital_words("captain Green and the green sea", "en")]
    ['Green']
    """
    if language in _CAPITAL_NOUNS:
        return []
    return [
        hit.span()
        for hit in _INSIDE.finditer(plain)
        if not hit.group().isupper() and _is_hue_or_pace(hit.group(), language) and _is_called_so(plain, *hit.span())
    ]


def _is_called_so(plain: str, start: int, end: int) -> bool:
    before = plain[max(0, start - _FAR) : start]
    return bool(_CAPITAL_BEHIND.match(plain, end) or _CAPITAL_BEFORE.search(before) or _CALLED.search(before))


@cache
def _is_hue_or_pace(word: str, language: str) -> bool:
    small = even(level(word))
    return any(end - start == len(small) for _, _, start, end in _hues_and_paces(language).find(f"{small} "))


@cache
def _hues_and_paces(language: str) -> Phrases[str]:
    hues, paces = lists.load("measured")["hues"], lists.load("claimed")["pace"]
    known = language if language in hues else "en"
    return Phrases((name, name, words) for some in (hues, paces) for name, words in some[known].items())
