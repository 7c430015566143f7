"""Faces, eyes and bodies in made pictures."""

import numpy as np
import pytest
from makers_faces import COLUMNS, ROWS, look, picture, standing

from kadr.measures.faces import Faces, bodies, filling, watching
from kadr.measures.faces.bodies import body_in, body_under, upright
from kadr.measures.faces.crops import Square
from kadr.measures.faces.eyes import openness
from kadr.measures.faces.finding import SURE, Found, faces_in, shared
from kadr.measures.faces.tracks import joined, picked

SIZE = np.array([COLUMNS, ROWS, COLUMNS, ROWS])
HEADS = ((160, 170, 190), (480, 190, 170))


def test_drawn_faces_are_found_where_they_were_drawn():
    """Each box shares most of its area with the face under it, and the five points lie in their order."""
    found = faces_in(picture(*HEADS), SURE)

    assert len(found.scores) == len(HEADS)
    for x, y, high in HEADS:
        drawn = np.array([x - 0.39 * high, y - 0.52 * high, x + 0.39 * high, y + 0.52 * high]) / SIZE
        both = shared(drawn, found.boxes)
        assert both.max() > 0.6
        left, right, nose, mouth_left, mouth_right = found.points[both.argmax()]
        assert left[0] < nose[0] < right[0]
        assert mouth_left[0] < mouth_right[0]
        assert left[1] < nose[1] < mouth_left[1]


@pytest.mark.parametrize("rgb", [picture(), np.zeros((ROWS, COLUMNS, 3), np.uint8), np.full((9, 16, 3), 200, np.uint8)])
def test_in_a_plain_picture_there_is_nobody(rgb):
    """Nor in a black one, nor in a tiny one."""
    assert len(faces_in(rgb).scores) == 0
    assert body_in(rgb) is None


@pytest.mark.parametrize(("shut", "least", "most"), [(False, 0.2, 0.5), (True, 0.0, 0.08)])
def test_eyes_are_open_or_shut_as_they_were_drawn(shut, least, most):
    """The drawn opening is twice as wide as high: an ellipse of 0.39 of its width squared; a shut one is a line."""
    rgb = picture((320, 180, 200), shut=shut)
    found = faces_in(rgb, SURE)
    told = openness(rgb, found.boxes[0] * SIZE, found.points[0] * SIZE[:2])

    assert told is not None
    assert least < told < most


def test_eyes_of_a_small_face_are_not_told():
    """Twenty pixels between them are the least."""
    points = np.array([[100, 100], [110, 100], [105, 106], [101, 112], [109, 112]], float)
    assert openness(picture(), np.array([92, 90, 118, 120]), points) is None


@pytest.mark.parametrize(
    ("heights", "odds", "found"),
    [((320, 320), (5, 5), 1), ((320, 320), (5, 0), 0), ((200, 200), (5, 5), 0), ((320, 150), (5, 5), 0)],
)
def test_a_face_fills_a_picture_where_it_is_sure_twice_and_large(monkeypatch, heights, odds, found):
    """Not where it is sure once, nor small, nor another face in the second square. The ring of its contour, so many
    pixels high about the middle, is what the box goes round, cut off at the picture."""
    given = zip((640, 896), heights, odds, strict=True)

    def network(_):
        side, high, sure = next(given)
        ring = np.zeros((468, 3), np.float32)
        turn = np.linspace(0, 2 * np.pi, 468, endpoint=False)
        ring[:, 0], ring[:, 1] = 96 + 96 * high / side * np.cos(turn), 96 + 96 * high / side * np.sin(turn)
        return [ring, np.array([sure], np.float32)]

    monkeypatch.setattr(filling, "tflite", lambda _: network)
    told = filling.filling_face(picture())

    assert len(told.scores) == found
    if found:
        assert told.boxes[0] == pytest.approx([0.25, 0.5 - 160 / 360, 0.75, 0.5 + 160 / 360], abs=0.01)


