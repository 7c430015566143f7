"""An answer becomes rows: only those whose quote and values the text really holds; what is thrown away is counted."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kadr.dossier import TABLES as RECORDS
from kadr.fold import fold, level
from kadr.model_reader.columns import SOME_OF, TABLES, Column
from kadr.reading.text import Reading
from kadr.records import Origin, Quote

SCORE = 0.5
"""Of every row that only the model has found: nobody has measured how often it is right."""

_MOST_ROWS = 300  # of one table in one answer
_LONGEST_QUOTE, _LONGEST_VALUE = 1_500, 200  # characters
_LEAST_QUOTE = 3  # letters and digits

NOT_FOUND, BROKEN, INVENTED = "its words are not in the text", "it is no row", "its values are not in the text"


@dataclass
class Rows:
    """What an answer was good for."""

    found: dict[str, list[Any]] = field(default_factory=dict)
    """By table."""
    thrown: Counter[str] = field(default_factory=Counter)
    """Why, and how often."""
    emptied: int = 0
    """Values that no text held, in rows that stand without them."""
    is_whole: bool = True


def rows_of(answer: str, reading: Reading, start: int, end: int, reader: str) -> Rows:
    """The rows of an answer about a piece of a text. reader: who made them, for their origins."""
    told, is_whole = parsed(answer)
    rows = Rows(is_whole=is_whole)
    for name, columns in TABLES.items():
        listed = told.get(name)
        some = listed if isinstance(listed, list) else []
        rows.thrown[BROKEN] += max(0, len(some) - _MOST_ROWS)
        for values in some[:_MOST_ROWS]:
            row = _row(name, columns, values, reading, (start, end), reader, rows)
            if row is not None and row not in rows.found.get(name, ()):
                rows.found.setdefault(name, []).append(row)
    return rows


def parsed(answer: str) -> tuple[dict[str, Any], bool]:
    """The tables of an answer, and whether it was whole; of one that breaks off, the rows that came through."""
    begin, stop = answer.find("{"), answer.rfind("}") + 1
    try:
        told = json.loads(answer[begin:stop])
        if isinstance(told, dict):
            return told, any(name in told for name in TABLES)
    except (ValueError, RecursionError):
        pass  # taken row by row below
    return {name: list(_whole_rows(answer, name)) for name in TABLES}, False


def _whole_rows(answer: str, name: str) -> Iterator[Any]:
    opened = re.search(rf'"{name}"\s*:\s*\[', answer)
    if opened is None:
        return
    decoder, at = json.JSONDecoder(), opened.end()
    for _ in range(_MOST_ROWS):
        at += len(answer[at : at + 100]) - len(answer[at : at + 100].lstrip(" \t\r\n,"))
        if not answer.startswith("{", at):
            return
        try:
            row, at = decoder.raw_decode(answer, at)
        except (ValueError, RecursionError):
            return
        yield row


def _row(
    name: str,
    columns: tuple[Column, ...],
    values: Any,
    reading: Reading,
    piece: tuple[int, int],
    reader: str,
    rows: Rows,
) -> Any:
    words = values.get("quote") if isinstance(values, dict) else None
    if not isinstance(words, str):
        rows.thrown[BROKEN] += 1
        return None
    quote = find(words, reading, *piece)
    if quote is None:
        rows.thrown[NOT_FOUND] += 1
        return None
    origins = [Origin("reader", "computed", None, reader)]
    made: dict[str, Any] = {}
    for column in columns:
        said = values.get(column.name)
        value, origin = _value(column, said, quote, reading)
        if value is None and said not in (None, "", []):
            if column.needed:
                rows.thrown[INVENTED if isinstance(said, str) and not column.of else BROKEN] += 1
                return None
            rows.emptied += 1
        elif value is None and column.needed:
            rows.thrown[BROKEN] += 1
            return None
        made[column.name] = value
        if origin is not None:
            origins.append(origin)
    if name in SOME_OF and not any(made[some] for some in SOME_OF[name]):
        rows.thrown[INVENTED] += 1
        return None
    return _record(name, made, quote, tuple(origins))


def _record(name: str, made: dict[str, Any], quote: Quote, origins: tuple[Origin, ...]) -> Any:
    if name == "prizes":
        made["vague"] = bool(made["vague"])
    if name == "statements":
        made |= {"direction": None, "scope": None, "tier": "possible"}
        made["flags"] = ("denied",) if made["polarity"] == "denied" else ()
    return RECORDS[name](quote=quote, score=SCORE, origins=origins, **made)


def _value(column: Column, said: Any, quote: Quote, reading: Reading) -> tuple[Any, Origin | None]:
    """A value that can be used, and where it stands when it is not in the quote."""
    if column.kind is bool:
        return (said if isinstance(said, bool) else None), None
    if column.kind is tuple:
        some = [said] if isinstance(said, str) else said if isinstance(said, list) else []
        return tuple(dict.fromkeys(one for one in column.of if one in some)) or None, None
    if column.of:
        return (said if isinstance(said, str) and said in column.of else None), None
    if column.kind is int:
        said = str(said) if isinstance(said, int) and not isinstance(said, bool) else said
        place, origin = _printed(
            column, said if isinstance(said, str) and re.fullmatch(r"\d{4}", said) else None, quote, reading
        )
        return (int(place) if place else None), origin
    return _printed(column, said if isinstance(said, str) else None, quote, reading)


def _printed(column: Column, said: str | None, quote: Quote, reading: Reading) -> tuple[str | None, Origin | None]:
    """Words as the text prints them: in the quote, else at the nearest place before or after it."""
    pattern = _pattern(said or "", _LONGEST_VALUE)
    if pattern is None:
        return None, None
    inside = pattern.search(reading.plain, quote.start, quote.end)
    if inside:
        return " ".join(inside.group().split()) if "\n" in inside.group() else reading.body[slice(*inside.span())], None
    hits = [hit.span() for hit in pattern.finditer(reading.plain)]
    if not hits:
        film = reading.main_film if column.name in {"film", "work", "subject"} else None
        return (
            (film, Origin(column.name, "context", None, "the film of the text")) if _same(film, said) else (None, None)
        )
    start, end = min(hits, key=lambda span: (abs(span[0] - quote.start), span[0]))
    place = reading.quote(start, end)
    return place.exact, Origin(column.name, "context", place, "elsewhere in the text")


def _same(film: str | None, said: str | None) -> bool:
    return bool(film and said and fold(film) == fold(said))


def find(words: str, reading: Reading, start: int, end: int) -> Quote | None:
    """Where the text has these words, blanks and kinds of quotation marks and dashes aside; None where it does not.

    Words of a part that does not count (a menu, a paragraph printed twice) are not taken.
    """
    pattern = _pattern(words, _LONGEST_QUOTE)
    if pattern is None or sum(letter.isalnum() for letter in words) < _LEAST_QUOTE:
        return None
    for hit in pattern.finditer(reading.plain, start, end):
        if reading.block_at(hit.start()).is_prose:
            return reading.quote(*hit.span())
    return None


def _pattern(words: str, longest: int) -> re.Pattern[str] | None:
    """Whole words, whatever blanks are between them."""
    parts = level(words[: longest + 1]).split()
    if not parts or len(words) > longest:
        return None
    head, tail = (r"(?<!\w)" if parts[0][0].isalnum() else ""), (r"(?!\w)" if parts[-1][-1].isalnum() else "")
    return re.compile(head + r"\s+".join(re.escape(part) for part in parts) + tail)
