"""The fuzzer finds what it should: a fault behind several doors, a reader that hangs, one that refuses in two lines."""

import itertools
import random
import subprocess
import sys
from pathlib import Path

import pytest

from kadr.errors import CannotRead

TOOLS = Path(__file__).parents[2] / "tools"
sys.path.insert(0, str(TOOLS))

import fuzz  # noqa: E402
from mutating import MOST_BYTES, mutated  # noqa: E402


def behind_doors(data: bytes) -> bool:
    """Breaks for a file that chance alone would not find in a million: each door opens on a line of its own."""
    if data[:1] == b"<":
        if data[1:2] == b">":
            if data[2:3] == b"{":
                if data[3:4] == b"}":
                    raise IndexError("behind four doors")
    return True


def test_what_lies_behind_several_doors_is_found():
    """Since a file that opens one is kept; blind chance, with as many files, gets nowhere near."""
    seed = [b"<p> words"]
    found = fuzz.fuzz(behind_doors, seed, 20_000, 1, traced=__file__)
    blind = fuzz.fuzz(behind_doors, seed, 20_000, 1, traced="/nowhere")

    assert [place.split()[0] for place in found.breaks] == ["IndexError"]
    assert blind.breaks == {}


def test_a_reader_that_does_not_come_back_is_stopped(monkeypatch):
    """And says so."""
    if not hasattr(fuzz.signal, "setitimer"):
        pytest.skip("this system cannot stop it")
    monkeypatch.setattr(fuzz, "LONGEST_S", 0.2)
    done = fuzz.fuzz(lambda _: all(True for _ in itertools.count()), [b"a"], 0, 1)

    assert [place.split()[0] for place in done.breaks] == ["TookTooLongError"]


def test_a_refusal_in_two_lines_is_a_fault():
    """One that a user can act on is none."""

    def two_lines(_: bytes) -> bool:
        raise CannotRead("what\nnow.")

    def one_line(_: bytes) -> bool:
        raise CannotRead("a.txt is empty.")

    assert list(fuzz.fuzz(two_lines, [b"a"], 0, 1).breaks) == ["message"]
    assert fuzz.fuzz(one_line, [b"a"], 0, 1).breaks == {}


@pytest.mark.parametrize("name", fuzz.seeds())
def test_spoiled_files_are_the_same_for_the_same_seed(name):
    """And never longer than they may be; most differ from what they were made of."""
    whole = fuzz.seeds()[name]
    first, second = random.Random(3), random.Random(3)  # noqa: S311 - the same files each time
    once, again = ([mutated(whole[0], whole, chance) for _ in range(40)] for chance in (first, second))

    assert once == again
    assert max(map(len, once)) <= MOST_BYTES
    assert sum(one != whole[0] for one in once) > 20


def test_a_reader_that_is_not_there_is_told():
    """With those that are."""
    done = subprocess.run([sys.executable, TOOLS / "fuzz.py", "nonsense"], capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "there is no reader nonsense; there are txt" in done.stderr