def test_a_square_is_cut_as_it_lies():
    """A square of whole pixels is those pixels; turned by a quarter, they are turned; beyond the picture it is black."""
    rgb = np.random.default_rng(3).integers(0, 255, (12, 20, 3), dtype=np.uint8)

    assert np.allclose(Square(8, 6, 6).cut(rgb, 6), rgb[3:9, 5:11])
    assert np.allclose(Square(8, 6, 6, np.pi / 2).cut(rgb, 6), np.rot90(rgb[3:9, 5:11]), atol=0.01)
    assert not Square(-20, -20, 4).cut(rgb, 4).any()


def test_only_who_stands_or_sits_upright_is_a_body():
    """Turned by more than half a right angle, or head down, it is none."""
    body = standing(0.8)[:, :2] * (COLUMNS, ROWS)
    middle = body.mean(0)

    def turned(degrees):
        cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        return (body - middle) @ np.array([[cos, sin], [-sin, cos]]) + middle

    assert [upright(turned(degrees)) for degrees in (0, 30, -30, 60, 90, 180)] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_the_track_holds_each_look_with_its_faces():
    """Frames and stamps as they were given; a body is looked for only where there is no face."""
    faces = Faces()
    for frame, rgb in ((0, picture()), (24, picture(*HEADS)), (48, picture((320, 180, 200)))):
        faces.see(look(frame, rgb))
    track = faces.track()

    assert track["frame"].tolist() == [0, 24, 48]
    assert np.diff(track["first"]).tolist() == [0, 2, 1]
    assert track["body_score"][0] == 0
    assert np.isnan(track["body_score"][1:]).all()
    assert track["aspect"] == pytest.approx(16 / 9)


class Searched:
    """Stands in for the networks: remembers how wide pictures were and in which parts bodies were looked for, and finds
    heads of these heights (pixels of 640), the same in each picture; in smaller pictures only so many."""

    def __init__(self, *heights, in_smaller=9):
        self.heights, self.in_smaller = heights, in_smaller
        self.widths, self.parts = [], []

    def faces(self, rgb, least=0.35):
        self.widths.append(rgb.shape[1])
        heights = np.array(self.heights if rgb.shape[1] == COLUMNS else self.heights[: self.in_smaller])
        boxes = np.stack([0.2 + 0 * heights, 0 * heights, 0.3 + 0 * heights, heights / ROWS], 1).astype(np.float32)
        return Found(boxes, np.full(len(heights), 0.9, np.float32), np.zeros((len(heights), 5, 2), np.float32))

    def body(self, rgb, part=None):
        self.parts.append(part)


@pytest.fixture
def seen(monkeypatch):
    """Feed looks to the measure, with what stands in for the networks."""

    def see(searched, *looks):
        monkeypatch.setattr(watching, "faces_in", searched.faces)
        monkeypatch.setattr(watching, "every_face_in", searched.faces)
        monkeypatch.setattr(watching, "body_in", searched.body)
        monkeypatch.setattr(watching, "body_again", lambda rgb, last: searched.body(rgb, last.part if last else 0))
        faces = Faces()
        for frame, rgb in looks:
            faces.see(look(frame, rgb))
        return searched

    return see


ONE, OTHER = picture(ground=(96, 116, 128)), picture(ground=(30, 40, 20))


def test_later_looks_at_a_shot_are_made_at_half_the_size(seen):
    """After three seconds (24 frames each) it is the full size again, and in another shot."""
    looks = [*((frame, ONE) for frame in (0, 24, 48, 72, 80)), (84, OTHER), (90, OTHER)]

    assert seen(Searched(), *looks).widths == [640, 320, 320, 640, 320, 640, 320]
    assert seen(Searched(80, 200), *looks).widths == [640, 320, 320, 640, 320, 640, 320]


def test_small_faces_and_lost_ones_are_looked_for_at_full_size(seen):
    """One of 50 pixels; and where fewer are found than before, it is looked once more."""
    looks = [(0, ONE), (24, ONE)]

    assert seen(Searched(200, 50), *looks).widths == [640, 640]
    assert seen(Searched(200, 80, in_smaller=1), *looks).widths == [640, 320, 640]


