"""The styles that `kadr cite` prints, and what each puts into brackets after a quotation.

Texts about films: reviews, interviews, news and pages, on paper or the web. What is not known is left out the way each
style does. Titles of papers and films stand in *asterisks*, for italics. MLA and APA are here, the others in files of
their own. Sources: MLA Handbook, 9th ed., 5.1-5.99; APA Publication Manual, 7th ed., 9.7-9.34, 10.1, 10.7, 10.16.
"""

from collections.abc import Callable

from kadr.cite.british import harvard, mhra, under_site
from kadr.cite.chicago import author_date, bibliography, notes, under_paper
from kadr.cite.numbered import gost, iso_690
from kadr.cite.record import Cited, Item
from kadr.cite.words import (
    MONTHS,
    SHORT_MONTHS,
    WEB,
    british_date,
    closed,
    described,
    initialled,
    interviewee,
    of_what,
    quoted,
    short,
    turned,
)


def mla(cited: Cited) -> str:
    """An entry of a list of works cited, MLA 9. Paragraphs are not counted in this style."""
    item = cited.item
    spoken = interviewee(cited)
    first = spoken or item.author
    parts = [closed(turned(first))] if first else []
    parts.append(closed(quoted(item.title)) if item.title else closed(described(item)))
    if spoken and item.author:
        parts.append(f"Interview by {item.author.whole}.")
    elif item.type == "interview" and item.title:
        parts.append("Interview.")
    elif what := of_what(item):
        parts.append(closed(what))
    url = item.url.split("://", 1)[-1] if item.url else ""
    where = [f"*{item.container}*" if item.container else "", british_date(item.issued, SHORT_MONTHS), url]
    parts.append(closed(", ".join(part for part in where if part)))
    return " ".join(part for part in parts if part)


def apa(cited: Cited) -> str:
    """An entry of a list of references, APA 7. Of an interview, who asked is the author; a page's own title is slanted."""
    item = cited.item
    title = item.title if item.type not in WEB or not item.title else f"*{item.title}*"
    title = closed(f"{title}{_apa_kind(cited)}" if title else f"[{described(item)}]")
    head = (
        [closed(initialled(item.author)), _apa_date(item.issued), title]
        if item.author
        else [title, _apa_date(item.issued)]
    )
    paper = item.container or ""
    paper = closed(paper if item.type in WEB else f"*{paper}*") if paper else ""
    return " ".join(part for part in [*head, paper, item.url or ""] if part)


def _apa_kind(cited: Cited) -> str:
    """In square brackets, what kind of article it is."""
    item = cited.item
    if item.type == "interview":
        spoken = interviewee(cited)
        return f" [Interview with {spoken.whole}]" if spoken else " [Interview]"
    if item.type == "review" and item.about:
        by = f", by {_before(initialled(item.director))}, Dir." if item.director else ""
        return f" [Review of the film *{item.about}*{by}]"
    return ""


def _before(name: str) -> str:
    """Initials before the family name: "Halvard, I." is "I. Halvard"."""
    family, _, given = name.partition(", ")
    return f"{given} {family}".strip()


def _apa_date(issued: tuple[int, ...]) -> str:
    """(2019, May 3)."""
    rest = " ".join([*([MONTHS[issued[1] - 1]] if len(issued) > 1 else []), *(str(day) for day in issued[2:])])
    return f"({', '.join([str(issued[0]) if issued else 'n.d.', *([rest] if rest else [])])})."


STYLES: dict[str, Callable[[Cited], str]] = {
    "mla": mla, "chicago": notes, "chicago-bibliography": bibliography, "chicago-author-date": author_date, "apa": apa,
    "mhra": mhra, "harvard": harvard, "iso690": iso_690, "gost": gost,
}  # fmt: skip
"""Every style by the name that `kadr cite --as` knows it by."""

_NOTES = {"chicago", "chicago-bibliography", "mhra", "gost"}
"""Styles of notes, which need no brackets in the text."""
_UNDATED = {"harvard": "no date"}


def _unsigned(item: Item, style: str) -> str:
    """What an unsigned text is called in brackets, as its entry begins."""
    if style == "apa":
        return f"*{short(item, '')}*" if item.type in WEB and item.title else short(item).replace("”", ",”")
    if style == "chicago-author-date":
        return under_paper(item) or short(item)
    if style == "harvard" and under_site(item):
        return under_site(item)
    return short(item, {"harvard": "‘’", "iso690": ""}.get(style, "“”"))


def in_text(cited: Cited, style: str) -> str:
    """What stands in brackets after the quotation; nothing where the style has notes.

    Words that somebody else's text reports are quoted in it. In APA and Harvard an interviewee is named in the sentence.
    """
    if style in _NOTES:
        return ""
    item = cited.item
    reported = cited.speaker if cited.secondhand else None
    if style == "mla":
        first = interviewee(cited) or item.author
        name = first.family if first else short(item)
        return f"({reported.family}, qtd. in {name})" if reported else f"({name})"
    spoken = interviewee(cited) if style in {"chicago-author-date", "iso690", "harvard"} else None
    author = spoken or item.author
    name = author.family if author else _unsigned(item, style)
    year = str(item.issued[0]) if item.issued else _UNDATED.get(style, "n.d.")
    place = f", para. {cited.paragraph}" if cited.paragraph else ""
    comma = "," if style == "harvard" or (style == "apa" and not name.endswith(",”")) else ""
    said = "as cited in" if style == "apa" else "quoted in"
    return f"({f'{reported.family}, {said} ' if reported else ''}{name}{comma} {year}{place})"
