"""References after the standards: ISO 690 (which DIN ISO 690 is) by author and date, and GOST R 7.0.5.

Sources: ISO 690:2021, 7-9 and annex A; GOST R 7.0.5-2008, 6-7 and 10 (a reference to a part of a document). The day on
which a page was seen is not known to Kadr and left out.
"""

from kadr.cite.record import Cited, Person
from kadr.cite.words import (
    MONTHS,
    RUSSIAN_MONTHS,
    british_date,
    closed,
    day_and_month,
    described,
    initialled,
    interviewee,
    of_what,
)


def iso_690(cited: Cited) -> str:
    """An entry by author and date; family names in capitals."""
    item = cited.item
    spoken = interviewee(cited)
    first = spoken or item.author
    year = str(item.issued[0]) if item.issued else "n.d."
    title = item.title or described(item)
    what = f"Interview by {item.author.whole}" if spoken and item.author else of_what(item)
    online = " [online]" if item.url else ""
    paper = f"*{item.container}*{online}" if item.container else ""
    head = [f"{_capitals(first)}, {year}", title] if first else [f"{title}, {year}"]
    whole = british_date(item.issued) if len(item.issued) > 1 else ""
    head[-1] += online if not paper else ""
    parts = [*head, what, paper, whole, f"Available from: {item.url}" if item.url else ""]
    return " ".join(closed(part) if not part.endswith(item.url or "\n") else part for part in parts if part)


def _capitals(person: Person) -> str:
    return f"{person.family.upper()}, {person.given}" if person.given else person.family.upper()


def gost(cited: Cited) -> str:
    """A reference: author, title // paper. Year. Day. URL. Months are in the language of a Russian text."""
    item = cited.item
    first = interviewee(cited) or item.author
    months = RUSSIAN_MONTHS if item.language == "ru" else MONTHS
    title = item.title or described(item).replace("*", "")
    head = f"{initialled(first, after=' ')} {title}" if first else title
    head = f"{head} // {item.container}" if item.container else head
    year = str(item.issued[0]) if item.issued else ("Б. г." if item.language == "ru" else "n.d.")
    parts = [head, year, day_and_month(item.issued, months), f"URL: {item.url}" if item.url else ""]
    return " ".join(closed(part) for part in parts if part)
