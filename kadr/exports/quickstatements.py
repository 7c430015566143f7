"""Statements for Wikidata, as commands of QuickStatements (version 1), each with its reference.

Kadr works without a network and knows no item of a person or a prize, and never makes one up: such a value is written
`Q?Ada_Brook`, which QuickStatements refuses until somebody has put the right number there. The film is `LAST`, the
item made last: with CREATE above for a new film, or replaced by its number for one that Wikidata has.
Only what is sure is written: jobs that have one property, found with a high score, on this film.
Form: columns divided by tabs, strings between the first and the last quotation mark of a column, a comment at the end
of a line (it becomes the summary of the edit), `S` and a number for a part of the reference.
Source: Help:QuickStatements on Wikidata, and the tool's own reader of version 1.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kadr.dossier import Dossier
from kadr.exports import joined
from kadr.exports.places import Places
from kadr.exports.quoting import LONGEST, quotation
from kadr.records import Quote

PROPERTIES = {
    "director": "P57", "writer": "P58", "producer": "P162", "cinematographer": "P344", "editor": "P1040",
    "composer": "P86", "cast": "P161", "production_design": "P2554", "costume": "P2515", "production_company": "P272",
    "distributor": "P750",
}  # fmt: skip
"""Jobs that are one property of Wikidata; the others are left out, told in the file's head."""

_CHARACTER, _DURATION, _WON, _NOMINATED, _WHEN = "P4633", "P2047", "P166", "P1411", "P585"
_MINUTES = "U7727"  # the unit "minute"
_ADDRESS, _TITLE, _QUOTED, _DATE = "S854", "S1476", "S1683", "S577"
_SURE = 0.85  # of a score; what is found in prose alone is below
_NO_LANGUAGE = "und"  # Wikidata's code where the language is not known
_SHORT = 300  # characters; Wikidata refuses texts of more than 1500

_HEAD = (
    "Take these lines out before you paste the rest into QuickStatements (version 1).",
    "LAST is the film: put a line CREATE above for a new item, or put the number of its item in place of each LAST.",
    "Lines with L set a label, and replace one that is there: keep them for a new item only.",
    "Q?Name stands where Kadr knows no item: look each one up, and put its number there. Lines left so are refused.",
    "Check each line against its quotation. Left out: jobs without a property of their own, years (made or shown?),",
    "lengths on which texts do not agree, whatever was said vaguely, and credits with a score below {sure}.",
)


class QuickStatements:
    """One file of commands, to be completed by hand."""

    suffix = ".quickstatements.txt"

    def write(self, dossier: Dossier, path: Path, longest: int | None = LONGEST) -> Sequence[Path]:
        """Write one file. Raises OSError."""
        head = [f"/* {line.format(sure=_SURE)} */" for line in _HEAD]
        lines = [*head, *_titles(dossier), *_statements(dossier, min(longest or _SHORT, _SHORT))]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        return [path]


def _titles(dossier: Dossier) -> Iterator[str]:
    """Labels and other names, in the languages of the texts that print them."""
    if dossier.subject is None:
        return
    languages = {text.text_id: text.language for text in dossier.texts}
    main = dossier.subject.title
    printed = [n.quote for n in dossier.names if n.kind == "title" and n.surface == main]
    for language in dict.fromkeys(languages.get(quote.text_id) for quote in [*joined.told(dossier, "title"), *printed]):
        if language:
            yield _line("LAST", f"L{language}", _string(main))
    for title, quote in joined.other_titles(dossier):
        if quote and (language := languages.get(quote.text_id)):
            yield _line("LAST", f"A{language}", _string(title))


def _statements(dossier: Dossier, longest: int) -> Iterator[str]:
    places = Places(dossier)

    def referenced(*columns: str, quotes: Sequence[Quote], summary: str) -> str:
        return _line("LAST", *columns, *_reference(places, quotes, longest)) + f" /* {_plain(summary)} */"

    for job in joined.jobs(dossier):
        if job.role in PROPERTIES and job.score >= _SURE:
            part = (_CHARACTER, _string(job.character)) if job.role == "cast" and job.character else ()
            columns = (PROPERTIES[job.role], _unknown(job.person), *part)
            yield referenced(*columns, quotes=job.quotes, summary=f"{job.role.replace('_', ' ')}: {job.person}")
    for outcome, code in (("won", _WON), ("nominated", _NOMINATED)):
        for award in joined.awards(dossier, outcome):
            year = (_WHEN, f"+{award.row.year:04d}-00-00T00:00:00Z/9") if award.row.year else ()
            name = " ".join(part for part in (award.row.prize or "prize of", award.row.festival) if part)
            yield referenced(code, _unknown(name), *year, quotes=award.quotes, summary=f"{outcome}: {award.words}")
    lengths = joined.lengths(dossier)
    for minutes, quote in lengths if len(lengths) == 1 else ():
        yield referenced(_DURATION, f"{minutes}{_MINUTES}", quotes=(quote,), summary=f"{minutes} minutes")


def _reference(places: Places, quotes: Sequence[Quote], longest: int) -> Iterator[str]:
    """One text that says it, as parts of a reference; one with an address where there is one."""
    quote = next((quote for quote in quotes if places.text(quote).address), quotes[0])
    text = places.text(quote)
    language = text.language or _NO_LANGUAGE
    if text.address:
        yield from (_ADDRESS, _string(text.address))
    if text.title:
        yield from (_TITLE, f"{language}:{_string(text.title)}")
    if text.date and (when := _time(text.date)):
        yield from (_DATE, when)
    yield from (_QUOTED, f"{language}:{_string(quotation(_plain(quote.exact), longest))}")


def _time(date: str) -> str | None:
    """An ISO date, as much of it as there is, as Wikidata writes times.

    >>> _time("2018-10-09"), _time("2018-10"), _time("2018")
    ('+2018-10-09T00:00:00Z/11', '+2018-10-00T00:00:00Z/10', '+2018-00-00T00:00:00Z/9')
    """
    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", date):
        return None
    precision = 9 + date.count("-")  # 9 year, 10 month, 11 day
    return f"+{date}{'-00' * (11 - precision)}T00:00:00Z/{precision}"


def _unknown(name: str) -> str:
    """A place to be filled in, the same for each line about the same person, so that all can be replaced at once."""
    return "Q?" + re.sub(r"\W+", "_", _plain(name)).strip("_")


def _string(words: str) -> str:
    return f'"{_plain(words)}"'


def _plain(words: str) -> str:
    """Words on one line that cannot end a column or begin a comment."""
    return " ".join(words.split()).replace("/*", "/ *").replace("*/", "* /")


def _line(*columns: str) -> str:
    return "\t".join(columns)
