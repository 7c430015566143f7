"""Articles saved from a press database: their headers say things of them and are no prose.

Three ways of writing them are known: labelled lines (Nexis, LexisNexis, ProQuest and others), codes of two letters with
the value beside or below them (Factiva), and bare lines around a count of words (Factiva's full articles). Above
labelled lines, Nexis prints title, paper and date without any label.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kadr.fold import level
from kadr.late import late
from kadr.reading.lists import load
from kadr.reading.sources.plain import turned
from kadr.reading.sources.source import Part, Said, Source
from kadr.records import Trouble

_LABELLED = re.compile(r"[ \t]*([^\W\d_][\w /.-]{1,30}?)[ \t]*:[ \t]*")
_CODED = re.compile(r"[ \t]*([A-Z]{2,3})(?:[ \t]{1,4}(?:…[ \t])?(?=\S)|[ \t]*$)")
_STRONG_CODES = {"wc", "pd", "sn", "ipd"}
_OF_A_FILM = re.compile(
    r"^[^\w\n]*(?:director|directed by|regie|cast|starring|runtime|running time|genre)[^\w\n]{0,20}:",
    re.IGNORECASE | re.MULTILINE,
)
_DATE = re.compile(r"(?=.{6,60}$).*\b(?:1[89]|20)\d\d\b")
_BY = re.compile(r"\s*(?:by|von|par|por|di|автор)\s+", re.IGNORECASE)
_RIGHTS = re.compile(r"\s*(?:\(c\)|©|copyright)", re.IGNORECASE)
_NAME = late(r"(?:[^\W\d_]\.?[\w'’.-]* ){1,3}[^\W\d_][\w'’.-]+")
_WHO = "header of the press database"
_NEAR = 120  # characters after a header in which the data of a film would go on
_LONGEST_VALUE = 300
_LONGEST_HEADER = 400  # characters of a line; whoever writes more writes the article
_LONGEST_BARE = 200  # characters of a line without a label
_REACH = 8  # filled lines between two lines of one header
_MOST_ABOVE = 7  # lines without labels at the head of an article
_LEAST_LINES = 3
_LEAST_STRONG = 2
_MOST_LINES = 50_000  # longer files are no exports


@dataclass(frozen=True, slots=True)
class _Line:
    """One filled line; of a header, its label and where the value begins."""

    number: int
    """Counted among the filled ones."""
    start: int
    end: int
    text: str
    label: str = ""
    value_start: int | None = None
    """None where it holds no value."""
    is_strong: bool = False


def mark_press_headers(source: Source) -> Source:
    """The source with the header lines of its articles as front matter; unchanged where it is no such export."""
    if any(part.kind == "front matter" for part in source.parts):
        return source
    plain = level(source.body)
    lines = list(_lines(plain))
    clusters = list(_clusters(line for line in lines if line.label))
    if not (any(_is_header(plain, cluster) for cluster in clusters) or _counts_words(lines)):
        return source
    headed = [
        cluster
        for cluster in clusters
        if len({line.label for line in cluster}) > 1 or cluster[0].is_strong or cluster[0].label == "words"
    ]
    taken = {line.number: line for cluster in headed for line in cluster}
    for cluster in headed:
        for line in _bare(lines, cluster):
            taken.setdefault(line.number, line)
    found = [taken[number] for number in sorted(taken)]
    articles = _articles(found)
    said, troubles = dict(source.said), source.troubles
    if articles > 1:
        what = f"{articles} articles in one file"
        troubles = (*troubles, Trouble(source.path, what, "they are read as one text", "Save them one by one."))
    else:
        _take(said, source.body, found)
    return replace(source, parts=_with_front(source.parts, found), said=said, troubles=troubles)


# --- lines -------------------------------------------------------------------------------------------------------------


def _lines(plain: str) -> Iterator[_Line]:
    at = number = 0
    below = ""
    for text in plain.split("\n", _MOST_LINES)[:_MOST_LINES]:
        start, at = at, at + len(text) + 1
        if not text.strip():
            continue
        line = _line(text, number, start, below)
        below = line.label if line.value_start is None and _CODED.fullmatch(text) else ""
        yield line
        number += 1


def _line(text: str, number: int, start: int, below: str) -> _Line:
    """below: the code that stands alone on the line above."""
    strong, weak, codes, follows = _labels()
    end = start + len(text)
    line = _Line(number, start, end, text)
    short = text.strip().lower() if len(text) <= _LONGEST_HEADER else ""
    if short and (mark := _marks("document").fullmatch(text.strip())):
        return replace(line, label="mark" if mark["count"] else "end" if mark["end"] else "rule", is_strong=True)
    if short in load("press")["labels"]["alone"]:
        return replace(line, label=short)
    if short and _marks("words").fullmatch(short):
        return replace(line, label="words")
    if (hit := _LABELLED.match(text)) and (label := hit[1].strip().lower()) in strong | weak | follows:
        if label in follows:
            return replace(line, end=start + hit.end(), label=label)
        if short:
            return replace(line, label=label, value_start=start + hit.end(), is_strong=label in strong)
    if hit := _CODED.match(text):
        label = hit[1].lower()
        if label in load("press")["labels"]["text_codes"]:
            return replace(line, end=start + hit.end(), label=label)
        if short and label in codes:
            value = start + hit.end() if hit.end() < len(text) else None
            return replace(line, label=label, value_start=value, is_strong=label in _STRONG_CODES)
    if short and below in codes:
        return replace(line, label=below, value_start=start)
    return line


@cache
def _labels() -> tuple[frozenset[str], ...]:
    lists = load("press")["labels"]
    return tuple(frozenset(lists[key]) for key in ("strong", "weak", "codes", "text_follows"))


@cache
def _marks(name: str) -> re.Pattern[str]:
    return re.compile(load("press")["marks"][name], re.IGNORECASE)


def _clusters(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    now: list[_Line] = []
    for line in lines:
        if now and line.number - now[-1].number > _REACH:
            yield now
            now = []
        now.append(line)
    if now:
        yield now


def _is_header(plain: str, lines: Sequence[_Line]) -> bool:
    if _OF_A_FILM.search(plain, lines[0].start, lines[-1].end + _NEAR):
        return False
    labels = {line.label for line in lines}
    strong = {line.label for line in lines if line.is_strong}
    return len(labels) >= _LEAST_LINES and len(strong) >= _LEAST_STRONG or (len(labels) >= 2 and "mark" in labels)


def _counts_words(lines: Sequence[_Line]) -> bool:
    """Whether articles end as Factiva's do, with a count of words above a date at their head."""
    ends = any(line.label == "end" for line in lines)
    return ends and any(
        line.label == "words" and _DATE.match(below.text.strip()) for line, below in itertools.pairwise(lines)
    )


