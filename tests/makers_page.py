"""Invented dossiers for the page: a full one, a hostile one, an empty one, and one of many texts."""

from pathlib import Path

from makers_dossier import SHA, words

from kadr.dossier import Dossier
from kadr.fold import level
from kadr.reading.text import split_blocks
from kadr.records import (
    Credit,
    Disagreement,
    Event,
    Name,
    Origin,
    Passage,
    PersonFact,
    Prize,
    Quote,
    Run,
    Statement,
    Subject,
    Text,
    Trouble,
    Work,
)

REVIEW = """The Weir, a river in grey

Ada Brook's second film is drowned in grey and green. Nobody speaks for the first ten minutes, and the camera hardly \
moves. It looks a little like Still Water.

Ada Brook was born in Ayr in 1961. Her first film, Millrace, won the Golden Oar at the Ayr Film Festival in 1996.

The Weir took the Golden Oar two years later.

Subscribe to our letter

Nobody speaks for the first ten minutes, and the camera hardly moves."""

INTERVIEW = """Ben Hale: Did you think of Still Water?

Ada Brook: It was not a model for us. I wanted the faces to say what the words cannot. Joan Miller shot it by the light \
of the river.

Ben Hale: And the colours?

Ada Brook: There is a red coat, and everything else is mud.

Ada Brook and Sam Tarn at the lock, courtesy Lock Films."""

PAGE = """A lock keeper waits for a letter that nobody will bring, and the water rises around her house.

Director's statement

I grew up beside a weir, and I wanted to film how water decides. The film began with one photograph.

It is a film about waiting.

Directed by: Ada Brook

Cinematography: Jane Miller

Cast: Sam Tarn (the keeper)

Running time: 97 min"""


def text_of(dossier: Dossier, text_id: str, body: str, **values: object) -> None:
    """Add a text with a numbered passage for each paragraph."""
    dossier.bodies[text_id] = body
    blocks = split_blocks(level(body))
    letter = chr(ord("A") + len(dossier.texts) % 26)
    known: dict[str, object] = {
        "text_id": text_id, "path": f"texts/{text_id}.txt", "kind": "review", "language": "en", "letter": letter,
        "sha256": SHA, "characters": len(body), "paragraphs": len(blocks),
    }  # fmt: skip
    dossier.add("texts", [Text(**(known | values))])
    dossier.add("passages", [_passage(text_id, body, start, end, i) for i, (start, end) in enumerate(blocks, 1)])


def _passage(text_id: str, body: str, start: int, end: int, number: int) -> Passage:
    said, kind, speaker, note, repeats = body[start:end], "paragraph", None, None, None
    if said.startswith(("Ben Hale:", "Ada Brook:")):
        kind, speaker = ("question", "Ben Hale") if said.startswith("Ben") else ("answer", "Ada Brook")
    elif said.startswith("Subscribe"):
        kind, note = "dropped", "furniture of the page"
    elif "courtesy" in said:
        kind = "caption"
    elif len(said) < 30 and not said.endswith(".") and ":" not in said:
        kind = "heading"
    elif ":" in said and len(said) < 40:
        kind = "line"
    elif number > 1 and body.find(said) < start:
        repeats = 2
    about = ("story",) if "lock keeper" in said else ("style",) if kind in {"paragraph", "answer"} else ()
    role = {"question": "critic", "answer": "director"}.get(kind)
    return Passage(Quote(text_id, start, end, said), number, kind, about, speaker, role, 1.0, repeats, note)


def weir() -> Dossier:
    """Three texts on an invented film, with rows for every part of the page."""
    d = Dossier(Path("Weir.kadr"))
    text_of(d, "review", REVIEW, title="The Weir, a river in grey", author="Cora Lind", date="1999-03-02",
            address="https://example.org/weir")  # fmt: skip
    text_of(d, "talk", INTERVIEW, kind="interview", author="Ben Hale", date="1999-05")
    text_of(d, "page", PAGE, kind="film page")
    told = (Origin("year", "context", words(d, "review", "two years later"), "two years after 1997"),)
    d.subject = Subject("The Weir", 1999, "Ada Brook", ("The Weir",), told)
    _credits(d)
    _prizes_and_works(d)
    _statements(d)
    _lives_and_times(d)
    d.add("runs", [Run("Jobs", 1, "credits", 6, "abc", (SHA,), "0.1.0")])
    d.add("troubles", [Trouble("talk.txt, paragraph 5", "a caption between two turns", "read as nobody's words")])
    return d


