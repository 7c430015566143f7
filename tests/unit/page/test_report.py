"""The page as text: whole, safe, and honest about what is missing."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from makers_page import EVIL, hostile, nothing, only_text, sixty, weir
from outline import Outline

from kadr.dossier import Dossier
from kadr.errors import CannotWrite
from kadr.page.claims import reading
from kadr.page.gaps import gaps
from kadr.page.marks import Mark, Sentence, in_print
from kadr.page.prizes import prizes
from kadr.page.report import html_of, write
from kadr.page.spellings import spellings
from kadr.page.view import view_of
from kadr.records import Name, Quote, Statement
from kadr.summary import summary

MAKERS = (weir, hostile, nothing, only_text, sixty)


@pytest.mark.parametrize("make", MAKERS)
def test_every_element_is_closed_and_every_link_inside_leads_somewhere(make):
    """A page that a strict reader can read, with anchors that work without scripts."""
    outline = Outline(html_of(make()))

    assert outline.open == []
    assert outline.wrong == []
    assert len(outline.ids) == len(set(outline.ids))
    assert [link for link in outline.links if link.startswith("#") and link[1:] not in outline.ids] == []
    assert [key for key in outline.sentences if key not in outline.ids] == []
    assert outline.tags.count("h1") == 1


def test_hostile_text_makes_no_element_and_no_address():
    """Only Kadr's own script, no handler, no address but anchors, no control character."""
    page = html_of(hostile())
    outline = Outline(page)

    assert outline.tags.count("script") == 1
    assert "img" not in outline.tags
    assert not [name for name in outline.attributes if name.startswith("on") or name in {"style", "src"}]
    assert [link for link in outline.links if not link.startswith("#")] == []
    assert "49" not in page.split("<main", 1)[1].split("7*7", 1)[0][-40:]
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u0007]", page)
    assert "[U+202E]evil[U+2066]" in "".join(outline.words)


def test_the_printed_foot_cannot_leave_its_string():
    """The title stands in CSS there, so nothing in it may end the string or the element."""
    page = html_of(hostile())
    foot = page[page.rindex("@bottom-left{content:") : page.index("</style>")]

    assert EVIL not in foot
    assert "<" not in foot
    assert foot.count('"') == 2


def test_the_policy_names_the_page_s_own_style_and_script():
    """Nothing is fetched; inline parts run by their hash."""
    page = html_of(weir())

    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert "unsafe-inline" not in page
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//(?!example\.org)", page)


def test_each_part_has_its_words():
    """One line of each section, told apart by where the value stands."""
    words = " ".join(" ".join(Outline(html_of(weir())).words).split())

    for part in (
        "Jane Miller also Joan Miller", "One name, two spellings. Jane Miller (C); Joan Miller (B). The same work on the same film",
        "Credits of other films", "97 min", "All two paragraphs", "screenplay, producer, editing",
        "Said vaguely", "A. Stranger", "They cannot both be right.", "Printed before at 2; counted once.",
        "Furniture of the page.", "comparison, by Cora Lind", "influence, says the director", "denied",
        "possible slip for [House in Flood]", "not said", "grey, green: much",
        "faces against words", "On another film", "two years after 1996", "undated",
        "caption between two turns", "What nobody wrote about", "No credit.",
    ):  # fmt: skip
        assert part in words, part


def test_a_section_without_rows_says_so():
    """Nothing is left blank."""
    words = " ".join(" ".join(Outline(html_of(only_text())).words).split())

    for part in (
        "Not credited here", "No prize is named in this text.",
        "Nobody says in this text how the film looks", "No work is set beside the film", "Nothing is dated in this text.",
        "Nothing in this text contradicts", "Nothing was skipped, guessed or failed.",
    ):  # fmt: skip
        assert part in words, part


def test_what_copies_repeat_counts_once():
    """Two of sixty texts are copies: sixty marks, one sign for each copy of what it copies."""
    page = html_of(sixty())

    assert " = A " in page
    assert "two texts of these repeat" in page.lower()


def test_the_same_dossier_gives_the_same_page():
    """Nothing of the day, the machine or the order of sets."""
    assert html_of(weir()) == html_of(weir())


