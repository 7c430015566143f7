"""The film on the page: sums behind the charts, and what the page says of a film."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from makers_film import FILM, bare_film, hostile_film, jpeg, only_film, png, shots_of, tree_of, weir_with_film
from makers_page import EVIL, weir
from outline import Outline, said

from kadr.film_rows import TOO_DARK, Aspect, Shot, Swatch
from kadr.film_summary import film_summary
from kadr.page import pictures
from kadr.page.film.axis import Lengths, bins, time_ticks
from kadr.page.film.colours import css, merged, palette
from kadr.page.film.curves import area, columns
from kadr.page.film.file import file
from kadr.page.film.lengths import over_time
from kadr.page.film.sheet import lines
from kadr.page.pictures import size_of
from kadr.page.report import html_of
from kadr.spans import SECOND
from kadr.summaries.aspects import Shape


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of three texts and a film."""
    return html_of(weir_with_film(tmp_path_factory.mktemp("film")))


# Axes


def test_a_film_of_two_hours_is_labelled_each_quarter_of_an_hour():
    """137 minutes in steps of 15: ten labels, the last at 135 of 137."""
    ticks = time_ticks(137 * 60 * SECOND)

    assert [tick.label for tick in ticks] == [
        "0:00", "0:15", "0:30", "0:45", "1:00", "1:15", "1:30", "1:45", "2:00", "2:15",
    ]  # fmt: skip
    assert float(ticks[-1].place) == pytest.approx(100 * 135 / 137, abs=0.001)


def test_equal_ratios_of_length_are_equal_ways_on_the_axis():
    """From 0.5 to 32 s are six doublings."""
    axis = Lengths(0.5, 32)

    assert [axis.share(0.5 * 2**step) for step in range(7)] == pytest.approx([step / 6 for step in range(7)])


def test_every_shot_is_in_one_bin():
    """Lengths at the edges of bins are in the upper one, and none is lost."""
    lengths = [0.04, 0.5, 1.0, 2.0, 2.0, 3.999, 4.0, 700.0]
    counts = {(one.low_s, one.high_s): one.count for one in bins(lengths)}

    assert sum(counts.values()) == len(lengths)
    assert (counts[(1, 2)], counts[(2, 4)], counts[(4, 8)]) == (1, 3, 1)


def test_a_shot_is_a_level_line_as_long_as_it_lasts():
    """Half of the film at 10 s of an axis from 1 to 100 s: from 0 to 500, half way down."""
    shot = Shot(0, 0, 240, 0, 10 * SECOND, "start", None, None, None)

    assert over_time([shot], 20 * SECOND, Lengths(1, 100)) == "M0 50H500"


# Curves


def test_a_stretch_without_a_measure_breaks_a_curve():
    """Two of four steps: two closed paths, nothing between them."""
    values = columns([(0, 10, 1.0), (30, 40, 1.0)], 40)

    assert values == [1.0, None, None, 1.0]
    assert area(values, 0, 2) == "M0 100V50H250V100ZM750 100V50H1000V100Z"


def test_many_steps_become_means_of_equal_time():
    """A thousand steps of 0 and 1 in turn: every column between them."""
    steps = [(i, i + 1, float(i % 2)) for i in range(1440)]
    values = columns(steps, 1440, 720)

    assert values == [0.5] * 720


# Colours


@pytest.mark.parametrize(
    ("lab", "code"),
    [((1, 0, 0), "#ffffff"), ((0.5, 0, 0), "#636363"), ((0.8664, -0.2339, 0.1795), "#00ff00"), ((0.452, -0.0324, -0.3115), "#0000ff")],
)  # fmt: skip
def test_oklab_becomes_the_browser_s_colour(lab, code):
    """Values of sRGB's primaries in OKLab, as Björn Ottosson's page gives them (rounded: one step of eight bit)."""
    found = css(*lab)
    parts = [(int(found[i : i + 2], 16), int(code[i : i + 2], 16)) for i in (1, 3, 5)]

    assert max(abs(a - b) for a, b in parts) <= 1


