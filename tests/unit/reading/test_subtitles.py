"""Subtitles: each form, what is shown and said in it, and files that are not as they should be."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_subtitles import ASS, VTT

from kadr.errors import CannotRead
from kadr.presence_rows import Line
from kadr.reading.subtitles import Cue, lines_of, read_subtitles
from kadr.reading.subtitles.said import count_words, said
from kadr.reading.subtitles.shown import as_shown
from kadr.spans import SECOND

SRT = "1\n00:00:01,000 --> 00:00:02,500\n<i>Where</i> were you?\n\n2\n00:00:03,000 --> 00:00:04,000\n- Out.\n- {\\an8}At night?\n"
WANTED = (
    Line(SECOND, 5 * SECOND // 2, "Where were you?", 3, True, "film"),
    Line(3 * SECOND, 4 * SECOND, "- Out.\n- At night?", 3, True, "film"),
)


def found(text, encoding="utf-8"):
    return read_subtitles("film.srt", text.encode(encoding), "film")


@pytest.mark.parametrize(
    "text", [SRT, VTT, ASS, SRT.replace("\n", "\r\n"), "\ufeff" + SRT], ids=["srt", "vtt", "ass", "windows", "mark"]
)
def test_each_form_gives_the_same_lines(text):
    """Times, words and lines as the maker put them; styles, notes, comments and drawings are none."""
    read = found(text)

    assert read.lines == WANTED
    assert read.troubles == ()


@pytest.mark.parametrize("encoding", ["utf-16", "cp1251", "utf-8"])
def test_russian_is_read_in_its_encodings(encoding):
    """Two lines, eight words."""
    text = "1\n00:00:01,000 --> 00:00:02,000\nНу что ж, пойдём домой.\n\n2\n00:00:03,000 --> 00:00:04,000\nУже очень поздно.\n"

    assert [(row.text, row.words) for row in found(text, encoding).lines] == [
        ("Ну что ж, пойдём домой.", 5),
        ("Уже очень поздно.", 3),
    ]


@pytest.mark.parametrize(
    ("shown", "spoken", "words"),
    [
        ("[door slams]", "", 0),
        ("(sighs)\nI know.", "I know.", 2),
        ("[a long\ndescription]", "", 0),
        ("♪ Row, row your boat ♪", "", 0),
        ("♪ Row, row\nyour boat ♪\nStop it!", "Stop it!", 2),
        ("# Row your boat #", "", 0),
        ("MRS. HALE: Come in.", "Come in.", 2),
        ("- ИРА: Кто там?\n- Я.", "- Кто там?\n- Я.", 3),
        ("Note: it is 10:30.", "Note: it is 10:30.", 4),
        ("It's a well-known fact… isn't it—really?", "It's a well-known fact… isn't it—really?", 7),
        ("...", "", 0),
        ("行きましょう", "行きましょう", None),
        ("ไปกันเถอะ", "ไปกันเถอะ", None),
        ("가자, 집으로", "가자, 집으로", 2),
        ("हिन्दी में बात", "हिन्दी में बात", 3),
        ("مرحبا يا صديقي", "مرحبا يا صديقي", 3),
    ],
)
def test_what_is_said_is_told_from_what_is_heard(shown, spoken, words):
    """Brackets, notes and names of speakers are not said; words that cannot be counted are not."""
    assert said(shown) == spoken
    assert (count_words(spoken) if spoken else 0) == words


def test_a_line_that_only_tells_a_sound_is_not_speech():
    """It stays a line."""
    (row,) = lines_of([Cue(0, SECOND, "[thunder]")], "x")[0]

    assert (row.text, row.words, row.speech) == ("[thunder]", 0, False)


def test_marks_that_turn_the_direction_of_writing_are_left_out():
    """A line must not read as what it does not say; joiners stay, controls do not."""
    assert as_shown("a\u202eb\u2066c\u200fd\ufeff \x07e\x1b[31m می\u200cخواهم") == "abcd e [31m می\u200cخواهم"


def test_captions_that_roll_up_count_once():
    """Each line is shown twice, with the next one under it."""
    texts = ["one two", "one two\nthree", "three\nfour five", "four five\nsix"]
    cues = [Cue(n * SECOND, (n + 1) * SECOND, text) for n, text in enumerate(texts)]

    rows, _ = lines_of(cues, "x")

    assert [row.text for row in rows] == ["one two", "three", "four five", "six"]


def test_people_may_say_a_thing_twice():
    """Two lines alike among many are two lines."""
    texts = ["Yes.", "Yes.", *(f"Line {n}." for n in range(10))]
    cues = [Cue(n * SECOND, (n + 1) * SECOND, text) for n, text in enumerate(texts)]

    assert sum(row.words for row in lines_of(cues, "x")[0]) == 2 + 20


def test_times_that_cannot_be_are_told_and_left_out():
    """One trouble for all of them; what is out of order is put in order."""
    text = (
        "1\n00:00:05,000 --> 00:00:04,000\nbackwards\n\n2\n00:75:00,000 --> 00:76:00,000\nno minute\n\n"
        "3\n-00:00:01,000 --> 00:00:02,000\nbefore\n\n4\n00:00:09,000 --> 00:00:10,000\nlast\n\n"
        "5\n00:00:01.5 -> 00:00:02.5\nfirst\n"
    )

    read = found(text)

    assert [(row.start_ns / SECOND, row.text) for row in read.lines] == [(1.5, "first"), (9, "last")]
    assert [trouble.what for trouble in read.troubles] == [
        "3 lines have times that cannot be (they end before they begin, or are no times)"
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"Just a text.\nWith lines.\n", "has no line with times"),
        (b"1\n00:00:02,000 --> 00:00:01,000\nx\n", "none of its 1 times can be right"),
        (b"1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n", "without a word"),
        (b"0" * 16_000_001, "too large"),
        (bytes(range(256)) * 40, "has no line with times"),
        (b"[Events]\nDialogue: 0,0:00:01.00\n", "has no line with times|times can be right"),
    ],
)
def test_what_holds_no_subtitles_is_refused_in_one_line(data, why):
    """Which file, what was found."""
    with pytest.raises(CannotRead, match=f"^film.srt .*({why})") as refused:
        read_subtitles("film.srt", data, "film")
    assert "\n" not in str(refused.value)


def test_letters_that_cannot_be_read_are_told():
    """And the rest is there."""
    data = SRT.encode().replace(b"Out", b"O\xff\xfet")

    read = read_subtitles("film.srt", data, "film")

    assert len(read.lines) == 2
    assert all("�" not in row.text for row in read.lines) or "1 line has letters" in read.troubles[0].what


@pytest.mark.parametrize(
    "text",
    [
        SRT + "3\n00:00:05,000 --> 00:00:06,000\n" + "x" * 5_000_000,
        SRT + "<i" * 300_000,
        SRT + "3\n00:00:05,000 --> 00:00:06,000\n" + "<i><b>" * 600 + "{\\" * 900,
        SRT + "3\n00:00:05,000 --> 00:00:06,000\n" + "[(" * 950,
        SRT + "3\n00:00:05,000 --> 00:00:06,000\n" + "# ♪ " * 450,
        SRT + "00:00:01 --> " * 100_000,
        "[Events]\n" + "{\\p1" * 200_000 + "\n" + ASS,
        "WEBVTT\n" * 200_000 + VTT,
        "".join(f"{n}\n00:00:01,000 --> 00:00:02,000\nx\n\n" for n in range(100_000)),
    ],
    ids=["long", "open tags", "tags", "brackets", "songs", "arrows", "drawings", "heads", "many"],
)
def test_huge_files_are_read_in_time(text):
    """Whatever is in them, within some seconds."""
    began = time.process_time()
    try:
        read = read_subtitles("film.srt", text.encode(), "film")
        assert all(len(row.text) <= 2000 for row in read.lines)
    except CannotRead as refused:
        assert "\n" not in str(refused)
    assert time.process_time() - began < 20


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["", "WEBVTT\n\n", "[Events]\n", "1\n00:00:01,000 --> 00:00:02,000\n"]))
def test_nothing_breaks_it(text, before):
    """Lines that keep to their form, or one line that says why not."""
    try:
        read = read_subtitles("film.srt", (before + text).encode("utf-8", "replace"), "film")
    except CannotRead as refused:
        assert "\n" not in str(refused)
        return
    for row in read.lines:
        assert row.text
        assert row.end_ns > row.start_ns >= 0
        assert row.speech == (row.words != 0)
