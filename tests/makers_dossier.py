"""Small dossiers built by hand: bodies with words, rows that quote them."""

from pathlib import Path

from kadr.dossier import Dossier
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

SHA = "0" * 64


def dossier_with(folder: Path | str = "Weir.kadr", **bodies: str) -> Dossier:
    """A dossier of some texts, a passage for each paragraph, and no other rows."""
    dossier = Dossier(Path(folder), Subject("The Weir", 1999, None, ("The Weir",)), bodies=dict(bodies))
    for number, (text_id, body) in enumerate(bodies.items()):
        letter = chr(ord("A") + number)
        dossier.add("texts", [Text(text_id, f"{text_id}.txt", "notes", "en", letter=letter, sha256=SHA)])
        start = 0
        for count, paragraph in enumerate(body.split("\n\n"), start=1):
            quote = Quote(text_id, start, start + len(paragraph), paragraph)
            dossier.add("passages", [Passage(quote, count, "paragraph", ("other",), None, None, 1.0)])
            start += len(paragraph) + 2
    return dossier


def words(dossier: Dossier, text_id: str, exact: str) -> Quote:
    """The first place where a text says something."""
    start = dossier.bodies[text_id].index(exact)
    return Quote(text_id, start, start + len(exact), exact)


def credit(dossier: Dossier, text_id: str, exact: str, person: str, role: str, film: str | None) -> None:
    """Add a credit that stands on some words."""
    dossier.add("credits", [Credit(words(dossier, text_id, exact), person, role, role, None, film, 0.9)])


def prize(
    dossier: Dossier, text_id: str, exact: str, name: str | None, festival: str | None, work: str | None,
    recipient: str | None = None, outcome: str = "won", vague: bool = False,
) -> None:  # fmt: skip
    """Add a prize that stands on some words."""
    quote = words(dossier, text_id, exact)
    dossier.add("prizes", [Prize(quote, festival, None, None, name, 1999, work, recipient, outcome, vague, 0.9)])


def full_dossier(folder: Path | str = "Weir.kadr") -> Dossier:
    """A dossier with a row in every table, with marks that files and databases trip over."""
    dossier = dossier_with(
        folder, one="Ada Brook's “The Weir” — grey, won's five.\r\n\n\tΔ 水 \u0000 end", two="=SUM(1)\n"
    )
    at = words(dossier, "one", "Ada Brook's “The Weir” — grey, won's five.")
    origin = Origin("film", "context", words(dossier, "one", "The Weir"), "named in the line")
    two = words(dossier, "two", "=SUM(1)")
    dossier.subject = Subject("The Weir", 1999, "Ada Brook", ("The Weir", "WEIR"), told_by=(origin,))
    dossier.add("credits", [Credit(at, "Ada Brook", "director", None, None, "The Weir", 0.5, (origin,))])
    dossier.add("credits", [Credit(two, "=SUM(1)", "cast", "-x", "@y", None, 1.0)])
    dossier.add("prizes", [Prize(at, None, None, None, None, None, "The Weir", None, "won", True, 0.4)])
    dossier.add("people", [PersonFact(at, "Ada Brook", "born", "Ayr", "1950", None, None, 0.7, "author")])
    dossier.add(
        "works", [Work(at, None, "painting", None, "mention", None, None, 0.3, described="grey", flags=("vague",))]
    )
    dossier.add(
        "statements",
        [Statement(at, ("colour", "light"), "grey", "much", "film", "affirmed", "clear", None, "critic", None, 1.0)],
    )
    dossier.add("events", [Event(at, "1999-05", "stated", "shot", None, 0.5, 3)])
    dossier.add("names", [Name(at, "Ada Brook", "Brook", "surname", "person", True, 2, 1.0)])
    dossier.add("disagreements", [Disagreement(at, "year", "1999", 1, False, "", 0.5)])
    dossier.add("runs", [Run("Jobs", 1, "credits", 2, "abc", (SHA, SHA), "0.1.0")])
    dossier.add("troubles", [Trouble("one.txt", "something", "nothing")])
    return dossier