def test_the_page_and_the_measures_make_the_same_colour():
    """Another way to the same sum: numpy's."""
    numpy = pytest.importorskip("numpy")
    from kadr.oklab import srgb_of_oklab

    for lab in ((0.42, -0.06, 0.04), (0.7, 0.1, 0.08), (0.2, 0.02, -0.1)):
        red, green, blue = srgb_of_oklab(numpy.array(lab)).tolist()
        found = css(*lab)
        assert max(abs(int(found[i : i + 2], 16) - part) for i, part in ((1, red), (3, green), (5, blue))) <= 1


def test_a_palette_is_merged_from_the_leaves_that_are_nearest():
    """Four leaves in pairs: two swatches are the pairs, one is all; shares stay whole at any number."""
    leaves = [Swatch(lightness, 0, 0, 0.25, None, 0) for lightness in (0.1, 0.2, 0.8, 0.9)]
    tree = tree_of(leaves)

    assert [round(one.lightness, 3) for one in sorted(merged(tree, 2), key=lambda one: one.lightness)] == [0.15, 0.85]
    assert [one.lightness for one in merged(tree, 1)] == [pytest.approx(0.5)]
    for most in range(1, 6):
        assert sum(one.share for one in merged(tree, most)) == pytest.approx(1)


def test_bands_touch_and_fill_the_width_from_dark_to_light():
    """Each begins where the one before ends."""
    bands = palette(tree_of([Swatch(0.9, 0, 0, 0.1, None, 0), Swatch(0.1, 0, 0, 0.3, None, 0)]), 5)

    assert [(band.start, band.width) for band in bands] == [("0", "75"), ("75", "25")]
    assert bands[0].lightness < bands[1].lightness


# The sheet


def test_a_long_shot_repeats_its_still_and_goes_on_in_the_next_line():
    """Two lines of 10 s with room for five stills each; shots of 2 s and 18 s."""
    shots = [
        Shot(0, 0, 48, 0, 2 * SECOND, "start", None, None, None),
        Shot(1, 48, 480, 2 * SECOND, 20 * SECOND, "cut", 47, 48, 0.9),
    ]
    first, second = lines(shots, 20 * SECOND, 10, 5)

    assert [(piece.index, piece.start, piece.width) for piece in first.pieces] == [
        (0, "0", "20"), (1, "20", "20"), (1, "40", "20"), (1, "60", "20"), (1, "80", "20"),
    ]  # fmt: skip
    assert [piece.index for piece in second.pieces] == [1] * 5
    assert (first.begun, second.begun) == (2, 0)


@pytest.mark.parametrize("count", [1, 7, 60, 700])
def test_lines_of_the_whole_film_leave_nothing_out(count):
    """Widths on all lines together are the running time."""
    shots = shots_of(count)
    end = shots[-1].end_ns
    widths = [float(piece.width) for row in lines(shots, end, 60, 8) for piece in row.pieces]

    assert sum(widths) / 100 * 60 * SECOND == pytest.approx(end, rel=0.002)


# Pictures


def test_the_size_of_a_still_is_read_from_its_header():
    """As the coder was told."""
    assert size_of(jpeg(480, 202, (90, 120, 80), 3)) == (480, 202)
    assert size_of(png([[(0, 0, 0)]])) is None
    assert size_of(b"\xff\xd8\xff\xe0\x00\x02") is None


def test_stills_that_weigh_too_much_are_made_smaller(tmp_path, monkeypatch):
    """All stay; the page says how wide they are."""
    dossier = only_film(tmp_path, 12)
    monkeypatch.setattr(pictures, "_LIGHT_BYTES", 40_000)
    held = pictures.pictures(dossier.stills, [shot.index for shot in dossier.shots])

    assert len(held.stills) == 12
    assert sum(len(still.uri) for still in held.stills.values()) < 42_000
    widths = {still.width_px for still in held.stills.values()}
    assert len(widths) == 1
    assert f"{widths.pop()} px wide" in held.note


