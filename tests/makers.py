"""Texts whose right answer is known, because the test wrote them. All people, films and papers in them are invented."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kadr.fold import level
from kadr.reading.prepare import prepare
from kadr.reading.registry import FINDERS
from kadr.reading.sources import Source
from kadr.reading.sources.plain import read_plain
from kadr.reading.subject import infer, with_subject
from kadr.reading.text import Reading
from kadr.records import Quote

NBSP = "\u00a0"


HEADS = {
    "en": ("“Low Ferry”, directed by Ada Quill, is a film about a ferryman who loses his daughter in the war.", "Low Ferry"),
    "de": ("„Die Fähre“ von Regisseurin Ada Quell erzählt von einem Fährmann, der im Krieg seine Tochter verliert.", "Die Fähre"),
    "fr": ("« Le Bac », réalisé par Ada Quillard, raconte l'histoire d'un passeur qui perd sa fille pendant la guerre.", "Le Bac"),
    "es": ("«La barca», dirigida por Ada Quiles, cuenta la historia de un barquero que pierde a su hija en la guerra.", "La barca"),
    "it": ("«Il traghetto», diretto da Ada Quaglia, racconta di un traghettatore che perde la figlia in guerra.", "Il traghetto"),
    "pt": ("«A barca», dirigido por Ada Quintão, conta a história de um barqueiro que perde a filha na guerra.", "A barca"),
    "ru": ("«Переправа» режиссёра Аллы Квасовой рассказывает о паромщике, который теряет на войне дочь.", "Переправа"),
}  # fmt: skip
"""How a text about an invented film begins in each language, and the film's title."""


def source_of(words: str, path: str = "text.txt") -> Source:
    """A plain text as if it had been read from a file."""
    data = words.encode("utf-8")
    return read_plain(path, hashlib.sha256(data).hexdigest(), data)


def reading_of(words: str, path: str = "text.txt", title: str | None = None) -> Reading:
    """A text ready for the finders, its film inferred from it alone unless it is given."""
    reading = prepare(source_of(words, path), "text", (title,) if title else ())
    return with_subject(reading, infer([reading], title))


def rows_of(words: str, row: type | None = None, title: str | None = None) -> list[Any]:
    """What the registered finders find in some words: of one kind of row, or of all."""
    reading = reading_of(words, title=title)
    return [one for finder in FINDERS if row in {None, finder.row} for one in finder.find(reading)]


def quotes_of(row: Any) -> Iterator[Quote]:
    """The quotes of one row: its own, and those that its values come from."""
    yield row.quote
    for origin in row.origins:
        if origin.quote is not None:
            yield origin.quote


def paragraphs(*parts: str) -> str:
    """Paragraphs as a text file has them."""
    return "\n\n".join(parts) + "\n"


# --- one text of each kind ---------------------------------------------------------------------------------------------

FILM_PAGE = paragraphs(
    "THE WEIR",
    "Two brothers mend a weir through one winter, and do not speak.",
    "Director's Statement",
    "THE WEIR is my second film. The colours are grey and brown, because the river is. "
    "I wanted the faces to stay in close-up until they stop pretending.",
    "Director's Biography",
    "Ines Halvard was born in Torvik in 1979. She graduated from the Film School in Lodz in 2006. "
    "Her debut SALT (2012) was awarded the FIPRESCI Prize at the Rotterdam International Film Festival.",
    "Cast & Crew",
    "Directed by: Ines Halvard",
    "Written by: Ines Halvard, Tomas Brekke",
    "Produced by: Mira Solbakk",
    "Cinematography: Jonas Wiik",
    "Cast: Petter Lunde (Aksel), Sigrid Moen (Berit)",
)

INTERVIEW = paragraphs(
    "The river does the talking",
    "by Clara Westby",
    "“The Weir,” the second film by the Norwegian director Ines Halvard, won the Golden Shell at San Sebastián in 2018.",
    "Where did the idea of the two brothers come from?",
    "I grew up beside a river. My father mended the weir each winter, and I watched. "
    "I had read “The Ice Palace” by Tarjei Vesaas before I wrote the script with [Tomas Brekke].",
    "The film is almost silent. Was “Stalker” an influence?",
    "No, it wasn’t a reference. I hadn’t thought about that. But we looked at photographs of rivers for months.",
    "And the colours?",
    "Grey and brown. The cinematographer [Jonas Wiik] said that red would be a lie.",
)

