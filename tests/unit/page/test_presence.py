"""Who is seen and heard, on the page: the sums behind the charts, what is said, what is left out."""

import base64
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from makers_film import at, only_film, shots_of, weir_with_film
from makers_page import EVIL
from makers_presence import FILM, SHOWN, add_presence, hostile_presence, only_presence, shows, weir_with_presence
from outline import Outline, said

from kadr.dossier import Dossier
from kadr.exports import EXPORTERS
from kadr.film_rows import Fact, Shot
from kadr.film_summary import film_summary
from kadr.page.film.facts import facts
from kadr.page.pictures import pictures
from kadr.page.presence.heard import heard
from kadr.page.presence.known import why_empty
from kadr.page.presence.looks import looks
from kadr.page.presence.on_axis import seen_and_heard
from kadr.page.presence.people import people
from kadr.page.presence.private import shots_left_out
from kadr.page.presence.scale import scale
from kadr.page.presence.seen import pieces_seen
from kadr.page.presence.stretches import Axis
from kadr.page.report import html_of
from kadr.page.view import view_of
from kadr.presence_rows import Face, Line, Moment, Scale, Voice
from kadr.records import Run, Trouble
from kadr.spans import SECOND
from kadr.summaries.frames_shown import frames_shown, strongest


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """Three texts, and a film with people in it."""
    return weir_with_presence(tmp_path_factory.mktemp("presence"))


@pytest.fixture(scope="module")
def page(whole: Dossier) -> str:
    return html_of(whole)


def face(shot: int, at_ns: int, frame: int = 0) -> Face:
    """A face of which only its time counts."""
    return Face(shot, frame, at_ns, 0.4, 0.2, 0.6, 0.6, 0.9, (0.5,) * 10, 0.0, "open", False, shot, None)


def held_of(d: Dossier):
    """A view of a dossier and its film's pictures."""
    return view_of(d), d.film, pictures(d.stills, [shot.index for shot in d.shots])


# Scale


def test_the_ribbon_and_the_layers_tell_the_invented_scales(whole):
    """Six kinds of shots come round: each class of the invented film has a sixth of the shots as its likeliest."""
    view, film, _ = held_of(whole)
    found = scale(view, film)
    (seven, five, three) = found.spreads

    assert found.missing == ""
    assert [one.label for one in seven.classes] == ["ECU", "CU", "MCU", "MS", "MLS", "LS", "ELS", "none"]
    assert (len(five.classes), len(three.classes)) == (6, 4)
    # A close-up has 0.7 in its own shots; a shot that begins with 0.15 of it and ends as one has (0.15 + 1) / 2.
    assert next(one.value for one in seven.classes if one.label == "CU") == "21\u00a0%"  # (0.7 + 0.575) / 6
    assert all("[" in one.interval for spread in found.spreads for one in spread.classes)
    assert [layer.grey for layer in found.layers] == ["d4", "d2", "d1"]
    assert len(found.changing) == 10
    assert found.changing[0].said == "MCU to CU"
    assert "Neither face nor body was found in ten shots." in found.told


def test_a_class_that_the_rows_do_not_know_is_no_shot_s_scale(whole):
    """What another version may write is left out, not drawn as something else."""
    d = replace_rows(whole, "scales", lambda row: replace(row, scale="?"))
    view, film, _ = held_of(d)

    assert scale(view, film).missing == "not measured"


def replace_rows(d: Dossier, table: str, change) -> Dossier:
    """A dossier with other rows in one table."""
    return replace(d, tables=d.tables | {table: tuple(change(row) for row in d.tables[table])})


# People


def test_looks_that_follow_each_other_are_one_stretch():
    """Four looks at a shot of 8 s, a face in the first two and the last: 0 to 4 s and 6 to 8 s."""
    shot = Shot(0, 0, 192, 0, 8 * SECOND, "start", None, None, None)
    scales = [Scale(0, "CU", 1.0, 0, 1.0, 0, 0, 0, 0, 0, 0, None, "face", 4)]
    faces = [face(0, at_ns * SECOND) for at_ns in (1, 3, 7)]

    assert pieces_seen(faces, [shot], scales) == [(0, 4 * SECOND), (6 * SECOND, 8 * SECOND)]