def test_without_a_decoder_fewer_stills_are_shown_and_the_page_says_so(tmp_path, monkeypatch):
    """Those that findings point at come first."""
    dossier = only_film(tmp_path, 12)
    monkeypatch.setattr(pictures, "_LIGHT_BYTES", 30_000)
    monkeypatch.setattr(pictures, "_smaller", lambda *_: None)
    held = pictures.pictures(dossier.stills, [shot.index for shot in dossier.shots], first=(7, 11))

    assert {7, 11} <= set(held.stills)
    assert 2 <= len(held.stills) < 12
    assert "of 12 are shown" in held.note


# The page


@pytest.mark.parametrize("make", [weir_with_film, only_film, bare_film, hostile_film])
def test_every_element_is_closed_and_every_link_inside_leads_somewhere(make, tmp_path):
    """As for a page of texts alone."""
    outline = Outline(html_of(make(tmp_path)))

    assert outline.open == []
    assert outline.wrong == []
    assert len(outline.ids) == len(set(outline.ids))
    assert [link for link in outline.links if link.startswith("#") and link[1:] not in outline.ids] == []
    assert outline.tags.count("h1") == 1
    assert not {"style"} & outline.attributes


def test_each_part_of_the_film_has_its_words(whole):
    """One line of each section."""
    words = said(whole)

    for part in (
        "60 shots in 0:07:00", "five claims are judged beside the film", "Triangles: six dissolves and one fade.",
        "Four boundaries are probable only", "Not measured: 0:04:20 to 0:04:34", "Claims beside the film",
        "bears out", "leans for", "mixed", "leans against", "contradicts", "no baseline", "cannot be measured",
        "green and grey, share of the picture", "61 %", "[57, 65]", "Rule: Each named hue must stand above",
        "Shows it best", "Speaks against it", "Of the shots", "mill by the river", "Errors of the detector", "Running time, by header", "not said",
        "Average shot length (ASL)", "−23.4 LUFS", "The film is in colour.", "Not in the film: brown, cyan, purple and pink.",
        "probable dissolve, 62 %", "no still", "Timecode at 24 frames a second, non-drop.", "00:00:08:06",
        "The file does not say its matrix and primaries", "Film by hash: 3f9c 3f9c.", "Bars left out: top 4.0 %",
        "Shown here: Shot lengths", "One shot has no still in the dossier.",
    ):  # fmt: skip
        assert part in words, part
    assert "once the film is here" not in words
    assert "The film would show" not in words
    assert "has not been given" not in words


def test_claims_with_findings_come_first(tmp_path):
    """Right behind the opening, before the tracks; and first in the list of sections."""
    page = html_of(weir_with_film(tmp_path))

    assert page.index('id="beside"') < page.index('id="film"') < page.index('id="facts"') < page.index('id="record"')
    assert page.index('href="#beside"') < page.index('href="#facts"')


def test_claims_that_cannot_be_measured_do_not_stand_before_the_film(tmp_path):
    """They are folded, below those that are measured, and say how many they are."""
    page = html_of(weir_with_film(tmp_path))
    verdict = re.compile(r'aria-label="Claim \d+: ([a-z ]+)"')

    measured, folded = page.split('<details class="more unmeasured">')
    assert "cannot be measured" not in verdict.findall(measured)
    assert verdict.findall(folded) == ["cannot be measured"]
    assert "One claim cannot be measured, and why" in folded


def test_a_page_of_texts_alone_says_what_the_film_would_show():
    """Nothing of a film that nobody gave."""
    words = said(html_of(weir()))

    assert "The film itself has not been given." in words
    assert "Claims beside the film" not in words


def test_a_film_without_texts_has_its_file_s_name_and_no_empty_part(tmp_path):
    """Sections of texts are left out, not shown empty."""
    page = html_of(only_film(tmp_path))
    words = said(page)

    assert "<title>The Weir: the film</title>" in page
    assert "no sound track" in words
    assert "No text has been read." in words
    for part in ("Prizes", "Contradictions", "What nobody wrote about", "Texts by hash", "Claims beside"):
        assert part not in words, part


