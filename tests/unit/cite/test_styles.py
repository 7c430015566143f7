"""Entries and notes in every style, after the models that its handbook prints; names, films and papers are invented.

MLA Handbook, 9th ed.; The Chicago Manual of Style, 17th ed.; APA Publication Manual, 7th ed.; MHRA Style Guide, 3rd ed.;
Cite Them Right, 11th ed.; ISO 690:2021; GOST R 7.0.5-2008.
"""

from dataclasses import replace

import pytest

from kadr.cite.record import Cited, Item, Person
from kadr.cite.styles import STYLES, in_text
from kadr.cli.cite import _SHAPES
from kadr.records import Quote

WESTBY, HALVARD, SANDVIK = Person("Westby", "Clara"), Person("Halvard", "Ines"), Person("Sandvik", "Emil J.")
REVIEW = Item(
    "review", "A", "review", "review", "A Winter without Words", SANDVIK, None, "The Daily Lantern", (2019, 5, 3),
    "https://lantern.example.org/weir", "en", "The Weir", HALVARD,
)  # fmt: skip
TALK = Item(
    "talk", "B", "interview", "interview", "“The River” Does the Talking", WESTBY, HALVARD, "River Quarterly", (2018, 9), None,
    "en", "The Weir",
)  # fmt: skip
NEWS = Item(
    "news", "C", "article-newspaper", "news", "The Weir Opens", None, None, "The Daily Lantern", (2019, 5, 3),
    "https://lantern.example.org/opens", "en", None,
)  # fmt: skip
PAGE = Item(
    "page",
    "D",
    "webpage",
    "film page",
    "The Weir",
    None,
    None,
    "Nordlys Film",
    (),
    "https://nordlys.example.org/weir",
    "en",
    None,
)
RUSSIAN = Item(
    "otzyv", "E", "review", "review", "Зима без слов", Person("Перова", "Ада"), None, "Речная газета", (2019, 5, 3),
    "https://gazeta.example.org/1", "ru", "Плотина",
)  # fmt: skip

GOLDEN = {
    "mla": (
        "Sandvik, Emil J. “A Winter without Words.” Review of *The Weir*, directed by Ines Halvard. *The Daily Lantern*, 3 May 2019, lantern.example.org/weir.",
        "Halvard, Ines. “‘The River’ Does the Talking.” Interview by Clara Westby. *River Quarterly*, Sept. 2018.",
        "“The Weir Opens.” *The Daily Lantern*, 3 May 2019, lantern.example.org/opens.",
        "“The Weir.” *Nordlys Film*, nordlys.example.org/weir.",
        "(Sandvik)", "(Halvard)", "(“The Weir Opens”)",
    ),
    "chicago": (
        "Emil J. Sandvik, “A Winter without Words,” review of *The Weir*, directed by Ines Halvard, *Daily Lantern*, May 3, 2019, para. 3, https://lantern.example.org/weir.",
        "Ines Halvard, “‘The River’ Does the Talking,” interview by Clara Westby, *River Quarterly*, September 2018, para. 3.",
        "“The Weir Opens,” *Daily Lantern*, May 3, 2019, para. 3, https://lantern.example.org/opens.",
        "“The Weir,” Nordlys Film, n.d., para. 3, https://nordlys.example.org/weir.",
        "", "", "",
    ),
    "chicago-bibliography": (
        "Sandvik, Emil J. “A Winter without Words.” Review of *The Weir*, directed by Ines Halvard. *Daily Lantern*, May 3, 2019. https://lantern.example.org/weir.",
        "Halvard, Ines. “‘The River’ Does the Talking.” Interview by Clara Westby. *River Quarterly*, September 2018.",
        "*Daily Lantern*. “The Weir Opens.” May 3, 2019. https://lantern.example.org/opens.",
        "“The Weir.” Nordlys Film, n.d. https://nordlys.example.org/weir.",
        "", "", "",
    ),
    "chicago-author-date": (
        "Sandvik, Emil J. 2019. “A Winter without Words.” Review of *The Weir*, directed by Ines Halvard. *Daily Lantern*, May 3, 2019. https://lantern.example.org/weir.",
        "Halvard, Ines. 2018. “‘The River’ Does the Talking.” Interview by Clara Westby. *River Quarterly*, September 2018.",
        "*Daily Lantern*. 2019. “The Weir Opens.” May 3, 2019. https://lantern.example.org/opens.",
        "“The Weir.” n.d. Nordlys Film. https://nordlys.example.org/weir.",
        "(Sandvik 2019, para. 3)", "(Halvard 2018, para. 3)", "(*Daily Lantern* 2019, para. 3)",
    ),
    "apa": (
        "Sandvik, E. J. (2019, May 3). A Winter without Words [Review of the film *The Weir*, by I. Halvard, Dir.]. *The Daily Lantern*. https://lantern.example.org/weir",
        "Westby, C. (2018, September). “The River” Does the Talking [Interview with Ines Halvard]. *River Quarterly*.",
        "The Weir Opens. (2019, May 3). *The Daily Lantern*. https://lantern.example.org/opens",
        "*The Weir*. (n.d.). Nordlys Film. https://nordlys.example.org/weir",
        "(Sandvik, 2019, para. 3)", "(Westby, 2018, para. 3)", "(“The Weir Opens,” 2019, para. 3)",
    ),
    "mhra": (
        "Emil J. Sandvik, ‘A Winter without Words’, review of *The Weir*, dir. by Ines Halvard, *Daily Lantern*, 3 May 2019 <https://lantern.example.org/weir> (para. 3).",
        "Ines Halvard, ‘“The River” Does the Talking’, interview by Clara Westby, *River Quarterly*, September 2018 (para. 3).",
        "‘The Weir Opens’, *Daily Lantern*, 3 May 2019 <https://lantern.example.org/opens> (para. 3).",
        "‘The Weir’, *Nordlys Film* <https://nordlys.example.org/weir> (para. 3).",
        "", "", "",
    ),
    "harvard": (
        "Sandvik, E.J. (2019) ‘A Winter without Words’. Review of *The Weir*, directed by Ines Halvard. *The Daily Lantern*, 3 May. Available at: https://lantern.example.org/weir.",
        "Halvard, I. (2018) ‘“The River” Does the Talking’. Interviewed by Clara Westby for *River Quarterly*, September.",
        "‘The Weir Opens’ (2019) *The Daily Lantern*, 3 May. Available at: https://lantern.example.org/opens.",
        "Nordlys Film (no date) *The Weir*. Available at: https://nordlys.example.org/weir.",
        "(Sandvik, 2019, para. 3)", "(Halvard, 2018, para. 3)", "(‘The Weir Opens’, 2019, para. 3)",
    ),
    "iso690": (
        "SANDVIK, Emil J., 2019. A Winter without Words. Review of *The Weir*, directed by Ines Halvard. *The Daily Lantern* [online]. 3 May 2019. Available from: https://lantern.example.org/weir",
        "HALVARD, Ines, 2018. “The River” Does the Talking. Interview by Clara Westby. *River Quarterly*. September 2018.",
        "The Weir Opens, 2019. *The Daily Lantern* [online]. 3 May 2019. Available from: https://lantern.example.org/opens",
        "The Weir, n.d. *Nordlys Film* [online]. Available from: https://nordlys.example.org/weir",
        "(Sandvik 2019, para. 3)", "(Halvard 2018, para. 3)", "(The Weir Opens 2019, para. 3)",
    ),
    "gost": (
        "Sandvik E. J. A Winter without Words // The Daily Lantern. 2019. 3 May. URL: https://lantern.example.org/weir.",
        "Halvard I. “The River” Does the Talking // River Quarterly. 2018. September.",
        "The Weir Opens // The Daily Lantern. 2019. 3 May. URL: https://lantern.example.org/opens.",
        "The Weir // Nordlys Film. n.d. URL: https://nordlys.example.org/weir.",
        "", "", "",
    ),
}  # fmt: skip
"""In each style: a review, an interview, unsigned news, an undated page; brackets after a quotation of the first three."""