def _articles(lines: Sequence[_Line]) -> int:
    titles = sum(line.label in _column("title") and line.value_start is not None for line in lines)
    return max(titles, *(sum(line.label == mark for line in lines) for mark in ("mark", "end")))


@cache
def _column(name: str) -> tuple[str, ...]:
    return tuple(load("press")["columns"][name])


# --- lines without a label ---------------------------------------------------------------------------------------------


def _bare(lines: Sequence[_Line], cluster: Sequence[_Line]) -> Iterator[_Line]:
    """Title, paper, date … of a header that prints them without labels, each under its label; the rest of it as it is."""
    counted = next((line for line in cluster if line.label == "words"), None)
    first = counted or next((line for line in cluster if line.label not in {"mark", "end", "rule"}), None)
    if first is None:
        return
    above = list(_above(lines, first))
    if counted is not None:
        below = list(_below(lines, counted))
        dates = [n for n, line in enumerate(below[:2]) if _DATE.match(line.text.strip())]
        if dates and above:
            named = _named_above_count(above)
            named |= {below[dates[0]].number: "date"}
            named |= {line.number: "outlet" for line in below[dates[0] + 1 : dates[0] + 2]}
            yield from (_called(line, named.get(line.number)) for line in (*above, *below))
        return
    dated = next((n for n, line in enumerate(above) if _DATE.match(line.text.strip())), None)
    if dated is None:
        return  # no header of this kind: whatever stands there is the article's own
    after_mark = above[0].number > 0 and lines[above[0].number - 1].label == "mark"
    title = above[-1] if after_mark and dated < len(above) - 1 else above[0]
    outlet = above[0] if after_mark else above[dated - 1]
    named = {outlet.number: "outlet", title.number: "title", above[dated].number: "date"}
    yield from (_called(line, named.get(line.number)) for line in above)


