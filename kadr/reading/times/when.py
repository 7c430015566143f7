"""Times in prose: what is said ("28.07.1991", "in May 2019"), and what can be computed ("two years later")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from kadr.reading import lists
from kadr.reading.keyed import Keyed, Walked


@dataclass(frozen=True, slots=True)
class When:
    """A point in time as far as it is known."""

    start: int
    end: int
    iso: str | None
    """1991, 1991-07, 1991-07-28, a decade as 199X (ISO 8601-2), or None while it is only relative."""
    how: str
    """`stated`, `computed`, or `relative` (not yet settled)"""
    relative: str = ""
    """What it counts from: `later` (a year named before), `same` (that year), `now` (the text's date), `age` (a birth)."""
    years: int = 0
    """How far from there."""
    about: bool = False
    """Only roughly: "about 12 years old", "in the late '90s"."""

    @property
    def year(self) -> int | None:
        """The year, where one is known."""
        return int(self.iso[:4]) if self.iso and self.iso[:4].isdigit() else None


_MORE_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12, "jänner": 1, "январь": 1, "январе": 1, "февраль": 2, "феврале": 2, "март": 3, "марте": 3, "апрель": 4,
    "апреле": 4, "май": 5, "мае": 5, "июнь": 6, "июне": 6, "июль": 7, "июле": 7, "август": 8, "августе": 8,
    "сентябрь": 9, "сентябре": 9, "октябрь": 10, "октябре": 10, "ноябрь": 11, "ноябре": 11, "декабрь": 12,
    "декабре": 12, "setiembre": 9,
}  # fmt: skip

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
    "dois": 2, "duas": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "dez": 10, "um": 1, "uno": 1,
    "два": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10,
}  # fmt: skip

_N = rf"(?:\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"


def number(word: str) -> int | None:
    """A small number written in digits or in a word of the languages read here.

    >>> number("26"), number("two"), number("drei"), number("many")
    (26, 2, 3, None)
    """
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())


@cache
def months() -> dict[str, int]:
    """Month names of every language to their numbers."""
    known = dict(_MORE_MONTHS)
    for group in lists.load("layout").values():
        for index, name in enumerate(group.get("months", ()) if isinstance(group, dict) else ()):
            known.setdefault(name.lower(), index + 1)
    return known


@cache
def _patterns() -> tuple[tuple[str, Keyed], ...]:
    month = rf"(?P<month>{'|'.join(sorted(map(re.escape, months()), key=len, reverse=True))})\.?"
    year = r"(?P<year>(?:1[89]|20)\d\d)"
    of = r"(?:\s+(?:de|del|of|d'))?"
    return tuple(
        (how, Keyed(pattern, re.IGNORECASE))
        for how, pattern in (
            ("iso", r"(?<![\d-])(?P<year>(?:1[89]|20)\d\d)-(?P<m>[01]\d)-(?P<day>[0-3]\d)(?!\d)"),
            ("dmy", r"(?<![\d.])(?P<day>[0-3]?\d)[./](?P<m>[01]?\d)[./](?P<year>(?:1[89]|20)\d\d)(?!\d)"),
            ("named", rf"(?<!\w){month}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{year}(?!\d)"),
            ("named", rf"(?<!\w)(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?{of}\s+{month}{of},?\s+{year}(?!\d)"),
            ("named", rf"(?<!\w){month}{of},?\s+{year}(?!\d)"),
            ("named", rf"(?<!\w){month}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d\w]|,?\s+\d{{4}})"),
            ("decade", r"(?<![\d\w])(?P<century>1[89]|20)?'?(?P<decade>\d)0(?:'?s|er|er Jahre\w*|-х|-е)(?!\w)"),
            ("span", r"(?<![\d\w])(?P<year>(?:1[5-9]|20)\d\d)\s?[-/]\s?(?P<last>(?:1[5-9]|20)\d\d)(?!\d)"),
            ("year", r"(?<![\d\w.,£$€-])(?P<year>(?:1[89]|20)\d\d)(?![\d\w]|[.,]\d|-\d| ?(?:km|m|min|euros?|dollars?)\b)"),
        )
    )  # fmt: skip


