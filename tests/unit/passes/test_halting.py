"""A halt is read whole, or not at all."""

from pathlib import Path

import numpy as np
import pytest

from kadr.measures.pile import Pile
from kadr.media.picture import Halt
from kadr.passes.halting import Halts
from kadr.store.kept import Kept

HALT = Halt([0, 1, 2], 0, [7, 8], 2, [3, 0, 0, 1], [], False)


def halts(folder: Path) -> Halts:
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    return Halts("film", Kept(folder / "passes", scratch))


def state() -> dict[str, object]:
    pile = Pile()
    pile.add(np.arange(5, dtype=np.uint8))
    return {"colours": pile, "count": 3}


def test_a_halt_comes_back_as_it_was(tmp_path: Path) -> None:
    halts(tmp_path).keep(HALT, state())

    kept = halts(tmp_path).last()

    assert kept is not None
    assert kept[0] == HALT
    assert kept[1]["count"] == 3
    assert kept[1]["colours"].taken(np.empty(0, np.uint8)).tolist() == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("spoiled", [b"", b"{}\n", b"no json\n", b"[" * 100_000 + b"\n", b'{"form": 1}\n'])
def test_what_is_no_halt_is_passed_over(tmp_path: Path, spoiled: bytes) -> None:
    halts(tmp_path).keep(HALT, state())
    next((tmp_path / "passes").glob("*.halt*")).write_bytes(spoiled)

    assert halts(tmp_path).last() is None


@pytest.mark.parametrize("less", [1, 8, 28])
def test_of_a_halt_cut_short_nothing_is_used(tmp_path: Path, less: int) -> None:
    halts(tmp_path).keep(HALT, state())
    (file,) = (tmp_path / "passes").glob("*.halt*")
    file.write_bytes(file.read_bytes()[:-less])

    assert halts(tmp_path).last() is None
