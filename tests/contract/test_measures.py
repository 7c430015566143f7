"""Every registered measure keeps its contract: nothing, one look, holes, the same twice, the same after a halt."""

import numpy as np
import pytest

from kadr.dossier import TABLES
from kadr.looks import ColourLook, FaceLook, FineLook, Look, SoundBlock
from kadr.measures.registry import COLOUR, FACES, FINE, PEOPLE, PICTURE, SOUND, fresh, versions
from kadr.passes.steps import STEPS, tables_of
from kadr.store.state import frozen, thawed

RNG = np.random.default_rng(7)


def looks(count, each=1):
    """A textured picture that drifts and changes at look 20, every so many frames."""
    wide = RNG.integers(16, 235, (72, 1200), dtype=np.uint8)
    made = []
    for n in range(count):
        start = n * 2 + (500 if n >= 20 else 0)
        luma = wide[:, start : start + 128]
        made.append(Look(n * each, n * each * 41_666_667, luma, luma[::2, ::2], luma[::2, ::2]))
    return made


def colours(count):
    """Flat fields of slowly changing colour."""
    return [
        ColourLook(n * 12, n * 500_000_000, np.full((72, 128, 3), (0.3 + n / 100, 0.1, -0.05), np.float32))
        for n in range(count)
    ]


def faces(count):
    """Small pictures of nothing in particular, most of them plain."""
    return [
        FaceLook(n * 24, n * 1_000_000_000, RNG.integers(0, 200 if n % 20 == 1 else 1, (64, 64, 3), dtype=np.uint8))
        for n in range(count)
    ]


def fines(count):
    """A word of bars on black, now and then."""
    made = []
    for n in range(count):
        luma = np.full((360, 640), 16, np.uint8)
        if n % 7 > 2:
            luma[170:190, 200:400] = np.where(np.arange(200) % 20 < 5, 220, 16)
        made.append(FineLook(n * 12, n * 500_000_000, luma))
    return made


def sounds(count):
    """A tone in blocks of half a second."""
    t = np.arange(24000) / 48000
    tone = 0.2 * np.sin(2 * np.pi * 220 * t)
    return [SoundBlock(n * 500_000_000, 48000, np.float32(tone)[None], "mono") for n in range(count)]


FED = {**dict.fromkeys(PICTURE, ("see", looks)), **dict.fromkeys(COLOUR, ("see", colours))}
FED |= dict.fromkeys(FACES, ("see", faces))
FED |= dict.fromkeys(FINE, ("see", fines))
FED |= dict.fromkeys(SOUND, ("hear", sounds))


def fed(name, given):
    measure = fresh([name]).working[name]
    for one in given:
        getattr(measure, FED[name][0])(one)
    return measure


def same(one, other):
    return one.keys() == other.keys() and all(
        np.array_equal(one[k], other[k], equal_nan=one[k].dtype.kind == "f") for k in one
    )


@pytest.mark.parametrize("name", FED)
@pytest.mark.parametrize("count", [0, 1, 2, 60])
def test_every_measure_gives_a_track_of_arrays(name, count):
    """Of nothing too."""
    track = fed(name, FED[name][1](count)).track()
    assert track
    assert all(isinstance(values, np.ndarray) for values in track.values())


@pytest.mark.parametrize("name", FED)
def test_the_same_film_gives_the_same_track(name):
    """Letter by letter."""
    given = FED[name][1](50)
    assert same(fed(name, given).track(), fed(name, given).track())


@pytest.mark.parametrize("name", [*PICTURE, *COLOUR, *FACES, *FINE])
@pytest.mark.parametrize("at", [0, 1, 33, 59])
def test_a_halt_changes_nothing(name, at):
    """Frozen, thawed and gone on with, a measure gives what an unbroken one gives."""
    given = FED[name][1](60)
    measure, arrays = fed(name, given[:at]), []
    values = frozen(measure, arrays)
    back = thawed(values, arrays, ("kadr.measures.", "kadr.looks"))
    for one in given[at:]:
        back.see(one)

    assert same(back.track(), fed(name, given).track())


@pytest.mark.parametrize("name", PICTURE)
def test_frames_may_be_left_out(name):
    """Looks with holes between them are a film too."""
    assert fed(name, looks(40, each=3)).track()


def test_every_measure_has_its_tables():
    """And its version."""
    assert set(FED) == set(versions()) - set(PEOPLE)
    assert [name for name in versions() if not tables_of(name)] == []
    assert [step.table for step in STEPS if step.version < 1 or step.table not in TABLES] == []


def test_nothing_of_another_program_is_thawed():
    """A dossier from a stranger cannot have anything made but measures."""
    with pytest.raises(ValueError, match="may remember"):
        thawed({"object": "subprocess:Popen", "parts": {}}, [], ("kadr.measures.", "kadr.looks"))
