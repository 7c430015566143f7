"""A film's frames are counted and stamped exactly, whether all are decoded or not."""

from fractions import Fraction

import av
import numpy as np
import pytest
from makers_film import png
from makers_video import encoded, scene

from kadr.errors import CannotOpenFilm
from kadr.media.picture import CannotGoOn, Halt, Picture, counted_rate
from kadr.media.probe import probe
from kadr.media.sampling import Area, Sampler
from kadr.spans import nanoseconds

NTSC = Fraction(24000, 1001)
B_FRAMES = {
    "bf": "3",
    "g": "48",
    "preset": "veryfast",
    "threads": "1",
}  # one thread: the coder chooses the same frames each time


def film(path, rate=NTSC, options=B_FRAMES, codec="libx264"):
    frames = [*scene(1, 50, drift=1.0), *scene(2, 41), *scene(3, 60, drift=0.5)]
    return encoded(path, frames, rate, codec, options)


def looks(picture, stop=None):
    """What is seen of each decoded frame; up to `stop` of them."""
    sampler = Sampler(picture.probe, Area(), interlaced=False)
    found = []
    for shown in picture.frames():
        look = sampler.look(shown.frame, shown.index, shown.at_ns)
        found.append((look.frame, look.at_ns, look.luma.tobytes()))
        if len(found) == stop:
            break
    return found


@pytest.mark.parametrize("name", ["film.mp4", "film.mkv", "film.ts", "film.mov"])
def test_frames_that_are_not_decoded_are_counted_all_the_same(tmp_path, name):
    """Every frame has its number and its stamp; of those that are decoded each is the one that its number says."""
    found = probe(film(tmp_path / name))
    some, whole = Picture(found), Picture(found, decode_all=True)
    seen, everything = looks(some), looks(whole)

    assert some.skips
    assert len(seen) < len(everything) == 151
    assert some.stamps == whole.stamps
    assert {look[:2] for look in seen} <= {look[:2] for look in everything}
    assert some.decoded == len(seen)


def test_stamps_are_those_of_the_rate(tmp_path):
    """Frame n of a film at 24000/1001 stands at n × 1001/24000 seconds, to the unit of the container."""
    picture = Picture(probe(film(tmp_path / "film.mp4")))
    looks(picture)

    exact = [nanoseconds(n * 1001, Fraction(1, 24000)) for n in range(151)]
    assert [picture.ns(stamp) for stamp in picture.stamps] == exact
    assert picture.end_ns() == nanoseconds(151 * 1001, Fraction(1, 24000))
    assert picture.rate() == (NTSC, False)