REVIEW = paragraphs(
    "A winter without words",
    "By Emil Sandvik",
    "Ines Halvard’s “The Weir” is built on silences. The camera hardly moves, and Jonas Wiik holds the faces in long close-ups "
    "while the river roars.",
    "Aksel (Petter Lunde) comes home in the first scene. Berit (Sigrid Moen) waits for him in a kitchen lit by one lamp.",
    "It recalls the films of Theo Angelopoulos. In 2018 it was nominated for the European Film Awards.",
)

SAMPLES = {"film page": FILM_PAGE, "interview": INTERVIEW, "review": REVIEW}

INERT = (
    "Nothing happened on that day in the town.",
    "It rained until the evening and then it stopped.",
    "The shops were closed and the buses did not run.",
)
"""Sentences that say nothing which any finder looks for."""


def with_inert(words: str, count: int) -> tuple[str, int, int]:
    """A text with inert paragraphs put behind its first; where they went in, and by how much the rest moved."""
    cut = words.index("\n\n") + 2
    more = "".join(f"{sentence}\n\n" for sentence in INERT[:count])
    return words[:cut] + more + words[cut:], cut, len(more)


# --- texts that are hard to read ---------------------------------------------------------------------------------------

HARD = {
    "one word": "Weir\n",
    "one letter": "a",
    "only blanks and a dot": f"  {NBSP}\n\n .\n",
    "no-break spaces": FILM_PAGE.replace(" ", NBSP),
    "curly everything": REVIEW.replace("'", "’").replace("-", "—"),
    "one line of 5,000 letters": "Aksel walked along the river and " * 152 + "\n",
    "5,000 letters without a blank": "weir" * 1250,
    "only furniture": paragraphs("Skip to main content", "Sign up for our newsletter", "Share", "Subscribe", "© 2020"),
    "markup": "<script>alert('“The Weir”')</script>\n\n<b>Directed by: Ines Halvard</b>\n\n&lt;&amp;&#0;&quot;\n",
    "brackets without end": "((((“The Weir” [[[[ by (Ines (Halvard [Petter “““ Directed by: \n\n) ] ” )\n",
    "labels without values": "Directed by:\nCast:\nProduced by: ,,, and\nCinematography: (\nCast: ()\n",
    "numbers": "1979 1980 24/1001 2.39:1 137 min 99999999999999999999 0000-00-00 31.02.2019 -1\n",
    "another alphabet": paragraphs(
        "Фильм «Плотина» снят по книге. Режиссёр Ингрид Халвард получила приз в Сан-Себастьяне.",
        "Оператор-постановщик Йонас Виик. В главных ролях Петтер Лунде и Сигрид Муэн.",
    ),
    "no alphabet": "映画『堰』は2018年に公開された。監督はハルヴァルト。\n\nفيلم السد\n",
    "right to left and joined": "סרט \u202eThe Weir\u202c e\u0301le\u0301gie ﬁlm \U0001f3ac\U0001f3ac Ⅻ\n",
    "twice the same": REVIEW + "\n" + REVIEW,
    "windows line ends": REVIEW.replace("\n", "\r\n"),
    "no line ends": " ".join(INTERVIEW.split()),
    "shouted": REVIEW.upper(),
    "whispered": REVIEW.lower(),
    "list of names": ", ".join(f"Ada{n} Brook{n}" for n in range(300)),
    "quotes all along": "“Salt” " * 300,
}
"""Texts that a saved page, a bad copy or an enemy could hold."""


def plain_rows(rows: Iterable[Any], moved: int = 0, beyond: int = 0) -> list[tuple[Any, ...]]:
    """Rows as values that can be compared when the text before them grew; the passage numbers are left out."""
    out = []
    for row in rows:
        quote = row.quote
        if quote.start < beyond:
            continue
        values = [getattr(row, name) for name in row.__slots__ if name not in _COUNTED]
        out.append((quote.start - moved, quote.end - moved, level(quote.exact), *values))
    return out


_COUNTED = {"quote", "origins", "number", "repeats", "order"}


def sample_parts() -> Sequence[str]:
    """Pieces of the texts above, for tests that put them together in ways nobody would."""
    whole = [part for text in (*SAMPLES.values(), *HARD.values()) for part in text.split("\n\n")]
    return [part for part in dict.fromkeys(whole) if len(part) < 400]