_RELATIVE: tuple[tuple[str, int, Keyed], ...] = tuple(
    (kind, years, Keyed(pattern, re.IGNORECASE))
    for kind, years, pattern in (
        ("later", 0, rf"(?<!\w)(?P<n>{_N}) years? (?:later\b|after(?:wards)?\b(?! (?:the|an?|his|her|its|their|\"|'|[A-Z]|\w+ing|being|he|she|it|they|I|we|this|that|winning)))"),
        ("later", 0, rf"(?<!\w)(?P<n>{_N}) Jahre? (?:später|danach)\b"),
        ("later", 0, rf"(?<!\w)(?P<n>{_N}) ans? (?:plus tard\b|après\b(?=[,.;]| (?:il|elle|on|ils)\b))"),
        ("later", 0, rf"(?<!\w)(?P<n>{_N}) años? (?:después\b(?! del?\b)|más tarde\b)"),
        ("later", 0, rf"(?<!\w)(?P<n>{_N}) ann[io] dopo\b"),
        ("later", 0, rf"(?<!\w)(?P<n>{_N}) anos? (?:depois\b(?! d[aeo]\b)|mais tarde\b)"),
        ("later", 0, rf"(?<!\w)через (?P<n>{_N}) (?:год|года|лет)\b"),
        ("later", 1, r"\b(?:the (?:following|next) year|ein Jahr später|l'année suivante|al año siguiente|"
                     r"l'anno (?:dopo|seguente|successivo)|no ano seguinte|через год|год спустя|im Jahr darauf)\b"),
        ("same", 0, r"\b(?:(?:later|earlier) (?:in the|that|the same) year|(?:in )?(?:the same|that same|that) year|"
                    r"im selben Jahr|la même année|el mismo año|lo stesso anno|no mesmo ano|в том же году)\b"),
        ("now", 0, r"\b(?:this (?:year|yr|month|week|spring|summer|autumn|fall|winter)|dieses Jahr|in diesem Jahr|"
                   r"cette année|este año|este ano|quest'anno|в этом году|heuer)\b"),
        ("now", -1, r"\b(?:last (?:year|yr)|letztes Jahr|im letzten Jahr|im vergangenen Jahr|l'an dernier|l'année dernière|"
                    r"el año pasado|l'anno scorso|no ano passado|ano passado|в прошлом году)\b"),
        ("ago", 0, rf"(?<!\w)(?P<n>{_N}) years ago\b"),
        ("ago", 0, rf"(?<!\w)vor (?P<n>{_N}) Jahren\b"),
        ("age", 0, rf"(?:when|as) (?:he|she|I|they) (?:was|were|turned) (?:only |just )?(?P<n>{_N})(?: years old)?(?![\w%])"),
        ("age", 0, rf"\b(?:he|she|I) was (?P<about>about |around |almost |nearly )?(?:only |just )?(?P<n>{_N}) years old\b"),
        ("age", 0, rf"(?:at (?:the )?age(?: of)?|aged) (?P<about>about |around )?(?P<n>{_N})(?![\w%])"),
        ("age", 0, r"\b(?:only |just )?(?P<n>\d{1,2}) years old\b"),
        ("age", 0, r"\bat (?:just |only )?(?P<n>\d\d)(?=,| he | she | I )"),
        ("age", 0, rf"\b(?:im Alter von|mit) (?P<n>{_N}) Jahren\b"),
        ("age", 0, rf"\bà (?:l'âge de )?(?P<n>{_N}) ans\b"),
        ("age", 0, rf"\b(?:a los|con) (?P<n>{_N}) años\b"),
        ("age", 0, rf"\b(?:a|all'età di) (?P<n>{_N}) anni\b"),
        ("age", 0, rf"\b(?:aos|com) (?P<n>{_N}) anos\b"),
        ("age", 0, rf"\bв (?:возрасте )?(?P<n>{_N}) лет\b"),
    )
)  # fmt: skip

# A pattern is tried only where one of its words occurs: most sentences have none.
_ALL_NEEDLES = ("year", "yr", "jahr", " ans", "année", "l'an", "año", "anno", "anni", "anos", "ano ", "лет", "год", "ago", "month", "week",
                "spring", "summer", "autumn", "fall", "winter", "heuer", "age", "when", "as he", "as she", "at ")  # fmt: skip
_NEEDLES = {
    pattern: tuple(n for n in _ALL_NEEDLES if n.strip() in pattern.pattern.replace(_N, "").lower()) or ("",)
    for _, _, pattern in _RELATIVE
}

