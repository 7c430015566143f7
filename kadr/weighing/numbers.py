"""Numbers and lengths of time in words and figures, in seven languages."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from kadr.reading import lists
from kadr.weighing.words import Said, Word


def figure(words_said: Said, text: str) -> float | None:
    """A number in digits, or one in words.

    >>> figure(Said("", "en"), "12.5"), figure(Said("", "en"), "forty-five"), figure(Said("", "en"), "some")
    (12.5, 45.0, None)
    >>> figure(Said("", "de"), "fünfundvierzig"), figure(Said("", "fr"), "quatre-vingt-dix"), figure(Said("", "it"), "quarantacinque")
    (45.0, 90.0, 45.0)
    """
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        return float(text.replace(",", "."))
    if text in _AND_A_HALF_MORE:
        return _AND_A_HALF_MORE[text]
    total, last, any_told = 0.0, 0.0, False
    for part in re.split(r"[\s-]+", text.strip()):
        if part in _JOINING_NUMBERS and any_told:
            continue
        value = _one_number(words_said.language, part)
        if value is None:
            return None
        if any_told and value >= 100:  # "two hundred"
            total += last * value - last
        elif any_told and last == 4 and value == 20:  # "quatre-vingt"
            total += 76
        elif any_told and value >= last:
            return None
        else:
            total += value
        last, any_told = value, True
    return total if any_told else None


_AND_A_HALF_MORE = {
    "полтора": 1.5, "полутора": 1.5, "полторы": 1.5, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5,
}  # fmt: skip
_JOINING_NUMBERS = frozenset({"and", "und", "et", "y", "e", "и"})


@cache
def _numbers(language: str) -> dict[str, float]:
    kept = lists.load("measured")
    found: dict[str, float] = {}
    for name, first, step in (("numbers", 1, 1), ("tens", 30, 10)):
        for n, written in enumerate(kept[name].get(language, [])):
            found.update(dict.fromkeys(written.split("|"), float(first + n * step)))
    for value, written in zip((100.0, 1000.0), kept["hundreds"].get(language, []), strict=False):
        found.update(dict.fromkeys(written.split("|"), value))
    return found


def _one_number(language: str, word: str) -> float | None:
    """One word: "five", and those written together, "fünfundvierzig", "quarantacinque", "zweihundert"."""
    known = _numbers(language)
    if word in known:
        return known[word]
    if language == "de":
        ones, _, tens = word.partition("und")
        small = {"ein": 1.0, **known}
        if ones in small and tens in known and small[ones] < 10 <= known[tens]:
            return small[ones] + known[tens]
    if language == "es" and word.startswith("veinti"):
        rest = known.get(word.removeprefix("veinti").translate(_PLAIN_VOWELS))
        return 20 + rest if rest is not None and rest < 10 else None
    if language in {"de", "it"}:
        for name, value in known.items():
            stem = name.rstrip("aeio") if language == "it" else name
            if value >= 20 and len(stem) > 3 and word.startswith(stem) and word != name:
                rest = known.get(word[len(stem) :]) or known.get(word[len(name) :])
                if rest is not None and rest < value:
                    return value + rest
    return None


_PLAIN_VOWELS = str.maketrans("óéú", "oeu")  # "veintidós", "veintitrés", "veintiún"
_THOUSANDS = re.compile(r"(?<=\d)[.,' ](?=\d{3}(?!\d))")
_FIGURE = re.compile(
    r"(?<![\w.,])(\d+(?:[.,]\d+)?|[^\W\d_]+)[\s'-]+(?:and a half |(?:full|whole|good|mere|solid|short|long|volle|ganze|knappe|bonnes?|buoni|buenos) )?"
    r"([^\W\d_]+)"
)
_LONGEST_NUMBER = 5  # words of "one hundred and twenty-five"


def _number_before(words_said: Said, end: int) -> tuple[float, int] | None:
    """The longest number in words or digits that ends here, and where it begins."""
    tokens = list(re.finditer(r"\d+(?:[.,]\d+)?|[^\W\d_]+", words_said.text[:end]))[-_LONGEST_NUMBER:]
    found = None
    for first in reversed(tokens):
        between = words_said.text[first.end() : end]
        if re.search(r"[^\w\s.,-]|[.,](?!\d)", between):
            break
        number = figure(words_said, words_said.text[first.start() : end])
        if number is not None:
            found = number, first.start()
    return found


def lengths_s(words_said: Said) -> list[tuple[float, float, int, int]]:
    """Every length of time with a figure: seconds, what its last digit may hide, and where it stands."""
    units = lists.load("measured")["units"].get(words_said.language, {})
    seconds = {"s": 1.0, "min": 60.0, "h": 3600.0}
    found = []
    for at in _places(_FIGURE, words_said.text):
        for name, entries in units.items():
            if re.fullmatch("|".join(f"(?:{entry})" for entry in entries), at.group(2)):
                told = _number_before(words_said, at.end(1))
                number, start = told if told else (None, at.start())
                if (
                    number is None and at.group(1) in _ARTICLES and name != "s"
                ):  # "a minute"; "a second" is an ordinal too
                    number = 1.0
                    part = re.search(r"\b(half|three[ -]quarters of|a quarter of) $", words_said.text[: at.start(1)])
                    if part is not None:
                        number, start = {"h": 0.5, "t": 0.75, "a": 0.25}[part.group(1)[0]], part.start()
                if number is None and words_said.language == "ru" and _RUSSIAN_ONE.fullmatch(at.group()):
                    number, start = 1.0, at.start(2)
                if number is None and name == "h" and _AND_A_HALF.match(words_said.text, at.end()):
                    number, start = 1.0, at.start(2)  # "dura hora e meia"
                if number is not None:
                    step = 10.0 ** -len(re.split("[.,]", at.group(1))[1]) if re.search("[.,]", at.group(1)) else 1.0
                    after = _AND_A_HALF.match(words_said.text, at.end())
                    half = 0.5 if " half " in at.group() or after else 0.0
                    if name == "h" and not half and (quarter := _AND_A_QUARTER.match(words_said.text, at.end())):
                        half, after = 0.25, quarter
                    hidden = min(step / 2, (number + half) * _MOST_HIDDEN)  # "half a minute" is no "up to a minute"
                    more, end = _minutes_after(words_said, at.end()) if name == "h" and not after else (0.0, at.end())
                    hidden = 0.5 / 60 if more else hidden
                    found.append(((number + half) * seconds[name] + more, hidden * seconds[name], start, end))
    parts = [
        (part * 3600, part * 3600 * _MOST_HIDDEN / 4, hit.start(), hit.end())
        for part, entry in _OF_AN_HOUR.get(words_said.language, ())
        for hit in re.finditer(rf"\b(?:{_AN})?(?:{entry})(?!\w)", words_said.text)
    ]
    found = [one for one in found if not any(start < one[3] and one[2] < end for *_, start, end in parts)]
    return sorted([*found, *parts], key=lambda one: one[2])


_AN = r"(?:an?|eine[rnm]?|une?|una|uma?) "
_HALF_A_MINUTE = 1 / 120
_OF_AN_HOUR = {
    "en": ((0.75, r"three[- ]quarters of an hour"),),
    "de": ((_HALF_A_MINUTE, r"halbe[nr]? minute"), (0.75, r"dreiviertelstunde|drei viertelstunden|dreiviertel stunde"), (0.25, r"viertelstunde"), (0.5, r"(?:halbe[nr]?|knappe[nr]? halbe[nr]?) stunde")),
    "fr": ((_HALF_A_MINUTE, r"demi-minute"), (0.75, r"trois[- ]quarts d'heure"), (0.5, r"demi-heure")),
    "es": ((_HALF_A_MINUTE, r"medio minuto"), (0.75, r"tres cuartos de hora"), (0.5, r"media hora"), (0.25, r"cuarto de hora")),
    "it": ((_HALF_A_MINUTE, r"mezzo minuto"), (0.75, r"tre quarti d'ora"), (0.5, r"mezz'ora"), (0.25, r"quarto d'ora")),
    "pt": ((_HALF_A_MINUTE, r"meio minuto"), (0.75, r"três quartos de hora"), (0.5, r"meia hora"), (0.25, r"quarto de hora")),
    "ru": ((_HALF_A_MINUTE, r"полминут[ыеу]"), (0.75, r"три четверти часа|трех четвертей часа"), (0.5, r"полчаса|получаса"), (0.25, r"четверть часа")),
}  # fmt: skip
"""Parts of an hour that are told without a number of their own, as hours."""


def _minutes_after(words_said: Said, end: int) -> tuple[float, int]:
    """Minutes that are told without their name behind hours, "une heure trente", in seconds, and where they end; 0 where none are."""
    hit = _BARE_MINUTES.match(words_said.text, end)
    number = figure(words_said, hit.group(1)) if hit else None
    return (60 * number, hit.end(1)) if hit and number is not None and 5 <= number < 60 else (0.0, end)


_BARE_MINUTES = re.compile(r" ((?:\d{2}|[^\W\d_]{3,}(?:-[^\W\d_]+){0,2}))(?=[ ,.;:!]*$|[,.;:!])")


_AND_A_HALF = re.compile(r" (?:and a half|et demie?|y medi[ao]|e mezz[oa]|e mei[ao]|с половиной)\b")
_AND_A_QUARTER = re.compile(
    r" (?:and a quarter|und eine viertelstunde|et quart|y cuarto|e un quarto|e um quarto|с четвертью)\b"
)
_RUSSIAN_ONE = re.compile(r"(?:длится|длятся|идет|ровно|целую|целый|держится) (?:минуту|секунду|час)")
"""One minute, one hour in the accusative without a number: "длится минуту"."""
_MOST_HIDDEN = 0.25
"""Part of a figure that its roundness may hide at most."""
_ARTICLES = frozenset({"a", "an", "ein", "eine", "einer", "une", "un", "una", "um", "uma"})


def counts(words_said: Said, thing: Iterable[Word]) -> list[tuple[int, Word]]:
    """Whole numbers right before one of some words, one adjective between them allowed: "39 long shots", "a hundred cuts"."""
    found = []
    for word in thing:
        before = replace(words_said, text=_THOUSANDS.sub("", words_said.text[: word.start]).rstrip())
        told = _number_before(before, len(before.text))
        if told is None and (adjective := re.search(r"\s+[^\W\d_]+$", before.text)):
            told = _number_before(before, adjective.start())
        if told is not None and told[0] == int(told[0]):
            found.append((int(told[0]), word))
    return found


def _places(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Every match, overlapping ones too: "about ten minutes" holds "ten minutes"."""
    found, at = [], 0
    while hit := pattern.search(text, at):
        found.append(hit)
        at = hit.start() + 1
        while at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
            at += 1
    return found
