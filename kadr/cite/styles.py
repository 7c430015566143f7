"""MLA 9, Chicago (notes) and APA 7 for texts about films: reviews, interviews, news and pages, on paper or the web.

What is not known is left out the way each style does: APA writes n.d., all begin with the title where nobody is named,
a text without a title is described. Titles of papers stand in *asterisks*, for italics. Sources: MLA Handbook, 9th ed.,
5.1-5.99; The Chicago Manual of Style, 17th ed., 14.108-14.213; APA Publication Manual, 7th ed., 9.7-9.34, 10.1, 10.16.
"""

import re
from collections.abc import Callable

from kadr.cite.record import Cited, Item, Person

_STOPPED = (".", "?", "!", ".)", "?)", "!)", ".]")
"""Ends after which no full stop stands."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def mla(cited: Cited) -> str:
    """An entry of a list of works cited, MLA 9. Paragraphs are not counted in this style."""
    item = cited.item
    spoken = _interviewee(cited)
    first = spoken or item.author
    parts = [_closed(_reversed(first))] if first else []
    parts.append(_closed(_quoted(item.title)) if item.title else _closed(_described(item)))
    if spoken and item.author:
        parts.append(f"Interview by {item.author.whole}.")
    elif item.type == "interview" and item.title:
        parts.append("Interview.")
    elif item.type == "review" and item.title and item.about:
        parts.append(f"{_described(item)}.")
    where = [f"*{item.container}*" if item.container else "", _mla_date(item.issued), _without_scheme(item.url)]
    parts.append(_closed(", ".join(part for part in where if part)))
    return " ".join(part for part in parts if part)


def chicago(cited: Cited) -> str:
    """A full note, Chicago 17."""
    item = cited.item
    spoken = _interviewee(cited)
    first = spoken or item.author
    title = _quoted(item.title, ",") if item.title else f"{_described(item)},"
    what = f"interview by {item.author.whole}" if spoken and item.author else ""
    what = f"review of *{item.about}*" if item.type == "review" and item.about and item.title else what
    date = _us_date(item.issued) or "n.d."
    place = f"para. {cited.paragraph}" if cited.paragraph else ""
    rest = [what, f"*{item.container}*" if item.container else "", date, place, item.url or ""]
    note = " ".join([*([f"{first.whole},"] if first else []), title, ", ".join(part for part in rest if part)])
    if cited.secondhand and cited.speaker:
        note = f"{cited.speaker.whole}, quoted in {note}"
    return _closed(note)


def apa(cited: Cited) -> str:
    """An entry of a list of references, APA 7. Of an interview, who asked is the author."""
    item = cited.item
    spoken = _interviewee(cited)
    date = f"({_apa_date(item.issued)})."
    about = f" [Interview with {spoken.whole}]" if spoken else " [Interview]" if item.type == "interview" else ""
    about = f" [Review of *{item.about}*]" if item.type == "review" and item.about and item.title else about
    title = _closed(f"{item.title}{about}" if item.title else f"[{_described(item)}]")
    head = [_closed(_initialled(item.author)), date, title] if item.author else [title, date]
    return " ".join(
        part for part in [*head, _closed(f"*{item.container}*") if item.container else "", item.url or ""] if part
    )


STYLES: dict[str, Callable[[Cited], str]] = {"mla": mla, "chicago": chicago, "apa": apa}
"""Every style by the name that `kadr cite --as` knows it by."""


def in_text(cited: Cited, style: str) -> str:
    """What stands in brackets after the quotation; Chicago's notes need none.

    Words that somebody else's text reports are quoted in it. In APA an interviewee is named in the sentence, not here.
    """
    item = cited.item
    spoken = _interviewee(cited)
    if style == "mla":
        first = spoken or item.author
        name = first.family if first else _short(item)
        return f"({cited.speaker.family}, qtd. in {name})" if cited.secondhand and cited.speaker else f"({name})"
    if style == "apa":
        name = item.author.family if item.author else _short(item)
        year = str(item.issued[0]) if item.issued else "n.d."
        said = f"{cited.speaker.family}, as cited in " if cited.secondhand and cited.speaker else ""
        place = f", para. {cited.paragraph}" if cited.paragraph else ""
        return f"({said}{name}, {year}{place})"
    return ""


def _interviewee(cited: Cited) -> Person | None:
    """Of an interview, whoever speaks here; the one asked, else. The interviewer's own words have no other speaker."""
    item = cited.item
    if item.type != "interview":
        return None
    own = cited.speaker and item.author and cited.speaker.whole.casefold() == item.author.whole.casefold()
    return item.interviewee if own or cited.speaker is None else cited.speaker


def _reversed(person: Person) -> str:
    return f"{person.family}, {person.given}" if person.given else person.family


def _initialled(person: Person) -> str:
    """A family name with initials.

    >>> _initialled(Person("Leigh", "Mary-Ann J."))
    'Leigh, M.-A. J.'
    """
    if person.given is None:
        return person.family
    initials = ["-".join(f"{part[0]}." for part in word.split("-") if part) for word in person.given.split()]
    return f"{person.family}, {' '.join(initials)}"


def inside(words: str) -> str:
    """Words that will stand in double quotation marks: their own become single ones.

    >>> inside('He said: “No,” and "never".')
    'He said: ‘No,’ and ‘never’.'
    """
    straight = re.sub(r'(^|[\s(\[‘])"', r"\1‘", words).replace('"', "’")
    return straight.translate(str.maketrans("“”„«»", "‘’‘‘’"))


def _quoted(title: str, stop: str = "") -> str:
    """A title in quotation marks; a comma or a full stop stands inside."""
    inner = inside(title)
    if stop == ",":
        return f"“{inner}”" if inner[-1:] in "?!" else f"“{inner},”"
    return f"“{inner}”" if inner.endswith(_STOPPED) else f"“{inner}.”"


def _closed(words: str) -> str:
    """Words with a full stop, unless they end in one, inside quotation marks too."""
    bare = words.rstrip("”’*")
    return words if not words or bare.endswith(_STOPPED) else f"{words}."


def _described(item: Item) -> str:
    """What a text without a title is."""
    if item.type == "review" and item.about:
        return f"Review of *{item.about}*"
    return item.kind.capitalize()


def _short(item: Item) -> str:
    words = (item.title or _described(item)).split()
    short = " ".join(words[:4]).rstrip(",;:.")
    return f"“{short}”" if item.title else short


def _mla_date(issued: tuple[int, ...]) -> str:
    """3 May 2019."""
    month = [_MLA_MONTHS[issued[1] - 1]] if len(issued) > 1 else []
    return " ".join([*(str(day) for day in issued[2:]), *month, *(str(year) for year in issued[:1])])


def _us_date(issued: tuple[int, ...]) -> str:
    """May 3, 2019."""
    if not issued:
        return ""
    month = _MONTHS[issued[1] - 1] if len(issued) > 1 else ""
    return f"{month} {issued[2]}, {issued[0]}" if len(issued) > 2 else f"{month} {issued[0]}".strip()


def _apa_date(issued: tuple[int, ...]) -> str:
    """2019, May 3."""
    if not issued:
        return "n.d."
    rest = " ".join([*([_MONTHS[issued[1] - 1]] if len(issued) > 1 else []), *(str(day) for day in issued[2:])])
    return f"{issued[0]}, {rest}" if rest else str(issued[0])


def _without_scheme(url: str | None) -> str:
    return url.split("://", 1)[-1] if url else ""
