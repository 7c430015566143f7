"""Tests may import the makers from any folder, and never see the lists of whoever runs them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def only_shipped_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Kadr knows is what it ships with."""
    monkeypatch.delenv("KADR_LISTS", raising=False)