def _credits(d: Dossier) -> None:
    rows = (
        ("page", "Directed by: Ada Brook", "Ada Brook", "director", None, "The Weir"),
        ("review", "Ada Brook's second film", "Ada Brook", "director", None, None),
        ("review", "Her first film, Millrace", "Ada Brook", "director", None, "Millrace"),
        ("talk", "Joan Miller shot it", "Joan Miller", "cinematographer", None, None),
        ("page", "Cinematography: Jane Miller", "Jane Miller", "cinematographer", None, "The Weir"),
        ("page", "Cast: Sam Tarn (the keeper)", "Sam Tarn", "cast", "the keeper", "The Weir"),
        ("talk", "courtesy Lock Films", "Lock Films", "courtesy", None, "The Weir"),
    )
    for text_id, exact, person, role, character, film in rows:
        d.add("credits", [Credit(words(d, text_id, exact), person, role, None, character, film, 0.9)])
    why = "The same work on the same film; two letters apart."
    for text_id, name in (("page", "Jane Miller"), ("talk", "Joan Miller")):
        d.add("names", [Name(words(d, text_id, name), "Jane Miller", name, why, "person", True, 1, 0.8)])


def _prizes_and_works(d: Dossier) -> None:
    quote = words(d, "review", "The Weir took the Golden Oar two years later.")
    told = Origin("year", "context", words(d, "review", "1996"), "two years after 1996, when it was made")
    first = words(d, "review", "Millrace, won the Golden Oar at the Ayr Film Festival in 1996")
    ayr = "Ayr Film Festival"
    d.add("prizes", [
        Prize(quote, ayr, None, None, "Golden Oar", 1998, "The Weir", None, "won", False, 0.9,
              (told, Origin("festival", "list"))),
        Prize(first, ayr, None, None, "Golden Oar", 1996, "Millrace", None, "won", False, 0.9),
        Prize(first, ayr, None, "Short films", None, 1996, "Millrace", None, "listed", False, 0.9),
        Prize(words(d, "review", "won"), None, None, None, None, None, None, None, "won", True, 0.9),
        Prize(first, "Oscars", None, None, "Best Score", 1990, "Some Other Film", "A. Stranger", "nominated", False, 0.9),
    ])  # fmt: skip
    denied = words(d, "talk", "It was not a model for us.")
    d.add("works", [
        Work(words(d, "review", "a little like Still Water"), "Still Water", "film", "R. Ford", "comparison", "The Weir",
             "Cora Lind", 0.9, origins=(Origin("creator", "list"),)),
        Work(denied, "Still Water", "film", None, "influence", "The Weir", "Ada Brook", 0.9, flags=("denied",)),
        Work(words(d, "page", "one photograph"), None, "photograph", None, "influence", "The Weir", "Ada Brook", 0.9,
             described="a house under water", suggestion="House in Flood", flags=("possible slip",)),
        Work(words(d, "talk", "Still Water"), None, "person", "Old Master", "mention", None, "Ben Hale", 0.9),
        Work(words(d, "review", "Millrace"), "Millrace", "film", "Ada Brook", "mention", "The Weir", None, 0.9, True),
    ])  # fmt: skip


def _statements(d: Dossier) -> None:
    rows = (
        ("review", "drowned in grey and green", ("colour",), "grey, green", "much", "clear", "Cora Lind", "critic"),
        ("review", "Nobody speaks for the first ten minutes", ("looks_silence",), "words", "absent", "clear",
         "Cora Lind", "critic"),
        ("review", "the camera hardly moves", ("camera", "stillness"), "camera", "little", "possible", None, "critic"),
        ("talk", "I wanted the faces to say what the words cannot.", ("faces", "looks_silence"), "faces, words",
         "against", "clear", "Ada Brook", "director"),
        ("talk", "There is a red coat, and everything else is mud.", ("colour",), "red", "present", "clear",
         "Ada Brook", "director"),
    )  # fmt: skip
    for text_id, exact, facets, thing, direction, tier, speaker, role in rows:
        quote, film = words(d, text_id, exact), "The Weir"
        d.add("statements", [Statement(quote, facets, thing, direction, "film", "affirmed", tier, speaker, role, film,
                                       0.8, flags=("translated",) if text_id == "talk" else ())])  # fmt: skip
    other = words(d, "review", "It looks a little like Still Water.")
    time = words(d, "page", "Running time: 97 min")
    d.add("statements", [
        Statement(other, ("light",), None, None, None, "not confirmed", "clear", "Cora Lind", "critic", "Millrace", 0.5),
        Statement(time, ("running_time",), None, None, None, "affirmed", "fact", None, "critic", None, 1.0, "97 min"),
    ])  # fmt: skip