def test_write_leaves_nothing_behind_when_it_cannot_write(tmp_path: Path):
    """The page is put in place whole, or not at all."""
    write(weir(), tmp_path / "page.html")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]

    with pytest.raises(CannotWrite, match="choose another place"):
        write(Dossier(tmp_path), tmp_path / "none" / "page.html")


def test_the_same_words_stand_in_full_under_one_facet():
    """Under the others they are named by how they begin, with their mark and a way to the whole."""
    dossier = weir()
    whole = next(row for row in dossier.statements if row.tier == "clear" and len(row.quote.exact) > 36)
    dossier.tables["statements"] = (replace(whole, facets=("colour", "faces", "camera"), film=None),)
    page = html_of(dossier)
    section = page[page.index('id="claims"') : page.index("</section>", page.index('id="claims"'))]

    assert section.count('<blockquote class="quote">') == 1
    assert section.count("also under <a") == 2


def test_forms_of_the_title_are_no_other_titles():
    """Capitals, accents and a remark in brackets behind it make no other title."""
    dossier = weir()
    assert dossier.subject
    title = dossier.subject.title
    quote = dossier.credits[0].quote
    dossier.subject = replace(dossier.subject, title=f"{title} (invented)", titles=(title,))
    dossier.tables["names"] = tuple(
        Name(quote, title, form, "capitals", "title", True, 1, 1.0) for form in (title, title.upper(), title.lower())
    )

    assert spellings(view_of(dossier)).other_titles == ()


def test_a_sentence_that_several_marks_need_is_printed_once():
    """The first as a whole, the others not; one that stands alone as it is."""

    def entry(key: str, before: str, exact: str, after: str) -> Sentence:
        return Sentence(key, Mark("A", 5, "A-1", key, ""), before, exact, after, "en", "")

    same = [entry("s-1", "", "Reds", "and greens glow."), entry("s-2", "Reds and", "greens", "glow.")]

    assert in_print([*same, entry("s-3", "", "It is still.", "")]) == {"s-1": "whole", "s-2": "again"}


def test_each_figure_that_no_text_gives_has_its_own_line():
    """What it is, in words; what a film's file would tell of it is said of no other."""
    told = {gap.label: (gap.known, bool(gap.shows)) for gap in gaps(view_of(only_text()))}

    assert told["Running time"] == ("No text says how long the film is.", True)
    assert told["Aspect ratio"] == ("No text gives the picture’s width over its height.", True)
    assert told["Format"] == ("No text says on what stock or with what system it was shot.", False)


def test_a_facet_is_not_named_twice():
    """ "Colour: present", and not "Colour: colour: present"; of several facets the words say which is meant."""
    quote = Quote("one", 0, 6, "A line")
    said = Statement(
        quote, ("colour",), "colour", "present", "film", "affirmed", "clear", "Ada Brook", "critic", None, 0.8
    )

    assert reading(said) == "present"
    assert reading(replace(said, object="green, red")) == "green, red: present"
    assert reading(replace(said, facets=("colour", "light"))) == "colour: present"


def test_the_terminal_has_others_prizes_apart_as_the_page_has():
    """A stranger's prize is none of the film's."""
    whole = weir()
    told = " ".join(" ".join(summary(whole)).split())
    assert "Golden Oar (Millrace, 1996); 1 of others Works" in told
    assert "nominated" not in told
    strangers = tuple(row for row in whole.table("prizes").rows if row.recipient == "A. Stranger")
    alone = replace(whole, tables=whole.tables | {"prizes": strangers})
    assert any(line.endswith("none of the film or its makers; 1 of others") for line in summary(alone))
    assert prizes(view_of(alone)).won == ()


def test_a_mark_s_number_is_not_called_a_paragraph_s():
    """Headings and bylines have one too, and a citation counts paragraphs without them."""
    page = html_of(weir())
    assert "source: text A, passage " in page
    assert not re.findall(r"text [A-Z], paragraph \d", page)
    assert "citations count paragraphs alone" in page


@pytest.mark.parametrize(
    ("kind", "one"), [("news", "news"), ("notes", "notes"), ("interview", "an interview"), ("review", "a review")]
)
def test_the_opening_counts_one_text_in_good_english(kind, one):
    page = html_of(only_text(kind))

    assert f"One text on the film: {one}." in " ".join(Outline(page).words)