_ROUGH = re.compile(
    r"\b(?:about|around|circa|ca\.?|early|mid|late|um|vers|hacia|verso|por volta de|около)[ -](?:the )?'?$", re.I
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_DIGIT = re.compile(r"\d")
_RELATIVE_HINT = Keyed(
    r"[Yy]ears?\b|\byr\b|[Jj]ahr|\bans?\b|ann[ée]e|\baños?\b|\banos?\b|\bann[io]\b|\bгод|\bлет\b|\bheuer\b|\baged?\b|"
    r"\b[Tt]his (?:week|month|spring|summer|autumn|fall|winter)|\b(?:[Ww]hen|[Aa]s) (?:he|she|I|they) (?:was|were|turned)|\b[Aa]t (?:just |only )?\d"
)


def dates_in(plain: str, start: int, end: int) -> list[When]:
    """Every date between two places of levelled text, stated ones and relative ones not yet settled, in order.

    >>> [d.iso for d in dates_in("Born July 9, 1933; seen 28.07.1991, in May 2019 and in 2020.", 0, 62)]
    ['1933-07-09', '1991-07-28', '2019-05', '2020']
    >>> [(d.relative, d.years) for d in dates_in("Two years later, when she was 26,", 0, 33)]
    [('later', 2), ('age', 26)]
    """
    if type(plain) is not Walked:
        return _dates_in(plain, start, end)
    key = ("dates", start, end)  # lives, prizes and events ask for the same sentences
    if key not in plain.kept:
        plain.kept[key] = _dates_in(plain, start, end)
    return list(plain.kept[key])


def _dates_in(plain: str, start: int, end: int) -> list[When]:
    found: list[When] = []
    if _DIGIT.search(plain, start, end):
        named = any(word.lower() in months() for word in _WORD.findall(plain, start, end))
        for how, pattern in _patterns():
            if how == "named" and not named:
                continue
            for hit in pattern.finditer(plain, start, end):
                if not _overlaps(found, hit.start(), hit.end()):
                    found += _stated(plain, how, hit)
    if _RELATIVE_HINT.search(plain, start, end):
        words = plain[start:end].lower()
        for kind, years, pattern in _RELATIVE:
            if not any(needle.strip() in words for needle in _NEEDLES[pattern]):
                continue
            for hit in pattern.finditer(plain, start, end):
                if not _overlaps(found, hit.start(), hit.end()):
                    found.append(_relative(kind, years, hit))
    return sorted(found, key=lambda when: when.start)


def _overlaps(found: Iterable[When], start: int, end: int) -> bool:
    return any(start < when.end and when.start < end for when in found)


def _stated(plain: str, how: str, hit: re.Match[str]) -> list[When]:
    parts = hit.groupdict()
    about = bool(_ROUGH.search(plain, max(0, hit.start() - 18), hit.start()))
    if how == "decade":
        century = parts["century"] or ("20" if parts["decade"] in "01" else "19")
        return [When(hit.start(), hit.end(), f"{century}{parts['decade']}X", "stated", about=True)]
    if how == "span":
        return [
            When(hit.start("year"), hit.end("year"), parts["year"], "stated"),
            When(hit.start("last"), hit.end("last"), parts["last"], "stated"),
        ]
    month = int(parts["m"]) if parts.get("m") else months().get((parts.get("month") or "").lower(), 0)
    day = int(parts.get("day") or 0)
    if (parts.get("m") and not 1 <= month <= 12) or day > 31:
        return []
    year = parts.get("year")
    if year is None:  # "May 9": a day of some year
        return [When(hit.start(), hit.end(), None, "stated")] if hit.group("month")[0].isupper() else []
    iso = year + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")
    return [When(hit.start(), hit.end(), iso, "stated", about=about)]


def _relative(kind: str, years: int, hit: re.Match[str]) -> When:
    n = number(hit.groupdict().get("n") or "")
    about = bool(hit.groupdict().get("about"))
    if kind == "ago":
        return When(hit.start(), hit.end(), None, "relative", "now", -(n or 0), about)
    return When(hit.start(), hit.end(), None, "relative", kind, n if n is not None else years, about)


def settle(when: When, *, before: int | None = None, now: int | None = None, born: int | None = None) -> When:
    """A relative time made a year, where what it counts from is known; else as it was.

    before: the year named before it; now: the year of the text; born: the birth year of whom it speaks.
    An age gives the year in which it was reached, so it may be one too early.

    >>> settle(dates_in("two years later", 0, 15)[0], before=2017).iso
    '2019'
    """
    base = {"later": before, "same": before, "now": now, "age": born}.get(when.relative)
    if when.how != "relative" or base is None:
        return when
    return replace(when, iso=str(base + when.years), how="computed", about=when.about or when.relative == "age")


_EDITION = re.compile(
    r"(?<![\w.])(?P<n>\d{1,3})(?:st|nd|rd|th|\.|ª|º|°|e|ème|-[йм]\w{0,2})\s+(?=(?:annual |edition |Ausgabe|édition|edición|"
    r"edizione|edição)?[^\W\d_])|(?<![\w.])(?P<roman>[XVI]{1,7}) (?=(?:International|Internationale|edition|Festival)\b)"
)


def edition_in(plain: str, start: int, end: int) -> tuple[int, int, str] | None:
    """The edition of a festival ("31st", "72."), with its range, where one stands between two places.

    >>> edition_in("gave out the 11th Asia Pacific Screen Awards", 0, 44)
    (13, 17, '11th')
    """
    hit = _EDITION.search(plain, start, end)
    return (hit.start(), hit.start() + len(hit.group().rstrip()), hit.group().strip()) if hit else None
