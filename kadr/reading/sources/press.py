"""Articles saved from a press database: their headers say things of them and are no prose."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from kadr.fold import level
from kadr.reading.lists import load
from kadr.reading.sources.source import Part, Said, Source
from kadr.records import Trouble

_LABELLED = re.compile(r"[ \t]*([^\W\d_][\w /.-]{1,30}?)[ \t]*:[ \t]*")
_CODED = re.compile(r"[ \t]*([A-Z]{2,3})[ \t]{1,4}(?=\S)")
_STRONG_CODES = {"WC", "PD", "SN", "IPD"}
_OF_A_FILM = re.compile(
    r"^\W*(?:director|directed by|regie|cast|starring|runtime|running time|genre)\W*:", re.IGNORECASE | re.MULTILINE
)
_NEAR = 120  # characters after a header in which the data of a film would go on
_LONGEST_VALUE = 300
_LONGEST_HEADER = 400  # characters of a line; whoever writes more writes the article
_REACH = 8  # lines between two lines of one header
_LEAST_LINES = 3
_LEAST_STRONG = 2
_MOST_LINES = 50_000  # longer files are no exports


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a header; the range is that of its header part, the value's that of the words after the label."""

    number: int
    start: int
    end: int
    label: str
    value_start: int = 0
    is_strong: bool = False


def mark_press_headers(source: Source) -> Source:
    """The source with the header lines of its articles as front matter; unchanged where it is no such export."""
    plain = level(source.body)
    headers = [header for header in _clusters(_header_lines(plain)) if _is_header(plain, header)]
    if not headers or any(part.kind == "front matter" for part in source.parts):
        return source
    taken = [line for header in headers for line in header]
    articles = max(sum(line.label in _column("title") for line in taken), sum(line.label == "mark" for line in taken))
    said = dict(source.said)
    troubles = source.troubles
    if articles > 1:
        what = f"{articles} articles in one file"
        troubles = (*troubles, Trouble(source.path, what, "they are read as one text", "Save them one by one."))
    else:
        _take(said, source.body, taken)
    return replace(source, parts=_with_front(source.parts, taken), said=said, troubles=troubles)


def _header_lines(plain: str) -> Iterator[_Line]:
    at = 0
    for number, text in enumerate(plain.split("\n", _MOST_LINES)[:_MOST_LINES]):
        start, at = at, at + len(text) + 1
        if text.strip() and (line := _line(text, number, start)):
            yield line


def _line(text: str, number: int, start: int) -> _Line | None:
    strong, weak, codes, follows = _labels()
    is_short = len(text) <= _LONGEST_HEADER
    if is_short and (mark := _mark().fullmatch(text.strip())):
        return _Line(number, start, start + len(text), "mark" if mark["count"] else "rule", is_strong=True)
    if (hit := _LABELLED.match(text)) and (label := hit[1].strip().lower()) in strong | weak:
        if label in follows:
            return _Line(number, start, start + hit.end(), label)
        if is_short:
            return _Line(number, start, start + len(text), label, start + hit.end(), label in strong)
    if (hit := _CODED.match(text)) and hit[1].lower() in load("press")["labels"]["text_codes"]:
        return _Line(number, start, start + hit.end(), hit[1].lower())
    if is_short and (hit := _CODED.match(text)) and hit[1].lower() in codes:
        return _Line(number, start, start + len(text), hit[1].lower(), start + hit.end(), hit[1] in _STRONG_CODES)
    return None


@cache
def _labels() -> tuple[frozenset[str], ...]:
    lists = load("press")["labels"]
    return tuple(frozenset(lists[key]) for key in ("strong", "weak", "codes", "text_follows"))


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(load("press")["marks"]["document"], re.IGNORECASE)


def _clusters(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    now: list[_Line] = []
    for line in lines:
        if now and line.number - now[-1].number > _REACH:
            yield now
            now = []
        now.append(line)
    if now:
        yield now


def _is_header(plain: str, lines: list[_Line]) -> bool:
    if _OF_A_FILM.search(plain, lines[0].start, lines[-1].end + _NEAR):
        return False
    labels = {line.label for line in lines}
    strong = {line.label for line in lines if line.is_strong}
    return len(labels) >= _LEAST_LINES and len(strong) >= _LEAST_STRONG or (len(labels) >= 2 and "mark" in labels)


@cache
def _column(name: str) -> frozenset[str]:
    return frozenset(load("press")["columns"][name])


def _take(said: dict[str, Said], body: str, lines: list[_Line]) -> None:
    """What the header of the only article says stands above what the file itself says."""
    columns = ("title", "author", "date", "outlet")
    for column in columns:
        for line in lines:
            value = body[line.value_start : line.end].strip()
            if line.value_start and line.label in _column(column) and 1 < len(value) < _LONGEST_VALUE:
                said[column] = Said(
                    value, "header of the press database", line.value_start, line.value_start + len(value)
                )
                break


def _with_front(parts: tuple[Part, ...], lines: list[_Line]) -> tuple[Part, ...]:
    if not parts:
        return tuple(Part(line.start, line.end, "front matter", "header of the press database") for line in lines)
    starts = {line.start: line for line in lines}
    told: list[Part] = []
    for part in parts:
        line = starts.get(part.start)
        if line is None or part.kind == "dropped":
            told.append(part)
            continue
        told.append(Part(part.start, min(line.end, part.end), "front matter", "header of the press database"))
        if line.end < part.end:
            told.append(replace(part, start=line.end))
    return tuple(told)