def test_a_stretch_never_leaves_its_shot():
    """One look at the very end of a shot says nothing of the next."""
    shots = [
        Shot(0, 0, 24, 0, SECOND, "start", None, None, None),
        Shot(1, 24, 48, SECOND, 2 * SECOND, "cut", 23, 24, 1.0),
    ]

    ((start, end),) = pieces_seen([face(0, SECOND - 1)], shots, [])

    assert 0 <= start < end == SECOND


def test_persons_have_their_time_and_a_line_and_meet_in_a_matrix(whole):
    """Two persons, each with the time that the table tells, and one cell for both."""
    view, film, pictures_held = held_of(whole)
    found = people(view, film, pictures_held)
    both = [cell for _, cells in found.matrix for cell in cells if not cell.same]

    assert [line.name for line in found.lines] == ["Ada Brook", "person 2"]
    assert found.lines[0].named
    assert found.lines[0].interval
    assert found.lines[1].interval == ""
    assert all(line.picture.box for line in found.lines)
    assert len({cell.time for cell in both}) == 1
    assert {cell.side for cell in both} == {"100"}
    assert found.pairs[0].nearest == "23\u00a0% of the width"
    assert len(found.nearest) == 6


def test_without_the_part_for_people_a_face_is_a_face(whole):
    """It says which part is missing, and how much of the time a face is seen."""
    nameless = replace_rows(whole, "faces", lambda row: replace(row, person=None))
    d = replace(nameless, tables=nameless.tables | {"persons": (), "together": ()})
    words = said(html_of(d))

    assert 'pip install "kadr[people]"' in words
    assert "Ada Brook and person 2" not in words
    assert "A face on screen" in html_of(d)


# Speech and silence


def test_the_three_kinds_of_sound_have_their_share_and_interval(whole):
    """As the table's times add up."""
    view, film, _ = held_of(whole)
    found = heard(view, film)
    speech = sum(row.end_ns - row.start_ns for row in whole.table("voice").rows if row.kind == "speech")

    assert [part.label.split()[0] for part in found.parts] == ["Speech", "Silence", "Other"]
    assert found.parts[0].share == f"{100 * speech / film.duration_ns:.0f}\u00a0%"
    assert all(part.point and part.interval for part in found.parts)
    assert found.subtitles.heard == "One line tells of sounds, not of speech."


def test_words_lie_evenly_in_their_lines(tmp_path):
    """Sixty words in a minute of an hour-long film with nothing else: one word a minute."""
    d = add_presence(only_film(tmp_path, 12), sound=False)
    total = d.film.duration_ns
    d.tables["lines"] = (Line(0, total, "word " * 60, 60, True, "a.srt"),)
    view, film, _ = held_of(d)
    told = heard(view, film).subtitles

    assert told.rate == f"{60 / (total / SECOND / 60):.0f}\u00a0words a minute"
    assert told.path.count("M") == 1


def test_without_subtitles_nothing_is_known_of_words(tmp_path):
    """And without a sound track nothing of speech."""
    words = said(html_of(only_presence(tmp_path)))

    assert "Speech: no sound track." in words
    assert "No subtitles were given or found in the file: nothing is known of words." in words
    assert "0 words" not in words


# Looks and silences


def test_the_gallery_takes_close_faces_first_and_one_of_a_shot():
    """A long face far away stands behind a short one nearby; two kinds of one shot are one picture."""

    def moment(kind: str, shot: int, seconds: int, score: float = 0.9, still: int | None = 5) -> Moment:
        return Moment(kind, 0, 24 * seconds, 0, seconds * SECOND, shot, shot, score, still)

    rows = [
        moment("face, no speech", 1, 60), moment("close face, no speech", 2, 3), moment("close face, no speech", 3, 3, 0.5),
        moment("face, no speech", 2, 9), moment("no speech", 4, 90, still=None), moment("close face, no speech", 5, 2, still=None),
    ]  # fmt: skip

    assert [row.first_shot for row in strongest(rows)] == [2, 3, 1]


