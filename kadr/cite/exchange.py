"""Sources for reference managers: CSL-JSON, which Zotero and pandoc read, and BibTeX. One entry for each text.

The quotes that were asked for stand in the entry's note, each with its place, so that they arrive with the source.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from kadr.cite.record import Cited, Item, Person
from kadr.cite.words import inside
from kadr.exports.quoting import LONGEST, quotation
from kadr.fold import fold

_BIBTEX = {"review": "article", "interview": "article", "article-newspaper": "article", "article-magazine": "article"}
_ESCAPED = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def csl_json(cited: Sequence[Cited], longest: int | None = LONGEST) -> str:
    """Entries as CSL-JSON (CSL 1.0.2)."""
    return json.dumps([_csl(item, some, longest) for item, some in _by_item(cited)], ensure_ascii=False, indent=1)


def bibtex(cited: Sequence[Cited], longest: int | None = LONGEST) -> str:
    """Entries as BibTeX in UTF-8."""
    return "\n\n".join(_bibtex(item, some, longest) for item, some in _by_item(cited))


def _by_item(cited: Sequence[Cited]) -> list[tuple[Item, list[Cited]]]:
    found: dict[str, list[Cited]] = {}
    for one in cited:
        found.setdefault(one.item.id, []).append(one)
    return [(some[0].item, some) for some in found.values()]


def _csl(item: Item, some: list[Cited], longest: int | None) -> dict[str, Any]:
    asked = item.type == "interview" and item.interviewee is not None
    values = {
        "id": item.id, "type": item.type, "title": item.title,
        "author": _names(item.interviewee if asked else item.author),
        "interviewer": _names(item.author) if asked else None,
        "container-title": item.container, "issued": {"date-parts": [list(item.issued)]} if item.issued else None,
        "reviewed-author": _names(item.director) if item.type == "review" else None, "URL": item.url, "language": item.language, "reviewed-title": item.about if item.type == "review" else None,
        "note": _note(some, longest) or None,
    }  # fmt: skip
    return {name: value for name, value in values.items() if value}


def _names(person: Person | None) -> list[dict[str, str]] | None:
    if person is None:
        return None
    return [{"family": person.family, "given": person.given} if person.given else {"literal": person.family}]


def _bibtex(item: Item, some: list[Cited], longest: int | None) -> str:
    asked = item.interviewee if item.type == "interview" else None
    first = asked or item.author
    kind = _BIBTEX.get(item.type, "misc") if item.container else "misc"  # an article needs its journal
    by = f"Interview by {item.author.whole}" if asked and item.author else None
    fields = {
        "author": _bibtex_name(first), "title": f"{{{_escaped(item.title)}}}" if item.title else None,
        "journal" if kind == "article" else "howpublished": _escaped(item.container) if item.container else None,
        "year": str(item.issued[0]) if item.issued else None,
        "month": str(item.issued[1]) if len(item.issued) > 1 else None,
        "day": str(item.issued[2]) if len(item.issued) > 2 else None,
        "url": item.url.replace("{", "%7B").replace("}", "%7D") if item.url else None,
        "language": item.language, "note": _escaped(by) if by else None, "annote": _escaped(_note(some, longest)) or None,
    }  # fmt: skip
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{_key(item, first)},", *lines, "}"])


def _key(item: Item, first: Person | None) -> str:
    """A key that is the same on each run and used once: name, year, letter of the text."""
    name = re.sub(r"\W", "", fold(first.family)) if first else ""
    words = [word for word in fold(item.title or "").split() if len(word) > 3 and word.isascii()]
    return f"{name or (words or item.kind.split())[0]}{item.issued[0] if item.issued else ''}{item.letter.lower()}"


def _bibtex_name(person: Person | None) -> str | None:
    if person is None:
        return None
    return f"{_escaped(person.family)}, {_escaped(person.given)}" if person.given else f"{{{_escaped(person.family)}}}"


def _escaped(words: str) -> str:
    return "".join(_ESCAPED.get(letter, letter) for letter in " ".join(words.split()))


def _note(some: list[Cited], longest: int | None) -> str:
    told = []
    for one in some:
        if one.quote is not None:
            who = one.speaker.whole if one.speaker else None
            aside = ", ".join(part for part in (who, *one.flags) if part)
            words = inside(" ".join(quotation(one.quote.exact, longest).split()))
            told.append(f"{one.mark}: “{words}” ({aside})" if aside else f"{one.mark}: “{words}”")
    return " · ".join([*some[0].item.notes, *told])
