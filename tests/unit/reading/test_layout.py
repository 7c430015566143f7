"""Paragraphs are told apart: headings, captions, credits, the author's box, and what surrounds a text on its page."""

import os
from pathlib import Path

import pytest
from makers import paragraphs, source_of

from kadr.reading.layout import lay_out
from kadr.reading.sources import open_source

SHARED = Path(os.environ.get("KADR_SHARED", "../shared"))


def kinds(words: str) -> list[str]:
    return [block.kind for block in lay_out(source_of(words))]


def dropped(words: str) -> list[str]:
    return [words[b.start : b.end] for b in lay_out(source_of(words)) if b.kind == "dropped"]


PROSE = "The camera of this film stays close to its two sisters, and for an hour nobody says a word to anybody else."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Cast & Crew", "heading"),
        ("From Torvik to the Sea", "heading"),
        ("Directed by: Ines Halvard", "line"),
        ("  • Best Actress 2019", "line"),
        ("Mara Lind and Per Holm in a scene from Tall Reeds, courtesy Reed Film.", "caption"),
        ("Header caption: Mara Lind in “Tall Reeds.”", "caption"),
        ("Photo: Reed Film", "caption"),
        ("Bildrechte: Schilf Film", "caption"),
        ("© Reed Film", "caption"),
        ("(Laughter)", "stage"),
        ("[Shakes head.]", "stage"),
        ("By Ada Quill", "byline"),
        ("Reviewed by Ada Quill | March 3, 2021", "byline"),
        ("Thursday, April 08, 2021", "line"),
        ("Yes, yes. All of it. But I was a bad actor! (Laughter)", "paragraph"),
        ("Why?", "heading"),
    ],
)
def test_a_line_is_what_it_looks_like(line: str, kind: str):
    """Between two paragraphs of prose."""
    assert kinds(paragraphs(line, PROSE, PROSE + " Again."))[0] == kind


def test_blocks_stand_under_their_heading():
    """The heading itself stands under the one before."""
    blocks = lay_out(source_of(paragraphs("Synopsis", PROSE, "Cast & Crew", "Directed by: Ines Halvard")))

    assert [block.heading for block in blocks] == [None, 1, 1, 3]


def test_a_paragraph_printed_twice_points_to_its_first_place():
    """Blanks and quotes may differ; short paragraphs may stand twice on purpose."""
    blocks = lay_out(source_of(paragraphs(PROSE, "Yes.", PROSE.replace(" ", "\u00a0"), "Yes.")))

    assert [block.repeats for block in blocks] == [None, None, 1, None]


def test_the_authors_box_is_not_prose():
    """A name alone, and a paragraph about its bearer."""
    words = paragraphs(PROSE, "Ada Quill", "Ada Quill is a film critic and writer based in Leeds.")

    assert kinds(words) == ["paragraph", "author", "author"]


def test_capital_lines_over_winners_are_headings():
    """An award list: the prize above, the winner below."""
    words = "The Torvik awards were given out last night, in front of a full house.\nBEST FILM\nTall Reeds (Norway)\nBEST ACTRESS\nMara Lind\n"

    assert kinds(words) == ["paragraph", "heading", "line", "heading", "line"]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content", "Sign up for our newsletter", "The best movie reviews, in your inbox", "subscribe icon",
        "Share this", "We use cookies to make this site better.", "Add to basket", "£12.99  RRP £17.99",
        "Home > Film & TV > World Cinema", "Watch Tall Reeds online here.", "All rights reserved.", "Trailer",
        "Please support us with a donation.", "Zum Inhalt springen", "Перейти к содержимому",
    ],
)  # fmt: skip
def test_furniture_is_dropped_with_a_reason(line: str):
    """It stays in the body, and says why it does not count."""
    block = lay_out(source_of(paragraphs(line, PROSE, PROSE + " Again.")))[0]

    assert (block.kind, bool(block.note)) == ("dropped", True)


