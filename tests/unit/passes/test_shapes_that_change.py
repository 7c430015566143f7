"""A film whose picture changes its shape is watched within each shape: exact frames, no bars among the colours, and the
same after a stop."""

from dataclasses import replace

import numpy as np
import pytest
from makers_video import barred, encoded, scene

import kadr.passes.watching as watching
from kadr.measures.shots import Limits
from kadr.media.sampling import Area
from kadr.media.stretches import ActivePicture, Part
from kadr.passes.film import silently
from kadr.passes.film_row import aspect_rows
from kadr.passes.halting import Halts
from kadr.passes.reshaping import Reshaping, keep_reshaping, kept_reshaping
from kadr.spans import SECOND
from kadr.store.card import Given
from kadr.store.kept import Kept
from kadr.summaries.colours import colours
from kadr.summaries.shots import shots as divided

ROWS, COLUMNS = 180, 320
WIDE_ROWS, TALL_COLUMNS = 23, 40
"""Bars that leave 320 × 134 (2.39) and 240 × 180 (1.33)."""
SHOT, SHOTS = 20, 12
"""Frames of a shot, and shots of a stretch: ten seconds."""
CHANGES = (SHOT * SHOTS, 2 * SHOT * SHOTS)
MEASURES = ("shots", "colour", "stir")


def shots(seed, **bars):
    """A stretch of bright shots within some bars."""
    for number in range(SHOTS):
        for frame in scene(seed + number, SHOT, (ROWS, COLUMNS), drift=0.5):
            yield barred(np.clip(frame.astype(int) + 50, 60, 255).astype(np.uint8), **bars)


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """4:3, then 2.39, then 4:3 again, in a file of 16:9; it changes at cuts."""
    tall = {"columns": TALL_COLUMNS}
    frames = [*shots(1, **tall), *shots(40, rows=WIDE_ROWS), *shots(80, **tall)]
    return encoded(
        tmp_path_factory.mktemp("film") / "film.mkv", frames, options={"g": "48", "crf": "12", "preset": "veryfast"}
    )


def watched(film, kept=None, measures=MEASURES, tell=silently):
    given = Given("film", str(film), str(film.absolute()), "")
    return watching.watch(film, given, kept or Kept(), measures, strict=True, tell=tell)


@pytest.fixture(scope="module")
def seen(film):
    return watched(film)


def test_each_shape_begins_at_its_frame(seen):
    """At the cuts, to the frame; each within its bars."""
    parts = seen.active.parts

    assert [np.searchsorted(seen.stamps_ns, part.start_ns) for part in parts] == [0, *CHANGES]
    for part, (rows, columns) in zip(parts, ((0, TALL_COLUMNS), (WIDE_ROWS, 0), (0, TALL_COLUMNS)), strict=True):
        edges = (
            part.area.left * COLUMNS,
            part.area.top * ROWS,
            (1 - part.area.right) * COLUMNS,
            (1 - part.area.bottom) * ROWS,
        )
        assert edges == pytest.approx((columns, rows, columns, rows), abs=1)
    assert seen.troubles == ()
    assert seen.film.active_aspect == pytest.approx(240 / 180, abs=0.03)


