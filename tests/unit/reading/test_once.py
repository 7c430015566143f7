"""A passage that several texts print is one testimony: counts, lists, exports and the page say it once, and say so."""

import re
from pathlib import Path

import pytest
from makers import paragraphs
from makers_dossier import words as quote

from bench.made import Maker
from kadr import cli, road
from kadr.archive.query import find
from kadr.dossier import Dossier
from kadr.exports import joined
from kadr.page.report import html_of
from kadr.plan import standard
from kadr.reading.copies.once import Sources
from kadr.summary import summary

KIT = (
    "“The Weir” was shot by Jonas Wiik in grey and brown, and the camera hardly moves while two brothers who have not spoken "
    "for a year row out each night. The running time is 96 minutes."
)


def article(title: str, author: str, *own: str) -> str:
    """What somebody wrote, long enough that a passage of a press kit is a small part of it."""
    maker = Maker(len(title))
    return paragraphs(title, f"By {author}", *own, *(maker.paragraph() for _ in range(4)))


TEXTS = {
    "a": article("A winter without words", "Emil Sandvik", KIT, "Ines Halvard’s “The Weir” is built on silences."),
    "b": article("At the river", "Clara Westby", "We went to the cinema on a Monday.", KIT, "The buses did not run on that day."),
    "c": article(
        "Notes on a festival", "Ola Fure", "“The Weir” was the quietest film, and its running time is 98 minutes by my watch.",
        f"{KIT} Jonas Wiik told us on the stairs that he had lit the house with one lamp, and nothing else.",
    ),
    "d": article("Letters", "Ida Moen", "Nobody left “The Weir”, a long film, and its running time is 98 minutes by the clock of the hall."),
}  # fmt: skip


@pytest.fixture
def weir(tmp_path: Path) -> Dossier:
    """Four texts, three of which print one passage of a press kit."""
    for name, words in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    files = [str(tmp_path / f"{name}.txt") for name in TEXTS]
    return road.update(tmp_path / "Weir.kadr", files, standard().with_settings(title="The Weir"))[0]


def test_a_shared_passage_is_one_source_and_the_rest_of_each_text_its_own(weir):
    """What one editor added to the passage is a testimony of that text."""
    sources = Sources(weir)
    kit = [quote(weir, name, "the camera hardly moves") for name in "abc"]
    added = quote(weir, "c", "Jonas Wiik told us on the stairs that he had lit the house")

    assert [text.copy_of for text in weir.texts] == [None] * 4
    assert sources.count(kit) == 1
    assert sources.count([*kit, quote(weir, "d", "98 minutes")]) == 2
    assert sources.first(kit[0]) is None
    assert sources.first(kit[1]) == kit[0]
    assert sources.first(added) is None
    assert sources.shared_passages == 1


def test_most_texts_are_counted_by_sources(weir):
    """Three texts print 96 minutes in one passage, two say 98 in words of their own."""
    assert [minutes for minutes, _ in joined.lengths(weir)] == [98, 96]


def test_a_job_is_quoted_from_the_first_text_that_prints_it(weir):
    """And not from each that repeats it."""
    (wiik,) = [job for job in joined.jobs(weir) if job.role == "cinematographer" and job.person == "Jonas Wiik"]

    assert [one.text_id for one in wiik.quotes if one.exact in KIT] == ["a"]


def test_find_gives_one_answer_and_says_where_else_it_stands(weir, capsys):
    """The sentence once, its other places beneath; rows for other programs say so too."""
    hits = [hit for hit in find("statements", [weir], {"facet": "camera"}) if "camera" in hit.proofs[0].sentence]
    (kit,) = [hit for hit in hits if hit.proofs[0].mark == "A 3"]

    assert [(proof.mark, proof.same) for proof in kit.proofs] == [("A 3", ""), ("B 4", "A 3"), ("C 4", "A 3")]
    assert [row["same_as"] for row in kit.rows] == ["", "A 3", "A 3"]
    assert cli.run(["find", "statements", str(weir.folder), "--facet", "camera"]) == 0
    out = capsys.readouterr().out
    assert "B 4     the same words as A 3" in out
    assert out.count("the camera") == 1
    assert out.rstrip().endswith("more in the words of another")


def test_the_summary_and_the_page_count_once_and_say_so(weir):
    """One clear statement on the camera; marks of the others point to the first."""
    lines = "\n".join(summary(weir))
    html = html_of(weir)

    assert "1 passage in several of them, counted once" in lines
    assert re.search(r"camera 1\b", lines)
    assert "One passage stands in several texts and counts once." in html
    assert "= A 3</a>" in html


def test_a_spelling_is_weighed_by_sources(tmp_path):
    """A slip that three texts copy from one passage does not outweigh two texts that spell for themselves."""
    kit = KIT.replace("Wiik", "Viik")
    texts = [
        *(article(f"Number {n}" * n, "Ida Moen", kit) for n in (1, 2, 3)),
        article("Four", "Ida Moen", "“The Weir” was shot by Jonas Wiik on the river in the winter."),
        article("Five of them", "Ida Moen", "Jonas Wiik shot “The Weir” with one lens and without a lamp."),
    ]
    for number, words in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(words, encoding="utf-8")
    files = sorted(str(file) for file in tmp_path.glob("*.txt"))
    dossier, _ = road.update(tmp_path / "Weir.kadr", files, standard().with_settings(title="The Weir"))
    forms = {row.surface: row.canonical for row in dossier.names if row.kind == "person"}

    assert forms["Jonas Viik"] == forms["Jonas Wiik"] == "Jonas Wiik"


def test_a_sentence_that_a_copy_rewords_leads_to_its_passage(tmp_path):
    """Not to the beginning of the original, which says something else."""
    whole = article(
        "A winter without words",
        "Emil Sandvik",
        "“The Weir” was shot in grey and brown with a camera that hardly moves.",
    )
    spun = whole.replace(
        "was shot in grey and brown with a camera that hardly moves",
        "was filmed in grey and brown with a camera that barely moves",
    )
    for name, words in (("a", whole), ("b", spun)):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    dossier, _ = road.update(tmp_path / "W.kadr", [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], standard().with_settings(title="The Weir"))  # fmt: skip

    first = Sources(dossier).first(quote(dossier, "b", "a camera that barely moves"))

    assert [text.copy_of is None for text in dossier.texts] == [True, False]
    assert first is not None
    assert "camera that hardly moves" in first.exact
