"""Chicago: full notes, entries of a bibliography, entries of an author-date list.

Source: The Chicago Manual of Style, 17th ed., 14.108-14.213, 15.49. A paper's name goes without The; unsigned news stands
under its paper, in lists; a site that is no periodical is not slanted.
"""

from kadr.cite.record import Cited, Item
from kadr.cite.words import WEB, closed, described, interviewee, of_what, quoted, turned, us_date, without_article

_PRESS = {"review", "article-newspaper", "article-magazine"}


def notes(cited: Cited) -> str:
    """A full note."""
    item = cited.item
    spoken = interviewee(cited)
    first = spoken or item.author
    title = quoted(item.title, ",") if item.title else f"{described(item)},"
    what = f"interview by {item.author.whole}" if spoken and item.author else _small(of_what(item))
    place = f"para. {cited.paragraph}" if cited.paragraph else ""
    rest = [what, _paper(item), us_date(item.issued) or "n.d.", place, item.url or ""]
    note = " ".join([*([f"{first.whole},"] if first else []), title, ", ".join(part for part in rest if part)])
    if cited.secondhand and cited.speaker:
        note = f"{cited.speaker.whole}, quoted in {note}"
    return closed(note)


def bibliography(cited: Cited) -> str:
    """An entry of a bibliography that goes with notes."""
    item = cited.item
    head, paper = _head(cited)
    where = ", ".join(part for part in (paper, us_date(item.issued) or "n.d.") if part)
    return _joined([head, *_titled(cited), where, item.url or ""])


def author_date(cited: Cited) -> str:
    """An entry of a reference list: the year stands behind the name, the whole date in its place."""
    item = cited.item
    head, paper = _head(cited)
    year = str(item.issued[0]) if item.issued else "n.d."
    whole = us_date(item.issued) if len(item.issued) > 1 else ""
    where = ", ".join(part for part in (paper, whole) if part)
    titled = _titled(cited)
    head, titled = (head, titled) if head else (titled[0], titled[1:])
    return _joined([head, year, *titled, where, item.url or ""])


def under_paper(item: Item) -> str:
    """The paper that unsigned news stands under; empty for what is signed, or has no title of its own."""
    return _paper(item) if item.type in _PRESS and item.title and item.author is None else ""


def _head(cited: Cited) -> tuple[str, str]:
    """Under whom it stands, and the paper where that is not it."""
    item = cited.item
    first = interviewee(cited) or item.author
    if first:
        return turned(first), _paper(item)
    paper = under_paper(item)
    return (paper, "") if paper else ("", _paper(item))


def _titled(cited: Cited) -> list[str]:
    """The title, and what it is an interview or a review of."""
    item = cited.item
    asked = interviewee(cited) and item.author
    what = f"Interview by {asked.whole}" if asked else of_what(item)
    return [quoted(item.title) if item.title else described(item), what]


def _paper(item: Item) -> str:
    if not item.container:
        return ""
    return item.container if item.type in WEB else f"*{without_article(item.container)}*"


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _joined(parts: list[str]) -> str:
    return " ".join(closed(part) for part in parts if part)
