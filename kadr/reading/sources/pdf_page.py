"""The text of one PDF page in reading order: two columns one after the other, and letters that a broken font hides."""

import re
from collections import Counter
from itertools import pairwise
from typing import Any

_LEAST_ROWS = 8  # rows with words on both sides of the gutter: a page in columns, not a table
_MOST_PLACES = 20_000
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NO_LETTER = re.compile(r"\(cid:\d+\)|[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
_LETTER = re.compile(r"[^\W\d_]")
_VOWEL = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüœаеёиоуыэюяіїє]", re.IGNORECASE)
_BROKEN_SHARE = 0.2  # of all signs
_ENOUGH_LETTERS = 200
_FEWEST_VOWELS = 0.2  # of all letters; no language that Kadr reads has fewer


def page_text(page: Any) -> str:
    """The words of a page, line by line; columns that the file draws row by row are read one after the other."""
    places: list[tuple[float, float]] = []

    def see(operator: bytes, _operands: Any, matrix: list[float], text_matrix: list[float]) -> None:
        if operator in {b"Tj", b"TJ"} and len(places) < _MOST_PLACES:
            x = text_matrix[4] * matrix[0] + matrix[4]
            places.append((x, text_matrix[5] * matrix[3] + matrix[5]))

    text = str(page.extract_text(visitor_operand_before=see) or "")
    if _drawn_by_row(places, float(page.mediabox.width)):
        text = _in_columns(str(page.extract_text(extraction_mode="layout") or "")) or text
    return text.translate(_LIGATURES)


def _drawn_by_row(places: list[tuple[float, float]], width: float) -> bool:
    """Whether rows are drawn from left to right across the middle; else the file's own order is the reading order."""
    middle = 0.45 * width
    rows = {round(y) for _, y in places}
    across = {round(b[1]) for a, b in pairwise(places) if a[0] < middle <= b[0] and abs(a[1] - b[1]) < 2}
    return len(across) >= max(_LEAST_ROWS, 0.5 * len(rows))


def _in_columns(text: str) -> str | None:
    """Left column, then right, of a page set out in blanks; None where no gutter runs down its middle."""
    rows = text.split("\n")
    filled = [row for row in rows if row.strip()]
    widest = max((len(row) for row in filled), default=0)
    gutters = Counter(
        place for row in filled for gap in _GAP.finditer(row) for place in range(gap.start() + 1, gap.end())
    )
    likely = [place for place in gutters if 0.3 * widest < place < 0.7 * widest]
    if not likely:
        return None
    gutter = max(likely, key=lambda place: (gutters[place], -abs(place - widest / 2)))
    if gutters[gutter] < max(_LEAST_ROWS, 0.6 * len(filled)):
        return None
    left, right = [], []
    for row in rows:
        if row[gutter - 1 : gutter + 1].strip():  # a headline across both columns
            left.append(row)
            continue
        left.append(row[:gutter].rstrip())
        right.append(row[gutter:].strip())
    return "\n".join([*left, "", *right])


def is_garbled(text: str) -> bool:
    """Whether a page's fonts hide its letters: signs of no script, or words without vowels.

    >>> is_garbled("(cid:12)(cid:7)(cid:31) (cid:4)"), is_garbled("The light is low.")
    (True, False)
    """
    signs = re.sub(r"\s", "", text)
    hidden = sum(len(hit.group()) for hit in _NO_LETTER.finditer(signs))
    if signs and hidden > _BROKEN_SHARE * len(signs):
        return True
    letters = [letter for letter in _LETTER.findall(text) if letter < "\u0530"]
    vowels = sum(_VOWEL.match(letter) is not None for letter in letters)
    return len(letters) >= _ENOUGH_LETTERS and vowels < _FEWEST_VOWELS * len(letters)
