"""Free memory goes back to the system."""

import os
import platform
import sys
from pathlib import Path

import numpy as np
import pytest

from kadr.room import give_back


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.mark.skipif(
    sys.platform != "linux" or platform.libc_ver()[0] != "glibc", reason="only GNU's library can be asked"
)
def test_what_is_free_between_pieces_in_use_goes_back() -> None:
    """Pieces too small to be mapped one by one, every tenth of which stays in use."""
    pieces = [np.ones(5_000) for _ in range(3_000)]  # 120 MB
    kept = pieces[::10]
    before = resident_mb()
    del pieces
    give_back()
    assert resident_mb() < before - 60
    assert sum(float(one[0]) for one in kept) == len(kept)


def test_it_can_be_asked_on_any_system(monkeypatch: pytest.MonkeyPatch) -> None:
    from kadr import room

    room._trim.cache_clear()
    monkeypatch.setattr(sys, "platform", "win32")
    assert room._trim() is None
    give_back()
    room._trim.cache_clear()
