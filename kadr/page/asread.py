"""Each text as read: its paragraphs in order, everything found in it marked in its words, notes beside."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kadr.page import words
from kadr.page.claims import claim_key, reading
from kadr.page.marks import Marks
from kadr.page.view import View
from kadr.records import Credit, Event, Passage, PersonFact, Prize, Quote, Statement, Work

KINDS = ("statement", "possible", "credit", "prize", "work", "life")
FILLS = ("statement", "possible")
LINKS = {
    "Credit.": "record", "Prize.": "prizes", "Prize, said vaguely.": "prizes", "Work.": "works", "Life.": "lives",
    "Time.": "timeline",
}  # fmt: skip
_GREYS = {"style": "d1", "making of": "d2", "intention and theme": "d2", "story": "d3", "life": "d3", "prizes": "d3"}


@dataclass(frozen=True, slots=True)
class Found:
    """A range of words with its kind and note."""

    start: int
    end: int
    kind: str
    lead: str
    note: str
    flags: tuple[str, ...] = ()
    link: str = ""
    """The line of the record that was made from it, or its section."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph with one way of being marked."""

    text: str
    kinds: tuple[str, ...]
    anchor: str
    notes: tuple[int, ...]
    """Numbers of the notes whose words end here."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A numbered note beside a paragraph; number 0 is about the paragraph itself."""

    number: int
    lead: str
    text: str
    flags: tuple[str, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One passage as printed."""

    number: int
    anchor: str
    kind: str
    place: str
    speaker: str
    pieces: tuple[Piece, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring paragraphs of one place, on the map; numbers are per cent of the text."""

    place: str
    grey: str
    start: str
    length: str
    first: int
    last: int
    named: bool


@dataclass(frozen=True, slots=True)
class AsRead:
    """A whole text."""

    paragraphs: tuple[Paragraph, ...]
    map: tuple[Stretch, ...]
    ticks: tuple[str, ...]
    has_turns: bool


def as_read(view: View, text_id: str) -> AsRead:
    """The paragraphs of a text with all findings laid into them."""
    passages = view.marks.passages[text_id]
    letter = view.marks.letters[text_id]
    found = sorted(_found(view, text_id), key=lambda some: (some.start, some.end))
    anchors = view.marks.starts(text_id) | {some.start for some in found}
    whole = max(1, len(view.dossier.bodies.get(text_id, "")))
    shares = _shared_out(passages, found)
    paragraphs = tuple(
        _paragraph(passage, letter, here, anchors) for passage, here in zip(passages, shares, strict=True)
    )
    spoken = {passage.speaker for passage in passages if passage.kind in {"question", "answer"} and passage.speaker}
    ticks = tuple(f"{100 * some.start / whole:.2f}" for some in found if some.kind == "statement")
    return AsRead(paragraphs, tuple(_map(passages, whole)), ticks, bool(spoken))


def _shared_out(passages: list[Passage], found: list[Found]) -> list[list[Found]]:
    """For each passage the findings that touch it."""
    starts = [passage.quote.start for passage in passages]
    shares: list[list[Found]] = [[] for _ in passages]
    for some in found:
        for place in range(max(0, bisect_right(starts, some.start) - 1), bisect_left(starts, some.end)):
            if some.start < passages[place].quote.end:
                shares[place].append(some)
    return shares


def _found(view: View, text_id: str) -> Iterable[Found]:
    dossier, marks = view.dossier, view.marks
    for table in (dossier.statements, dossier.credits, dossier.prizes, dossier.works, dossier.people, dossier.events):
        for row in table:
            if row.quote.text_id == text_id:
                yield _noted(view, marks, row)


def _noted(view: View, marks: Marks, row: Statement | Credit | Prize | Work | PersonFact | Event) -> Found:
    quote = row.quote
    if isinstance(row, Statement):
        facets = ", ".join(words.FACETS.get(facet, words.FACTS.get(facet, facet)) for facet in row.facets)
        read = row.value or reading(row)
        possible = "Possible statement." if row.tier == "possible" else "Statement."
        lead = "Figure." if row.tier == "fact" else possible
        flags = tuple(flag for flag in dict.fromkeys((row.polarity, *row.flags)) if flag in words.FLAGS)
        about = f" On {row.film}." if row.film and not view.films.is_subject(row.film) else ""
        note = f"{facets}{'; ' if ': ' in read else ': '}{read}.{about}" if read else f"{facets}.{about}"
        link = "record" if row.tier == "fact" else claim_key(view.marks, row, row.facets[0] if not about else "")
        kind = "possible" if row.tier == "possible" else "statement"
        return Found(quote.start, quote.end, kind, lead, note, flags, link)
    if isinstance(row, Credit):
        role = words.ROLES.get(row.role, (row.role.replace("_", " "), ""))[0].lower()
        film = row.film if row.film and not view.films.is_subject(row.film) else None
        return _plain(quote, "credit", "Credit.", row.person, role, row.character, film)
    if isinstance(row, Prize):
        outcome = words.OUTCOMES.get(row.outcome, ("", row.outcome))[1]
        lead = "Prize, said vaguely." if row.vague else "Prize."
        return _plain(quote, "prize", lead, row.prize, row.festival, row.section, row.year, row.work, outcome)
    if isinstance(row, Work):
        named = row.title or row.described
        flags = tuple(flag for flag in row.flags if flag in words.FLAGS)
        note = _join(row.kind, named, row.creator, words.RELATIONS.get(row.relation, row.relation))
        slip = f" Perhaps [{row.suggestion}]." if row.suggestion else ""
        return Found(quote.start, quote.end, "work", "Work.", f"{note}.{slip}", flags)
    if isinstance(row, PersonFact):
        label = words.LIVES.get(row.fact, row.fact)
        return _plain(quote, "life", "Life.", row.person, label, row.what, row.place, row.date)
    return _plain(quote, "life", "Time.", words.date_words(row.date) or row.date_kind, words.shortened(row.what, 80))


def _plain(quote: Quote, kind: str, lead: str, *parts: object) -> Found:
    return Found(quote.start, quote.end, kind, lead, _join(*parts) + ".")


def _join(*parts: object) -> str:
    return ", ".join(str(part) for part in parts if part)


def _paragraph(passage: Passage, letter: str, here: list[Found], anchors: set[int]) -> Paragraph:
    start, end = passage.quote.start, passage.quote.end
    numbered = _numbered(here, start, end)
    return Paragraph(
        passage.number,
        f"{letter}{passage.number}",
        passage.kind,
        _place(passage),
        passage.speaker or "" if passage.kind in {"question", "answer"} else "",
        tuple(_pieces(passage, letter, here, numbered, anchors)),
        tuple(_remarks(passage, here, numbered)),
    )


def _place(passage: Passage) -> str:
    if passage.kind in {"paragraph", "question", "answer", "line"} and passage.about:
        return ", ".join(passage.about)
    return "" if passage.kind == "paragraph" else passage.kind


def _numbered(here: list[Found], start: int, end: int) -> dict[tuple[int, int], int]:
    """A number for each range of words that begins in this paragraph."""
    ranges = sorted({(some.start, some.end) for some in here if start <= some.start < end}, key=lambda r: (r[1], r[0]))
    return {span: number for number, span in enumerate(ranges, 1)}


def _pieces(
    passage: Passage, letter: str, here: list[Found], numbered: dict[tuple[int, int], int], anchors: set[int]
) -> Iterable[Piece]:
    start, end, text = passage.quote.start, passage.quote.end, passage.quote.exact
    cuts = {start, end} | {cut for some in here for cut in (some.start, some.end) if start < cut < end}
    edges = sorted(cuts | (anchors & set(range(start + 1, end))))
    for a, b in pairwise(edges):
        over = sorted((some.end - some.start, some.kind) for some in here if some.start < b and some.end > a)
        lines = [kind for _, kind in over if kind not in FILLS]
        fills = [kind for kind in FILLS if any(kind == other for _, other in over)]
        kinds = (*fills[:1], *lines[:1])  # the narrowest finding draws the line
        notes = tuple(sorted(number for span, number in numbered.items() if min(span[1], end) == b))
        anchor = f"{letter}-{a}" if a in anchors else ""
        yield Piece(text[a - start : b - start], kinds, anchor, notes)


def _remarks(passage: Passage, here: list[Found], numbered: dict[tuple[int, int], int]) -> Iterable[Remark]:
    if passage.repeats is not None and passage.kind != "dropped":
        yield Remark(0, "", f"Printed before at {passage.repeats}; counted once.")
    if passage.note:
        yield Remark(0, "", words.capital(passage.note.rstrip(".")) + ".")
    elif passage.kind == "dropped":
        yield Remark(0, "", "Not part of the text. Nothing is taken from it.")
    shown: set[tuple[int, str, str]] = set()
    rows = [(numbered[some.start, some.end], some) for some in here if (some.start, some.end) in numbered]
    for number, some in sorted(rows, key=lambda pair: (pair[0], KINDS.index(pair[1].kind))):
        if (number, some.lead, some.note) not in shown:
            shown.add((number, some.lead, some.note))
            yield Remark(number, some.lead, some.note, some.flags, some.link or LINKS.get(some.lead, ""))


def _map(passages: list[Passage], whole: int) -> Iterable[Stretch]:
    runs: list[tuple[str, list[Passage]]] = []
    for passage in passages:
        place = passage.about[0] if passage.about else ("dropped" if passage.kind == "dropped" else "")
        if runs and (runs[-1][0] == place or not place):
            runs[-1][1].append(passage)
        else:
            runs.append((place, [passage]))
    free = 0.0  # from here on, no label stands yet
    for i, (place, some) in enumerate(runs):
        start = some[0].quote.start if i else 0
        end = runs[i + 1][1][0].quote.start if i + 1 < len(runs) else whole
        share = 100 * (end - start) / whole
        grey = _GREYS.get(place, "d4")
        at, length = f"{100 * start / whole:.2f}", f"{share:.2f}"
        begin = 100 * start / whole
        named = bool(place) and share > 2 and begin >= free and begin < 92
        free = begin + len(place) + 1 if named else free  # a letter takes less than one per cent of 700 px
        yield Stretch(place or "not placed", grey, at, length, some[0].number, some[-1].number, named)
