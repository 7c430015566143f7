"""Citations: each style as its handbook prints it, what is not known left out, never made up."""

import json
from dataclasses import replace

import pytest
from makers_dossier import dossier_with, words

from kadr.cite.chicago import notes as chicago
from kadr.cite.exchange import bibtex, csl_json
from kadr.cite.record import Cited, Item, NoSuchPlace, Person, cited, statements, texts
from kadr.cite.styles import STYLES, apa, in_text, mla
from kadr.dossier import Dossier
from kadr.records import Quote, Statement

WESTBY, HALVARD, SANDVIK = Person("Westby", "Clara"), Person("Halvard", "Ines"), Person("Sandvik", "Emil J.")
REVIEW = Item(
    "review", "A", "review", "review", "A Winter without Words", SANDVIK, None, "The Daily Lantern", (2019, 5, 3),
    "https://lantern.example.org/weir", "en", "The Weir",
)  # fmt: skip
INTERVIEW = Item(
    "talk", "B", "interview", "interview", "“The River” Does the Talking", WESTBY, HALVARD, "River Quarterly", (2018, 9), None,
    "en", "The Weir",
)  # fmt: skip
BARE = Item("page", "C", "webpage", "film page", None, None, None, None, (), None, None, None)
AT = Quote("review", 0, 4, "Grey")


def place(item: Item, speaker: Person | None = None, paragraph: int | None = None, *flags: str) -> Cited:
    return Cited(item, f"{item.letter} 5", AT, speaker, flags, paragraph)


def test_changed_marks_have_no_blanks_inside():
    """French sets its marks off with a blank, of any width; the marks that stand for them have none."""
    item = replace(REVIEW, title="« Chaplin »\u00a0: un plan, «\u202fun seul\u202f»")
    assert "“‘Chaplin’\u00a0: un plan, ‘un seul’,”" in chicago(place(item))


def test_a_review_in_three_styles():
    """Author, title, paper, date, address, in the order and the marks of each."""
    review = place(REVIEW, SANDVIK, 3)

    assert mla(review) == (
        "Sandvik, Emil J. “A Winter without Words.” Review of *The Weir*. *The Daily Lantern*, 3 May 2019, lantern.example.org/weir."
    )
    assert chicago(review) == (
        "Emil J. Sandvik, “A Winter without Words,” review of *The Weir*, *Daily Lantern*, May 3, 2019, para. 3, https://lantern.example.org/weir."
    )
    assert apa(review) == (
        "Sandvik, E. J. (2019, May 3). A Winter without Words [Review of the film *The Weir*]. *The Daily Lantern*. "
        "https://lantern.example.org/weir"
    )
    assert in_text(review, "mla") == "(Sandvik)"
    assert in_text(review, "apa") == "(Sandvik, 2019, para. 3)"
    assert in_text(review, "chicago") == ""


def test_an_interview_names_both():
    """MLA and Chicago by who answers, APA by who asked."""
    answer = place(INTERVIEW, HALVARD, 4)

    assert (
        mla(answer)
        == "Halvard, Ines. “‘The River’ Does the Talking.” Interview by Clara Westby. *River Quarterly*, Sept. 2018."
    )
    assert chicago(answer) == (
        "Ines Halvard, “‘The River’ Does the Talking,” interview by Clara Westby, *River Quarterly*, September 2018, para. 4."
    )
    assert apa(answer) == (
        "Westby, C. (2018, September). “The River” Does the Talking [Interview with Ines Halvard]. *River Quarterly*."
    )


def test_words_reported_in_a_review_are_quoted_in_it():
    """Not ascribed to the reviewer."""
    reported = place(REVIEW, HALVARD, 3)

    assert in_text(reported, "mla") == "(Halvard, qtd. in Sandvik)"
    assert in_text(reported, "apa") == "(Halvard, as cited in Sandvik, 2019, para. 3)"
    assert chicago(reported).startswith("Ines Halvard, quoted in Emil J. Sandvik, “A Winter")


def test_what_is_not_known_is_left_out_as_each_style_does():
    """No author, no title, no date, no paper."""
    assert mla(place(BARE)) == "Film page."
    assert chicago(place(BARE)) == "Film page, n.d."
    assert apa(place(BARE)) == "[Film page]. (n.d.)."
    assert in_text(place(BARE), "apa") == "(Film page, n.d.)"
    untitled = replace(REVIEW, title=None)
    assert mla(place(untitled)).startswith("Sandvik, Emil J. Review of *The Weir*. *The Daily")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "gone", [(), ("author",), ("title",), ("container",), ("url",), ("issued",), ("author", "title", "issued")]
)
@pytest.mark.parametrize("item", [REVIEW, INTERVIEW, BARE])
def test_no_gap_leaves_marks_without_words(style, gone, item):
    """Whatever is missing, no empty quotation marks, no doubled stops, no None."""
    some = replace(item, **{name: () if name == "issued" else None for name in gone})
    entry = STYLES[style](place(some, HALVARD, None))

    for trace in ("None", "“”", "..", ",,", " ,", "()", "**", "  "):
        assert trace not in entry