def test_kinds_of_moments_have_their_time_once(whole):
    """Spans of a kind do not overlap, so their time is the sum of their lengths."""
    view, film, held = held_of(whole)
    found = looks(view, film, held)
    rows = [row for row in whole.table("moments").rows if row.kind == "no speech"]
    share = sum(row.end_ns - row.start_ns for row in rows) / film.duration_ns

    (kind,) = [one for one in found.kinds if one.label == "No speech"]
    assert kind.share == f"{100 * share:.0f}\u00a0%"
    assert len(kind.spans) == len(rows)
    assert len(found.gallery) == 10
    assert [one.at.lasts for one in found.wordless] == ["12.0\u00a0s"] * 5


def test_frames_that_stand_for_their_shots_are_not_kept_twice(whole):
    """In the invented film each person and look is shown by the shot's own still; another frame is wanted by itself."""
    assert frames_shown(whole) == []

    other = replace_rows(whole, "persons", lambda row: replace(row, still_frame=row.still_frame + 1))
    assert frames_shown(other) == sorted({row.still_frame + 1 for row in whole.table("persons").rows})


def test_a_face_is_cut_out_of_its_very_frame_only(whole):
    """Of another frame of the shot the whole picture is shown: the face may be elsewhere in it."""
    other = replace_rows(whole, "persons", lambda row: replace(row, still_frame=row.still_frame + 1))
    view, film, held = held_of(other)

    assert [line.picture.box for line in people(view, film, held).lines] == ["", ""]


# Unknown


def test_why_a_table_is_empty_is_told(tmp_path):
    """No rows and no run: not measured. A run: none found. A trouble: what went wrong. No sound track: that."""
    d = only_film(tmp_path, 3)
    assert why_empty(d, "faces") == "not measured"
    assert why_empty(d, "voice") == "no sound track"

    d.add("runs", [Run("faces", 1, "faces", 0, "abc", (FILM.sha256,), "0.1.0")])
    assert why_empty(d, "faces") == "none found"

    words = "the name Ada Brook was given to a face that is no person's any more (12:0.5:0.4)"
    d.add("troubles", [Trouble("a.mkv", words, "nobody has that name")])
    d.add("runs", [Run(table, 1, table, 0, "abc", (FILM.sha256,), "0.1.0") for table in ("faces", "persons")])
    assert {why_empty(d, table) for table in ("faces", "persons")} == {"none found"}

    d.add("troubles", [Trouble("a.mkv", "the measure of faces failed: no such file", "no rows from it")])
    assert why_empty(d, "faces") == "not measured: the measure of faces failed: no such file"


def test_a_film_that_nobody_looked_at_for_people_has_no_empty_sections(tmp_path):
    """A dossier of an older Kadr: its page is as it was."""
    page = html_of(weir_with_film(tmp_path))

    assert 'id="people"' not in page
    assert 'id="looks"' not in page
    assert "not measured" not in said(page).split("Claims beside the film")[0].replace("Not measured", "")


def test_faces_that_failed_say_so_in_their_section(tmp_path):
    """The reason of the trouble stands where the faces would."""
    d = weir_with_presence(tmp_path, 12)
    empty = {"faces": (), "persons": (), "together": (), "runs": tuple(r for r in d.runs if r.table != "faces")}
    d = replace(d, tables=d.tables | empty)
    d.add("troubles", [Trouble("a.mkv", "the measure of faces failed: out of memory", "no rows from it")])

    assert "Faces: not measured: the measure of faces failed: out of memory." in said(html_of(d))


# The page


@pytest.mark.parametrize("make", [weir_with_presence, only_presence, hostile_presence])
@pytest.mark.parametrize("faces", [True, False])
def test_every_element_is_closed_and_every_link_inside_leads_somewhere(make, faces, tmp_path):
    """Links, and pictures that are drawn from one place."""
    page = html_of(make(tmp_path), faces=faces)
    outline = Outline(page)

    assert outline.open == []
    assert outline.wrong == []
    assert len(outline.ids) == len(set(outline.ids))
    assert [link for link in outline.links if link.startswith("#") and link[1:] not in outline.ids] == []
    assert not {"style"} & outline.attributes


def test_each_part_has_its_words(page):
    """One line of each section."""
    words = said(page)
    for part in (
        "Shot scale", "Seven classes", "Five classes", "Three classes", "People on screen", "Ada Brook", "named by hand",
        "Who with whom", "Together over time", "Two faces nearest", "Speech and silence", "60.4\u00a0words a minute",
        "The fullest minute", "Looks and silences", "Two faces turned to each other, no speech", "Spaces, no one",
        "Wordless faces", "The longest stretches without speech", "Freezes and titles", "Face; picture and sound go on",
        "Ten titles", "Close shots, of the shots", "A face, and no speech, of the time", "Speech, of the time",
        "Shown here: Shot scale",
    ):  # fmt: skip
        assert " ".join(part.split()) in words, part