def test_nothing_measured_is_not_nought(tmp_path):
    """A film of which only the file is known: not measured, in words."""
    words = said(html_of(bare_film(tmp_path)))

    assert words.count("not measured") >= 5
    assert "No shot was measured." in words
    assert "Colours were not measured." in words


def test_hostile_words_of_a_film_stay_words(tmp_path):
    """Only Kadr's own script, no handler, no style, no address but anchors and pictures inside the page."""
    page = html_of(hostile_film(tmp_path))
    outline = Outline(page)

    assert outline.tags.count("script") == 1
    assert not [name for name in outline.attributes if name.startswith("on") or name == "style"]
    assert EVIL not in page
    assert 'src="x"' not in page


def test_the_page_of_a_film_needs_neither_numpy_nor_a_decoder(tmp_path):
    """Reading stays light: what the page itself imports."""
    import subprocess
    import sys

    code = "import sys, kadr.page.report; print(sorted({'av', 'numpy'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())

    assert found.stdout.strip() == "[]"


def test_the_same_film_gives_the_same_page(tmp_path, whole):
    """Byte for byte, in another folder."""
    assert html_of(weir_with_film(tmp_path)) == whole


def test_a_film_too_dark_to_tell_is_not_called_black_and_white(tmp_path):
    """The word of the table is put into a sentence, of the film and of its shots."""
    dossier = only_film(tmp_path, 3)
    rows = [
        replace(row, colouring=TOO_DARK if row.shot_index != 0 else "colour") for row in dossier.table("colours").rows
    ]
    dossier.tables["colours"] = tuple(rows)
    dossier.tables["films"] = (replace(dossier.film, rate="24/1"),)

    page = said(html_of(dossier))

    assert "The film is too dark to tell whether it is in colour. One of 3 shots is in colour." in page
    assert film_summary(dossier)["Colour"] == "too dark to tell"


def test_which_of_several_video_streams_was_watched_is_told(tmp_path):
    """Where there is one, nobody asks."""
    dossier = only_film(tmp_path, 3)
    dossier.tables["films"] = (replace(dossier.film, rate="24/1", video_stream=1, video_streams=2),)
    assert "24 a second; video 1, one of 2; " in film_summary(dossier)["Film"]

    dossier.tables["films"] = (replace(dossier.film, video_streams=1),)
    assert "video" not in film_summary(dossier)["Film"]


def test_motion_over_time_is_drawn_without_the_rows_of_shots(tmp_path):
    """Shots are made to move more than any second does."""
    dossier = only_film(tmp_path, 3)
    steps = [row for row in dossier.table("motion").rows if row.shot_index is None]
    with_shots = html_of(dossier)

    dossier.tables["motion"] = tuple(steps)

    assert len({row.shot_index for row in steps}) == 1
    assert with_shots == html_of(dossier)


def test_a_picture_that_changes_its_shape_names_the_stretches():
    """Where each begins, in order, and how long each shape is shown."""
    edges = (0.0, 0.0, 1.0, 1.0)
    tall = [Aspect(0, 48, 0, 2 * SECOND, *edges, 1.37), Aspect(96, 168, 4 * SECOND, 7 * SECOND, *edges, 1.37)]
    wide = [Aspect(48, 96, 2 * SECOND, 4 * SECOND, *edges, 2.39)]
    found = [Shape(1.37, 1.36, 1.38, 5 * SECOND, tuple(tall)), Shape(2.39, 2.38, 2.4, 2 * SECOND, tuple(wide))]
    line = next(one for one in file(FILM, found) if one.label == "Shape")

    assert line.text.startswith("1.37:1 for 0:00:05, 2.39:1 for 0:00:02, shown 1920")
    assert "1.37:1 from 0:00:00, 2.39:1 from 0:00:02, 1.37:1 from 0:00:04." in line.note
