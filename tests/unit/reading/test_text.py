"""The body, its paragraphs and its sentences."""

from hypothesis import given
from hypothesis import strategies as st
from makers import NBSP, paragraphs, reading_of

from kadr.fold import fold, level, title_key
from kadr.reading.text import split_blocks, split_sentences


def words_of(text, ranges):
    """The words of each range."""
    return [text[a:b] for a, b in ranges]


@given(st.text(max_size=200))
def test_levelling_keeps_every_place(text):
    """A place in the levelled text is the same place in the body."""
    assert len(level(text)) == len(text)


def test_marks_and_blanks_are_made_plain():
    """Curly quotes, long dashes and no-break spaces match their plain kin."""
    assert level(f"“The{NBSP}Weir”—it’s") == '"The Weir"-it\'s'


def test_spellings_meet_under_one_key():
    """Accents, case and alphabet do not keep two spellings of a word apart."""
    assert fold("Łódź") == fold("LODZ")
    assert fold("Марина") == fold("Marina")
    assert title_key("The Weir") == title_key("weir")


def test_an_abbreviation_ends_no_sentence():
    """Titles, initials and countries keep their full stop inside the sentence."""
    text = "Dr. Oude met J. Petrie in the U.S. in May. They made a film. It was short."

    assert words_of(text, split_sentences(text, 0, len(text))) == [
        "Dr. Oude met J. Petrie in the U.S. in May.",
        "They made a film.",
        "It was short.",
    ]


def test_a_quoted_title_with_its_stop_is_a_sentence():
    """Lists of titles, each closed inside its quotation marks, fall into their parts."""
    text = '"Salt Road." "Weir," by Ines Halvard. "The Long Ice," of course.'

    assert words_of(text, split_sentences(text, 0, len(text))) == [
        '"Salt Road."',
        '"Weir," by Ines Halvard.',
        '"The Long Ice," of course.',
    ]


def test_lines_wrapped_by_hand_are_one_paragraph():
    """A page set to a width of sixty letters is read as paragraphs, not as lines."""
    text = (
        "The brothers mend the weir through one whole winter and they\n"
        "do not speak, because there is nothing that they could say to\n"
        "each other which the water would not say for them, and louder\n"
        "than they could.\n"
    )

    assert len(split_blocks(text)) == 1


def test_lines_of_a_list_stay_lines():
    """Short lines of credits are not a wrapped paragraph."""
    text = "Director: Ines Halvard\nEditor: Tom Varga\nMusic: Lea Brandt\nCast: Jo Petrie\n"

    assert len(split_blocks(text)) == 4


def test_a_quote_gives_up_the_blanks_at_its_edges():
    """A quote holds words, and is found again where it says."""
    reading = reading_of("The Weir is a film.  It is short. ")

    quote = reading.quote(19, len(reading.body))

    assert quote.exact == "It is short."
    assert reading.body[quote.start : quote.end] == quote.exact


def test_every_sentence_lies_in_its_block():
    """No sentence runs over the end of a paragraph."""
    reading = reading_of(paragraphs("One. Two.", "Three", "Four? Five!"))

    for sentence in reading.sentences:
        block = reading.blocks[sentence.block - 1]
        assert block.start <= sentence.start < sentence.end <= block.end
