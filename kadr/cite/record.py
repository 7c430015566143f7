"""What is known of a quote and its text, under the names that the Citation Style Language (CSL 1.0.2) has for it.

What no text says stays None, and each style leaves it out in its own way; nothing is made up.
"""

import re
import shlex
from collections import Counter
from dataclasses import dataclass, replace

from kadr.dossier import Dossier
from kadr.errors import KadrError
from kadr.exports.joined import canonical, own_titles
from kadr.exports.places import Places
from kadr.fold import fold, title_key
from kadr.name_forms import Forms
from kadr.records import Passage, Quote, Text
from kadr.summaries.rows_by_hand import key, said_of_rows

TYPES = {
    "review": "review", "interview": "interview", "news": "article-newspaper", "profile": "article-magazine",
    "essay": "article-magazine", "film page": "webpage", "film diary": "post-weblog", "award list": "webpage",
    "shop page": "webpage", "record": "dataset",
}  # fmt: skip
"""CSL's type for each kind of text; `document` for others."""

_COUNTED = {"paragraph", "question", "answer"}
"""Passages that a reader counts as paragraphs; headings, captions and menus are none."""
_PARTICLES = {
    "de",
    "da",
    "do",
    "dos",
    "von",
    "van",
    "der",
    "den",
    "di",
    "du",
    "le",
    "la",
    "el",
    "bin",
    "al",
    "ten",
    "ter",
    "zu",
}
_LABEL = re.compile(r"\W{0,3}([^:\n]{1,60}?)\W{0,3}:\W{0,3}?\s+(?=\S)")
_TURNS = {"q", "a", "question", "answer"}
"""Labels of a turn that name nobody."""
_MARK = re.compile(r"([A-Za-z]{1,3})\s*(\d+)?")


class NoSuchPlace(KadrError):
    """A mark or number that the dossier does not have."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name in the two parts that styles turn about; a name of one word has no given part."""

    family: str
    given: str | None = None

    @property
    def whole(self) -> str:
        return f"{self.given} {self.family}" if self.given else self.family


@dataclass(frozen=True, slots=True)
class Item:
    """One text as a source."""

    id: str
    """text_id"""
    letter: str
    type: str
    """CSL's type."""
    kind: str
    """Kadr's."""
    title: str | None
    author: Person | None
    """Who wrote it; of an interview, who asked."""
    interviewee: Person | None
    """Of an interview, who mostly answers."""
    container: str | None
    """Paper, site, festival …"""
    issued: tuple[int, ...]
    """Year, month, day, as far as known."""
    url: str | None
    language: str | None
    about: str | None
    director: Person | None = None
    """Of a review: who directed the film, where it is the dossier's own and its director is known."""
    notes: tuple[str, ...] = ()
    """What a reader of any quote must know: "in part through an interpreter"."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One quote with its source."""

    item: Item
    mark: str
    """`B 5`"""
    quote: Quote | None
    """None where a whole text is cited."""
    speaker: Person | None
    """Whose words they are, where a text tells it."""
    flags: tuple[str, ...]
    """denied, reported, translated …"""
    paragraph: int | None
    """Counted as a reader counts, menus and headings left out."""
    numbers: tuple[int, ...] = ()
    """Of the statements that are read in it, counted from 1."""

    @property
    def secondhand(self) -> bool:
        """Whether somebody else's text reports the words: neither its author's own, nor an interviewee's answer."""
        if self.speaker is None or self.item.type == "interview":
            return False
        return self.item.author is None or not _same(self.speaker, self.item.author)


def cited(dossier: Dossier, mark: str) -> Cited:
    """The quote under a mark (`B 5`, `B` for a text) or under the number of a statement, counted from 1.

    Raises NoSuchPlace, with what there is.
    """
    if mark.isdigit():
        rows = dossier.statements
        if not 1 <= int(mark) <= len(rows):
            raise NoSuchPlace(
                f"there is no statement {mark}; they go from 1 to {len(rows)}: "
                f"kadr cite {shlex.quote(str(dossier.folder))} --all"
            )
        return statements(dossier, [int(mark)])[0]
    hit = _MARK.fullmatch(mark.strip())
    letters = {text.letter: text for text in dossier.texts}
    text = letters.get(hit[1].upper()) if hit else None
    if hit is None or text is None:
        raise NoSuchPlace(
            f"there is no place {mark!r}. Texts are {', '.join(letters) or 'none'}; a passage is, say, A 5"
        )
    places, names = Places(dossier), canonical(dossier)
    whole = Cited(item(dossier, places, names, text), text.letter, None, None, (), None)
    if hit[2] is None:
        return whole
    passage = next((one for one in places.passages(text.text_id) if one.number == int(hit[2])), None)
    if passage is None:
        most = max((one.number for one in places.passages(text.text_id)), default=0)
        raise NoSuchPlace(f"text {text.letter} has no passage {hit[2]}; it has {most}")
    inside = [row for row in dossier.statements if places.passage(row.quote) == passage]
    flags = dict.fromkeys(flag for row in inside for flag in row.flags if flag in {"reported", "translated"})
    speaker = _speaker(passage.speaker, names)
    quote = _spoken(passage.quote, passage.speaker)
    return replace(
        whole, mark=places.mark(passage.quote), quote=quote, speaker=speaker, flags=tuple(flags),
        paragraph=_paragraph(places, passage),
    )  # fmt: skip


