"""A dossier in memory: what was read, the rows made from it, who made them, and what went wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, cast

from kadr.errors import MissingPart, NotADossier
from kadr.film_rows import (
    Aspect,
    BarcodeStep,
    Colour,
    Fact,
    Film,
    Finding,
    Motion,
    PictureSource,
    Shot,
    Silence,
    Sound,
    Stillness,
)
from kadr.presence_rows import Face, Freeze, Line, Moment, Person, Scale, Title, Together, Voice
from kadr.records import (
    Correction,
    Credit,
    Decision,
    Disagreement,
    Event,
    Name,
    Passage,
    PersonFact,
    Prize,
    Quote,
    Ruling,
    Run,
    Statement,
    Subject,
    Text,
    Trouble,
    Work,
)

TABLES: dict[str, type] = {
    "texts": Text,
    "credits": Credit,
    "prizes": Prize,
    "people": PersonFact,
    "works": Work,
    "statements": Statement,
    "passages": Passage,
    "events": Event,
    "names": Name,
    "disagreements": Disagreement,
    "films": Film,
    "aspects": Aspect,
    "shots": Shot,
    "colours": Colour,
    "barcode": BarcodeStep,
    "motion": Motion,
    "stillness": Stillness,
    "sound": Sound,
    "silences": Silence,
    "faces": Face,
    "scales": Scale,
    "persons": Person,
    "together": Together,
    "voice": Voice,
    "lines": Line,
    "titles": Title,
    "freezes": Freeze,
    "moments": Moment,
    "pictures": PictureSource,
    "facts": Fact,
    "findings": Finding,
    "runs": Run,
    "troubles": Trouble,
}
"""Every table of a dossier and the record that its rows are."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its rows as records, or as plain columns for other programs."""

    name: str
    rows: tuple[Any, ...]

    def columns(self) -> list[str]:
        """Column names in order; a quote fills four of them."""
        return [column for part in fields(TABLES[self.name]) for column in _columns_of(part.name, part.type)]

    def dicts(self) -> list[dict[str, Any]]:
        """One plain dictionary per row, columns as in the Parquet file."""
        return [flat(row) for row in self.rows]

    def df(self) -> Any:
        """The table as a pandas DataFrame.

        Raises MissingPart when pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise MissingPart("a DataFrame needs pandas: pip install pandas (the rows are in .dicts() too)") from error
        return pandas.DataFrame(self.dicts(), columns=self.columns())

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Other:
    """Another film whose dossier a film is compared with: what it is called, and its numbers."""

    title: str
    titles: tuple[str, ...]
    year: int | None
    numbers: tuple[tuple[str, float, float, float], ...]
    """Name, value, and the ends of its interval."""
    colour: Colour | None
    """Its colours, all in all."""


@dataclass
class Dossier:
    """Everything Kadr knows about one film."""

    folder: Path
    subject: Subject | None = None
    tables: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    """The body of each text as read, by text_id; quotes point into these."""
    decisions: tuple[Decision, ...] = ()
    """What people decided about names."""
    rulings: tuple[Ruling, ...] = ()
    """What people say of claims."""
    corrections: tuple[Correction, ...] = ()
    """What people corrected in rows, or confirmed; the rows are the machine's all the same."""
    others: tuple[Other, ...] = ()
    """Films that the user compares this one with."""
    stills: dict[str, Path] = field(default_factory=dict)
    """Pictures of shots and barcodes: name in the dossier's stills/, and where the file is now."""

    def table(self, name: str) -> Table:
        """One table by name. Raises NotADossier for a name that no dossier has."""
        if name not in TABLES:
            raise NotADossier(f"no table is called {name!r}; there are: {', '.join(TABLES)}")
        return Table(name, tuple(self.tables.get(name, ())))

    def add(self, name: str, rows: Iterable[Any]) -> None:
        """Append rows to a table; each quote must be found at its place."""
        some = tuple(rows)
        for row in some:
            quote = getattr(row, "quote", None)
            if isinstance(quote, Quote):
                self.check(quote)
        self.tables[name] = (*self.tables.get(name, ()), *some)

    def check(self, quote: Quote) -> None:
        """Raise ValueError unless the quoted words stand where the quote says."""
        body = self.bodies.get(quote.text_id)
        if body is None or body[quote.start : quote.end] != quote.exact:
            raise ValueError(f"these words are not in {quote.text_id} at {quote.start}: {quote.exact!r}")

    def text(self, text_id: str) -> Text:
        """One text's row. Raises KeyError for an unknown id."""
        for text in self.texts:
            if text.text_id == text_id:
                return text
        raise KeyError(text_id)

    def passage_at(self, quote: Quote) -> Passage | None:
        """The numbered passage that a quote begins in."""
        for passage in self.passages:
            if passage.quote.text_id == quote.text_id and passage.quote.start <= quote.start < passage.quote.end:
                return passage
        return None

    @property
    def texts(self) -> Sequence[Text]:
        return cast("Sequence[Text]", self.tables.get("texts", ()))

    @property
    def credits(self) -> Sequence[Credit]:
        return cast("Sequence[Credit]", self.tables.get("credits", ()))

    @property
    def prizes(self) -> Sequence[Prize]:
        return cast("Sequence[Prize]", self.tables.get("prizes", ()))

    @property
    def people(self) -> Sequence[PersonFact]:
        return cast("Sequence[PersonFact]", self.tables.get("people", ()))

    @property
    def works(self) -> Sequence[Work]:
        return cast("Sequence[Work]", self.tables.get("works", ()))

    @property
    def statements(self) -> Sequence[Statement]:
        return cast("Sequence[Statement]", self.tables.get("statements", ()))

    @property
    def passages(self) -> Sequence[Passage]:
        return cast("Sequence[Passage]", self.tables.get("passages", ()))

    @property
    def events(self) -> Sequence[Event]:
        return cast("Sequence[Event]", self.tables.get("events", ()))

    @property
    def names(self) -> Sequence[Name]:
        return cast("Sequence[Name]", self.tables.get("names", ()))

    @property
    def disagreements(self) -> Sequence[Disagreement]:
        return cast("Sequence[Disagreement]", self.tables.get("disagreements", ()))

    @property
    def film(self) -> Film | None:
        """The film's file; None while only texts were read."""
        return next(iter(cast("Sequence[Film]", self.tables.get("films", ()))), None)

    @property
    def shots(self) -> Sequence[Shot]:
        return cast("Sequence[Shot]", self.tables.get("shots", ()))

    @property
    def facts(self) -> dict[str, Fact]:
        """Facts about the whole film by name; those about a part are in the table."""
        return {row.name: row for row in self.tables.get("facts", ()) if row.part == "film"}

    @property
    def findings(self) -> Sequence[Finding]:
        return cast("Sequence[Finding]", self.tables.get("findings", ()))

    @property
    def runs(self) -> Sequence[Run]:
        return cast("Sequence[Run]", self.tables.get("runs", ()))

    @property
    def troubles(self) -> Sequence[Trouble]:
        return cast("Sequence[Trouble]", self.tables.get("troubles", ()))


def _columns_of(name: str, kind: Any) -> list[str]:
    return ["text_id", "quote", "quote_start", "quote_end"] if name == "quote" and kind is Quote else [name]


def flat(row: Any) -> dict[str, Any]:
    """A record as plain values: the row's own quote as four columns, nested records as dictionaries."""
    out: dict[str, Any] = {}
    for part in fields(row):
        value = getattr(row, part.name)
        if part.name == "quote" and isinstance(value, Quote):
            out |= {"text_id": value.text_id, "quote": value.exact, "quote_start": value.start, "quote_end": value.end}
        else:
            out[part.name] = _plain(value)
    return out


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