def test_a_body_is_looked_for_everywhere_in_a_new_shot(seen):
    """Else within four seconds of the last time in the whole picture alone, and beside a face not at all."""
    looks = [(0, ONE), (12, ONE), (20, OTHER), (30, OTHER), (116, OTHER), (120, OTHER)]

    assert seen(Searched(), *looks).parts == [None, 0, None, 0, None, 0]
    assert seen(Searched(200), *looks).parts == []


class Posing:
    """Stands in for the networks of bodies: the finder sees somebody upright, the other network a body that stands in the
    same place each time, unless it is told how sure it is, and where it has moved to (parts of the square), the second time."""

    def __init__(self, sure=(0.95, 0.95), moved=0.0, nose=0.5):
        self.sure, self.moved, self.nose, self.asked = list(sure), [0.0, moved], nose, []

    def network(self, name):
        self.asked.append(name)
        return self.finder if name == "pose_detection" else self.body

    def finder(self, given):
        boxes, odds = np.zeros((1, 2254, 12), np.float32), np.full((1, 2254, 1), -9, np.float32)
        anchor = bodies._anchors()[900] * 224
        boxes[0, 900, 4:8] = [112 - anchor[0], 112 - anchor[1], 112 - anchor[0], 40 - anchor[1]]
        odds[0, 900] = 3
        return [boxes, odds]

    def body(self, given):
        places = np.full((39, 2), (0.5, 0.6))
        places[:1], places[11:13], places[23:25] = (
            (self.nose, 0.25),
            ((0.56, 0.33), (0.44, 0.33)),
            ((0.54, 0.5), (0.46, 0.5)),
        )
        places[33:35] = (0.5, 0.5), (0.5, 0.1)  # so that the square about it is the square that it was found in
        points = np.column_stack([places * 256, np.zeros(39), np.full(39, 4.0), np.full(39, 4.0)])
        points[:33, 0] += self.moved.pop(0) * 256
        return [points.astype(np.float32).reshape(1, 195), np.array([[self.sure.pop(0)]], np.float32)]


@pytest.fixture
def posing(monkeypatch):
    def stands(**told):
        made = Posing(**told)
        monkeypatch.setattr(bodies, "tflite", made.network)
        return made

    return stands


def test_a_body_is_one_that_is_seen_again_where_it_was(posing):
    """A second look about what the first saw must find it too, and find it there."""
    posing()
    body = body_in(ONE, 0)
    assert body is not None
    assert body.points[[11, 12], 0].mean() == pytest.approx(0.5)

    posing(sure=(0.95, 0.5))
    assert body_in(ONE, 0) is None
    posing(moved=0.06)  # a third of its trunk
    assert body_in(ONE, 0) is None


def test_a_small_figure_is_found_under_what_may_be_a_face(posing):
    """Where its nose lies in it: else it is another's, or none. Under what is as large as faces that are found, nobody is sought."""
    small = np.array([[0.49, 0.30, 0.51, 0.34]])
    posing()
    body = body_under(ONE, small)
    assert body is not None
    assert body.part is None
    assert body.points[0, 1] == pytest.approx(0.32 + 0.425 * 0.04, abs=0.001)

    posing(nose=0.56)
    assert body_under(ONE, small) is None
    posing(moved=0.03)
    assert body_under(ONE, small) is None
    large = posing()
    assert body_under(ONE, np.array([[0.4, 0.3, 0.6, 0.5]])) is None
    assert not large.asked


