"""Passages that stand in several texts: a press kit's paragraph inside different articles.

Texts that copy each other as a whole are left out; a passage of the others that goes on in the same words elsewhere says
so in its note, with the place.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kadr.dossier import Dossier
from kadr.reading.copies.alike import Stretch, Worded, side_by_side, worded
from kadr.records import Origin, Passage

THE_SAME_WORDS = "the same words"
"""The note of an origin that leads from a passage to another text's."""

_LEAST_PASSAGE = 25  # words; a shorter stretch may be a quoted sentence, or how everybody says it
_NAMED = 3  # places that a note names
_NOT_PROSE = {"dropped", "front matter", "heading"}


@dataclass(frozen=True)
class SharedPassages:
    """Gives passages that several texts print a note: also in B 12."""

    row: type = Passage
    version: int = 1
    needs: tuple[str, ...] = ("texts", "passages")

    def join(self, dossier: Dossier) -> Sequence[Passage]:
        """All passages, those that other texts print too with their note."""
        by_place = {(row.quote.text_id, row.number): row for row in dossier.passages}
        letters = {text.text_id: text.letter for text in dossier.texts}
        elsewhere = _elsewhere(dossier)
        found = []
        for row in dossier.passages:
            places = sorted(
                elsewhere.get((row.quote.text_id, row.number), ()),
                key=lambda place: (len(letters[place[0]]), letters[place[0]], place[1]),
            )
            found.append(_noted(row, [by_place[place] for place in places], letters) if places else row)
        return found


def _noted(row: Passage, others: list[Passage], letters: dict[str, str]) -> Passage:
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    note = "also in " + ", ".join(f"{letters[one.quote.text_id]} {one.number}" for one in others[:_NAMED]) + more
    told = tuple(Origin("note", "context", one.quote, THE_SAME_WORDS) for one in others[:_NAMED])
    return replace(row, note=f"{row.note}; {note}" if row.note else note, origins=(*row.origins, *told))


def _elsewhere(dossier: Dossier) -> dict[tuple[str, int], set[tuple[str, int]]]:
    """For each passage, as text and number, the passages of other texts that have its words."""
    copies = {text.text_id for text in dossier.texts if text.copy_of or text.kind == "record"}
    texts = [_worded(dossier, text.text_id) for text in dossier.texts if text.text_id not in copies]
    found: dict[tuple[str, int], set[tuple[str, int]]] = defaultdict(set)
    for (first, second), how in side_by_side(texts):
        for stretch in how.stretches:
            if stretch.end - stretch.start >= _LEAST_PASSAGE:
                _lay(texts[second], texts[first], stretch, found)
    return found


def _lay(one: Worded, other: Worded, stretch: Stretch, found: dict[tuple[str, int], set[tuple[str, int]]]) -> None:
    """Passages of both sides of a stretch, each with those that lie over against it."""
    for number in one.numbers(stretch.start, stretch.end):
        start, end = one.range_of(number)
        start, end = max(start, stretch.start), min(end, stretch.end)
        moved = stretch.there - stretch.start
        for across in other.numbers(start + moved, min(end + moved, stretch.there_end)):
            found[one.text_id, number].add((other.text_id, across))
            found[other.text_id, across].add((one.text_id, number))


def _worded(dossier: Dossier, text_id: str) -> Worded:
    blocks = (
        (row.number, row.quote.start, row.quote.end)
        for row in dossier.passages
        if row.quote.text_id == text_id and row.kind not in _NOT_PROSE and row.repeats is None
    )
    return worded(text_id, dossier.bodies[text_id], blocks)