def _above(lines: Sequence[_Line], first: _Line) -> list[_Line]:
    """Bare lines between the last mark (or the file's beginning) and the first labelled line; none where they are many."""
    begin = first.number
    while begin and not lines[begin - 1].label and first.number - begin <= _MOST_ABOVE:
        begin -= 1
    some = lines[begin : first.number]
    is_head = begin == 0 or lines[begin - 1].label in {"mark", "end", "rule"}
    short = all(len(line.text) <= _LONGEST_BARE for line in some)
    return list(some) if is_head and short and len(some) <= _MOST_ABOVE else []


def _below(lines: Sequence[_Line], counted: _Line) -> Iterator[_Line]:
    """Short lines right below a count of words: date, paper, its code, page, language, rights. A blank line ends them,
    unless blank lines stand everywhere; rights always do."""
    some = lines[counted.number : counted.number + 1 + _REACH]
    spaced = len(some) > 2 and some[1].start - some[0].end > 1 and some[2].start - some[1].end > 1
    for last, line in itertools.pairwise(some):
        if (
            len(line.text) > _LONGEST_BARE
            or line.text.rstrip().endswith((".", "!", "?"))
            and not _RIGHTS.match(line.text)
        ):
            return
        if not spaced and line.start - last.end > 1:
            return
        yield line
        if _RIGHTS.match(line.text):
            return


def _named_above_count(above: Sequence[_Line]) -> dict[int, str]:
    """Section, title, author: the last is the author where it reads so and something is left for the title."""
    *before, last = above
    title_too = len(before) > 1 or (bool(before) and len(before[0].text.split()) > 1)  # a section has one word, mostly
    by = bool(before) and (bool(_BY.match(last.text)) or (title_too and bool(_NAME.fullmatch(last.text.strip()))))
    title = before[-1] if by else last
    return {title.number: "title"} | ({last.number: "author"} if by else {})


def _called(line: _Line, column: str | None) -> _Line:
    """A bare line under the first label of a column."""
    return replace(line, label=_column(column)[0], value_start=line.start) if column else replace(line, label="rule")


# --- what they say -----------------------------------------------------------------------------------------------------


def _take(said: dict[str, Said], body: str, lines: Sequence[_Line]) -> None:
    """What the header of the only article says stands above what the file itself says; the surest label first."""
    for column in ("title", "author", "date", "outlet"):
        ranked = sorted(
            (line for line in lines if line.value_start is not None and line.label in _column(column)),
            key=lambda line: _column(column).index(line.label),
        )
        for line in ranked:
            start, end = _value(body, line, column)
            if 1 < end - start < _LONGEST_VALUE and "\n" not in body[start:end]:
                words = body[start:end]
                said[column] = Said(turned(words) if column == "author" else words, _WHO, start, end)
                break


def _value(body: str, line: _Line, column: str) -> tuple[int, int]:
    """Where a value stands, without blanks, without "By", and a paper without its place."""
    start, end = line.value_start or 0, line.end
    if column == "author" and (by := _BY.match(body, start, end)):
        start = by.end()
    if column == "outlet" and (cut := body.find(";", start, end)) > start:
        end = cut
    words = body[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _with_front(parts: tuple[Part, ...], lines: Sequence[_Line]) -> tuple[Part, ...]:
    if not parts:
        return tuple(Part(line.start, line.end, "front matter", _WHO) for line in lines)
    starts = {line.start: line for line in lines}
    told: list[Part] = []
    for part in parts:
        line = starts.get(part.start)
        if line is None:
            told.append(part)
            continue
        told.append(Part(part.start, min(line.end, part.end), "front matter", _WHO))
        if line.end < part.end:
            kept = (
                "paragraph" if part.kind == "dropped" else part.kind
            )  # an article in a table is the article all the same
            told.append(Part(line.end, part.end, kept))
    return tuple(told)
