"""Words of citations that several styles share: names turned or in initials, titles in quotation marks, dates, full stops."""

import re
from dataclasses import replace

from kadr.cite.record import Cited, Item, Person

_STOPPED = (".", "?", "!", ".)", "?)", "!)")
"""Ends after which no full stop stands."""
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
RUSSIAN_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
WEB = {"webpage", "dataset", "document"}
"""CSL's types of what is no article: several styles print the title of such a page as that of a work."""


def interviewee(cited: Cited) -> Person | None:
    """Of an interview, whoever speaks here; the one asked, else. The interviewer's own words have no other speaker."""
    item = cited.item
    if item.type != "interview":
        return None
    own = cited.speaker and item.author and cited.speaker.whole.casefold() == item.author.whole.casefold()
    return item.interviewee if own or cited.speaker is None else cited.speaker


def turned(person: Person) -> str:
    return f"{person.family}, {person.given}" if person.given else person.family


def initialled(person: Person, between: str = " ", after: str = ", ") -> str:
    """A family name with initials. between: what stands between them; after: what stands behind the family name.

    >>> initialled(Person("Leigh", "Mary-Ann J."))
    'Leigh, M.-A. J.'
    """
    if person.given is None:
        return person.family
    initials = ["-".join(f"{part[0]}." for part in word.split("-") if part) for word in person.given.split()]
    return f"{person.family}{after}{between.join(initials)}"


def inside(words: str) -> str:
    """Words that will stand in double quotation marks: their own become single ones, and those inside these double again.

    >>> inside('He said: “No,” and "never".')
    'He said: ‘No,’ and ‘never’.'
    >>> inside("Er sagt: „Das ‚Licht‘ war’s“, »sagt« er: «so “là”».")
    'Er sagt: ‘Das “Licht” war’s’, ‘sagt’ er: ‘so “là”’.'
    >>> inside("« Les Gens » est un « petit film ».")
    '‘Les Gens’ est un ‘petit film’.'
    >>> inside("»Ja« und »Nein«"), inside("(« oui », « non »)")
    ('‘Ja’ und ‘Nein’', '(‘oui’, ‘non’)')
    """
    return _in_turn(words, ("‘’", "“”"))


_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’", "‚": "‘’"}
"""A mark that opens, in any language -> what closes it."""


_BLANK_INSIDE = re.compile(r"(?:(?<!\S)|(?<=[(\[—–/]))(«)\s+|\s+(»)(?=[\s.,;:!?)\]—–/]|$)")
"""A blank that French has inside its marks, which no other marks have; in »Ja« und »Nein« none is inside."""


def _in_turn(words: str, marks: tuple[str, str]) -> str:
    """Words with quotation marks of two kinds in turn, by how deep they stand; an apostrophe stays one."""
    words = _BLANK_INSIDE.sub(r"\1\2", words)
    told, opened = "", ""
    for at, letter in enumerate(words):
        before, after = words[at - 1 : at] if at else "", words[at + 1 : at + 2]
        begins = not before or before.isspace() or before in "([—–/" or before in _CLOSED_BY
        if opened and letter in _CLOSED_BY[opened[-1]] and not (letter in "‘’" and after.isalpha()):
            opened = opened[:-1]
            told += marks[len(opened) % 2][1]
        elif letter in _CLOSED_BY and begins and (letter != "‘" or "’" in words[at:]):
            told += marks[len(opened) % 2][0]
            opened += letter
        elif letter in '“”„«»"':  # its other half was cut off
            told += marks[len(opened) % 2][not begins]
        else:
            told += letter
    return told


def quoted(title: str, stop: str = "") -> str:
    """A title in quotation marks; a comma or a full stop stands inside."""
    inner = inside(title)
    if stop == ",":
        return f"“{inner}”" if inner[-1:] in "?!" else f"“{inner},”"
    return f"“{inner}”" if inner.endswith(_STOPPED) else f"“{inner}.”"


def closed(words: str) -> str:
    """Words with a full stop, unless they end in one, inside quotation marks too."""
    bare = words.rstrip("”’*")
    return words if not words or bare.endswith(_STOPPED) else f"{words}."


def described(item: Item, by: str = "directed by") -> str:
    """What a text without a title is: Review of *The Weir*, directed by Ines Halvard."""
    if item.type == "review" and item.about:
        director = f", {by} {item.director.whole}" if item.director else ""
        return f"Review of *{item.about}*{director}"
    return item.kind.capitalize()


def of_what(item: Item, by: str = "directed by") -> str:
    """What a titled text reviews; empty for any other."""
    return described(item, by) if item.type == "review" and item.about and item.title else ""


def in_single(title: str) -> str:
    """A title in single quotation marks, its own being double, as British styles have it.

    >>> in_single("“The River” Does the Talking")
    '‘“The River” Does the Talking’'
    """
    return f"‘{_in_turn(title, ('“”', '‘’'))}’"


def without_article(container: str) -> str:
    """A paper's name as notes print it: Chicago 17, 14.194, and MHRA leave out The.

    >>> without_article("The Daily Lantern"), without_article("Theatre News")
    ('Daily Lantern', 'Theatre News')
    """
    return container.removeprefix("The ")


def british_date(issued: tuple[int, ...], months: tuple[str, ...] = MONTHS) -> str:
    """3 May 2019."""
    month = [months[issued[1] - 1]] if len(issued) > 1 else []
    return " ".join([*(str(day) for day in issued[2:]), *month, *(str(year) for year in issued[:1])])


def day_and_month(issued: tuple[int, ...], months: tuple[str, ...] = MONTHS) -> str:
    """3 May; where a year stands elsewhere."""
    return british_date(issued, months).rpartition(" ")[0]


def us_date(issued: tuple[int, ...]) -> str:
    """May 3, 2019."""
    if not issued:
        return ""
    month = MONTHS[issued[1] - 1] if len(issued) > 1 else ""
    return f"{month} {issued[2]}, {issued[0]}" if len(issued) > 2 else f"{month} {issued[0]}".strip()


def short(item: Item, marks: str = "“”") -> str:
    """A title's first words, as brackets name an unsigned text, or what a text without a title is.

    marks: the quotation marks of the style, or none.
    """
    if not item.title:
        return described(replace(item, director=None))
    words = " ".join(item.title.split()[:4]).rstrip(",;:.")
    return f"{marks[:1]}{words}{marks[1:]}"