def _lives_and_times(d: Dossier) -> None:
    born = words(d, "review", "Ada Brook was born in Ayr in 1961.")
    d.add("people", [PersonFact(born, "Ada Brook", "born", "Ayr", "1961", None, None, 0.9)])
    later = words(d, "review", "two years later")
    note = (Origin("date", "computed", words(d, "review", "1996"), "two years after 1996"),)
    d.add("events", [
        Event(born, "1961", "stated", "Ada Brook is born in Ayr", "Ada Brook", 0.9, 1),
        Event(later, "1998", "computed", "The Weir wins the Golden Oar", None, 0.9, 2, note),
        Event(words(d, "talk", "Joan Miller shot it"), None, "undated", "shooting", "Jane Miller", 0.5, 3),
    ])  # fmt: skip
    for exact, text_id, side in (("two years later", "review", "1998"), ("97 min", "page", "1999")):
        d.add("disagreements", [Disagreement(words(d, text_id, exact), "Year of the prize", side, 1, False, "", 0.5)])


EVIL = (
    '<script>document.title="hacked"</script><img src=x onerror=alert(1)></style></script><!-- {{ 7*7 }} {% raw %} '
    "\u202eevil\u2066 \u0007 javascript:alert(1) \" ' & ]]> "
)


def hostile() -> Dossier:
    """Every value of every row is an attack, a control character or a word without end."""
    d = Dossier(Path("Evil.kadr"), Subject(EVIL, 1999, EVIL, (EVIL,)))
    text_of(d, "evil", f"{EVIL}{'W' * 5000}", title=EVIL, author=EVIL, outlet=EVIL, kind=EVIL, date=EVIL,
            path=f"../{EVIL}.txt", address="javascript:alert(1)", language='en" onload="x')  # fmt: skip
    q = words(d, "evil", EVIL)
    o = (Origin("person", "context", q, EVIL), Origin("year", "list", None, EVIL), Origin("film", "list"))
    d.add("credits", [Credit(q, EVIL, "cast", EVIL, EVIL, None, 1.0, o), Credit(q, EVIL, EVIL, EVIL, EVIL, EVIL, 1.0)])
    d.add(
        "prizes", [Prize(q, EVIL, EVIL, EVIL, EVIL, 1999, EVIL, EVIL, EVIL, vague, 1.0, o) for vague in (True, False)]
    )
    d.add("works", [Work(q, EVIL, EVIL, EVIL, "influence", EVIL, EVIL, 1.0, False, EVIL, EVIL, ("denied",), o)])
    d.add("statements", [Statement(q, ("colour", EVIL), EVIL, EVIL, EVIL, "denied", "clear", EVIL, EVIL, None, 1.0)])
    d.add("people", [PersonFact(q, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, 1.0)])
    d.add("events", [Event(q, EVIL, "computed", EVIL, EVIL, 1.0, 1, (Origin("date", "computed", None, EVIL),))])
    d.add("names", [Name(q, EVIL, "other " + EVIL, EVIL, "person", True, 1, 1.0)])
    d.add("disagreements", [Disagreement(q, EVIL, value, 1, True, EVIL, 1.0) for value in (EVIL, "b")])
    d.add("runs", [Run(EVIL, 1, "credits", 1, "x", (), EVIL)])
    d.add("troubles", [Trouble(EVIL, EVIL, EVIL, EVIL)])
    return d


def nothing() -> Dossier:
    """No text, no film, no row."""
    return Dossier(Path("Nothing.kadr"))


def only_text(kind: str = "notes") -> Dossier:
    """One text in which nothing was found, without passages."""
    d = Dossier(Path("One.kadr"), Subject("The Weir"))
    d.bodies["one"] = "A line.\n\nAnother line."
    d.add("texts", [Text("one", "one.txt", kind, None, letter="A", sha256=SHA)])
    return d


def sixty() -> Dossier:
    """Sixty texts that say much the same, two of them copies."""
    d = Dossier(Path("Sixty.kadr"), Subject("The Weir", 1999, "Ada Brook", ("The Weir",)))
    for i in range(60):
        text_of(d, f"t{i}", REVIEW.replace("river", f"river {i}"), author=f"Critic {i}", copy_of="t0" if i > 57 else None,
                letter="", title=f"Text {i}")  # fmt: skip
        quote = words(d, f"t{i}", "Ada Brook's second film")
        d.add("credits", [Credit(quote, "Ada Brook", "director", None, None, "The Weir", 0.9)])
        grey = words(d, f"t{i}", "drowned in grey and green")
        d.add("statements", [Statement(grey, ("colour",), "grey, green", "much", None, "affirmed", "clear", f"Critic {i}",
                                       "critic", "The Weir", 0.9)])  # fmt: skip
    return d
