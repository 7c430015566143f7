"""Passages the record quotes: the story, the director's statement, the director's life."""

import re
from collections.abc import Iterable

from kadr.fold import level
from kadr.page import words
from kadr.page.view import Cited, View
from kadr.reading.text import split_sentences
from kadr.records import Passage, Quote

_PAGES = ("film page", "award list", "shop page", "film diary")
_STATEMENT = re.compile(
    r"^\W*(?:director\S* (?:statement|notes?)|(?:statement|notes?) (?:by|of|from) the director)\W*$", re.IGNORECASE
)
_LIFE = re.compile(r"^\W*(?:(?:director\S* )?(?:biography|bio|biofilmography)|about the director)\W*$", re.IGNORECASE)
_MOST = 240
"""Characters quoted at most; the rest is one press away."""


Opening = tuple[Cited, tuple[str, str]]
"""Quoted words, how much of the passage they are, and the words that lead to the rest."""


def synopsis(view: View) -> Opening | None:
    """The story as a film page tells it, else as the first text that does."""
    found = [
        passage for passage in _prose(view) if len(passage.quote.exact) > 80 and passage.speaker_role != "director"
    ]
    pages = [passage for passage in found if view.text(passage.quote).kind in _PAGES]
    opening = [passage for passage in pages if "story" in passage.about] or _first_of(view, pages)
    told = opening or sorted(
        (passage for passage in found if "story" in passage.about),
        key=lambda passage: (passage.about[0] != "story", len(passage.about), -len(passage.quote.exact)),
    )
    return _opening(view, told[0]) if told else None


def _first_of(view: View, pages: list[Passage]) -> list[Passage]:
    """Paragraphs that open a film page: nothing stands before them but its furniture."""
    found = []
    for passage in pages:
        before = [p for p in view.marks.passages[passage.quote.text_id] if p.number < passage.number]
        if all(_is_front(p) for p in before):
            found.append(passage)
    return found


def _is_front(passage: Passage) -> bool:
    """Whether a film page's story may still follow: furniture, its title, a line of notice."""
    if _LIFE.match(passage.quote.exact) or _STATEMENT.match(passage.quote.exact):
        return False
    return passage.kind != "paragraph" or len(passage.quote.exact) < 100


def statement_of(view: View) -> Opening | None:
    """What stands under a heading such as "Director's statement"."""
    return _under(view, _STATEMENT)


def biography(view: View) -> Opening | None:
    """What stands under a heading such as "Biography"."""
    return _under(view, _LIFE)


def _prose(view: View) -> Iterable[Passage]:
    for text in view.marks.texts:
        for passage in view.marks.passages[text.text_id]:
            if passage.kind in {"paragraph", "answer"} and passage.repeats is None:
                yield passage


def _under(view: View, heading: re.Pattern[str]) -> Opening | None:
    for text in view.marks.texts:
        some = view.marks.passages[text.text_id]
        for place, passage in enumerate(some):
            if len(passage.quote.exact) < 60 and heading.match(level(passage.quote.exact)):
                rest = _until_heading(some[place + 1 :])
                if rest:
                    return _opening(view, rest[0], len(rest))
    return None


def _until_heading(passages: list[Passage]) -> list[Passage]:
    found: list[Passage] = []
    for passage in passages:
        if passage.kind not in {"paragraph", "answer"}:
            break
        found.append(passage)
    return found


def _opening(view: View, passage: Passage, paragraphs: int = 1) -> Opening:
    """The first sentences of a passage, and a note on how much more there is."""
    quote = passage.quote
    body = view.dossier.bodies[quote.text_id]
    ranges = split_sentences(level(body), quote.start, quote.end)
    end, shown = ranges[0][1], 1
    for _, stop in ranges[1:]:
        if stop - quote.start > _MOST:
            break
        end, shown = stop, shown + 1
    first = Quote(quote.text_id, quote.start, end, body[quote.start : end])
    text = words.shortened(first.exact, 2 * _MOST)
    note = _how_much(shown, len(ranges), paragraphs)
    return Cited(text, words.tag(view.text(quote).language), view.marks.all([first])), note


def _how_much(shown: int, sentences: int, paragraphs: int) -> tuple[str, str]:
    if paragraphs > 1:
        return "First lines.", f"All {words.counted(paragraphs, 'paragraph')}"
    if shown < sentences:
        what = "First sentence" if shown == 1 else f"First {words.number(shown)} sentences"
        return f"{what} of {words.number(sentences)}.", "The paragraph"
    return "", ""