@pytest.fixture
def weir() -> Dossier:
    """A review with a passage of its author's, and a statement that it reports."""
    dossier = dossier_with(review="A winter without words.\n\n“Red would be a lie,” says Halvard.")
    (text,) = dossier.texts
    dossier.tables["texts"] = (replace(text, kind="review", author="Emil Sandvik", date="2019-05", title="A winter"),)
    at = words(dossier, "review", "Red would be a lie")
    row = Statement(
        at,
        ("colour",),
        "red",
        "absent",
        "film",
        "denied",
        "clear",
        "Ines Halvard",
        "director",
        None,
        0.9,
        None,
        ("translated",),
    )
    dossier.add("statements", [row])
    return dossier


def test_a_statement_is_cited_with_speaker_place_and_flags(weir):
    """By its number, and by the mark of its passage."""
    by_number, by_mark = cited(weir, "1"), cited(weir, "A 2")

    assert (by_number.mark, by_number.speaker, by_number.flags) == ("A 2", HALVARD, ("denied", "translated"))
    assert by_number.paragraph == 2
    assert by_mark.quote == weir.passages[1].quote
    assert "translated" in by_mark.flags
    assert statements(weir) == [by_number]


@pytest.mark.parametrize("mark", ["Z 1", "A 99", "7", "0", "nonsense", "", "A B"])
def test_a_place_that_is_not_there_is_told(weir, mark):
    """With what there is."""
    with pytest.raises(NoSuchPlace, match=r"there is no|has no"):
        cited(weir, mark)


def test_csl_json_has_the_names_that_zotero_knows(weir):
    """One entry for each text, the quotes in its note; an interview has an interviewer."""
    (entry,) = json.loads(csl_json([*texts(weir), *statements(weir)]))
    (talk,) = json.loads(csl_json([place(INTERVIEW, HALVARD)]))

    assert entry["type"] == "review"
    assert entry["issued"] == {"date-parts": [[2019, 5]]}
    assert entry["note"] == "A 2: “Red would be a lie” (Ines Halvard, denied, translated)"
    assert talk["interviewer"] == [{"family": "Westby", "given": "Clara"}]
    assert talk["author"] == [{"family": "Halvard", "given": "Ines"}]


def test_bibtex_is_escaped():
    """No sign of a title can end a field or begin a command."""
    entry = bibtex([place(replace(REVIEW, title="50% & {more} \\input{x} #1_a"), SANDVIK)])

    assert r"50\% \& \{more\} \textbackslash{}input\{x\} \#1\_a" in entry
    assert entry.startswith("@article{sandvik2019a,")
    assert entry.count("{") - entry.count(r"\{") == entry.count("}") - entry.count(r"\}")


def test_the_label_of_a_turn_is_not_quoted():
    """Who speaks is told beside the words, not in them; a colon of the sentence stays."""
    dossier = dossier_with(talk="Ines Halvard: With a photograph: that was all.\n\nOne rule: no red.")
    row = Statement(
        words(dossier, "talk", "Ines Halvard: With a photograph: that was all."), ("colour",), None, None, None,
        "affirmed", "clear", "Ines Halvard", "director", "The Weir", 0.9,
    )  # fmt: skip
    dossier.add("statements", [row, replace(row, quote=words(dossier, "talk", "One rule: no red."))])
    first, second = (one.quote for one in statements(dossier))

    assert first
    assert second
    assert first.exact == "With a photograph: that was all."
    assert dossier.bodies["talk"][first.start : first.end] == first.exact
    assert second.exact == "One rule: no red."


def test_one_stop_behind_a_title_in_brackets():
    """What ends in a stop inside its brackets gets no other one."""
    item = replace(REVIEW, title="(Notes from a diary.)")

    assert ".)." not in mla(place(item, SANDVIK)) + chicago(place(item, SANDVIK)) + apa(place(item, SANDVIK))


def test_bibtex_calls_nothing_an_article_without_its_journal():
    """An interview that no paper is known for is of no kind, under a key of plain letters."""
    assert bibtex([place(replace(INTERVIEW, container=None))]).startswith("@misc{halvard2018b,")
    assert bibtex([place(replace(BARE, title="Grey Water"))]).startswith("@misc{greyc,")
