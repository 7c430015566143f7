"""The demo's film is what its truth says: the file, decoded, is held to it."""

from itertools import islice
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import Colorspace

from kadr.demo.brush import COLUMNS, ROWS
from kadr.demo.film import Truth, drawn


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Truth, np.ndarray]:
    """The file, its truth, and its pictures at a quarter of their size: (frames, 90, 160, 3)."""
    path = tmp_path_factory.mktemp("demo") / "film.mp4"
    truth = drawn(path)
    with av.open(str(path)) as container:
        container.streams.video[0].thread_type = "AUTO"
        pictures = [frame.to_ndarray(format="rgb24")[2::4, 2::4].copy() for frame in container.decode(video=0)]
    return path, truth, np.stack(pictures)


def test_every_frame_is_there_and_shots_tile_the_film(film):
    """Frames, length and rate; each shot begins where the one before ends."""
    path, truth, pictures = film

    assert len(pictures) == truth.frames
    with av.open(str(path)) as container:
        video = container.streams.video[0]
        assert video.average_rate == truth.rate
        assert (video.width, video.height) == (COLUMNS + 2 * truth.bar_px, ROWS)
    assert truth.shots[0].start_frame == 0
    assert truth.shots[-1].end_frame == truth.frames
    for one, following in zip(truth.shots[:-1], truth.shots[1:], strict=True):
        assert one.end_frame == following.start_frame
    assert {shot.opens_with for shot in truth.shots} == {"start", "cut", "dissolve", "wipe", "fade"}


def test_cuts_are_where_the_truth_has_them(film):
    """Between the last frame of a shot and the first of the next much more changes than a frame before."""
    _, truth, pictures = film
    for shot in truth.shots:
        if shot.opens_with == "cut":
            first = shot.start_frame
            across = np.abs(pictures[first].astype(int) - pictures[first - 1]).mean()
            before = np.abs(pictures[first - 1].astype(int) - pictures[first - 2]).mean()
            assert across > 5 * before, shot.name


def test_colours_come_back_at_known_places(film):
    """Within what a coder and a little grain change."""
    path, truth, _ = film
    wanted = {patch.frame: patch for patch in truth.patches}
    with av.open(str(path)) as container:
        for number, frame in enumerate(container.decode(video=0)):
            if number in wanted:
                patch = wanted[number]
                rgb = frame.reformat(format="rgb24", src_colorspace=Colorspace.ITU709).to_ndarray()
                x, y = truth.bar_px + int(patch.x_frac * COLUMNS), int(patch.y_frac * ROWS)
                near = rgb[y - 2 : y + 3, x - 2 : x + 3].reshape(-1, 3).mean(0)
                assert np.abs(near - patch.rgb).max() < 14, patch


def test_the_memory_has_no_colour_and_the_rest_has(film):
    """Black and white from its first full frame to its last."""
    _, truth, pictures = film
    start, end = truth.black_and_white
    spread = np.ptp(pictures[:, :, 8:-8].astype(int), axis=3).mean((1, 2))

    assert spread[start:end].max() < 4
    assert spread[truth.shots[1].start_frame + 10] > 15


def test_black_is_black_and_bars_stay(film):
    """No light where there is no picture."""
    _, truth, pictures = film
    start, end = truth.black
    assert pictures[start:end].max() < 12
    assert pictures[:, :, :4].max() < 20
    assert pictures[:, :, -4:].max() < 20


def test_the_still_shot_is_still(film):
    """Nothing but grain changes in it, and more does in the shot before."""
    _, truth, pictures = film
    start, end = truth.still
    there = np.abs(pictures[start + 1].astype(int) - pictures[end - 1]).mean()
    before = np.abs(pictures[start - 60].astype(int) - pictures[start - 2]).mean()

    assert there < 2
    assert before > 2 * there


def test_the_sound_is_quiet_and_loud_where_the_truth_says(film):
    """A near-silence in the kitchen, a piano at the end."""
    path, truth, _ = film
    with av.open(str(path)) as container:
        blocks = [frame.to_ndarray() for frame in container.decode(audio=0)]
        rate = container.streams.audio[0].rate
    heard = np.concatenate(blocks, 1)

    def level_dbfs(start: float, end: float) -> float:
        part = heard[:, int(start * rate) : int(end * rate)]
        return float(20 * np.log10(np.sqrt(np.mean(part**2)) + 1e-9))

    quiet, music = truth.quiet_s, truth.music_s
    assert level_dbfs(quiet[0] + 0.3, quiet[1] - 0.3) < -60
    assert level_dbfs(quiet[0] - 3, quiet[0] - 0.5) > -50
    assert level_dbfs(*music) > level_dbfs(music[0] - 3, music[0] - 1) + 6


def test_the_same_pictures_are_drawn_each_time():
    """The pictures of the first second stand for the whole."""
    from kadr.demo import film as room

    some = room._takes()[:2]
    pictures = [b"".join(one.tobytes() for one in islice(room._pictures(some), 24)) for _ in range(2)]

    assert pictures[0] == pictures[1]


def test_the_card_is_writing_on_black(film):
    """A few light strokes, the rest without light, the same in every frame of it."""
    _, truth, pictures = film
    start, end = truth.title
    light = pictures[start:end].astype(int).mean(3)

    assert start == 0
    assert 0.005 < (light > 128).mean() < 0.05
    assert (light < 24).mean() > 0.9
    assert np.abs(light[2] - light[-2]).mean() < 1


def test_a_face_holds_still_while_the_water_goes_on(film):
    """In the middle of the face nothing but grain and the coder change; beside her shoulders the water does."""
    _, truth, pictures = film
    start, end = truth.freeze
    first, later = pictures[start + 8].astype(int), pictures[end - 8].astype(int)
    change = np.abs(first - later).mean(2)
    bar, columns = truth.bar_px // 4, COLUMNS // 4
    face = change[32:54, bar + int(0.50 * columns) : bar + int(0.60 * columns)]
    water = change[60:85, bar + 2 : bar + int(0.2 * columns)]

    assert face.mean() < 2
    assert water.mean() > 3 * face.mean()