def statements(dossier: Dossier, numbers: list[int] | None = None) -> list[Cited]:
    """Statements as quotes, of all numbers or of some; measurable facts are statements, too. One that somebody rejected says so."""
    places = Places(dossier)
    names = canonical(dossier)
    items: dict[str, Item] = {}
    said = said_of_rows(dossier.corrections)
    found = []
    for number, row in enumerate(dossier.statements, start=1):
        if numbers is not None and number not in numbers:
            continue
        text = places.text(row.quote)
        source = items.get(text.text_id) or items.setdefault(text.text_id, item(dossier, places, names, text))
        passage = places.passage(row.quote)
        polarity = () if row.polarity == "affirmed" or row.polarity in row.flags else (row.polarity,)
        word = said.get(("statement", key(row, {})))
        rejected = (f"reading rejected by {word.author}",) if word and word.action == "reject" else ()
        found.append(
            Cited(
                source, places.mark(row.quote), _spoken(row.quote, row.speaker), _speaker(row.speaker, names),
                (*polarity, *row.flags, *rejected), _paragraph(places, passage) if passage else None, (number,),
            )
        )  # fmt: skip
    return found


def quotations(dossier: Dossier) -> list[Cited]:
    """The words of every statement that nobody rejected, once, whatever is read in them."""
    rejected = {
        place
        for (about, place), one in said_of_rows(dossier.corrections).items()
        if about == "statement" and one.action == "reject"
    }
    kept = [number for number, row in enumerate(dossier.statements, start=1) if key(row, {}) not in rejected]
    found: dict[Quote | None, Cited] = {}
    for one in statements(dossier, kept):
        known = found.get(one.quote)
        found[one.quote] = (
            replace(known, numbers=known.numbers + one.numbers, flags=tuple(dict.fromkeys(known.flags + one.flags)))
            if known
            else one
        )
    return list(found.values())


def texts(dossier: Dossier) -> list[Cited]:
    """Every text as a source, without a quote."""
    places, names = Places(dossier), canonical(dossier)
    return [Cited(item(dossier, places, names, text), text.letter, None, None, (), None) for text in dossier.texts]


def item(dossier: Dossier, places: Places, names: Forms, text: Text) -> Item:
    """A text as a source. names: each spelling's standing form."""
    type_ = TYPES.get(text.kind, "document")
    through = [o.note for o in text.origins if o.column == "language" and o.note.startswith("in part through")]
    return Item(
        text.text_id, text.letter, type_, text.kind, text.title, person(text.author) if text.author else None,
        _interviewee(places, names, text) if type_ == "interview" else None, text.outlet,
        tuple(int(part) for part in text.date.split("-")) if text.date and re.fullmatch(r"\d{4}(-\d\d){0,2}", text.date) else (),
        text.address, text.language, text.about, _director(dossier, names, text), tuple(through),
    )  # fmt: skip


def _director(dossier: Dossier, names: Forms, text: Text) -> Person | None:
    subject = dossier.subject
    ours = text.about and title_key(text.about) in own_titles(dossier)
    return _speaker(subject.director, names) if subject and ours else None


def person(name: str) -> Person:
    """A name as family and given part: the family name is the last word, with the small words before it.

    >>> person("Ines van der Berg"), person("Newsdesk")
    (Person(family='van der Berg', given='Ines'), Person(family='Newsdesk', given=None))
    """
    words = name.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    return Person(" ".join(words[at:]), " ".join(words[:at]) or None)


def _interviewee(places: Places, names: Forms, text: Text) -> Person | None:
    asked = fold(text.author or "")
    speakers = (one.speaker for one in places.passages(text.text_id) if one.kind == "answer")
    answers = Counter(speaker for speaker in speakers if speaker and fold(speaker) != asked)
    return _speaker(answers.most_common(1)[0][0], names) if answers else None


def _speaker(name: str | None, names: Forms) -> Person | None:
    """Who speaks, under the form that stands for all spellings."""
    return person(names.form(name)) if name else None


def _spoken(quote: Quote, speaker: str | None) -> Quote:
    """The words without the label of who speaks them: "Marta Vane: With a photograph" begins at With."""
    label = _LABEL.match(quote.exact)
    if speaker is None or label is None:
        return quote
    said, names = fold(label[1]), fold(speaker).split()
    if said not in _TURNS and said != "".join(name[0] for name in names) and not set(said.split()) <= set(names):
        return quote
    return replace(quote, start=quote.start + label.end(), exact=quote.exact[label.end() :])


def _paragraph(places: Places, passage: Passage) -> int | None:
    if passage.kind not in _COUNTED:
        return None
    before = (one for one in places.passages(passage.quote.text_id) if one.number <= passage.number)
    return sum(1 for one in before if one.kind in _COUNTED)


def _same(one: Person, other: Person) -> bool:
    return fold(one.whole) == fold(other.whole)
