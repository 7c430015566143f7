"""Data that a page carries for programs (JSON-LD): films in it become lines below the page's text, quoted as any line.

Nobody sees these data on the page, so they stand behind all that is seen, under a heading that says where they are
from, and take no part in telling what the page is, who wrote it and what is its article.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from kadr.reading.sources.build import Paragraph
from kadr.reading.sources.records import Record, paragraphs_of
from kadr.reading.sources.records_json import film_record, movies_in, named_things

WHERE = "from data that the page carries for programs (JSON-LD), not printed on it"

_MOST_SCRIPTS = 50
_LONGEST_SCRIPT = 2 * 2**20  # letters
_MOST_FILMS = 10  # a page with more lists films, and is about none of them
_MOST_LINES = 300  # of one film
_WRAPPED = re.compile(r"\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?|(?://|/\*)?\s*\]\]>(?:\s*\*/)?|-->)\s*")
_NO_CREDITS = {"Year", "Country", "Running time", "Also known as"}


def embedded(root: Any) -> list[Any]:
    """The values of a page's JSON-LD scripts; broken ones are passed over, as search engines do."""
    found: list[Any] = []
    scripts = (one for one in root.iter("script") if "ld+json" in (one.get("type") or "").lower())
    for script, _ in zip(scripts, range(_MOST_SCRIPTS), strict=False):
        text = _WRAPPED.sub("", (script.text or "")[: _LONGEST_SCRIPT + 1])
        if text and len(text) <= _LONGEST_SCRIPT:
            try:
                found.append(json.loads(text, strict=False))  # line ends inside values are common
            except (ValueError, RecursionError):
                continue
    return found


def film_lines(values: list[Any]) -> list[Paragraph]:
    """Each film with its people as a heading and lines; ratings, menus and prose are no credits and are left."""
    things = named_things(values)
    records: dict[tuple[str, str | None], Record] = {}
    for movie in movies_in(values):
        record = film_record(movie, things)
        if record is not None and any(label not in _NO_CREDITS for label, _ in record.lines):
            known = records.setdefault((record.title, record.year), record)
            known.lines |= record.lines
    if len(records) > _MOST_FILMS:
        return []
    return [part for record in records.values() for part in _noted(record)]


def _noted(record: Record) -> Iterator[Paragraph]:
    record.prose.clear()
    heading, *lines = paragraphs_of(record)
    heading.note = WHERE
    yield heading
    yield from lines[:_MOST_LINES]