def place(item: Item, speaker: Person | None = None) -> Cited:
    return Cited(item, f"{item.letter} 5", Quote(item.id, 0, 4, "Grey"), speaker, (), 3)


PLACES = (place(REVIEW, SANDVIK), place(TALK, HALVARD), place(NEWS), place(PAGE))


def test_there_is_a_model_for_every_style():
    """And the command knows them all."""
    assert set(GOLDEN) == set(STYLES) == set(_SHAPES) - {"csl", "bibtex"}


@pytest.mark.parametrize("style", STYLES)
def test_entries_are_as_the_handbook_prints_them(style):
    """A review, an interview, unsigned news, a page without a date."""
    assert tuple(STYLES[style](one) for one in PLACES) == GOLDEN[style][:4]


@pytest.mark.parametrize("style", STYLES)
def test_brackets_after_a_quotation(style):
    """By author, by whoever speaks, by the title of what nobody signed."""
    assert tuple(in_text(one, style) for one in PLACES[:3]) == GOLDEN[style][4:]


def test_a_russian_text_by_the_russian_standard():
    """Its months, and no English word."""
    assert (
        STYLES["gost"](place(RUSSIAN))
        == "Перова А. Зима без слов // Речная газета. 2019. 3 мая. URL: https://gazeta.example.org/1."
    )
    assert STYLES["gost"](place(replace(RUSSIAN, issued=()))).endswith(
        "Речная газета. Б. г. URL: https://gazeta.example.org/1."
    )


@pytest.mark.parametrize("style", ["chicago", "mhra"])
def test_a_note_says_in_whose_text_words_are_quoted(style):
    """Somebody's words in a review are not the reviewer's."""
    assert STYLES[style](place(REVIEW, HALVARD)).startswith("Ines Halvard, quoted in Emil J. Sandvik, ")


@pytest.mark.parametrize("style", ["mla", "apa", "harvard"])
def test_brackets_of_an_untitled_review_end_with_its_film(style):
    """No phrase is cut, whether or not the director is known, nor a title of several words."""
    nameless = replace(REVIEW, title=None, author=None, about="The Weir in the Snow")

    for item in (nameless, replace(nameless, director=None)):
        assert in_text(place(item), style).split("*")[:2] == ["(Review of ", "The Weir in the Snow"]
        assert "directed" not in in_text(place(item), style)
