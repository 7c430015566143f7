"""What the credits of a text tell of other works: films by the same maker, the book that a film was taken from."""

from collections.abc import Iterable, Iterator

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits import credits_of
from kadr.reading.credits.found import same_person
from kadr.reading.credits.life_work import whose_life
from kadr.reading.text import Reading, Sentence
from kadr.reading.works.common import Draft, Setting, clause
from kadr.records import Work


def own_films(reading: Reading, film: str, director: str | None) -> frozenset[str]:
    """Title keys of other films that credits give to the director of the text's film, or to whom the text is about."""
    rows = credits_of(reading)
    life = whose_life(reading)
    makers = [director] if director else [c.person for c in rows if c.role == "director" and c.film == film]
    return frozenset(
        title_key(c.film)
        for c in rows
        if (c.role == "director" and any(same_person(c.person, maker) for maker in makers))
        or (life is not None and c.role in _MAKING and same_person(c.person, life[0]))
    )


def makers_of(reading: Reading, film: str) -> frozenset[str]:
    """Folded names of those who made a film by the credits of the text; not whose book it was taken from."""
    return frozenset(
        fold(c.person) for c in credits_of(reading) if c.film == film and c.role != "source_author" and c.score >= 0.75
    )


_MAKING = frozenset(
    {"director", "writer", "cinematographer", "editor", "composer", "producer", "costume", "production_design"}
)
"""Roles whose films are somebody's own works in a text about them."""


def taken_from(setting: Setting, others: Iterable[Draft]) -> Iterator[Draft]:
    """A draft for the book of each author whom a credit names as the film's source, unless another draft has it.

    The book's title stands between the word for it and its author, or it has none.
    """
    reading = setting.reading
    told = [draft.row for draft in others if draft.row.relation == "adaptation"]
    for credit in credits_of(reading):
        sentence = reading.sentence_at(credit.quote.start)
        if credit.role != "source_author" or sentence is None or credit.film != setting.film:
            continue
        surname = fold(credit.person).split()[-1][:5]
        if any(
            (row.creator and fold(row.creator).split()[-1][:5] == surname)
            or (row.title and sentence.start <= row.quote.start < sentence.end)
            for row in told
        ):
            continue
        title = _title_before(reading, sentence, credit.person)
        quote = clause(reading, sentence, credit.quote.start, min(credit.quote.end, sentence.end))
        row = Work(quote, title, "book", credit.person, "adaptation", setting.film, None, 0.82)
        told.append(row)
        yield Draft(row, title_key(title) if title else f"book {fold(credit.person)}", 3.0)


_BOOK_NAMED = late(
    r"(?:novel|novella|book|story|memoir|play|Roman|Romans|Buch|Novelle|Erzählung|Theaterstück|roman|nouvelle|livre|récit|pièce|novela|cuento|"
    r"libro|obra|romanzo|racconto|romance|conto|livro|peça) [\"'«„]?(?P<title>[A-ZÀ-Þ][^.;:()\"«»„“]{1,50}?)[\"'»“]?,? "
    r"(?:by|von|de|di|do|da|du|des|del|della) ?$"
)
"""… the novel The Silent Cornet by; … no romance Maré Viva, de: up to the author's name."""


def _title_before(reading: Reading, sentence: Sentence, author: str) -> str | None:
    at = reading.body.find(author, sentence.start, sentence.end)
    hit = _BOOK_NAMED.search(reading.plain[sentence.start : at]) if at >= 0 else None
    return reading.body[sentence.start + hit.start("title") : sentence.start + hit.end("title")] if hit else None