def test_what_may_be_a_face_is_none_but_leads_to_a_body(monkeypatch):
    """In the next look the body is looked for about where it was, and then again where something may be a face."""
    weak = Found(
        np.array([[0.49, 0.3, 0.51, 0.34]], np.float32), np.array([0.3], np.float32), np.zeros((1, 5, 2), np.float32)
    )
    found = bodies.Body(0.9, np.zeros((33, 3), np.float32), None, bodies.Square(320, 160, 90))
    again = []
    monkeypatch.setattr(watching, "every_face_in", lambda rgb, least: weak)
    monkeypatch.setattr(watching, "faces_in", lambda rgb: Found.of_none())
    monkeypatch.setattr(watching, "body_in", lambda rgb: None)
    monkeypatch.setattr(watching, "body_under", lambda rgb, boxes: found if len(boxes) else None)
    monkeypatch.setattr(watching, "body_again", lambda rgb, last: again.append(last))
    faces = Faces()
    for frame in (0, 24, 72):  # at full size, at half of it, and after three seconds at full size
        faces.see(look(frame, ONE))
    track = faces.track()

    assert track["first"].tolist() == [0, 0, 0, 0]
    assert track["body_score"].tolist() == pytest.approx([0.9, 0.0, 0.9])
    assert np.isnan(track["body_face"]).all()
    assert again == [found, None]


def test_a_body_s_face_is_what_may_be_one_where_its_nose_is():
    """Within half a face's height of its middle, the picture's width counted as it is seen; of several the likeliest."""
    points = np.zeros((33, 3), np.float32)
    points[bodies.NOSE] = 0.5, 0.3, 1
    body = bodies.Body(0.9, points, None, bodies.Square(320, 160, 90))
    beside, about, wider = [0.52, 0.25, 0.56, 0.35], [0.48, 0.26, 0.52, 0.34], [0.4, 0.1, 0.6, 0.5]

    assert bodies.face_of(body, np.array([beside, about, wider]), 16 / 9) == pytest.approx(0.08)
    assert np.isnan(bodies.face_of(body, np.array([beside]), 16 / 9))
    assert np.isnan(bodies.face_of(body, np.zeros((0, 4)), 16 / 9))


def test_a_body_that_is_lost_is_looked_for_everywhere(monkeypatch):
    """Once: a cut in the dark is hardly seen, and the next shot may have its figure elsewhere."""
    found = bodies.Body(0.9, np.zeros((33, 3), np.float32), 1, bodies.Square(320, 160, 90))
    everywhere = [found, None]
    looked = []
    monkeypatch.setattr(watching, "body_in", lambda rgb: (looked.append("everywhere"), everywhere.pop(0))[1])
    monkeypatch.setattr(watching, "body_again", lambda rgb, last: looked.append(last and last.part))
    faces = Faces()
    for frame in (0, 24, 48):
        faces.see(look(frame, ONE))

    assert looked == ["everywhere", 1, "everywhere", None]


def test_a_picture_moved_a_little_is_of_the_same_shot():
    """Shifted by a tenth of its width it is; other noise, or the same in other colours, is another."""
    noise = np.random.default_rng(5)
    columns = np.repeat(noise.integers(0, 250, (1, 8, 3)), 20, axis=1)
    one = np.broadcast_to(columns, (90, 160, 3)).astype(np.int16)
    fine = noise.integers(0, 250, (2, 90, 160, 3)).astype(np.int16)

    assert not watching.another(one, one)
    assert not watching.another(one, np.roll(one, 6, axis=1))
    assert watching.another(one, 250 - one)
    assert watching.another(*fine)
    assert watching.another(one, one[:-20])  # another shape: the bars have changed


def test_tracks_are_put_together_by_their_frames():
    """Looks made later stand where they belong, with their faces. They lie so far apart that none depends on another."""
    pictures = {0: picture(), 90: picture(*HEADS), 180: picture((320, 180, 200))}

    def of(*frames):
        faces = Faces()
        for frame in frames:
            faces.see(look(frame, pictures[frame]))
        return faces.track()

    both = joined([of(0, 180), of(90), of(180)])
    whole = of(0, 90, 180)
    for name in ("frame", "at_ns", "first", "box", "score", "points"):
        assert np.array_equal(both[name], whole[name]), name
    assert np.array_equal(picked(whole, np.array([1]))["box"], of(90)["box"])