@pytest.mark.parametrize(
    "prose",
    [
        "Share is the word that the film keeps coming back to, and its director never explains it to anybody.",
        "Subscribe to that view and the film becomes a sermon; its camera knows better, and stays silent.",
        "The newsletter that she writes in the first scene is never sent.",
        "Tickets to the ferry cost two crowns in this story, and nobody in it has them.",
        "Comments by the old men on the bench are the film's only music.",
        "She is in a basket of reeds, and the cookie tin beside her is empty.",
    ],
)
def test_prose_about_a_film_is_never_furniture(prose: str):
    """Even when it begins with, or holds, a word that menus like."""
    assert kinds(paragraphs(PROSE, prose, PROSE + " Again.")) == ["paragraph"] * 3


def test_a_list_of_other_goods_and_of_screenings_is_dropped_with_its_heading():
    """And the reviews after it are kept."""
    words = (
        "Tall Reeds [DVD]\nDirector: Ivo Marsh\nCustomers who bought this also bought\nThe Weir [DVD] £4.99   Salt £5.99\n"
        "Customer reviews\n★★★★★ Slow and beautiful. By Nell P.\n\nScreenings\n\n• 19.11.2021 18:30 Harbour 4\n• 21.11.2021 16:30 Harbour 3\n"
    )

    assert dropped(words) == [
        "Customers who bought this also bought", "The Weir [DVD] £4.99   Salt £5.99",
        "Screenings", "• 19.11.2021 18:30 Harbour 4", "• 21.11.2021 16:30 Harbour 3",
    ]  # fmt: skip


def test_what_follows_a_comment_heading_is_no_text():
    """Readers' comments come last."""
    words = paragraphs(PROSE, PROSE + " And more.", "3 Comments", "I fell asleep, and the film was still running.")

    assert kinds(words) == ["paragraph", "paragraph", "dropped", "dropped"]


@pytest.mark.parametrize(("name", "count"), [("000", 26), ("001", 92), ("004", 26)])
def test_the_seeds_have_the_paragraphs_that_readers_count(name: str, count: int):
    """Three texts that are kept outside the project."""
    path = SHARED / "writing" / "docs" / "seeds" / f"{name}.txt"
    if not path.is_file():
        pytest.skip("the shared texts are not here; set KADR_SHARED")

    assert len(lay_out(open_source(path))) == count


@pytest.mark.parametrize(
    "line",
    [
        "Ada liked this review", "Block or Report", "top of page", "No comments:", "Permalink Home 2014", "Chaired By Lena Roth",
        "email print share on Facebook share on Twitter", "(The article continues below - Commercial information)", "×",
    ],
)  # fmt: skip
def test_what_surrounds_a_text_is_dropped(line: str):
    """Between two paragraphs."""
    assert line in dropped(paragraphs(PROSE, line, PROSE + " Again."))


def test_a_title_in_three_languages_is_no_menu():
    """Slashes between titles; a path begins with a word of a menu."""
    title = "Vannet / The Water / Das Wasser"

    assert dropped(paragraphs(title, "Norway / 2017 / 29 min", PROSE, "Home / Films / Reviews / Water")) == [
        "Home / Films / Reviews / Water"
    ]


def test_the_lines_of_a_list_stay_apart():
    """However full they are; wrapped prose runs on in small letters."""
    awards = [
        "Best Film, Harbour Black Nights Film Festival, Norway 2019",
        "Best Cinematography, Torvik International Film Festival 2019",
        "Special Mention of the Jury, Lantern Film Festival, May 2020",
        "Audience Award, Festival of the Long Rivers, January 2020",
    ]
    wrapped = "The camera of this film stays close to its two sisters\nand for an hour nobody says a word to anybody, not\neven when the river comes up to the door of the house"

    assert len(lay_out(source_of("\n".join(awards)))) == 4
    assert len(lay_out(source_of(wrapped))) == 1
