"""Dates as pages print them become as much of an ISO date as they say."""

import re
from functools import cache

from kadr.reading.lists import load

_ISO = re.compile(r"(?<!\d)((?:18|19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})[./]\s?(\d{1,2})[./]\s?((?:18|19|20)\d\d)(?!\d)")
_YEAR = r"((?:18|19|20)\d\d)"
_LONE_YEAR = re.compile(rf"(?<![\d.,]){_YEAR}(?!\d)")


def iso_date(text: str, language: str | None) -> str | None:
    """The first date in a few words: 2020, 2020-01 or 2020-01-28; None where there is none.

    Day and month of "03/04/2020" are told apart only where one of them is over 12, or the language is not English.

    >>> iso_date("Thursday, April 09, 2020", "en"), iso_date("28. Januar 2020", "de"), iso_date("im Mai 2019", None)
    ('2020-04-09', '2020-01-28', '2019-05')
    """
    if hit := _ISO.search(text):
        return _built(hit[1], hit[2], hit[3])
    low = text.lower()
    day_first, month_first, month_alone = _patterns()
    if hit := day_first.search(low):
        return _built(hit[3], _months()[hit[2]], hit[1])
    if hit := month_first.search(low):
        return _built(hit[3], _months()[hit[1]], hit[2])
    if hit := _DOTTED.search(text):
        return _dotted(hit[1], hit[2], hit[3], "." in hit.group() or language not in {"en", None})
    if hit := month_alone.search(low):
        return _built(hit[2], _months()[hit[1]], None)
    years = _LONE_YEAR.findall(text)
    return years[0] if len(years) == 1 else None


def _dotted(first: str, second: str, year: str, day_first: bool) -> str | None:
    day, month = (int(first), int(second)) if day_first or int(first) > 12 else (int(second), int(first))
    if not day_first and int(first) <= 12 and int(second) <= 12 and first != second:
        return year  # "03/04/2020" may be two days
    return _built(year, str(month), str(day))


def _built(year: str, month: str | None, day: str | None) -> str | None:
    if month is None or not 1 <= int(month) <= 12:
        return year
    if day is None or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02d}"
    return f"{year}-{int(month):02d}-{int(day):02d}"


@cache
def _months() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in load("layout").values():
        for number, name in enumerate(entry["months"], start=1):
            found.setdefault(name, str(number))
            if len(name) > 3:
                found.setdefault(name[:3], str(number))
    found.setdefault("sept", "9")
    return found


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = "|".join(re.escape(name) for name in sorted(_months(), key=len, reverse=True))
    month = rf"\b({names})\b\.?"
    return (
        re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?\s+(?:de |of )?{month},?\s+(?:de )?{_YEAR}"),
        re.compile(rf"{month}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}"),
        re.compile(rf"{month},?\s+(?:de )?{_YEAR}"),
    )