def test_hostile_words_of_subtitles_and_names_stay_words(tmp_path):
    """Only Kadr's own script, no handler, no address but anchors and pictures inside the page."""
    page = html_of(hostile_presence(tmp_path))
    outline = Outline(page)

    assert outline.tags.count("script") == 1
    assert not [name for name in outline.attributes if name.startswith("on") or name == "style"]
    assert EVIL not in page


def test_the_same_film_gives_the_same_page(tmp_path, page):
    """Byte for byte, in another folder."""
    assert html_of(weir_with_presence(tmp_path)) == page


def test_facts_that_nobody_foresaw_are_still_in_words(whole):
    """By the parts of their names, in the group that they are about."""
    rows = [
        Fact("face_in_first_act_share", 0.5, 0.4, 0.6, "share", "film", "made here"),
        Fact("longest_speech_s", 31.0, None, None, "s", "film", "counted"),
    ]
    found = {label: [line.label for line in lines] for label, lines in facts(whole.film, rows).groups}

    assert found["People"] == ["Face in first act, of the time"]
    assert found["Speech"] == ["Longest speech"]


# Faces left out


def stills_in(page: str, d: Dossier) -> set[int]:
    """Indexes of the shots whose stills lie in a page."""
    return {
        shot.index
        for shot in d.shots
        if (file := d.stills.get(f"shot-{shot.index:05d}.jpg")) and base64.b64encode(file.read_bytes()).decode() in page
    }


def test_no_picture_with_a_face_is_in_a_page_without_faces(whole, page):
    """Exactly the shots of the maker that show nobody keep their stills; the others have a word in their place.

    Seven of these are cards or credits, which may hold portraits; the maker draws all writing alike.
    """
    shown = {shot.index for shot in whole.shots if shows(shot) in ("title", "landscape")}
    without = html_of(whole, faces=False)

    assert stills_in(page, whole) == {shot.index for shot in whole.shots} - {7}  # one has no still at all
    assert stills_in(without, whole) == shown - {7}
    assert "Pictures of 47 shots with a face, a card or credits are left out." in said(without)
    assert said(without).count("left out: a face") > 40
    assert len(SHOWN) == 6


def test_where_nobody_looked_for_faces_every_picture_is_left_out(tmp_path):
    """What was not looked for may be there."""
    d = only_film(tmp_path, 6)
    without = html_of(d, faces=False)

    assert stills_in(without, d) == set()
    assert "nobody looked which pictures show one" in said(without)


def test_a_still_inside_a_dissolve_to_a_face_is_left_out():
    """The face may be seen in it already."""
    shots = [
        Shot(0, 0, 48, 0, at(48), "start", None, None, None, 46),
        Shot(1, 48, 96, at(48), at(96), "dissolve", 44, 52, 0.9, 70),
        Shot(2, 96, 144, at(96), at(144), "cut", 95, 96, 0.9, 120),
    ]
    d = Dossier(Path())
    d.add("films", [replace(FILM, frames=144, duration_ns=at(144))])
    d.add("shots", shots)
    d.add("faces", [face(1, at(70), 70)])
    d.add("runs", [Run("faces", 1, "faces", 1, "abc", (FILM.sha256,), "0.1.0")])

    assert shots_left_out(d) == {0, 1}


# The other ways out


def test_the_terminal_tells_it_in_four_lines(whole):
    """With intervals where the facts have them."""
    d = replace_rows(whole, "films", lambda row: replace(row, rate="24/1"))
    told = film_summary(d)

    assert told["Scale"].startswith(
        "close (ECU, CU, MCU) 33\xa0% [28,\xa038] of the shots, by the chances of each; 10 CU"
    )
    assert told["On screen"].startswith("a face for 67\xa0% [64,\xa070] of the time, Ada Brook ")
    assert told["Voice"].startswith("speech 53\xa0% [51,\xa055], silence ")
    assert told["Looks"].endswith("6 freezes")


