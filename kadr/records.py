"""Every row of a dossier. Read this to know the data.

Ranges are half-open and count characters of the text's body as it was read. Scores are 0..1.
`None` means unknown or not said. A row from a text cannot be built without its quote.
"""

from dataclasses import dataclass, field

SCHEMA_VERSION = 4

FACETS = (
    "colour", "faces", "looks_silence", "sound_music", "camera",
    "editing_pace", "stillness", "light", "bodies", "space",
)  # fmt: skip
"""What a statement about a film's style can be about."""

FACT_FACETS = ("running_time", "aspect_ratio", "format")
"""What a measurable fact can be about; such rows have tier `fact`."""

SPEAKER_ROLES = ("critic", "director", "cast", "crew", "programmer", "viewer")

OUTCOMES = ("won", "nominated", "shortlisted", "selected", "submitted", "ranked", "listed")
"""`listed`: the text names the prize and does not say whether it was won."""

PLACES = (
    "style", "making of", "intention and theme", "story", "reception", "life", "prizes", "history", "other",
)  # fmt: skip
"""What a passage can be about."""

FLAGS = ("denied", "not confirmed", "reported", "translated", "vague", "possible slip", "question")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a text, where they stand: `body[start:end] == exact`."""

    text_id: str
    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if not self.exact or self.end - self.start != len(self.exact):
            raise ValueError(f"a quote needs words that fill its range, got {self.start}..{self.end}: {self.exact!r}")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one value of a row comes from, when it does not stand in the row's own quote."""

    column: str
    """Which value of the row."""
    kind: str
    """`context` (elsewhere in a text), `list` (Kadr's own lists), `computed` (arithmetic, told in `note`) or `hand` (a person, who is
    named in `note`)."""
    quote: Quote | None = None
    """The words in the context that say it."""
    note: str = ""
    """A few words for the reader: "two years later, after 2017"."""


@dataclass(frozen=True, slots=True)
class Text:
    """One document as read."""

    text_id: str
    path: str
    """As the user gave it."""
    kind: str
    """review, interview, profile, film page, film diary, news, award list, shop page, notes …"""
    language: str | None
    """ISO 639-1 code."""
    title: str | None = None
    author: str | None = None
    date: str | None = None
    """As much of an ISO date as is known: 2020, 2020-01, 2020-01-28."""
    copy_of: str | None = None
    """text_id of the text whose words this one repeats."""
    outlet: str | None = None
    address: str | None = None
    """Where it was published."""
    letter: str = ""
    """A, B, C …: how the page's source marks name it."""
    about: str | None = None
    """The film that most of it is about."""
    sha256: str = ""
    """Of the file's bytes."""
    characters: int = 0
    paragraphs: int = 0
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """Somebody did something on a film."""

    quote: Quote
    person: str
    """As printed (a surname alone is completed from the same text, and says so in `origins`)."""
    role: str
    role_text: str | None
    """The label or job word as printed."""
    character: str | None
    film: str | None
    score: float
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Prize:
    """A prize, a nomination or a selection."""

    quote: Quote
    festival: str | None
    """Festival or academy as the text names it."""
    edition: str | None
    section: str | None
    prize: str | None
    year: int | None
    work: str | None
    recipient: str | None
    outcome: str
    vague: bool
    """True where the text counts or hints ("won five", "swept the board"): never a prize of its own."""
    score: float
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Something about a life."""

    quote: Quote
    person: str
    fact: str
    """born died lifespan age studied works lives lived moved origin hometown family affiliation wrote"""
    place: str | None
    date: str | None
    with_whom: str | None
    what: str | None
    score: float
    about: str | None = None
    """`author` for the writer's own box."""
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """Another work, or another maker, set beside a film or a person."""

    quote: Quote
    title: str | None
    """None where only a maker is named, or the work has no title."""
    kind: str
    """film book photograph painting poem music play series person"""
    creator: str | None
    relation: str
    """influence comparison adaptation mention; an own work of the same maker has `own_work`."""
    subject: str | None
    """The film or person it bears on."""
    speaker: str | None
    score: float
    own_work: bool = False
    described: str | None = None
    """What an untitled work shows, in the text's words."""
    suggestion: str | None = None
    """What a likely slip may have meant; the title stays as printed."""
    flags: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim about how a film looks, sounds, moves, is cut, lit or furnished; or a measurable fact."""

    quote: Quote
    facets: tuple[str, ...]
    object: str | None
    """The thing spoken of: "green, red", "close-up", "silence"."""
    direction: str | None
    """much little absent changing against present"""
    scope: str | None
    """film, scene, a place in the film as printed ("late in the film"), or a time mark."""
    polarity: str
    """`affirmed`, `denied`, `not confirmed`"""
    tier: str
    """`clear`, `possible`, or `fact` for running time, ratio and format."""
    speaker: str | None
    speaker_role: str
    film: str | None
    score: float
    value: str | None = None
    """For a fact: what can be compared, "137 min", "1.85:1"."""
    flags: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph or turn, and what it is about, so that nothing falls away."""

    quote: Quote
    number: int
    """Counted from 1; `B 5` on the page is passage 5 of text B."""
    kind: str
    """heading paragraph question answer caption stage line byline author front matter dropped"""
    about: tuple[str, ...]
    """Some of PLACES; empty for what is not prose of the text (furniture, bare headings)."""
    speaker: str | None
    speaker_role: str | None
    score: float
    repeats: int | None = None
    """Number of the earlier passage with the same words; such a one counts once."""
    note: str | None = None
    """For what was dropped: why. For words that other texts print too: where. For a page's data that it does not print: that."""
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, dated or in order."""

    quote: Quote
    date: str | None
    """As much of an ISO date as is known."""
    date_kind: str
    """`stated`, `computed` (from a relative time, told in origins), `ordered` (only before and after known), `undated`"""
    what: str
    who: str | None
    score: float
    order: int = 0
    """Place in the timeline of the dossier."""
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one person, title, character or company."""

    quote: Quote
    canonical: str
    surface: str
    reason: str
    kind: str
    """person title character company"""
    settled: bool
    """False: could be the same, kept apart."""
    count: int
    score: float
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One side of two sources that cannot both be right, or look so."""

    quote: Quote
    about: str
    value: str
    group: int
    """Sides with one group number face each other."""
    both_can_hold: bool
    note: str
    score: float
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Who made which rows."""

    method: str
    version: int
    table: str
    rows: int
    settings: str
    """Fingerprint of the plan and lists it ran with."""
    inputs: tuple[str, ...]
    """sha256 of each source it read."""
    kadr: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something skipped, guessed or failed."""

    where: str
    """File, or file and place."""
    what: str
    done: str
    """What Kadr did about it."""
    advice: str = ""
    """What the user can do."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about names; the rules' own rows are made as before, and then heed it."""

    action: str
    """`join`: both are one, under the second; `part`: they are not one; `name`: whose face it is."""
    a: str
    """A name; of a `name`, the face: its frame, and its middle as fractions of the picture."""
    b: str
    author: str
    reason: str = ""
    at: str | None = None
    """When, if the person said so."""


