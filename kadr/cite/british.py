"""MHRA notes and Harvard references: titles in single quotation marks, days before months.

Sources: MHRA Style Guide, 3rd ed., 11.2-11.3; Pears and Shields, Cite Them Right, 11th ed. Both ask for the day on which
a page was seen, which Kadr does not know and leaves out. Kadr's Harvard is theirs: there is no one Harvard style.
"""

from kadr.cite.record import Cited, Item
from kadr.cite.words import (
    WEB,
    british_date,
    closed,
    day_and_month,
    described,
    in_single,
    initialled,
    interviewee,
    of_what,
    without_article,
)


def mhra(cited: Cited) -> str:
    """A full note."""
    item = cited.item
    spoken = interviewee(cited)
    first = spoken or item.author
    what = f"interview by {item.author.whole}" if spoken and item.author else of_what(item, "dir. by")
    paper = f"*{without_article(item.container)}*" if item.container else ""
    parts = [
        first.whole if first else "", in_single(item.title) if item.title else described(item, "dir. by"),
        what[:1].lower() + what[1:], paper, british_date(item.issued),
    ]  # fmt: skip
    note = ", ".join(part for part in parts if part)
    note += f" <{item.url}>" if item.url else ""
    note += f" (para. {cited.paragraph})" if cited.paragraph else ""
    if cited.secondhand and cited.speaker:
        note = f"{cited.speaker.whole}, quoted in {note}"
    return closed(note)


def harvard(cited: Cited) -> str:
    """An entry of a list of references. A page that nobody signed stands under its site."""
    item = cited.item
    spoken = interviewee(cited)
    first = spoken or item.author
    title = "" if not item.title else f"*{item.title}*" if item.type in WEB else in_single(item.title)
    title = title or described(item)
    year = f"({item.issued[0] if item.issued else 'no date'})"
    under = initialled(first, "") if first else under_site(item)
    head = f"{under} {year} {title}" if under else f"{title} {year}"
    paper = item.container if item.type in WEB else f"*{item.container}*" if item.container else ""
    where = ", ".join(part for part in (paper if paper != under else "", day_and_month(item.issued)) if part)
    if spoken and item.author:
        parts = [head, f"Interviewed by {item.author.whole}{f' for {where}' if where else ''}"]
    elif (what := of_what(item)) or item.type in WEB:
        parts = [head, what, where]
    else:
        parts = [(", " if first else " ").join(part for part in (head, where) if part)]
    parts.append(f"Available at: {item.url}" if item.url else "")
    return " ".join(closed(part) for part in parts if part)


def under_site(item: Item) -> str:
    """The site that an unsigned page stands under; empty for any other text."""
    return item.container or "" if item.type in WEB and item.author is None else ""