def test_silence_is_told_once(whole):
    """By the finer rule where there is one; else, and where there is nothing else to tell of the sound, by the other."""
    loud = Fact("loudness_integrated", -23.5, None, None, "LUFS", "film", "")
    quiet = Fact("silence_share", 0.25, None, None, "share", "film", "")
    sound = {
        (loudness, voices): film_summary(replace(whole, tables=whole.tables | tables))["Sound"]
        for loudness in (True, False)
        for voices in (True, False)
        for tables in ({"facts": (loud, quiet) if loudness else (quiet,)} | ({} if voices else {"voice": ()}),)
    }
    assert sound[True, True] == "−23.5\xa0LUFS"
    assert sound[True, False] == "−23.5\xa0LUFS, silent for 25\xa0% of the time"
    assert sound[False, True] == sound[False, False] == "silent for 25\xa0% of the time"


def test_the_axis_has_the_times_of_the_tables(whole):
    """Not of what is drawn, which has looks about evenly in a shot."""
    film = whole.film
    d = replace_rows(whole, "persons", lambda row: replace(row, screen_ns=film.duration_ns // 10))
    tracks = seen_and_heard(view_of(d), film)
    assert [track.ends for track in tracks if track.label == "Ada Brook"] == [("10\xa0%",)]
    nobody = replace(
        whole,
        tables=whole.tables | {"persons": (), "facts": (Fact("face_share", 0.31, None, None, "share", "film", ""),)},
    )
    tracks = seen_and_heard(view_of(nobody), film)
    assert [track.ends for track in tracks if track.label == "A face"] == [("31\xa0%",)]


def test_the_longest_part_is_never_told_as_longer_than_the_whole():
    """9.6 s with one part of 9.6 s; and an interval that leaves nearly everything open is told in words."""
    d = Dossier(Path())
    d.add("films", [FILM])
    d.add("moments", [Moment("face, no speech", 0, 230, 0, 9_600_000_000, 0, 0, 1.0, None)])
    d.add("faces", [face(0, at(10), 10)])
    d.add("facts", [Fact("face_share", 1.0, 0.33, 1.0, "share", "film", "")])
    told = film_summary(d)

    assert told["Looks"] == "a face and no speech for 9.6 s, the longest at 0:00:00 (9.6 s)"
    assert told["On screen"].startswith("a face for 100\xa0% (too few looks to tell) of the time")


def test_every_time_of_people_has_seconds_and_timecode_in_csv(whole, tmp_path):
    """Places on the film's clock have both; how long somebody is on screen has seconds alone."""
    EXPORTERS["csv"].write(whole, tmp_path)
    heads = {
        name: (tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()[0].split(",")
        for name in ("faces", "persons", "together", "voice", "lines", "titles", "freezes", "moments")
    }

    for name, head in heads.items():
        for column in [column for column in head if column.endswith("_ns")]:
            stem = column.removesuffix("_ns")
            assert f"{stem}_s" in head, (name, column)
            assert (f"{stem}_timecode" in head) == (not stem.startswith("screen")), (name, column)
    row = (tmp_path / "faces.csv").read_text(encoding="utf-8-sig").splitlines()[1]
    assert ",00:00:08:06," in row  # frame 198 at 24 a second
    assert "0.46792; 0.358; " in row


def test_a_stretch_names_its_shots_and_its_timecode():
    """From the second shot into the third, at a frame's own stamp."""
    d = Dossier(Path())
    shots = shots_of(4)
    d.add("films", [replace(FILM, frames=shots[-1].end_frame, duration_ns=shots[-1].end_ns)])
    d.add("shots", shots)
    axis = Axis.of(d, d.film)
    found = axis.stretch(shots[1].start_ns, shots[2].end_ns)

    assert (found.shots, found.anchor, found.time) == ("shots 2 to 3", "shot-2", "00:00:08:06")
    assert axis.shot_at(shots[-1].end_ns) is None
    assert axis.shot_of_frame(shots[2].start_frame).index == 2


def test_voice_makes_the_running_time(whole):
    """The maker's own law, on which the tests above stand."""
    rows: list[Voice] = list(whole.table("voice").rows)

    assert rows[0].start_ns == 0
    assert all(one.end_ns == other.start_ns for one, other in pairwise(rows))
    assert rows[-1].end_ns == whole.film.duration_ns
