"""The table of texts, and the key of letters."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from kadr.page import words
from kadr.page.values import Value, value
from kadr.page.view import View
from kadr.records import Text


@dataclass(frozen=True, slots=True)
class Read:
    """One document in the table."""

    letter: str
    anchor: str
    short: str
    """For the key: "Berg, interview"."""
    title: str
    untitled: bool
    author: Value
    outlet: Value | None
    address: str
    kind: Value
    language: Value
    code: str | None
    date: Value
    paragraphs: int
    characters: int
    marked: int
    dropped: int
    copy_of: str
    file: str
    reasons: tuple[str, ...]
    """How author, kind and the rest were told: "kind: questions and answers take turns"."""


def texts(view: View) -> tuple[Read, ...]:
    """Every text, in the order of the letters."""
    tables = ("credits", "prizes", "people", "works", "statements", "events")
    marked: dict[str, int] = {}
    for table in tables:
        for row in view.dossier.table(table).rows:
            marked[row.quote.text_id] = marked.get(row.quote.text_id, 0) + 1
    return tuple(_read(view, text, marked.get(text.text_id, 0)) for text in view.marks.texts)


def _read(view: View, text: Text, marked: int) -> Read:
    letter, passages = view.marks.letters[text.text_id], view.marks.passages[text.text_id]
    marks = view.marks
    return Read(
        letter,
        f"text-{letter}",
        f"{text.author.split()[-1]}, {text.kind}" if text.author else f"{text.kind}, unsigned",
        text.title or words.capital(f"{text.kind}, {text.path.rsplit('/', 1)[-1]}" if text.path else text.kind),
        text.title is None,
        value(marks, text, "author", "unsigned"),
        value(marks, text, "outlet") if text.outlet else None,
        web(text.address),
        value(marks, text, "kind", text=text.kind),
        value(marks, text, "language", "language not known", text=words.language(text.language)),
        words.tag(text.language),
        value(marks, text, "date", text=words.date_words(text.date)),
        text.paragraphs or len(passages),
        text.characters or len(view.dossier.bodies.get(text.text_id, "")),
        marked,
        sum(1 for passage in passages if passage.kind == "dropped"),
        marks.letters.get(text.copy_of or "", ""),
        text.path.rsplit("/", 1)[-1],
        _reasons(text),
    )


def _reasons(text: Text) -> tuple[str, ...]:
    notes: dict[str, list[str]] = {}
    for origin in text.origins:
        if origin.note:
            notes.setdefault(origin.column, []).append(origin.note)
    return tuple(f"{column}: {', '.join(some)}" for column, some in notes.items())


def web(address: str | None) -> str:
    """An address that is safe to lead to: http and https, nothing else."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return ""
    return address or "" if parts.scheme in {"http", "https"} and parts.netloc else ""