def test_each_shape_has_a_row(seen):
    """They tile the film; 320 × 134 is 2.39:1."""
    rows = aspect_rows(seen.active, seen.film, seen.stamps_ns, seen.end_ns)

    assert [(row.start_frame, row.end_frame) for row in rows] == [(0, 240), (240, 480), (480, 720)]
    assert [row.start_ns for row in rows[1:]] == [row.end_ns for row in rows[:-1]] == [10 * SECOND, 20 * SECOND]
    assert rows[0].start_ns == 0
    assert rows[-1].end_ns == pytest.approx(30 * SECOND, abs=SECOND // 1000)  # the file counts in milliseconds
    assert [row.aspect for row in rows] == pytest.approx(
        [240 / 180, 320 / 134, 240 / 180], rel=0.02
    )  # a line more or less


def test_colours_hold_no_black_of_the_bars(seen):
    """Nothing within the bars is darker than 60 of 255, a grey of lightness 0.36; bars are a quarter of the file's picture."""
    found = divided(seen.tracks["shots"], Limits(), seen.stamps_ns, seen.end_ns)
    rows = colours(seen.tracks["colour"], found)

    assert len(found) == 3 * SHOTS
    assert len(rows) == 3 * SHOTS + 1
    assert min(row.dark for row in rows) > 0.3


def test_a_stopped_run_goes_on_to_the_same(film, seen, tmp_path, monkeypatch):
    """Stopped the first time that the film is watched, and then twice in the second."""
    monkeypatch.setattr(Halts, "due", lambda self: True)
    monkeypatch.setattr(watching, "_TELL_EACH_FRAMES", 5)
    take, stops = watching.Pass.take, [(1, 500), (3, 300), (3, 650)]

    def stumbling(self, shown, picture):
        if stops and (len(self.active.parts), shown.index) >= stops[0] and shown.index >= stops[0][1]:
            del stops[0]
            raise KeyboardInterrupt
        take(self, shown, picture)

    monkeypatch.setattr(watching.Pass, "take", stumbling)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            watched(film, Kept(tmp_path / "passes", tmp_path))
    kept = Kept(tmp_path / "passes", tmp_path)
    again = watched(film, kept)

    assert stops == []
    assert again.active == seen.active
    for measure, track in seen.tracks.items():
        for name, values in track.items():
            assert np.array_equal(values, again.tracks[measure][name], equal_nan=values.dtype.kind == "f"), (
                measure,
                name,
            )
    assert sorted(again.stills) == sorted(int(file.stem) for file in (tmp_path / "passes").rglob("*.jpg"))
    known = watched(film, Kept(tmp_path / "passes", tmp_path))
    assert known.active == seen.active
    assert known.film == again.film == replace(seen.film, path=again.film.path)
    assert not list((tmp_path / "passes").glob("*.halt.*"))
    assert not list((tmp_path / "passes").glob("*.shapes.*"))


def test_what_the_second_time_needs_is_kept(tmp_path):
    """With the scores of shots, where a change lies inside a shot; what is spoiled is made anew."""
    active = ActivePicture((Part(0, Area()), Part(5, Area(0.0, 0.125, 1.0, 0.875))))
    found = Reshaping(active, ((3, 7),), {"cut_frame": np.arange(4)})
    kept = Kept(tmp_path / "passes", tmp_path)
    keep_reshaping("film", kept, found)
    again = kept_reshaping("film", Kept(tmp_path / "passes", tmp_path))
    kept.put("film.shapes", {"active": {"parts": []}})

    assert (again.active, again.unsure) == (active, ((3, 7),))
    assert np.array_equal(again.shots["cut_frame"], np.arange(4))
    assert kept_reshaping("film", Kept(tmp_path / "passes", tmp_path)) is None


def test_what_is_watched_for_later_is_the_same(film, seen, tmp_path):
    """Once, within the shapes that are known by then."""
    watched(film, kept := Kept(tmp_path / "passes", tmp_path), ("shots", "stir"))
    told = []
    again = watched(film, kept, tell=lambda part, *_: told.append(part))

    assert set(told) == {"watching"}
    assert again.active == seen.active
    assert set(again.tracks) == set(MEASURES)
    for measure, track in seen.tracks.items():
        for name, values in track.items():
            assert np.array_equal(values, again.tracks[measure][name], equal_nan=values.dtype.kind == "f")


@pytest.fixture(scope="module")
def opening(tmp_path_factory):
    """2.39 for ten seconds of shots and the first ten of a long one, which then opens to 2.1."""
    bright = (
        np.clip(frame.astype(int) + 50, 60, 255).astype(np.uint8) for frame in scene(99, 720, (ROWS, COLUMNS), 0.05)
    )
    long = (barred(frame, rows=WIDE_ROWS if number < 240 else 14) for number, frame in enumerate(bright))
    return encoded(
        tmp_path_factory.mktemp("film") / "opening.mkv",
        [*shots(1, rows=WIDE_ROWS), *long],
        options={"g": "48", "crf": "12", "preset": "veryfast"},
    )


def test_where_the_shape_changes_inside_a_shot_what_is_watched_for_later_is_the_same(opening, tmp_path):
    """The change is no cut, the first time or the second, and what the second time saw of shots is not taken for them."""
    whole = watched(opening)
    watched(opening, kept := Kept(tmp_path / "passes", tmp_path), ("shots", "stir"))
    again = watched(opening, kept)

    assert [np.searchsorted(whole.stamps_ns, part.start_ns) for part in whole.active.parts] == [0, CHANGES[1]]
    found = divided(whole.tracks["shots"], Limits(), whole.stamps_ns, whole.end_ns)
    assert [shot.start_frame for shot in found if shot.start_frame >= CHANGES[0]] == [CHANGES[0]]
    assert again.active == whole.active
    for measure, track in whole.tracks.items():
        for name, values in track.items():
            assert np.array_equal(values, again.tracks[measure][name], equal_nan=values.dtype.kind == "f")