def test_uneven_stamps_are_kept_and_said(tmp_path):
    """A film whose frames last unequally long keeps their own times."""
    stamps = [n + n // 3 for n in range(60)]
    found = probe(encoded(tmp_path / "film.mkv", scene(5, 60), Fraction(30), options=B_FRAMES, stamps=stamps))
    picture = Picture(found)
    looks(picture)

    assert [round(picture.ns(stamp) * 30 / 1e9) for stamp in picture.stamps] == stamps
    assert picture.rate()[1]


def test_what_was_left_out_can_be_had(tmp_path):
    """Frames between two decoded ones, asked for at once, are the film's own, bit for bit."""
    found = probe(film(tmp_path / "film.mp4", options={**B_FRAMES, "g": "24", "sc_threshold": "0"}))
    whole = {number: picture for number, _, picture in looks(Picture(found, decode_all=True))}
    picture, sampler = Picture(found), Sampler(found, Area(), interlaced=False)
    last, asked = None, 0
    for shown in picture.frames():
        if last is not None and shown.index - last > 1:
            between = picture.between(last, shown.index)
            assert [one.index for one in between] == list(range(last + 1, shown.index))
            for one in between:
                assert sampler.look(one.frame, one.index, one.at_ns).luma.tobytes() == whole[one.index]
            asked += len(between)
        last = shown.index

    assert asked == 151 - picture.decoded + asked
    assert asked > 40


def test_far_from_a_key_frame_what_was_left_out_stays_so(tmp_path):
    """Frames are asked for up to fifty packets after a key frame, and not where that would be dear."""
    found = probe(film(tmp_path / "film.mp4", options={**B_FRAMES, "g": "250", "sc_threshold": "0"}))
    picture, last, had = Picture(found), 0, {}
    for shown in picture.frames():
        if shown.index - last > 1:
            had[shown.index] = len(picture.between(last, shown.index))
        last = shown.index

    assert all(count > 0 for index, count in had.items() if index < 40)
    assert not any(count for index, count in had.items() if index > 60)
    assert {index > 60 for index in had} == {True, False}


@pytest.mark.parametrize("codec", ["libx264", "libx265"])
def test_frames_beside_a_cut_are_decoded_even_where_no_key_frame_stands_there(tmp_path, codec):
    """From a rich picture to a plain one and back, with an encoder told not to look for cuts: both sides are seen."""
    plain = [np.full((90, 160, 3), 90 + number // 9, np.uint8) for number in range(50)]
    frames = [*scene(1, 53, drift=1.0), *plain, *scene(3, 50)]
    options = {"bf": "3", "g": "250", "sc_threshold": "0"}
    if codec == "libx265":
        options = {"preset": "ultrafast", "x265-params": "bframes=3:scenecut=0:keyint=250:log-level=none"}
    picture = Picture(probe(encoded(tmp_path / "film.mp4", frames, NTSC, codec, options)))
    seen = {frame for frame, _, _ in looks(picture)}

    assert {52, 53, 102, 103} <= seen
    assert len(seen) < 130


@pytest.mark.parametrize("part", [0.2, 0.5, 0.95])
@pytest.mark.parametrize("name", ["film.mp4", "film.ts", "film.webm"])
def test_a_stopped_pass_goes_on_as_if_nothing_had_happened(tmp_path, name, part):
    """Frames before a halt and frames after it are those of an unbroken pass."""
    codec, options = ("libvpx", {"g": "24", "b": "400k"}) if name.endswith("webm") else ("libx264", B_FRAMES)
    found = probe(film(tmp_path / name, options=options, codec=codec))
    unbroken = Picture(found)
    everything = looks(unbroken)
    stopped = Picture(found)
    first = looks(stopped, stop=int(len(everything) * part))
    halt = stopped.halt()
    assert halt is not None
    going_on = Picture(found, after=halt)

    assert first + looks(going_on) == everything
    assert going_on.stamps == unbroken.stamps
    assert going_on.decoded == unbroken.decoded


def test_a_halt_that_leads_nowhere_is_said(tmp_path):
    """Another file under the same name has no key frame at that stamp."""
    found = probe(film(tmp_path / "film.mp4"))
    picture = Picture(found, after=Halt([0, 1001], 7, [], None, [2, 0, 0, 1001], [], False))
    with pytest.raises(CannotGoOn):
        looks(picture)


def test_the_rate_is_counted():
    """From stamps in milliseconds, which round, as from exact ones."""
    thirds = [round(n * 1000 / 24) for n in range(200)]
    assert counted_rate(thirds, Fraction(1, 1000), None) == (Fraction(24), False)
    assert counted_rate([n * 3003 for n in range(50)], Fraction(1, 90000), None) == (Fraction(30000, 1001), False)


def test_the_header_is_kept_within_what_rounding_leaves_open():
    """24 a second in thirtieths: 239 steps over 299 thirtieths are 23.98, and 24 as well as 23.976 fits."""
    thirtieths = [(5 * n + 2) // 4 for n in range(240)]
    assert thirtieths[:4] == [0, 1, 3, 4]
    assert counted_rate(thirtieths, Fraction(1, 30), Fraction(24)) == (Fraction(24), False)
    assert counted_rate(thirtieths, Fraction(1, 30), NTSC) == (NTSC, False)


def test_a_header_that_the_count_excludes_is_not_kept():
    """Ten thousand frames tell 24 from 23.976 in milliseconds; and steps of 26/625 s are no rate that is usual."""
    exact = [round(n * 1000 / 24) for n in range(10_000)]
    assert counted_rate(exact, Fraction(1, 1000), NTSC) == (Fraction(24), False)
    assert counted_rate([n * 26 for n in range(5000)], Fraction(1, 625), Fraction(24)) == (Fraction(625, 26), False)


def test_a_frame_that_is_missing_leaves_the_rate_as_it_is():
    """One of a thousand: the mean is 24.975, which no step but one is as long as."""
    gap = [n * 1000 for n in range(1000) if n != 500]
    assert counted_rate(gap, Fraction(1, 25_000), Fraction(25)) == (Fraction(25), False)


@pytest.mark.parametrize("name", ["part.ts", "part.mkv"])
def test_a_film_that_begins_in_an_open_group_counts_what_is_shown(tmp_path, name):
    """A recording cut at a key frame: pictures before it that refer to what is gone are shown by nobody."""
    options = {"bf": "3", "g": "24", "sc_threshold": "0", "x264-params": "open-gop=1:b-adapt=0"}
    cut = tmp_path / name
    whole = film((tmp_path / "whole").with_suffix(cut.suffix), options=options)
    with av.open(str(whole)) as source, av.open(str(cut), "w") as goal:
        stream = goal.add_stream_from_template(source.streams.video[0])
        keys = 0
        for packet in source.demux(source.streams.video[0]):
            keys += bool(packet.size and packet.is_keyframe)
            if packet.size and keys >= 3:
                packet.stream = stream
                goal.mux(packet)
    some, all_of_it = Picture(probe(cut)), Picture(probe(cut), decode_all=True)
    looks(some)
    shown = looks(all_of_it)

    assert len(some.stamps) == len(shown)
    assert some.stamps == all_of_it.stamps


@pytest.mark.parametrize(("name", "kind"), [("review.txt", "a text"), ("still.png", "a picture")])
def test_what_nobody_means_as_a_film_is_refused(tmp_path, name, kind):
    """FFmpeg draws letters as on a terminal, and shows a picture for a twenty-fifth of a second."""
    path = tmp_path / name
    if kind == "a text":
        path.write_text("Some words about a film.\n" * 40, encoding="utf-8")
    else:
        path.write_bytes(png([[(90, 90, 90)] * 30] * 20))

    with pytest.raises(CannotOpenFilm, match=f"{name} is {kind}, and no film"):
        probe(path)