CORRECTIONS = {
    "boundary": ("confirm", "move", "join", "opening"),
    "shot": ("confirm", "split", "scale"),
    "statement": ("confirm", "reject"),
    "credit": ("confirm", "reject"),
    "prize": ("confirm", "reject"),
    "life": ("confirm", "reject"),
    "work": ("confirm", "reject"),
}
"""What can be corrected, and how. Of a boundary: `move` it, `join` the shots on both sides, say how it is an `opening`. Of a
shot: `split` it, give its `scale`. Of a row from a text: `reject` it, where Kadr read what nobody said."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person corrected in a row, or confirmed; the machine's row stays as it is."""

    number: int
    """Given once, so that it can be taken back."""
    about: str
    """One of CORRECTIONS."""
    action: str
    place: str
    """Where it is: nanoseconds from the film's first picture; of a statement its text, start and end, with colons between; of a
    credit, a prize, a life or a work the keys of its rows, with blanks between: those that stand on one line."""
    to: str
    """The value that is right: a time in nanoseconds, an opening, a scale; of a split how the new shot opens, if that was said;
    empty where the action says it all."""
    was: str
    """What the machine's row said; of a split the boundary that stood nearby, in nanoseconds, or that there was none."""
    author: str
    reason: str = ""
    at: str = ""
    """The day, as an ISO date."""


RULINGS = ("claim", "facets", "overrule")
"""What a person can say of a claim: it is one, it is about these facets, its verdict is another one."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person says of a claim; the rules' own rows are made as before, and this stands beside them."""

    action: str
    """One of RULINGS."""
    quote: Quote
    """The claim's words."""
    value: str
    """Facets with commas between, or a verdict."""
    author: str
    reason: str = ""
    at: str | None = None
    """When, if the person said so."""


UNTITLED = "Untitled"
"""What a film is called while no text names it; rows say None instead."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The film that the texts are about."""

    title: str
    year: int | None = None
    director: str | None = None
    titles: tuple[str, ...] = ()
    """Every title that the texts print for it, the chosen one included."""
    other_films: tuple[str, ...] = ()
    """Other films that the texts name, so that each text knows the titles that another one marks."""
    told_by: tuple[Origin, ...] = field(default=())
    """From what the title and the year were inferred; empty where the user gave them."""


TextRow = Credit | Prize | PersonFact | Work | Statement | Passage | Event | Name | Disagreement
"""A row that stands on a quote."""
